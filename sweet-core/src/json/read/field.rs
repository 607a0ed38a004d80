//! The fields of an object, each into its slot.
//!
//! In:    a key; from the derive, the slot of its field and its rules.
//! Out:   full slots; failures with the key before their pointers.
//! Never: reads a field twice; calls a field missing that was refused.

use super::{Decode, DecodeKey, Failed, Key, ObjectReader, Reader};
use crate::rules::{Checked, Rule, Slot, listed};

// Out of line: each field is read in two places, and one function for each type of a field is compiled faster than two
// copies for each field.
impl<'de> ObjectReader<'_, 'de> {
    /// Reads the value of a field into its slot.
    ///
    /// # Errors
    /// Where reading has stopped. A value that is refused leaves the slot [`Refused`](Slot::Refused).
    #[inline(never)]
    pub fn field<T: Decode<'de>>(&mut self, key: &str, slot: &mut Slot<T>) -> Result<(), Failed> {
        self.take(key, slot, T::decode)
    }

    /// Reads the value of a field that has rules.
    ///
    /// # Errors
    /// As [`field`](Self::field).
    #[inline(never)]
    pub fn checked<T>(&mut self, key: &str, rules: &'static [Rule], slot: &mut Slot<T>) -> Result<(), Failed>
    where
        T: Decode<'de> + Checked,
    {
        self.take(key, slot, |reader| reader.checked(rules))
    }

    /// Reads the value of a field with a function.
    ///
    /// # Errors
    /// As [`field`](Self::field).
    #[inline(never)]
    pub fn field_with<T>(
        &mut self,
        key: &str,
        slot: &mut Slot<T>,
        decode: impl FnOnce(&mut Reader<'de>) -> Result<T, Failed>,
    ) -> Result<(), Failed> {
        self.take(key, slot, decode)
    }

    #[inline]
    fn take<T>(
        &mut self,
        key: &str,
        slot: &mut Slot<T>,
        decode: impl FnOnce(&mut Reader<'de>) -> Result<T, Failed>,
    ) -> Result<(), Failed> {
        if !slot.is_empty() {
            return self.repeated(key);
        }
        let count = self.reader.failure_count();
        match decode(self.reader) {
            Ok(value) => {
                *slot = Slot::Full(value);
                Ok(())
            }
            Err(Failed) => {
                *slot = Slot::Refused;
                self.failed = true;
                self.reader.under_key(count, key)
            }
        }
    }

    /// Reads the value of a key that has a type of its own; `None` where one of them is refused.
    ///
    /// # Errors
    /// As [`field`](Self::field).
    #[inline]
    pub fn entry<K: DecodeKey<'de>, V: Decode<'de>>(&mut self, key: Key<'de>) -> Result<Option<(K, V)>, Failed> {
        let mut value = Slot::new();
        self.field(&key, &mut value)?;
        match K::decode_key(key.clone()) {
            Ok(key) => Ok(value.value().map(|value| (key, value))),
            Err(detail) => self.record(&key, "key", format!("its key {detail}")).map(|()| None),
        }
    }

    /// Skips the value of a field that nobody asked for.
    ///
    /// # Errors
    /// Where the text is malformed.
    pub fn skip(&mut self) -> Result<(), Failed> {
        self.reader.skip()
    }

    /// Refuses a field that is not one of `known` (`#[serde(deny_unknown_fields)]`), unless the object is flattened into
    /// another one, whose field it may be.
    ///
    /// # Errors
    /// Where reading has stopped.
    #[cold]
    pub fn refuse(&mut self, key: &str, known: &[&str]) -> Result<(), Failed> {
        if self.view.is_partial() {
            return self.reader.skip();
        }
        self.refuse_with(key, "unknown", format!("is not a known field; known are {}", listed(known)))
    }

    #[cold]
    fn repeated(&mut self, key: &str) -> Result<(), Failed> {
        self.refuse_with(key, "duplicate", "is given more than once".to_owned())
    }

    /// Records a failure of the field `key`, whose value is skipped.
    pub(super) fn refuse_with(&mut self, key: &str, rule: &'static str, detail: String) -> Result<(), Failed> {
        self.reader.skip()?;
        self.record(key, rule, detail)
    }

    /// Records a failure of the field `key`, whose value has been read or is missing.
    fn record(&mut self, key: &str, rule: &'static str, detail: impl Into<String>) -> Result<(), Failed> {
        let count = self.reader.failure_count();
        let _ = self.reader.fail(rule, detail);
        self.failed = true;
        self.reader.under_key(count, key)
    }

    /// The value of a field, once all have been read. A missing one gets the value that its type has for that
    /// ([`Decode::missing`]), or is recorded as such: `name` is its name on the wire.
    #[inline]
    pub fn required<T: Decode<'de>>(&mut self, name: &str, slot: Slot<T>) -> Option<T> {
        match slot {
            Slot::Full(value) => Some(value),
            Slot::Refused => None,
            Slot::Empty => T::missing().or_else(|| self.absent(name)),
        }
    }

    /// The value of a field that was read with a function, once all have been read: a missing one is recorded as such.
    pub fn given<T>(&mut self, name: &str, slot: Slot<T>) -> Option<T> {
        match slot {
            Slot::Full(value) => Some(value),
            Slot::Refused => None,
            Slot::Empty => self.absent(name),
        }
    }

    /// The value of a field, once all have been read, with a default for a missing one (`#[serde(default)]`).
    #[inline]
    pub fn or_else<T>(&mut self, slot: Slot<T>, default: impl FnOnce() -> T) -> Option<T> {
        match slot {
            Slot::Full(value) => Some(value),
            Slot::Refused => None,
            Slot::Empty => Some(default()),
        }
    }

    #[cold]
    fn absent<T>(&mut self, name: &str) -> Option<T> {
        let _ = self.record(name, "required", "is required");
        None
    }
}
