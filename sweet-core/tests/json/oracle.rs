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

/// A text is read as the same value, or refused by both.
#[track_caller]
pub(crate) fn check_text<T: Both>(text: &[u8]) {
    let ours = json::from_slice::<T>(text);
    let theirs = serde_json::from_slice::<T>(text);
    match (&ours, &theirs) {
        (Ok(ours), Ok(theirs)) => assert_eq!(shown(ours), shown(theirs), "{}", String::from_utf8_lossy(text)),
        (Err(_), Err(_)) => {}
        _ => panic!("{}\nours:   {ours:?}\ntheirs: {theirs:?}", String::from_utf8_lossy(text)),
    }
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
