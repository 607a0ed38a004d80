//! Rules of all kinds as keywords: formats and lists of values, what stands in sequences and maps, and what only words say.

use sweet_core::rules::{Limit, Matcher, Number, Regex, Rule, Text, Transform};
use sweet_core::schema::{Content, Docs, Element, Field, Shape};

use super::sample::*;
use super::schema_text;

struct Expression;

impl Matcher for Expression {
    fn is_match(&self, text: &str) -> bool {
        text.starts_with('a')
    }

    fn as_str(&self) -> &str {
        "^a"
    }
}

const TEXTS: Shape = Shape::Array { items: &TEXT, unique: false, length: None };
const COUNTS: Shape = Shape::Map(&[TEXT, NUMBER]);
const SHORT: Rule = Rule::Length { min: None, max: Some(9) };
const POSITIVE: Rule = Rule::Number(Number::Minimum(Limit::Integer(1)));

#[test]
fn of_texts_and_numbers() {
    const FIELDS: &[Field] = &[
        ruled("date", TEXT, &[Rule::Text(Text::Date)]),
        ruled("time", TEXT, &[Rule::Text(Text::Time)]),
        ruled("date_time", TEXT, &[Rule::Text(Text::DateTime)]),
        ruled("base64", TEXT, &[Rule::Text(Text::Base64)]),
        ruled("alphanumeric", TEXT, &[Rule::Text(Text::Alphanumeric)]),
        ruled("ascii", TEXT, &[Rule::Text(Text::Ascii)]),
        ruled("regex", TEXT, &[Rule::Text(Text::Regex(Regex::new(|| &Expression)))]),
        ruled("one_of", TEXT, &[Rule::Text(Text::OneOf(&["a", "b"]))]),
        ruled("one_of_or_null", Shape::Nullable(&TEXT), &[Rule::Text(Text::OneOf(&["a"]))]),
        ruled("one_number", NUMBER, &[Rule::Number(Number::OneOf(&[Limit::Integer(1), Limit::Number(0.5)]))]),
        ruled("finite", Shape::Number { format: None }, &[Rule::Number(Number::Finite)]),
        ruled("told", TEXT, &[Rule::Told { rule: &SHORT, code: Some("long"), message: Some("too long") }]),
    ];
    const ALL: Shape = named!(name("Ruled", 2), define("", object(FIELDS)));
    insta::assert_snapshot!(schema_text(&ALL));
}

#[test]
fn of_what_stands_inside() {
    const NAMED: Shape = named!(name("Tags", 1), define("", Content::Transparent(TEXTS, &[Rule::Items(&[SHORT])])));
    const FIELDS: &[Field] = &[
        ruled("items", TEXTS, &[Rule::Items(&[SHORT, Rule::Text(Text::Email)])]),
        ruled("items_or_null", Shape::Nullable(&TEXTS), &[Rule::Items(&[SHORT])]),
        ruled("deep", Shape::Map(&[TEXT, TEXTS]), &[Rule::Values(&[SHORT, Rule::Items(&[SHORT])])]),
        ruled("keys", COUNTS, &[Rule::Keys(&[SHORT]), Rule::Values(&[POSITIVE])]),
        ruled("newtype", NAMED, &[Rule::Items(&[Rule::Text(Text::Url)])]),
    ];
    const ALL: Shape = named!(name("Ruled", 2), define("", object(FIELDS)));
    insta::assert_snapshot!(schema_text(&ALL));
}

#[test]
fn of_tuples() {
    const PAIR: Content = Content::Tuple(&[
        Element { shape: TEXT, rules: &[SHORT] },
        Element { shape: TEXTS, rules: &[Rule::Items(&[SHORT]), Rule::UniqueItems] },
    ]);
    const ALL: Shape = named!(name("Pair", 1), define("Two.", PAIR));
    insta::assert_snapshot!(schema_text(&ALL));
}

#[test]
fn what_no_keyword_says_stands_in_the_description() {
    const CARD: Rule = Rule::Text(Text::CreditCard);
    const NEWTYPE: Shape = named!(
        name("Code", 1),
        define("A code.", Content::Transparent(TEXT, &[Rule::Transform(Transform::Uppercase)]))
    );
    const FIELDS: &[Field] = &[
        ruled("card", TEXT, &[CARD]),
        Field { docs: Docs::of("What to pay with."), ..ruled("told", TEXT, &[CARD]) },
        ruled("changed", TEXT, &[Rule::Transform(Transform::Trim), Rule::Transform(Transform::Lowercase)]),
        field("newtype", NEWTYPE),
    ];
    const ALL: Shape = named!(name("Ruled", 2), define("", object(FIELDS)));
    insta::assert_snapshot!(schema_text(&ALL));
}
