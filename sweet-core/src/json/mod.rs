//! JSON (RFC 8259), read and written without a tree between the bytes and the type.
//!
//! In:    bytes; the calls that `#[derive(Schema)]` emits, or that are written by hand as below.
//! Out:   values with every failure at once; bytes as serde_json would write them.
//! Never: an intermediate value; a recursion without a limit; an allocation of a size that the text declares.
//!
#![doc = include_str!("walks.md")]

mod read;
mod standard;
mod value;
mod write;

#[cfg(feature = "utoipa")]
pub(crate) use read::Step;
pub use read::{
    ArrayReader, DEPTH_MAX, Decode, DecodeKey, Failed, Key, ObjectReader, REWIND_FACTOR_MAX, Reader, UntaggedReader,
    VariantReader,
};
pub use value::{Number, Value};
pub use write::{ArrayWriter, Encode, EncodeKey, Flatten, ObjectWriter, Writer};

pub use crate::rules::Slot;

use crate::rules::{Contexts, Failures};

/// Why a text could not be read as a value of the type.
#[derive(Clone, Debug, PartialEq)]
pub enum Error {
    /// The text is not JSON.
    Syntax {
        /// What was expected or found.
        message: &'static str,
        /// The offset of the byte at fault, from 0.
        offset: usize,
    },
    /// The text is JSON, but not a value of the type: everything that is wrong with it, up to [`FAILURES_MAX`](crate::rules::FAILURES_MAX) failures.
    Invalid(Failures),
}

/// Reads a value from a whole JSON text.
///
/// # Errors
/// Where the text is not JSON, or not a value of the type that obeys its rules; all failures of the latter kind at once.
pub fn from_slice<'de, T: Decode<'de>>(text: &'de [u8]) -> Result<T, Error> {
    let mut reader = Reader::new(text);
    let value = T::decode(&mut reader);
    reader.finish(value)
}

/// Reads a value as [`from_slice`] does, of a type whose checks look at a context (`#[validate(context = …)]`).
///
/// ```
/// use sweet_core::json::from_slice_within;
/// use sweet_core::rules::Contexts;
///
/// let known = vec!["Ada".to_owned()];
/// assert_eq!(from_slice_within::<u8>(b"1", Contexts::of(&known)), Ok(1));
/// ```
///
/// # Errors
/// As [`from_slice`]; a check whose context is missing is a failure with the code `context`, as it is with `from_slice`.
pub fn from_slice_within<'de, T: Decode<'de>>(text: &'de [u8], contexts: Contexts<'de>) -> Result<T, Error> {
    let mut reader = Reader::new(text).within(contexts);
    let value = T::decode(&mut reader);
    reader.finish(value)
}

/// Writes a value at the end of `out`.
pub fn write<T: Encode + ?Sized>(value: &T, out: &mut Vec<u8>) {
    value.encode(&mut Writer::new(out));
}

/// Writes a value.
pub fn to_vec<T: Encode + ?Sized>(value: &T) -> Vec<u8> {
    let mut out = Vec::new();
    write(value, &mut out);
    out
}
