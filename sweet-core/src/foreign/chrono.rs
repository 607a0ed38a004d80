//! The types of chrono, with as many digits of a second as they need: none, three, six or nine.
//!
//! Never: `DateTime<Local>`, which asks the machine where it is.

use ::chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, Utc};

use super::text::texts;

texts! {
    DateTime<Utc> {
        format: Some("date-time"), rule: "date_time", expected: "must be a date and time with an offset from UTC",
        read: |text| text.parse().ok(),
        write: |value, writer| writer.text(&value.to_rfc3339_opts(SecondsFormat::AutoSi, true)),
    }
    DateTime<FixedOffset> {
        format: Some("date-time"), rule: "date_time", expected: "must be a date and time with an offset from UTC",
        read: |text| text.parse().ok(),
        write: |value, writer| writer.text(&value.to_rfc3339_opts(SecondsFormat::AutoSi, true)),
    }
    // What these three print to developers is ISO 8601, and what serde writes.
    NaiveDateTime {
        format: Some("date-time-local"), rule: "date_time", expected: "must be a date and time",
        read: |text| text.parse().ok(), write: |value, writer| writer.display(&format_args!("{value:?}")),
    }
    NaiveDate {
        format: Some("date"), rule: "date", expected: "must be a date",
        read: |text| text.parse().ok(), write: |value, writer| writer.display(&format_args!("{value:?}")),
    }
    NaiveTime {
        format: Some("time-local"), rule: "time", expected: "must be a time of day",
        read: |text| text.parse().ok(), write: |value, writer| writer.display(&format_args!("{value:?}")),
    }
}
