//! What an operation answers beyond the limits that it has for itself.
//!
//! In:    the limits of an endpoint, or of the stations before it.
//! Out:   the problems of status 413 and 504, with the limit told in their descriptions.
//! Never: tells a limit of the server, which is not known before it runs.

use std::time::Duration;

use sweet_core::meta::Takes;

use super::route::Route;

/// What 413 means here, where the operation takes a body and limits it.
pub(super) fn too_large(route: &Route) -> Option<String> {
    let takes_body = route.arguments().iter().any(|argument| matches!(argument.takes, Takes::Body { .. }));
    let bytes = route.limits().body_bytes_max.filter(|_| takes_body)?;
    Some(format!("The body is larger than {}.", count(bytes as u128, "byte")))
}

/// What 504 means here, where the operation limits the time of its handler.
pub(super) fn too_slow(route: &Route) -> Option<String> {
    route.limits().handler_timeout.map(|timeout| format!("The answer took longer than {}.", time(timeout)))
}

/// A time in the largest unit of which it is a whole number.
fn time(time: Duration) -> String {
    let millis = time.as_millis();
    let units = [(3_600_000, "hour"), (60_000, "minute"), (1_000, "second")];
    let unit = units.into_iter().find(|(length, _)| millis >= *length && millis.is_multiple_of(*length));
    let (length, name) = unit.unwrap_or((1, "millisecond"));
    count(millis / length, name)
}

fn count(number: u128, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::time;

    #[track_caller]
    fn check(millis: u64, expected: &str) {
        assert_eq!(time(Duration::from_millis(millis)), expected);
    }

    #[test]
    fn times() {
        check(1, "1 millisecond");
        check(1_500, "1500 milliseconds");
        check(1_000, "1 second");
        check(90_000, "90 seconds");
        check(120_000, "2 minutes");
        check(3_600_000, "1 hour");
        check(5_400_000, "90 minutes");
    }
}
