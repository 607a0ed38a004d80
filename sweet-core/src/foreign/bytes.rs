//! `bytes::Bytes`: base64, as one string.
//!
//! serde writes an array of numbers, three to four times as long as its bytes; a `Vec<u8>` is that.

use ::bytes::Bytes;

use super::base64;
use crate::json::{Decode, Encode, Failed, Reader, Writer};
use crate::schema::{Schema, Shape};

impl Schema for Bytes {
    const SHAPE: Shape = Shape::String { format: Some("byte") };
}

impl<'de> Decode<'de> for Bytes {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        let text = reader.string()?;
        let bytes = base64::decode(&text).ok_or_else(|| reader.fail("base64", "must be base64 with padding"))?;
        Ok(bytes.into())
    }
}

impl Encode for Bytes {
    fn encode(&self, writer: &mut Writer<'_>) {
        writer.text(&base64::encode(self));
    }
}
