//! Numbers that fit into a machine word: almost all of those that are sent.
//!
//! In:    the reader at a number.
//! Out:   its digits as one integer, and how many of them are behind the point; nothing where the number is longer, has an
//!        exponent, or is malformed, and then the reader has not moved: [`Reader::number`] tells.
//! Never: rounds; overflows.

use super::Reader;

/// The most digits of a short number: so many nines are less than 2^60.
const DIGITS_MAX: usize = 18;

/// A one in each byte.
const ONES: u64 = u64::MAX / 255;

/// What digits are multiplied by, where so many are put behind them.
const TENS: [i64; 8] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000];

/// A short number.
#[derive(Clone, Copy, Debug)]
pub(in crate::json) struct Short {
    /// Whether it begins with `-`.
    pub(in crate::json) negative: bool,
    /// All its digits.
    pub(in crate::json) digits: i64,
    /// How many of them are behind the point.
    pub(in crate::json) fraction: usize,
}

impl Reader<'_> {
    /// Reads a short number without a point.
    #[inline]
    pub(in crate::json) fn short_integer(&mut self) -> Option<i64> {
        let (negative, digits, behind) = integer(self.rest)?;
        if let [b'.' | b'e' | b'E', ..] = behind {
            return None;
        }
        self.rest = behind;
        Some(if negative { -digits } else { digits })
    }

    /// Reads a short number.
    #[inline]
    pub(in crate::json) fn short_number(&mut self) -> Option<Short> {
        let (negative, mut digits, mut behind) = integer(self.rest)?;
        let mut fraction = 0;
        if let [b'.', point_behind @ ..] = behind {
            (digits, behind) = run(point_behind, digits);
            fraction = point_behind.len() - behind.len();
            if fraction == 0 || self.rest.len() - behind.len() > DIGITS_MAX + 1 {
                return None;
            }
        }
        if let [b'e' | b'E', ..] = behind {
            return None;
        }
        self.rest = behind;
        Some(Short { negative, digits, fraction })
    }
}

/// The sign, the digits before the point, and what is behind them.
#[inline]
fn integer(text: &[u8]) -> Option<(bool, i64, &[u8])> {
    let (negative, start) = match text {
        [b'-', start @ ..] => (true, start),
        _ => (false, text),
    };
    let (digits, behind) = run(start, 0);
    let count = start.len() - behind.len();
    let is_short = (1..=DIGITS_MAX).contains(&count) && (count == 1 || start[0] != b'0');
    is_short.then_some((negative, digits, behind))
}

/// Takes up digits; returns them and what is behind them. The value means nothing where there are too many.
#[inline]
fn run(text: &[u8], digits: i64) -> (i64, &[u8]) {
    let Some(chunk) = text.first_chunk() else { return each(text, digits) };
    let values = u64::from_le_bytes(*chunk) ^ (ONES * b'0' as u64);
    match others(values).trailing_zeros() as usize / 8 {
        0 => (digits, text),
        8 => long_run(text, digits),
        // Without the bytes behind the digits, and with as many zeros before them.
        count => (digits.wrapping_mul(TENS[count]).wrapping_add(value(values << (64 - 8 * count))), &text[count..]),
    }
}

/// Takes up digits one by one.
#[inline]
fn each(mut text: &[u8], mut digits: i64) -> (i64, &[u8]) {
    while let [digit @ b'0'..=b'9', behind @ ..] = text {
        digits = digits.wrapping_mul(10).wrapping_add(i64::from(digit - b'0'));
        text = behind;
    }
    (digits, text)
}

/// Takes up digits eight by eight.
#[inline(never)]
fn long_run(mut text: &[u8], mut digits: i64) -> (i64, &[u8]) {
    while let Some((chunk, behind)) = text.split_first_chunk()
        && let Some(value) = eight_digits(*chunk)
    {
        digits = digits.wrapping_mul(100_000_000).wrapping_add(value);
        text = behind;
    }
    each(text, digits)
}

/// The value of eight digits, where they are digits.
#[inline]
fn eight_digits(chunk: [u8; 8]) -> Option<i64> {
    let values = u64::from_le_bytes(chunk) ^ (ONES * b'0' as u64);
    (others(values) == 0).then(|| value(values))
}

/// Bits of the first byte that is not the value of a digit, and perhaps of bytes behind it.
#[inline]
fn others(values: u64) -> u64 {
    // 6 more than 9 is a hexadecimal digit too many.
    (values | values.wrapping_add(ONES * 6)) & (ONES * 0xf0)
}

/// What the values of eight digits are together; the first one is the lowest byte.
#[inline]
fn value(values: u64) -> i64 {
    // Pairs of digits, pairs of pairs, and both halves.
    let pairs = (values.wrapping_mul(10) + (values >> 8)) & 0x00ff_00ff_00ff_00ff;
    let fours = (pairs.wrapping_mul(100) + (pairs >> 16)) & 0x0000_ffff_0000_ffff;
    ((fours.wrapping_mul(10_000) + (fours >> 32)) & 0xffff_ffff) as i64
}
