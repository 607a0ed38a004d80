//! Where failures are, and that all of them are told.

use std::collections::{BTreeMap, BTreeSet};
use std::net::Ipv4Addr;
use std::num::NonZero;

use sweet_core::json::{self, Decode, Error};

/// All failures, each as `pointer: rule: detail`.
#[track_caller]
pub(crate) fn failures<T: for<'de> Decode<'de> + std::fmt::Debug>(text: &str) -> Vec<String> {
    told(json::from_slice::<T>(text.as_bytes()))
}

/// All failures of what was read, each as `pointer: rule: detail`.
#[track_caller]
pub(crate) fn told(result: Result<impl std::fmt::Debug, Error>) -> Vec<String> {
    let Err(Error::Invalid(failures)) = result else { panic!("{result:?}") };
    failures.0.iter().map(|failure| format!("{}: {}: {}", failure.place, failure.rule, failure.detail)).collect()
}

#[track_caller]
fn check<T: for<'de> Decode<'de> + std::fmt::Debug>(text: &str, expected: &[&str]) {
    assert_eq!(failures::<T>(text), expected, "{text}");
}

#[test]
fn scalars() {
    check::<u8>("256", &[": range: must be at least 0 and at most 255"]);
    check::<u8>("-1", &[": range: must be at least 0 and at most 255"]);
    check::<i8>("-129", &[": range: must be at least -128 and at most 127"]);
    check::<u64>("18446744073709551616", &[": range: must be at least 0 and at most 18446744073709551615"]);
    check::<u8>("256.0", &[": range: must be at least 0 and at most 255"]);
    check::<u8>("1e400", &[": range: must be at least 0 and at most 255"]);
    check::<i128>(
        "-1e400",
        &[
            ": range: must be at least -170141183460469231731687303715884105728 and at most 170141183460469231731687303715884105727",
        ],
    );
    check::<u8>("1.5", &[": type: must be a whole number"]);
    check::<u8>("1e-400", &[": type: must be a whole number"]);
    check::<u8>("\"1\"", &[": type: must be a whole number"]);
    check::<u8>("[1, {\"a\": 2}]", &[": type: must be a whole number"]);
    check::<NonZero<u8>>("0", &[": range: must not be 0"]);
    check::<f64>("1e400", &[": range: must be within the range of a number of type f64"]);
    check::<f32>("-1e39", &[": range: must be within the range of a number of type f32"]);
    check::<f64>("null", &[": type: must be a number"]);
    check::<bool>("1", &[": type: must be `true` or `false`"]);
    check::<String>("null", &[": type: must be a string"]);
    check::<char>("\"ab\"", &[": type: must be a single character"]);
    check::<char>("\"\"", &[": type: must be a single character"]);
    check::<()>("{}", &[": type: must be `null`"]);
    check::<Ipv4Addr>("\"127.0.0.01\"", &[": ipv4: must be an IPv4 address"]);
}

#[test]
fn containers() {
    check::<Vec<u8>>("{}", &[": type: must be an array"]);
    check::<Vec<u8>>(
        "[1, -1, null, 2, []]",
        &[
            "/1: range: must be at least 0 and at most 255",
            "/2: type: must be a whole number",
            "/4: type: must be a whole number",
        ],
    );
    check::<Vec<Vec<bool>>>(
        "[[true], [false, 0], 1]",
        &["/1/1: type: must be `true` or `false`", "/2: type: must be an array"],
    );
    check::<[u8; 2]>("[1]", &[": length: must have exactly 2 elements"]);
    check::<[u8; 2]>("[1, 2, 3]", &[": length: must have exactly 2 elements"]);
    check::<(u8, bool)>(
        "[true, 1, 0]",
        &[
            "/0: type: must be a whole number",
            "/1: type: must be `true` or `false`",
            ": length: must have exactly 2 elements",
        ],
    );
    check::<BTreeSet<u8>>(
        "[1, 2, 1, true, 2]",
        &["/2: unique: is there already", "/3: type: must be a whole number", "/4: unique: is there already"],
    );
}

#[test]
fn maps() {
    check::<BTreeMap<String, u8>>("[]", &[": type: must be an object"]);
    check::<BTreeMap<u8, bool>>(
        "{\"1\": 0, \"x\": true, \"300\": true, \"y\": 1}",
        &[
            "/1: type: must be `true` or `false`",
            "/x: key: its key must be a whole number",
            "/300: key: its key is out of range",
            "/y: type: must be `true` or `false`",
            "/y: key: its key must be a whole number",
        ],
    );
    // RFC 6901 section 3.
    check::<BTreeMap<String, u8>>(
        "{\"a/b\": \"\", \"m~n\": \"\", \"\": \"\", \"\\u0041 \\\"\": \"\"}",
        &[
            "/a~1b: type: must be a whole number",
            "/m~0n: type: must be a whole number",
            "/: type: must be a whole number",
            "/A \": type: must be a whole number",
        ],
    );
}

#[test]
fn borrowed_strings_refuse_escapes() {
    assert_eq!(json::from_slice::<&str>(b"\"plain\""), Ok("plain"));
    assert!(matches!(json::from_slice::<&str>(b"\"\\n\""), Err(Error::Invalid(_))));
    assert!(matches!(json::from_slice(b"\"plain\""), Ok(std::borrow::Cow::<str>::Borrowed("plain"))));
    assert!(matches!(json::from_slice(b"\"\\n\""), Ok(std::borrow::Cow::<str>::Owned(text)) if text == "\n"));
}
