//! Values that are made of another type's (`#[serde(from = "…")]`, `#[serde(try_from = "…")]`).
//!
//! In:    the reader at the value of the other type, and the conversion.
//! Out:   the value that it is made into; what the conversion refuses is a failure of the value.
//! Never: converts what broke a rule of the other type.

use super::{Decode, Failed, Reader};
use crate::rules::Failure;

impl<'de> Reader<'de> {
    /// Reads a value of another type, and converts it.
    ///
    /// # Errors
    /// As [`Decode::decode`], and where the conversion fails: [`Failure::conversion`] makes a failure of its error.
    #[inline]
    pub fn converted<T: Decode<'de>, U>(&mut self, convert: impl FnOnce(T) -> Result<U, Failure>) -> Result<U, Failed> {
        let value = T::decode(self)?;
        convert(value).map_err(|failure| self.record(failure))
    }
}
