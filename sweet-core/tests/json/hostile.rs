//! Texts of a peer that means harm.

use std::collections::BTreeMap;

use sweet_core::json::{self, DEPTH_MAX, Decode, Error, Failed, Reader};
use sweet_core::rules::FAILURES_MAX;

/// So many that quadratic time would show. Under Miri, which is a thousand times slower, it would show as well.
const MANY: usize = if cfg!(miri) { 1_000 } else { 1_000_000 };

/// A tree of arrays.
#[derive(Debug)]
struct Tree(#[expect(dead_code, reason = "only its depth matters")] Vec<Tree>);

impl<'de> Decode<'de> for Tree {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        Vec::decode(reader).map(Tree)
    }
}

/// An untagged enum that contains itself, twice: trying it naively takes time exponential in the depth.
#[derive(Debug)]
enum Twice {
    One(#[expect(dead_code, reason = "only its depth matters")] Vec<Twice>),
    Other(#[expect(dead_code, reason = "only its depth matters")] Vec<Twice>),
    Leaf,
}

impl<'de> Decode<'de> for Twice {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        let mut untagged = reader.untagged()?;
        if let Some(value) = untagged.variant(|reader| Vec::decode(reader).map(Twice::One))? {
            return Ok(value);
        }
        if let Some(value) = untagged.variant(|reader| Vec::decode(reader).map(Twice::Other))? {
            return Ok(value);
        }
        if let Some(value) = untagged.variant(|reader| bool::decode(reader).map(|_| Twice::Leaf))? {
            return Ok(value);
        }
        untagged.none()
    }
}

/// An untagged enum that contains itself at the same place.
#[derive(Debug)]
struct Endless(#[expect(dead_code, reason = "there never is one")] Box<Endless>);

impl<'de> Decode<'de> for Endless {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        let mut untagged = reader.untagged()?;
        if let Some(value) = untagged.variant(|reader| Box::decode(reader).map(Endless))? {
            return Ok(value);
        }
        untagged.none()
    }
}

fn nested(depth: usize, inner: &str) -> String {
    format!("{}{inner}{}", "[".repeat(depth), "]".repeat(depth))
}

#[track_caller]
fn syntax<T: for<'de> Decode<'de> + std::fmt::Debug>(text: &str) -> &'static str {
    match json::from_slice::<T>(text.as_bytes()) {
        Err(Error::Syntax { message, .. }) => message,
        other => panic!("{other:?}"),
    }
}

#[test]
fn depth_is_limited_where_values_are_read_and_where_they_are_skipped() {
    let depth = usize::from(DEPTH_MAX);
    assert!(json::from_slice::<Tree>(nested(depth, "").as_bytes()).is_ok());
    assert_eq!(syntax::<Tree>(&nested(depth + 1, "")), "nested too deeply");
    assert_eq!(syntax::<String>(&nested(depth + 1, "")), "nested too deeply");
    assert_eq!(syntax::<String>(&"[".repeat(MANY)), "nested too deeply");
    assert_eq!(syntax::<String>(&"{\"a\":".repeat(MANY)), "nested too deeply");
    // Depth is given back.
    assert!(
        json::from_slice::<Vec<Tree>>(format!("[{}]", vec![nested(depth - 1, ""); 3].join(",")).as_bytes()).is_ok()
    );
}

#[test]
fn untagged_enums_take_no_exponential_time() {
    assert!(json::from_slice::<Twice>(nested(100, "true").as_bytes()).is_ok());
    assert_eq!(syntax::<Twice>(&nested(100, "0")), "takes too many attempts to understand");
    assert_eq!(syntax::<Endless>("{}"), "nested too deeply");
}

/// An untagged enum of more variants than a text may be read again.
struct Many;

impl<'de> Decode<'de> for Many {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        let mut untagged = reader.untagged()?;
        for _ in 0..1_000 {
            if untagged.variant(u64::decode)?.is_some() {
                return Ok(Many);
            }
        }
        match untagged.variant(<BTreeMap<String, String>>::decode)? {
            Some(_) => Ok(Many),
            None => untagged.none(),
        }
    }
}

#[test]
fn variants_that_do_not_begin_to_fit_cost_next_to_nothing() {
    assert!(json::from_slice::<Many>(b"{}").is_ok());
    assert!(json::from_slice::<Many>(format!("{{\"a\": \"{}\"}}", "a".repeat(1_000)).as_bytes()).is_ok());
}

#[test]
fn failures_are_limited() {
    let text = format!("[{}]", vec!["\"\""; MANY / 200 + 200].join(","));
    match json::from_slice::<Vec<u8>>(text.as_bytes()) {
        Err(Error::Invalid(failures)) => {
            assert_eq!(failures.0.len(), FAILURES_MAX);
            assert_eq!(failures.0[99].place, "/99");
        }
        other => panic!("{other:?}"),
    }
    // The text is looked at to its end.
    assert_eq!(syntax::<Vec<u8>>(&text.replace("\"\"]", "\"\"")), "expected `,` or `]`");
}

#[test]
fn long_keys_are_not_repeated_in_each_failure() {
    let key = "é".repeat(MANY / 10 + 200);
    let text = format!("{{\"{key}\":[{}]}}", vec!["\"\""; 100].join(","));
    match json::from_slice::<BTreeMap<String, Vec<u8>>>(text.as_bytes()) {
        Err(Error::Invalid(failures)) => {
            assert_eq!(failures.0[7].place, format!("/{}…/7", "é".repeat(128)));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn huge_numbers_are_refused_in_linear_time() {
    let digits = "9".repeat(MANY);
    for text in [digits.clone(), format!("-{digits}"), format!("1e{digits}"), format!("0.{digits}e-{digits}")] {
        assert!(json::from_slice::<u64>(text.as_bytes()).is_err());
        assert!(json::from_slice::<i128>(text.as_bytes()).is_err());
    }
    assert!(json::from_slice::<f64>(digits.as_bytes()).is_err());
    assert_eq!(json::from_slice::<f64>(format!("0.{digits}").as_bytes()), Ok(1.0));
    assert_eq!(json::from_slice::<f64>(format!("1e-{digits}").as_bytes()), Ok(0.0));
}
