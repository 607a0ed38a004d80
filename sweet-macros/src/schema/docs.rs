//! Documentation of a type, variant or field.
//!
//! In:    doc comments, `#[deprecated]`, and the `title`, `example`, `examples` and `deprecated` of `#[schema(…)]`.
//! Out:   the `Docs` constant.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Attribute, Expr, ExprLit, Lit, LitStr, Meta};

use super::attributes::Attributes;
use super::emit::option;
use super::keys::Space;
use crate::docs;
use crate::keys::ungrouped;

/// Documentation.
#[derive(Default)]
pub(super) struct Docs {
    title: Option<LitStr>,
    description: TokenStream,
    deprecated: bool,
    /// JSON texts.
    examples: Vec<String>,
}

impl Docs {
    /// Reads the documentation of a thing.
    pub(super) fn read(attributes: &[Attribute], read: &Attributes) -> Self {
        let deprecated = attributes.iter().any(|attribute| attribute.path().is_ident("deprecated"));
        Docs {
            title: read.text(Space::Schema, "title").cloned(),
            description: description(attributes),
            deprecated: deprecated || read.key(Space::Schema, "deprecated").is_some(),
            examples: examples(read),
        }
    }

    /// Whether there are examples.
    pub(super) fn has_examples(&self) -> bool {
        !self.examples.is_empty()
    }

    /// The constant. `check` is a function that asks the decoder about an example, where there is one to ask.
    pub(super) fn emit(&self, schema: &TokenStream, check: Option<TokenStream>) -> TokenStream {
        if self.title.is_none() && self.description.is_empty() && !self.deprecated && self.examples.is_empty() {
            return quote!(#schema::Docs::NONE);
        }
        let Docs { title, description, deprecated, examples } = self;
        let check = option(check);
        let title = option(title.as_ref());
        let description = if description.is_empty() { quote!("") } else { description.clone() };
        quote!(#schema::Docs {
            title: #title,
            description: #description,
            deprecated: #deprecated,
            examples: &[#(#schema::Example { text: #examples, check: #check }),*],
        })
    }
}

/// The one example, and those of the list.
fn examples(read: &Attributes) -> Vec<String> {
    let one = read.json(Space::Schema, "example").map(|example| example.text.clone());
    let list = read.json(Space::Schema, "examples").and_then(|example| example.elements.clone());
    one.into_iter().chain(list.into_iter().flatten()).collect()
}

/// The doc comment, as an expression; nothing where there is none. A part such as `include_str!("…")` is evaluated by the
/// compiler, and stands on lines of its own.
fn description(attributes: &[Attribute]) -> TokenStream {
    let values: Vec<_> = attributes.iter().filter_map(value).collect();
    if values.is_empty() {
        return TokenStream::new();
    }
    if values.iter().all(|(_, value)| is_text(value)) {
        return docs::text(attributes).to_token_stream();
    }
    let parts = values.iter().enumerate().map(|(index, (attribute, value))| {
        let separator = if index == 0 { "" } else { "\n" };
        if is_text(value) {
            let text = docs::text(std::slice::from_ref(*attribute));
            quote!(#separator, #text)
        } else {
            quote!(#separator, #value)
        }
    });
    quote!(::core::concat!(#(#parts),*))
}

/// The value of a `#[doc = …]`.
fn value(attribute: &Attribute) -> Option<(&Attribute, &Expr)> {
    match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => Some((attribute, ungrouped(&pair.value))),
        _ => None,
    }
}

fn is_text(value: &Expr) -> bool {
    matches!(value, Expr::Lit(ExprLit { lit: Lit::Str(_), .. }))
}
