//! What stands between a type and its JSON: other types, other variants, modules, constants.

use std::collections::BTreeMap;
use std::ops::{Bound, Range};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use sweet::Schema;

use super::enums::External;
use super::structs::{Pair, Point};

macro_rules! types {
    ($($item:item)*) => {$(
        #[derive(Schema, Serialize, Deserialize, Debug, Clone)]
        $item
    )*};
}

types! {
    #[serde(from = "Wire", into = "Wire")]
    pub(crate) struct Converted { sum: u16, one: u8 }

    pub(crate) struct Wire { one: u8, #[serde(default)] other: u8 }

    pub(crate) struct Conversions { main: Converted, #[serde(default)] all: Vec<Converted>, name: Option<Upper>, #[serde(flatten)] flat: Flat }

    #[serde(from = "String", into = "String")]
    pub(crate) struct Upper(String);

    #[serde(from = "FlatWire", into = "FlatWire")]
    pub(crate) struct Flat { y: i32 }

    pub(crate) struct FlatWire { x: i32, z: Option<bool> }

    #[serde(rename_all = "snake_case")]
    pub(crate) enum Role { Admin, Member, #[serde(other)] Unknown }

    #[serde(tag = "type")]
    pub(crate) enum Notice { Moved { x: u8 }, Ended, #[serde(other)] Other }

    #[serde(tag = "t", content = "c")]
    pub(crate) enum Signal { Level(u8), Named { a: bool }, #[serde(other)] Other }

    pub(crate) struct Roles { role: Role, #[serde(default)] roles: Vec<Role>, event: Option<Notice>, signal: Option<Signal> }

    #[serde(tag = "type")]
    pub(crate) enum Input { Circle { radius: u8 }, Dot, #[serde(untagged)] Side(u8), #[serde(untagged)] Legacy { side: u8 } }

    pub(crate) enum Amount { Free, Cents(u32), #[serde(untagged)] Plain(u32), #[serde(untagged)] Text(String) }

    #[serde(tag = "t", content = "c")]
    pub(crate) enum Content { Unit, Number(u8), #[serde(untagged)] Pair(u8, bool), #[serde(untagged)] Flag(bool) }

    pub(crate) enum Halves {
        Both(u8),
        #[expect(dead_code, reason = "what is only written is never read")]
        #[serde(skip_deserializing)]
        Written(u8),
    }

    pub(crate) struct Marked {
        #[serde(with = "mark")]
        #[schema(with = "mark")]
        mark: Mark,
        #[serde(default, with = "mark")]
        #[schema(with = "mark")]
        other: Mark,
    }

    pub(crate) struct Patch { #[serde(default)] name: Option<Option<String>>, list: Option<Option<Vec<u8>>> }

    pub(crate) struct Standard {
        duration: Option<Duration>,
        range: Option<Range<u8>>,
        bound: Option<Bound<u8>>,
        result: Option<Result<u8, String>>,
    }

    pub(crate) struct Node<T> { value: T, children: Vec<Node<T>>, twin: Option<Box<Node<T>>> }

    pub(crate) struct Ring<T> { of: Option<Box<Ring2<T>>>, value: Option<T> }

    pub(crate) enum Ring2<T> { Back(Ring<T>), Value(T) }

    #[serde(tag = "op")]
    pub(crate) enum Term<T> { Leaf { value: T }, Sum { of: Vec<Term<T>> }, Pair { of: Box<Pair2<Term<T>>> } }

    pub(crate) struct Pair2<T> { left: T, right: Option<T> }
}

/// A map whose keys are a parameter.
#[derive(Schema, Serialize, Deserialize, Debug)]
pub(crate) struct Keyed<K: Ord, V> {
    map: BTreeMap<K, V>,
    more: Option<Vec<BTreeMap<K, u8>>>,
}

/// Such a map in its parent.
#[derive(Schema, Serialize, Deserialize, Debug)]
pub(crate) struct FlatKeyed<K: Ord> {
    id: bool,
    #[serde(flatten)]
    map: BTreeMap<K, u8>,
}

/// Recursive types whose arguments are recursive types.
#[derive(Schema, Serialize, Deserialize, Debug)]
pub(crate) struct Knot {
    pair: Option<Box<Pair<Knot, Vec<Knot>>>>,
    node: Option<Box<Node2<Knot>>>,
    external: Option<External>,
}

/// The same with one argument.
#[derive(Schema, Serialize, Deserialize, Debug)]
pub(crate) struct Node2<T> {
    inner: Vec<T>,
    point: Option<Point>,
}

/// Serde knows arrays of these lengths alone.
#[derive(Schema, Serialize, Deserialize, Debug)]
pub(crate) struct Fixed<const N: usize, const NAMED: bool> {
    label: Option<String>,
    mark: [Label<NAMED>; 2],
}

#[derive(Schema, Serialize, Deserialize, Debug)]
pub(crate) struct Label<const NAMED: bool> {
    text: String,
}

/// Conversions that may fail: a failure is one of the whole.
#[derive(Schema, Serialize, Deserialize, Debug, Clone)]
#[serde(try_from = "u8", into = "u8")]
pub(crate) struct Even(u8);

#[derive(Schema, Serialize, Deserialize, Debug, Clone)]
#[serde(try_from = "Wire", into = "Wire")]
pub(crate) struct Ordered(u8, u8);

#[derive(Schema, Serialize, Deserialize, Debug, Clone)]
pub(crate) struct Attempts {
    even: Even,
    ordered: Option<Ordered>,
    #[serde(default)]
    list: Vec<Even>,
}

impl From<Wire> for Converted {
    fn from(Wire { one, other }: Wire) -> Self {
        Converted { sum: u16::from(one) + u16::from(other), one }
    }
}

impl From<Converted> for Wire {
    fn from(Converted { sum, one }: Converted) -> Self {
        Wire { one, other: (sum - u16::from(one)) as u8 }
    }
}

impl From<String> for Upper {
    fn from(text: String) -> Self {
        Upper(text.to_uppercase())
    }
}

impl From<Upper> for String {
    fn from(Upper(text): Upper) -> Self {
        text
    }
}

impl From<FlatWire> for Flat {
    fn from(FlatWire { x, .. }: FlatWire) -> Self {
        Flat { y: x }
    }
}

impl From<Flat> for FlatWire {
    fn from(Flat { y }: Flat) -> Self {
        FlatWire { x: y, z: None }
    }
}

impl TryFrom<u8> for Even {
    type Error = &'static str;

    fn try_from(number: u8) -> Result<Self, &'static str> {
        if number.is_multiple_of(2) { Ok(Even(number)) } else { Err("must be even") }
    }
}

impl From<Even> for u8 {
    fn from(Even(number): Even) -> Self {
        number
    }
}

impl TryFrom<Wire> for Ordered {
    type Error = &'static str;

    fn try_from(Wire { one, other }: Wire) -> Result<Self, &'static str> {
        if one <= other { Ok(Ordered(one, other)) } else { Err("must be in order") }
    }
}

impl From<Ordered> for Wire {
    fn from(Ordered(one, other): Ordered) -> Self {
        Wire { one, other }
    }
}

/// What a module reads and writes.
#[derive(Debug, Clone, Default)]
pub(crate) struct Mark(bool);

mod mark {
    use serde::{Deserialize, Deserializer, Serializer};
    use sweet::json::{Decode, Encode, Failed, Reader, Writer};
    use sweet::schema::{Schema, Shape};

    use super::Mark;

    pub(super) const SHAPE: Shape = bool::SHAPE;

    pub(super) fn decode(reader: &mut Reader<'_>) -> Result<Mark, Failed> {
        bool::decode(reader).map(Mark)
    }

    pub(super) fn encode(mark: &Mark, writer: &mut Writer<'_>) {
        mark.0.encode(writer);
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Mark, D::Error> {
        bool::deserialize(deserializer).map(Mark)
    }

    pub(super) fn serialize<S: Serializer>(mark: &Mark, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bool(mark.0)
    }
}
