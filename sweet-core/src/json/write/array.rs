//! An array, element by element.

use super::{Encode, Writer};

/// Writes the elements of one array. See [the module](crate::json) for the whole walk.
#[derive(Debug)]
pub struct ArrayWriter<'w, 'out> {
    writer: &'w mut Writer<'out>,
    empty: bool,
}

impl<'out> Writer<'out> {
    /// Begins an array; it must be [ended](ArrayWriter::end).
    #[inline]
    pub fn array(&mut self) -> ArrayWriter<'_, 'out> {
        self.raw(b"[");
        ArrayWriter { writer: self, empty: true }
    }
}

impl<'out> ArrayWriter<'_, 'out> {
    /// Writes an element.
    #[inline]
    pub fn item<T: Encode + ?Sized>(&mut self, value: &T) {
        self.item_with(|writer| value.encode(writer));
    }

    /// Writes an element with a function.
    #[inline]
    pub fn item_with(&mut self, encode: impl FnOnce(&mut Writer<'out>)) {
        if !self.empty {
            self.writer.raw(b",");
        }
        self.empty = false;
        encode(self.writer);
    }

    /// Ends the array.
    #[inline]
    pub fn end(self) {
        self.writer.raw(b"]");
    }
}
