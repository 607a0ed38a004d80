//! What a command has found: lines of figures, and which of them break their bounds.
//!
//! In:    figures, some with a bound.
//! Out:   a line for each, on standard output, as soon as it is known.
//! Never: forgets a broken bound.

use std::fmt;
use std::io::{self, Write};
use std::time::Duration;

/// A number to be shown: a count, or a measure with a fraction.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Figure {
    Count(u64),
    Measure(f64),
}

impl Figure {
    fn value(self) -> f64 {
        match self {
            Figure::Count(count) => count as f64,
            Figure::Measure(measure) => measure,
        }
    }
}

impl From<u64> for Figure {
    fn from(count: u64) -> Self {
        Figure::Count(count)
    }
}

impl From<usize> for Figure {
    fn from(count: usize) -> Self {
        Figure::Count(count as u64)
    }
}

impl From<f64> for Figure {
    fn from(measure: f64) -> Self {
        Figure::Measure(measure)
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = match self {
            Figure::Measure(measure) => return f.pad(&format!("{measure:.2}")),
            Figure::Count(count) => count.to_string(),
        };
        let mut text = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index) % 3 == 0 {
                text.push(',');
            }
            text.push(digit);
        }
        f.pad(&text)
    }
}

/// Between what a figure must be.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Bound<T> {
    Is(T),
    AtMost(T),
    AtLeast(T),
}

impl<T: Into<Figure>> Bound<T> {
    fn holds(self, figure: Figure) -> (bool, String) {
        let value = figure.value();
        let (holds, word, bound) = match self {
            Bound::Is(bound) => {
                let bound = bound.into();
                (value == bound.value(), "exactly", bound)
            }
            Bound::AtMost(bound) => {
                let bound = bound.into();
                (value <= bound.value(), "at most", bound)
            }
            Bound::AtLeast(bound) => {
                let bound = bound.into();
                (value >= bound.value(), "at least", bound)
            }
        };
        (holds, format!("{word} {bound}"))
    }
}

/// The lines of one command.
#[derive(Debug)]
pub(crate) struct Report {
    is_loose: bool,
    broken: Vec<String>,
}

impl Report {
    /// Begins with a title. A loose report shows figures of time, processor and memory, and does not judge them.
    pub(crate) fn new(title: &str, is_loose: bool) -> Self {
        line(format_args!("\n{title}"));
        Self { is_loose, broken: Vec::new() }
    }

    /// Shows a figure.
    pub(crate) fn tell(&mut self, what: &str, figure: impl Into<Figure>) {
        line(format_args!("  {what:<58} {:>14}", figure.into()));
    }

    /// Shows words.
    pub(crate) fn say(&mut self, what: &str, words: &str) {
        line(format_args!("  {what:<58} {words:>14}"));
    }

    /// Shows a figure that must hold anywhere.
    pub(crate) fn must<T: Into<Figure>>(&mut self, what: &str, figure: T, bound: Bound<T>) {
        let figure = figure.into();
        let (holds, words) = bound.holds(figure);
        let verdict = if holds { "" } else { "  BROKEN" };
        line(format_args!("  {what:<58} {figure:>14}  {words}{verdict}"));
        if !holds {
            self.broken.push(format!("{what}: {figure}, not {words}"));
        }
    }

    /// Shows a figure of time, processor or memory, which holds on a machine that does nothing else.
    pub(crate) fn should<T: Into<Figure>>(&mut self, what: &str, figure: T, bound: Bound<T>) {
        if self.is_loose {
            self.tell(what, figure);
        } else {
            self.must(what, figure, bound);
        }
    }

    /// The bounds that are broken.
    pub(crate) fn broken(&self) -> &[String] {
        &self.broken
    }
}

/// Prints a line. That nobody reads it is no reason not to go on.
pub(crate) fn line(text: fmt::Arguments<'_>) {
    let _ = writeln!(io::stdout(), "{text}");
}

/// How long each of many requests took.
#[derive(Debug, Default)]
pub(crate) struct Latencies(Vec<Duration>);

impl Latencies {
    /// Adds a request.
    pub(crate) fn push(&mut self, latency: Duration) {
        self.0.push(latency);
    }

    /// Adds those of others.
    pub(crate) fn extend(&mut self, others: Latencies) {
        self.0.extend(others.0);
    }

    /// The number of requests.
    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }

    /// The time in milliseconds within which a share of the requests was answered; 0 where there were none.
    pub(crate) fn quantile(&mut self, share: f64) -> f64 {
        self.0.sort_unstable();
        let last = self.0.len().saturating_sub(1);
        self.0.get((last as f64 * share).round() as usize).map_or(0.0, |latency| milliseconds(*latency))
    }
}

/// A time in milliseconds.
pub(crate) fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// The figure in the middle; 0 where there is none.
pub(crate) fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_unstable_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(figure: impl Into<Figure>, text: &str) {
        assert_eq!(figure.into().to_string(), text);
    }

    #[test]
    fn figures_are_readable() {
        check(0_usize, "0");
        check(999_u64, "999");
        check(1_000_u64, "1,000");
        check(12_345_678_u64, "12,345,678");
        check(1.0 / 3.0, "0.33");
    }

    #[test]
    fn bounds_are_judged() {
        let mut report = Report::new("bounds", false);
        report.must("a", 1_u64, Bound::Is(1));
        report.must("b", 2_u64, Bound::AtMost(1));
        report.should("c", 0.5, Bound::AtLeast(1.0));
        assert_eq!(report.broken(), ["b: 2, not at most 1", "c: 0.50, not at least 1.00"]);
        let mut loose = Report::new("loose", true);
        loose.should("c", 0.5, Bound::AtLeast(1.0));
        assert!(loose.broken().is_empty());
        loose.must("d", 2_u64, Bound::Is(1));
        assert_eq!(loose.broken(), ["d: 2, not exactly 1"]);
    }

    #[test]
    fn quantiles() {
        let mut latencies = Latencies::default();
        assert_eq!(latencies.quantile(0.5), 0.0);
        (0..=100).rev().for_each(|time| latencies.push(Duration::from_millis(time)));
        assert_eq!([0.0, 0.5, 0.99, 1.0].map(|share| latencies.quantile(share)), [0.0, 50.0, 99.0, 100.0]);
        assert_eq!(median(vec![3.0, 1.0, 2.0]), 2.0);
    }
}
