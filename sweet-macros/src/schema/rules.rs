//! The rules of a field.
//!
//! In:    the entries of `#[validate(…)]` and those of `#[schema(…)]` that are rules.
//! Out:   `Rule` constants.
//! Never: two rules of one kind, or rules that no value can obey.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::LitStr;

use super::attributes::Attributes;
use super::emit::option;
use super::key::{Entry, Value};
use super::keys::Space;
use super::number::Number;
use crate::mistakes::Mistakes;

/// A rule, with the key that asks for it.
pub(super) struct Rule {
    pub(super) key: Ident,
    pub(super) kind: Kind,
}

/// What a rule asks.
pub(super) enum Kind {
    Length {
        min: Option<u64>,
        max: Option<u64>,
    },
    /// One of the rules that compare with a number, by its name in `Rule`.
    Bound(&'static str, Number),
    /// One of the rules that look for a text, by its name in `Rule`.
    Text(&'static str, LitStr),
    /// A rule without a value, by its name in `Rule`.
    Plain(&'static str),
}

/// The keys of rules without a value.
const PLAIN: [(Space, &str, &str); 8] = [
    (Space::Validate, "email", "Email"),
    (Space::Validate, "url", "Url"),
    (Space::Validate, "ip", "Ip"),
    (Space::Validate, "non_control_character", "NonControlCharacter"),
    (Space::Schema, "uuid", "Uuid"),
    (Space::Schema, "ipv4", "Ipv4"),
    (Space::Schema, "ipv6", "Ipv6"),
    (Space::Schema, "unique_items", "UniqueItems"),
];

/// Reads the rules of a field.
pub(super) fn read(attributes: &Attributes, mistakes: &mut Mistakes) -> Vec<Rule> {
    let mut rules = Vec::new();
    for space in [Space::Validate, Space::Schema] {
        for entry in attributes.of(space) {
            for kind in kinds(entry, space, mistakes) {
                rules.push(Rule { key: entry.key.clone(), kind });
            }
        }
    }
    items(attributes, &mut rules, mistakes);
    rules
}

fn kinds(entry: &Entry, space: Space, mistakes: &mut Mistakes) -> Vec<Kind> {
    let name = entry.key.to_string();
    match (name.as_str(), &entry.value) {
        ("length", Value::Keys(keys)) => length(keys, mistakes).into_iter().collect(),
        ("range", Value::Keys(keys)) => range(keys, mistakes),
        ("contains", value) => pattern(&entry.key, "Contains", value, mistakes).into_iter().collect(),
        ("does_not_contain", value) => pattern(&entry.key, "DoesNotContain", value, mistakes).into_iter().collect(),
        ("multiple_of", Value::Number(number)) => {
            if !number.is_positive() {
                mistakes.add(number, "nothing is a multiple of this: write a number greater than zero");
            }
            vec![Kind::Bound("MultipleOf", number.clone())]
        }
        _ => {
            let plain = PLAIN.iter().find(|(its, key, _)| *its == space && *key == name);
            plain.map(|(_, _, rule)| Kind::Plain(rule)).into_iter().collect()
        }
    }
}

fn length(keys: &[Entry], mistakes: &mut Mistakes) -> Option<Kind> {
    let find = |name: &str| keys.iter().find(|entry| entry.key == name);
    let count = |name: &str| find(name).and_then(|entry| entry.value.count());
    if let Some(equal) = count("equal") {
        if let Some(other) = find("min").or_else(|| find("max")) {
            mistakes.add(&other.key, format!("`equal` says it all: take `{}` off", other.key));
        }
        return Some(Kind::Length { min: Some(equal), max: Some(equal) });
    }
    let (min, max) = (count("min"), count("max"));
    if let (Some(least), Some(most), Some(entry)) = (min, max, find("min"))
        && least > most
    {
        mistakes.add(&entry.key, format!("no length is at least {least} and at most {most}: exchange `min` and `max`"));
    }
    Some(Kind::Length { min, max })
}

/// `min_items` and `max_items` are a length by other names.
fn items(attributes: &Attributes, rules: &mut Vec<Rule>, mistakes: &mut Mistakes) {
    let find = |name: &str| attributes.entry(Space::Schema, name);
    let (least, most) = (find("min_items"), find("max_items"));
    let Some(first) = least.or(most) else { return };
    let count = |entry: Option<&Entry>| entry.and_then(|entry| entry.value.count());
    let (min, max) = (count(least), count(most));
    if min.zip(max).is_some_and(|(min, max)| min > max) {
        mistakes.add(&first.key, "no list is so long and so short: exchange `min_items` and `max_items`");
    }
    if rules.iter().any(|rule| rule.key == "length") {
        mistakes.add(&first.key, format!("`length` is here already: write `{}` as `min` or `max` in it", first.key));
        return;
    }
    rules.push(Rule { key: first.key.clone(), kind: Kind::Length { min, max } });
}

fn range(keys: &[Entry], mistakes: &mut Mistakes) -> Vec<Kind> {
    let number = |name: &str| {
        keys.iter().find(|entry| entry.key == name).and_then(|entry| match &entry.value {
            Value::Number(number) => Some((&entry.key, number)),
            _ => None,
        })
    };
    let lower = one_of(number("min"), number("exclusive_min"), mistakes);
    let upper = one_of(number("max"), number("exclusive_max"), mistakes);
    if let (Some((_, least)), Some((_, most))) = (lower, upper) {
        let exclusive = number("exclusive_min").is_some() || number("exclusive_max").is_some();
        if least > most || (exclusive && least == most) {
            mistakes.add(least, "no number lies in this range: the lower bound is above the upper one");
        }
    }
    let names = [
        ("min", "Minimum"),
        ("max", "Maximum"),
        ("exclusive_min", "ExclusiveMinimum"),
        ("exclusive_max", "ExclusiveMaximum"),
    ];
    names.into_iter().filter_map(|(key, rule)| number(key).map(|(_, value)| Kind::Bound(rule, value.clone()))).collect()
}

type Bound<'a> = Option<(&'a Ident, &'a Number)>;

/// The one of two bounds that stands there.
fn one_of<'a>(inclusive: Bound<'a>, exclusive: Bound<'a>, mistakes: &mut Mistakes) -> Bound<'a> {
    if let (Some((kept, _)), Some((other, _))) = (inclusive, exclusive) {
        mistakes.add(other, format!("`{kept}` and `{other}` bound the same side: keep one of the two"));
    }
    inclusive.or(exclusive)
}

fn pattern(at: &Ident, rule: &'static str, value: &Value, mistakes: &mut Mistakes) -> Option<Kind> {
    let text = match value {
        Value::Text(text) => Some(text),
        Value::Keys(keys) => keys.iter().find(|entry| entry.key == "pattern").and_then(|entry| entry.value.text()),
        _ => None,
    };
    match text {
        Some(text) if text.value().is_empty() => {
            mistakes.add(text, "every string contains the empty one: write a text")
        }
        None => mistakes.add(at, format!("the rule has no text: write `{at} = \"…\"`")),
        Some(_) => {}
    }
    text.cloned().map(|text| Kind::Text(rule, text))
}

impl Value {
    /// The value as a whole number.
    fn count(&self) -> Option<u64> {
        match self {
            Value::Count(count) => Some(*count),
            _ => None,
        }
    }
}

impl Rule {
    /// The constant.
    pub(super) fn emit(&self, rules: &TokenStream) -> TokenStream {
        match &self.kind {
            Kind::Length { min, max } => {
                let (min, max) = (option(*min), option(*max));
                quote!(#rules::Rule::Length { min: #min, max: #max })
            }
            Kind::Bound(rule, number) => {
                let (rule, limit) = (format_ident!("{rule}"), number.limit(rules));
                quote!(#rules::Rule::#rule(#limit))
            }
            Kind::Text(rule, text) => {
                let rule = format_ident!("{rule}");
                quote!(#rules::Rule::#rule(#text))
            }
            Kind::Plain(rule) => {
                let rule = format_ident!("{rule}");
                quote!(#rules::Rule::#rule)
            }
        }
    }
}

impl Kind {
    /// The function that compiles where the rule fits a type.
    pub(super) fn fit(&self) -> Ident {
        format_ident!(
            "{}",
            match self {
                Kind::Length { .. } => "length_fits",
                Kind::Bound(..) => "number_fits",
                Kind::Plain("UniqueItems") => "unique_fits",
                Kind::Text(..) | Kind::Plain(_) => "text_fits",
            }
        )
    }
}
