//! Structs, with names, directions and defaults.

use serde::{Deserialize, Serialize};
use sweet::Schema;

use super::{both, reads, refuse};

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq, Default)]
#[serde(rename_all = "camelCase")]
pub(super) struct Named {
    pub(super) first_name: String,
    #[serde(rename = "the \"age\"\n")]
    pub(super) age: u8,
    pub(super) r#type: Option<bool>,
}

#[test]
fn named_fields() {
    let value = Named { first_name: "Ann".into(), age: 7, r#type: None };
    both(&value, r#"{"firstName":"Ann","the \"age\"\n":7,"type":null}"#);
    reads(&value, r#" { "x":[1,{}], "the \"age\"\n":7, "firstName":"Ann" } "#);
    reads(&value, r#"{"first\u004eame":"Ann","the \u0022age\"\n":7}"#);
    refuse::<Named>(r#"{"firstName":"Ann"}"#);
    refuse::<Named>(r#"{"firstName":"Ann","firstName":"Ann","the \"age\"\n":7}"#);
    refuse::<Named>(r#"{"first_name":"Ann","the \"age\"\n":7}"#);
    refuse::<Named>("null");
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
pub(super) struct Unit;

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Newtype(pub(super) u64);

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
struct Pair(i8, String);

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
#[serde(transparent)]
struct Transparent {
    inner: Vec<u8>,
    #[serde(skip)]
    cache: u32,
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
struct Empty {}

#[test]
fn other_structs() {
    both(&Unit, "null");
    refuse::<Unit>("{}");
    both(&Newtype(7), "7");
    both(&Pair(-1, "x".into()), r#"[-1,"x"]"#);
    refuse::<Pair>("[1]");
    refuse::<Pair>(r#"[1,"x",2]"#);
    both(&Transparent { inner: vec![1, 2], cache: 0 }, "[1,2]");
    both(&Empty {}, "{}");
    reads(&Empty {}, r#"{"x":1}"#);
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
struct Directions {
    #[serde(alias = "ident", alias = "key")]
    id: u32,
    #[serde(default)]
    count: u32,
    #[serde(default = "seven")]
    seven: u32,
    #[serde(skip)]
    skipped: u32,
    #[serde(skip, default = "seven")]
    skipped_seven: u32,
    #[serde(skip_serializing, default)]
    secret: String,
    #[serde(skip_deserializing)]
    etag: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    tags: Vec<String>,
}

pub(super) fn seven() -> u32 {
    7
}

fn directions() -> Directions {
    Directions {
        id: 1,
        count: 0,
        seven: 7,
        skipped: 0,
        skipped_seven: 7,
        secret: String::new(),
        etag: String::new(),
        note: None,
        tags: Vec::new(),
    }
}

#[test]
fn directions_and_defaults() {
    both(&directions(), r#"{"id":1,"count":0,"seven":7,"etag":""}"#);
    reads(&directions(), r#"{"key":1}"#);
    reads(&Directions { secret: "s".into(), ..directions() }, r#"{"ident":1,"secret":"s","etag":"mine","skipped":3}"#);
    reads(
        &Directions { note: Some("n".into()), tags: vec!["t".into()], ..directions() },
        r#"{"id":1,"note":"n","tags":["t"]}"#,
    );
    refuse::<Directions>(r#"{"id":1,"key":2}"#);
    refuse::<Directions>(r#"{"id":1,"count":null}"#);
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
#[serde(default, deny_unknown_fields)]
struct Whole {
    page: u32,
    size: u32,
    #[serde(default = "seven")]
    other: u32,
}

impl Default for Whole {
    fn default() -> Self {
        Whole { page: 1, size: 50, other: 0 }
    }
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
#[serde(default = "whole")]
struct WholeByPath {
    page: u32,
    #[serde(skip)]
    size: u32,
}

fn whole() -> WholeByPath {
    WholeByPath { page: 3, size: 4 }
}

#[test]
fn defaults_of_the_whole() {
    reads(&Whole { page: 1, size: 50, other: 7 }, "{}");
    reads(&Whole { page: 2, size: 50, other: 7 }, r#"{"page":2}"#);
    refuse::<Whole>(r#"{"pages":2}"#);
    reads(&WholeByPath { page: 3, size: 4 }, "{}");
}
