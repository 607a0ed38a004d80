//! The commands, each in a file of its own.

mod balance;
mod blocked;
mod cancels;
mod descriptors;
mod idle;
mod panics;
mod restarts;
mod slowloris;

use std::io;

use crate::child::Child;
use crate::figures::{Bound, Report};
use crate::setup::Setup;

/// A command.
#[derive(Debug)]
pub(crate) struct Command {
    pub(crate) name: &'static str,
    /// What it shows, in words for a person.
    pub(crate) shows: &'static str,
    /// What `--count` counts, where it takes one.
    pub(crate) count: Option<Size>,
    /// What `--seconds` measures, where it takes one.
    pub(crate) seconds: Option<Size>,
    /// The workers of the server, unless others are asked for.
    pub(crate) workers: usize,
    pub(crate) run: fn(&Setup, &mut Report) -> io::Result<()>,
}

/// A size of a command, where nothing else is asked for.
#[derive(Debug)]
pub(crate) struct Size {
    pub(crate) of: &'static str,
    pub(crate) full: f64,
    /// In `all`.
    pub(crate) short: f64,
}

const fn size(of: &'static str, full: f64, short: f64) -> Option<Size> {
    Some(Size { of, full, short })
}

/// What a server says of itself that was held up, which any machine with too much to do can make of it.
const HELD_UP: &str = "was held up";

/// Judges the lines that a server wrote to standard error: each says one of `expected`, or that it was held up, and there
/// is at most one a second of each kind. Returns how many lines of each there are.
fn judge_lines(report: &mut Report, child: &Child, expected: &[&str]) -> Vec<usize> {
    let lines = child.complaints();
    let expected: Vec<&str> = expected.iter().copied().chain([HELD_UP]).collect();
    let counts: Vec<usize> =
        expected.iter().map(|kind| lines.iter().filter(|line| line.contains(kind)).count()).collect();
    for (kind, count) in expected.iter().zip(&counts) {
        report.must(&format!("lines: `{kind}`"), *count, Bound::AtMost(child.age().as_secs() as usize + 1));
    }
    let others: Vec<_> = lines.iter().filter(|line| !expected.iter().any(|kind| line.contains(kind))).collect();
    others.iter().take(3).for_each(|line| report.say("another line", line));
    report.must("other lines of complaint", others.len(), Bound::Is(0));
    counts
}

/// Every command, in the order of `all`.
pub(crate) const COMMANDS: &[Command] = &[
    Command {
        name: "cancels",
        shows: "clients that stop, leave and reset anywhere",
        count: size("timeouts, cancels and disconnects", 100_000.0, 5_000.0),
        seconds: None,
        workers: 2,
        run: cancels::run,
    },
    Command {
        name: "panics",
        shows: "handlers, arguments, answers and destructors that panic",
        count: size("requests", 100_000.0, 20_000.0),
        seconds: None,
        workers: 2,
        run: panics::run,
    },
    Command {
        name: "descriptors",
        shows: "a server with 64 descriptors and more clients",
        count: size("clients", 500.0, 500.0),
        seconds: size("the time without descriptors", 5.0, 2.0),
        workers: 2,
        run: descriptors::run,
    },
    Command {
        name: "slowloris",
        shows: "good clients beside slow ones",
        count: size("slow clients", 5_000.0, 2_000.0),
        seconds: size("one turn of good clients", 12.0, 2.0),
        workers: 2,
        run: slowloris::run,
    },
    Command {
        name: "restarts",
        shows: "restarts on one port under load",
        count: size("restarts", 100.0, 10.0),
        seconds: None,
        workers: 2,
        run: restarts::run,
    },
    Command {
        name: "idle",
        shows: "memory of connections that wait",
        count: size("connections", 10_000.0, 5_000.0),
        seconds: size("the time that they wait before it is looked", 3.0, 3.0),
        workers: 2,
        run: idle::run,
    },
    Command {
        name: "balance",
        shows: "connections of each worker",
        count: size("connections", 64.0, 64.0),
        seconds: None,
        workers: 4,
        run: balance::run,
    },
    Command {
        name: "blocked",
        shows: "a handler that blocks its worker",
        count: None,
        seconds: size("one turn of good clients", 10.0, 5.0),
        workers: 2,
        run: blocked::run,
    },
];
