//! Any JSON value, for what has no type of its own.
//!
//! In:    a text whose shape nobody knows before.
//! Out:   a tree.
//! Never: stands between the text and a type that is known; the derive has no use for it.

use std::collections::BTreeMap;

use super::{Decode, Encode, Failed, Reader, Writer};

/// Any JSON value.
///
/// Of a key that is there twice the last value counts; keys are written in the order of their bytes, as serde_json does.
///
/// ```
/// use sweet_core::json::{self, Number, Value};
///
/// let value: Value = json::from_slice(br#"{"b": [1, -2.5], "a": null}"#).unwrap();
/// let Value::Object(members) = &value else { panic!("an object") };
/// assert_eq!(members["b"], Value::Array(vec![Number::Unsigned(1).into(), Number::Float(-2.5).into()]));
/// assert_eq!(json::to_vec(&value), br#"{"a":null,"b":[1,-2.5]}"#);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(Number),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Value>),
    /// An object.
    Object(BTreeMap<String, Value>),
}

/// A JSON number, in the first of the kinds that holds it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    /// A whole number of 0 or more.
    Unsigned(u64),
    /// A whole number less than 0.
    Negative(i64),
    /// Any other: the nearest float, which is finite where it was read.
    Float(f64),
}

impl From<Number> for Value {
    fn from(number: Number) -> Self {
        Value::Number(number)
    }
}

impl<'de> Decode<'de> for Value {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        reader.whitespace();
        match reader.peek() {
            Some(b'n') => <()>::decode(reader).map(|()| Value::Null),
            Some(b't' | b'f') => bool::decode(reader).map(Value::Bool),
            Some(b'"') => String::decode(reader).map(Value::String),
            Some(b'[') => Vec::decode(reader).map(Value::Array),
            Some(b'{') => BTreeMap::decode(reader).map(Value::Object),
            _ => Number::decode(reader).map(Value::Number),
        }
    }
}

impl<'de> Decode<'de> for Number {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        reader.whitespace();
        let start = reader.mark();
        let Some(b'-' | b'0'..=b'9') = reader.peek() else {
            return Err(reader.mismatch("must be a number"));
        };
        let number = reader.number()?;
        // `-0` is no integer: its sign would be lost.
        if number.is_plain() && number.text != "-0" {
            if let Ok(value) = number.text.parse() {
                return Ok(Number::Unsigned(value));
            }
            if let Ok(value) = number.text.parse() {
                return Ok(Number::Negative(value));
            }
        }
        reader.restore(start);
        f64::decode(reader).map(Number::Float)
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

impl Encode for Number {
    fn encode(&self, writer: &mut Writer<'_>) {
        match self {
            Number::Unsigned(value) => value.encode(writer),
            Number::Negative(value) => value.encode(writer),
            Number::Float(value) => value.encode(writer),
        }
    }
}
