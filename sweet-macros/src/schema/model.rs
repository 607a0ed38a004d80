//! The model of an item: what the emitters need to know, with the tokens that messages point at.
//!
//! In:    the item as syn parsed it.
//! Out:   an [`Item`], whole even where there were mistakes: what could not be read is left out.
//! Never: judges how parts fit together; that is `check`'s.

use proc_macro2::{Ident, Span};
use syn::{Data, DeriveInput, Fields, LitStr, Type, WherePredicate};

use super::attributes::Attributes;
use super::case::{CASES, Case};
pub(super) use super::conversion::{Conversion, From};
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
            _ if self.attributes.key(Space::Serde, "untagged").is_some() => Representation::Untagged,
            (Some(tag), Some(content)) => Representation::Adjacent(tag, content),
            (Some(tag), None) => Representation::Internal(tag),
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
        let foreign = |ty: &Type| outlives(&self.input.generics, ty);
        let borrows = match self.conversion() {
            Some(conversion) => !self.is_converted(conversion.from.is_some()) || foreign(conversion.ty),
            None => self.fields().any(|field| field.is_decoded() && foreign(field.ty)),
        };
        self.attributes.key(Space::Schema, "encode_only").is_none() && !borrows
    }

    /// Whether it is written at all.
    pub(super) fn is_written(&self) -> bool {
        let converted = self.conversion().is_none_or(|conversion| self.is_converted(conversion.into.is_some()));
        self.attributes.key(Space::Schema, "decode_only").is_none() && converted
    }

    /// Whether it goes in a direction: it is converted there, or it is a newtype of what it is converted to in the other.
    fn is_converted(&self, there: bool) -> bool {
        there || self.newtype().is_some()
    }

    /// The other type that is read and written in its place.
    pub(super) fn conversion(&self) -> Option<Conversion<'_>> {
        Conversion::of(&self.attributes)
    }

    /// The bounds that it asks for in place of those made from its fields.
    pub(super) fn bounds(&self) -> Option<&[WherePredicate]> {
        self.attributes.bounds(Space::Schema, "bound")
    }

    /// The only field, where the type is written as that and is converted to the type of it.
    pub(super) fn newtype(&self) -> Option<&Field<'a>> {
        let Shape::Struct(Body::Newtype(fields)) = &self.data else { return None };
        let ty = self.conversion()?.ty;
        let [field] = fields.as_slice() else { return None };
        (field.ty == ty && field.with().is_none()).then_some(field)
    }

    /// The fields of all its bodies.
    pub(super) fn all_fields(&self) -> impl Iterator<Item = &Field<'a>> {
        self.fields_of(|_| true)
    }

    /// The fields of all its bodies, but for variants that are skipped.
    pub(super) fn fields(&self) -> impl Iterator<Item = &Field<'a>> {
        self.fields_of(Variant::is_told)
    }

    fn fields_of(&self, which: impl Fn(&Variant<'a>) -> bool) -> impl Iterator<Item = &Field<'a>> {
        let of_struct = match &self.data {
            Shape::Struct(body) => Some(body),
            Shape::Enum(_) | Shape::Union(_) => None,
        };
        let of_variants = self.variants().iter().filter(move |variant| which(variant)).map(|variant| &variant.body);
        of_struct.into_iter().chain(of_variants).flat_map(Body::fields)
    }

    /// Its variants; none where it is no enum.
    pub(super) fn variants(&self) -> &[Variant<'a>] {
        match &self.data {
            Shape::Enum(variants) => variants,
            Shape::Struct(_) | Shape::Union(_) => &[],
        }
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

    fn fields_mut(&mut self) -> &mut [Field<'a>] {
        match self {
            Body::Unit => &mut [],
            Body::Newtype(fields) | Body::Tuple(fields) | Body::Named(fields) => fields,
        }
    }
}

impl<'a> Variant<'a> {
    fn read(variant: &'a syn::Variant, cases: Cases, mistakes: &mut Mistakes) -> Self {
        let attributes = Attributes::read(&variant.attrs, Place::Variant, mistakes);
        let below = case(&attributes, "rename_all", mistakes).or(cases.below);
        let name = Name::of(&variant.ident, &attributes, |name| cases.here.map(|case| case.of_variant(name)));
        let mut variant = Variant {
            ident: &variant.ident,
            name,
            aliases: attributes.texts(Space::Serde, "alias"),
            docs: Docs::read(&variant.attrs, &attributes),
            body: body(&variant.fields, &attributes, below, mistakes),
            attributes,
        };
        let is_read = variant.is_read();
        variant.body.fields_mut().iter_mut().for_each(|field| field.in_what_is_read = is_read);
        variant
    }

    /// Whether a serde key stands on it.
    pub(super) fn has(&self, key: &str) -> bool {
        self.attributes.key(Space::Serde, key).is_some()
    }

    /// Whether it is read.
    pub(super) fn is_read(&self) -> bool {
        self.is_told() && !self.has("skip_deserializing")
    }

    /// Whether anything of it is seen outside.
    pub(super) fn is_told(&self) -> bool {
        !self.has("skip")
    }

    /// Whether every name that no other variant has is read as it.
    pub(super) fn is_other(&self) -> bool {
        self.has("other")
    }

    /// Whether it has no tag, though its enum has.
    pub(super) fn is_untagged(&self) -> bool {
        self.has("untagged")
    }

    /// The names under which it is read.
    pub(super) fn names(&self) -> impl Iterator<Item = String> {
        std::iter::once(self.name.text.clone()).chain(self.aliases.iter().map(LitStr::value))
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
