//! An error type, as read.
//!
//! In:    an enum, or a struct, which is an enum of one variant without a name.
//! Out:   its variants, with the tokens that messages point at.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Attribute, Data, DeriveInput, Fields, Generics, Ident, LitInt, LitStr};

use super::detail::Detail;
use super::field::Field;
use super::header::{self, Header};
use super::problem::{Place, Problem};
use crate::docs::Docs;
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
    pub(super) standard: Standard,
}

/// Who implements `Display` and `std::error::Error`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standard {
    /// This derive.
    Here,
    /// Another derive, whose `#[error]` stands on the type, such as thiserror's: `From` too.
    Attribute,
    /// The person, or nobody: `#[problem(error = false)]`.
    Nobody,
}

/// `#[status(409)]`.
pub(super) struct Status {
    pub(super) literal: LitInt,
    pub(super) code: u16,
}

/// A variant, or the whole of a struct.
pub(super) struct Variant {
    /// What a message about it points at.
    pub(super) name: Ident,
    /// The path of a pattern or an expression: `Self` or `Self::Variant`.
    pub(super) path: TokenStream,
    /// Its name among all errors: `TransferError::Balance`.
    pub(super) full_name: String,
    pub(super) docs: Docs,
    pub(super) fields: Vec<Field>,
    pub(super) attributes: Vec<Attribute>,
    pub(super) status: Option<Status>,
    /// Whether there was a `#[status]`, well-formed or not.
    pub(super) has_status: bool,
    pub(super) detail: Option<Detail>,
    /// The text of the detail, for messages about it.
    pub(super) detail_text: Option<LitStr>,
    pub(super) problem: Problem,
    /// Header fields that are always the same.
    pub(super) headers: Vec<Header>,
}

impl Model {
    /// The type, or why there is none.
    pub(super) fn of(input: DeriveInput, mistakes: &mut Mistakes) -> syn::Result<Self> {
        let name = input.ident;
        let has_error = any_field(&input.data, |attributes| every(attributes, "error").next().is_some())
            || every(&input.attrs, "error").next().is_some();
        let mut is_off = false;
        let (status, variants, on_enum) = match input.data {
            Data::Struct(data) => {
                let variant = Variant::of(
                    (&name, quote!(Self), name.to_string()),
                    Place::Struct,
                    input.attrs,
                    data.fields,
                    mistakes,
                );
                is_off |= variant.problem.error_is_off;
                (None, vec![variant], vec![])
            }
            Data::Enum(data) => {
                is_off |= Problem::of(&input.attrs, Place::Enum, mistakes).error_is_off;
                let variants = data.variants.into_iter().map(|variant| {
                    let (own, full) = (&variant.ident, format!("{name}::{}", variant.ident));
                    let who = (own, quote!(Self::#own), full);
                    Variant::of(who, Place::Variant, variant.attrs, variant.fields, mistakes)
                });
                let variants = variants.collect();
                (status(&input.attrs, mistakes).0, variants, input.attrs)
            }
            Data::Union(data) => {
                let message = "an error is an enum or a struct: the variants of a union cannot be told apart";
                return Err(syn::Error::new_spanned(data.union_token, message));
            }
        };
        let standard = match (has_error, is_off) {
            (true, _) => Standard::Attribute,
            (false, true) => Standard::Nobody,
            (false, false) => Standard::Here,
        };
        Ok(Self { name, generics: input.generics, status, variants, on_enum, standard })
    }

    /// The status of a variant.
    pub(super) fn code(&self, variant: &Variant) -> u16 {
        variant.status.as_ref().or(self.status.as_ref()).map_or(500, |status| status.code)
    }

    /// The variants that say themselves what they are, with their numbers.
    pub(super) fn own(&self) -> impl Iterator<Item = (usize, &Variant)> {
        self.variants.iter().enumerate().filter(|(_, variant)| variant.inner().is_none())
    }

    /// The variants that another error says all of, and the field that holds it.
    pub(super) fn transparent(&self) -> impl Iterator<Item = (&Variant, &Field)> {
        self.variants.iter().filter_map(|variant| Some((variant, variant.inner()?)))
    }
}

impl Variant {
    fn of(
        (name, path, full_name): (&Ident, TokenStream, String),
        place: Place,
        attributes: Vec<Attribute>,
        fields: Fields,
        mistakes: &mut Mistakes,
    ) -> Self {
        let (status, has_status) = status(&attributes, mistakes);
        let problem = Problem::of(&attributes, place, mistakes);
        let detail_text = one(&attributes, "detail", mistakes).and_then(|attribute| text(attribute, mistakes));
        let detail = detail_text.as_ref().and_then(|text| Detail::parse(text, &fields, mistakes));
        let headers = header::fixed(&attributes, mistakes);
        let members: Vec<_> = fields.members().collect();
        let fields = members.into_iter().zip(fields).map(|(member, field)| Field::of(member, field, mistakes));
        Self {
            name: name.clone(),
            path,
            full_name,
            docs: Docs::of(&attributes),
            fields: fields.collect(),
            attributes,
            status,
            has_status,
            detail,
            detail_text,
            problem,
            headers,
        }
    }

    /// The field whose error says everything of this variant, where it is transparent.
    pub(super) fn inner(&self) -> Option<&Field> {
        self.problem.transparent.as_ref().and(self.fields.first())
    }

    /// What stands behind the error.
    pub(super) fn source(&self) -> Option<&Field> {
        self.fields.iter().find(|field| field.is_source())
    }

    /// The name of its schema, where it has members of its own.
    pub(super) fn schema(&self) -> String {
        match &self.problem.name {
            Some(name) => name.value(),
            None => self.full_name.replace("::", ""),
        }
    }

    /// All header fields: those that are always the same, and behind them those of its fields.
    pub(super) fn all_headers(&self) -> impl Iterator<Item = &Header> {
        self.headers.iter().chain(self.fields.iter().filter_map(|field| field.header.as_ref()))
    }
}

/// The attributes of this name.
pub(super) fn every<'a>(attributes: &'a [Attribute], name: &str) -> impl Iterator<Item = &'a Attribute> {
    attributes.iter().filter(move |attribute| attribute.path().is_ident(name))
}

/// The attribute of this name; a second one is a mistake.
pub(super) fn one<'a>(attributes: &'a [Attribute], name: &str, mistakes: &mut Mistakes) -> Option<&'a Attribute> {
    let mut found = every(attributes, name);
    let first = found.next();
    for other in found {
        mistakes.add(other.path(), format_args!("`#[{name}]` is given twice: keep one"));
    }
    first
}

/// Whether a variant or a field has such attributes.
fn any_field(data: &Data, has: impl Fn(&[Attribute]) -> bool) -> bool {
    let on_fields = |fields: &Fields| fields.iter().any(|field| has(&field.attrs));
    match data {
        Data::Struct(data) => on_fields(&data.fields),
        Data::Enum(data) => data.variants.iter().any(|variant| has(&variant.attrs) || on_fields(&variant.fields)),
        Data::Union(_) => false,
    }
}

/// The status, and whether there was an attribute for it.
fn status(attributes: &[Attribute], mistakes: &mut Mistakes) -> (Option<Status>, bool) {
    let Some(attribute) = one(attributes, "status", mistakes) else { return (None, false) };
    let literal = attribute.parse_args::<LitInt>().ok();
    let status = literal.and_then(|literal| Some(Status { code: literal.base10_parse().ok()?, literal }));
    if status.is_none() {
        mistakes.add(attribute.to_token_stream(), "`#[status]` takes a status code: `#[status(409)]`");
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
