//! What an enum must be so that each of its values is told apart.
//!
//! In:    the variants, and how they are tagged.
//! Out:   a mistake for every tag that has no place, or that another name hides.

use quote::ToTokens;
use syn::LitStr;

use super::{fields, names};
use crate::mistakes::Mistakes;
use crate::schema::keys::Space;
use crate::schema::model::{Body, Item, Representation, Variant};

/// Checks an enum.
pub(super) fn check(item: &Item<'_>, variants: &[Variant<'_>], mistakes: &mut Mistakes) {
    if variants.is_empty() {
        mistakes.add(&item.input.ident, "an enum without variants has no value, so it has no schema: add a variant");
    }
    tags(item, mistakes);
    for variant in variants {
        internally_tagged(item, variant, mistakes);
        keys_of_objects(variant, mistakes);
        names_of_untagged(item, variant, mistakes);
        directions(item, variant, mistakes);
        fields::check(&variant.body, item, mistakes);
    }
    other(item, variants, mistakes);
    untagged(item, variants, mistakes);
    if !variants.is_empty() && item.is_read() && !variants.iter().any(Variant::is_read) {
        mistakes.add(&item.input.ident, "no variant is read: add `#[schema(encode_only)]`");
    }
    closed(item, variants, mistakes);
    names::of_variants(variants, mistakes);
}

/// Whether a variant is told by its content alone.
pub(super) fn is_tried(item: &Item<'_>, variant: &Variant<'_>) -> bool {
    variant.is_untagged() || matches!(item.representation(), Representation::Untagged)
}

/// A value of any variant can be written.
fn directions(item: &Item<'_>, variant: &Variant<'_>, mistakes: &mut Mistakes) {
    for key in ["skip", "skip_serializing"] {
        if let Some(at) = variant.attributes.key(Space::Serde, key)
            && item.is_written()
        {
            mistakes.add(
                at,
                "a value of the variant could not be written: take the variant out, or mark the type `#[schema(decode_only)]`",
            );
        }
    }
    if let Some(at) = variant.attributes.key(Space::Serde, "skip_deserializing") {
        let also = ["skip", "skip_serializing"].into_iter().find(|key| variant.has(key));
        if let Some(also) = also.filter(|_| !item.is_written()) {
            let message =
                format!("a variant that is neither read nor written is skipped: write `skip` alone, without `{also}`");
            mistakes.add(at, message);
        }
    }
}

/// At most one variant takes the names of no variant, and it has no content that could be wrong.
fn other(item: &Item<'_>, variants: &[Variant<'_>], mistakes: &mut Mistakes) {
    for (index, variant) in variants.iter().enumerate() {
        let Some(at) = variant.attributes.key(Space::Serde, "other") else { continue };
        if !matches!(variant.body, Body::Unit) {
            mistakes.add(at, "`other` takes any name, whose content nobody knows: use a variant without fields");
        }
        if is_tried(item, variant) {
            mistakes.add(at, "`other` takes the names that no variant has, and here none is written: take it off");
        } else if index + 1 < variants.len() {
            mistakes.add(at, "`other` takes what is left: put the variant last, behind all others");
        }
        if !variant.is_read() {
            mistakes.add(at, "`other` is about reading, and the variant is never read: take it off");
        }
        if let Some(at) = variant.attributes.key(Space::Serde, "alias") {
            mistakes.add(at, "`other` takes every name already: take `alias` off");
        }
    }
}

/// What has no tag is tried behind what has one.
fn untagged(item: &Item<'_>, variants: &[Variant<'_>], mistakes: &mut Mistakes) {
    let last = variants.iter().rposition(|variant| !variant.is_untagged());
    for (index, variant) in variants.iter().enumerate() {
        let Some(at) = variant.attributes.key(Space::Serde, "untagged") else { continue };
        if matches!(item.representation(), Representation::Untagged) {
            mistakes.add(at, "the whole enum is `untagged` already: take it off here");
        } else if last.is_some_and(|last| index < last) {
            mistakes.add(at, "variants without a tag are tried last: put the variant behind those with one");
        }
    }
}

/// The keys that say how variants are told apart make sense together.
fn tags(item: &Item<'_>, mistakes: &mut Mistakes) {
    let text = |key| item.attributes.text(Space::Serde, key);
    let untagged = item.attributes.key(Space::Serde, "untagged");
    if let (Some(at), Some(_)) = (untagged, text("tag").or(text("content"))) {
        return mistakes.add(at, "an enum is `untagged` or has a `tag`: take one of the two off");
    }
    match (text("tag"), text("content")) {
        (None, Some(content)) => mistakes.add(content, "`content` needs a `tag` beside it: add `tag = \"…\"`"),
        (Some(tag), Some(content)) if tag.value() == content.value() => {
            mistakes.add(content, "the tag has this name already: choose another one");
        }
        _ => {}
    }
}

/// The tag stands among the fields of the variant, so that there must be fields, and none of its name.
fn internally_tagged(item: &Item<'_>, variant: &Variant<'_>, mistakes: &mut Mistakes) {
    let Representation::Internal(tag) = item.representation() else { return };
    if variant.is_untagged() {
        return;
    }
    match &variant.body {
        Body::Tuple(_) => mistakes.add(
            variant.ident,
            format!("a tuple has no place for the tag `{}`: name the fields, or add `content = \"…\"`", tag.value()),
        ),
        Body::Newtype(fields) if fields.iter().any(|field| !field.rules.is_empty()) => {
            let rule = fields.iter().flat_map(|field| &field.rules).map(|rule| &rule.key).next();
            mistakes.add(rule, "what stands beside a tag is an object: put the rule on its fields");
        }
        Body::Newtype(fields) => {
            if let Some(at) = fields.iter().find_map(|field| field.attributes.key(Space::Schema, "with")) {
                mistakes
                    .add(at, "what stands beside a tag is an object, which a module cannot take apart: name the field");
            }
        }
        Body::Named(fields) => {
            for field in fields.iter().filter(|field| !field.has("skip") && !field.is_flat()) {
                if field.name.text == tag.value() {
                    let message =
                        format!("the tag has the name `{}` already: rename the field or the tag", tag.value());
                    mistakes.take(syn::Error::new(field.name.span, message));
                }
                if let Some(alias) = field.aliases.iter().find(|alias| alias.value() == tag.value()) {
                    mistakes.add(alias, "the tag has this name: choose another one");
                }
            }
        }
        _ => {}
    }
}

/// A key that speaks of named fields needs some.
fn keys_of_objects(variant: &Variant<'_>, mistakes: &mut Mistakes) {
    if let Some(at) = variant.attributes.key(Space::Serde, "rename_all")
        && !matches!(variant.body, Body::Named(_))
    {
        mistakes.add(at, "`rename_all` speaks of named fields, and the variant has none: take it off");
    }
}

/// The name of a variant that is told apart by its content is never written.
fn names_of_untagged(item: &Item<'_>, variant: &Variant<'_>, mistakes: &mut Mistakes) {
    if !is_tried(item, variant) {
        return;
    }
    let whose = if variant.is_untagged() {
        "of an `untagged` variant is not written"
    } else {
        "of a variant is not written in an `untagged` enum"
    };
    for key in ["rename", "alias"] {
        if let Some(at) = variant.attributes.key(Space::Serde, key) {
            mistakes.add(at, format!("the name {whose}: take `{key}` off"));
        }
    }
}

/// A key that nothing obeys would be forgotten.
fn closed(item: &Item<'_>, variants: &[Variant<'_>], mistakes: &mut Mistakes) {
    let has_fields = variants.iter().any(|variant| matches!(variant.body, Body::Named(_)));
    for key in ["deny_unknown_fields", "rename_all_fields"] {
        if let Some(at) = item.attributes.key(Space::Serde, key)
            && !has_fields
        {
            mistakes.add(at, format!("`{key}` speaks of named fields, and no variant has any: take it off"));
        }
    }
    if let (Representation::Untagged, Some(case)) =
        (item.representation(), item.attributes.text(Space::Serde, "rename_all"))
    {
        let at: &LitStr = case;
        mistakes.add(
            at.to_token_stream(),
            "the names of variants are not written in an `untagged` enum: write `rename_all_fields` for those of fields",
        );
    }
}
