//! Bodies without a type of Sweet's: any JSON, and types that have serde's derive alone.
//!
//! In:    a body.
//! Out:   a function per codec; `sweet(…)` is what Sweet would do if it had that codec behind its own types.
//! Never: leaves out what Sweet promises of every body: it looks through the text before another codec sees it.

use serde::de::DeserializeOwned;
use sweet::foreign::Foreign;
use sweet::json::{self, Failed, Number, Reader, Value};

use crate::codec::{Runner, reads, reads_copy};

/// Reading into a tree of any JSON.
pub(crate) fn free(text: Vec<u8>) -> Vec<Runner> {
    vec![
        reads("sweet", &text, |text| json::from_slice::<Value>(text)),
        reads_copy("sweet(simd-json)", &text, |text| simd_json::to_owned_value(text).map(tree)),
        reads("sweet-as-serde_json", &text, |text| json::from_slice::<serde_json::Value>(text)),
        reads("serde_json", &text, |text| serde_json::from_slice::<serde_json::Value>(text)),
        reads("sonic-rs", &text, |text| sonic_rs::from_slice::<sonic_rs::Value>(text)),
        reads_copy("simd-json", &text, simd_json::to_owned_value),
        reads_copy("simd-json-borrowed", &text, |text| simd_json::to_borrowed_value(text).map(drop)),
    ]
}

/// Reading into types by their `Deserialize`.
pub(crate) fn adapter<R: DeserializeOwned + 'static>(text: Vec<u8>) -> Vec<Runner> {
    vec![
        reads("sweet", &text, |text| json::from_slice::<Foreign<R>>(text)),
        reads_copy("sweet(simd-json)", &text, |copy| {
            looked_through(copy).and_then(|()| simd_json::from_slice::<R>(copy).map_err(|_| Failed))
        }),
        reads("sweet(sonic-rs)", &text, |text| {
            looked_through(text).and_then(|()| sonic_rs::from_slice::<R>(text).map_err(|_| Failed))
        }),
        reads("serde_json", &text, |text| serde_json::from_slice::<R>(text)),
        reads("sonic-rs", &text, |text| sonic_rs::from_slice::<R>(text)),
        reads_copy("simd-json", &text, |text| simd_json::from_slice::<R>(text)),
    ]
}

/// Finds the end of the value, as Sweet must before it hands a value inside a body to another reader.
fn looked_through(text: &[u8]) -> Result<(), Failed> {
    Reader::new(text).raw().map(drop)
}

/// A tree of simd-json, as Sweet's.
fn tree(value: simd_json::OwnedValue) -> Value {
    use simd_json::{OwnedValue, StaticNode};
    match value {
        OwnedValue::Static(StaticNode::Null) => Value::Null,
        OwnedValue::Static(StaticNode::Bool(value)) => Value::Bool(value),
        OwnedValue::Static(StaticNode::U64(number)) => Number::Unsigned(number).into(),
        OwnedValue::Static(StaticNode::I64(number)) => Number::Negative(number).into(),
        OwnedValue::Static(StaticNode::F64(number)) => Number::Float(number).into(),
        OwnedValue::String(text) => Value::String(text),
        OwnedValue::Array(items) => Value::Array(items.into_iter().map(tree).collect()),
        OwnedValue::Object(members) => {
            Value::Object(members.into_iter().map(|(key, value)| (key, tree(value))).collect())
        }
    }
}
