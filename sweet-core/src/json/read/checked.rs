//! Values that have rules.
//!
//! In:    the reader at the value, and the constant of its field.
//! Out:   a value that obeys all of them.
//! Never: makes a value of which a rule is broken.

use super::{Decode, Failed, Reader};
use crate::rules::{Checked, HasUnique, Rule};

impl<'de> Reader<'de> {
    /// Reads a value that has rules other than [`Rule::UniqueItems`].
    ///
    /// # Errors
    /// Where no value could be made, or it breaks a rule.
    #[inline]
    pub fn checked<T: Decode<'de> + Checked>(&mut self, rules: &[Rule]) -> Result<T, Failed> {
        let value = T::decode(self)?;
        self.check(&value, rules)?;
        Ok(value)
    }

    /// Reads a value that has rules of all kinds.
    ///
    /// # Errors
    /// As [`checked`](Reader::checked).
    pub fn checked_unique<T>(&mut self, rules: &[Rule]) -> Result<T, Failed>
    where
        T: Decode<'de> + Checked + HasUnique,
    {
        let value = T::decode(self)?;
        let checked = self.check(&value, rules);
        if rules.contains(&Rule::UniqueItems) && !value.is_unique() {
            return Err(self.broken(&Rule::UniqueItems, T::UNIT));
        }
        checked.map(|()| value)
    }

    #[inline]
    fn check<T: Checked>(&mut self, value: &T, rules: &[Rule]) -> Result<(), Failed> {
        let mut checked = Ok(());
        for rule in rules {
            if !value.obeys(rule) {
                checked = Err(self.broken(rule, T::UNIT));
            }
        }
        checked
    }

    #[cold]
    fn broken(&mut self, rule: &Rule, unit: &str) -> Failed {
        self.fail(rule.code(), rule.detail(unit))
    }
}
