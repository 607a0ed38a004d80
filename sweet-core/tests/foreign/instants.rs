//! Dates, times and durations of jiff, chrono and time.

use std::fmt::Debug;

use serde::{Deserialize, Serialize};
use sweet_core::json;
use time::format_description::StaticFormatDescription;

use crate::oracle::{check_text, neighbours, quoted};

const INSTANTS: [&str; 4] = [
    "2024-02-29T23:59:60Z",
    "1999-12-31 00:00:00.123456789+05:30",
    "0001-01-01t01:02:03.5-00:00",
    "2024-06-01T12:00:00Z",
];
const LOCAL: [&str; 3] = ["2024-02-29T23:59:59", "2024-02-29T23:59:59.120", "0001-01-01T00:00:00.000000001"];
const DATES: [&str; 2] = ["2024-02-29", "0001-01-01"];
const TIMES: [&str; 3] = ["23:59:59", "00:00:00.120", "12:30:15.000000001"];

#[test]
fn jiff() {
    INSTANTS.into_iter().for_each(check_text::<jiff::Timestamp>);
    LOCAL.into_iter().for_each(check_text::<jiff::civil::DateTime>);
    DATES.into_iter().for_each(check_text::<jiff::civil::Date>);
    TIMES.into_iter().for_each(check_text::<jiff::civil::Time>);
    ["PT1H30M", "-PT2.5S", "2h 30m", "PT0S"].into_iter().for_each(check_text::<jiff::SignedDuration>);
    check_text::<jiff::Zoned>("2024-07-15T12:00:00+02:00[+02:00]");
}

/// A span is equal to another one where it has the same units, for which it has no `==`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(transparent)]
struct Span(jiff::Span);

impl PartialEq for Span {
    fn eq(&self, other: &Self) -> bool {
        self.0.fieldwise() == other.0.fieldwise()
    }
}

#[test]
fn spans_of_jiff() {
    for text in ["P1Y2M3W4DT5H6M7.008S", "-P1D", "1 year 2 months", "PT0S"].into_iter().flat_map(neighbours) {
        let quoted = quoted(&text);
        let found = json::from_slice::<jiff::Span>(quoted.as_bytes()).ok().map(Span);
        assert_eq!(found, serde_json::from_str(&quoted).ok(), "{text}");
        if let Some(span) = found {
            assert_eq!(json::to_vec(&span.0), serde_json::to_vec(&span).unwrap());
        }
    }
}

#[test]
fn chrono() {
    INSTANTS.into_iter().for_each(check_text::<chrono::DateTime<chrono::Utc>>);
    INSTANTS.into_iter().for_each(check_text::<chrono::DateTime<chrono::FixedOffset>>);
    LOCAL.into_iter().for_each(check_text::<chrono::NaiveDateTime>);
    DATES.into_iter().for_each(check_text::<chrono::NaiveDate>);
    TIMES.into_iter().for_each(check_text::<chrono::NaiveTime>);
    check_text::<chrono::NaiveDate>("+12345-01-01");
    check_text::<chrono::DateTime<chrono::Utc>>("+12345-01-01T00:00:00Z");
    check_text::<chrono::DateTime<chrono::Utc>>("-0001-01-01T00:00:00Z");
}

/// Sweet against a description of the crate time, by which it writes as serde would with that description.
#[track_caller]
fn check_time<T: for<'de> json::Decode<'de> + json::Encode + PartialEq + Debug>(
    text: &str,
    parse: impl Fn(&str) -> Option<T>,
    format: impl Fn(&T) -> String,
) {
    assert!(parse(text).is_some(), "{text}");
    for text in neighbours(text) {
        let found: Option<T> = json::from_slice(quoted(&text).as_bytes()).ok();
        assert_eq!(found, parse(&text), "{text}");
        if let Some(value) = found {
            assert_eq!(String::from_utf8(json::to_vec(&value)).unwrap(), quoted(&format(&value)), "{text}");
        }
    }
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
struct Rfc3339(#[serde(with = "time::serde::rfc3339")] time::OffsetDateTime);

#[test]
fn time_is_rfc_3339() {
    for text in ["2024-02-29T23:59:59Z", "1999-12-31T00:00:00.123456789+05:30", "2024-02-29T23:59:59.5-00:01"] {
        check_time::<time::OffsetDateTime>(
            text,
            |text| serde_json::from_str::<Rfc3339>(&quoted(text)).ok().map(|value| value.0),
            |value| serde_json::from_str(&serde_json::to_string(&Rfc3339(*value)).unwrap()).unwrap(),
        );
    }
}

#[test]
fn dates_of_time_are_as_serde_has_them() {
    for text in DATES.into_iter().flat_map(neighbours) {
        let quoted = quoted(&text);
        let found: Option<time::Date> = json::from_slice(quoted.as_bytes()).ok();
        assert_eq!(found, serde_json::from_str(&quoted).ok(), "{text}");
        if let Some(date) = found {
            assert_eq!(json::to_vec(&date), serde_json::to_vec(&date).unwrap());
        }
    }
}

/// Without a fraction where it would be zero.
fn without_zero(text: String) -> String {
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

#[test]
fn local_times_of_time_are_those_of_iso_8601() {
    const READ: StaticFormatDescription =
        time::macros::format_description!("[hour]:[minute]:[second][optional [.[subsecond]]]");
    const BOTH: StaticFormatDescription =
        time::macros::format_description!("[year]-[month]-[day]T[hour]:[minute]:[second][optional [.[subsecond]]]");
    for text in TIMES {
        check_time(text, |text| time::Time::parse(text, READ).ok(), |value| without_zero(value.format(READ).unwrap()));
    }
    for text in LOCAL {
        check_time(
            text,
            |text| time::PrimitiveDateTime::parse(text, BOTH).ok(),
            |value| without_zero(value.format(BOTH).unwrap()),
        );
    }
}

#[test]
fn instants_of_time_that_rfc_3339_cannot_say_are_told_in_utc() {
    let offset = time::UtcOffset::from_hms(1, 2, 3).unwrap();
    let value = time::macros::datetime!(2024-01-01 01:02:03 UTC).replace_offset(offset);
    assert_eq!(json::to_vec(&value), br#""2024-01-01T00:00:00Z""#);
    let value = time::macros::datetime!(-0001-01-01 0:00:00.5 UTC);
    assert_eq!(json::to_vec(&value), br#""-0001-01-01T00:00:00.5Z""#);
}
