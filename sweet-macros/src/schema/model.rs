//! The model of an item: what the emitters need to know, with the tokens that messages point at.
//!
//! In:    the item as syn parsed it.
//! Out:   an [`Item`], whole even where there were mistakes: what could not be read is left out.
//! Never: judges how parts fit together; that is `check`'s.

use proc_macro2::{Ident, Span};
use syn::{Data, DeriveInput, Fields, LitStr};

use super::attributes::Attributes;
use super::case::{CASES, Case};
use super::docs::Docs;
pub(super) use super::field::{Default, Field, Name, bare};
use super::keys::{Place, Space};
use super::lifetimes::outlives;
use crate::mistakes::Mistakes;

/// An item.
pub(super) struct Item<'a> {
    pub(super) input: &'a DeriveInput,
    pub(super) attributes: Attributes,
    pub(super) docs: Docs,
    pub(super) data: Shape<'a>,
}

/// What an item is.
pub(super) enum Shape<'a> {
    Struct(Body<'a>),
    Enum(Vec<Variant<'a>>),
    Union(Span),
}

/// The fields of a struct or variant.
pub(super) enum Body<'a> {
    Unit,
    /// One field that stands for the whole: that of a newtype, or the only one of a `transparent` struct.
    Newtype(Vec<Field<'a>>),
    Tuple(Vec<Field<'a>>),
    Named(Vec<Field<'a>>),
}

/// A variant.
pub(super) struct Variant<'a> {
    pub(super) ident: &'a Ident,
    pub(super) name: Name,
    pub(super) aliases: Vec<LitStr>,
    pub(super) attributes: Attributes,
    pub(super) docs: Docs,
    pub(super) body: Body<'a>,
}

/// How a struct is written in an internally, adjacently or externally tagged or an untagged enum.
pub(super) enum Representation {
    External,
    Internal(LitStr),
    Adjacent(LitStr, LitStr),
    Untagged,
}

impl<'a> Item<'a> {
    /// Reads an item.
    pub(super) fn read(input: &'a DeriveInput, mistakes: &mut Mistakes) -> Self {
        let attributes = Attributes::read(&input.attrs, Place::Type, mistakes);
        let docs = Docs::read(&input.attrs, &attributes);
        let cases = Cases {
            here: case(&attributes, "rename_all", mistakes),
            below: case(&attributes, "rename_all_fields", mistakes),
        };
        let data = match &input.data {
            Data::Struct(data) => Shape::Struct(body(&data.fields, &attributes, cases.here, mistakes)),
            Data::Enum(data) => {
                Shape::Enum(data.variants.iter().map(|variant| Variant::read(variant, cases, mistakes)).collect())
            }
            Data::Union(data) => Shape::Union(data.union_token.span),
        };
        Item { input, attributes, docs, data }
    }

    /// How its variants are told apart.
    pub(super) fn representation(&self) -> Representation {
        let text = |key| self.attributes.text(Space::Serde, key).cloned();
        match (text("tag"), text("content")) {
            (Some(tag), Some(content)) => Representation::Adjacent(tag, content),
            (Some(tag), None) => Representation::Internal(tag),
            _ if self.attributes.key(Space::Serde, "untagged").is_some() => Representation::Untagged,
            _ => Representation::External,
        }
    }

    /// The name of its schema.
    pub(super) fn name(&self) -> String {
        let name = self.attributes.text(Space::Schema, "name").or_else(|| self.attributes.text(Space::Serde, "rename"));
        name.map_or_else(|| bare(&self.input.ident), LitStr::value)
    }

    /// Whether it is read at all. What borrows for `'static` cannot be: no request lives so long.
    pub(super) fn is_read(&self) -> bool {
        let foreign = |field: &Field<'_>| field.is_decoded() && outlives(&self.input.generics, field.ty);
        self.attributes.key(Space::Schema, "encode_only").is_none() && !self.fields().any(foreign)
    }

    /// The fields of all its bodies.
    pub(super) fn fields(&self) -> impl Iterator<Item = &Field<'a>> {
        let (of_struct, of_enum) = match &self.data {
            Shape::Struct(body) => (Some(body), None),
            Shape::Enum(variants) => (None, Some(variants)),
            Shape::Union(_) => (None, None),
        };
        let variants = of_enum.into_iter().flatten().map(|variant| &variant.body);
        of_struct.into_iter().chain(variants).flat_map(Body::fields)
    }

    /// Whether fields that are not declared are refused.
    pub(super) fn is_closed(&self) -> bool {
        self.attributes.key(Space::Serde, "deny_unknown_fields").is_some()
    }
}

/// The cases that a type asks for.
#[derive(Clone, Copy)]
struct Cases {
    here: Option<Case>,
    below: Option<Case>,
}

fn case(attributes: &Attributes, key: &str, mistakes: &mut Mistakes) -> Option<Case> {
    let text = attributes.text(Space::Serde, key)?;
    let case = Case::named(&text.value());
    if case.is_none() {
        let names = CASES.map(|(name, _)| format!("`{name}`")).join(", ");
        mistakes.add(text, format!("there is no such case; there are {names}"));
    }
    case
}

impl<'a> Body<'a> {
    /// The fields.
    pub(super) fn fields(&self) -> &[Field<'a>] {
        match self {
            Body::Unit => &[],
            Body::Newtype(fields) | Body::Tuple(fields) | Body::Named(fields) => fields,
        }
    }
}

impl<'a> Variant<'a> {
    fn read(variant: &'a syn::Variant, cases: Cases, mistakes: &mut Mistakes) -> Self {
        let attributes = Attributes::read(&variant.attrs, Place::Variant, mistakes);
        let below = case(&attributes, "rename_all", mistakes).or(cases.below);
        let name = Name::of(&variant.ident, &attributes, |name| cases.here.map(|case| case.of_variant(name)));
        Variant {
            ident: &variant.ident,
            name,
            aliases: attributes.texts(Space::Serde, "alias"),
            docs: Docs::read(&variant.attrs, &attributes),
            body: body(&variant.fields, &attributes, below, mistakes),
            attributes,
        }
    }
}

fn body<'a>(fields: &'a Fields, outer: &Attributes, case: Option<Case>, mistakes: &mut Mistakes) -> Body<'a> {
    let of_struct = outer.key(Space::Serde, "default").is_some();
    let read =
        fields.members().zip(fields).map(|(member, field)| Field::read(member, field, case, of_struct, mistakes));
    let read: Vec<_> = read.collect();
    match fields {
        Fields::Unit => Body::Unit,
        Fields::Unnamed(_) if read.len() == 1 => Body::Newtype(read),
        Fields::Unnamed(_) => Body::Tuple(read),
        Fields::Named(_) if outer.key(Space::Serde, "transparent").is_some() => Body::Newtype(read),
        Fields::Named(_) => Body::Named(read),
    }
}
