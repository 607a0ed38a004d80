//! Checks that are the person's own code: the keys `custom`, `must_match`, `required` of a field, `schema` and `context` of a
//! type.
//!
//! In:    the entries of `#[validate(…)]`, typed.
//! Out:   functions with what they look at, fields that must be equal, and the words in which a failure is told.
//! Never: judges whether they fit the item; that is `check`'s.

use proc_macro2::Ident;
use syn::{ExprPath, Type};

use super::attributes::Attributes;
use super::key::{Entry, Form, Key, Value, key};
use super::keys::Space;
use super::model::{Field, Item};
use super::words::{CODE, MESSAGE, Words};

/// The keys of `custom`.
pub(super) const CUSTOM: &[Key] = &[key("function", Form::Function), key("use_context", Form::Flag), MESSAGE, CODE];

/// The keys of `must_match`.
pub(super) const MUST_MATCH: &[Key] = &[key("other", Form::Function), MESSAGE, CODE];

/// The keys of `schema` on a type.
pub(super) const WHOLE: &[Key] = &[
    key("function", Form::Function),
    key("skip_on_field_errors", Form::Yes(WHY_SKIPPED)),
    key("use_context", Form::Flag),
    MESSAGE,
    CODE,
];

const WHY_SKIPPED: &str = "a value of which a field is refused does not exist, so there is nothing that the function could look at: take it off";

/// A function that checks a value.
pub(super) struct Function<'a> {
    /// The key that asks for it.
    pub(super) key: &'a Ident,
    /// `None` where it is forgotten, which is a mistake.
    pub(super) path: Option<&'a ExprPath>,
    /// Whether a mistake in its keys has been told.
    pub(super) is_malformed: bool,
    pub(super) use_context: Option<&'a Ident>,
    pub(super) words: Words,
}

/// Another field that a field must be equal to.
pub(super) struct Match<'a> {
    pub(super) key: &'a Ident,
    /// `None` where it is forgotten, which is a mistake.
    pub(super) other: Option<&'a ExprPath>,
    /// Whether a mistake in its keys has been told.
    pub(super) is_malformed: bool,
    pub(super) words: Words,
}

fn find<'a>(keys: &'a [Entry], name: &str) -> Option<&'a Entry> {
    keys.iter().find(|entry| entry.key == name)
}

fn path<'a>(keys: &'a [Entry], name: &str) -> Option<&'a ExprPath> {
    find(keys, name).and_then(|entry| match &entry.value {
        Value::Path(path) => Some(path),
        _ => None,
    })
}

fn is_malformed(keys: &[Entry]) -> bool {
    keys.iter().any(|entry| matches!(entry.value, Value::Malformed))
}

fn functions<'a>(attributes: &'a Attributes, name: &'static str) -> impl Iterator<Item = Function<'a>> {
    attributes.of(Space::Validate).filter(move |entry| entry.key == name).filter_map(|entry| match &entry.value {
        Value::Keys(keys) => Some(Function {
            key: &entry.key,
            path: path(keys, "function"),
            is_malformed: is_malformed(keys),
            use_context: find(keys, "use_context").map(|entry| &entry.key),
            words: Words::of(keys),
        }),
        _ => None,
    })
}

impl Field<'_> {
    /// The functions that check it.
    pub(super) fn customs(&self) -> impl Iterator<Item = Function<'_>> {
        functions(&self.attributes, "custom")
    }

    /// The field that it must be equal to.
    pub(super) fn must_match(&self) -> Option<Match<'_>> {
        let entry = self.attributes.entry(Space::Validate, "must_match")?;
        match &entry.value {
            Value::Keys(keys) => Some(Match {
                key: &entry.key,
                other: path(keys, "other"),
                is_malformed: is_malformed(keys),
                words: Words::of(keys),
            }),
            _ => None,
        }
    }

    /// The key that asks for it though it is an `Option`, and its words.
    pub(super) fn required(&self) -> Option<(&Ident, Words)> {
        let entry = self.attributes.entry(Space::Validate, "required")?;
        let words = match &entry.value {
            Value::Told(_, keys) => Words::of(keys),
            _ => Words::default(),
        };
        Some((&entry.key, words))
    }

    /// Whether its value is checked by more than rules.
    pub(super) fn is_examined(&self) -> bool {
        self.customs().next().is_some() || self.required().is_some()
    }
}

impl Item<'_> {
    /// The functions that check the whole.
    pub(super) fn wholes(&self) -> impl Iterator<Item = Function<'_>> {
        functions(&self.attributes, "schema")
    }

    /// What checks look at, and the key that says so.
    pub(super) fn context(&self) -> Option<(&Ident, &Type)> {
        let entry = self.attributes.entry(Space::Validate, "context")?;
        match &entry.value {
            Value::Context(ty) => Some((&entry.key, ty)),
            _ => None,
        }
    }

    /// Whether a check of the whole or of a field looks at the context.
    pub(super) fn uses_context(&self) -> bool {
        let of_fields = self.fields().flat_map(Field::customs);
        self.wholes().chain(of_fields).any(|function| function.use_context.is_some())
    }
}
