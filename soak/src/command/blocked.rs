//! A handler that blocks its worker again and again, and what others notice.
//!
//! In:    clients with a connection each, to all workers; then one more, whose handler blocks.
//! Out:   how long the others wait, on the same worker and on other ones; whether the server tells of it.
//! Never: calls it wrong that the same worker's requests wait: a worker is one thread. Others must not.

use std::io;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::child::Plan;
use crate::client::{Client, ask, get};
use crate::figures::{Bound, Latencies, Report};
use crate::setup::Setup;

/// Clients at the same time.
const CLIENTS: usize = 16;
/// How long the pause is between two new connections.
const PAUSE: Duration = Duration::from_millis(20);
/// How long the handler blocks, in milliseconds.
const BLOCK: u64 = 300;
/// How long 99 of 100 requests of other workers may take, in milliseconds.
const OTHERS: f64 = 100.0;
/// Lines that the server must have written of it: none, as long as it does not watch for this.
const REPORTS: usize = 0;

pub(super) fn run(setup: &Setup, report: &mut Report) -> io::Result<()> {
    let child = Plan::of(setup).start()?;
    let [mut all, _] = turn(child.addr(), None, setup.time)?;
    let mut blocking = Client::connect(child.addr())?;
    let blocked = blocking.ask_text("/worker")?;
    let is_over = AtomicBool::new(false);
    let ([mut same, mut others], mut new, blocks) = thread::scope(|scope| {
        let blocking = scope.spawn(|| {
            let mut count = 0_u64;
            while !is_over.load(Ordering::Relaxed) && blocking.ask(&get(&format!("/block/{BLOCK}"))).is_ok() {
                count += 1;
            }
            count
        });
        let new = scope.spawn(|| newcomers(child.addr(), &is_over));
        let latencies = turn(child.addr(), Some(blocked), setup.time);
        is_over.store(true, Ordering::Relaxed);
        let blocks = blocking.join().expect("a client does not panic");
        let new = new.join().expect("a client does not panic")?;
        latencies.map(|latencies| (latencies, new, blocks))
    })?;

    report.tell("times that a handler blocked for 300 ms", blocks);
    for (name, latencies) in [
        ("nothing blocked", &mut all),
        ("same worker", &mut same),
        ("other workers", &mut others),
        ("new connections", &mut new),
    ] {
        report.tell(&format!("requests, {name}"), latencies.count());
        report.tell(&format!("p50 {name}, ms"), latencies.quantile(0.5));
        report.tell(&format!("p99 {name}, ms"), latencies.quantile(0.99));
    }
    report.should("p99 of other workers, ms", others.quantile(0.99), Bound::AtMost(OTHERS));
    report.must("lines that tell of it", child.complaints().len(), Bound::AtLeast(REPORTS));
    Ok(())
}

/// Asks once over each of many connections, one after the other: whichever worker has it.
fn newcomers(addr: SocketAddr, is_over: &AtomicBool) -> io::Result<Latencies> {
    let mut latencies = Latencies::default();
    while !is_over.load(Ordering::Relaxed) {
        let since = Instant::now();
        ask(addr, "/worker")?;
        latencies.push(since.elapsed());
        thread::sleep(PAUSE);
    }
    Ok(latencies)
}

/// Asks for some time. Returns the latencies of the worker `apart`, or of all, and those of the others.
fn turn(addr: SocketAddr, apart: Option<String>, time: Duration) -> io::Result<[Latencies; 2]> {
    let end = Instant::now() + time;
    let mut clients = (0..CLIENTS).map(|_| Client::connect(addr)).collect::<io::Result<Vec<Client>>>()?;
    thread::scope(|scope| {
        let clients: Vec<_> = clients
            .iter_mut()
            .map(|client| {
                scope.spawn(move || {
                    let (mut latencies, whose) = (Latencies::default(), client.ask_text("/worker")?);
                    while Instant::now() < end {
                        let since = Instant::now();
                        client.ask_text("/worker")?;
                        latencies.push(since.elapsed());
                    }
                    io::Result::Ok((whose, latencies))
                })
            })
            .collect();
        let mut sorted = <[Latencies; 2]>::default();
        for client in clients {
            let (whose, latencies) = client.join().expect("a client does not panic")?;
            let is_other = apart.as_ref().is_some_and(|apart| *apart != whose);
            sorted[usize::from(is_other)].extend(latencies);
        }
        Ok(sorted)
    })
}
