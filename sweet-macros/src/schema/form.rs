//! A key of the form that it is known to have.
//!
//! In:    a key and what stands behind it, as written; the form.
//! Out:   a typed entry.
//! Never: a guess: what has another form, is refused or stands there twice is a mistake.

use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::{ExprPath, LitStr, Token};

use super::key::{Behind, Entry, Form, Key, Raw, Value};
use super::number::{self, Number};
use super::refusal::{one_name, unknown};
use crate::mistakes::Mistakes;

impl Value {
    /// The value as a string.
    pub(super) fn text(&self) -> Option<&LitStr> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// Types a key; `repeated` where it has been seen before.
pub(super) fn typed(raw: Raw, key: &Key, repeated: bool, shown: &str, mistakes: &mut Mistakes) -> Option<Entry> {
    if let Form::Refused(why) = key.form {
        mistakes.add(&raw.key, format!("`{shown}` is not supported: {why}"));
        return None;
    }
    if repeated && !matches!(key.form, Form::Texts) {
        mistakes.add(&raw.key, format!("`{}` stands here twice: keep one of the two", key.name));
        return None;
    }
    let value = value(&raw, key, mistakes)?;
    Some(Entry { key: raw.key, value })
}

fn value(raw: &Raw, key: &Key, mistakes: &mut Mistakes) -> Option<Value> {
    let found = match (&key.form, &raw.behind) {
        (Form::Flag | Form::FlagOrPath, Behind::Nothing) => Some(Value::Flag),
        (Form::Path | Form::FlagOrPath, behind) => return path(behind, raw, key, mistakes),
        (Form::Name, Behind::Keys(..)) => {
            mistakes.take(syn::Error::new(raw.behind.span(&raw.key), one_name(key.name)));
            return None;
        }
        (Form::Text | Form::Texts | Form::Name | Form::TextOrKeys(_), behind) if behind.text().is_some() => {
            behind.text().cloned().map(Value::Text)
        }
        (Form::Count, Behind::Value(value)) => count(value).map(Value::Count),
        (Form::Number, Behind::Value(value)) => Number::of(value).map(Value::Number),
        (Form::Json, Behind::Json(example, _)) => Some(Value::Json(example.clone())),
        (Form::JsonList, Behind::Json(example, _)) if example.elements.as_ref().is_some_and(|all| !all.is_empty()) => {
            Some(Value::Json(example.clone()))
        }
        (Form::Json, Behind::Value(value)) => syn::parse2(value.to_token_stream()).ok().map(Value::Json),
        _ => None,
    };
    match (&key.form, &raw.behind) {
        _ if found.is_some() => found,
        (Form::Keys(keys) | Form::TextOrKeys(keys), Behind::Keys(inner, _)) if !inner.is_empty() => {
            Some(Value::Keys(inside(inner, keys, key.name, mistakes)))
        }
        _ => {
            let message = format!("expected {}", key.form.usage(key.name));
            mistakes.take(syn::Error::new(raw.behind.span(&raw.key), message));
            None
        }
    }
}

/// The keys in the parentheses of a key.
fn inside(raw: &Punctuated<Raw, Token![,]>, keys: &'static [Key], outer: &str, mistakes: &mut Mistakes) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for raw in raw {
        let name = raw.key.to_string();
        let Some(key) = find(keys, &name) else {
            mistakes.add(&raw.key, unknown(&name, keys));
            continue;
        };
        let repeated = entries.iter().any(|entry| entry.key == raw.key);
        entries.extend(typed(raw.clone(), key, repeated, &format!("{outer}({name})"), mistakes));
    }
    entries
}

fn path(behind: &Behind, raw: &Raw, key: &Key, mistakes: &mut Mistakes) -> Option<Value> {
    let parsed = behind.text().and_then(|text| text.parse::<ExprPath>().ok());
    if parsed.is_none() {
        let message = format!("expected {}", key.form.usage(key.name));
        mistakes.take(syn::Error::new(behind.span(&raw.key), message));
    }
    parsed.map(Value::Path)
}

fn count(value: &syn::Expr) -> Option<u64> {
    match Number::of(value)?.value {
        number::Value::Integer(number) => u64::try_from(number).ok(),
        number::Value::Fraction(_) => None,
    }
}

/// The key with this name.
pub(super) fn find(keys: &'static [Key], name: &str) -> Option<&'static Key> {
    keys.iter().find(|key| key.name == name)
}
