//! What is told of a broken rule: sentences and codes of one's own, and what the rule asks for.

use std::collections::BTreeMap;

use sweet::Schema;
use sweet::json::{self, Error};
use sweet::rules::Parameter;

#[derive(Schema)]
struct Told {
    #[validate(length(min = 2, message = "too short"))]
    a: String,
    #[validate(range(min = 1, max = 9, code = "size", message = "1 to 9"))]
    b: u8,
    #[validate(email(code = "mail"))]
    c: String,
    #[validate(contains(pattern = "x", message = "no x"))]
    d: String,
    #[schema(pattern("^a", message = "begin with a"))]
    e: String,
    #[schema(one_of("a", "b", code = "choice"))]
    f: String,
    #[schema(multiple_of(5, message = "by fives"))]
    g: u8,
    #[schema(unique_items(message = "twice"), min_items(3, message = "few"), max_items = 9)]
    h: Vec<u8>,
}

#[derive(Schema)]
struct Deep {
    #[schema(items(length(max = 1, message = "long")))]
    a: Vec<String>,
    #[schema(keys(ascii(message = "is foreign")))]
    b: BTreeMap<String, u8>,
}

/// The failures of a text, as `pointer code: sentence`.
#[track_caller]
fn check<T: for<'de> json::Decode<'de>>(text: &str, expected: &[&str]) {
    let Err(Error::Invalid(failures)) = json::from_slice::<T>(text.as_bytes()) else { panic!("obeys: {text}") };
    let found: Vec<_> =
        failures.0.iter().map(|failure| format!("{} {}: {}", failure.place, failure.rule, failure.detail)).collect();
    assert_eq!(found, expected);
}

#[test]
fn in_words_of_ones_own() {
    check::<Told>(
        r#"{"a":"a","b":0,"c":"c","d":"d","e":"e","f":"f","g":7,"h":[1,1]}"#,
        &[
            "/a length: too short",
            "/b size: 1 to 9",
            "/c mail: must be an e-mail address",
            "/d contains: no x",
            "/e pattern: begin with a",
            "/f choice: must be one of `a`, `b`",
            "/g multiple_of: by fives",
            "/h length: few",
            "/h unique: twice",
        ],
    );
    check::<Deep>(r#"{"a":["","ab"],"b":{"é":1}}"#, &["/a/1 length: long", "/b/é ascii: its key is foreign"]);
}

#[derive(Schema)]
struct Asked {
    #[validate(length(min = 1, max = 3))]
    a: String,
    #[validate(range(exclusive_min = 0.5, max = 9))]
    b: f64,
    #[schema(pattern = "^a")]
    c: String,
    #[schema(one_of(1, 2))]
    d: u8,
    #[schema(one_of("x", "y"))]
    e: String,
    #[validate(email)]
    f: String,
}

#[test]
fn parameters_say_what_is_asked_for() {
    let Err(Error::Invalid(failures)) = json::from_slice::<Asked>(br#"{"a":"","b":0,"c":"b","d":3,"e":"z","f":"f"}"#)
    else {
        panic!("obeys")
    };
    let text = |text: &'static str| Parameter::Text(text.into());
    let found: Vec<_> = failures.0.into_iter().map(|failure| failure.parameters).collect();
    let expected = [
        vec![("min", Parameter::Integer(1)), ("max", Parameter::Integer(3))],
        vec![("exclusive_min", Parameter::Number(0.5))],
        vec![("pattern", text("^a"))],
        vec![("allowed", Parameter::List(vec![Parameter::Integer(1), Parameter::Integer(2)]))],
        vec![("allowed", Parameter::Texts(vec!["x".into(), "y".into()]))],
        vec![],
    ];
    assert_eq!(found, expected);
}
