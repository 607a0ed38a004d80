//! Parameters that are made of another type's (`#[serde(from = "…")]`, `#[serde(try_from = "…")]`).
//!
//! In:    what a conversion has made of the other type.
//! Out:   the value, or its failure, recorded.

use super::{Part, Source};
use crate::rules::{Failure, Failures};

/// The value of a conversion, or a failure without a place.
#[doc(hidden)]
pub fn converted<T>(result: Result<T, Failure>, failures: &mut Failures) -> Option<T> {
    result.map_err(|failure| failures.0.push(failure)).ok()
}

impl<'r> Source<'r> {
    /// The value of a conversion of all parameters, or a failure at the only one: `alone` says that there is one.
    #[doc(hidden)]
    pub fn converted<T>(self, result: Result<T, Failure>, alone: bool, failures: &mut Failures) -> Option<T> {
        let name = match self.part {
            Part::Path { names: [name, ..], .. } if alone => *name,
            _ => "",
        };
        self.placed(&[name], failures, |failures| converted(result, failures))
    }
}
