//! Tokens, and values that nobody asked for.
//!
//! In:    the reader at a value.
//! Out:   the reader behind it.
//! Never: lets a skipped value be less well-formed than one that is read.

use super::scan::behind_space;
use super::{Failed, Reader};

impl<'de> Reader<'de> {
    /// The next byte.
    #[inline]
    pub(in crate::json) fn peek(&self) -> Option<u8> {
        self.rest.first().copied()
    }

    /// Steps over white space (RFC 8259 section 2).
    #[inline]
    pub(in crate::json) fn whitespace(&mut self) {
        if let [..=b' ', ..] = self.rest {
            self.rest = behind_space(self.rest);
        }
    }

    /// Steps over one byte that must come now.
    #[inline]
    pub(super) fn expect(&mut self, byte: u8, message: &'static str) -> Result<(), Failed> {
        if self.peek() != Some(byte) {
            return Err(self.malformed(message));
        }
        self.advance(1);
        Ok(())
    }

    /// Steps over `literal`, whose first byte has been seen.
    pub(in crate::json) fn literal(&mut self, literal: &'static str) -> Result<(), Failed> {
        if !self.rest.starts_with(literal.as_bytes()) {
            return Err(self.malformed("expected `true`, `false` or `null`"));
        }
        self.advance(literal.len());
        Ok(())
    }

    /// Steps over `null`, where it comes now.
    ///
    /// # Errors
    /// Where the text is malformed.
    pub fn null(&mut self) -> Result<bool, Failed> {
        self.whitespace();
        match self.peek() {
            Some(b'n') => self.literal("null").map(|()| true),
            _ => Ok(false),
        }
    }

    /// Skips one value, which must be well-formed.
    ///
    /// # Errors
    /// Where the text is malformed.
    pub fn skip(&mut self) -> Result<(), Failed> {
        self.whitespace();
        match self.peek() {
            Some(b'"') => self.skip_text(),
            Some(b'-' | b'0'..=b'9') => self.number().map(|_| ()),
            Some(b't') => self.literal("true"),
            Some(b'f') => self.literal("false"),
            Some(b'n') => self.literal("null"),
            Some(b'[') => self.skip_array(),
            Some(b'{') => self.skip_object(),
            _ => Err(self.malformed("expected a value")),
        }
    }

    fn skip_array(&mut self) -> Result<(), Failed> {
        let mut array = self.array()?;
        while array.more()? {
            array.item(Reader::skip)?;
        }
        array.end()
    }

    fn skip_object(&mut self) -> Result<(), Failed> {
        // Nothing is hidden from a value that is skipped whole.
        self.take_view();
        let mut object = self.object()?;
        while object.skip_key()? {
            object.skip()?;
        }
        object.end()
    }

    /// Skips a value that is not of the type, and records what it must be. A variant that is only tried ends here.
    #[cold]
    pub(in crate::json) fn mismatch(&mut self, detail: &'static str) -> Failed {
        if self.trials > 0 {
            return self.fail("type", detail);
        }
        match self.skip() {
            Ok(()) => self.fail("type", detail),
            Err(failed) => failed,
        }
    }
}
