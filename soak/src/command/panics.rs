//! Requests of which a tenth panic, in every place where code of the app runs.
//!
//! In:    a number of requests, over kept connections, some pipelined.
//! Out:   each panicking one answered 500, or its answer cut where that has begun, and its connection closed; every other
//!        one its own answer, by the same threads.
//! Never: a panic while another one unwinds: that ends any Rust program.

use std::io;
use std::net::SocketAddr;
use std::thread;
use std::time::{Duration, Instant};

use crate::child::Plan;
use crate::client::{Answer, Client, Failure, Leaving, get, post};
use crate::dice::Dice;
use crate::figures::{Bound, Report};
use crate::load::Count;
use crate::process::mebibytes;
use crate::server::{CUTS, EARLY, LEAVINGS, PANICS};
use crate::setup::Setup;

use super::judge_lines;

/// Clients at the same time.
const CLIENTS: usize = 16;
/// How much memory the server may have gained since a fifth of the requests were over, in MiB.
const GROWTH: f64 = 8.0;

#[derive(Debug, Default)]
struct Tally {
    requests: Count,
    right: Count,
    /// Panics before anything was sent, and those answered 500 and nothing more.
    panics: Count,
    refused: Count,
    /// Panics behind the beginning of an answer, and those that cut it.
    late: Count,
    cut: Count,
    /// Clients that left something alone that panics when it is dropped.
    left: Count,
    /// Requests behind a panic, on the connection that it closed.
    behind: Count,
    wrong: Count,
}

pub(super) fn run(setup: &Setup, report: &mut Report) -> io::Result<()> {
    let child = Plan::of(setup).start()?;
    let (tally, addr) = (Tally::default(), child.addr());
    let before = child.rested()?;
    crowd(setup, &tally, addr, setup.count as u64 / 5);
    let warm = child.settled(&before)?;
    let (since, so_far) = (Instant::now(), tally.requests.all());
    crowd(setup, &tally, addr, setup.count as u64);
    let rate = (tally.requests.all() - so_far) as f64 / since.elapsed().as_secs_f64();
    let after = child.settled(&before)?;

    report.tell("requests", tally.requests.all());
    report.tell("requests a second", rate);
    report.tell("panics asked for", tally.panics.all());
    report.must("panics answered 500", tally.refused.all(), Bound::Is(tally.panics.all()));
    report.tell("panics behind the beginning of an answer", tally.late.all());
    report.must("answers cut by them", tally.cut.all(), Bound::Is(tally.late.all()));
    report.tell("panics of handlers and answers whose clients had left", tally.left.all());
    report.tell("requests behind a panic, on the connection it closed", tally.behind.all());
    report.tell("other requests, answered right", tally.right.all());
    report.must("wrong answers", tally.wrong.all(), Bound::Is(0));
    report.must(
        "workers alive",
        after.workers.iter().filter(|id| before.workers.contains(id)).count(),
        Bound::Is(setup.workers),
    );
    report.must("descriptors left", after.descriptors, Bound::AtMost(before.descriptors));
    let lines = judge_lines(report, &child, &["answered 500 to ", "caught a panic of a handler"]);
    report.must("lines that tell of panics", lines[0], Bound::AtLeast(1));
    report.should(
        "memory gained since a fifth, MiB",
        mebibytes(after.rss) - mebibytes(warm.rss),
        Bound::AtMost(GROWTH),
    );
    Ok(())
}

fn crowd(setup: &Setup, tally: &Tally, addr: SocketAddr, requests: u64) {
    thread::scope(|scope| {
        for index in 0..CLIENTS {
            let mut dice = Dice::new(setup.seed.wrapping_add(requests), index);
            scope.spawn(move || {
                let mut kept = None;
                while tally.requests.all() < requests {
                    kept = turn(addr, kept, &mut dice, tally);
                }
            });
        }
    });
}

/// What is asked, and what must be answered.
enum Asked {
    Echo(Vec<u8>),
    Panic,
    /// The panic of content that has not begun: the request is whole, and the connection goes on.
    Early,
    Cut,
}

/// Asks one to four things at once, over `kept` or a new connection; returns it where it can be kept.
fn turn(addr: SocketAddr, kept: Option<Client>, dice: &mut Dice, tally: &Tally) -> Option<Client> {
    let mut client = kept.or_else(|| Client::connect(addr).ok())?;
    if dice.once_in(100) {
        tally.requests.add();
        tally.left.add();
        client.send(&get(LEAVINGS[dice.below(LEAVINGS.len())]));
        if dice.once_in(2) {
            // It has begun, for most.
            thread::sleep(Duration::from_millis(2));
        }
        client.leave(if dice.once_in(2) { Leaving::Close } else { Leaving::Reset });
        return None;
    }
    let (mut asked, mut requests) = (Vec::new(), Vec::new());
    for _ in 0..dice.within(1..5) {
        tally.requests.add();
        if dice.once_in(10) {
            let (path, wanted) = match dice.below(PANICS.len() + 2) {
                0 => (CUTS, Asked::Cut),
                1 => (EARLY, Asked::Early),
                place => (PANICS[place - 2], Asked::Panic),
            };
            requests.extend(get(path));
            asked.push(wanted);
        } else {
            let length = dice.below(2_000);
            let body = dice.bytes(length);
            requests.extend(post("/echo", &body));
            asked.push(Asked::Echo(body));
        }
    }
    client.send(&requests);
    for (index, wanted) in asked.iter().enumerate() {
        let (mut is_right, mut is_last) = (true, true);
        match (wanted, client.answer()) {
            (Asked::Echo(sent), Ok(Answer { status: 200, body, closes: false })) if body == *sent => {
                tally.right.add();
                is_last = false;
            }
            (Asked::Panic, answer) => {
                tally.panics.add();
                is_right = matches!(answer, Ok(Answer { status: 500, closes: true, .. }));
                is_right &= client.answer().is_err_and(|failure| failure == Failure::Closed);
                is_right.then(|| tally.refused.add());
            }
            (Asked::Early, answer) => {
                tally.panics.add();
                is_right = matches!(answer, Ok(Answer { status: 500, closes: false, .. }));
                is_right.then(|| tally.refused.add());
                is_last = false;
            }
            (Asked::Cut, answer) => {
                tally.late.add();
                is_right = answer.is_err_and(|failure| failure == Failure::Cut);
                is_right.then(|| tally.cut.add());
            }
            _ => is_right = false,
        }
        if !is_right {
            tally.wrong.add();
        }
        if is_last || !is_right {
            asked[index + 1..].iter().for_each(|_| {
                tally.behind.add();
            });
            return None;
        }
    }
    Some(client)
}
