//! What both sides make of one text.
//!
//! In:    a text.
//! Out:   per side the value and how it is written again, or why it is refused.
//! Never: compares: that is for those who know which differences are meant.

use std::fmt::Debug;

use serde::{Deserialize, Serialize};
use sweet::json::{self, Decode, Encode, Error};

/// Both sides.
#[derive(Debug)]
pub(crate) struct Judgement {
    pub(crate) ours: Result<Value, Error>,
    pub(crate) theirs: Result<Value, String>,
}

/// A value, by all that can be seen of it.
#[derive(Debug, PartialEq)]
pub(crate) struct Value {
    /// By its `Debug`.
    pub(crate) shown: String,
    /// By its encoder.
    pub(crate) written: String,
}

/// Reads a text with both, and writes the values with both where both have one.
pub(crate) fn judge<'de, T>(text: &'de [u8]) -> Judgement
where
    T: Decode<'de> + Encode + Deserialize<'de> + Serialize + Debug,
{
    let Judgement { ours, .. } = judge_alone::<T>(text);
    let theirs = serde_json::from_slice::<T>(text).map_err(|error| error.to_string()).map(|value| {
        let shown = format!("{value:?}");
        let written = serde_json::to_string(&value).expect("serde_json writes it");
        // The same value, by both encoders.
        assert_eq!(String::from_utf8_lossy(&json::to_vec(&value)), written, "{shown}");
        Value { shown, written }
    });
    Judgement { ours, theirs }
}

/// Reads a text of a type that serde does not know.
pub(crate) fn judge_alone<'de, T: Decode<'de> + Encode + Debug>(text: &'de [u8]) -> Judgement {
    let ours = json::from_slice::<T>(text).map(|value| Value {
        shown: format!("{value:?}"),
        written: String::from_utf8(json::to_vec(&value)).expect("what is written is UTF-8"),
    });
    Judgement { ours, theirs: Err("there is none".into()) }
}
