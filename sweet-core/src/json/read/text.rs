//! Strings (RFC 8259 section 7).
//!
//! In:    the reader at a string.
//! Out:   its text, borrowed where it has no escape.
//! Never: accepts a control character, an unknown escape or half of a surrogate pair.

use std::borrow::Cow;
use std::ops::Deref;

use super::{Decode, Failed, Reader};

/// The name of a field as it stands in the text, borrowed where it has no escape.
///
/// Two fields instead of a `Cow`: the common case is then made, and told, in registers alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key<'de> {
    plain: &'de str,
    /// The text, where it had escapes; `plain` means nothing then.
    unescaped: Option<Box<str>>,
}

impl<'de> Key<'de> {
    /// The name, for good.
    pub fn into_text(self) -> Cow<'de, str> {
        match self.unescaped {
            Some(text) => Cow::Owned(text.into()),
            None => Cow::Borrowed(self.plain),
        }
    }
}

impl Deref for Key<'_> {
    type Target = str;

    #[inline]
    fn deref(&self) -> &str {
        match &self.unescaped {
            Some(text) => text,
            None => self.plain,
        }
    }
}

impl<'de> Decode<'de> for Key<'de> {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        Ok(match reader.string()? {
            Cow::Borrowed(plain) => Key { plain, unescaped: None },
            Cow::Owned(text) => Key { plain: "", unescaped: Some(text.into()) },
        })
    }
}

impl<'de> Reader<'de> {
    /// Reads a string.
    ///
    /// # Errors
    /// Where the value is not a string; it has been skipped and the failure recorded.
    #[inline]
    pub fn string(&mut self) -> Result<Cow<'de, str>, Failed> {
        self.whitespace();
        match self.plain_text() {
            Some(text) => Ok(Cow::Borrowed(text)),
            None => self.other_text(),
        }
    }

    /// Reads the name of a field.
    #[inline]
    pub(super) fn key(&mut self) -> Result<Key<'de>, Failed> {
        Ok(match self.plain_text() {
            Some(plain) => Key { plain, unescaped: None },
            None => Key { plain: "", unescaped: Some(self.other_key()?) },
        })
    }

    /// Reads a string without escapes; the reader does not move where there is none. The result fits into two registers.
    fn plain_text(&mut self) -> Option<&'de str> {
        let start = self.at + 1;
        let end = match self.peek() {
            Some(b'"') => plain_end(self.text.as_bytes(), start),
            _ => return None,
        };
        if self.text.as_bytes().get(end) != Some(&b'"') {
            return None;
        }
        self.at = end + 1;
        self.text.get(start..end)
    }

    #[cold]
    fn other_text(&mut self) -> Result<Cow<'de, str>, Failed> {
        if self.peek() != Some(b'"') {
            return Err(self.mismatch("must be a string"));
        }
        self.escaped_text().map(Cow::Owned)
    }

    #[cold]
    fn other_key(&mut self) -> Result<Box<str>, Failed> {
        if self.peek() != Some(b'"') {
            return Err(self.malformed("expected `\"`"));
        }
        self.escaped_text().map(String::into_boxed_str)
    }

    /// Steps over the `:` behind the name of a field.
    #[inline]
    pub(super) fn colon(&mut self) -> Result<(), Failed> {
        self.whitespace();
        self.expect(b':', "expected `:`")
    }

    /// Skips a string.
    pub(super) fn skip_text(&mut self) -> Result<(), Failed> {
        self.expect(b'"', "expected `\"`")?;
        loop {
            self.at = plain_end(self.text.as_bytes(), self.at);
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(b'\\') => self.escape().map(|_| ())?,
                _ => return Err(self.broken_text()),
            }
        }
    }

    fn escaped_text(&mut self) -> Result<String, Failed> {
        self.at += 1;
        let mut text = String::new();
        loop {
            let start = self.at;
            self.at = plain_end(self.text.as_bytes(), start);
            text.push_str(&self.text[start..self.at]);
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(b'\\') => text.push(self.escape()?),
                _ => return Err(self.broken_text()),
            }
        }
    }

    #[cold]
    fn broken_text(&mut self) -> Failed {
        match self.peek() {
            None => self.malformed("expected `\"` at the end of a string"),
            Some(_) => self.malformed("a control character in a string must be escaped"),
        }
    }
}

/// The offset of the first byte at or behind `at` that ends a run of plain characters: `"`, `\` or a control character; the
/// length of the text where there is none.
///
/// Eight bytes at a time. A byte `b` below 128 is less than `n` exactly where `b - n` borrows into its high bit, and equal
/// to `q` where `b ^ q` is less than 1. A borrow can make the byte *behind* a hit look like one, but the first hit is exact.
#[inline]
pub(in crate::json) fn plain_end(text: &[u8], mut at: usize) -> usize {
    const ONES: u64 = u64::MAX / 255;
    const HIGH: u64 = ONES * 0x80;
    while let Some(chunk) = text.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        let word = u64::from_le_bytes(*chunk);
        let control = word.wrapping_sub(ONES * 0x20);
        let quote = (word ^ (ONES * b'"' as u64)).wrapping_sub(ONES);
        let backslash = (word ^ (ONES * b'\\' as u64)).wrapping_sub(ONES);
        let hits = (control | quote | backslash) & !word & HIGH;
        if hits != 0 {
            return at + hits.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    while at < text.len() && !matches!(text[at], b'"' | b'\\' | 0..0x20) {
        at += 1;
    }
    at
}
