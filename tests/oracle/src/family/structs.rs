//! Structs: their forms, their attributes, what they borrow, and what is flattened into them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sweet::Schema;

use super::enums::{Adjacent, Color, External, Internal};
use super::standard::{Floats, Hashed};

macro_rules! types {
    ($($item:item)*) => {$(
        #[derive(Schema, Serialize, Deserialize, Debug)]
        $item
    )*};
}

types! {
    pub(crate) struct Unit;
    pub(crate) struct Empty {}
    pub(crate) struct Point(f64, i8);
    pub(crate) struct Nested(Number, (u8, Name), Option<Point>);

    #[serde(transparent)]
    pub(crate) struct Through {
        inner: Vec<Option<u8>>,
        #[serde(skip)]
        _cache: u32,
    }

    #[serde(rename_all = "camelCase")]
    pub(crate) struct Renamed {
        first_name: String,
        #[serde(rename = "the \"age\"\n")]
        age: u8,
        #[serde(rename = "größe/~")]
        size: Option<u16>,
        r#type: bool,
    }

    #[serde(rename_all = "SCREAMING-KEBAB-CASE")]
    pub(crate) struct Screaming { first_name: u8, x: Option<bool> }

    pub(crate) struct Defaults {
        #[serde(alias = "ident", alias = "key")]
        id: u32,
        #[serde(default)]
        count: i16,
        #[serde(default = "seven")]
        seven: u32,
        #[serde(default)]
        tags: Vec<String>,
        #[serde(default, alias = "colour")]
        color: Option<Color>,
    }

    pub(crate) struct Optional { a: Option<u8>, b: Option<String>, c: Option<Vec<Option<bool>>>, d: Option<Box<Optional>> }

    pub(crate) struct Directions {
        #[serde(skip)]
        _skipped: u32,
        #[serde(skip, default = "seven")]
        _seven: u32,
        #[serde(skip_serializing, default, rename = "secret")]
        _secret: Option<String>,
        #[serde(skip_deserializing)]
        etag: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        note: Option<String>,
        #[serde(skip_serializing_if = "Vec::is_empty", default)]
        tags: Vec<u8>,
    }

    #[serde(deny_unknown_fields)]
    pub(crate) struct Closed { a: u8, b: Option<Empty>, #[serde(default)] c: Vec<Closed> }

    pub(crate) struct Keys {
        text: BTreeMap<String, Option<u8>>,
        small: Hashed<u8, ()>,
        signed: BTreeMap<i32, u8>,
        name: BTreeMap<Name, BTreeMap<Color, bool>>,
    }

    pub(crate) struct Deep { #[serde(flatten)] outer: Outer, own: Option<bool> }

    pub(crate) struct Outer { id: u32, #[serde(flatten)] inner: Inner }

    pub(crate) struct Inner { x: i8, #[serde(default, alias = "why")] y: Vec<u8>, z: Option<String> }

    pub(crate) struct Optionally { id: u8, #[serde(flatten)] inner: Option<Side> }

    pub(crate) struct Side { side: u32 }

    pub(crate) struct Mapped { id: u8, x: Option<u8>, #[serde(flatten)] rest: BTreeMap<String, i32> }

    pub(crate) struct Tagged { id: u8, #[serde(flatten)] kind: Internal }

    pub(crate) struct TwoEnums { #[serde(flatten)] kind: Internal, #[serde(flatten)] other: Adjacent, last: u8 }

    pub(crate) struct FlatFloats { #[serde(flatten)] floats: Floats }

    pub(crate) struct Chain { name: String, next: Option<Box<Chain>> }

    pub(crate) struct Pair<A, B> { left: A, right: B }

    pub(crate) struct Page<T> { items: Vec<T>, next: Option<Box<T>>, total: u64 }

    pub(crate) struct Tree { name: String, #[serde(default)] children: Vec<Tree> }

    pub(crate) struct Left { right: Option<Box<Right>> }

    pub(crate) struct Right { left: Vec<Left> }

    pub(crate) struct Borrowed<'a> { text: &'a str, maybe: Option<&'a str>, number: u8 }

    pub(crate) struct BorrowedMore<'a> {
        #[serde(borrow)]
        list: Vec<&'a str>,
        #[serde(borrow)]
        map: BTreeMap<&'a str, &'a str>,
    }

    pub(crate) struct BorrowedNested<'a> {
        #[serde(borrow)]
        inner: Option<Borrowed<'a>>,
        #[serde(borrow)]
        cow: Cow<'a, str>,
    }

    pub(crate) struct Cows<'a> { #[serde(borrow)] a: Cow<'a, str>, b: Cow<'a, str>, c: Option<Cow<'a, str>> }

    pub(crate) struct Everything {
        id: u64,
        renamed: Renamed,
        external: Vec<External>,
        internal: Option<Internal>,
        adjacent: Adjacent,
        keys: BTreeMap<u16, Point>,
        #[serde(flatten)]
        inner: Inner,
    }
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Number(u64);

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Name(String);

#[derive(Schema, Serialize, Deserialize, Debug)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Whole {
    page: u32,
    size: Option<u32>,
    #[serde(default = "seven")]
    other: u32,
}

impl Default for Whole {
    fn default() -> Self {
        Whole { page: 1, size: Some(50), other: 0 }
    }
}

fn seven() -> u32 {
    7
}
