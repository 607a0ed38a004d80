//! An error type, as read.
//!
//! In:    an enum, or a struct, which is an enum of one variant without a name.
//! Out:   its variants, with the tokens that messages point at.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Attribute, Data, DeriveInput, Fields, Generics, Ident, LitInt, LitStr, Meta, Type};

use super::detail::Detail;
use crate::docs::Docs;
use crate::keys;
use crate::mistakes::Mistakes;

/// An error type.
pub(super) struct Model {
    pub(super) name: Ident,
    pub(super) generics: Generics,
    /// The status of variants that have none of their own.
    pub(super) status: Option<Status>,
    pub(super) variants: Vec<Variant>,
    /// The attributes that stand on an enum, where only a default status is understood.
    pub(super) on_enum: Vec<Attribute>,
}

/// `#[status(409)]`.
pub(super) struct Status {
    pub(super) literal: LitInt,
    pub(super) code: u16,
}

/// A variant, or the whole of a struct.
pub(super) struct Variant {
    /// What a message about it points at.
    pub(super) tokens: TokenStream,
    /// The path of a pattern or an expression: `Self` or `Self::Variant`.
    pub(super) path: TokenStream,
    pub(super) docs: Docs,
    pub(super) fields: Fields,
    pub(super) status: Option<Status>,
    /// Whether there was a `#[status]`, well-formed or not.
    pub(super) has_status: bool,
    pub(super) detail: Option<Detail>,
    pub(super) uri: Option<LitStr>,
    pub(super) title: Option<LitStr>,
}

impl Model {
    /// The type, or why there is none.
    pub(super) fn of(input: DeriveInput, mistakes: &mut Mistakes) -> syn::Result<Self> {
        let name = input.ident;
        let (status, variants, on_enum) = match input.data {
            Data::Struct(data) => {
                let tokens = name.to_token_stream();
                let variant = Variant::of(tokens, quote!(Self), &input.attrs, data.fields, mistakes);
                (None, vec![variant], vec![])
            }
            Data::Enum(data) => {
                let variants = data.variants.into_iter().map(|variant| {
                    let name = &variant.ident;
                    Variant::of(quote!(#name), quote!(Self::#name), &variant.attrs, variant.fields, mistakes)
                });
                let variants = variants.collect();
                (status(&input.attrs, mistakes).0, variants, input.attrs)
            }
            Data::Union(data) => {
                let message = "an error is an enum or a struct: the variants of a union cannot be told apart";
                return Err(syn::Error::new_spanned(data.union_token, message));
            }
        };
        Ok(Self { name, generics: input.generics, status, variants, on_enum })
    }
}

impl Variant {
    fn of(
        tokens: TokenStream,
        path: TokenStream,
        attributes: &[Attribute],
        fields: Fields,
        mistakes: &mut Mistakes,
    ) -> Self {
        let (status, has_status) = status(attributes, mistakes);
        let (uri, title) = problem(attributes, mistakes);
        let text = one(attributes, "detail", mistakes).and_then(|attribute| text(attribute, mistakes));
        let detail = text.and_then(|text| Detail::parse(&text, &fields, mistakes));
        Self { tokens, path, docs: Docs::of(attributes), fields, status, has_status, detail, uri, title }
    }

    /// The types of its fields, with their attributes.
    pub(super) fn attributes(&self) -> impl Iterator<Item = (&Attribute, &Type)> {
        self.fields.iter().flat_map(|field| field.attrs.iter().map(move |attribute| (attribute, &field.ty)))
    }
}

/// The attribute of this name; a second one is a mistake.
fn one<'a>(attributes: &'a [Attribute], name: &str, mistakes: &mut Mistakes) -> Option<&'a Attribute> {
    let mut found = attributes.iter().filter(|attribute| attribute.path().is_ident(name));
    let first = found.next();
    for other in found {
        mistakes.add(other.path(), format_args!("`#[{name}]` is given twice: keep one"));
    }
    first
}

/// The status, and whether there was an attribute for it.
fn status(attributes: &[Attribute], mistakes: &mut Mistakes) -> (Option<Status>, bool) {
    let Some(attribute) = one(attributes, "status", mistakes) else { return (None, false) };
    let literal = attribute.parse_args::<LitInt>().ok();
    let status = literal.and_then(|literal| Some(Status { code: literal.base10_parse().ok()?, literal }));
    if status.is_none() {
        mistakes.add(attribute, "`#[status]` takes a status code: `#[status(409)]`");
    }
    (status, true)
}

/// `#[detail("…")]`.
fn text(attribute: &Attribute, mistakes: &mut Mistakes) -> Option<LitStr> {
    let text = attribute.parse_args::<LitStr>().ok();
    if text.is_none() {
        mistakes.add(attribute, "`#[detail]` takes a sentence: `#[detail(\"there is no user {id}\")]`");
    }
    text
}

/// `#[problem(type = "…", title = "…")]`.
fn problem(attributes: &[Attribute], mistakes: &mut Mistakes) -> (Option<LitStr>, Option<LitStr>) {
    let Some(attribute) = one(attributes, "problem", mistakes) else { return (None, None) };
    let Meta::List(list) = &attribute.meta else {
        mistakes.add(attribute, "`#[problem]` takes arguments: `#[problem(type = \"https://…\", title = \"…\")]`");
        return (None, None);
    };
    let keys = keys::parse(keys::split(list.tokens.clone()), "`#[problem]`", &["type", "title"], mistakes);
    let mut value = |name: &str| keys.iter().find(|key| key.name == name).and_then(|key| key.text(mistakes));
    (value("type"), value("title"))
}
