//! An object, field by field.
//!
//! In:    the reader at an object; from the derive, for each key the slot of its field.
//! Out:   filled slots; failures with the key before their pointers.
//! Never: stops at a failure, except where the text is malformed.

use super::flatten::{Hidden, View};
use super::reader::Mark;
use super::{Decode, DecodeKey, Failed, Key, Reader, Slot};
use crate::rules::{Checked, HasUnique, Rule, listed};

/// Reads the fields of one object. See [the module](crate::json) for the whole walk.
#[derive(Debug)]
pub struct ObjectReader<'r, 'de> {
    pub(super) reader: &'r mut Reader<'de>,
    /// The position of the `{`.
    pub(super) start: Mark,
    /// Which keys are hidden, and whether unknown ones are somebody else's.
    pub(super) view: View,
    /// Whether no member has been read yet.
    first: bool,
    /// Whether anything was refused.
    pub(super) failed: bool,
}

impl<'de> Reader<'de> {
    /// Begins to read an object.
    ///
    /// # Errors
    /// Where the value is not an object; it has been skipped and the failure recorded.
    pub fn object(&mut self) -> Result<ObjectReader<'_, 'de>, Failed> {
        self.whitespace();
        let (start, view) = (self.mark(), self.take_view());
        if self.peek() != Some(b'{') {
            return Err(self.mismatch("must be an object"));
        }
        self.descend()?;
        self.at += 1;
        Ok(ObjectReader { reader: self, start, view, first: true, failed: false })
    }
}

impl<'r, 'de> ObjectReader<'r, 'de> {
    /// The next key; `None` behind the last one. The value must then be taken, by [`field`](Self::field) or one of its
    /// siblings.
    ///
    /// # Errors
    /// Where the text is malformed.
    #[inline(always)]
    pub fn key(&mut self) -> Result<Option<Key<'de>>, Failed> {
        if self.view.is_empty() { self.any_key() } else { self.seen_key() }
    }

    /// The next key that is not hidden.
    #[cold]
    fn seen_key(&mut self) -> Result<Option<Key<'de>>, Failed> {
        while let Some(key) = self.any_key()? {
            if !self.reader.hides(self.view, &key) {
                return Ok(Some(key));
            }
            self.reader.skip()?;
        }
        Ok(None)
    }

    /// Inlined, so that the key does not go through memory: to read it back from there took a fifth of the time of a small
    /// struct.
    #[inline(always)]
    fn any_key(&mut self) -> Result<Option<Key<'de>>, Failed> {
        if !self.member()? {
            return Ok(None);
        }
        let key = self.reader.key()?;
        self.reader.colon()?;
        Ok(Some(key))
    }

    /// Steps over a key, where one follows.
    pub(super) fn skip_key(&mut self) -> Result<bool, Failed> {
        if !self.member()? {
            return Ok(false);
        }
        self.reader.skip_text()?;
        self.reader.colon()?;
        Ok(true)
    }

    /// Steps over what stands before a key, or over the end of the object.
    #[inline]
    fn member(&mut self) -> Result<bool, Failed> {
        let reader = &mut *self.reader;
        reader.whitespace();
        match reader.peek() {
            Some(b'}') => {
                reader.at += 1;
                reader.depth -= 1;
                return Ok(false);
            }
            Some(b',') if !self.first => {
                reader.at += 1;
                reader.whitespace();
            }
            _ if self.first => {}
            _ => return Err(reader.malformed("expected `,` or `}`")),
        }
        self.first = false;
        Ok(true)
    }

    /// Reads the value of a field into its slot.
    ///
    /// # Errors
    /// Where reading has stopped. A value that is refused leaves the slot [`Refused`](Slot::Refused).
    #[inline]
    pub fn field<T: Decode<'de>>(&mut self, key: &str, slot: &mut Slot<T>) -> Result<(), Failed> {
        self.field_with(key, slot, T::decode)
    }

    /// Reads the value of a field that has rules.
    ///
    /// # Errors
    /// As [`field`](Self::field).
    #[inline]
    pub fn checked<T>(&mut self, key: &str, rules: &'static [Rule], slot: &mut Slot<T>) -> Result<(), Failed>
    where
        T: Decode<'de> + Checked,
    {
        self.field_with(key, slot, |reader| reader.checked(rules))
    }

    /// Reads the value of a field whose rules contain [`Rule::UniqueItems`].
    ///
    /// # Errors
    /// As [`field`](Self::field).
    pub fn checked_unique<T>(&mut self, key: &str, rules: &'static [Rule], slot: &mut Slot<T>) -> Result<(), Failed>
    where
        T: Decode<'de> + Checked + HasUnique,
    {
        self.field_with(key, slot, |reader| reader.checked_unique(rules))
    }

    /// Reads the value of a field with a function.
    ///
    /// # Errors
    /// As [`field`](Self::field).
    #[inline]
    pub fn field_with<T>(
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

    /// Reads, once all fields have been read, a field that is flattened into this object. `own` says which keys belong to
    /// this object or to what was flattened before.
    ///
    /// # Errors
    /// Where reading has stopped.
    pub fn flatten<T: Decode<'de>>(&mut self, own: fn(&str) -> bool) -> Result<Option<T>, Failed> {
        let end = self.reader.mark();
        let value = self.reader.through(self.start, self.view.flattened(), Hidden::Taken(own), T::flattened);
        if self.reader.has_stopped() {
            return Err(Failed);
        }
        self.reader.restore(end);
        self.failed |= value.is_err();
        Ok(value.ok())
    }

    /// Ends the object.
    ///
    /// # Errors
    /// Where anything in it was refused.
    #[inline]
    pub fn end(self) -> Result<(), Failed> {
        self.finish().map(|_| ())
    }

    /// Ends the object, and gives the reader back.
    pub(super) fn finish(self) -> Result<&'r mut Reader<'de>, Failed> {
        if self.failed { Err(Failed) } else { Ok(self.reader) }
    }

    /// An object of which a key has been read.
    pub(super) fn resumed(reader: &'r mut Reader<'de>, start: Mark, view: View) -> Self {
        Self { reader, start, view, first: false, failed: false }
    }

    /// Refuses further fields, unless they are somebody else's.
    pub(super) fn alone(mut self) -> Result<(), Failed> {
        let mut alone = true;
        while self.key()?.is_some() {
            self.skip()?;
            alone = self.view.is_partial();
        }
        if alone { self.end() } else { Err(self.reader.fail("variant", "must have exactly one field")) }
    }
}
