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
        fields::check(&variant.body, item, mistakes);
    }
    closed(item, variants, mistakes);
    names::of_variants(variants, mistakes);
}

/// The keys that say how variants are told apart make sense together.
fn tags(item: &Item<'_>, mistakes: &mut Mistakes) {
    let text = |key| item.attributes.text(Space::Serde, key);
    let untagged = item.attributes.key(Space::Serde, "untagged");
    if let (Some(at), Some(_)) = (untagged, text("tag").or(text("content"))) {
        mistakes.add(at, "an enum is `untagged` or has a `tag`: take one of the two off");
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
    match &variant.body {
        Body::Tuple(_) => mistakes.add(
            variant.ident,
            format!("a tuple has no place for the tag `{}`: name the fields, or add `content = \"…\"`", tag.value()),
        ),
        Body::Newtype(fields) if fields.iter().any(|field| !field.rules.is_empty()) => {
            let rule = fields.iter().flat_map(|field| &field.rules).map(|rule| &rule.key).next();
            mistakes.add(rule, "what stands beside a tag is an object: put the rule on its fields");
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
    if !matches!(item.representation(), Representation::Untagged) {
        return;
    }
    for key in ["rename", "alias"] {
        if let Some(at) = variant.attributes.key(Space::Serde, key) {
            mistakes.add(at, format!("the name of a variant is not written in an `untagged` enum: take `{key}` off"));
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
