//! Strings (RFC 8259 section 7).
//!
//! In:    the reader at a string.
//! Out:   its text, borrowed where it has no escape.
//! Never: accepts a control character, an unknown escape or half of a surrogate pair.

use std::borrow::Cow;
use std::ops::Deref;

use super::{Decode, Failed, Reader};

/// The name of a field as it stands in the text, borrowed where it has no escape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key<'de>(Cow<'de, str>);

impl<'de> Key<'de> {
    /// The name, for good.
    pub fn into_text(self) -> Cow<'de, str> {
        self.0
    }
}

impl Deref for Key<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl<'de> Decode<'de> for Key<'de> {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        reader.string().map(Key)
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
        if self.peek() != Some(b'"') {
            return Err(self.mismatch("must be a string"));
        }
        self.text()
    }

    /// Reads the name of a field.
    #[inline]
    pub(super) fn key(&mut self) -> Result<Key<'de>, Failed> {
        if self.peek() != Some(b'"') {
            return Err(self.malformed("expected `\"`"));
        }
        self.text().map(Key)
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

    #[inline]
    fn text(&mut self) -> Result<Cow<'de, str>, Failed> {
        let start = self.at + 1;
        self.at = plain_end(self.text.as_bytes(), start);
        match self.peek() {
            Some(b'"') => {
                let text = &self.text[start..self.at];
                self.at += 1;
                Ok(Cow::Borrowed(text))
            }
            Some(b'\\') => self.escaped_text(start).map(Cow::Owned),
            _ => Err(self.broken_text()),
        }
    }

    #[cold]
    fn escaped_text(&mut self, mut start: usize) -> Result<String, Failed> {
        let mut text = String::new();
        loop {
            text.push_str(&self.text[start..self.at]);
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(b'\\') => text.push(self.escape()?),
                _ => return Err(self.broken_text()),
            }
            start = self.at;
            self.at = plain_end(self.text.as_bytes(), start);
        }
    }

    #[cold]
    fn broken_text(&mut self) -> Failed {
        match self.peek() {
            None => self.malformed("expected `\"` at the end of a string"),
            Some(_) => self.malformed("a control character in a string must be escaped"),
        }
    }

    /// Reads an escape.
    fn escape(&mut self) -> Result<char, Failed> {
        let character = match self.text.as_bytes().get(self.at + 1) {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode_escape(),
            _ => return Err(self.malformed("unknown escape in a string")),
        };
        self.at += 2;
        Ok(character)
    }

    fn unicode_escape(&mut self) -> Result<char, Failed> {
        let first = self.unit()?;
        if !(0xD800..0xE000).contains(&first) {
            self.at += 6;
            return char::from_u32(first).ok_or(Failed);
        }
        let start = self.at;
        self.at += 6;
        let second = if first < 0xDC00 && self.peek() == Some(b'\\') { self.unit()? } else { 0 };
        if !(0xDC00..0xE000).contains(&second) {
            self.at = start;
            return Err(self.malformed("half of a surrogate pair in a string"));
        }
        self.at += 6;
        char::from_u32(0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00)).ok_or(Failed)
    }

    /// The UTF-16 code unit of the escape at the position, which has the form `\uXXXX`.
    fn unit(&mut self) -> Result<u32, Failed> {
        let unit = match self.text.as_bytes().get(self.at + 1..self.at + 6) {
            Some([b'u', digits @ ..]) => hexadecimal(digits),
            _ => None,
        };
        unit.ok_or_else(|| self.malformed("expected `\\u` and four hexadecimal digits"))
    }
}

fn hexadecimal(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |unit, &digit| Some(unit << 4 | char::from(digit).to_digit(16)?))
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
