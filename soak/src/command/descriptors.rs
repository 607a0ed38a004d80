//! A server with few descriptors and many clients, all of whom want to stay.
//!
//! In:    more clients than the server has descriptors, each with a request sent.
//! Out:   what that costs the server, whom it resets because the shortage lasts, and how soon it goes on when clients leave.
//! Never: a client that gives up by itself: those that are neither served nor reset wait.

use std::io::{self, ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

use crate::child::Plan;
use crate::client::get;
use crate::figures::{Bound, Report, milliseconds};
use crate::setup::Setup;

use super::judge_lines;

/// The descriptors of the server.
const DESCRIPTORS: usize = 64;
/// How much of a processor a server may take that can do nothing, in percent.
const PROCESSOR: f64 = 5.0;
/// How long the next client may wait once others have left, in milliseconds: the longest pause of accepting, and a little.
const RECOVERY: f64 = 1_500.0;
/// How long the pause is between two that come while there are none.
const PACE: Duration = Duration::from_millis(50);
/// How long it waits for the others.
const PATIENCE: Duration = Duration::from_secs(30);

pub(super) fn run(setup: &Setup, report: &mut Report) -> io::Result<()> {
    let child = Plan::of(setup).with("descriptors", DESCRIPTORS).start()?;
    let before = child.rested()?;
    let mut crowd = Crowd::default();
    for _ in 0..setup.count {
        crowd.join(child.addr())?;
    }
    crowd.look(Duration::from_millis(300));

    let busy = child.process().processor_time()?;
    let end = Instant::now() + setup.time;
    while Instant::now() < end {
        // Others come meanwhile, so that somebody always waits.
        crowd.join(child.addr())?;
        crowd.look(PACE);
    }
    let busy = child.process().processor_time()? - busy;
    let most = child.process().vitals()?.descriptors;
    let served_at_first = crowd.served.len();

    // Now whoever is served leaves, and one more comes.
    let since = Instant::now();
    crowd.served.clear();
    crowd.join(child.addr())?;
    let mut recovery = None;
    while !crowd.waiting.is_empty() && since.elapsed() < PATIENCE {
        crowd.look(Duration::from_millis(5));
        if !crowd.served.is_empty() {
            recovery.get_or_insert(since.elapsed());
        }
        crowd.served.clear();
    }
    let time = since.elapsed();
    let after = child.settled(&before)?;

    report.tell("clients", crowd.clients);
    report.tell("served while all stay", served_at_first);
    report.tell("descriptors in use", most);
    report.should(
        "processor without descriptors, percent of a core",
        percent(busy, setup.time),
        Bound::AtMost(PROCESSOR),
    );
    report.tell("reset because they had waited too long", crowd.reset);
    match recovery {
        Some(recovery) => {
            report.should("the next is served after, ms", milliseconds(recovery), Bound::AtMost(RECOVERY));
        }
        None => report.must("clients served afterwards", 0_usize, Bound::AtLeast(1)),
    }
    report.tell("all are served after, ms", milliseconds(time));
    report.must("clients neither served nor reset", crowd.waiting.len(), Bound::Is(0));
    report.must("clients closed without a word", crowd.ended, Bound::Is(0));
    report.must("descriptors left", after.descriptors, Bound::AtMost(before.descriptors));
    judge_lines(report, &child, &["cannot accept connections", "connections, because there are no descriptors left"]);
    Ok(())
}

fn percent(busy: Duration, time: Duration) -> f64 {
    100.0 * busy.as_secs_f64() / time.as_secs_f64()
}

/// Clients, each with its request sent.
#[derive(Debug, Default)]
struct Crowd {
    clients: usize,
    waiting: Vec<TcpStream>,
    served: Vec<TcpStream>,
    /// Clients that the server has reset unserved.
    reset: usize,
    /// Clients whose connection was closed as if there were nothing to answer.
    ended: usize,
}

impl Crowd {
    /// One more.
    fn join(&mut self, addr: SocketAddr) -> io::Result<()> {
        let mut stream = TcpStream::connect(addr)?;
        // Where it is reset already, that shows when it reads.
        let _ = stream.write_all(&get("/"));
        stream.set_nonblocking(true)?;
        self.clients += 1;
        self.waiting.push(stream);
        Ok(())
    }

    /// Looks, for some time, for what becomes of those that wait.
    fn look(&mut self, time: Duration) {
        let end = Instant::now() + time;
        loop {
            for mut stream in std::mem::take(&mut self.waiting) {
                match stream.read(&mut [0; 512]) {
                    Ok(0) => self.ended += 1,
                    Ok(_) => self.served.push(stream),
                    Err(error) if error.kind() == ErrorKind::WouldBlock => self.waiting.push(stream),
                    Err(_) => self.reset += 1,
                }
            }
            if Instant::now() >= end {
                return;
            }
            thread::sleep(Duration::from_millis(1));
        }
    }
}
