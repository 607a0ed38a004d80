//! The attributes of a type, variant or field, read against the keys that are known there.
//!
//! In:    all attributes of one thing.
//! Out:   the entries of `serde`, `validate` and `schema`, each of the form that its key has, none of them twice.
//! Never: passes over a key: what is unknown, misplaced, malformed, repeated or refused is a mistake.

use syn::punctuated::Punctuated;
use syn::{Attribute, ExprPath, Ident, LitStr, Meta, Token, Type, WherePredicate};

use super::example::Example;
use super::form::{find, typed};
use super::key::{Entry, Raw, Value};
use super::keys::{Place, Space};
use super::refusal::{misplaced, unknown};
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

    /// All keys.
    pub(super) fn keys(&self) -> impl Iterator<Item = &Ident> {
        self.0.iter().map(|(_, entry)| &entry.key)
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

    /// The type of a key.
    pub(super) fn ty(&self, space: Space, key: &str) -> Option<&Type> {
        match &self.entry(space, key)?.value {
            Value::Type(ty) => Some(ty),
            _ => None,
        }
    }

    /// The predicates of a key.
    pub(super) fn bounds(&self, space: Space, key: &str) -> Option<&[WherePredicate]> {
        match &self.entry(space, key)?.value {
            Value::Bounds(bounds) => Some(bounds),
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
