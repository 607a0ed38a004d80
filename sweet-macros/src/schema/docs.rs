//! Documentation of a type, variant or field.
//!
//! In:    doc comments, `#[deprecated]`, and the `title`, `example` and `deprecated` of `#[schema(…)]`.
//! Out:   the `Docs` constant.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Attribute, Expr, Lit, LitStr, Meta};

use super::attributes::Attributes;
use super::emit::option;
use super::example::Example;
use super::key::ungrouped;
use super::keys::Space;

/// Documentation.
#[derive(Default)]
pub(super) struct Docs {
    title: Option<LitStr>,
    lines: Vec<Line>,
    deprecated: bool,
    example: Option<Example>,
}

/// One `#[doc = …]`.
enum Line {
    Text(String),
    /// Such as `include_str!("…")`.
    Macro(TokenStream),
}

impl Docs {
    /// Reads the documentation of a thing.
    pub(super) fn read(attributes: &[Attribute], read: &Attributes) -> Self {
        let deprecated = attributes.iter().any(|attribute| attribute.path().is_ident("deprecated"));
        Docs {
            title: read.text(Space::Schema, "title").cloned(),
            lines: lines(attributes),
            deprecated: deprecated || read.key(Space::Schema, "deprecated").is_some(),
            example: read.json(Space::Schema, "example").cloned(),
        }
    }

    /// The constant.
    pub(super) fn emit(&self, schema: &TokenStream) -> TokenStream {
        if self.title.is_none() && self.lines.is_empty() && !self.deprecated && self.example.is_none() {
            return quote!(#schema::Docs::NONE);
        }
        let Docs { title, deprecated, .. } = self;
        let title = option(title.as_ref());
        let description = self.description();
        let example = option(self.example.as_ref().map(|Example(text)| text));
        quote!(#schema::Docs { title: #title, description: #description, deprecated: #deprecated, example: #example })
    }

    fn description(&self) -> TokenStream {
        let texts: Option<Vec<&str>> = self.lines.iter().map(Line::text).collect();
        if let Some(texts) = texts {
            return texts.join("\n").trim().to_token_stream();
        }
        let parts = self.lines.iter().enumerate().map(|(index, line)| {
            let separator = if index == 0 { "" } else { "\n" };
            quote!(#separator, #line)
        });
        quote!(::core::concat!(#(#parts),*))
    }
}

impl Line {
    fn text(&self) -> Option<&str> {
        match self {
            Line::Text(text) => Some(text),
            Line::Macro(_) => None,
        }
    }
}

impl ToTokens for Line {
    fn to_tokens(&self, out: &mut TokenStream) {
        match self {
            Line::Text(text) => text.to_tokens(out),
            Line::Macro(tokens) => out.extend(tokens.clone()),
        }
    }
}

fn lines(attributes: &[Attribute]) -> Vec<Line> {
    attributes
        .iter()
        .filter_map(|attribute| match &attribute.meta {
            Meta::NameValue(pair) if pair.path.is_ident("doc") => Some(line(&pair.value)),
            _ => None,
        })
        .collect()
}

/// A doc comment's line without the one space that people write behind the slashes.
fn line(value: &Expr) -> Line {
    match ungrouped(value) {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => {
                let text = text.value();
                let lines = text.lines().map(|line| line.strip_prefix(' ').unwrap_or(line).trim_end());
                Line::Text(lines.collect::<Vec<_>>().join("\n"))
            }
            other => Line::Macro(other.to_token_stream()),
        },
        other => Line::Macro(other.to_token_stream()),
    }
}
