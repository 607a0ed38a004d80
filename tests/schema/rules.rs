//! Every rule: broken ones are all told, each with the pointer of its value.

use sweet::Schema;

use crate::broken::check;

#[derive(Schema)]
struct Strings {
    #[validate(length(min = 2, max = 3))]
    a: String,
    #[validate(email)]
    b: String,
    #[validate(url)]
    c: String,
    #[validate(contains = "x", does_not_contain(pattern = "y"))]
    d: String,
    #[validate(non_control_character)]
    e: String,
    #[validate(ip)]
    f: String,
    #[schema(ipv4)]
    g: Option<String>,
    #[schema(ipv6)]
    h: Option<String>,
    #[schema(uuid)]
    i: Option<String>,
}

#[test]
fn of_strings() {
    let good = r#"{"a":"äöü","b":"a@b.de","c":"https://a.de/","d":"axb","e":"a","f":"::1"}"#;
    check::<Strings>(good, &[]);
    let bad = r#"{"a":"a","b":"a","c":"a","d":"y","e":"\u0007","f":"x","g":"::1","h":"1.2.3.4","i":"x"}"#;
    let expected = [
        "/a length",
        "/b email",
        "/c url",
        "/d contains",
        "/d does_not_contain",
        "/e non_control_character",
        "/f ip",
        "/g ipv4",
        "/h ipv6",
        "/i uuid",
    ];
    check::<Strings>(bad, &expected);
    check::<Strings>("{}", &["/a required", "/b required", "/c required", "/d required", "/e required", "/f required"]);
}

#[derive(Schema)]
struct Numbers {
    #[validate(range(min = 1, max = 3))]
    a: u8,
    #[validate(range(exclusive_min = 0.5, exclusive_max = 1.5))]
    b: f64,
    #[schema(multiple_of = 5)]
    c: Option<i32>,
    #[validate(range(max = -1))]
    d: Option<i64>,
}

#[test]
fn of_numbers() {
    check::<Numbers>(r#"{"a":3,"b":1.0,"c":-10.0,"d":-1e0}"#, &[]);
    check::<Numbers>(r#"{"a":4,"b":0.5,"c":7,"d":0}"#, &["/a range", "/b range", "/c multiple_of", "/d range"]);
    check::<Numbers>(r#"{"a":"3","b":1.5}"#, &["/a type", "/b range"]);
}

#[derive(Schema)]
struct Lists {
    #[schema(unique_items, min_items = 1, max_items = 2)]
    a: Vec<u8>,
    #[validate(length(equal = 1))]
    b: Option<Vec<Tag>>,
    #[validate(nested)]
    c: Vec<Numbers>,
}

/// A text with a rule of its own.
#[derive(Schema)]
struct Tag(#[validate(length(min = 1))] String);

#[test]
fn of_lists_and_in_lists() {
    check::<Lists>(r#"{"a":[1,2],"b":["x"],"c":[]}"#, &[]);
    check::<Lists>(r#"{"a":[1,1],"c":[{"a":9,"b":1},{"a":1,"b":9}]}"#, &["/a unique", "/c/0/a range", "/c/1/b range"]);
    check::<Lists>(r#"{"a":[],"b":["x",""],"c":[]}"#, &["/a length", "/b/1 length"]);
    check::<Lists>(r#"{"a":[1,1,1],"b":["x","y"],"c":[]}"#, &["/a length", "/a unique", "/b length"]);
}

#[derive(Schema)]
enum Choice {
    Tag(#[validate(length(max = 1))] String),
    Named {
        #[validate(range(min = 1))]
        a: u8,
    },
}

#[derive(Schema)]
#[serde(untagged)]
enum Either {
    Short(#[validate(length(max = 1))] String),
    Long { text: String },
}

#[test]
fn of_variants() {
    check::<Choice>(r#"{"Tag":"a"}"#, &[]);
    check::<Choice>(r#"{"Tag":"ab"}"#, &["/Tag length"]);
    check::<Choice>(r#"{"Named":{"a":0}}"#, &["/Named/a range"]);
    check::<Choice>(r#""Other""#, &[" variant"]);
    check::<Either>(r#""a""#, &[]);
    check::<Either>(r#""ab""#, &[" variant"]);
}
