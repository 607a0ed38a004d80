//! Strings (RFC 8259 section 7).
//!
//! In:    the reader at a string.
//! Out:   its text, borrowed where it has no escape.
//! Never: accepts a control character, an unknown escape or half of a surrogate pair.

use std::borrow::Cow;
use std::ops::Deref;

use super::escape::short_escape;
use super::scan::plain_length;
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
            None => self.other_text().map(Cow::Owned),
        }
    }

    /// Reads the name of a field.
    #[inline(always)]
    pub(super) fn key(&mut self) -> Result<Key<'de>, Failed> {
        Ok(match self.plain_text() {
            Some(plain) => Key { plain, unescaped: None },
            None => Key { plain: "", unescaped: Some(self.other_key()?) },
        })
    }

    /// Reads a string into one of its own.
    ///
    /// # Errors
    /// As [`string`](Reader::string).
    #[inline]
    pub(in crate::json) fn own_string(&mut self) -> Result<String, Failed> {
        self.whitespace();
        match self.plain_text() {
            Some(text) => Ok(text.to_owned()),
            None => self.other_text(),
        }
    }

    /// Reads a string that needs none of its own; `None` where it has escapes, and then it has been read.
    ///
    /// # Errors
    /// As [`string`](Reader::string).
    #[inline]
    pub(in crate::json) fn borrowed_string(&mut self) -> Result<Option<&'de str>, Failed> {
        self.whitespace();
        match self.plain_text() {
            Some(text) => Ok(Some(text)),
            None => self.other_text().map(|_| None),
        }
    }

    /// Reads a string without escapes; the reader does not move where there is none. The result fits into two registers.
    #[inline(never)]
    fn plain_text(&mut self) -> Option<&'de str> {
        let [b'"', behind @ ..] = self.rest else { return None };
        let length = plain_length(behind);
        let Some([b'"', rest @ ..]) = behind.get(length..) else { return None };
        let start = self.at() + 1;
        self.rest = rest;
        self.text.get(start..start + length)
    }

    #[cold]
    fn other_text(&mut self) -> Result<String, Failed> {
        if self.peek() != Some(b'"') {
            return Err(self.mismatch("must be a string"));
        }
        self.escaped_text()
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
            self.advance(plain_length(self.rest));
            match self.peek() {
                Some(b'"') => {
                    self.advance(1);
                    return Ok(());
                }
                Some(b'\\') => self.escape().map(|_| ())?,
                _ => return Err(self.broken_text()),
            }
        }
    }

    fn escaped_text(&mut self) -> Result<String, Failed> {
        self.advance(1);
        // What follows the first escape is mostly not longer than what is before it.
        let mut text = String::with_capacity(2 * plain_length(self.rest) + 16);
        loop {
            let start = self.at();
            self.advance(plain_length(self.rest));
            text.push_str(&self.text[start..self.at()]);
            match self.rest {
                [b'"', behind @ ..] => {
                    self.rest = behind;
                    return Ok(text);
                }
                [b'\\', letter, behind @ ..] if let Some(character) = short_escape(*letter) => {
                    text.push(char::from(character));
                    self.rest = behind;
                }
                [b'\\', ..] => text.push(self.escape()?),
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
