//! Parameters that are made of another type's (`#[serde(from = "…")]`, `#[serde(try_from = "…")]`).
//!
//! In:    what was read of the other type, and the conversion.
//! Out:   the value that it is made into, or a failure with the code `conversion`, in the words of its error.

use std::fmt::Display;

use super::{Source, refuse};
use crate::rules::Failures;

/// The value of a conversion, or a failure without a place.
#[doc(hidden)]
pub fn converted<T>(result: Result<T, impl Display>, failures: &mut Failures) -> Option<T> {
    result.map_or_else(|error| refuse("conversion", error.to_string(), failures), Some)
}

impl<'r> Source<'r> {
    /// The value of a conversion of all parameters, or a failure at the only one: `alone` says that there is one.
    #[doc(hidden)]
    pub fn converted<T>(self, result: Result<T, impl Display>, alone: bool, failures: &mut Failures) -> Option<T> {
        let name = match self {
            Source::Path { names: [name, ..], .. } if alone => *name,
            _ => "",
        };
        self.placed(&[name], failures, |failures| converted(result, failures))
    }
}
