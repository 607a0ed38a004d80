//! Whole numbers of all widths.
//!
//! In:    the text of a well-formed number.
//! Out:   the value, or why it is none: the type, or the range that the type has.
//! Never: takes `1.0` or `1e3` for a whole number, nor, for widths up to 64, `-0` (serde_json does neither).

use std::num::NonZero;

use crate::json::read::Number;
use crate::json::{Decode, DecodeKey, Encode, EncodeKey, Failed, Key, Reader, Writer};

macro_rules! integers {
    ($($type:ty)*) => {$(
        impl<'de> Decode<'de> for $type {
            #[inline]
            fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
                reader.whitespace();
                let Some(b'-' | b'0'..=b'9') = reader.peek() else {
                    return Err(reader.mismatch("must be a whole number"));
                };
                let number = reader.number()?;
                if !is_whole(&number, <$type>::BITS) {
                    return Err(reader.fail("type", "must be a whole number"));
                }
                match number.text.parse() {
                    Ok(value) => Ok(value),
                    Err(_) => Err(out_of_range(reader, <$type>::MIN, <$type>::MAX)),
                }
            }
        }

        impl Encode for $type {
            #[inline]
            fn encode(&self, writer: &mut Writer<'_>) {
                writer.raw(itoa::Buffer::new().format(*self).as_bytes());
            }
        }
    )*};
}

integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

fn is_whole(number: &Number<'_>, bits: u32) -> bool {
    number.whole && (bits > 64 || !(number.negative && number.integer == "0"))
}

#[cold]
fn out_of_range(reader: &mut Reader<'_>, min: impl std::fmt::Display, max: impl std::fmt::Display) -> Failed {
    reader.fail("range", format!("must be at least {min} and at most {max}"))
}
