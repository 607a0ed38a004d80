//! Numbers that fit into a machine word: almost all of those that are sent.
//!
//! In:    the reader at a number.
//! Out:   its digits as one integer, and how many of them are behind the point; nothing where the number is longer, has an
//!        exponent, or is malformed, and then the reader has not moved: [`Reader::number`] tells.
//! Never: rounds; overflows.

use super::Reader;

/// The most digits of a short number: so many nines are less than 2^60.
const DIGITS_MAX: usize = 18;

/// A short number.
#[derive(Clone, Copy, Debug)]
pub(in crate::json) struct Short {
    /// Whether it begins with `-`.
    pub(in crate::json) negative: bool,
    /// All its digits.
    pub(in crate::json) digits: i64,
    /// How many of them are behind the point; `None` where there is no point.
    pub(in crate::json) fraction: Option<usize>,
}

impl Reader<'_> {
    /// Reads a short number.
    #[inline]
    pub(in crate::json) fn short_number(&mut self) -> Option<Short> {
        let text = &self.text.as_bytes()[self.at..];
        let negative = text.first() == Some(&b'-');
        let start = usize::from(negative);
        let (mut digits, mut at) = run(text, start, 0);
        let integer = at - start;
        if integer == 0 || integer > DIGITS_MAX || (integer > 1 && text[start] == b'0') {
            return None;
        }
        let mut fraction = None;
        if text.get(at) == Some(&b'.') {
            let point = at;
            (digits, at) = run(text, point + 1, digits);
            let count = at - point - 1;
            if count == 0 || integer + count > DIGITS_MAX {
                return None;
            }
            fraction = Some(count);
        }
        if let Some(b'e' | b'E') = text.get(at) {
            return None;
        }
        self.at += at;
        Some(Short { negative, digits, fraction })
    }
}

/// Takes up digits from `at` on; returns them and where they end. The value means nothing where there are too many.
#[inline]
fn run(text: &[u8], mut at: usize, mut digits: i64) -> (i64, usize) {
    while let Some(digit @ b'0'..=b'9') = text.get(at) {
        digits = digits.wrapping_mul(10).wrapping_add(i64::from(digit - b'0'));
        at += 1;
    }
    (digits, at)
}
