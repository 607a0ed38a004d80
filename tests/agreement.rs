//! What the document allows is what is read: one table of values, held against the decoders here, and against the document,
//! with another's implementation of JSON Schema, by `.ci/document`.
//!
//! The table is `agreement/instances.json`: per type, values that are accepted and values that are refused. The document is
//! kept as a snapshot, which is what `.ci/document` reads. Parameters and forms have a table of their own, `agreement/requests.json`.

#![allow(dead_code, reason = "the types are only read")]

#[path = "agreement/attributes.rs"]
mod attributes;
#[path = "agreement/parameters.rs"]
mod parameters;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use sweet::__private::json::{self, Decode};
use sweet::__private::openapi;
use sweet::prelude::*;

/// Every rule.
#[derive(Schema)]
struct Ruled {
    #[validate(length(min = 2, max = 3))]
    text: Option<String>,
    #[validate(length(min = 1))]
    #[schema(unique_items)]
    list: Option<Vec<u8>>,
    #[validate(length(max = 1))]
    map: Option<BTreeMap<String, bool>>,
    #[validate(range(min = -3, max = 7))]
    range: Option<i16>,
    #[validate(range(exclusive_min = 0.5, exclusive_max = 1.5))]
    open: Option<f64>,
    #[schema(multiple_of = 5)]
    multiple: Option<i32>,
    #[validate(email)]
    email: Option<String>,
    #[schema(uuid)]
    uuid: Option<String>,
    #[validate(ip)]
    ip: Option<String>,
    #[schema(ipv4)]
    ipv4: Option<String>,
    #[schema(ipv6)]
    ipv6: Option<String>,
    #[validate(contains = "a.b[c]")]
    contains: Option<String>,
    #[validate(does_not_contain(pattern = "$x"))]
    does_not_contain: Option<String>,
    #[validate(non_control_character)]
    plain: Option<String>,
}

/// Shapes without a name.
#[derive(Schema)]
struct Plain {
    byte: u8,
    long: i64,
    letter: Option<char>,
    fixed: Option<[bool; 2]>,
    tuple: Option<(u8, String)>,
    set: Option<BTreeSet<u8>>,
    map: Option<BTreeMap<String, Vec<u8>>>,
    nested: Option<Box<Plain>>,
}

/// A newtype with a rule.
#[derive(Schema)]
struct Newtype(#[validate(length(min = 1))] String);

/// A tuple struct.
#[derive(Schema)]
struct Pair(i8, Newtype);

/// Defaults, and no other fields.
#[derive(Schema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Closed {
    #[serde(default)]
    first_name: String,
    #[serde(default = "seven")]
    seven: u32,
    needed: bool,
}

fn seven() -> u32 {
    7
}

/// Names alone.
#[derive(Schema)]
#[serde(rename_all = "kebab-case")]
enum Names {
    OneWord,
    Other,
}

/// Fields of another struct in their parent.
#[derive(Schema)]
struct Flat {
    id: u8,
    #[serde(flatten)]
    plain: Inner,
    #[serde(flatten)]
    internal: Internal,
}

/// The other struct.
#[derive(Schema)]
struct Inner {
    #[validate(range(max = 9))]
    size: u8,
}

/// `{"Variant": content}`.
#[derive(Schema)]
enum External {
    Unit,
    Newtype(Newtype),
    Pair(u8, u8),
    Object { x: u8 },
}

/// `{"kind": "Variant", …}`.
#[derive(Schema)]
#[serde(tag = "kind")]
enum Internal {
    Unit,
    Newtype(Inner2),
    Object { x: u8 },
}

/// What a variant holds.
#[derive(Schema)]
struct Inner2 {
    y: u8,
}

/// `{"kind": "Variant", "content": …}`.
#[derive(Schema)]
#[serde(tag = "kind", content = "content")]
enum Adjacent {
    Unit,
    Newtype(u8),
    Pair(u8, u8),
    Object { x: u8 },
}

/// The content alone.
#[derive(Schema)]
#[serde(untagged)]
enum Untagged {
    Number(u8),
    Text(Newtype),
    Object { x: u8 },
}

/// A generic struct.
#[derive(Schema)]
struct Page<T> {
    items: Vec<T>,
}

#[post("/ruled")]
async fn ruled(Json(_): Json<Ruled>) {}

#[post("/plain")]
async fn plain(Json(_): Json<Plain>) {}

#[post("/newtype")]
async fn newtype(Json(_): Json<Newtype>) {}

#[post("/pair")]
async fn pair(Json(_): Json<Pair>) {}

#[post("/closed")]
async fn closed(Json(_): Json<Closed>) {}

#[post("/names")]
async fn names(Json(_): Json<Names>) {}

#[post("/flat")]
async fn flat(Json(_): Json<Flat>) {}

#[post("/external")]
async fn external(Json(_): Json<External>) {}

#[post("/internal")]
async fn internal(Json(_): Json<Internal>) {}

#[post("/adjacent")]
async fn adjacent(Json(_): Json<Adjacent>) {}

#[post("/untagged")]
async fn untagged(Json(_): Json<Untagged>) {}

#[post("/page")]
async fn page(Json(_): Json<Page<Names>>) {}

/// An app that reads each type.
#[derive(Api)]
#[api(
    title = "Agreement",
    version = "1.0.0",
    routes(ruled, plain, newtype, pair, closed, names, flat, external, internal, adjacent, untagged, page)
)]
struct App {
    #[api(nest = "")]
    attributes: attributes::Attributes,
    #[api(nest = "")]
    parameters: parameters::Parameters,
}

/// Whether a text is read as a value of a type.
type IsRead = fn(&str) -> bool;

/// The types, with the names that they have in the document.
const TYPES: &[(&str, IsRead)] = &[
    ("Ruled", is_read::<Ruled>),
    ("Plain", is_read::<Plain>),
    ("Newtype", is_read::<Newtype>),
    ("Pair", is_read::<Pair>),
    ("Closed", is_read::<Closed>),
    ("Names", is_read::<Names>),
    ("Flat", is_read::<Flat>),
    ("External", is_read::<External>),
    ("Internal", is_read::<Internal>),
    ("Adjacent", is_read::<Adjacent>),
    ("Untagged", is_read::<Untagged>),
    ("Page_Names", is_read::<Page<Names>>),
];

fn is_read<T: for<'de> Decode<'de>>(text: &str) -> bool {
    json::from_slice::<T>(text.as_bytes()).is_ok()
}

#[test]
fn the_document() {
    static DOCUMENT: openapi::Document = openapi::Document::rendered(<App as Api>::META);
    insta::assert_binary_snapshot!(".json", DOCUMENT.bytes().to_vec());
}

#[test]
fn decoders_agree_with_the_table() {
    let table: BTreeMap<String, BTreeMap<String, Vec<Value>>> =
        serde_json::from_str(include_str!("agreement/instances.json")).unwrap();
    assert_eq!(table.len(), TYPES.len() + attributes::TYPES.len());
    for (name, accepts) in TYPES.iter().chain(attributes::TYPES) {
        for (verdict, values) in &table[*name] {
            assert!(!values.is_empty() && ["accepted", "refused"].contains(&verdict.as_str()), "{name} {verdict}");
            for value in values {
                assert_eq!(accepts(&value.to_string()), verdict == "accepted", "{name} {value}");
            }
        }
    }
}
