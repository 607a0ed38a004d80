//! Values that are made of another type's (`#[serde(from = "…")]`, `#[serde(try_from = "…")]`).
//!
//! In:    the reader at the value of the other type.
//! Out:   the value that it is made into; what the conversion refuses is a failure with the code `conversion`, in the words
//!        of its error.
//! Never: converts what broke a rule of the other type.

use std::fmt::Display;

use super::{Decode, Failed, Reader};

impl<'de> Reader<'de> {
    /// Reads a value of another type, and converts it.
    ///
    /// # Errors
    /// As [`Decode::decode`].
    pub fn converted<T: Decode<'de>, U: From<T>>(&mut self) -> Result<U, Failed> {
        T::decode(self).map(U::from)
    }

    /// Reads a value of another type, and converts it where that can be done.
    ///
    /// # Errors
    /// As [`Decode::decode`], and where the conversion fails.
    pub fn try_converted<T, U>(&mut self) -> Result<U, Failed>
    where
        T: Decode<'de>,
        U: TryFrom<T, Error: Display>,
    {
        let value = T::decode(self)?;
        U::try_from(value).map_err(|error| self.fail("conversion", error.to_string()))
    }
}
