//! Checks of one's own, on values that have been made.
//!
//! In:    a value, or the fields of an object; from the derive, the checks.
//! Out:   the same value where it passes all of them; failures at it, or at the field that carries the check.
//! Never: checks a value that breaks a rule, or a struct of which a field was refused.

use super::{Decode, Failed, ObjectReader, Reader};
use crate::rules::{Broken, Contexts, Examination, Slot};

impl<'de> Reader<'de> {
    /// The same reader, whose checks may look at these contexts.
    #[must_use]
    pub fn within(mut self, contexts: Contexts<'de>) -> Self {
        self.contexts = contexts;
        self
    }

    /// Holds the value just read against checks of one's own.
    ///
    /// # Errors
    /// Where there is none, or it does not pass.
    #[doc(hidden)]
    #[inline]
    pub fn examined<T>(
        &mut self,
        value: Result<T, Failed>,
        check: impl FnOnce(&T, &mut Examination<'de>),
    ) -> Result<T, Failed> {
        let value = value?;
        let mut examination = Examination::new(self.contexts);
        check(&value, &mut examination);
        let failures = examination.finish();
        if failures.is_empty() {
            return Ok(value);
        }
        for failure in failures {
            self.record(failure);
        }
        Err(Failed)
    }
}

impl<'de> ObjectReader<'_, 'de> {
    /// The value of a field that is asked for though its type has a value for a missing one (`#[validate(required)]`).
    /// `name` is its name on the wire.
    #[doc(hidden)]
    pub fn present<T: Decode<'de>>(&mut self, name: &str, slot: Slot<T>, broken: impl FnOnce() -> Broken) -> Option<T> {
        match slot {
            Slot::Full(value) => Some(value),
            Slot::Refused => None,
            Slot::Empty => {
                self.refuse_field(name, broken());
                None
            }
        }
    }

    /// Records failures of the field `name`, whose value has been read or is missing.
    #[doc(hidden)]
    #[cold]
    pub fn refuse_field(&mut self, name: &str, broken: Broken) {
        let count = self.reader.failure_count();
        for failure in broken.into_failures() {
            self.reader.record(failure);
        }
        self.failed = true;
        let _ = self.reader.under_key(count, name);
    }
}
