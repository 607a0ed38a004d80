//! Every attribute, against the serde derive on the same type: what is written is equal byte for byte, and what is read
//! is equal in value, or refused by both.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Debug;

use serde::{Deserialize, Serialize};
use sweet::__private::json::{self, Decode, Encode};
use sweet::Schema;

/// Both write the value alike, and read it back alike.
#[track_caller]
fn both<'de, T>(value: &T, text: &'de str)
where
    T: Encode + Decode<'de> + Serialize + Deserialize<'de> + Debug + PartialEq,
{
    assert_eq!(serde_json::to_string(value).expect("serde writes it"), text, "written by serde");
    assert_eq!(String::from_utf8(json::to_vec(value)).expect("UTF-8"), text, "written by sweet");
    reads(value, text);
}

/// Both read the value from the text.
#[track_caller]
fn reads<'de, T>(value: &T, text: &'de str)
where
    T: Decode<'de> + Deserialize<'de> + Debug + PartialEq,
{
    assert_eq!(&serde_json::from_str::<T>(text).expect("serde reads it"), value, "read by serde");
    match json::from_slice::<T>(text.as_bytes()) {
        Ok(read) => assert_eq!(&read, value, "read by sweet"),
        Err(error) => panic!("sweet does not read it: {error:?}"),
    }
}

/// Both refuse the text.
#[track_caller]
fn refuse<'de, T: Decode<'de> + Deserialize<'de> + Debug>(text: &'de str) {
    assert!(serde_json::from_str::<T>(text).is_err(), "read by serde");
    assert!(json::from_slice::<T>(text.as_bytes()).is_err(), "read by sweet");
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq, Default)]
#[serde(rename_all = "camelCase")]
struct Named {
    first_name: String,
    #[serde(rename = "the \"age\"\n")]
    age: u8,
    r#type: Option<bool>,
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
struct Unit;

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Newtype(u64);

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

fn seven() -> u32 {
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
struct Square {
    side: u32,
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Internal {
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
enum Adjacent {
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

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
struct Search<'a> {
    #[serde(borrow)]
    q: Cow<'a, str>,
    exact: &'a str,
    maybe: Option<&'a str>,
}

#[test]
fn borrowed() {
    both(&Search { q: "a".into(), exact: "b", maybe: Some("c") }, r#"{"q":"a","exact":"b","maybe":"c"}"#);
    let search: Search<'_> = json::from_slice(br#"{"q":"a","exact":"b"}"#).expect("a search");
    assert!(matches!(search.q, Cow::Borrowed("a")));
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
struct Page<T> {
    items: Vec<T>,
    next: Option<Box<T>>,
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
struct Tree {
    name: String,
    #[serde(default)]
    children: Vec<Tree>,
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
struct Chain<'a, T> {
    #[serde(borrow)]
    name: &'a str,
    value: T,
    next: Option<Box<Chain<'a, T>>>,
}

#[test]
fn generic_and_recursive() {
    both(&Page { items: vec![Newtype(1)], next: Some(Box::new(Newtype(2))) }, r#"{"items":[1],"next":2}"#);
    let leaf = Tree { name: "b".into(), children: vec![] };
    both(&Tree { name: "a".into(), children: vec![leaf] }, r#"{"name":"a","children":[{"name":"b","children":[]}]}"#);
    let last = Chain { name: "b", value: 2, next: None };
    let first = Chain { name: "a", value: 1, next: Some(Box::new(last)) };
    both(&first, r#"{"name":"a","value":1,"next":{"name":"b","value":2,"next":null}}"#);
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "snake_case")]
enum Color {
    DarkRed,
    #[serde(alias = "grün")]
    Green,
}

#[test]
fn keys_of_maps() {
    both(&BTreeMap::from([(Color::DarkRed, 1), (Color::Green, 2)]), r#"{"dark_red":1,"green":2}"#);
    both(&BTreeMap::from([(Newtype(7), Unit)]), r#"{"7":null}"#);
    reads(&BTreeMap::from([(Color::Green, 2)]), r#"{"grün":2}"#);
    refuse::<BTreeMap<Color, u8>>(r#"{"red":2}"#);
}

/// A type that is only ever sent: it compiles, though nothing can be read into it.
#[derive(Schema, Serialize, Debug, PartialEq)]
struct Greeting {
    text: &'static str,
}

#[derive(Schema, Serialize, Debug, PartialEq)]
#[schema(encode_only)]
struct Greetings {
    all: Vec<Greeting>,
    best: Greeting,
}

#[test]
fn only_written() {
    let greeting = || Greeting { text: "hi" };
    let text = json::to_vec(&Greetings { all: vec![greeting()], best: greeting() });
    assert_eq!(text, br#"{"all":[{"text":"hi"}],"best":{"text":"hi"}}"#);
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
struct Left<'a> {
    name: &'a str,
    #[serde(borrow)]
    right: Option<Box<Right<'a>>>,
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
struct Right<'a> {
    #[serde(borrow)]
    left: Vec<Left<'a>>,
}

#[test]
fn types_that_hold_each_other() {
    let left = Left { name: "b", right: None };
    both(
        &Left { name: "a", right: Some(Box::new(Right { left: vec![left] })) },
        r#"{"name":"a","right":{"left":[{"name":"b","right":null}]}}"#,
    );
}

/// The type that belongs to a type parameter.
#[test]
fn types_of_parameters() {
    trait Owner {
        type Owned;
    }
    impl Owner for Unit {
        type Owned = Newtype;
    }
    #[derive(Schema)]
    struct Of<T: Owner> {
        owned: Option<T::Owned>,
    }
    assert_eq!(json::to_vec(&Of::<Unit> { owned: Some(Newtype(1)) }), br#"{"owned":1}"#);
    assert_eq!(json::from_slice::<Of<Unit>>(b"{}").map(|of| of.owned), Ok(None));
}

macro_rules! declare {
    ($name:ident, $field:ident: $ty:ty, $rename:literal, $default:literal) => {
        #[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
        struct $name {
            #[serde(rename = $rename)]
            $field: $ty,
            #[serde(default = $default)]
            #[validate(range(max = 9))]
            other: u32,
            #[serde(flatten)]
            more: Square,
        }
    };
}

declare!(Declared, field: Option<u8>, "renamed", "seven");

#[test]
fn declared_by_a_macro() {
    both(&Declared { field: Some(1), other: 7, more: Square { side: 2 } }, r#"{"renamed":1,"other":7,"side":2}"#);
    reads(&Declared { field: None, other: 7, more: Square { side: 2 } }, r#"{"side":2}"#);
}

/// Names of a person that the emitted code has too.
#[test]
fn names_that_emitted_code_has() {
    mod json {}
    mod core {}
    mod sweet {}
    #[derive(Schema, Debug, PartialEq)]
    struct Option<T> {
        reader: T,
        object: u8,
        #[serde(default = "key")]
        key: u8,
        r#fn: u8,
    }
    #[derive(Schema, Debug, PartialEq)]
    enum Result {
        Some(u8),
        None,
        Ok { value: u8 },
        Err(u8, u8),
    }
    fn key() -> u8 {
        3
    }
    let value = Option { reader: Result::Ok { value: 1 }, object: 2, key: 3, r#fn: 4 };
    let text = ::sweet::json::to_vec(&value);
    assert_eq!(text, br#"{"reader":{"Ok":{"value":1}},"object":2,"key":3,"fn":4}"#);
    let read = ::sweet::json::from_slice::<Option<Result>>(br#"{"reader":{"Ok":{"value":1}},"object":2,"fn":4}"#);
    assert_eq!(read, Ok(value));
    for value in [Result::Some(1), Result::None, Result::Err(1, 2)] {
        assert_eq!(::sweet::json::from_slice(&::sweet::json::to_vec(&value)), Ok(value));
    }
}
