//! The types of jiff: RFC 3339 and ISO 8601 as its `Temporal` parser reads and prints them.
//!
//! Never: asks for a time zone, but for `Zoned`, which asks jiff's own database; where that has no such zone, it is refused.

use ::jiff::civil::{Date, DateTime, Time};
use ::jiff::{SignedDuration, Span, Timestamp, Zoned};

use super::text::texts;

texts! {
    Timestamp {
        format: Some("date-time"), rule: "date_time", expected: "must be a date and time with an offset from UTC",
        read: |text| text.parse().ok(), write: |value, writer| writer.display(value),
    }
    Zoned {
        format: None, rule: "date_time", expected: "must be a date and time with a time zone in brackets",
        read: |text| text.parse().ok(), write: |value, writer| writer.display(value),
    }
    DateTime {
        format: Some("date-time-local"), rule: "date_time", expected: "must be a date and time",
        read: |text| text.parse().ok(), write: |value, writer| writer.display(value),
    }
    Date {
        format: Some("date"), rule: "date", expected: "must be a date",
        read: |text| text.parse().ok(), write: |value, writer| writer.display(value),
    }
    Time {
        format: Some("time-local"), rule: "time", expected: "must be a time of day",
        read: |text| text.parse().ok(), write: |value, writer| writer.display(value),
    }
    Span {
        format: Some("duration"), rule: "duration", expected: "must be a duration",
        read: |text| text.parse().ok(), write: |value, writer| writer.display(value),
    }
    SignedDuration {
        format: Some("duration"), rule: "duration", expected: "must be a duration",
        read: |text| text.parse().ok(), write: |value, writer| writer.display(value),
    }
}
