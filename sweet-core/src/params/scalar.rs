//! The scalars that a parameter can hold.
//!
//! In:    the decoded text of a parameter.
//! Out:   a number, boolean, text or address.
//! Never: trims or guesses: ` 1`, `+1` and `1.0` are no whole numbers, `inf` and `NaN` no numbers.

use std::borrow::Cow;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::num::{
    NonZeroI8, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroI128, NonZeroIsize, NonZeroU8, NonZeroU16, NonZeroU32,
    NonZeroU64, NonZeroU128, NonZeroUsize,
};

use super::{FromParam, mismatch};
use crate::rules::Failures;

/// `str::parse` takes a `+`, which JSON and OpenAPI do not.
fn digits<T: std::str::FromStr>(text: &str) -> Option<T> {
    if text.starts_with('+') { None } else { text.parse().ok() }
}

macro_rules! integers {
    ($($number:ty, $nonzero:ty;)*) => {$(
        impl<'r> FromParam<'r> for $number {
            fn from_param(text: &'r str, failures: &mut Failures) -> Option<Self> {
                digits(text).or_else(|| {
                    mismatch(format!("must be a whole number from {} to {}", <$number>::MIN, <$number>::MAX), failures)
                })
            }
        }

        impl<'r> FromParam<'r> for $nonzero {
            fn from_param(text: &'r str, failures: &mut Failures) -> Option<Self> {
                let range = (<$nonzero>::MIN, <$nonzero>::MAX);
                digits(text).or_else(|| {
                    mismatch(format!("must be a whole number from {} to {}, not 0", range.0, range.1), failures)
                })
            }
        }
    )*};
}

integers! {
    u8, NonZeroU8; u16, NonZeroU16; u32, NonZeroU32; u64, NonZeroU64; u128, NonZeroU128; usize, NonZeroUsize;
    i8, NonZeroI8; i16, NonZeroI16; i32, NonZeroI32; i64, NonZeroI64; i128, NonZeroI128; isize, NonZeroIsize;
}

macro_rules! floats {
    ($($number:ty)*) => {$(
        impl<'r> FromParam<'r> for $number {
            fn from_param(text: &'r str, failures: &mut Failures) -> Option<Self> {
                let number = digits::<$number>(text).filter(|number| number.is_finite());
                number.or_else(|| mismatch("must be a number", failures))
            }
        }
    )*};
}

floats!(f32 f64);

/// The words for `true` and `false`, in any case.
const WORDS: [(&str, bool); 8] = [
    ("true", true),
    ("false", false),
    ("1", true),
    ("0", false),
    ("on", true),
    ("off", false),
    ("yes", true),
    ("no", false),
];

impl<'r> FromParam<'r> for bool {
    fn from_param(text: &'r str, failures: &mut Failures) -> Option<Self> {
        let known = WORDS.iter().find(|(word, _)| word.eq_ignore_ascii_case(text));
        known.map(|(_, value)| *value).or_else(|| mismatch("must be `true` or `false`", failures))
    }
}

impl<'r> FromParam<'r> for char {
    fn from_param(text: &'r str, failures: &mut Failures) -> Option<Self> {
        text.parse().ok().or_else(|| mismatch("must be a single character", failures))
    }
}

impl<'r: 'a, 'a> FromParam<'r> for &'a str {
    fn from_param(text: &'r str, _: &mut Failures) -> Option<Self> {
        Some(text)
    }
}

impl<'r: 'a, 'a> FromParam<'r> for Cow<'a, str> {
    fn from_param(text: &'r str, _: &mut Failures) -> Option<Self> {
        Some(Cow::Borrowed(text))
    }
}

impl<'r> FromParam<'r> for String {
    fn from_param(text: &'r str, _: &mut Failures) -> Option<Self> {
        Some(text.to_owned())
    }
}

impl<'r> FromParam<'r> for Box<str> {
    fn from_param(text: &'r str, _: &mut Failures) -> Option<Self> {
        Some(text.into())
    }
}

macro_rules! addresses {
    ($($address:ty, $expected:literal;)*) => {$(
        impl<'r> FromParam<'r> for $address {
            fn from_param(text: &'r str, failures: &mut Failures) -> Option<Self> {
                text.parse().ok().or_else(|| mismatch($expected, failures))
            }
        }
    )*};
}

addresses! {
    IpAddr, "must be an IP address";
    Ipv4Addr, "must be an IPv4 address";
    Ipv6Addr, "must be an IPv6 address";
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;
    use std::num::NonZeroU8;

    use super::*;

    #[track_caller]
    fn check<'r, T: FromParam<'r> + Debug + PartialEq>(text: &'r str, expected: Result<T, &str>) {
        let mut failures = Failures::default();
        let value = T::from_param(text, &mut failures);
        let value = value.ok_or_else(|| (failures.0[0].rule, failures.0[0].detail.as_str()));
        assert_eq!(value, expected.map_err(|detail| ("type", detail)), "{text:?}");
    }

    #[test]
    fn whole_numbers_have_digits_only_and_fit_their_type() {
        check("0", Ok(0_u8));
        check("255", Ok(255_u8));
        check("-128", Ok(-128_i8));
        for text in ["256", "-1", "+1", " 1", "1 ", "1.0", "1e2", "", "0x1", "٣"] {
            check::<u8>(text, Err("must be a whole number from 0 to 255"));
        }
        check("7", Ok(NonZeroU8::MIN.saturating_add(6)));
        check::<NonZeroU8>("0", Err("must be a whole number from 1 to 255, not 0"));
        check("340282366920938463463374607431768211455", Ok(u128::MAX));
    }

    #[test]
    fn numbers_are_finite() {
        check("1.5", Ok(1.5_f64));
        check("-1e3", Ok(-1000.0_f64));
        for text in ["inf", "NaN", "1e999", "-infinity", "+1", "", "1,5"] {
            check::<f64>(text, Err("must be a number"));
        }
    }

    #[test]
    fn booleans_have_words() {
        for text in ["true", "1", "on", "yes", "TRUE", "Yes"] {
            check(text, Ok(true));
        }
        for text in ["false", "0", "off", "no", "OFF"] {
            check(text, Ok(false));
        }
        for text in ["", "2", "y", "truex"] {
            check::<bool>(text, Err("must be `true` or `false`"));
        }
    }

    #[test]
    fn text_is_taken_as_it_is() {
        check(" a b ", Ok(" a b "));
        check("é", Ok('é'));
        check::<char>("ab", Err("must be a single character"));
        check("x", Ok(Cow::Borrowed("x")));
        check("x", Ok(String::from("x")));
    }

    #[test]
    fn addresses_are_those_of_their_version() {
        check("::1", Ok(Ipv6Addr::LOCALHOST));
        check("127.0.0.1", Ok(IpAddr::V4(Ipv4Addr::LOCALHOST)));
        check::<Ipv4Addr>("127.0.0.01", Err("must be an IPv4 address"));
        check::<Ipv6Addr>("1.2.3.4", Err("must be an IPv6 address"));
    }
}
