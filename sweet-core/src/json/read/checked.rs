//! Values that have rules.
//!
//! In:    the reader at the value, and the constant of its field.
//! Out:   a value that obeys all of them.
//! Never: makes a value of which a rule is broken.

use super::{Decode, Failed, Reader};
use crate::rules::{Checked, Failure, Failures, Own, Plan, Rule};

impl<'de> Reader<'de> {
    /// Reads a value that has rules on itself ([`Own`]).
    ///
    /// # Errors
    /// Where no value could be made, or it breaks a rule.
    #[inline]
    pub fn checked<T: Decode<'de> + Checked>(&mut self, rules: &[Rule]) -> Result<T, Failed> {
        self.checked_by::<Own, T>(rules, std::convert::identity)
    }

    /// Reads a value, transforms it, and checks its rules by a plan.
    ///
    /// # Errors
    /// As [`checked`](Reader::checked).
    #[inline]
    pub fn checked_by<P, T>(&mut self, rules: &[Rule], transform: impl FnOnce(T) -> T) -> Result<T, Failed>
    where
        P: Plan<T>,
        T: Decode<'de>,
    {
        let value = transform(T::decode(self)?);
        if P::obeys(&value, rules) { Ok(value) } else { Err(self.broken::<P, T>(&value, rules)) }
    }

    #[cold]
    fn broken<P: Plan<T>, T>(&mut self, value: &T, rules: &[Rule]) -> Failed {
        if self.trials > 0 {
            return self.record(Failure::new("", ""));
        }
        let mut failures = Failures::default();
        P::tell(value, rules, &mut failures);
        failures.0.into_iter().for_each(|failure| {
            self.record(failure);
        });
        Failed
    }
}
