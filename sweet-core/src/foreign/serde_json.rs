//! JSON as serde_json holds it: any value, an object, a number, a text.
//!
//! Never: nests deeper than the reader does; rounds a number that serde_json's `arbitrary_precision` keeps.

use ::serde_json::value::RawValue;
use ::serde_json::{Map, Number, Value};

use crate::json::{Decode, Encode, Failed, Flatten, Reader, Writer};
use crate::schema::{Schema, Shape};

impl Schema for Value {
    const SHAPE: Shape = Shape::Any;
}

impl Schema for Map<String, Value> {
    const SHAPE: Shape = Shape::Map(&[String::SHAPE, Shape::Any]);
}

impl Schema for Number {
    const SHAPE: Shape = Shape::Number { format: None };
}

impl Schema for RawValue {
    const SHAPE: Shape = Shape::Any;
}

impl<'de> Decode<'de> for Value {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        reader.whitespace();
        match reader.peek() {
            Some(b'n') => <()>::decode(reader).map(|()| Value::Null),
            Some(b't' | b'f') => bool::decode(reader).map(Value::Bool),
            Some(b'"') => String::decode(reader).map(Value::String),
            Some(b'[') => Vec::decode(reader).map(Value::Array),
            Some(b'{') => Map::decode(reader).map(Value::Object),
            _ => Number::decode(reader).map(Value::Number),
        }
    }
}

impl<'de> Decode<'de> for Map<String, Value> {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        let mut members = Map::new();
        let mut object = reader.object()?;
        while let Some(key) = object.key()? {
            if let Some((key, value)) = object.entry::<String, Value>(key)? {
                members.insert(key, value);
            }
        }
        object.end()?;
        Ok(members)
    }

    fn takes(_: &str) -> bool {
        true
    }
}

impl<'de> Decode<'de> for Number {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        if !reader.is_number() {
            return Err(reader.mismatch("must be a number"));
        }
        let text = reader.raw()?;
        if let Ok(number) = text.parse::<u64>() {
            return Ok(number.into());
        }
        text.parse().map_err(|_| reader.fail("range", "must be within the range of a number of type f64"))
    }
}

impl<'de> Decode<'de> for Box<RawValue> {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        let text = reader.raw()?;
        // The reader has seen that it is JSON, which serde_json has no way to be told.
        RawValue::from_string(text.to_owned()).map_err(|_| reader.fail("type", "must be a JSON value"))
    }
}

impl Encode for Value {
    fn encode(&self, writer: &mut Writer<'_>) {
        match self {
            Value::Null => writer.null(),
            Value::Bool(value) => value.encode(writer),
            Value::Number(number) => number.encode(writer),
            Value::String(text) => text.encode(writer),
            Value::Array(items) => items.encode(writer),
            Value::Object(members) => members.encode(writer),
        }
    }
}

impl Encode for Map<String, Value> {
    fn encode(&self, writer: &mut Writer<'_>) {
        let mut object = writer.object();
        for (key, value) in self {
            object.entry(key, value);
        }
        object.end();
    }
}

impl Encode for Number {
    fn encode(&self, writer: &mut Writer<'_>) {
        match self.as_u64() {
            Some(value) => value.encode(writer),
            // A float is written as serde_json writes it, and a number that it keeps as text as that text.
            None => writer.raw(self.to_string().as_bytes()),
        }
    }
}

impl Encode for RawValue {
    fn encode(&self, writer: &mut Writer<'_>) {
        writer.raw(self.get().as_bytes());
    }
}

impl Flatten for Map<String, Value> {}
