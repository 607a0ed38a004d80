//! What checks of one's own must be.
//!
//! In:    the model.
//! Out:   a mistake for each that would never run, looks at nothing, or contradicts another key.
//! Never: looks at a function: whether it fits the value, the compiler tells at its path.

use proc_macro2::Ident;
use quote::ToTokens;

use crate::keys::listed;
use crate::mistakes::Mistakes;
use crate::near::nearest;
use crate::schema::custom::{Function, Match};
use crate::schema::model::{Body, Default, Field, Item, Shape, bare};

/// Checks all of an item.
pub(super) fn check(item: &Item<'_>, mistakes: &mut Mistakes) {
    for function in item.wholes() {
        check_function(&function, item, mistakes);
    }
    match &item.data {
        Shape::Struct(body) => check_body(body, item, mistakes),
        Shape::Enum(variants) => variants.iter().for_each(|variant| check_body(&variant.body, item, mistakes)),
        Shape::Union(_) => {}
    }
    if let (Some((key, _)), false) = (item.context(), item.uses_context()) {
        mistakes
            .add(key, "no check looks at it: write `use_context` into a `custom(…)` or `schema(…)`, or take it off");
    }
}

fn check_body(body: &Body<'_>, item: &Item<'_>, mistakes: &mut Mistakes) {
    let is_named = matches!(body, Body::Named(_));
    for field in body.fields() {
        for function in field.customs() {
            check_function(&function, item, mistakes);
            has_a_value(function.key, field, mistakes);
        }
        if let Some((key, _)) = field.required() {
            has_a_value(key, field, mistakes);
            required(key, field, is_named, mistakes);
        }
        if let Some(must_match) = field.must_match() {
            has_a_value(must_match.key, field, mistakes);
            if is_named {
                matches(&must_match, field, body.fields(), mistakes);
            } else {
                mistakes.add(must_match.key, "`must_match` names another field: use a struct with named fields");
            }
        }
    }
}

/// A check has a function, and a context where it looks at one.
fn check_function(function: &Function<'_>, item: &Item<'_>, mistakes: &mut Mistakes) {
    if function.path.is_none() && !function.is_malformed {
        mistakes.add(function.key, format!("the check has no function: write `{}(function = …)`", function.key));
    }
    if let (Some(at), None) = (function.use_context, item.context()) {
        mistakes.add(at, "it is not known which context: add `#[validate(context = Type)]` to the type");
    }
}

/// A check on what is never read would never run.
fn has_a_value(key: &Ident, field: &Field<'_>, mistakes: &mut Mistakes) {
    if !field.is_decoded() {
        mistakes.add(key, format!("the field is never read, so `{key}` would never be checked: take it off"));
    } else if field.is_flat() {
        let message =
            format!("a flattened field has no value of its own: put `{key}` on its fields, or check its type");
        mistakes.add(key, message);
    }
}

/// What is asked for has no value for a missing one.
fn required(key: &Ident, field: &Field<'_>, is_named: bool, mistakes: &mut Mistakes) {
    if !is_named {
        mistakes.add(key, "a value without a name is always there: take the `Option` off");
    }
    if !matches!(field.default, Default::None) {
        mistakes.add(key, "a missing field gets its default, so it cannot be required: take one of the two off");
    }
}

/// The other field is there, is read, and is another one.
fn matches(must_match: &Match<'_>, field: &Field<'_>, fields: &[Field<'_>], mistakes: &mut Mistakes) {
    let Some(other) = must_match.other else {
        if !must_match.is_malformed {
            mistakes.add(must_match.key, "it is not said what it must match: write `must_match(other = …)`");
        }
        return;
    };
    let name = other.to_token_stream().to_string().replace(' ', "");
    match named(fields, &name) {
        Some(found) if found.member == field.member => mistakes.add(other, "a field always matches itself"),
        Some(found) if !found.is_decoded() || found.is_flat() => {
            mistakes.add(other, format!("`{name}` is not read as a value of its own, so nothing can match it"));
        }
        Some(_) => {}
        None => {
            let known: Vec<String> =
                fields.iter().filter(|known| known.member != field.member).map(rust_name).collect();
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            let message = match nearest(&name, &known) {
                Some(meant) => format!("there is no field `{name}`; did you mean `{meant}`?"),
                None => format!("there is no field `{name}`; there are {}", listed(&known)),
            };
            mistakes.add(other, message);
        }
    }
}

/// The field with a name in Rust.
pub(in crate::schema) fn named<'f, 'a>(fields: &'f [Field<'a>], name: &str) -> Option<&'f Field<'a>> {
    fields.iter().find(|field| rust_name(field) == name.trim_start_matches("r#"))
}

/// The name of a field in Rust, without `r#`.
pub(in crate::schema) fn rust_name(field: &Field<'_>) -> String {
    match &field.member {
        syn::Member::Named(ident) => bare(ident),
        syn::Member::Unnamed(index) => index.index.to_string(),
    }
}

/// The keys of all checks.
pub(super) fn keys<'a>(item: &'a Item<'_>) -> impl Iterator<Item = &'a Ident> {
    let of_fields = item.fields().flat_map(|field| {
        let others = field.must_match().map(|found| found.key).into_iter().chain(field.required().map(|(key, _)| key));
        field.customs().map(|function| function.key).chain(others)
    });
    item.wholes().map(|function| function.key).chain(of_fields)
}
