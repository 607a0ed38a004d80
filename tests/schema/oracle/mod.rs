//! Every attribute, against the serde derive on the same type: what is written is equal byte for byte, and what is read
//! is equal in value, or refused by both.

mod by_hand;
mod conversion;
mod enums;
mod flatten;
mod generic;
mod keys;
mod names;
mod patch;
mod standard;
mod structs;
mod variants;
mod written;

use std::fmt::Debug;

use serde::{Deserialize, Serialize};
use sweet::json::{self, Decode, Encode};

/// Both write the value alike, and read it back alike.
#[track_caller]
pub(super) fn both<'de, T>(value: &T, text: &'de str)
where
    T: Encode + Decode<'de> + Serialize + Deserialize<'de> + Debug + PartialEq,
{
    assert_eq!(serde_json::to_string(value).expect("serde writes it"), text, "written by serde");
    assert_eq!(String::from_utf8(json::to_vec(value)).expect("UTF-8"), text, "written by sweet");
    reads(value, text);
}

/// Both read the value from the text.
#[track_caller]
pub(super) fn reads<'de, T>(value: &T, text: &'de str)
where
    T: Decode<'de> + Deserialize<'de> + Debug + PartialEq,
{
    assert_eq!(&serde_json::from_str::<T>(text).expect("serde reads it"), value, "read by serde");
    match json::from_slice::<T>(text.as_bytes()) {
        Ok(read) => assert_eq!(&read, value, "read by sweet"),
        Err(error) => panic!("sweet does not read it: {error:?}"),
    }
}

/// Both refuse the text.
#[track_caller]
pub(super) fn refuse<'de, T: Decode<'de> + Deserialize<'de> + Debug>(text: &'de str) {
    assert!(serde_json::from_str::<T>(text).is_err(), "read by serde");
    assert!(json::from_slice::<T>(text.as_bytes()).is_err(), "read by sweet");
}
