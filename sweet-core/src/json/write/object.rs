//! An object, member by member.
//!
//! In:    names that are escaped already, and values.
//! Out:   bytes.
//! Never: a comma too many.

use super::writer::Around;
use super::{Encode, EncodeKey, Flatten, Writer};

/// Writes the members of one object. See [the module](crate::json) for the whole walk.
#[derive(Debug)]
pub struct ObjectWriter<'w, 'out> {
    pub(super) writer: &'w mut Writer<'out>,
    /// Whether no member has been written.
    empty: bool,
    /// Whether the object is flattened into another one, which writes the braces.
    inner: bool,
}

impl<'out> Writer<'out> {
    /// Begins an object; it must be [ended](ObjectWriter::end).
    #[inline]
    pub fn object(&mut self) -> ObjectWriter<'_, 'out> {
        match self.around.take() {
            None => ObjectWriter { writer: self, empty: true, inner: false },
            Some(Around { empty }) => ObjectWriter { writer: self, empty, inner: true },
        }
    }
}

impl<'out> ObjectWriter<'_, 'out> {
    /// Writes a member. `key` is its name, escaped, with all that stands before the value: `,"name":`.
    #[inline]
    pub fn field<T: Encode + ?Sized>(&mut self, key: &'static [u8], value: &T) {
        self.constant(key);
        value.encode(self.writer);
    }

    /// Writes a member whose value is written by a function.
    #[inline]
    pub fn field_with(&mut self, key: &'static [u8], encode: impl FnOnce(&mut Writer<'out>)) {
        self.constant(key);
        encode(self.writer);
    }

    /// Writes a member that is always the same, such as a tag: `,"type":"circle"`.
    #[inline]
    pub fn constant(&mut self, member: &'static [u8]) {
        if self.empty {
            self.empty = false;
            self.writer.raw(b"{");
            self.writer.raw(&member[1..]);
        } else {
            self.writer.raw(member);
        }
    }

    /// Writes a member whose name is known only now.
    pub fn entry<K: EncodeKey + ?Sized, V: Encode + ?Sized>(&mut self, key: &K, value: &V) {
        self.separate();
        key.encode_key(self.writer);
        self.writer.raw(b":");
        value.encode(self.writer);
    }

    /// Writes the members of a value that is an object itself.
    pub fn flatten<T: Encode + Flatten + ?Sized>(&mut self, value: &T) {
        self.writer.around = Some(Around { empty: self.empty });
        value.encode(self.writer);
        if let Some(Around { empty }) = self.writer.around.take() {
            self.empty = empty;
        }
    }

    /// Writes what stands before a name.
    pub(super) fn separate(&mut self) {
        self.writer.raw(if self.empty { b"{" } else { b"," });
        self.empty = false;
    }

    /// Ends the object.
    #[inline]
    pub fn end(self) {
        if self.inner {
            self.writer.around = Some(Around { empty: self.empty });
            return;
        }
        self.writer.raw(if self.empty { b"{}" } else { b"}" });
    }
}
