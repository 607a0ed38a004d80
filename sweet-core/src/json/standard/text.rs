//! Strings.

use std::borrow::Cow;

use crate::json::{Decode, DecodeKey, Encode, EncodeKey, Failed, Key, Reader, Writer};

impl<'de: 'a, 'a> Decode<'de> for &'a str {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        match reader.borrowed_string()? {
            Some(text) => Ok(text),
            None => Err(reader.fail("type", "must be a string without escapes")),
        }
    }
}

impl<'de: 'a, 'a> Decode<'de> for Cow<'a, str> {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        reader.string()
    }
}

impl<'de: 'a, 'a> DecodeKey<'de> for &'a str {
    fn decode_key(key: Key<'de>) -> Result<Self, &'static str> {
        match key.into_text() {
            Cow::Borrowed(text) => Ok(text),
            Cow::Owned(_) => Err("must be a string without escapes"),
        }
    }
}

impl<'de: 'a, 'a> DecodeKey<'de> for Cow<'a, str> {
    fn decode_key(key: Key<'de>) -> Result<Self, &'static str> {
        Ok(key.into_text())
    }
}

macro_rules! owned {
    ($($type:ty)*) => {$(
        impl<'de> Decode<'de> for $type {
            fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
                reader.own_string().map(Into::into)
            }
        }

        impl<'de> DecodeKey<'de> for $type {
            fn decode_key(key: Key<'de>) -> Result<Self, &'static str> {
                Ok(key.into_text().into())
            }
        }
    )*};
}

owned!(String Box<str> std::rc::Rc<str> std::sync::Arc<str>);

impl Encode for String {
    #[inline]
    fn encode(&self, writer: &mut Writer<'_>) {
        writer.text(self);
    }
}

impl EncodeKey for String {
    fn encode_key(&self, writer: &mut Writer<'_>) {
        writer.text(self);
    }
}

impl<'de> Decode<'de> for char {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        let text = reader.string()?;
        single(&text).map_err(|detail| reader.fail("type", detail))
    }
}

impl<'de> DecodeKey<'de> for char {
    fn decode_key(key: Key<'de>) -> Result<Self, &'static str> {
        single(&key)
    }
}

fn single(text: &str) -> Result<char, &'static str> {
    let mut characters = text.chars();
    match (characters.next(), characters.next()) {
        (Some(character), None) => Ok(character),
        _ => Err("must be a single character"),
    }
}

impl Encode for char {
    fn encode(&self, writer: &mut Writer<'_>) {
        writer.text(self.encode_utf8(&mut [0; 4]));
    }
}

impl EncodeKey for char {
    fn encode_key(&self, writer: &mut Writer<'_>) {
        self.encode(writer);
    }
}
