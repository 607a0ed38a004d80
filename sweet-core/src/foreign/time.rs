//! The types of the crate time, as RFC 3339 has them.
//!
//! Never: reads RFC 2822, whose nested comments were once a stack overflow (RUSTSEC-2026-0009).

use ::time::format_description::well_known::Rfc3339;
use ::time::format_description::{BorrowedFormatItem, StaticFormatDescription};
use ::time::macros::format_description;
use ::time::{Date, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset};

use super::text::texts;
use crate::json::Writer;

const DATE: StaticFormatDescription = format_description!("[year]-[month]-[day]");
const TIME: StaticFormatDescription = format_description!("[hour]:[minute]:[second]");
const TIME_FRACTION: StaticFormatDescription = format_description!("[hour]:[minute]:[second].[subsecond]");
const DATE_TIME: StaticFormatDescription = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]");
const DATE_TIME_FRACTION: StaticFormatDescription =
    format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond]");
const TIME_READ: StaticFormatDescription = format_description!("[hour]:[minute]:[second][optional [.[subsecond]]]");
const DATE_TIME_READ: StaticFormatDescription =
    format_description!("[year]-[month]-[day]T[hour]:[minute]:[second][optional [.[subsecond]]]");

texts! {
    OffsetDateTime {
        format: Some("date-time"), rule: "date_time", expected: "must be a date and time with an offset from UTC",
        read: |text| OffsetDateTime::parse(text, &Rfc3339).ok(),
        write: write_offset,
    }
    PrimitiveDateTime {
        format: Some("date-time-local"), rule: "date_time", expected: "must be a date and time",
        read: |text| PrimitiveDateTime::parse(text, DATE_TIME_READ).ok(),
        write: |value: &PrimitiveDateTime, writer| {
            writer.text(&value.format(digits(value.nanosecond(), DATE_TIME, DATE_TIME_FRACTION)).unwrap_or_default());
        },
    }
    Date {
        format: Some("date"), rule: "date", expected: "must be a date",
        read: |text| Date::parse(text, DATE).ok(),
        write: |value: &Date, writer| writer.text(&value.format(DATE).unwrap_or_default()),
    }
    Time {
        format: Some("time-local"), rule: "time", expected: "must be a time of day",
        read: |text| Time::parse(text, TIME_READ).ok(),
        write: |value: &Time, writer| {
            writer.text(&value.format(digits(value.nanosecond(), TIME, TIME_FRACTION)).unwrap_or_default());
        },
    }
}

fn digits(
    nanosecond: u32,
    whole: &'static [BorrowedFormatItem<'static>],
    fraction: &'static [BorrowedFormatItem<'static>],
) -> &'static [BorrowedFormatItem<'static>] {
    if nanosecond == 0 { whole } else { fraction }
}

/// RFC 3339 has no years beyond 0 to 9999, and no offsets with seconds. Such an instant is written in UTC, and such a year with
/// its sign (ISO 8601 section 5.2.2.3).
fn write_offset(value: &OffsetDateTime, writer: &mut Writer<'_>) {
    if let Ok(text) = value.format(&Rfc3339) {
        return writer.text(&text);
    }
    let value = value.checked_to_offset(UtcOffset::UTC).unwrap_or(*value);
    match value.format(&Rfc3339) {
        Ok(text) => writer.text(&text),
        Err(_) => {
            let format = digits(value.nanosecond(), DATE_TIME, DATE_TIME_FRACTION);
            let local = PrimitiveDateTime::new(value.date(), value.time());
            writer.display(&format_args!("{}Z", local.format(format).unwrap_or_default()));
        }
    }
}
