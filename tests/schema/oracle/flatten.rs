//! Fields that are flattened.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sweet::Schema;
use sweet::json;

use super::enums::{Adjacent, Internal, Square};
use super::structs::Named;
use super::{both, refuse};

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
struct Outer {
    id: u32,
    #[serde(flatten)]
    named: Named,
    #[serde(flatten)]
    rest: BTreeMap<String, u32>,
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
struct WithKind {
    #[serde(flatten)]
    kind: Internal,
    #[serde(flatten)]
    other: Adjacent,
    id: u32,
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
struct Deep {
    #[serde(flatten)]
    outer: WithKind,
    own: bool,
}

#[test]
fn flattened() {
    let value = Outer {
        id: 1,
        named: Named { first_name: "Ann".into(), age: 7, r#type: Some(true) },
        rest: BTreeMap::from([("x".into(), 1), ("y".into(), 2)]),
    };
    both(&value, r#"{"id":1,"firstName":"Ann","the \"age\"\n":7,"type":true,"x":1,"y":2}"#);
    refuse::<Outer>(r#"{"id":1}"#);
    let value = WithKind { kind: Internal::Circle { radius: 2 }, other: Adjacent::Newtype(3), id: 1 };
    both(&value, r#"{"kind":"circle","radius":2,"t":"Newtype","c":3,"id":1}"#);
    let value = WithKind { kind: Internal::Square(Square { side: 4 }), other: Adjacent::Unit, id: 1 };
    both(&Deep { outer: value, own: true }, r#"{"kind":"square","side":4,"t":"Unit","id":1,"own":true}"#);
    refuse::<Deep>(r#"{"kind":"square","t":"Unit","id":1,"own":true}"#);
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
struct Around<T> {
    #[serde(flatten)]
    inner: T,
    #[serde(flatten)]
    perhaps: Option<Square>,
    id: u32,
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
#[serde(tag = "type")]
enum Envelope<T> {
    Open(T),
    Closed,
}

#[test]
fn flattened_parameters_and_options() {
    let value = Around { inner: Named::default(), perhaps: Some(Square { side: 3 }), id: 1 };
    both(&value, r#"{"firstName":"","the \"age\"\n":0,"type":null,"side":3,"id":1}"#);
    let value = Around { inner: Envelope::Open(Square { side: 4 }), perhaps: None, id: 1 };
    assert_eq!(json::to_vec(&value), br#"{"type":"Open","side":4,"id":1}"#);
    both(&Around { inner: Envelope::<Square>::Closed, perhaps: None, id: 1 }, r#"{"type":"Closed","id":1}"#);
}

/// Unlike serde, a map takes nothing that a tagged enum before it has taken: what was written is read back as it was.
#[test]
fn flattened_behind_a_tagged_enum() {
    #[derive(Schema, Debug, PartialEq)]
    struct Rest {
        #[serde(flatten)]
        kind: Internal,
        #[serde(flatten)]
        rest: BTreeMap<String, u32>,
    }
    let value = Rest { kind: Internal::Circle { radius: 2 }, rest: BTreeMap::from([("x".into(), 1)]) };
    let text = json::to_vec(&value);
    assert_eq!(text, br#"{"kind":"circle","radius":2,"x":1}"#);
    assert_eq!(json::from_slice::<Rest>(&text), Ok(value));
}
