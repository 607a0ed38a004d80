//! Sequences.

use std::collections::VecDeque;

use crate::json::{Decode, Encode, Failed, Reader, Writer};

/// Reads all elements of an array. It grows as they come, and keeps none behind a failure.
#[inline]
pub(super) fn elements<'de, T: Decode<'de>>(reader: &mut Reader<'de>, mut push: impl FnMut(T)) -> Result<(), Failed> {
    let mut array = reader.array()?;
    while array.more()? {
        if let Some(value) = array.item(T::decode)? {
            push(value);
        }
    }
    array.end()
}

/// Writes all elements of a sequence.
#[inline]
pub(super) fn write<'a, T: Encode + 'a>(values: impl IntoIterator<Item = &'a T>, writer: &mut Writer<'_>) {
    let mut array = writer.array();
    for value in values {
        array.item(value);
    }
    array.end();
}

impl<'de, T: Decode<'de>> Decode<'de> for Vec<T> {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        let mut values = Vec::new();
        elements(reader, |value| values.push(value))?;
        Ok(values)
    }
}

impl<'de, T: Decode<'de>> Decode<'de> for Box<[T]> {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        Vec::decode(reader).map(Vec::into_boxed_slice)
    }
}

impl<'de, T: Decode<'de>> Decode<'de> for VecDeque<T> {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        Vec::decode(reader).map(VecDeque::from)
    }
}

impl<'de, T: Decode<'de>, const N: usize> Decode<'de> for [T; N] {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        let mut items = [const { None }; N];
        let mut array = reader.array()?;
        for item in &mut items {
            *item = array.position(T::decode)?;
        }
        array.end_tuple(N)?;
        if items.iter().any(Option::is_none) {
            return Err(Failed);
        }
        Ok(items.map(|item| item.expect("each element was seen just now")))
    }
}

impl<T: Encode> Encode for [T] {
    fn encode(&self, writer: &mut Writer<'_>) {
        write(self, writer);
    }
}

impl<T: Encode> Encode for Vec<T> {
    fn encode(&self, writer: &mut Writer<'_>) {
        write(self, writer);
    }
}

impl<T: Encode> Encode for VecDeque<T> {
    fn encode(&self, writer: &mut Writer<'_>) {
        write(self, writer);
    }
}

impl<T: Encode, const N: usize> Encode for [T; N] {
    fn encode(&self, writer: &mut Writer<'_>) {
        write(self, writer);
    }
}
