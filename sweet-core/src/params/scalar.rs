//! The scalars that a parameter can hold.
//!
//! In:    the decoded text of a parameter.
//! Out:   a number, boolean, text or address.
//! Never: trims or guesses: ` 1`, `+1` and `1.0` are no whole numbers, `inf` and `NaN` no numbers.

use std::borrow::Cow;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use std::num::NonZero;

use super::value::{FromParam, mismatch, refuse};
use crate::rules::Failures;

macro_rules! integers {
    ($($number:ty)*) => {$(
        impl<'r> FromParam<'r> for $number {
            fn from_param(text: &'r str, failures: &mut Failures) -> Option<Self> {
                if !is_whole(text) {
                    return mismatch("must be a whole number", failures);
                }
                let range = || format!("must be at least {} and at most {}", <$number>::MIN, <$number>::MAX);
                text.parse().ok().or_else(|| refuse("range", range(), failures))
            }
        }

        impl<'r> FromParam<'r> for NonZero<$number> {
            fn from_param(text: &'r str, failures: &mut Failures) -> Option<Self> {
                let number = <$number>::from_param(text, failures)?;
                NonZero::new(number).or_else(|| refuse("range", "must not be 0", failures))
            }
        }
    )*};
}

integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

/// Whether a text is written as a whole number is in JSON: `str::parse` takes a `+` as well.
fn is_whole(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

macro_rules! floats {
    ($($number:ty)*) => {$(
        impl<'r> FromParam<'r> for $number {
            fn from_param(text: &'r str, failures: &mut Failures) -> Option<Self> {
                match text.parse::<$number>() {
                    Ok(number) if number.is_finite() && !text.starts_with('+') => Some(number),
                    Ok(_) if text.ends_with(|last: char| last.is_ascii_digit()) && !text.starts_with('+') => {
                        refuse("range", concat!("must be within the range of a number of type ", stringify!($number)), failures)
                    }
                    _ => mismatch("must be a number", failures),
                }
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
    ($($address:ty, $rule:literal, $expected:literal;)*) => {$(
        impl<'r> FromParam<'r> for $address {
            fn from_param(text: &'r str, failures: &mut Failures) -> Option<Self> {
                text.parse().ok().or_else(|| refuse($rule, $expected, failures))
            }
        }
    )*};
}

addresses! {
    IpAddr, "ip", "must be an IP address";
    Ipv4Addr, "ipv4", "must be an IPv4 address";
    Ipv6Addr, "ipv6", "must be an IPv6 address";
    SocketAddr, "socket_address", "must be an IP address and a port";
    SocketAddrV4, "socket_address", "must be an IPv4 address and a port";
    SocketAddrV6, "socket_address", "must be an IPv6 address in brackets, and a port";
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;

    use super::*;

    #[track_caller]
    fn check<'r, T: FromParam<'r> + Debug + PartialEq>(text: &'r str, expected: Result<T, &str>) {
        let mut failures = Failures::default();
        let value = T::from_param(text, &mut failures);
        let value = value.ok_or_else(|| format!("{}: {}", failures.0[0].rule, failures.0[0].detail));
        assert_eq!(value, expected.map_err(String::from), "{text:?}");
    }

    #[test]
    fn whole_numbers_have_digits_only_and_fit_their_type() {
        check("0", Ok(0_u8));
        check("255", Ok(255_u8));
        check("-128", Ok(-128_i8));
        check("340282366920938463463374607431768211455", Ok(u128::MAX));
        for text in ["+1", " 1", "1 ", "1.0", "1e2", "", "-", "--1", "0x1", "٣"] {
            check::<u8>(text, Err("type: must be a whole number"));
        }
        for text in ["256", "-1", "99999999999999999999999999999999999999999999"] {
            check::<u8>(text, Err("range: must be at least 0 and at most 255"));
        }
        check("7", Ok(NonZero::<u8>::MIN.saturating_add(6)));
        check::<NonZero<i8>>("0", Err("range: must not be 0"));
    }

    #[test]
    fn numbers_are_finite() {
        check("1.5", Ok(1.5_f64));
        check("-1e3", Ok(-1000.0_f64));
        for text in ["inf", "NaN", "-infinity", "+1", "+1e999", "", "1,5"] {
            check::<f64>(text, Err("type: must be a number"));
        }
        check::<f32>("1e39", Err("range: must be within the range of a number of type f32"));
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
            check::<bool>(text, Err("type: must be `true` or `false`"));
        }
    }

    #[test]
    fn text_is_taken_as_it_is() {
        check(" a b ", Ok(" a b "));
        check("é", Ok('é'));
        check::<char>("ab", Err("type: must be a single character"));
        check("x", Ok(Cow::Borrowed("x")));
        check("x", Ok(String::from("x")));
        check("x", Ok(Box::<str>::from("x")));
    }

    #[test]
    fn addresses_are_those_of_their_version() {
        check("::1", Ok(Ipv6Addr::LOCALHOST));
        check("127.0.0.1", Ok(IpAddr::V4(Ipv4Addr::LOCALHOST)));
        check::<Ipv4Addr>("127.0.0.01", Err("ipv4: must be an IPv4 address"));
        check::<Ipv6Addr>("1.2.3.4", Err("ipv6: must be an IPv6 address"));
        check::<IpAddr>("localhost", Err("ip: must be an IP address"));
    }
}
