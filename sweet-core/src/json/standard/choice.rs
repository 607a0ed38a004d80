//! The enums of the standard library that are written as such: `Result` and `Bound`, externally tagged as in serde.

use std::ops::Bound;

use crate::json::{Decode, Encode, Failed, Flatten, Reader, Writer};

const RESULT: &[&str] = &["Ok", "Err"];
const BOUND: &[&str] = &["Unbounded", "Included", "Excluded"];

impl<'de, T: Decode<'de>, E: Decode<'de>> Decode<'de> for Result<T, E> {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        let variant = reader.external(RESULT)?;
        match &*variant.name() {
            "Ok" => variant.value().map(Ok),
            "Err" => variant.value().map(Err),
            _ => variant.unknown(RESULT),
        }
    }

    fn takes(key: &str) -> bool {
        RESULT.contains(&key)
    }
}

impl<T: Encode, E: Encode> Encode for Result<T, E> {
    fn encode(&self, writer: &mut Writer<'_>) {
        let mut object = writer.object();
        match self {
            Ok(value) => object.field(b",\"Ok\":", value),
            Err(error) => object.field(b",\"Err\":", error),
        }
        object.end();
    }
}

impl<T, E> Flatten for Result<T, E> {}

impl<'de, T: Decode<'de>> Decode<'de> for Bound<T> {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        let variant = reader.external(BOUND)?;
        match &*variant.name() {
            "Unbounded" => variant.unit().map(|()| Bound::Unbounded),
            "Included" => variant.value().map(Bound::Included),
            "Excluded" => variant.value().map(Bound::Excluded),
            _ => variant.unknown(BOUND),
        }
    }

    fn takes(key: &str) -> bool {
        BOUND.contains(&key)
    }
}

impl<T: Encode> Encode for Bound<T> {
    fn encode(&self, writer: &mut Writer<'_>) {
        let (key, value): (&'static [u8], _) = match self {
            Bound::Unbounded => return writer.unit_variant(b"\"Unbounded\""),
            Bound::Included(value) => (b",\"Included\":", value),
            Bound::Excluded(value) => (b",\"Excluded\":", value),
        };
        let mut object = writer.object();
        object.field(key, value);
        object.end();
    }
}

impl<T> Flatten for Bound<T> {}
