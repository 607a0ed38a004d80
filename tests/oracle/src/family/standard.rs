//! The types of the standard library, as fields.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::hash::{BuildHasherDefault, DefaultHasher};
use std::marker::PhantomData;
use std::net::IpAddr;
use std::num::NonZero;

use serde::{Deserialize, Serialize};
use sweet::Schema;

/// A map that is in the same order in every run.
pub(crate) type Hashed<K, V> = HashMap<K, V, BuildHasherDefault<DefaultHasher>>;

macro_rules! types {
    ($($item:item)*) => {$(
        #[derive(Schema, Serialize, Deserialize, Debug)]
        $item
    )*};
}

types! {
    pub(crate) struct Integers { a: u8, b: i8, c: u16, d: i16, e: u32, f: i32, g: u64, h: i64, i: Option<u128>, j: Option<i128> }

    pub(crate) struct Floats { single: f32, double: f64, list: Vec<f64>, pair: Option<(f32, f64)> }

    pub(crate) struct Texts { text: String, letter: char, boxed: Box<str>, ip: Option<IpAddr>, list: Vec<String> }

    pub(crate) struct Pointers { boxed: Box<u8>, of_box: Option<Box<Option<bool>>>, phantom: PhantomData<u8>, natural: NonZero<u8> }

    pub(crate) struct Arrays {
        fixed: [u8; 2],
        nested: [[bool; 1]; 2],
        set: BTreeSet<String>,
        queue: VecDeque<(u8, char)>,
        unit: (),
        maps: Vec<BTreeMap<String, [u8; 1]>>,
    }

    pub(crate) struct Fields {
        a: bool, b: bool, c: bool, d: bool, e: bool, f: bool, g: bool, h: bool, i: bool, j: bool, k: bool, l: bool,
        m: Option<u8>, n: Option<u8>, o: Option<u8>, p: Option<u8>, q: Option<u8>, r: Option<u8>,
    }
}
