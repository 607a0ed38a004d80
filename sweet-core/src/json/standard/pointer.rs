//! References and smart pointers: as what they point to.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use crate::json::{Decode, Encode, EncodeKey, Failed, Flatten, Reader, Writer};

macro_rules! owners {
    ($($pointer:ident)*) => {$(
        impl<'de, T: Decode<'de>> Decode<'de> for $pointer<T> {
            #[inline]
            fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
                T::decode(reader).map($pointer::new)
            }

            fn missing() -> Option<Self> {
                T::missing().map($pointer::new)
            }

            fn null() -> Option<Self> {
                T::null().map($pointer::new)
            }

            fn flattened(reader: &mut Reader<'de>) -> Result<Self, Failed> {
                T::flattened(reader).map($pointer::new)
            }

            fn takes(key: &str) -> bool {
                T::takes(key)
            }
        }
    )*};
}

owners!(Box Rc Arc);

/// Always owned: only text can be borrowed from a request.
impl<'de, T: Decode<'de> + Clone> Decode<'de> for Cow<'_, T> {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        T::decode(reader).map(Cow::Owned)
    }

    fn missing() -> Option<Self> {
        T::missing().map(Cow::Owned)
    }

    fn null() -> Option<Self> {
        T::null().map(Cow::Owned)
    }

    fn flattened(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        T::flattened(reader).map(Cow::Owned)
    }

    fn takes(key: &str) -> bool {
        T::takes(key)
    }
}

impl<'de, T: Decode<'de> + Clone> Decode<'de> for Cow<'_, [T]> {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        Vec::decode(reader).map(Cow::Owned)
    }
}

macro_rules! pointers {
    ($(($($generics:tt)*) $type:ty;)*) => {$(
        impl<$($generics)* Encode + ?Sized> Encode for $type {
            #[inline]
            fn encode(&self, writer: &mut Writer<'_>) {
                (**self).encode(writer);
            }
        }

        impl<$($generics)* EncodeKey + ?Sized> EncodeKey for $type {
            fn encode_key(&self, writer: &mut Writer<'_>) {
                (**self).encode_key(writer);
            }
        }

        impl<$($generics)* Flatten + ?Sized> Flatten for $type {}
    )*};
}

pointers! {
    (T:) &T;
    (T:) &mut T;
    (T:) Box<T>;
    (T:) Rc<T>;
    (T:) Arc<T>;
    (T: ToOwned +) Cow<'_, T>;
}
