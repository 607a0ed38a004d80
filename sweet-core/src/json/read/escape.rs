//! Escapes in strings (RFC 8259 section 7).
//!
//! In:    the reader at a backslash.
//! Out:   the character that is meant.
//! Never: makes a character of half of a surrogate pair.

use super::{Failed, Reader};

impl Reader<'_> {
    /// Reads an escape.
    pub(super) fn escape(&mut self) -> Result<char, Failed> {
        match self.rest.get(1) {
            Some(b'u') => self.unicode_escape(),
            Some(&letter) if let Some(character) = short_escape(letter) => {
                self.advance(2);
                Ok(char::from(character))
            }
            _ => Err(self.malformed("unknown escape in a string")),
        }
    }

    fn unicode_escape(&mut self) -> Result<char, Failed> {
        let first = self.unit()?;
        if !(0xD800..0xE000).contains(&first) {
            self.advance(6);
            return char::from_u32(first).ok_or(Failed);
        }
        let start = self.at();
        self.advance(6);
        let second = if first < 0xDC00 && self.peek() == Some(b'\\') { self.unit()? } else { 0 };
        if !(0xDC00..0xE000).contains(&second) {
            self.move_to(start);
            return Err(self.malformed("half of a surrogate pair in a string"));
        }
        self.advance(6);
        char::from_u32(0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00)).ok_or(Failed)
    }

    /// The UTF-16 code unit of the escape at the position, which has the form `\uXXXX`.
    fn unit(&mut self) -> Result<u32, Failed> {
        let unit = match self.rest.get(1..6) {
            Some([b'u', digits @ ..]) => hexadecimal(digits),
            _ => None,
        };
        unit.ok_or_else(|| self.malformed("expected `\\u` and four hexadecimal digits"))
    }
}

/// The character of ASCII that a letter behind a backslash stands for.
#[inline]
pub(super) fn short_escape(letter: u8) -> Option<u8> {
    let character = match letter {
        b'"' | b'\\' | b'/' => letter,
        b'b' => 0x08,
        b'f' => 0x0c,
        b'n' => b'\n',
        b'r' => b'\r',
        b't' => b'\t',
        _ => return None,
    };
    Some(character)
}

fn hexadecimal(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |unit, &digit| Some(unit << 4 | char::from(digit).to_digit(16)?))
}
