//! Numbers with a fraction.
//!
//! In:    the text of a well-formed number.
//! Out:   the nearest value of the type.
//! Never: infinity; a value rounded twice, as serde_json rounds without its feature `float_roundtrip`.

use crate::json::{Decode, Encode, Failed, Reader, Writer};

macro_rules! floats {
    ($($type:ty)*) => {$(
        impl<'de> Decode<'de> for $type {
            #[inline]
            fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
                reader.whitespace();
                let Some(b'-' | b'0'..=b'9') = reader.peek() else {
                    return Err(reader.mismatch("must be a number"));
                };
                let number = reader.number()?;
                // The grammar of RFC 8259 is a part of that of `FromStr`, which rounds to nearest and is never in error.
                match number.text.parse::<$type>() {
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
