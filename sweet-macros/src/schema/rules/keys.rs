//! The keys of rules: those of the validator crate and Sweet's own, and which of them stand inside of another.
//!
//! In:    nothing.
//! Out:   tables; every rule can be told in words of one's own (`message`, `code`).

use crate::schema::key::{Form, Key, key, refused};
use crate::schema::words::{CODE, MESSAGE};

/// Two tables as one.
pub(in crate::schema) const fn joined<const N: usize>(first: &[Key], second: &[Key]) -> [Key; N] {
    assert!(N == first.len() + second.len(), "the length of a joined table is that of both");
    let mut keys = [key("", Form::Flag); N];
    let mut at = 0;
    while at < N {
        keys[at] = if at < first.len() { first[at] } else { second[at - first.len()] };
        at += 1;
    }
    keys
}

const LENGTH: &[Key] = &[key("min", Form::Count), key("max", Form::Count), key("equal", Form::Count), MESSAGE, CODE];

const RANGE: &[Key] = &[
    key("min", Form::Number),
    key("max", Form::Number),
    key("exclusive_min", Form::Number),
    key("exclusive_max", Form::Number),
    MESSAGE,
    CODE,
];

const PART: &[Key] = &[key("pattern", Form::Text), MESSAGE, CODE];

const REGEX: &[Key] = &[key("path", Form::Static), MESSAGE, CODE];

/// A rule without a value.
const PLAIN: Form = Form::Told(&Form::Flag);

/// The rules of `#[validate(…)]`.
pub(in crate::schema) const VALIDATE: [Key; 10] = [
    key("length", Form::Keys(LENGTH)),
    key("range", Form::Keys(RANGE)),
    key("email", PLAIN),
    key("url", PLAIN),
    key("ip", PLAIN),
    key("contains", Form::TextOrKeys(PART)),
    key("does_not_contain", Form::TextOrKeys(PART)),
    key("non_control_character", PLAIN),
    key("regex", Form::Keys(REGEX)),
    key("credit_card", PLAIN),
];

const LENGTH_OF_UTOIPA: &str = "write `length(min = …, max = …)`, a rule of `#[validate(…)]`";
const RANGE_OF_UTOIPA: &str = "write `range(min = …, max = …)`, a rule of `#[validate(…)]`";
const EXCLUSIVE_OF_UTOIPA: &str = "write `range(exclusive_min = …, exclusive_max = …)`, a rule of `#[validate(…)]`";

/// The rules of `#[schema(…)]`, and behind them those that utoipa has there.
const SCHEMA_RULES: [Key; 25] = [
    key("uuid", PLAIN),
    key("ipv4", PLAIN),
    key("ipv6", PLAIN),
    key("multiple_of", Form::Told(&Form::Number)),
    key("unique_items", PLAIN),
    key("min_items", Form::Told(&Form::Count)),
    key("max_items", Form::Told(&Form::Count)),
    key("min_properties", Form::Told(&Form::Count)),
    key("max_properties", Form::Told(&Form::Count)),
    key("pattern", Form::Told(&Form::Text)),
    key("one_of", Form::Values),
    key("finite", PLAIN),
    key("date", PLAIN),
    key("time", PLAIN),
    key("date_time", PLAIN),
    key("base64", PLAIN),
    key("alphanumeric", PLAIN),
    key("ascii", PLAIN),
    refused("format", "write the rule itself, such as `uuid`, `date_time` or `#[validate(email)]`"),
    refused("min_length", LENGTH_OF_UTOIPA),
    refused("max_length", LENGTH_OF_UTOIPA),
    refused("minimum", RANGE_OF_UTOIPA),
    refused("maximum", RANGE_OF_UTOIPA),
    refused("exclusive_minimum", EXCLUSIVE_OF_UTOIPA),
    refused("exclusive_maximum", EXCLUSIVE_OF_UTOIPA),
];

/// The rules on elements, keys and values, and the transforms.
const ON_FIELDS: [Key; 6] = [
    key("items", Form::Keys(&INSIDE)),
    key("keys", Form::Keys(&INSIDE)),
    key("values", Form::Keys(&INSIDE)),
    key("trim", Form::Flag),
    key("lowercase", Form::Flag),
    key("uppercase", Form::Flag),
];

/// The rules and transforms of `#[schema(…)]`.
pub(in crate::schema) const SCHEMA: [Key; 31] = joined(&SCHEMA_RULES, &ON_FIELDS);

const NO_TRANSFORM: &str = "it changes a field; give the elements a newtype that has it";

/// What stands inside of `items`, `keys` and `values`: all rules, these three again among them.
static INSIDE: [Key; 41] = joined(
    &joined::<35>(&VALIDATE, &SCHEMA_RULES),
    &[
        key("items", Form::Keys(&INSIDE)),
        key("keys", Form::Keys(&INSIDE)),
        key("values", Form::Keys(&INSIDE)),
        refused("trim", NO_TRANSFORM),
        refused("lowercase", NO_TRANSFORM),
        refused("uppercase", NO_TRANSFORM),
    ],
);
