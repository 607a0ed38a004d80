//! Enums, in serde's four ways of writing them.

use serde::{Deserialize, Serialize};
use sweet::Schema;

use super::structs::{Empty, Pair, Point, Unit};

macro_rules! types {
    ($($item:item)*) => {$(
        #[derive(Schema, Serialize, Deserialize, Debug)]
        $item
    )*};
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Color {
    DarkRed,
    #[serde(alias = "grün", alias = "verde")]
    Green,
    #[serde(rename = "b\"l")]
    Blue,
}

types! {
    #[serde(rename_all = "kebab-case")]
    pub(crate) enum Kebab { OneWord, Other }

    pub(crate) enum Single { Only }

    pub(crate) enum External {
        Unit,
        Newtype(u16),
        Struct(Pair<u8, bool>),
        Tuple(u8, Option<bool>),
        #[serde(rename = "named", rename_all = "kebab-case")]
        Named { some_field: u8, #[serde(default)] other: Vec<u8> },
        Nothing(Option<u8>),
        Empty(),
        None {},
    }

    #[serde(tag = "kind", rename_all = "lowercase")]
    pub(crate) enum Internal {
        Dot,
        Circle { radius: u32, note: Option<String> },
        Pair(Pair<u8, Option<String>>),
        Empty(Empty),
    }

    #[serde(tag = "type", deny_unknown_fields)]
    pub(crate) enum InternalClosed { A { x: u8 }, B { y: Option<bool> } }

    #[serde(tag = "t", content = "c", rename_all_fields = "UPPERCASE")]
    pub(crate) enum Adjacent { Unit, Newtype(u8), Tuple(u8, String), Named { field: u8 }, Maybe(Option<u8>) }

    #[serde(tag = "t", content = "c", deny_unknown_fields)]
    pub(crate) enum AdjacentClosed { Unit, Newtype(u8), Named { field: u8 } }

    #[serde(untagged)]
    pub(crate) enum Untagged {
        Flag(bool),
        Number(u32),
        Tuple(u8, u8),
        Named { field: String },
        Text(String),
        Nothing,
        List(Vec<String>),
    }

    #[serde(untagged)]
    pub(crate) enum UntaggedOrder { Small(u8), Signed(i64), Big(u64), Float(f64), Point(Point), Both { a: u8, b: u8 }, One { a: u8 } }

    pub(crate) enum Aliased {
        #[serde(alias = "first", alias = "1st")]
        One { #[serde(alias = "ex")] x: u8 },
        #[serde(alias = "second")]
        Two(u8),
        #[serde(alias = "third")]
        Three,
    }

    pub(crate) enum Generic<T> { One(T), Many(Vec<T>), Named { value: Option<T> } }

    #[serde(tag = "event")]
    pub(crate) enum Event<T> { Opened, Moved { to: T, from: Option<T> } }

    #[serde(tag = "op", content = "of")]
    pub(crate) enum Expression { Number(f64), Not(Box<Expression>), All(Vec<Expression>), Unit(Unit) }
}
