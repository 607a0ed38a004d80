//! Numbers (RFC 8259 section 6).
//!
//! In:    the reader at a number.
//! Out:   its text, in parts; whether it is whole, and its value where it is; floats are made of the text by their types.
//! Never: rounds; takes time or room by what an exponent says, rather than by how long the text is.

use super::{Failed, Reader};

/// A well-formed number.
#[derive(Clone, Copy, Debug)]
pub(in crate::json) struct Number<'de> {
    /// The whole of it.
    pub(in crate::json) text: &'de str,
    /// The digits before the point.
    integer: &'de str,
    /// The digits behind the point; empty where there is none.
    fraction: &'de str,
    /// The power of ten, sign included; empty where there is none.
    exponent: &'de str,
}

/// A whole number that one of the standard types may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::json) struct Whole {
    /// Whether there is a `-` before it; there may be one before 0.
    pub(in crate::json) negative: bool,
    /// What is behind the sign.
    pub(in crate::json) digits: u128,
}

impl<'de> Reader<'de> {
    /// Reads a number, whose first byte has been seen.
    pub(in crate::json) fn number(&mut self) -> Result<Number<'de>, Failed> {
        let start = self.at();
        self.advance(usize::from(self.peek() == Some(b'-')));
        let digits = self.at();
        let integer = self.digits()?;
        if integer.len() > 1 && integer.starts_with('0') {
            self.move_to(digits + 1);
            return Err(self.malformed("a number must not begin with `0`"));
        }
        let mut fraction = "";
        if self.peek() == Some(b'.') {
            self.advance(1);
            fraction = self.digits()?;
        }
        let mut exponent = "";
        if let Some(b'e' | b'E') = self.peek() {
            self.advance(1);
            let sign = self.at();
            if let Some(b'+' | b'-') = self.peek() {
                self.advance(1);
            }
            self.digits()?;
            exponent = &self.text[sign..self.at()];
        }
        Ok(Number { text: &self.text[start..self.at()], integer, fraction, exponent })
    }

    /// Steps over one digit or more.
    #[inline]
    fn digits(&mut self) -> Result<&'de str, Failed> {
        let start = self.at();
        while let Some(b'0'..=b'9') = self.peek() {
            self.advance(1);
        }
        if self.at() == start { Err(self.malformed("expected a digit")) } else { Ok(&self.text[start..self.at()]) }
    }
}

impl Number<'_> {
    /// Whether it is written with digits alone, without a point or a power of ten.
    pub(in crate::json) fn is_plain(&self) -> bool {
        self.fraction.is_empty() && self.exponent.is_empty()
    }

    /// Whether its fraction is zero, however it is written: `1.0`, `1e2` and `1.5e1` are whole.
    pub(in crate::json) fn is_whole(&self) -> bool {
        self.significant().is_none_or(|(_, power)| power >= 0)
    }

    /// The value of a whole number; `None` where it is beyond the range of `u128`, and so of every type.
    pub(in crate::json) fn whole(&self) -> Option<Whole> {
        let negative = self.text.starts_with('-');
        let Some((mut digits, power)) = self.significant() else { return Some(Whole { negative, digits: 0 }) };
        let value =
            digits.try_fold(0_u128, |value, digit| value.checked_mul(10)?.checked_add(u128::from(digit - b'0')))?;
        let power = 10_u128.checked_pow(u32::try_from(power).ok()?)?;
        Some(Whole { negative, digits: value.checked_mul(power)? })
    }

    /// Its digits from the first to the last that is not 0, and the power of ten that they are to be multiplied by; `None`
    /// for zero.
    fn significant(&self) -> Option<(impl Iterator<Item = u8>, i64)> {
        let digits = || self.integer.bytes().chain(self.fraction.bytes());
        let first = digits().position(|digit| digit != b'0')?;
        let zeros = digits().rev().take_while(|digit| *digit == b'0').count();
        let count = self.integer.len() + self.fraction.len() - zeros;
        let power = exponent(self.exponent).saturating_add(zeros as i64).saturating_sub(self.fraction.len() as i64);
        Some((digits().take(count).skip(first), power))
    }
}

/// The value of an exponent. One of more digits than fit stays at the bound, which is further from 0 than a text is long.
fn exponent(text: &str) -> i64 {
    let digits = text.trim_start_matches(['+', '-']);
    let value =
        digits.bytes().fold(0_i64, |value, digit| value.saturating_mul(10).saturating_add(i64::from(digit - b'0')));
    if text.starts_with('-') { -value } else { value }
}

#[cfg(test)]
mod tests {
    use super::{Reader, Whole};

    /// Checks what a number is as a whole number: `None` where it has a fraction, `Some(None)` where it is too great.
    #[track_caller]
    fn check(text: &str, expected: Option<Option<i128>>) {
        let mut reader = Reader::new(text.as_bytes());
        let number = reader.number().expect("a number");
        assert_eq!(number.text, text);
        let value = |Whole { negative, digits }| if negative { -(digits as i128) } else { digits as i128 };
        assert_eq!(number.is_whole().then(|| number.whole().map(value)), expected, "{text}");
    }

    #[test]
    fn whole_numbers_in_all_their_forms() {
        for (text, value) in [("0", 0), ("-0", 0), ("0.0", 0), ("0e9", 0), ("0.00e-7", 0), ("-0.0", 0)] {
            check(text, Some(Some(value)));
        }
        for text in
            ["100", "100.0", "1e2", "1E+2", "10e1", "1.0e2", "0.1e3", "0.01e4", "1000e-1", "100000.0e-3", "1e0002"]
        {
            check(text, Some(Some(100)));
        }
        check("-15e-1", None);
        check("-1.5e1", Some(Some(-15)));
        check("170141183460469231731687303715884105727.000", Some(Some(i128::MAX)));
        check("9007199254740993.0", Some(Some(9_007_199_254_740_993)));
    }

    #[test]
    fn fractions_are_none() {
        for text in ["0.5", "1e-1", "10.01", "1.5", "100e-3", "9007199254740993.1", "1e-99999999999999999999999"] {
            check(text, None);
        }
        check(&format!("1.{}1", "0".repeat(1000)), None);
    }

    #[test]
    fn exponents_cost_nothing() {
        check("1e38", Some(Some(10_i128.pow(38))));
        for text in ["1e39", "340282366920938463463374607431768211456", "1e999999999999999999999999", "-2e4294967296"] {
            check(text, Some(None));
        }
        check("0e999999999999999999999999", Some(Some(0)));
        check(&format!("{}.0e-{}", "1".to_owned() + &"0".repeat(1000), 998), Some(Some(100)));
        check(&format!("0.{}1e1001", "0".repeat(1000)), Some(Some(1)));
    }
}
