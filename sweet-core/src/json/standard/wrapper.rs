//! What stands around a value and is not seen in its JSON: arithmetic, order, cells, atomics, and further sequences.
//!
//! Never: for what may fail to be written, as a `RefCell` that is borrowed, a `Mutex` that is poisoned, a path that is not
//!        UTF-8 or a `SystemTime` before 1970 may; nor for `Saturating`, which takes another number than the one sent.

use std::cell::Cell;
use std::cmp::Reverse;
use std::collections::{BinaryHeap, LinkedList};
use std::num::{NonZero, Wrapping};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{self, Ordering};

use super::sequence::{elements, write};
use crate::json::{Decode, DecodeKey, Encode, EncodeKey, Failed, Flatten, Key, Reader, Writer};

macro_rules! wrappers {
    ($($wrapper:ident)*) => {$(
        impl<'de, T: Decode<'de>> Decode<'de> for $wrapper<T> {
            fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
                T::decode(reader).map($wrapper)
            }
        }

        impl<T: Encode> Encode for $wrapper<T> {
            fn encode(&self, writer: &mut Writer<'_>) {
                self.0.encode(writer);
            }
        }

        impl<'de, T: DecodeKey<'de>> DecodeKey<'de> for $wrapper<T> {
            fn decode_key(key: Key<'de>) -> Result<Self, &'static str> {
                T::decode_key(key).map($wrapper)
            }
        }

        impl<T: EncodeKey> EncodeKey for $wrapper<T> {
            fn encode_key(&self, writer: &mut Writer<'_>) {
                self.0.encode_key(writer);
            }
        }

        impl<T: Flatten> Flatten for $wrapper<T> {}
    )*};
}

wrappers!(Wrapping Reverse);

impl<'de, T: Decode<'de>> Decode<'de> for Cell<T> {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        T::decode(reader).map(Cell::new)
    }

    fn missing() -> Option<Self> {
        T::missing().map(Cell::new)
    }
}

impl<T: Encode + Copy> Encode for Cell<T> {
    fn encode(&self, writer: &mut Writer<'_>) {
        self.get().encode(writer);
    }
}

macro_rules! atomics {
    ($($value:ident $atomic:ident;)*) => {$(
        impl<'de> Decode<'de> for atomic::$atomic {
            fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
                $value::decode(reader).map(Self::new)
            }
        }

        impl Encode for atomic::$atomic {
            fn encode(&self, writer: &mut Writer<'_>) {
                self.load(Ordering::Relaxed).encode(writer);
            }
        }
    )*};
}

atomics! {
    bool AtomicBool;
    i8 AtomicI8;
    i16 AtomicI16;
    i32 AtomicI32;
    i64 AtomicI64;
    isize AtomicIsize;
    u8 AtomicU8;
    u16 AtomicU16;
    u32 AtomicU32;
    u64 AtomicU64;
    usize AtomicUsize;
}

macro_rules! keys {
    ($($number:ident)*) => {$(
        impl<'de> DecodeKey<'de> for NonZero<$number> {
            fn decode_key(key: Key<'de>) -> Result<Self, &'static str> {
                NonZero::new($number::decode_key(key)?).ok_or("must not be 0")
            }
        }

        impl EncodeKey for NonZero<$number> {
            fn encode_key(&self, writer: &mut Writer<'_>) {
                self.get().encode_key(writer);
            }
        }
    )*};
}

keys!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

macro_rules! slices {
    ($($owner:ident)*) => {$(
        impl<'de, T: Decode<'de>> Decode<'de> for $owner<[T]> {
            fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
                Vec::decode(reader).map(Self::from)
            }
        }
    )*};
}

slices!(Rc Arc);

impl<'de, T: Decode<'de>> Decode<'de> for LinkedList<T> {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        let mut values = LinkedList::new();
        elements(reader, |value| values.push_back(value))?;
        Ok(values)
    }
}

impl<'de, T: Decode<'de> + Ord> Decode<'de> for BinaryHeap<T> {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        Vec::decode(reader).map(Self::from)
    }
}

impl<T: Encode> Encode for LinkedList<T> {
    fn encode(&self, writer: &mut Writer<'_>) {
        write(self, writer);
    }
}

/// In the order of its memory, which is not that of its values, as serde has it.
impl<T: Encode> Encode for BinaryHeap<T> {
    fn encode(&self, writer: &mut Writer<'_>) {
        write(self, writer);
    }
}
