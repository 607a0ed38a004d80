//! An error of serde_json as a failure that is safe to show.
//!
//! In:    a text that serde refused, and its error.
//! Out:   where in the value, the rule, and what was expected.
//! Never: the value: of a message that quotes it, only what stands behind the quotation is used; of any other message nothing.

use serde::Deserialize;
use serde_json::{Deserializer, Error};
use serde_path_to_error::{Path, Segment};

use crate::json::{Reader, Step};
use crate::rules::Failure;

/// Records what is wrong with `text`. It is read once more, because only a second reader knows where.
#[cold]
pub(super) fn record<'de, T: Deserialize<'de>>(text: &'de str, error: Error, reader: &mut Reader<'de>) {
    let again = serde_path_to_error::deserialize::<_, T>(&mut Deserializer::from_str(text));
    let path = again.as_ref().err().map(serde_path_to_error::Error::path);
    let mut steps: Vec<Step<'_>> = path.map(steps).unwrap_or_default();
    let message = error.to_string();
    let (rule, detail) = if let Some(name) = field(&message, "missing field `") {
        steps.push(Step::Key(name));
        ("required", "is required".into())
    } else if message.starts_with("unknown field `") {
        ("unknown", "is not a known field".into())
    } else if let Some(name) = field(&message, "duplicate field `") {
        steps.push(Step::Key(name));
        ("duplicate", "is given more than once".into())
    } else if message.starts_with("unknown variant `") {
        ("variant", expected(&message).map_or_else(|| "is not a known variant".to_owned(), must_be))
    } else {
        ("type", expected(&message).map_or_else(|| "is not valid".to_owned(), must_be))
    };
    reader.record_at(&steps, Failure::new(rule, detail));
}

fn steps(path: &Path) -> Vec<Step<'_>> {
    path.iter()
        .filter_map(|segment| match segment {
            Segment::Seq { index } => Some(Step::Index(*index)),
            Segment::Map { key } => Some(Step::Key(key)),
            Segment::Enum { .. } | Segment::Unknown => None,
        })
        .collect()
}

/// The name in serde's "missing field `name` at line 1 column 2": the type's own word.
fn field<'a>(message: &'a str, beginning: &str) -> Option<&'a str> {
    message.strip_prefix(beginning)?.rsplit_once('`').map(|(name, _)| name)
}

/// What serde expected, as the type's own word: it stands last in "invalid type: string \"…\", expected u8 at line 1 column 2".
fn expected(message: &str) -> Option<&str> {
    const QUOTING: [&str; 4] = ["invalid type: ", "invalid value: ", "invalid length ", "unknown variant `"];
    if !QUOTING.iter().any(|beginning| message.starts_with(beginning)) {
        return None;
    }
    let (_, expected) = message.rsplit_once(", expected ")?;
    Some(expected.rsplit_once(" at line ").map_or(expected, |(expected, _)| expected))
}

/// The same in the words of Sweet's own readers, where serde names a type of Rust.
fn must_be(expected: &str) -> String {
    match expected {
        "u8" | "u16" | "u32" | "u64" | "u128" | "usize" | "i8" | "i16" | "i32" | "i64" | "i128" | "isize" => {
            format!("must be a whole number within the range of {expected}")
        }
        "f32" | "f64" => "must be a number".to_owned(),
        "a boolean" => "must be `true` or `false`".to_owned(),
        "a sequence" => "must be an array".to_owned(),
        "a map" => "must be an object".to_owned(),
        _ if expected.starts_with("struct ") => "must be an object".to_owned(),
        _ => format!("must be {expected}"),
    }
}
