//! A server with few descriptors and many clients, all of whom want to stay.
//!
//! In:    more clients than the server has descriptors, each with a request sent.
//! Out:   what that costs the server, and how soon it goes on when clients leave.
//! Never: a client that gives up by itself: those that are not served wait.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

use crate::child::Plan;
use crate::client::get;
use crate::figures::{Bound, Report, milliseconds};
use crate::setup::Setup;

/// The descriptors of the server.
const DESCRIPTORS: usize = 64;
/// How much of a processor a server may take that can do nothing, in percent.
const PROCESSOR: f64 = 5.0;
/// How long the next client may wait once others have left, in milliseconds: the longest pause of accepting, and a little.
const RECOVERY: f64 = 1_500.0;
/// How long it waits for the others.
const PATIENCE: Duration = Duration::from_secs(30);

pub(super) fn run(setup: &Setup, report: &mut Report) -> io::Result<()> {
    let child = Plan::of(setup).with("descriptors", DESCRIPTORS).start()?;
    let before = child.rested()?;
    let mut waiting = (0..setup.count).map(|_| sent(child.addr())).collect::<io::Result<Vec<TcpStream>>>()?;
    let mut served = Vec::new();
    look(&mut waiting, &mut served, Duration::from_millis(300));

    let busy = child.process().processor_time()?;
    look(&mut waiting, &mut served, setup.time);
    let busy = child.process().processor_time()? - busy;
    let most = child.process().vitals()?.descriptors;
    let served_at_first = served.len();

    // Now whoever is served leaves.
    let since = Instant::now();
    served.clear();
    let mut recovery = None;
    while !waiting.is_empty() && since.elapsed() < PATIENCE {
        look(&mut waiting, &mut served, Duration::from_millis(5));
        if !served.is_empty() {
            recovery.get_or_insert(since.elapsed());
        }
        served.clear();
    }
    let time = since.elapsed();
    let after = child.settled(&before)?;

    report.tell("clients", setup.count);
    report.tell("served while all stay", served_at_first);
    report.tell("descriptors in use", most);
    report.should(
        "processor without descriptors, percent of a core",
        percent(busy, setup.time),
        Bound::AtMost(PROCESSOR),
    );
    if let Some(recovery) = recovery {
        report.should("the next is served after, ms", milliseconds(recovery), Bound::AtMost(RECOVERY));
    }
    report.tell("all are served after, ms", milliseconds(time));
    report.must("clients never served", waiting.len(), Bound::Is(0));
    report.must("descriptors left", after.descriptors, Bound::AtMost(before.descriptors));
    Ok(())
}

fn percent(busy: Duration, time: Duration) -> f64 {
    100.0 * busy.as_secs_f64() / time.as_secs_f64()
}

/// A client with its request sent.
fn sent(addr: SocketAddr) -> io::Result<TcpStream> {
    let mut stream = TcpStream::connect(addr)?;
    stream.write_all(&get("/"))?;
    stream.set_nonblocking(true)?;
    Ok(stream)
}

/// For some time, moves the clients that have an answer from `waiting` to `served`.
fn look(waiting: &mut Vec<TcpStream>, served: &mut Vec<TcpStream>, time: Duration) {
    let end = Instant::now() + time;
    loop {
        served.extend(waiting.extract_if(.., |stream| stream.read(&mut [0; 512]).is_ok_and(|count| count > 0)));
        if Instant::now() >= end {
            return;
        }
        thread::sleep(Duration::from_millis(1));
    }
}
