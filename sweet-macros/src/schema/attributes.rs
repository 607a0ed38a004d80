//! The attributes of a type, variant or field, read against the keys that are known there.
//!
//! In:    all attributes of one thing.
//! Out:   the entries of `serde`, `validate` and `schema`, each of the form that its key has, none of them twice.
//! Never: passes over a key: what is unknown, misplaced, malformed, repeated or refused is a mistake.

use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::{Attribute, ExprPath, Ident, LitStr, Meta, Token};

use super::example::Example;
use super::key::{Behind, Entry, Form, Key, Raw, Value};
use super::keys::{NOT_ON_A_VARIANT, Place, Space};
use super::near::near;
use super::number::Number;
use crate::mistakes::Mistakes;

/// The entries of one thing.
#[derive(Default)]
pub(super) struct Attributes(Vec<(Space, Entry)>);

impl Attributes {
    /// Reads the attributes of a thing.
    pub(super) fn read(attributes: &[Attribute], place: Place, mistakes: &mut Mistakes) -> Self {
        let mut entries = Vec::new();
        for attribute in attributes {
            let Some(space) = Space::ALL.into_iter().find(|space| attribute.path().is_ident(space.name())) else {
                continue;
            };
            for raw in list(attribute, space, mistakes) {
                if let Some(entry) = in_space(raw, space, place, &entries, mistakes) {
                    entries.push((space, entry));
                }
            }
        }
        Attributes(entries)
    }

    /// The entry of a key.
    pub(super) fn entry(&self, space: Space, key: &str) -> Option<&Entry> {
        self.0.iter().find(|(its, entry)| *its == space && entry.key == key).map(|(_, entry)| entry)
    }

    /// The key, where it stands here.
    pub(super) fn key(&self, space: Space, key: &str) -> Option<&Ident> {
        self.entry(space, key).map(|entry| &entry.key)
    }

    /// The entries of an attribute.
    pub(super) fn of(&self, space: Space) -> impl Iterator<Item = &Entry> {
        self.0.iter().filter(move |(its, _)| *its == space).map(|(_, entry)| entry)
    }

    /// The string of a key.
    pub(super) fn text(&self, space: Space, key: &str) -> Option<&LitStr> {
        self.entry(space, key).and_then(|entry| entry.value.text())
    }

    /// All strings of a key.
    pub(super) fn texts(&self, space: Space, key: &str) -> Vec<LitStr> {
        self.of(space).filter(|entry| entry.key == key).filter_map(|entry| entry.value.text().cloned()).collect()
    }

    /// The path of a key.
    pub(super) fn path(&self, space: Space, key: &str) -> Option<&ExprPath> {
        match &self.entry(space, key)?.value {
            Value::Path(path) => Some(path),
            _ => None,
        }
    }

    /// The JSON of a key.
    pub(super) fn json(&self, space: Space, key: &str) -> Option<&Example> {
        match &self.entry(space, key)?.value {
            Value::Json(example) => Some(example),
            _ => None,
        }
    }
}

impl Value {
    /// The value as a string.
    pub(super) fn text(&self) -> Option<&LitStr> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// The keys in one attribute.
fn list(attribute: &Attribute, space: Space, mistakes: &mut Mistakes) -> Punctuated<Raw, Token![,]> {
    let Meta::List(_) = &attribute.meta else {
        mistakes.add(&attribute.meta, format!("write the keys in parentheses: `#[{}(…)]`", space.name()));
        return Punctuated::new();
    };
    attribute.parse_args_with(Punctuated::parse_terminated).unwrap_or_else(|error| {
        mistakes.take(error);
        Punctuated::new()
    })
}

/// A key of an attribute: known at this place, of the right form, and not there yet.
fn in_space(raw: Raw, space: Space, place: Place, before: &[(Space, Entry)], mistakes: &mut Mistakes) -> Option<Entry> {
    let name = raw.key.to_string();
    let Some(key) = find(space.keys(place), &name) else {
        mistakes.add(&raw.key, misplaced(&name, space, place).unwrap_or_else(|| unknown(&name, space.keys(place))));
        return None;
    };
    let repeated = before.iter().any(|(its, entry)| *its == space && entry.key == raw.key);
    typed(raw, key, repeated, &format!("#[{}({name})]", space.name()), mistakes)
}

/// Types a key; `repeated` where it has been seen before.
fn typed(raw: Raw, key: &Key, repeated: bool, shown: &str, mistakes: &mut Mistakes) -> Option<Entry> {
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
        super::number::Value::Integer(number) => u64::try_from(number).ok(),
        super::number::Value::Fraction(_) => None,
    }
}

fn find(keys: &'static [Key], name: &str) -> Option<&'static Key> {
    keys.iter().find(|key| key.name == name)
}

fn one_name(key: &str) -> String {
    format!(
        "a name for each direction is not supported, because a schema has one: write `{key} = \"…\"`, \
         and `alias = \"…\"` for further names that are read"
    )
}

/// The message for a key that is known, but at another place or in another attribute.
fn misplaced(name: &str, space: Space, place: Place) -> Option<String> {
    let stands = |space: Space, place| {
        space.keys(place).iter().any(|key| key.name == name && !matches!(key.form, Form::Refused(_)))
    };
    if space == Space::Validate && place == Place::Variant && stands(space, Place::Field) {
        return Some(format!("`{name}` does not stand on a variant: {NOT_ON_A_VARIANT}"));
    }
    if let Some(other) = Space::ALL.into_iter().find(|other| *other != space && stands(*other, place)) {
        return Some(format!("`{name}` is a key of `#[{}(…)]`: move it there", other.name()));
    }
    let places: Vec<_> = Place::ALL.into_iter().filter(|place| stands(space, *place)).map(Place::name).collect();
    (!places.is_empty())
        .then(|| format!("`{name}` does not stand on {}: it belongs on {}", place.name(), places.join(" or ")))
}

/// The message for a key that is not known at all, with the keys that may have been meant.
fn unknown(name: &str, keys: &'static [Key]) -> String {
    let known = || keys.iter().filter(|key| !matches!(key.form, Form::Refused(_))).map(|key| key.name);
    let meant = near(name, known());
    let listed = |names: &[&str]| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    match meant.as_slice() {
        _ if keys.is_empty() => format!("there is no key `{name}` here"),
        [] => format!("there is no key `{name}` here; there are {}", listed(&known().collect::<Vec<_>>())),
        [one] => format!("there is no key `{name}` here; did you mean `{one}`?"),
        several => format!("there is no key `{name}` here; did you mean one of {}?", listed(several)),
    }
}
