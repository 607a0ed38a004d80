//! `null`, `true`, `false`, and what may be missing.

use std::marker::PhantomData;

use crate::json::{Decode, DecodeKey, Encode, EncodeKey, Failed, Flatten, Key, Reader, Writer};

impl<'de> Decode<'de> for () {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        if reader.null()? { Ok(()) } else { Err(reader.mismatch("must be `null`")) }
    }

    fn flattened(_: &mut Reader<'de>) -> Result<Self, Failed> {
        Ok(())
    }
}

impl Flatten for () {}

impl Encode for () {
    fn encode(&self, writer: &mut Writer<'_>) {
        writer.null();
    }
}

impl<'de, T: ?Sized> Decode<'de> for PhantomData<T> {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        <()>::decode(reader).map(|()| PhantomData)
    }

    fn flattened(_: &mut Reader<'de>) -> Result<Self, Failed> {
        Ok(PhantomData)
    }
}

impl<T: ?Sized> Encode for PhantomData<T> {
    fn encode(&self, writer: &mut Writer<'_>) {
        writer.null();
    }
}

impl<T: ?Sized> Flatten for PhantomData<T> {}

impl<'de> Decode<'de> for bool {
    #[inline]
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        reader.whitespace();
        match reader.peek() {
            Some(b't') => reader.literal("true").map(|()| true),
            Some(b'f') => reader.literal("false").map(|()| false),
            _ => Err(reader.mismatch("must be `true` or `false`")),
        }
    }
}

impl Encode for bool {
    fn encode(&self, writer: &mut Writer<'_>) {
        writer.raw(if *self { b"true" } else { b"false" });
    }
}

impl<'de> DecodeKey<'de> for bool {
    fn decode_key(key: Key<'de>) -> Result<Self, &'static str> {
        key.parse().map_err(|_| "must be `true` or `false`")
    }
}

impl EncodeKey for bool {
    fn encode_key(&self, writer: &mut Writer<'_>) {
        writer.raw(if *self { b"\"true\"" } else { b"\"false\"" });
    }
}

impl<'de, T: Decode<'de>> Decode<'de> for Option<T> {
    #[inline]
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        if reader.null()? { Ok(T::null()) } else { T::decode(reader).map(Some) }
    }

    fn missing() -> Option<Self> {
        Some(None)
    }

    fn null() -> Option<Self> {
        Some(T::null())
    }

    /// `None` where the fields around do not make a value, as in serde.
    fn flattened(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        reader.untagged()?.variant(T::flattened)
    }

    fn takes(key: &str) -> bool {
        T::takes(key)
    }
}

impl<T: Encode> Encode for Option<T> {
    #[inline]
    fn encode(&self, writer: &mut Writer<'_>) {
        match self {
            Some(value) => value.encode(writer),
            None => writer.null(),
        }
    }
}

impl<T: Flatten> Flatten for Option<T> {}
