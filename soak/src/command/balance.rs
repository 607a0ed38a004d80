//! How connections are shared among workers.
//!
//! In:    a number of connections, opened at once, several times.
//! Out:   the connections of the busiest worker, in proportion to the mean.
//! Never: guesses which worker has a connection: each tells its number.

use std::io;

use crate::child::Plan;
use crate::client::{Client, get};
use crate::figures::{Bound, Report, median};
use crate::setup::Setup;

/// How often.
const ROUNDS: usize = 20;
/// How many more connections than the mean a worker may have.
const SKEW: f64 = 1.25;

pub(super) fn run(setup: &Setup, report: &mut Report) -> io::Result<()> {
    let child = Plan::of(setup).start()?;
    let (mut skews, mut unanswered, mut last) = (Vec::new(), 0_usize, Vec::new());
    for _ in 0..ROUNDS {
        let clients = (0..setup.count).map(|_| Client::connect(child.addr()));
        let mut clients = clients.collect::<io::Result<Vec<Client>>>()?;
        last = vec![0_usize; setup.workers];
        for client in &mut clients {
            match client.ask(&get("/worker")).ok().and_then(|it| String::from_utf8(it.body).ok()?.parse::<usize>().ok())
            {
                Some(worker) if worker < setup.workers => last[worker] += 1,
                _ => unanswered += 1,
            }
        }
        let most = last.iter().max().copied().unwrap_or_default();
        skews.push(most as f64 * setup.workers as f64 / setup.count as f64);
    }

    report.tell("workers", setup.workers);
    report.tell("connections", setup.count);
    report.must("connections without an answer", unanswered, Bound::Is(0));
    report.say("connections of each worker, last round", &format!("{last:?}"));
    report.tell("busiest over mean, worst round", skews.iter().copied().fold(0.0, f64::max));
    report.should("busiest over mean, median of rounds", median(skews), Bound::AtMost(SKEW));
    Ok(())
}
