//! Requests of which a tenth panic, in every place where code of the app runs.
//!
//! In:    a number of requests, over kept connections, some pipelined.
//! Out:   each panicking one answered 500, every other one its own answer, by the same threads.
//! Never: a panic while another one unwinds: that ends any Rust program.

use std::io;
use std::net::SocketAddr;
use std::thread;
use std::time::Instant;

use crate::child::Plan;
use crate::client::{Answer, Client, Leaving, get, post};
use crate::dice::Dice;
use crate::figures::{Bound, Report};
use crate::load::Count;
use crate::process::mebibytes;
use crate::server::{LEAVING, PANICS};
use crate::setup::Setup;

/// Clients at the same time.
const CLIENTS: usize = 16;
/// How much memory the server may have gained since a fifth of the requests were over, in MiB.
const GROWTH: f64 = 8.0;

#[derive(Debug, Default)]
struct Tally {
    requests: Count,
    right: Count,
    panics: Count,
    refused: Count,
    /// Clients that left a handler alone that panics when it ends.
    left: Count,
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
    report.tell("panics of handlers whose clients had left", tally.left.all());
    report.tell("other requests, answered right", tally.right.all());
    report.must("wrong answers", tally.wrong.all(), Bound::Is(0));
    report.must(
        "workers alive",
        after.workers.iter().filter(|id| before.workers.contains(id)).count(),
        Bound::Is(setup.workers),
    );
    report.must("descriptors left", after.descriptors, Bound::AtMost(before.descriptors));
    report.must("lines of complaint", child.complaints().len(), Bound::Is(0));
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
}

/// Asks one to four things at once, over `kept` or a new connection; returns it where it can be kept.
fn turn(addr: SocketAddr, kept: Option<Client>, dice: &mut Dice, tally: &Tally) -> Option<Client> {
    let mut client = kept.or_else(|| Client::connect(addr).ok())?;
    if dice.once_in(100) {
        tally.requests.add();
        tally.left.add();
        client.send(&get(LEAVING));
        client.leave(if dice.once_in(2) { Leaving::Close } else { Leaving::Reset });
        return None;
    }
    let (mut asked, mut requests) = (Vec::new(), Vec::new());
    for _ in 0..dice.within(1..5) {
        tally.requests.add();
        if dice.once_in(10) {
            requests.extend(get(PANICS[dice.below(PANICS.len())]));
            asked.push(Asked::Panic);
            tally.panics.add();
        } else {
            let length = dice.below(2_000);
            let body = dice.bytes(length);
            requests.extend(post("/echo", &body));
            asked.push(Asked::Echo(body));
        }
    }
    client.send(&requests);
    for asked in &asked {
        match (asked, client.answer()) {
            (Asked::Echo(sent), Ok(Answer { status: 200, body, closes: false })) if body == *sent => tally.right.add(),
            (Asked::Panic, Ok(Answer { status: 500, closes: false, .. })) => tally.refused.add(),
            _ => {
                tally.wrong.add();
                return None;
            }
        };
    }
    Some(client)
}
