//! The limits that an endpoint has for itself.
//!
//! In:    the keys `body_bytes_max` and `handler_timeout`.
//! Out:   an expression, which the compiler evaluates, and a time.
//! Never: knows what a constant is: that an expression is a `usize` and not 0 is told by the compiler.

use std::time::Duration;

use syn::{Expr, ExprLit, Lit};

use super::model::key;
use crate::keys::{Key, ungrouped};
use crate::mistakes::Mistakes;

/// The limits in an attribute.
pub(super) struct Limits {
    /// Bytes.
    pub(super) body_bytes_max: Option<Expr>,
    pub(super) handler_timeout: Option<Duration>,
}

impl Limits {
    pub(super) fn of(keys: &[Key], mistakes: &mut Mistakes) -> Self {
        Self {
            body_bytes_max: key(keys, "body_bytes_max").and_then(|key| bytes(key, mistakes)),
            handler_timeout: key(keys, "handler_timeout").and_then(|key| timeout(key, mistakes)),
        }
    }
}

/// A constant expression. What a literal alone gets wrong is told here, beside the other mistakes of the attribute.
fn bytes(key: &Key, mistakes: &mut Mistakes) -> Option<Expr> {
    let takes = "a number of bytes, as a constant expression: `body_bytes_max = 64 * 1024 * 1024`";
    let expression = key.expression(takes, mistakes)?;
    if let Expr::Lit(ExprLit { lit, .. }) = ungrouped(&expression) {
        match lit {
            Lit::Int(number) if number.base10_digits() == "0" => {
                mistakes.add(number, "`body_bytes_max` is 0, which no body fits: it is 1 byte or more");
                return None;
            }
            Lit::Int(number) if matches!(number.suffix(), "" | "usize") => {}
            other => {
                mistakes.add(other, format_args!("`body_bytes_max` takes {takes}"));
                return None;
            }
        }
    }
    Some(expression)
}

/// A string that says how long.
fn timeout(key: &Key, mistakes: &mut Mistakes) -> Option<Duration> {
    let takes = "a whole number and `ms`, `s`, `m` or `h`, at least `1ms`: `handler_timeout = \"30s\"`";
    let expression = key.expression(takes, mistakes)?;
    let found = match ungrouped(&expression) {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => duration(&text.value()),
        _ => None,
    };
    if found.is_none() {
        mistakes.add(&expression, format_args!("`handler_timeout` takes {takes}"));
    }
    found
}

/// A whole number and a unit, at least 1 ms; what milliseconds of 64 bits cannot hold is none.
fn duration(text: &str) -> Option<Duration> {
    let (digits, unit) = text.split_at(text.find(|c: char| !c.is_ascii_digit())?);
    let millis: u64 = match unit {
        "ms" => 1,
        "s" => 1_000,
        "m" => 60_000,
        "h" => 3_600_000,
        _ => return None,
    };
    let total = digits.parse::<u64>().ok()?.checked_mul(millis)?;
    (total > 0).then(|| Duration::from_millis(total))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::duration;

    #[track_caller]
    fn check(text: &str, millis: Option<u64>) {
        assert_eq!(duration(text), millis.map(Duration::from_millis), "{text}");
    }

    #[test]
    fn times() {
        check("1ms", Some(1));
        check("30s", Some(30_000));
        check("2m", Some(120_000));
        check("1h", Some(3_600_000));
        check("18446744073709551615ms", Some(u64::MAX));
        check("18446744073709551616ms", None);
        check("18446744073709551615s", None);
        for text in
            ["", "0ms", "0h", "30", "s", "1 s", " 1s", "1s ", "1.5s", "-1s", "+1s", "1S", "1min", "1m30s", "1µs"]
        {
            check(text, None);
        }
    }
}
