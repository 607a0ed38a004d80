//! The shapes of the standard library's types, and of JSON itself: what their JSON looks like.
//!
//! In:    nothing.
//! Out:   constants, with the formats of the OpenAPI format registry.
//! Never: leaves a range to a format that few tools know: only `int32` and `int64` stand without one.

mod named;

use std::borrow::Cow;
use std::cell::Cell;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};
use std::marker::PhantomData;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use std::num::{NonZero, Wrapping};
use std::rc::Rc;
use std::sync::{Arc, atomic};

use super::{Schema, Shape};
use crate::json::{Number, Value};

macro_rules! shapes {
    ($([$($generics:tt)*] $type:ty => $shape:expr;)*) => {$(
        impl<$($generics)*> Schema for $type {
            const SHAPE: Shape = $shape;
        }
    )*};
}

const TEXT: Shape = Shape::String { format: None };

const fn text(format: &'static str) -> Shape {
    Shape::String { format: Some(format) }
}

const fn list(items: &'static Shape) -> Shape {
    Shape::Array { items, unique: false, length: None }
}

const fn set(items: &'static Shape) -> Shape {
    Shape::Array { items, unique: true, length: None }
}

shapes! {
    [] () => Shape::Null;
    [T: ?Sized] PhantomData<T> => Shape::Null;
    [] bool => Shape::Boolean;
    [] f32 => Shape::Number { format: Some("float") };
    [] f64 => Shape::Number { format: Some("double") };
    [] Value => Shape::Any;
    [] Number => Shape::Number { format: None };
    [] char => Shape::Char;
    [] str => TEXT;
    [] String => TEXT;
    [] IpAddr => text("ip");
    [] Ipv4Addr => text("ipv4");
    [] Ipv6Addr => text("ipv6");
    [] SocketAddr => text("socket-address");
    [] SocketAddrV4 => text("socket-address");
    [] SocketAddrV6 => text("socket-address");
    // `null` is `null`, however many `Option`s there are.
    [T: Schema] Option<T> => if T::SHAPE.is_nullable() { T::SHAPE } else { Shape::Nullable(&T::SHAPE) };
    [T: Schema] [T] => list(&T::SHAPE);
    [T: Schema] Vec<T> => list(&T::SHAPE);
    [T: Schema] VecDeque<T> => list(&T::SHAPE);
    [T: Schema] LinkedList<T> => list(&T::SHAPE);
    [T: Schema] BinaryHeap<T> => list(&T::SHAPE);
    [T: Schema, const N: usize] [T; N] => Shape::Array { items: &T::SHAPE, unique: false, length: Some(N) };
    [T: Schema] BTreeSet<T> => set(&T::SHAPE);
    [T: Schema, S] HashSet<T, S> => set(&T::SHAPE);
    [K: Schema, V: Schema] BTreeMap<K, V> => Shape::Map(&[K::SHAPE, V::SHAPE]);
    [K: Schema, V: Schema, S] HashMap<K, V, S> => Shape::Map(&[K::SHAPE, V::SHAPE]);
    [T: Schema + ?Sized] &T => T::SHAPE;
    [T: Schema + ?Sized] &mut T => T::SHAPE;
    [T: Schema + ?Sized] Box<T> => T::SHAPE;
    [T: Schema + ?Sized] Rc<T> => T::SHAPE;
    [T: Schema + ?Sized] Arc<T> => T::SHAPE;
    [T: Schema + ToOwned + ?Sized] Cow<'_, T> => T::SHAPE;
    [T: Schema] Wrapping<T> => T::SHAPE;
    [T: Schema] Reverse<T> => T::SHAPE;
    [T: Schema] Cell<T> => T::SHAPE;
    [] atomic::AtomicBool => Shape::Boolean;
    [] atomic::AtomicI8 => i8::SHAPE;
    [] atomic::AtomicI16 => i16::SHAPE;
    [] atomic::AtomicI32 => i32::SHAPE;
    [] atomic::AtomicI64 => i64::SHAPE;
    [] atomic::AtomicIsize => isize::SHAPE;
    [] atomic::AtomicU8 => u8::SHAPE;
    [] atomic::AtomicU16 => u16::SHAPE;
    [] atomic::AtomicU32 => u32::SHAPE;
    [] atomic::AtomicU64 => u64::SHAPE;
    [] atomic::AtomicUsize => usize::SHAPE;
}

/// All platforms are told of as 64-bit ones, so that a document does not depend on the machine that writes it.
macro_rules! integers {
    ($($type:ident $format:expr, $minimum:expr, $maximum:expr;)*) => {$(
        shapes! {
            [] $type => Shape::Integer { format: $format, minimum: $minimum, maximum: $maximum };
            [] NonZero<$type> => match $minimum {
                Some(0) => Shape::Integer { format: $format, minimum: Some(1), maximum: $maximum },
                _ => Shape::NonZero(&<$type as Schema>::SHAPE),
            };
        }
    )*};
}

integers! {
    i8 Some("int8"), Some(i8::MIN as i128), Some(i8::MAX as i128);
    i16 Some("int16"), Some(i16::MIN as i128), Some(i16::MAX as i128);
    i32 Some("int32"), None, None;
    i64 Some("int64"), None, None;
    i128 None, Some(i128::MIN), Some(i128::MAX);
    isize Some("int64"), None, None;
    u8 Some("uint8"), Some(0), Some(u8::MAX as i128);
    u16 Some("uint16"), Some(0), Some(u16::MAX as i128);
    u32 Some("uint32"), Some(0), Some(u32::MAX as i128);
    u64 Some("uint64"), Some(0), Some(u64::MAX as i128);
    u128 None, Some(0), None;
    usize Some("uint64"), Some(0), Some(u64::MAX as i128);
}

macro_rules! tuples {
    ($($($field:ident)*;)*) => {$(
        shapes! { [$($field: Schema),*] ($($field,)*) => Shape::Tuple(&[$($field::SHAPE),*]); }
    )*};
}

tuples! {
    A;
    A B;
    A B C;
    A B C D;
    A B C D E;
    A B C D E F;
    A B C D E F G;
    A B C D E F G H;
    A B C D E F G H I;
    A B C D E F G H I J;
    A B C D E F G H I J K;
    A B C D E F G H I J K L;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check<T: Schema + ?Sized>(shape: &str) {
        assert_eq!(format!("{:?}", T::SHAPE), shape);
    }

    #[test]
    fn numbers_say_their_ranges() {
        check::<u8>("Integer { format: Some(\"uint8\"), minimum: Some(0), maximum: Some(255) }");
        check::<i16>("Integer { format: Some(\"int16\"), minimum: Some(-32768), maximum: Some(32767) }");
        check::<i32>("Integer { format: Some(\"int32\"), minimum: None, maximum: None }");
        check::<u64>("Integer { format: Some(\"uint64\"), minimum: Some(0), maximum: Some(18446744073709551615) }");
        check::<u128>("Integer { format: None, minimum: Some(0), maximum: None }");
        check::<NonZero<u16>>("Integer { format: Some(\"uint16\"), minimum: Some(1), maximum: Some(65535) }");
        check::<NonZero<i64>>("NonZero(Integer { format: Some(\"int64\"), minimum: None, maximum: None })");
        check::<f32>("Number { format: Some(\"float\") }");
    }

    #[test]
    fn what_stands_around_a_value_shows_only_where_its_json_does() {
        check::<&str>("String { format: None }");
        check::<Box<Option<Arc<bool>>>>("Nullable(Boolean)");
        check::<Option<Box<Option<bool>>>>("Nullable(Boolean)");
        check::<HashSet<char>>("Array { items: Char, unique: true, length: None }");
        check::<Cow<'_, [Ipv4Addr]>>("Array { items: String { format: Some(\"ipv4\") }, unique: false, length: None }");
        check::<[bool; 3]>("Array { items: Boolean, unique: false, length: Some(3) }");
        check::<(bool, Value)>("Tuple([Boolean, Any])");
        check::<BTreeMap<bool, PhantomData<u8>>>("Map([Boolean, Null])");
    }
}
