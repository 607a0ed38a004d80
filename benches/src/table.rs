//! The table of wall time.
//!
//! In:    which cells.
//! Out:   a line per cell: the time of Sweet, and how many times as long each other codec takes.
//! Never: the time of one codec from one moment and that of another from another one: they take turns.

use std::fmt::Arguments;
use std::time::{Duration, Instant};

use crate::cell::Cell;
use crate::codec::Runner;

/// How many turns each codec has; the median of its times counts.
const TURNS: usize = 41;

/// How long one turn takes at least.
const TURN: Duration = Duration::from_micros(800);

/// Prints a line.
#[expect(clippy::print_stdout, reason = "the program is for this")]
pub(crate) fn line(text: Arguments<'_>) {
    println!("{text}");
}

fn cells(part: &str) -> impl Iterator<Item = Cell> {
    Cell::all().into_iter().filter(move |cell| cell.name().contains(part))
}

/// Prints the names of the cells and of their codecs.
pub(crate) fn list(part: &str) {
    for cell in cells(part) {
        for runner in cell.runners() {
            line(format_args!("{} {}", cell.name(), runner.codec));
        }
    }
}

/// Measures the cells.
pub(crate) fn time(part: &str) {
    line(format_args!("The time of `sweet` for one operation, and how many times as long the others take."));
    for cell in cells(part) {
        let runners = cell.runners();
        let times = median_times(&runners);
        let [sweet, ..] = times[..] else { continue };
        let mut text = format!("{:<24} {:>10.0} ns", cell.name(), sweet * 1e9);
        for (runner, time) in runners.iter().zip(&times).skip(1) {
            text += &format!("  {} {:.2}", runner.codec, time / sweet);
        }
        line(format_args!("{text}"));
    }
}

/// The seconds that one run of each takes.
fn median_times(runners: &[Runner]) -> Vec<f64> {
    let counts: Vec<u32> = runners.iter().map(count).collect();
    let mut times = vec![Vec::new(); runners.len()];
    for _ in 0..TURNS {
        for ((runner, &count), times) in runners.iter().zip(&counts).zip(&mut times) {
            times.push(measure(runner, count).as_secs_f64() / f64::from(count));
        }
    }
    times.iter_mut().for_each(|times| times.sort_by(f64::total_cmp));
    times.iter().map(|times| times[times.len() / 2]).collect()
}

/// How many runs make a turn.
fn count(runner: &Runner) -> u32 {
    let mut count = 1;
    while measure(runner, count) < TURN {
        count *= 2;
    }
    count
}

fn measure(runner: &Runner, count: u32) -> Duration {
    let start = Instant::now();
    for _ in 0..count {
        (runner.run)();
    }
    start.elapsed()
}
