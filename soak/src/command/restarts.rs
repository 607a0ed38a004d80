//! Restarts on one port, under clients that keep their connections and come back.
//!
//! In:    a number of restarts: SIGTERM, the end, a new start.
//! Out:   what became of every request, by what the client saw and what the handlers noted down.
//! Never: calls a request lost that may be sent again: where a connection ends before the first byte of an answer, and
//! no handler was called, nothing was done (RFC 9112 sections 9.3.1 and 9.6).

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::child::Plan;
use crate::client::{Client, Failure, get};
use crate::dice::Dice;
use crate::figures::{Bound, Report, median, milliseconds};
use crate::load::Count;
use crate::server::journal::Journal;
use crate::setup::Setup;

/// Clients at the same time.
const CLIENTS: usize = 8;
/// Requests that each server answers before it is told to stop.
const REQUESTS: u64 = 200;
/// How long it has for that.
const PATIENCE: Duration = Duration::from_secs(10);

/// How soon a client sends over a new connection, unless its machine has too much to do: half the time that a server which
/// stops keeps connections without a request (`stop_idle_grace`).
const SENDING: Duration = Duration::from_millis(100);

#[derive(Debug, Default)]
struct Tally {
    /// Each request has a number of its own.
    numbers: Count,
    answered: Count,
    /// Connections that were refused because nobody listened.
    refused: Count,
    /// Answers that ended in the middle.
    cut: Count,
    wrong: Count,
    unanswered: Mutex<Vec<Unanswered>>,
}

/// A request that was sent, on a connection that ended before the first byte of an answer.
#[derive(Clone, Copy, Debug)]
struct Unanswered {
    number: u64,
    /// Whether it was the first of its connection.
    is_first: bool,
    /// Whether this machine had a new connection wait for its request longer than a server that stops waits for it.
    is_late: bool,
    is_reset: bool,
}

pub(super) fn run(setup: &Setup, report: &mut Report) -> io::Result<()> {
    let path = std::env::temp_dir().join(format!("soak-{}.journal", std::process::id()));
    let journal = Journal::open(&path)?;
    let port = free_port(&mut Dice::new(setup.seed, std::process::id() as usize))?;
    let plan = Plan::of(setup).with("port", port).with("journal", path.display());
    let outcome = under_load(&plan, port, setup);
    std::fs::remove_file(&path)?;
    let Outcome { tally, ends, starts, bad_ends } = outcome?;

    let unanswered = tally.unanswered.into_inner().unwrap_or_default();
    let count = |is: &dyn Fn(&Unanswered) -> bool| unanswered.iter().filter(|it| is(it)).count();
    let noted = |it: &Unanswered| journal.has(it.number);
    report.tell("restarts", setup.count);
    report.tell("requests answered", tally.answered.all());
    report.tell("connections refused while nobody listened", tally.refused.all());
    report.tell(
        "sent as a kept connection was closed, to be sent again",
        count(&|it| !noted(it) && !it.is_first && !it.is_reset),
    );
    report.tell(
        "sent as a kept connection was reset, to be sent again",
        count(&|it| !noted(it) && !it.is_first && it.is_reset),
    );
    report.tell(
        "new connections closed before their first answer",
        count(&|it| !noted(it) && it.is_first && !it.is_reset),
    );
    report.tell(
        "new connections over which this machine sent too late",
        count(&|it| !noted(it) && it.is_first && it.is_reset && it.is_late),
    );
    report.must(
        "new connections reset before their first answer",
        count(&|it| !noted(it) && it.is_first && it.is_reset && !it.is_late),
        Bound::Is(0),
    );
    report.must("requests handled, but not answered", count(&noted), Bound::Is(0));
    report.must("answers cut in the middle", tally.cut.all(), Bound::Is(0));
    report.must("wrong answers", tally.wrong.all(), Bound::Is(0));
    report.must("servers that did not end well", bad_ends, Bound::Is(0));
    report.tell("from the signal to the end, ms, median", median(ends.clone()));
    report.tell("from the signal to the end, ms, longest", ends.iter().copied().fold(0.0, f64::max));
    report.tell("from the start to listening, ms, median", median(starts));
    Ok(())
}

struct Outcome {
    tally: Tally,
    ends: Vec<f64>,
    starts: Vec<f64>,
    bad_ends: usize,
}

fn under_load(plan: &Plan, port: u16, Setup { count, seed, .. }: &Setup) -> io::Result<Outcome> {
    let (tally, is_over) = (Tally::default(), AtomicBool::new(false));
    let (mut ends, mut starts, mut bad_ends) = (Vec::new(), Vec::new(), 0);
    let addr = SocketAddr::from(([127, 0, 0, 1], port));
    let mut child = plan.start()?;
    let result = thread::scope(|scope| {
        for index in 0..CLIENTS {
            let dice = Dice::new(*seed, index);
            // Some ask all the time, some now and then, some so rarely that they meet a connection being closed.
            let pause = [0, 0, 100, 400][index % 4];
            let (is_over, tally) = (&is_over, &tally);
            scope.spawn(move || ask_until(addr, is_over, tally, dice, pause));
        }
        let restart = || {
            for _ in 0..*count {
                let (before, since) = (tally.answered.all(), Instant::now());
                while tally.answered.all() < before + REQUESTS {
                    if since.elapsed() > PATIENCE {
                        return Err(io::Error::new(io::ErrorKind::TimedOut, "the server does not answer"));
                    }
                    thread::sleep(Duration::from_millis(1));
                }
                let (time, is_good) = child.terminate()?;
                ends.push(milliseconds(time));
                bad_ends += usize::from(!is_good);
                let since = Instant::now();
                child = plan.start()?;
                starts.push(milliseconds(since.elapsed()));
            }
            child.terminate().map(drop)
        };
        let result = restart();
        is_over.store(true, Ordering::Relaxed);
        result
    });
    result.map(|()| Outcome { tally, ends, starts, bad_ends })
}

/// A port that nobody has, and that no client is given by the system: one could otherwise be connected with itself while
/// nobody listens.
fn free_port(dice: &mut Dice) -> io::Result<u16> {
    for _ in 0..100 {
        let port = dice.within(15_000..32_000) as u16;
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return Ok(port);
        }
    }
    Err(io::ErrorKind::AddrInUse.into())
}

/// Asks, with pauses of up to `pause` milliseconds.
fn ask_until(addr: SocketAddr, is_over: &AtomicBool, tally: &Tally, mut dice: Dice, pause: usize) {
    let mut kept = None;
    while !is_over.load(Ordering::Relaxed) {
        thread::sleep(Duration::from_millis(dice.below(pause + 1) as u64));
        let (is_first, since) = (kept.is_none(), Instant::now());
        let Some(mut client) = kept.take().or_else(|| Client::connect(addr).ok()) else {
            tally.refused.add();
            thread::sleep(Duration::from_millis(2));
            continue;
        };
        let number = tally.numbers.add();
        client.send(&get(&format!("/note/{number}")));
        let is_late = is_first && since.elapsed() > SENDING;
        match client.answer() {
            Ok(answer) if answer.status == 200 && answer.body == number.to_string().as_bytes() => {
                tally.answered.add();
                kept = (!answer.closes).then_some(client);
            }
            Err(failure @ (Failure::Closed | Failure::Reset)) => {
                let it = Unanswered { number, is_first, is_late, is_reset: failure == Failure::Reset };
                tally.unanswered.lock().expect("no client panics").push(it);
            }
            Err(Failure::Cut) => drop(tally.cut.add()),
            _ => drop(tally.wrong.add()),
        }
    }
}
