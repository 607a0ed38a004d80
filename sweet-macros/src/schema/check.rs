//! What an item must be so that it has one schema, one decoder and one encoder that agree: one function per rule.
//!
//! In:    the model.
//! Out:   mistakes, each at the tokens that the person can change.
//! Never: looks into a type's definition: what only the compiler can know is asserted by emitted code.

mod conversion;
mod custom;
mod fields;
mod names;
mod variants;

pub(super) use custom::{named, rust_name};
use quote::ToTokens;

use super::keys::{BOUNDS, Space};
use super::model::{Body, Item, Shape};
use crate::mistakes::Mistakes;

/// Checks an item.
pub(super) fn check(item: &Item<'_>, mistakes: &mut Mistakes) {
    two_names(item, mistakes);
    both_only(item, mistakes);
    if let Some(conversion) = item.conversion() {
        return conversion::check(item, &conversion, mistakes);
    }
    match &item.data {
        Shape::Union(span) => mistakes.take(syn::Error::new(
            *span,
            "a union has no schema, because nothing tells which of its fields holds a value: use an enum",
        )),
        Shape::Struct(body) => {
            keys_of_enums(item, mistakes);
            expecting(item, mistakes);
            keys_of_objects(item, body, mistakes);
            transparent(item, body, mistakes);
            fields::check(body, item, mistakes);
        }
        Shape::Enum(variants) => {
            keys_of_structs(item, mistakes);
            if !variants.iter().any(|variant| variants::is_tried(item, variant)) {
                expecting(item, mistakes);
            }
            variants::check(item, variants, mistakes);
        }
    }
    only_written(item, mistakes);
    custom::check(item, mistakes);
    only_read(item, mistakes);
    bounds(item, mistakes);
}

/// A key that only an enum obeys would be forgotten on a struct.
fn keys_of_enums(item: &Item<'_>, mistakes: &mut Mistakes) {
    for key in ["tag", "content", "untagged", "rename_all_fields"] {
        if let Some(at) = item.attributes.key(Space::Serde, key) {
            mistakes.add(at, format!("`{key}` belongs on an enum: a struct has no variants to tell apart"));
        }
    }
}

/// Words for what fits nothing: elsewhere a failure says better what was expected.
fn expecting(item: &Item<'_>, mistakes: &mut Mistakes) {
    if let Some(at) = item.attributes.key(Space::Serde, "expecting") {
        mistakes.add(
            at,
            "`expecting` is for enums with untagged variants; elsewhere a failure tells what is wrong: take it off",
        );
    }
}

/// A key that only a struct obeys would be forgotten on an enum.
fn keys_of_structs(item: &Item<'_>, mistakes: &mut Mistakes) {
    for key in ["transparent", "default"] {
        if let Some(at) = item.attributes.key(Space::Serde, key) {
            mistakes.add(at, format!("`{key}` belongs on a struct: take it off"));
        }
    }
}

/// A key that speaks of named fields needs some.
fn keys_of_objects(item: &Item<'_>, body: &Body<'_>, mistakes: &mut Mistakes) {
    if matches!(body, Body::Named(_)) {
        return;
    }
    for key in ["rename_all", "deny_unknown_fields", "default"] {
        if let Some(at) = item.attributes.key(Space::Serde, key) {
            mistakes
                .add(at, format!("`{key}` speaks of named fields, and this type is not written with any: take it off"));
        }
    }
}

/// A transparent struct is its one field: nothing else of it can be written.
fn transparent(item: &Item<'_>, body: &Body<'_>, mistakes: &mut Mistakes) {
    let Some(at) = item.attributes.key(Space::Serde, "transparent") else { return };
    let written = match body {
        Body::Unit => 0,
        Body::Newtype(fields) | Body::Tuple(fields) | Body::Named(fields) => {
            fields.iter().filter(|field| !field.has("skip")).count()
        }
    };
    if written != 1 || matches!(body, Body::Tuple(_)) {
        mistakes
            .add(at, "a transparent struct is written as its one field: put `#[serde(skip)]` on all fields but one");
    }
}

/// What speaks of reading is never obeyed where nothing is read.
fn only_written(item: &Item<'_>, mistakes: &mut Mistakes) {
    if item.is_read() {
        return;
    }
    let rules = item.fields().flat_map(|field| &field.rules).map(|rule| &rule.key);
    let aliases = item.fields().filter_map(|field| field.attributes.key(Space::Serde, "alias"));
    for at in rules.chain(aliases).chain(custom::keys(item)) {
        let why = "the type is only written, because it is `encode_only` or holds something `'static`";
        mistakes.add(at, format!("`{at}` is about reading, but {why}: take it off, or own or borrow what is read"));
    }
}

/// What speaks of writing is never obeyed where nothing is written.
fn only_read(item: &Item<'_>, mistakes: &mut Mistakes) {
    if item.is_written() {
        return;
    }
    for at in item.fields().filter_map(|field| field.attributes.key(Space::Serde, "skip_serializing_if")) {
        mistakes.add(at, "nothing decides about writing, because the type is `decode_only`: take it off");
    }
}

/// Something must be left of a type.
fn both_only(item: &Item<'_>, mistakes: &mut Mistakes) {
    let only = |key| item.attributes.key(Space::Schema, key);
    if let (Some(_), Some(at)) = (only("encode_only"), only("decode_only")) {
        mistakes.add(
            at,
            "the type is `encode_only` already, and would be neither read nor written: take one of the two off",
        );
    }
}

/// Bounds of serde's traits say nothing of Sweet's; where both stand there, each derive has its own.
fn bounds(item: &Item<'_>, mistakes: &mut Mistakes) {
    if item.bounds().is_some() {
        return;
    }
    let of_variants = item.variants().iter().map(|variant| &variant.attributes);
    let of_fields = item.all_fields().map(|field| &field.attributes);
    for attributes in std::iter::once(&item.attributes).chain(of_variants).chain(of_fields) {
        if let Some(at) = attributes.key(Space::Serde, "bound") {
            mistakes.add(at, format!("`#[serde(bound)]` is not supported: {BOUNDS}"));
        }
    }
}

/// A schema has one name.
fn two_names(item: &Item<'_>, mistakes: &mut Mistakes) {
    let attributes = &item.attributes;
    if let (Some(name), Some(_)) = (attributes.text(Space::Schema, "name"), attributes.text(Space::Serde, "rename")) {
        mistakes.add(name, "`#[serde(rename)]` names the schema already: keep one of the two");
    }
    for name in [attributes.text(Space::Schema, "name"), attributes.text(Space::Serde, "rename")].into_iter().flatten()
    {
        // OpenAPI 3.1 section 4.8.7: the keys of components.
        let text = name.value();
        let fits = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_');
        if text.is_empty() || !text.chars().all(fits) {
            mistakes.add(name.to_token_stream(), "a schema's name has letters, digits, `.`, `-` and `_` of ASCII only");
        }
    }
}
