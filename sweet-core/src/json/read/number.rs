//! Numbers (RFC 8259 section 6).
//!
//! In:    the reader at a number.
//! Out:   its text, and whether it can be a whole number; values are made of it by the types.
//! Never: rounds twice; makes an integer of a number with a fraction or an exponent.

use super::{Failed, Reader};

/// A well-formed number.
#[derive(Clone, Copy, Debug)]
pub(in crate::json) struct Number<'de> {
    /// The whole of it.
    pub(in crate::json) text: &'de str,
    /// Whether it has neither fraction nor exponent.
    pub(in crate::json) whole: bool,
}

impl<'de> Reader<'de> {
    /// Reads a number, whose first byte has been seen.
    pub(in crate::json) fn number(&mut self) -> Result<Number<'de>, Failed> {
        let start = self.at;
        self.at += usize::from(self.peek() == Some(b'-'));
        let digits = self.at;
        self.digits()?;
        let integer = &self.text[digits..self.at];
        if integer.len() > 1 && integer.starts_with('0') {
            self.at = digits + 1;
            return Err(self.malformed("a number must not begin with `0`"));
        }
        let end = self.at;
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.peek() {
                self.at += 1;
            }
            self.digits()?;
        }
        Ok(Number { text: &self.text[start..self.at], whole: end == self.at })
    }

    /// Steps over one digit or more.
    #[inline]
    fn digits(&mut self) -> Result<(), Failed> {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        if self.at == start { Err(self.malformed("expected a digit")) } else { Ok(()) }
    }
}
