//! Numbers with a fraction.
//!
//! In:    the text of a well-formed number.
//! Out:   the nearest value of the type.
//! Never: infinity; a value rounded twice, as serde_json rounds without its feature `float_roundtrip`.

use crate::json::read::Short;
use crate::json::{Decode, Encode, Failed, Reader, Writer};

/// The powers of ten that both types hold exactly.
const POWERS: [f64; 11] = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10];

macro_rules! floats {
    ($($type:ident)*) => {$(
        impl<'de> Decode<'de> for $type {
            #[inline]
            fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
                reader.whitespace();
                let start = reader.mark();
                let text = match reader.short_number() {
                    Some(short) => match exact(&short, $type::MANTISSA_DIGITS) {
                        // Both are held exactly, so that the quotient is rounded once (Clinger 1990).
                        Some((digits, power)) => {
                            let value = digits as $type / power as $type;
                            return Ok(if short.negative { -value } else { value });
                        }
                        None => reader.since(start),
                    },
                    None => long(reader)?,
                };
                // The grammar of RFC 8259 is a part of that of `FromStr`, which rounds to nearest and is never in error.
                match text.parse::<$type>() {
                    Ok(value) if value.is_finite() => Ok(value),
                    _ => Err(reader.fail("range", concat!("must be within the range of a number of type ", stringify!($type)))),
                }
            }
        }

        impl Encode for $type {
            #[inline]
            fn encode(&self, writer: &mut Writer<'_>) {
                if self.is_finite() {
                    writer.raw(zmij::Buffer::new().format_finite(*self).as_bytes());
                } else {
                    writer.null();
                }
            }
        }
    )*};
}

floats!(f32 f64);

/// Digits and a power of ten, where a type with a mantissa of so many bits holds both exactly.
#[inline]
fn exact(short: &Short, mantissa_bits: u32) -> Option<(i64, f64)> {
    let power = *POWERS.get(short.fraction)?;
    (short.digits < 1 << mantissa_bits).then_some((short.digits, power))
}

/// The text of a number that is not short.
#[cold]
fn long<'de>(reader: &mut Reader<'de>) -> Result<&'de str, Failed> {
    match reader.peek() {
        Some(b'-' | b'0'..=b'9') => reader.number().map(|number| number.text),
        _ => Err(reader.mismatch("must be a number")),
    }
}
