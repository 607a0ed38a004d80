//! Rules that name texts or values: what is contained, what is allowed, which expression matches.
//!
//! In:    strings, lists of literals, and paths.
//! Out:   kinds of rules.
//! Never: a rule that every value obeys, or a list of two types.

use proc_macro2::Ident;
use quote::ToTokens;
use syn::{Expr, Lit, LitStr};

use super::Kind;
use crate::keys::ungrouped;
use crate::mistakes::Mistakes;
use crate::schema::key::{Entry, Value};
use crate::schema::number::Number;

/// A text to look for.
pub(super) fn part(at: &Ident, rule: &'static str, value: &Value, mistakes: &mut Mistakes) -> Option<Kind> {
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
    text.cloned().map(|text| Kind::Part(rule, text))
}

/// A regular expression that stands elsewhere. The `*` of the validator crate is taken off.
pub(super) fn regex(at: &Ident, keys: &[Entry], mistakes: &mut Mistakes) -> Option<Kind> {
    let path = keys.iter().find_map(|entry| match &entry.value {
        Value::Static(path) => Some(path),
        _ => None,
    });
    if path.is_none() && !keys.is_empty() {
        mistakes.add(at, "the rule has no expression: write `regex(path = *NAME)`");
    }
    path.cloned().map(Kind::Regex)
}

/// The values that are allowed: strings, or numbers.
pub(super) fn one_of(at: &Ident, allowed: &[Expr], mistakes: &mut Mistakes) -> Option<Kind> {
    let texts: Vec<LitStr> = allowed.iter().filter_map(text).collect();
    let numbers: Vec<Number> = allowed.iter().filter_map(Number::of).collect();
    let kind = match allowed.len() {
        0 => {
            mistakes.add(at, format!("nothing would be allowed: write `{at}(\"a\", \"b\")` or `{at}(1, 2)`"));
            return None;
        }
        count if count == texts.len() => Kind::OneOfTexts(texts),
        count if count == numbers.len() => Kind::OneOfNumbers(numbers),
        _ => {
            let first_is_text = text(&allowed[0]).is_some();
            let other = allowed.iter().find(|value| match first_is_text {
                true => text(value).is_none(),
                false => Number::of(value).is_none(),
            });
            let kind = if first_is_text { "a string as the first one is" } else { "a number that is written out" };
            mistakes.add(other, format!("expected {kind}: one type has values of one kind"));
            return None;
        }
    };
    for (index, value) in allowed.iter().enumerate() {
        let (written, same) = (value.to_token_stream().to_string(), |other: &Expr| other.to_token_stream().to_string());
        if allowed[..index].iter().any(|other| same(other) == written) {
            mistakes.add(value, "this value stands here twice: keep one of the two");
        }
    }
    Some(kind)
}

fn text(value: &Expr) -> Option<LitStr> {
    match ungrouped(value) {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text.clone()),
            _ => None,
        },
        _ => None,
    }
}
