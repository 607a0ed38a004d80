//! A message put together while a program is compiled, where nothing can be allocated or formatted.
//!
//! In:    pieces of text, and numbers.
//! Out:   a panic with all of them in a row.
//! Never: fails: what does not fit is cut off at a character, behind 1,024 bytes.

const BYTES_MAX: usize = 1024;

/// A message that is being put together.
pub(crate) struct Sentence {
    bytes: [u8; BYTES_MAX],
    /// Invariant: `bytes[..length]` is UTF-8.
    length: usize,
}

impl Sentence {
    /// A message that begins with `text`.
    pub(crate) const fn new(text: &str) -> Self {
        Self { bytes: [0; BYTES_MAX], length: 0 }.text(text)
    }

    /// Adds text.
    pub(crate) const fn text(mut self, text: &str) -> Self {
        let mut length = text.len();
        while self.length + length > BYTES_MAX || !text.is_char_boundary(length) {
            length -= 1;
        }
        let mut index = 0;
        while index < length {
            self.bytes[self.length + index] = text.as_bytes()[index];
            index += 1;
        }
        self.length += length;
        self
    }

    /// Adds a number, in decimal.
    pub(crate) const fn number(self, number: usize) -> Self {
        const DIGITS: &str = "0123456789";
        let sentence = if number >= 10 { self.number(number / 10) } else { self };
        let digit = number % 10;
        let (_, from) = DIGITS.split_at(digit);
        let (one, _) = from.split_at(1);
        sentence.text(one)
    }

    /// The message.
    pub(crate) const fn as_str(&self) -> &str {
        match str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            Err(_) => "",
        }
    }

    /// Panics with the message.
    #[track_caller]
    pub(crate) const fn panic(self) -> ! {
        panic!("{}", self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::{BYTES_MAX, Sentence};

    #[test]
    fn pieces_stand_in_a_row() {
        assert_eq!(Sentence::new("a ").number(0).text(" é ").number(1_203).as_str(), "a 0 é 1203");
    }

    #[test]
    fn what_does_not_fit_is_cut_at_a_character() {
        let long = "é".repeat(BYTES_MAX);
        assert_eq!(Sentence::new("a").text(&long).as_str().len(), BYTES_MAX - 1);
        assert_eq!(Sentence::new("").text(&long).text("b").as_str().len(), BYTES_MAX);
    }
}
