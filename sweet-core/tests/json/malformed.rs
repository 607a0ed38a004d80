//! Texts that are not JSON (RFC 8259), wherever in them the mistake is.

use proptest::prelude::*;
use serde::de::IgnoredAny;
use sweet_core::json::{self, Decode, Error, Failed, Reader};

use crate::oracle::{cases, mutated, text};

/// A value that nobody asks for: its text must be well-formed all the same.
struct Skipped;

impl<'de> Decode<'de> for Skipped {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        reader.skip().map(|()| Skipped)
    }
}

/// The text is refused at `offset`, also where it stands inside of something else or is skipped.
#[track_caller]
fn check(text: impl AsRef<[u8]>, message: &str, offset: usize) {
    let text = text.as_ref();
    let refusal = |result: Result<Skipped, Error>| match result {
        Err(Error::Syntax { message, offset }) => (message, offset),
        other => panic!("{}: {:?}", String::from_utf8_lossy(text), other.err()),
    };
    assert_eq!(refusal(json::from_slice(text)), (message, offset), "{}", String::from_utf8_lossy(text));
    let typed = refusal(json::from_slice::<Vec<Option<String>>>(text).map(|_| Skipped));
    assert_eq!(typed, (message, offset), "{}", String::from_utf8_lossy(text));
}

#[test]
fn structure() {
    check("", "expected a value", 0);
    check("  ", "expected a value", 2);
    check("[", "expected a value", 1);
    check("[1", "expected `,` or `]`", 2);
    check("[1,", "expected a value", 3);
    check("[1,]", "expected a value", 3);
    check("[,1]", "expected a value", 1);
    check("[1 2]", "expected `,` or `]`", 3);
    check("[1}", "expected `,` or `]`", 2);
    check("{", "expected `\"`", 1);
    check("{]", "expected `\"`", 1);
    check("{\"a\"", "expected `:`", 4);
    check("{\"a\" 1}", "expected `:`", 5);
    check("{\"a\":}", "expected a value", 5);
    check("{\"a\":1", "expected `,` or `}`", 6);
    check("{\"a\":1,}", "expected `\"`", 7);
    check("{\"a\":1 \"b\":2}", "expected `,` or `}`", 7);
    check("{a:1}", "expected `\"`", 1);
    check("{1:1}", "expected `\"`", 1);
    check("{\"a\":1]", "expected `,` or `}`", 6);
    check("]", "expected a value", 0);
    check(",", "expected a value", 0);
}

#[test]
fn behind_the_value() {
    check("[] []", "expected the end of the text", 3);
    check("[],", "expected the end of the text", 2);
    check("[]\0", "expected the end of the text", 2);
    check("[] // comment", "expected the end of the text", 3);
}

#[test]
fn words() {
    check("nul", "expected `true`, `false` or `null`", 0);
    check("[nulL]", "expected `true`, `false` or `null`", 1);
    check("[tru]", "expected `true`, `false` or `null`", 1);
    check("[falsy]", "expected `true`, `false` or `null`", 1);
    check("[nulll]", "expected `,` or `]`", 5);
    for word in ["NaN", "Infinity", "undefined", "'a'", "True", "\u{feff}[]", "+1", ".5"] {
        check(word, "expected a value", 0);
    }
}

#[test]
fn numbers() {
    check("[-]", "expected a digit", 2);
    check("[-a]", "expected a digit", 2);
    check("[01]", "a number must not begin with `0`", 2);
    check("[-00]", "a number must not begin with `0`", 3);
    check("[1.]", "expected a digit", 3);
    check("[1.e1]", "expected a digit", 3);
    check("[1e]", "expected a digit", 3);
    check("[1e+]", "expected a digit", 4);
    check("[1e1.5]", "expected `,` or `]`", 4);
    check("[0x10]", "expected `,` or `]`", 2);
    check("[1_000]", "expected `,` or `]`", 2);
    check("[-Infinity]", "expected a digit", 2);
}

#[test]
fn strings() {
    check("[\"", "expected `\"` at the end of a string", 2);
    check("[\"a", "expected `\"` at the end of a string", 3);
    check("[\"0123456789", "expected `\"` at the end of a string", 12);
    check("[\"a\nb\"]", "a control character in a string must be escaped", 3);
    check("[\"0123456789\0\"]", "a control character in a string must be escaped", 12);
    check("[\"\\", "unknown escape in a string", 2);
    check("[\"\\x\"]", "unknown escape in a string", 2);
    check("[\"\\\"]", "expected `\"` at the end of a string", 5);
    check("[\"\\u12\"]", "expected `\\u` and four hexadecimal digits", 2);
    check("[\"\\u12g4\"]", "expected `\\u` and four hexadecimal digits", 2);
    check("[\"\\u+123\"]", "expected `\\u` and four hexadecimal digits", 2);
    check("[\"\\ud800\"]", "half of a surrogate pair in a string", 2);
    check("[\"\\udc00\"]", "half of a surrogate pair in a string", 2);
    check("[\"\\ud800\\n\"]", "expected `\\u` and four hexadecimal digits", 8);
    check("[\"\\ud800\\ud800\"]", "half of a surrogate pair in a string", 2);
    check("[\"\\udc00\\ud800\"]", "half of a surrogate pair in a string", 2);
    check("[\"\\ud800\\u0041\"]", "half of a surrogate pair in a string", 2);
    check("{\"\\ud800\":1}", "half of a surrogate pair in a string", 2);
}

#[test]
fn text_that_is_not_utf_8() {
    check(b"[\"\xff\"]", "not valid UTF-8", 2);
    check(b"[\"\xc3\"]", "not valid UTF-8", 2);
    check(b"[\"a\xed\xa0\x80\"]", "not valid UTF-8", 3);
    check(b"[\"\xf4\x90\x80\x80\"]", "not valid UTF-8", 2);
    check(b"{\"\xc0\x80\":1}", "not valid UTF-8", 2);
    check(b"[]\xff", "not valid UTF-8", 2);
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn well_formed_texts_are_accepted(text in text()) {
        verdict(text.as_bytes());
    }

    #[test]
    fn mutated_texts_are_judged_alike(text in mutated()) {
        verdict(&text);
    }
}

/// serde_json skips strings without a look at their encoding and at lone surrogates: for those, its `String` is asked.
#[track_caller]
fn verdict(text: &[u8]) {
    let ours = json::from_slice::<Skipped>(text).is_ok();
    let theirs = serde_json::from_slice::<IgnoredAny>(text).is_ok()
        && std::str::from_utf8(text).is_ok()
        && !has_lone_surrogate(text);
    assert_eq!(ours, theirs, "{}", String::from_utf8_lossy(text));
}

/// Whether a string of a text that is well-formed otherwise has half of a surrogate pair.
fn has_lone_surrogate(text: &[u8]) -> bool {
    let text = String::from_utf8_lossy(text);
    let mut strings = Vec::new();
    let mut rest = &*text;
    while let Some(start) = rest.find('"') {
        let mut end = start + 1;
        while rest.as_bytes()[end] != b'"' {
            end += if rest.as_bytes()[end] == b'\\' { 2 } else { 1 };
        }
        strings.push(&rest[start..=end]);
        rest = &rest[end + 1..];
    }
    strings.iter().any(|string| serde_json::from_str::<String>(string).is_err())
}
