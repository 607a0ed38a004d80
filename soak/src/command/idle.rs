//! Memory of connections that have had their answer and wait.
//!
//! In:    a number of connections, each of which has made one request.
//! Out:   the server's memory before, with and after them; bytes for each; what is gained when as many come again.
//! Never: counts what the kernel has for a socket: that is the same for every server.

use std::io;
use std::thread;

use crate::child::Plan;
use crate::client::{Client, get};
use crate::figures::{Bound, Report};
use crate::process::mebibytes;
use crate::setup::Setup;

/// How much memory a connection may take, in bytes.
const MEMORY: f64 = 4_096.0;
/// How much more memory as many connections may take when they come again, in percent.
const GROWTH: f64 = 10.0;

pub(super) fn run(setup: &Setup, report: &mut Report) -> io::Result<()> {
    let child = Plan::of(setup).start()?;
    let request = get("/");
    let ask = || {
        let mut client = Client::connect(child.addr())?;
        let answer = client.ask(&request).map_err(|failure| io::Error::other(format!("{failure:?}")))?;
        Ok((client, answer.status)) as io::Result<(Client, u16)>
    };
    for _ in 0..100 {
        ask()?;
    }
    thread::sleep(setup.time);
    let before = child.rested()?;
    let open = (0..setup.count).map(|_| ask()).collect::<io::Result<Vec<_>>>()?;
    thread::sleep(setup.time);
    let with = child.process().vitals()?;
    let right = open.iter().filter(|(_, status)| *status == 200).count();
    let mut open = open;
    let still = open.iter_mut().filter_map(|(client, _)| client.ask(&request).ok()).count();
    drop(open);
    let after = child.settled(&before)?;
    let again = (0..setup.count).map(|_| ask()).collect::<io::Result<Vec<_>>>()?;
    thread::sleep(setup.time);
    let with_again = child.process().vitals()?;
    drop(again);
    child.settled(&before)?;

    let each = |with: u64, before: u64| with.saturating_sub(before) as f64 / setup.count as f64;
    report.must("connections answered", right, Bound::Is(setup.count));
    report.must("descriptors for them", with.descriptors - before.descriptors, Bound::Is(setup.count));
    for (name, vitals) in
        [("before", &before), ("with them", &with), ("after", &after), ("with as many again", &with_again)]
    {
        report.tell(&format!("resident memory {name}, MiB"), mebibytes(vitals.rss));
        report.tell(&format!("proportional memory {name}, MiB"), mebibytes(vitals.pss));
    }
    report.should("resident memory of a connection, bytes", each(with.rss, before.rss), Bound::AtMost(MEMORY));
    report.tell("proportional memory of a connection, bytes", each(with.pss, before.pss));
    let gained = 100.0 * (with_again.rss as f64 / with.rss as f64 - 1.0);
    report.should("resident memory gained when they come again, percent", gained, Bound::AtMost(GROWTH));
    report.must("connections that still answer", still, Bound::Is(setup.count));
    report.must("descriptors left", after.descriptors, Bound::AtMost(before.descriptors));
    Ok(())
}
