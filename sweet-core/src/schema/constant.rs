//! Constant parameters in the names of schemas: `Grid_3` for `Grid<3>`.
//!
//! In:    the value of a constant parameter.
//! Out:   a shape that stands among the arguments of a name: that of the one number, whose word is its digits.
//! Never: for people: emitted code alone names this.

use super::Shape;

/// The digits of a number.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Digits {
    /// Invariant: ASCII from `start` on.
    bytes: [u8; LENGTH],
    start: usize,
}

/// The sign and the 39 digits of the least `i128`.
const LENGTH: usize = 40;

impl Digits {
    /// The digits of `number`, in base 10.
    pub const fn of(number: i128) -> Self {
        let (mut bytes, mut start, mut rest) = ([b'0'; LENGTH], LENGTH, number.unsigned_abs());
        loop {
            start -= 1;
            bytes[start] = b'0' + (rest % 10) as u8;
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        if number < 0 {
            start -= 1;
            bytes[start] = b'-';
        }
        Self { bytes, start }
    }

    const fn text(&'static self) -> &'static str {
        match str::from_utf8(self.bytes.split_at(self.start).1) {
            Ok(text) => text,
            Err(_) => panic!("digits are ASCII"),
        }
    }
}

impl Shape {
    /// The shape of a constant argument: a number, or a character by its number.
    #[doc(hidden)]
    pub const fn of_number(number: i128, digits: &'static Digits) -> Shape {
        Shape::Integer { format: Some(digits.text()), minimum: Some(number), maximum: Some(number) }
    }

    /// The shape of a constant argument that is a `bool`.
    #[doc(hidden)]
    pub const fn of_flag(flag: bool) -> Shape {
        let (word, number) = if flag { ("true", 1) } else { ("false", 0) };
        Shape::Integer { format: Some(word), minimum: Some(number), maximum: Some(number) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check<const N: i128>(text: &str) {
        let shape = Shape::of_number(N, const { &Digits::of(N) });
        assert_eq!(shape.full_name(), text);
        assert_eq!(text, N.to_string());
    }

    #[test]
    fn numbers_are_written_out() {
        check::<0>("0");
        check::<-7>("-7");
        check::<1024>("1024");
        check::<{ i128::MIN }>("-170141183460469231731687303715884105728");
        check::<{ i128::MAX }>("170141183460469231731687303715884105727");
        assert_eq!(Shape::of_flag(true).full_name(), "true");
    }
}
