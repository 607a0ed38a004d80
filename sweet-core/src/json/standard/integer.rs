//! Whole numbers of all widths.
//!
//! In:    the text of a well-formed number.
//! Out:   the value, or why it is none: the type, or the range that the type has.
//! Never: rounds: `1.0` and `1e3` are whole numbers, as JSON Schema has it (2020-12, section 6.1.1), and their digits say so.

use std::fmt::Display;
use std::num::NonZero;

use crate::json::read::Whole;
use crate::json::{Decode, DecodeKey, Encode, EncodeKey, Failed, Key, Reader, Writer};

const WHOLE: &str = "must be a whole number";

macro_rules! integers {
    ($($type:ty)*) => {$(
        impl<'de> Decode<'de> for $type {
            #[inline]
            fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
                reader.whitespace();
                let value = match reader.short_integer() {
                    Some(value) => <$type>::try_from(value).ok(),
                    None => long(reader)?.and_then(|Whole { negative, digits }| match negative {
                        false => <$type>::try_from(digits).ok(),
                        true => <$type>::try_from(0_i128.checked_sub_unsigned(digits)?).ok(),
                    }),
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

/// Reads any other whole number; `None` where it is beyond the range of all types.
#[cold]
fn long(reader: &mut Reader<'_>) -> Result<Option<Whole>, Failed> {
    let Some(b'-' | b'0'..=b'9') = reader.peek() else {
        return Err(reader.mismatch(WHOLE));
    };
    let number = reader.number()?;
    if number.is_whole() { Ok(number.whole()) } else { Err(reader.fail("type", WHOLE)) }
}

/// A key is written as the number would be, without white space or a leading zero.
fn is_whole_key(key: &str, bits: u32) -> bool {
    let digits = key.strip_prefix('-').unwrap_or(key);
    let canonical = digits == "0" || !digits.starts_with('0');
    // serde_json reads the key `-0` as a float, except where the type is wider than 64 bits.
    let is_float = bits <= 64 && key == "-0";
    canonical && !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) && !is_float
}

#[cold]
fn out_of_range(reader: &mut Reader<'_>, min: impl Display, max: impl Display) -> Failed {
    reader.fail("range", format!("must be at least {min} and at most {max}"))
}
