//! The comparison: ours and serde_json's, on one text or one value.

use std::fmt::Debug;

use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sweet_core::json::{self, Decode, Encode};

/// How many cases a property is tried on; few under Miri, which is a thousand times slower. Nothing is kept in files: a
/// failure becomes a row of a table.
pub(crate) fn cases() -> ProptestConfig {
    ProptestConfig { cases: if cfg!(miri) { 1 } else { 128 }, failure_persistence: None, ..ProptestConfig::default() }
}

/// A type that both sides can read and write.
pub(crate) trait Both: for<'de> Decode<'de> + Encode + DeserializeOwned + Serialize + Debug {}

impl<T: for<'de> Decode<'de> + Encode + DeserializeOwned + Serialize + Debug> Both for T {}

/// A value is written in the same bytes, and read back as the same value.
#[track_caller]
pub(crate) fn check_value<T: Both>(value: &T) {
    let text = json::to_vec(value);
    let expected = serde_json::to_vec(value).expect("serde_json writes it");
    assert_eq!(String::from_utf8_lossy(&text), String::from_utf8_lossy(&expected));
    if let Ok(back) = serde_json::from_slice::<T>(&text) {
        assert_eq!(shown(&json::from_slice::<T>(&text).expect("ours reads what it wrote")), shown(&back));
    }
}

/// A text is read as the same value, or refused by both; `1.0` and `-0`, which serde_json takes for no integers, as `1` and `0`.
#[track_caller]
pub(crate) fn check_text<T: Both>(text: &[u8]) {
    let ours = json::from_slice::<T>(text);
    let theirs = match serde_json::from_slice::<T>(text) {
        Err(_) if ours.is_ok() => serde_json::from_slice::<T>(with_plain_integers(text).as_bytes()),
        theirs => theirs,
    };
    match (&ours, &theirs) {
        (Ok(ours), Ok(theirs)) => assert_eq!(shown(ours), shown(theirs), "{}", String::from_utf8_lossy(text)),
        (Err(_), Err(_)) => {}
        _ => panic!("{}\nours:   {ours:?}\ntheirs: {theirs:?}", String::from_utf8_lossy(text)),
    }
}

/// A number is read as the integer that serde_json reads where it is written with digits alone, or refused by both.
#[track_caller]
pub(crate) fn check_integer<T: Both>(number: &str) {
    let ours = json::from_slice::<T>(number.as_bytes());
    let theirs = serde_json::from_str::<T>(&plain_integer(number).unwrap_or_else(|| number.to_owned()));
    assert_eq!(ours.as_ref().ok().map(shown), theirs.as_ref().ok().map(shown), "{number}");
}

/// A whole number of a few hundred digits at most, written with digits alone: the point is moved in the text.
fn plain_integer(number: &str) -> Option<String> {
    number.ends_with(|last: char| last.is_ascii_digit()).then_some(())?;
    let (sign, magnitude) = number.strip_prefix('-').map_or(("", number), |magnitude| ("-", magnitude));
    let (digits, exponent) = magnitude.split_once(['e', 'E']).unwrap_or((magnitude, "0"));
    let (integer, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let point = integer.len() as i32 + exponent.parse::<i32>().ok()?;
    let digits = format!("{integer}{fraction}");
    let digit = |place: i32| usize::try_from(place).ok().and_then(|place| digits.get(place..=place)).unwrap_or("0");
    let last = point.max(digits.len() as i32);
    let text: String = (0..point).map(digit).collect();
    let text = text.trim_start_matches('0');
    (point..last).all(|place| digit(place) == "0").then(|| match text {
        "" if digits.bytes().any(|digit| digit != b'0') => None,
        "" => Some("0".to_owned()),
        text => Some(format!("{sign}{text}")),
    })?
}

/// The same text with each number outside strings as [`plain_integer`] writes it, where it is one.
fn with_plain_integers(text: &[u8]) -> String {
    let mut out = String::new();
    let mut rest = str::from_utf8(text).expect("ours has read it");
    while let Some(first) = rest.chars().next() {
        let end = match first {
            '"' => 1 + end_of_string(&rest[1..]),
            '-' | '0'..='9' => {
                rest.find(|next: char| !next.is_ascii_digit() && !"+-.eE".contains(next)).unwrap_or(rest.len())
            }
            other => other.len_utf8(),
        };
        let (token, behind) = rest.split_at(end);
        out.push_str(plain_integer(token).as_deref().filter(|_| first != '"').unwrap_or(token));
        rest = behind;
    }
    out
}

/// One past the quote that ends a string.
fn end_of_string(text: &str) -> usize {
    let mut escaped = false;
    let end = text.find(|next| {
        let was_escaped = std::mem::take(&mut escaped);
        escaped = next == '\\' && !was_escaped;
        next == '"' && !was_escaped
    });
    1 + end.expect("a quote")
}

/// Floats are shown in full, and NaN equals itself.
fn shown(value: &impl Debug) -> String {
    format!("{value:?}")
}

/// A well-formed text of at most `depth` levels.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let scalar =
        prop_oneof![Just("null".to_owned()), Just("true".to_owned()), Just("false".to_owned()), number(), string(),];
    scalar.prop_recursive(4, 24, 4, |inner| {
        let member = (string(), space(), inner.clone()).prop_map(|(key, space, value)| format!("{key}{space}:{value}"));
        prop_oneof![
            (space(), prop::collection::vec(inner, 0..4))
                .prop_map(|(space, items)| format!("[{space}{}]", items.join(","))),
            (space(), prop::collection::vec(member, 0..4))
                .prop_map(|(space, members)| format!("{{{}{space}}}", members.join(&format!("{space},")))),
        ]
    })
}

pub(crate) fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        "-?(0|[1-9][0-9]{0,2})",
        "-?[1-9][0-9]{0,42}",
        "-?(0|[1-9][0-9]{0,20})\\.[0-9]{1,25}",
        "-?(0|[1-9][0-9]{0,20})(\\.[0-9]{1,20})?[eE][+-]?[0-9]{1,3}",
        any::<i64>().prop_map(|value| value.to_string()),
        any::<u64>().prop_map(|value| value.to_string()),
        any::<i128>().prop_map(|value| value.to_string()),
        any::<f64>().prop_filter("finite", |value| value.is_finite()).prop_map(|value| format!("{value:e}")),
    ]
}

/// A number that is whole, or nearly, though it may have a point and a power of ten.
pub(crate) fn whole_number() -> impl Strategy<Value = String> {
    ("-?", "[1-9][0-9]{0,3}", 0..45_usize, 0..3_usize).prop_map(|(sign, digits, zeros, fraction)| {
        let zeros = "0".repeat(zeros);
        match fraction {
            0 => format!("{sign}{digits}{zeros}.000"),
            1 => format!("{sign}{digits}{zeros}e-{}", zeros.len()),
            _ => format!("{sign}0.{zeros}{digits}e{}", zeros.len() + digits.len()),
        }
    })
}

pub(crate) fn string() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-z ~/é漢🎈]{0,9}",
        1 => r#"\\["\\/bfnrt]"#,
        1 => "\\\\u[0-9a-fA-F]{4}",
        1 => "\\\\ud[89ab][0-9a-f]{2}\\\\ud[c-f][0-9a-f]{2}",
    ];
    prop::collection::vec(piece, 0..4).prop_map(|pieces| format!("\"{}\"", pieces.concat()))
}

fn space() -> impl Strategy<Value = &'static str> {
    prop_oneof![6 => Just(""), 1 => Just(" "), 1 => Just("\n\t\r ")]
}

/// A text with one byte changed, put in, or taken away, or cut short.
pub(crate) fn mutated() -> impl Strategy<Value = Vec<u8>> {
    const BYTES: &[u8] = b"\"\\{}[]:,.+-eE0123456789tfnul \n\x00\x1f\x7f\x80\xc3\xed\xff/u";
    (text(), any::<prop::sample::Index>(), prop::sample::select(BYTES), 0..4_u8).prop_map(|(text, at, byte, how)| {
        let mut text = text.into_bytes();
        let at = at.index(text.len());
        match how {
            0 => text[at] = byte,
            1 => text.insert(at, byte),
            2 => drop(text.remove(at)),
            _ => text.truncate(at),
        }
        text
    })
}
