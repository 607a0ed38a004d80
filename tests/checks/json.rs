//! In JSON bodies: every place that a check can stand on.

use sweet::Schema;
use sweet::json::{self, Error};
use sweet::rules::{Broken, Failure, Parameter};
use sweet::schema::{Content, Shape};

fn is_lower(text: &str) -> Result<(), &'static str> {
    if text.chars().any(char::is_uppercase) { Err("must be in lower case") } else { Ok(()) }
}

fn is_even(number: &u32) -> Result<(), String> {
    if number.is_multiple_of(2) { Ok(()) } else { Err(format!("must be even, as {} is", 2)) }
}

fn is_small(number: &u32) -> Result<(), Broken> {
    if *number < 10 { Ok(()) } else { Err(Broken::new("small", "is too large").with("below", Parameter::Integer(10))) }
}

struct Clash(&'static str);

impl From<Clash> for Broken {
    fn from(clash: Clash) -> Self {
        Broken::new("clash", format!("clashes with `{}`", clash.0))
    }
}

fn is_in_order(range: &Range) -> Result<(), Vec<Broken>> {
    if range.from <= range.to {
        return Ok(());
    }
    Err(vec![Broken::from("is behind `to`").at("/from"), Broken::from("is before `from`").at("/to")])
}

fn is_not_zero(range: &Range) -> Result<(), Clash> {
    if range.from == 0 { Err(Clash("zero")) } else { Ok(()) }
}

#[derive(Schema, Debug, PartialEq)]
#[validate(schema(function = is_in_order, skip_on_field_errors = true), schema(function = "is_not_zero"))]
struct Range {
    from: u8,
    to: u8,
}

#[derive(Schema, Debug, PartialEq)]
struct Even(#[validate(custom(function = is_even), range(max = 100))] u32);

#[derive(Schema, Debug, PartialEq)]
struct Pair(#[validate(custom(function = is_even))] u32, u32);

fn is_no_triangle(shape: &Figure) -> Result<(), &'static str> {
    if let Figure::Polygon { corners: 3, .. } = shape { Err("must not be a triangle") } else { Ok(()) }
}

#[derive(Schema, Debug, PartialEq)]
#[serde(tag = "kind")]
#[validate(schema(function = is_no_triangle, code = "triangle"))]
enum Figure {
    Polygon {
        #[validate(custom(function = is_small))]
        corners: u32,
        #[validate(custom(function = is_lower))]
        name: Option<String>,
    },
}

#[derive(Schema, Debug, PartialEq)]
#[serde(untagged)]
enum Either {
    Even(#[validate(custom(function = is_even))] u32),
    Other(u32),
}

#[derive(Schema, Debug, PartialEq)]
#[serde(rename_all = "camelCase")]
struct Everything<'a> {
    #[validate(length(min = 2), custom(function = is_lower))]
    user_name: &'a str,
    #[validate(custom(function = is_even, code = "even"), custom(function = is_small, message = "has too many digits"))]
    number: u32,
    #[validate(custom(function = is_lower))]
    nick: Option<String>,
    #[validate(required(message = "must be said"), nested)]
    range: Option<Range>,
    pass_word: String,
    #[validate(must_match(other = pass_word))]
    again: String,
    #[serde(default)]
    list: Vec<Even>,
}

const GOOD: &str = r#"{"userName": "ada", "number": 2, "nick": null, "range": {"from": 1, "to": 2}, "passWord": "a",
    "again": "a", "list": [2, 4]}"#;

#[track_caller]
fn told<'a, T: json::Decode<'a> + std::fmt::Debug>(text: &'a str) -> Vec<Failure> {
    match json::from_slice::<T>(text.as_bytes()) {
        Err(Error::Invalid(failures)) => failures.0,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn check<'a, T: json::Decode<'a> + std::fmt::Debug>(text: &'a str, expected: &[&str]) {
    let told = told::<T>(text);
    let told: Vec<_> =
        told.iter().map(|failure| format!("{} {}: {}", failure.place, failure.rule, failure.detail)).collect();
    assert_eq!(told, expected);
}

#[test]
fn what_passes_is_made() {
    let made: Everything<'_> = json::from_slice(GOOD.as_bytes()).unwrap();
    assert_eq!((made.user_name, made.range), ("ada", Some(Range { from: 1, to: 2 })));
    assert_eq!(
        json::from_slice(br#"{"kind": "Polygon", "corners": 4}"#),
        Ok(Figure::Polygon { corners: 4, name: None })
    );
}

#[test]
fn failures_stand_in_the_order_of_the_document() {
    check::<Everything<'_>>(
        r#"{"userName": "Ada", "number": 13, "nick": "Countess", "range": {"from": 2, "to": 1}, "passWord": "a",
            "again": "b", "list": [1, 102, 2]}"#,
        &[
            "/userName custom: must be in lower case",
            "/number even: must be even, as 2 is",
            "/number small: has too many digits",
            "/nick custom: must be in lower case",
            "/range/from custom: is behind `to`",
            "/range/to custom: is before `from`",
            "/list/0 custom: must be even, as 2 is",
            "/list/1 range: must be at most 100",
            "/again must_match: must match `passWord`",
        ],
    );
}

#[test]
fn a_check_runs_once_the_rules_are_obeyed() {
    check::<Everything<'_>>(
        &GOOD.replace(r#""ada""#, r#""A""#),
        &["/userName length: must have at least 2 characters"],
    );
    check::<Range>(r#"{"from": 2, "to": 300}"#, &["/to range: must be at least 0 and at most 255"]);
    check::<Range>(r#"{"from": 0, "to": 1}"#, &[" clash: clashes with `zero`"]);
}

#[test]
fn what_is_required_is_neither_missing_nor_null() {
    check::<Everything<'_>>(&GOOD.replace(r#""range""#, r#""other""#), &["/range required: must be said"]);
    check::<Everything<'_>>(&GOOD.replace(r#"{"from": 1, "to": 2}"#, "null"), &["/range required: must be said"]);
}

#[test]
fn equal_fields_are_compared_where_both_are_there() {
    check::<Everything<'_>>(&GOOD.replace(r#""passWord": "a","#, ""), &["/passWord required: is required"]);
    let failures = told::<Everything<'_>>(
        r#"{"passWord": "a", "again": "b", "userName": "ada", "number": 2, "range": {"from":1,"to":1}}"#,
    );
    assert_eq!(failures[0].parameters, [("other", Parameter::Text("passWord".into()))]);
}

#[test]
fn newtypes_tuples_and_variants_are_checked() {
    check::<Even>("3", &[" custom: must be even, as 2 is"]);
    check::<Pair>("[3, 3]", &["/0 custom: must be even, as 2 is"]);
    check::<Figure>(r#"{"kind": "Polygon", "corners": 10}"#, &["/corners small: is too large"]);
    check::<Figure>(r#"{"kind": "Polygon", "corners": 4, "name": "A"}"#, &["/name custom: must be in lower case"]);
    check::<Figure>(r#"{"kind": "Polygon", "corners": 3}"#, &[" triangle: must not be a triangle"]);
    assert_eq!(json::from_slice(b"3"), Ok(Either::Other(3)));
    assert_eq!(json::from_slice(b"4"), Ok(Either::Even(4)));
}

#[test]
fn a_required_field_is_so_in_the_schema() {
    let Shape::Named(_, define) = Everything::SHAPE else { panic!() };
    let Content::Object(object) = define().content else { panic!() };
    let field = object.fields.iter().find(|field| field.name == "range").unwrap();
    assert!(field.required && !field.shape.is_nullable());
}
