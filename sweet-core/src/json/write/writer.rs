//! The writer: the end of a buffer.

use std::fmt::Display;
use std::io::Write;

use crate::json::read::plain_length;

/// Writes JSON at the end of a buffer.
#[derive(Debug)]
pub struct Writer<'out> {
    out: &'out mut Vec<u8>,
    /// The object that the value is flattened into, until the value takes it up.
    pub(super) around: Option<Around>,
}

/// An object that a value is flattened into.
#[derive(Clone, Copy, Debug)]
pub(super) struct Around {
    /// Whether it has no member yet.
    pub(super) empty: bool,
}

impl<'out> Writer<'out> {
    /// A writer at the end of `out`.
    pub fn new(out: &'out mut Vec<u8>) -> Self {
        Self { out, around: None }
    }

    /// The buffer, for writers of other crates.
    #[cfg(feature = "utoipa")]
    pub(crate) fn buffer(&mut self) -> &mut Vec<u8> {
        self.out
    }

    /// Writes bytes that are JSON already.
    #[inline]
    pub fn raw(&mut self, json: &[u8]) {
        self.out.extend_from_slice(json);
    }

    /// Writes the text of a value as a string, escaped where it must be.
    ///
    /// ```
    /// use sweet_core::json::Writer;
    ///
    /// let mut out = Vec::new();
    /// Writer::new(&mut out).display(&format_args!("{} \"of\" {}", 1, 2));
    /// assert_eq!(out, br#""1 \"of\" 2""#);
    /// ```
    pub fn display(&mut self, value: &dyn Display) {
        let start = self.out.len();
        // A vector takes all that is written to it.
        let _ = write!(self.out, "\"{value}");
        let text = &self.out[start + 1..];
        if plain_length(text) < text.len() {
            return self.escape_since(start);
        }
        self.raw(b"\"");
    }

    /// Writes again, as a string, what stands behind the quote at `start`.
    #[cold]
    fn escape_since(&mut self, start: usize) {
        let text = String::from_utf8_lossy(&self.out[start + 1..]).into_owned();
        self.out.truncate(start);
        self.text(&text);
    }

    /// Writes `null`; nothing where the value is flattened into an object.
    #[inline]
    pub fn null(&mut self) {
        if self.around.is_none() {
            self.raw(b"null");
        }
    }

    /// Writes the name of a variant without content, which is escaped already and in quotes. Flattened into an object it is
    /// a member with the value `null`.
    pub fn unit_variant(&mut self, name: &'static [u8]) {
        if self.around.is_none() {
            return self.raw(name);
        }
        let mut object = self.object();
        object.separate();
        object.writer.raw(name);
        object.writer.raw(b":null");
        object.end();
    }
}
