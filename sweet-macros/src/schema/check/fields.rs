//! What the fields of a struct or variant must be.
//!
//! In:    a body, and the item around it.
//! Out:   a mistake for every key that would be forgotten, and for every two that contradict each other.

use syn::{PathArguments, Type};

use super::names;
use crate::mistakes::Mistakes;
use crate::schema::keys::{Space, WITH};
use crate::schema::model::{Body, Default, Field, Item};

/// Checks the fields of a body.
pub(super) fn check(body: &Body<'_>, item: &Item<'_>, mistakes: &mut Mistakes) {
    for field in body.fields() {
        by_hand(field, mistakes);
    }
    match body {
        Body::Unit => {}
        Body::Newtype(fields) => {
            for field in fields.iter().filter(|field| !field.has("skip")) {
                only_written_by_value(field, mistakes);
            }
        }
        Body::Tuple(fields) => {
            for field in fields {
                only_written_by_value(field, mistakes);
            }
        }
        Body::Named(fields) => {
            for field in fields {
                directions(field, mistakes);
                rules_are_checked(field, mistakes);
                names_are_used(field, mistakes);
                flatten(field, item, mistakes);
            }
            names::of_fields(fields, mistakes);
        }
    }
}

/// What a module reads and writes, nothing else does.
fn by_hand(field: &Field<'_>, mistakes: &mut Mistakes) {
    let serde = ["with", "serialize_with", "deserialize_with"].map(|key| field.attributes.key(Space::Serde, key));
    let Some(with) = field.attributes.key(Space::Schema, "with") else {
        for at in serde.into_iter().flatten() {
            mistakes.add(at, format!("`#[serde({at})]` is not supported: {WITH}"));
        }
        return;
    };
    for key in ["skip", "flatten"] {
        if field.has(key) {
            mistakes.add(with, format!("`{key}` and `with` do not go together: take one of the two off"));
        }
    }
    for rule in &field.rules {
        mistakes.add(&rule.key, "what a module reads, it checks too: put the rule into its `decode` and its `SHAPE`");
    }
}

/// A value without a name of its own is always there.
fn only_written_by_value(field: &Field<'_>, mistakes: &mut Mistakes) {
    let keys = [
        "rename",
        "alias",
        "default",
        "flatten",
        "skip",
        "skip_serializing",
        "skip_deserializing",
        "skip_serializing_if",
    ];
    for key in keys {
        if let Some(at) = field.attributes.key(Space::Serde, key) {
            mistakes.add(at, format!("`{key}` needs a field with a name on the wire: use a struct with named fields"));
        }
    }
    for key in ["title", "example", "deprecated"] {
        if let Some(at) = field.attributes.key(Space::Schema, key) {
            mistakes.add(at, format!("`{key}` needs a field with a name on the wire: put it on the type"));
        }
    }
}

/// Each way of leaving a field out says it all.
fn directions(field: &Field<'_>, mistakes: &mut Mistakes) {
    let both = ["skip_serializing", "skip_deserializing"].map(|key| field.attributes.key(Space::Serde, key));
    if field.has("skip") {
        for at in both.into_iter().flatten() {
            mistakes.add(at, format!("`skip` says so already: take `{at}` off"));
        }
    } else if let [Some(_), Some(at)] = both {
        mistakes.add(at, "a field that is neither written nor read is skipped: write `skip` alone");
    }
    if let Some(at) = field.attributes.key(Space::Serde, "skip_serializing_if")
        && !field.is_encoded()
    {
        mistakes.add(at, "the field is never written, so nothing decides about it: take it off");
    }
}

/// A rule on what is never read would be told and not checked.
fn rules_are_checked(field: &Field<'_>, mistakes: &mut Mistakes) {
    for rule in &field.rules {
        if !field.is_decoded() {
            mistakes.add(&rule.key, "the field is never read, so the rule would never be checked: take it off");
        } else if field.is_flat() {
            mistakes.add(&rule.key, "a flattened field has no value of its own: put the rule on its fields");
        }
    }
}

/// A name of what is never read or never stands there would be forgotten.
fn names_are_used(field: &Field<'_>, mistakes: &mut Mistakes) {
    if let Some(at) = field.attributes.key(Space::Serde, "alias")
        && !field.is_decoded()
    {
        mistakes.add(at, "the field is never read, under no name: take the `alias` off");
    }
    if let Some(at) = field.attributes.key(Space::Serde, "rename")
        && (field.has("skip") || field.is_flat())
    {
        mistakes.add(at, "the field has no name on the wire: take the `rename` off");
    }
}

/// A field is flattened where it is an object, all of it, and both ways.
fn flatten(field: &Field<'_>, item: &Item<'_>, mistakes: &mut Mistakes) {
    let Some(at) = field.attributes.key(Space::Serde, "flatten") else { return };
    if let Some(kind) = no_object(field.ty) {
        mistakes.add(
            field.ty,
            format!("{kind} has no fields that could be flattened: take `flatten` off, or use a struct or map"),
        );
    }
    if item.is_closed() {
        mistakes.add(at, "`deny_unknown_fields` cannot tell the fields of what is flattened: take one of the two off");
    }
    for key in ["alias", "skip", "skip_serializing", "skip_deserializing", "skip_serializing_if"] {
        if let Some(at) = field.attributes.key(Space::Serde, key) {
            mistakes.add(at, format!("`{key}` does not go with `flatten`: take one of the two off"));
        }
    }
    if !matches!(field.default, Default::None | Default::OfStruct) {
        let at = field.attributes.key(Space::Serde, "default");
        mistakes.add(at, "`default` does not go with `flatten`: put it on the fields of the flattened type");
    }
}

/// What a type is, in words, where it is plain to see that it is no object.
fn no_object(ty: &Type) -> Option<String> {
    match ty {
        Type::Array(_) | Type::Slice(_) => Some(String::from("an array")),
        Type::Tuple(_) => Some(String::from("a tuple")),
        Type::Paren(inner) => no_object(&inner.elem),
        Type::Group(inner) => no_object(&inner.elem),
        Type::Reference(inner) => no_object(&inner.elem),
        Type::Path(path) => {
            let last = path.path.segments.last()?;
            let name = last.ident.to_string();
            if matches!(name.as_str(), "Vec" | "VecDeque" | "HashSet" | "BTreeSet")
                && matches!(last.arguments, PathArguments::AngleBracketed(_))
            {
                return Some(format!("`{name}`"));
            }
            let scalars = "String str bool char u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f32 f64";
            (path.path.segments.len() == 1 && scalars.split(' ').any(|scalar| scalar == name))
                .then(|| format!("`{name}`"))
        }
        _ => None,
    }
}
