//! Clients that stop, leave and reset anywhere, beside clients that do nothing wrong.
//!
//! In:    a number of turns of clients that do something wrong.
//! Out:   what became of each, and what it left behind in the server.
//! Never: blames the server for a good request that its own machine sent too slowly: those are counted apart.

use std::io::{self, Read, Write};
use std::net::{Shutdown, SocketAddr};
use std::thread;
use std::time::{Duration, Instant};

use crate::child::Plan;
use crate::client::{Answer, Client, Failure, Leaving, ask, get, post, post_chunked, post_head};
use crate::dice::Dice;
use crate::figures::{Bound, Report};
use crate::load::Count;
use crate::process::mebibytes;
use crate::setup::Setup;

use super::judge_lines;

/// Clients at the same time.
const CLIENTS: usize = 64;
/// The timeouts of the server, in milliseconds.
const TIMEOUT: u64 = 200;
/// How long a handler takes that takes too long, in milliseconds.
const TOO_LONG: usize = 500;
/// How long a handler takes that is left alone, in milliseconds: it would end before the server would end it.
const ABANDONED: usize = 150;
/// How many of the handlers that clients leave alone must have been dropped: the others had ended, or had not begun.
const DROPPED: f64 = 0.9;
/// Bytes that this machine's kernel takes for a server that does not read.
const AT_ONCE: usize = 32 << 10;
/// More than the kernel takes for a client that does not read.
const MORE_THAN_BUFFERS: usize = 16 << 20;
/// How much memory the server may have gained since a fifth of the turns were over, in MiB.
const GROWTH: f64 = 16.0;

#[derive(Debug, Default)]
struct Tally {
    /// Timeouts, cancels and disconnects.
    turns: Count,
    /// Answers that were equal to what was sent, byte by byte.
    equal: Count,
    /// Good requests that this machine sent more slowly than the server waits.
    slow: Count,
    /// Good requests without their right answer.
    lost: Count,
    left: Count,
    /// Those that left a handler alone which had begun to wait.
    abandoned: Count,
    /// Requests that were left unfinished until they were answered 408.
    timed_out: Count,
    /// Bodies of streams that were left unfinished until the answer was cut.
    cut: Count,
    handled_too_long: Count,
    /// Answers that were not read until the server gave up.
    stalled: Count,
    /// Timeouts that ended otherwise than they must.
    wrong: Count,
}

pub(super) fn run(setup: &Setup, report: &mut Report) -> io::Result<()> {
    let mut plan = Plan::of(setup);
    for name in ["head_timeout", "body_timeout", "write_timeout", "linger_timeout", "handler_timeout"] {
        plan = plan.with(name, format_args!("{TIMEOUT}ms"));
    }
    let child = plan.start()?;
    let addr = child.addr();
    let before = child.rested()?;

    let (tally, since) = (Tally::default(), Instant::now());
    crowd(setup, &tally, addr, setup.count as u64 / 5);
    let warm = child.settled(&before)?;
    crowd(setup, &tally, addr, setup.count as u64);
    let time = since.elapsed();
    let after = child.settled(&before)?;
    let [started, finished, dropped, panicked] = handlers(addr)?;

    report.tell("timeouts, cancels and disconnects", tally.turns.all());
    report.tell("seconds", time.as_secs_f64());
    report.tell("good requests, answered with what was sent", tally.equal.all());
    report.must("good requests lost", tally.lost.all(), Bound::Is(0));
    report.should(
        "good requests that this machine sent too slowly",
        tally.slow.all(),
        Bound::AtMost(tally.equal.all() / 100),
    );
    report.tell("clients that left or reset", tally.left.all());
    report.tell("heads and bodies that stopped, answered 408", tally.timed_out.all());
    report.tell("streams that stopped, cut", tally.cut.all());
    report.tell("handlers that took too long, answered 504", tally.handled_too_long.all());
    report.tell("handlers that waited as their clients left", tally.abandoned.all());
    report.tell("answers nobody read, given up", tally.stalled.all());
    report.must("timeouts that ended otherwise", tally.wrong.all(), Bound::Is(0));
    report.tell("handlers started", started);
    // No more than clients gave reason for, each with one handler at a time.
    let reasons = tally.left.all() + tally.timed_out.all() + tally.cut.all() + tally.slow.all();
    let overdue = tally.handled_too_long.all();
    report.must("handlers dropped before their end", dropped, Bound::AtLeast(1));
    report.must("handlers dropped, and no more than that", dropped, Bound::AtMost(reasons + overdue));
    let least = tally.abandoned.all() as f64 * DROPPED + tally.handled_too_long.all() as f64;
    report.should("handlers dropped, and no fewer than that", dropped, Bound::AtLeast(least as u64));
    report.must("handlers finished, dropped or panicked", finished + dropped + panicked, Bound::Is(started));
    report.must("handlers panicked", panicked, Bound::Is(0));
    report.must("descriptors left", after.descriptors, Bound::AtMost(before.descriptors));
    report.must("operations left in the drivers", after.operations, Bound::AtMost(before.operations));
    report.must(
        "workers alive",
        after.workers.iter().filter(|id| before.workers.contains(id)).count(),
        Bound::Is(setup.workers),
    );
    // Handlers that take too long are told; what clients do is nothing to tell whoever runs the server of.
    judge_lines(report, &child, &["answered 504 to "]);
    report.tell("resident memory before, MiB", mebibytes(before.rss));
    report.tell("resident memory after a fifth of the turns, MiB", mebibytes(warm.rss));
    report.should("memory gained since, MiB", mebibytes(after.rss) - mebibytes(warm.rss), Bound::AtMost(GROWTH));
    Ok(())
}

/// Handlers started, finished, dropped, and ended by a panic, as the server counts them.
fn handlers(addr: SocketAddr) -> io::Result<[u64; 4]> {
    let counts: Vec<u64> = ask(addr, "/counts")?.split(' ').filter_map(|it| it.parse().ok()).collect();
    counts.try_into().map_err(|_| io::Error::other("the server counts otherwise"))
}

/// Has clients take turns, until there were `turns` in all.
fn crowd(setup: &Setup, tally: &Tally, addr: SocketAddr, turns: u64) {
    thread::scope(|scope| {
        for index in 0..CLIENTS {
            let dice = Dice::new(setup.seed.wrapping_add(turns), index);
            scope.spawn(move || Actor { addr, dice, tally, good: None }.act(turns));
        }
    });
}

/// One client: good over one connection, bad over new ones.
struct Actor<'a> {
    addr: SocketAddr,
    dice: Dice,
    tally: &'a Tally,
    good: Option<Client>,
}

impl Actor<'_> {
    fn act(&mut self, turns: u64) {
        while self.tally.turns.all() < turns {
            match self.dice.below(100) {
                0..30 => {
                    self.echo();
                    continue;
                }
                30..40 => {
                    self.pipeline();
                    continue;
                }
                40..93 => match Client::connect(self.addr) {
                    Ok(client) => self.misbehave(client),
                    Err(_) => drop(self.tally.wrong.add()),
                },
                93..98 => self.abandon(),
                98 => self.wait_too_long(),
                _ => self.stall(),
            }
            self.tally.turns.add();
        }
    }

    /// A good request, in pieces.
    fn echo(&mut self) {
        let length = if self.dice.once_in(20) { self.dice.below(512 << 10) } else { self.dice.below(16 << 10) };
        let body = self.dice.bytes(length);
        let path = ["/echo", "/stream", "/relay"][self.dice.below(3)];
        let request = if self.dice.once_in(2) {
            post(path, &body)
        } else {
            post_chunked(path, &body, || self.dice.within(1..9_000))
        };
        self.exchange(&request, &[body], 4);
    }

    /// Some good requests at once.
    fn pipeline(&mut self) {
        let bodies: Vec<Vec<u8>> = (0..self.dice.within(2..9))
            .map(|_| {
                let length = self.dice.below(4_000);
                self.dice.bytes(length)
            })
            .collect();
        let requests = bodies.iter().flat_map(|body| post("/echo", body)).collect::<Vec<u8>>();
        self.exchange(&requests, &bodies, 2);
    }

    /// Sends what must be answered with `bodies`, in up to `pieces` pieces.
    fn exchange(&mut self, requests: &[u8], bodies: &[Vec<u8>], pieces: usize) {
        let Some(mut client) = self.good.take().or_else(|| Client::connect(self.addr).ok()) else {
            self.tally.lost.add();
            return;
        };
        let (mut rest, mut sent, since) = (requests, Vec::new(), Instant::now());
        for _ in 1..pieces {
            let (piece, behind) = rest.split_at(self.dice.below(rest.len() + 1));
            sent.push(piece);
            rest = behind;
        }
        sent.push(rest);
        let mut is_last = false;
        let failure = thread::scope(|scope| {
            if requests.len() > AT_ONCE {
                // A stream answers while it is sent: who does not read meanwhile gets rid of nothing more.
                let mut sender = client.stream().try_clone().ok();
                scope.spawn(move || sender.as_mut().map(|it| sent.iter().try_for_each(|piece| it.write_all(piece))));
            } else {
                sent.iter().for_each(|piece| client.send(piece));
            }
            let failure = bodies.iter().find_map(|body| match client.answer() {
                Ok(Answer { status: 200, body: echoed, closes }) if echoed == *body => {
                    self.tally.equal.add();
                    // An answer that begins before its request has ended may have to be the last.
                    is_last |= closes;
                    None
                }
                other => Some(other),
            });
            if failure.is_some() {
                // Whoever still sends need not. Fails where nobody is there.
                let _ = client.stream().shutdown(Shutdown::Both);
            }
            failure
        });
        let is_slow = since.elapsed() >= Duration::from_millis(TIMEOUT);
        match failure {
            None => self.good = (!is_last).then_some(client),
            Some(Ok(Answer { status: 408, .. })) => drop(self.tally.slow.add()),
            // An answer that has begun can only be cut.
            Some(Ok(Answer { status: 504, .. }) | Err(Failure::Cut | Failure::Closed | Failure::Reset)) if is_slow => {
                self.tally.slow.add();
            }
            Some(_) => drop(self.tally.lost.add()),
        }
    }

    /// Sends a part of what it announces, or all, and leaves; or stays until it is told that this took too long.
    fn misbehave(&mut self, mut client: Client) {
        let body = {
            let length = self.dice.within(1..40_000);
            self.dice.bytes(length)
        };
        let path = ["/echo", "/stream", "/relay"][self.dice.below(3)];
        let whole = match self.dice.below(7) {
            0 => post_head(path, 0),
            1 | 2 => post(path, &body),
            3 => post_chunked(path, &body, || self.dice.within(1..9_000)),
            4 => get(&format!("/wait/{}", self.dice.within(1..100))),
            5 => get("/flow"),
            _ => get("/bytes/1000000"),
        };
        let is_cut = self.dice.once_in(2);
        if is_cut {
            client.send(&whole[..self.dice.within(1..whole.len())]);
            if self.dice.once_in(8) {
                return self.expect_timeout(client, path != "/echo");
            }
        } else {
            // Several waits, one behind the other, or one thing and the beginning of another.
            client.send(&whole);
            if self.dice.once_in(2) {
                client.send(&get("/wait/20"));
                client.send(&whole[..self.dice.below(whole.len())]);
            }
        }
        if self.dice.once_in(2) {
            thread::sleep(Duration::from_micros(self.dice.below(20_000) as u64));
        }
        if !is_cut && self.dice.once_in(3) {
            // A part of the answer, or none of it: whichever comes.
            let mut some = vec![0; self.dice.within(1..50_000)];
            let _ = client.stream().set_read_timeout(Some(Duration::from_millis(5)));
            let _ = client.stream().read(&mut some);
        }
        client.leave(if self.dice.once_in(2) { Leaving::Reset } else { Leaving::Close });
        self.tally.left.add();
    }

    /// A request that stops is answered 408, and the connection closed; an answer that has begun is cut.
    fn expect_timeout(&mut self, mut client: Client, may_be_cut: bool) {
        match (client.answer(), client.answer()) {
            (Ok(Answer { status: 408, closes: true, .. }), Err(Failure::Closed)) => self.tally.timed_out.add(),
            (Err(Failure::Cut), _) if may_be_cut => self.tally.cut.add(),
            _ => self.tally.wrong.add(),
        };
    }

    /// Leaves a handler that waits.
    fn abandon(&mut self) {
        let Ok(mut client) = Client::connect(self.addr) else {
            self.tally.wrong.add();
            return;
        };
        client.send(&get(&format!("/wait/{ABANDONED}")));
        thread::sleep(Duration::from_millis(self.dice.within(10..40) as u64));
        client.leave(if self.dice.once_in(2) { Leaving::Reset } else { Leaving::Close });
        self.tally.left.add();
        self.tally.abandoned.add();
    }

    fn wait_too_long(&mut self) {
        let answer = Client::connect(self.addr).map(|mut client| client.ask(&get(&format!("/wait/{TOO_LONG}"))));
        match answer {
            Ok(Ok(Answer { status: 504, .. })) => self.tally.handled_too_long.add(),
            _ => self.tally.wrong.add(),
        };
    }

    /// Asks for much, reads nothing until the server must have given up, and then finds less than was announced.
    fn stall(&mut self) {
        let Ok(mut client) = Client::connect(self.addr) else {
            self.tally.wrong.add();
            return;
        };
        client.send(&get(&format!("/bytes/{MORE_THAN_BUFFERS}")));
        thread::sleep(Duration::from_millis(4 * TIMEOUT));
        match client.answer() {
            Err(Failure::Cut | Failure::Reset) => self.tally.stalled.add(),
            _ => self.tally.wrong.add(),
        };
    }
}
