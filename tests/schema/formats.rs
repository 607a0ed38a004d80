//! Rules on the form of strings and numbers: patterns, formats, lists of values; and what is done to strings before.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use sweet::Schema;
use sweet::json;
use sweet::rules::Matcher;

use crate::broken::check;

/// An expression of one's own.
struct Prefix(&'static str);

impl Matcher for Prefix {
    fn is_match(&self, text: &str) -> bool {
        text.starts_with(&self.0[1..])
    }

    fn as_str(&self) -> &str {
        self.0
    }
}

static PREFIX: LazyLock<Prefix> = LazyLock::new(|| Prefix("^ab"));

#[derive(Schema)]
struct Texts {
    #[schema(pattern = r"^[a-z]+(-\d{2})?$")]
    a: Option<String>,
    #[validate(regex(path = *PREFIX))]
    b: Option<String>,
    #[schema(one_of("red", "green"))]
    c: Option<String>,
    #[schema(date)]
    d: Option<String>,
    #[schema(time)]
    e: Option<String>,
    #[schema(date_time)]
    f: Option<String>,
    #[schema(base64)]
    g: Option<String>,
    #[validate(credit_card)]
    h: Option<String>,
    #[schema(alphanumeric)]
    i: Option<String>,
    #[schema(ascii)]
    j: Option<String>,
}

#[test]
fn of_texts() {
    check::<Texts>(
        r#"{"a":"ab-12","b":"abc","c":"green","d":"2024-02-29","e":"23:59:60Z","f":"2016-12-31T23:59:60Z",
            "g":"Zm8=","h":"4242424242424242","i":"aZ9","j":"a b"}"#,
        &[],
    );
    check::<Texts>(
        r#"{"a":"ab-1","b":"cab","c":"blue","d":"2023-02-29","e":"24:00:00Z","f":"2016-12-31","g":"Zm8","h":"4242",
            "i":"é","j":"é"}"#,
        &[
            "/a pattern",
            "/b regex",
            "/c one_of",
            "/d date",
            "/e time",
            "/f date_time",
            "/g base64",
            "/h credit_card",
            "/i alphanumeric",
            "/j ascii",
        ],
    );
}

#[derive(Schema)]
struct Numbers {
    #[schema(one_of(1, -2, 2.5))]
    a: f64,
    #[schema(one_of(0, 8))]
    b: u8,
    #[schema(finite)]
    c: Option<f32>,
    #[schema(min_properties = 1, max_properties = 2)]
    d: Option<BTreeMap<String, u8>>,
}

#[test]
fn of_numbers_and_maps() {
    check::<Numbers>(r#"{"a":2.5,"b":8,"c":1e3,"d":{"x":1}}"#, &[]);
    check::<Numbers>(r#"{"a":2,"b":1,"d":{}}"#, &["/a one_of", "/b one_of", "/d length"]);
    check::<Numbers>(r#"{"a":-2,"b":0,"d":{"x":1,"y":2,"z":3}}"#, &["/d length"]);
}

#[derive(Schema, Debug, PartialEq)]
struct Changed<'a> {
    #[schema(trim)]
    #[validate(length(min = 1, max = 3))]
    a: &'a str,
    #[schema(trim, lowercase, pattern = "^[a-z]*$")]
    b: Cow<'a, str>,
    #[schema(uppercase)]
    c: Option<String>,
    d: Code,
}

#[derive(Schema, Debug, PartialEq)]
struct Code(#[schema(trim, uppercase, one_of("A", "B"))] String);

#[derive(Schema, Debug, PartialEq)]
enum Wrapped {
    Text(#[schema(trim)] String),
    Pair(u8, #[schema(lowercase)] String),
    Named {
        #[schema(trim)]
        text: String,
    },
}

#[test]
fn strings_are_changed_before_they_are_checked() {
    let changed = json::from_slice::<Changed<'_>>(br#"{"a":"  abc ","b":" ABC ","c":"x","d":" b"}"#).unwrap();
    let expected = Changed { a: "abc", b: "abc".into(), c: Some("X".into()), d: Code("B".into()) };
    assert_eq!(changed, expected);
    check::<Changed<'_>>(r#"{"a":"   ","b":"1","d":"c"}"#, &["/a length", "/b pattern", "/d one_of"]);
    let read = |text: &'static str| json::from_slice::<Wrapped>(text.as_bytes()).unwrap();
    assert_eq!(read(r#"{"Text":" a "}"#), Wrapped::Text("a".into()));
    assert_eq!(read(r#"{"Pair":[1,"A"]}"#), Wrapped::Pair(1, "a".into()));
    assert_eq!(read(r#"{"Named":{"text":" a "}}"#), Wrapped::Named { text: "a".into() });
}
