//! The rules of a field.
//!
//! In:    the entries of `#[validate(…)]` and those of `#[schema(…)]` that are rules or transforms.
//! Out:   `Rule` constants, and the plan by which they are checked.
//! Never: two rules of one kind, or rules that no value can obey.

mod bounds;
mod emit;
pub(super) mod keys;
mod pattern;
mod values;

use proc_macro2::Ident;
use syn::{Expr, LitStr};

pub(super) use self::emit::Reading;
use self::pattern::Pattern;
use super::attributes::Attributes;
use super::key::{Entry, Value};
use super::keys::Space;
use super::number::Number;
use super::words::Words;
use crate::mistakes::Mistakes;

/// A rule, with the key that asks for it.
pub(super) struct Rule {
    pub(super) key: Ident,
    kind: Kind,
    words: Words,
}

/// What a rule asks. Those that are known by their name alone have it as in `sweet_core::rules`.
enum Kind {
    Length {
        min: Option<u64>,
        max: Option<u64>,
        of: Counted,
    },
    Bound(&'static str, Number),
    OneOfNumbers(Vec<Number>),
    Finite,
    /// A format, or another rule on text without a value.
    Text(&'static str),
    /// One of the rules that look for a text.
    Part(&'static str, LitStr),
    OneOfTexts(Vec<LitStr>),
    Pattern(Pattern),
    Regex(Expr),
    Unique,
    Items(Vec<Rule>),
    Keys(Vec<Rule>),
    Values(Vec<Rule>),
    Transform(&'static str),
}

/// What a length must count to fit.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counted {
    Anything,
    Items,
    Entries,
}

/// The keys of rules on text without a value.
const TEXTS: [(&str, &str); 14] = [
    ("email", "Email"),
    ("url", "Url"),
    ("ip", "Ip"),
    ("non_control_character", "NonControlCharacter"),
    ("credit_card", "CreditCard"),
    ("uuid", "Uuid"),
    ("ipv4", "Ipv4"),
    ("ipv6", "Ipv6"),
    ("date", "Date"),
    ("time", "Time"),
    ("date_time", "DateTime"),
    ("base64", "Base64"),
    ("alphanumeric", "Alphanumeric"),
    ("ascii", "Ascii"),
];

/// The keys of transforms.
const TRANSFORMS: [(&str, &str); 3] = [("trim", "Trim"), ("lowercase", "Lowercase"), ("uppercase", "Uppercase")];

/// Reads the rules of a field.
pub(super) fn read(attributes: &Attributes, mistakes: &mut Mistakes) -> Vec<Rule> {
    let entries = [Space::Validate, Space::Schema].into_iter().flat_map(|space| attributes.of(space));
    read_all(&entries.collect::<Vec<_>>(), mistakes)
}

fn read_all(entries: &[&Entry], mistakes: &mut Mistakes) -> Vec<Rule> {
    let mut rules = Vec::new();
    for entry in entries {
        let (value, words) = words(&entry.value);
        for kind in kinds(&entry.key, value, mistakes) {
            rules.push(Rule { key: entry.key.clone(), kind, words: words.clone() });
        }
    }
    bounds::counts(entries, ["min_items", "max_items"], Counted::Items, &mut rules, mistakes);
    bounds::counts(entries, ["min_properties", "max_properties"], Counted::Entries, &mut rules, mistakes);
    both_cases(&rules, mistakes);
    rules
}

/// The value of a rule, and the words beside it.
fn words(value: &Value) -> (&Value, Words) {
    match value {
        Value::Told(value, keys) => (&**value, Words::of(keys)),
        Value::Keys(keys) | Value::Values(_, keys) => (value, Words::of(keys)),
        _ => (value, Words::default()),
    }
}

fn kinds(key: &Ident, value: &Value, mistakes: &mut Mistakes) -> Vec<Kind> {
    let name = key.to_string();
    let named = |table: &[(&str, &'static str)]| table.iter().find(|(key, _)| *key == name).map(|(_, rule)| *rule);
    let kind = match (name.as_str(), value) {
        ("length", Value::Keys(keys)) => bounds::length(keys, mistakes),
        ("range", Value::Keys(keys)) => return bounds::range(key, keys, mistakes),
        ("multiple_of", Value::Number(number)) => bounds::multiple_of(number, mistakes),
        ("contains", value) => values::part(key, "Contains", value, mistakes),
        ("does_not_contain", value) => values::part(key, "DoesNotContain", value, mistakes),
        ("pattern", Value::Text(source)) => Pattern::read(source, mistakes).map(Kind::Pattern),
        ("regex", Value::Keys(keys)) => values::regex(key, keys, mistakes),
        ("one_of", Value::Values(allowed, _)) => values::one_of(key, allowed, mistakes),
        ("items", Value::Keys(keys)) => Some(Kind::Items(inside(keys, mistakes))),
        ("keys", Value::Keys(keys)) => Some(Kind::Keys(of_keys(inside(keys, mistakes), mistakes))),
        ("values", Value::Keys(keys)) => Some(Kind::Values(inside(keys, mistakes))),
        ("unique_items", _) => Some(Kind::Unique),
        ("finite", _) => Some(Kind::Finite),
        _ => named(&TEXTS).map(Kind::Text).or_else(|| named(&TRANSFORMS).map(Kind::Transform)),
    };
    kind.into_iter().collect()
}

fn inside(keys: &[Entry], mistakes: &mut Mistakes) -> Vec<Rule> {
    read_all(&keys.iter().collect::<Vec<_>>(), mistakes)
}

/// The names of an object's members are strings, and `propertyNames` says nothing of what they stand for.
fn of_keys(rules: Vec<Rule>, mistakes: &mut Mistakes) -> Vec<Rule> {
    for rule in &rules {
        if !matches!(
            rule.kind,
            Kind::Length { of: Counted::Anything, .. }
                | Kind::Text(_)
                | Kind::Part(..)
                | Kind::OneOfTexts(_)
                | Kind::Pattern(_)
                | Kind::Regex(_)
        ) {
            let message =
                format!("the keys of a JSON object are strings, which `{}` does not fit: take it off", rule.key);
            mistakes.add(&rule.key, message);
        }
    }
    rules
}

/// Letters are of one case.
fn both_cases(rules: &[Rule], mistakes: &mut Mistakes) {
    let find = |name: &str| rules.iter().find(|rule| rule.key == name);
    if let (Some(_), Some(upper)) = (find("lowercase"), find("uppercase")) {
        mistakes.add(&upper.key, "`lowercase` is here already, and letters are of one case: keep one of the two");
    }
}
