//! A handler that blocks its worker again and again, and what others notice.
//!
//! In:    clients with a connection each, to all workers; then one more, whose handler blocks.
//! Out:   how long the others wait, on the same worker and on other ones; whether the server tells of it.
//! Never: calls it wrong that the same worker's requests wait: a worker is one thread. Others must not, nor new ones.

use std::io;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::child::Plan;
use crate::client::{Client, ask, get};
use crate::figures::{Bound, Latencies, Report};
use crate::setup::Setup;

use super::judge_lines;

/// Clients at the same time.
const CLIENTS: usize = 16;
/// How long the pause is between two new connections.
const PAUSE: Duration = Duration::from_millis(20);
/// How long the handler blocks, in milliseconds.
const BLOCK: u64 = 300;
/// How long 99 of 100 requests of other workers may take, in milliseconds.
const OTHERS: f64 = 100.0;
/// Lines that the server must have written of it: it looks once a second, and sees two of three blocks that fall there.
const REPORTS: usize = 1;
/// How many of the new connections other workers must have, in percent: dealt out blindly it would be half of them.
const ELSEWHERE: f64 = 60.0;

pub(super) fn run(setup: &Setup, report: &mut Report) -> io::Result<()> {
    let child = Plan::of(setup).start()?;
    let [mut all, _] = turn(child.addr(), None, setup.time)?;
    let mut blocking = Client::connect(child.addr())?;
    let blocked = blocking.ask_text("/worker")?;
    let is_over = AtomicBool::new(false);
    let ([mut same, mut others], (mut new, elsewhere), blocks) = thread::scope(|scope| {
        let blocking = scope.spawn(|| {
            let mut count = 0_u64;
            while !is_over.load(Ordering::Relaxed) && blocking.ask(&get(&format!("/block/{BLOCK}"))).is_ok() {
                count += 1;
            }
            count
        });
        let new = scope.spawn(|| newcomers(child.addr(), &is_over, &blocked));
        let latencies = turn(child.addr(), Some(&blocked), setup.time);
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
    report.should("p99 of new connections, ms", new.quantile(0.99), Bound::AtMost(OTHERS));
    let elsewhere = 100.0 * elsewhere as f64 / new.count() as f64;
    report.must("new connections that other workers got, percent", elsewhere, Bound::AtLeast(ELSEWHERE));
    let lines = judge_lines(report, &child, &[]);
    report.should("lines that tell of it", lines[0], Bound::AtLeast(REPORTS));
    Ok(())
}

/// Asks once over each of many connections, one after the other: whichever worker has it. Returns how many of them others
/// than `blocked` had, too.
fn newcomers(addr: SocketAddr, is_over: &AtomicBool, blocked: &str) -> io::Result<(Latencies, usize)> {
    let (mut latencies, mut elsewhere) = (Latencies::default(), 0);
    while !is_over.load(Ordering::Relaxed) {
        let since = Instant::now();
        elsewhere += usize::from(ask(addr, "/worker")? != blocked);
        latencies.push(since.elapsed());
        thread::sleep(PAUSE);
    }
    Ok((latencies, elsewhere))
}

/// Asks for some time. Returns the latencies of the worker `apart`, or of all, and those of the others.
fn turn(addr: SocketAddr, apart: Option<&String>, time: Duration) -> io::Result<[Latencies; 2]> {
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
            let is_other = apart.is_some_and(|apart| *apart != whose);
            sorted[usize::from(is_other)].extend(latencies);
        }
        Ok(sorted)
    })
}
