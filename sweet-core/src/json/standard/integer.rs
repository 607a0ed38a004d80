//! Whole numbers of all widths.
//!
//! In:    the text of a well-formed number.
//! Out:   the value, or why it is none: the type, or the range that the type has.
//! Never: takes `1.0` or `1e3` for a whole number, nor, for widths up to 64, `-0` (serde_json does neither).

use std::fmt::Display;
use std::num::NonZero;

use crate::json::read::Short;
use crate::json::{Decode, DecodeKey, Encode, EncodeKey, Failed, Key, Reader, Writer};

const WHOLE: &str = "must be a whole number";

macro_rules! integers {
    ($($type:ty)*) => {$(
        impl<'de> Decode<'de> for $type {
            #[inline]
            fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
                reader.whitespace();
                let value = match short(reader) {
                    Some(value) => <$type>::try_from(value).ok(),
                    None => whole(reader, <$type>::BITS)?.parse().ok(),
                };
                value.ok_or_else(|| out_of_range(reader, <$type>::MIN, <$type>::MAX))
            }
        }

        impl<'de> DecodeKey<'de> for $type {
            fn decode_key(key: Key<'de>) -> Result<Self, &'static str> {
                if !is_whole_key(&key, <$type>::BITS) {
                    return Err(WHOLE);
                }
                key.parse().map_err(|_| "is out of range")
            }
        }

        impl<'de> Decode<'de> for NonZero<$type> {
            fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
                let value = <$type>::decode(reader)?;
                NonZero::new(value).ok_or_else(|| reader.fail("range", "must not be 0"))
            }
        }

        impl Encode for $type {
            #[inline]
            fn encode(&self, writer: &mut Writer<'_>) {
                writer.raw(itoa::Buffer::new().format(*self).as_bytes());
            }
        }

        impl EncodeKey for $type {
            fn encode_key(&self, writer: &mut Writer<'_>) {
                writer.raw(b"\"");
                self.encode(writer);
                writer.raw(b"\"");
            }
        }

        impl Encode for NonZero<$type> {
            fn encode(&self, writer: &mut Writer<'_>) {
                self.get().encode(writer);
            }
        }
    )*};
}

integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

/// Reads a whole number of at most 18 digits, other than `-0`.
#[inline]
fn short(reader: &mut Reader<'_>) -> Option<i64> {
    let start = reader.mark();
    match reader.short_number()? {
        Short { negative: false, digits, fraction: None } => Some(digits),
        Short { negative: true, digits: digits @ 1.., fraction: None } => Some(-digits),
        _ => {
            reader.restore(start);
            None
        }
    }
}

/// Reads a number that has neither fraction nor exponent, and whose text is to be parsed.
#[cold]
fn whole<'de>(reader: &mut Reader<'de>, bits: u32) -> Result<&'de str, Failed> {
    let Some(b'-' | b'0'..=b'9') = reader.peek() else {
        return Err(reader.mismatch(WHOLE));
    };
    let number = reader.number()?;
    if !number.whole || is_negative_zero(number.text, bits) {
        return Err(reader.fail("type", WHOLE));
    }
    Ok(number.text)
}

/// serde_json reads `-0` as a float, except where the type is wider than 64 bits.
fn is_negative_zero(text: &str, bits: u32) -> bool {
    bits <= 64 && text == "-0"
}

/// A key is written as the number would be, without white space or a leading zero.
fn is_whole_key(key: &str, bits: u32) -> bool {
    let digits = key.strip_prefix('-').unwrap_or(key);
    let canonical = digits == "0" || !digits.starts_with('0');
    canonical && !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) && !is_negative_zero(key, bits)
}

#[cold]
fn out_of_range(reader: &mut Reader<'_>, min: impl Display, max: impl Display) -> Failed {
    reader.fail("range", format!("must be at least {min} and at most {max}"))
}
