//! Enums, in serde's four ways.

use serde::{Deserialize, Serialize};
use sweet::Schema;

use super::structs::Newtype;
use super::{both, reads, refuse};

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
enum External {
    Unit,
    Newtype(Newtype),
    Pair(u8, bool),
    #[serde(rename = "named", alias = "object", rename_all = "kebab-case")]
    Named {
        #[serde(default)]
        some_field: u8,
    },
    Nothing(Option<u8>),
}

#[test]
fn externally_tagged() {
    both(&External::Unit, r#""Unit""#);
    reads(&External::Unit, r#"{"Unit":null}"#);
    both(&External::Newtype(Newtype(1)), r#"{"Newtype":1}"#);
    both(&External::Pair(1, true), r#"{"Pair":[1,true]}"#);
    both(&External::Named { some_field: 1 }, r#"{"named":{"some-field":1}}"#);
    reads(&External::Named { some_field: 0 }, r#"{"object":{}}"#);
    both(&External::Nothing(None), r#"{"Nothing":null}"#);
    refuse::<External>(r#""Pair""#);
    refuse::<External>(r#""unit""#);
    refuse::<External>("{}");
    refuse::<External>(r#"{"Unit":null,"Newtype":1}"#);
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
pub(super) struct Square {
    pub(super) side: u32,
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(super) enum Internal {
    Dot,
    Circle { radius: u32 },
    Square(Square),
}

#[test]
fn internally_tagged() {
    both(&Internal::Dot, r#"{"kind":"dot"}"#);
    both(&Internal::Circle { radius: 2 }, r#"{"kind":"circle","radius":2}"#);
    both(&Internal::Square(Square { side: 3 }), r#"{"kind":"square","side":3}"#);
    reads(&Internal::Circle { radius: 2 }, r#"{"radius":2,"x":{},"kind":"circle"}"#);
    refuse::<Internal>(r#"{"radius":2}"#);
    refuse::<Internal>(r#"{"kind":"line"}"#);
    refuse::<Internal>(r#"{"kind":"circle"}"#);
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
#[serde(tag = "t", content = "c", rename_all_fields = "UPPERCASE")]
pub(super) enum Adjacent {
    Unit,
    Newtype(u8),
    Pair(u8, u8),
    Named { field: u8 },
}

#[test]
fn adjacently_tagged() {
    both(&Adjacent::Unit, r#"{"t":"Unit"}"#);
    both(&Adjacent::Newtype(1), r#"{"t":"Newtype","c":1}"#);
    both(&Adjacent::Pair(1, 2), r#"{"t":"Pair","c":[1,2]}"#);
    both(&Adjacent::Named { field: 1 }, r#"{"t":"Named","c":{"FIELD":1}}"#);
    reads(&Adjacent::Named { field: 1 }, r#"{"c":{"FIELD":1},"t":"Named"}"#);
    refuse::<Adjacent>(r#"{"t":"Newtype"}"#);
    refuse::<Adjacent>(r#"{"c":1}"#);
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
#[serde(untagged)]
enum Untagged {
    Number(u32),
    Pair(u8, u8),
    Named { field: String },
    Text(String),
    Nothing,
}

#[test]
fn untagged() {
    both(&Untagged::Number(1), "1");
    both(&Untagged::Pair(1, 2), "[1,2]");
    both(&Untagged::Named { field: "x".into() }, r#"{"field":"x"}"#);
    both(&Untagged::Text("x".into()), r#""x""#);
    both(&Untagged::Nothing, "null");
    refuse::<Untagged>("true");
    refuse::<Untagged>("[1,2,3]");
}
