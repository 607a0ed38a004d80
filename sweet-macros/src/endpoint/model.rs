//! A handler and its attribute, as read.
//!
//! In:    tokens.
//! Out:   a struct that keeps the tokens that messages point at.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::{
    Attribute, FnArg, Ident, LitInt, LitStr, PatType, ReturnType, Signature, Type, Visibility, parse_quote_spanned,
};

use super::limits::Limits;
use crate::docs::Docs;
use crate::keys::{self, Key};
use crate::mistakes::Mistakes;
use crate::pattern;

/// A function, up to its body.
pub(super) struct Handler {
    pub(super) attributes: Vec<Attribute>,
    pub(super) visibility: Visibility,
    pub(super) signature: Signature,
}

impl Parse for Handler {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        let start = input.cursor().span();
        let signature = input.parse().map_err(|_| syn::Error::new(start, "an endpoint is a function: `async fn`"))?;
        match input.parse::<TokenTree>() {
            Ok(TokenTree::Group(_)) => Ok(Self { attributes, visibility, signature }),
            _ => Err(syn::Error::new_spanned(signature, "a handler needs a body")),
        }
    }
}

/// A handler and its attribute.
pub(super) struct Model {
    pub(super) handler: Handler,
    /// The method, with the span of what the person wrote for it.
    pub(super) method: String,
    /// The pattern; `None` where there is a mistake in its place.
    pub(super) pattern: Option<LitStr>,
    /// The names of the params in the pattern.
    pub(super) params: Vec<String>,
    pub(super) status: Option<(LitInt, u16)>,
    pub(super) operation: Operation,
    pub(super) limits: Limits,
    /// Where the attribute stands.
    pub(super) span: Span,
}

/// What the document says of it.
pub(super) struct Operation {
    pub(super) id: String,
    pub(super) summary: String,
    pub(super) description: String,
    pub(super) tags: Vec<String>,
    pub(super) deprecated: bool,
    pub(super) hidden: bool,
}

/// The keys that every attribute of this family knows.
const KEYS: [&str; 11] = [
    "status",
    "tag",
    "tags",
    "summary",
    "description",
    "deprecated",
    "operation_id",
    "hidden",
    "body_bytes_max",
    "handler_timeout",
    "method",
];

impl Model {
    pub(super) fn of(
        method: Option<&'static str>,
        arguments: TokenStream,
        handler: Handler,
        mistakes: &mut Mistakes,
    ) -> Self {
        let owner = method.map_or("#[route]".to_owned(), |method| format!("#[{}]", method.to_lowercase()));
        let mut pieces = keys::split(arguments);
        let pattern = pattern_literal(&mut pieces, &owner, mistakes);
        // The empty pattern is where the app is nested.
        let written = pattern.as_ref().filter(|pattern| !pattern.value().is_empty());
        let params = written.map(|pattern| pattern::params(pattern, mistakes)).unwrap_or_default();
        let known = if method.is_some() { &KEYS[..10] } else { &KEYS[..] };
        let keys = keys::parse(pieces, &format!("`{owner}`"), known, mistakes);
        let method = match method {
            Some(method) => method.to_owned(),
            None => custom_method(&keys, mistakes),
        };
        let span = pattern.as_ref().map_or_else(Span::call_site, Spanned::span);
        let status = key(&keys, "status").and_then(|key| key.number("201", mistakes));
        let operation = Operation::of(&keys, &handler, mistakes);
        let limits = Limits::of(&keys, mistakes);
        Self { handler, method, pattern, params, status, operation, limits, span }
    }

    /// The handler's name.
    pub(super) fn name(&self) -> &Ident {
        &self.handler.signature.ident
    }

    /// The types of the arguments, as written.
    pub(super) fn arguments(&self) -> impl Iterator<Item = &PatType> {
        self.handler.signature.inputs.iter().filter_map(|input| match input {
            FnArg::Typed(argument) => Some(argument),
            FnArg::Receiver(_) => None,
        })
    }

    /// The type of the answer; where none is written, `()` at the place of the name.
    pub(super) fn answer(&self) -> Type {
        match &self.handler.signature.output {
            ReturnType::Type(_, ty) => (**ty).clone(),
            ReturnType::Default => parse_quote_spanned!(self.name().span()=> ()),
        }
    }

    /// Whether this is a method, beside which no type can be declared.
    pub(super) fn is_method(&self) -> bool {
        self.handler.signature.receiver().is_some()
    }
}

impl Operation {
    fn of(keys: &[Key], handler: &Handler, mistakes: &mut Mistakes) -> Self {
        let docs = Docs::of(&handler.attributes);
        let mut text = |name: &str| key(keys, name).and_then(|key| key.text(mistakes)).map(|text| text.value());
        let id = text("operation_id");
        let (summary, description) = (text("summary"), text("description"));
        Self {
            id: id.unwrap_or_else(|| plain(&handler.signature.ident)),
            summary: summary.unwrap_or(docs.summary),
            description: description.unwrap_or(docs.description),
            tags: tags(keys, mistakes),
            deprecated: flag(keys, "deprecated", mistakes)
                || handler.attributes.iter().any(|attribute| attribute.path().is_ident("deprecated")),
            hidden: flag(keys, "hidden", mistakes),
        }
    }
}

/// The name without the `r#` of a raw identifier.
pub(crate) fn plain(name: &Ident) -> String {
    let name = name.to_string();
    name.strip_prefix("r#").map(str::to_owned).unwrap_or(name)
}

pub(super) fn key<'a>(keys: &'a [Key], name: &str) -> Option<&'a Key> {
    keys.iter().find(|key| key.name == name)
}

fn flag(keys: &[Key], name: &str, mistakes: &mut Mistakes) -> bool {
    key(keys, name).is_some_and(|key| key.flag(mistakes))
}

/// The pattern, taken off the front of the arguments.
fn pattern_literal(pieces: &mut Vec<TokenStream>, owner: &str, mistakes: &mut Mistakes) -> Option<LitStr> {
    let first = pieces.first().cloned().unwrap_or_default();
    let is_key = matches!(first.clone().into_iter().next(), None | Some(TokenTree::Ident(_)));
    let wanted = format!("`{owner}` needs a pattern first: `{}(\"/…\"{})]`", &owner[..owner.len() - 1], rest(owner));
    if is_key {
        mistakes.take(syn::Error::new(Span::call_site(), wanted));
        return None;
    }
    pieces.remove(0);
    let literal = syn::parse2::<LitStr>(first.clone()).ok();
    if literal.is_none() {
        mistakes.add(first, wanted);
    }
    literal
}

fn rest(owner: &str) -> &'static str {
    if owner == "#[route]" { ", method = \"…\"" } else { "" }
}

/// The method of `#[route]`.
fn custom_method(keys: &[Key], mistakes: &mut Mistakes) -> String {
    let Some(key) = key(keys, "method") else {
        let message = "`#[route]` needs a method: `#[route(\"/…\", method = \"PURGE\")]`";
        mistakes.take(syn::Error::new(Span::call_site(), message));
        return String::new();
    };
    let Some(method) = key.string(mistakes) else { return String::new() };
    super::check::method(&method, mistakes);
    method.value()
}

/// `tag = "a"` and `tags("b", "c")`, in this order.
fn tags(keys: &[Key], mistakes: &mut Mistakes) -> Vec<String> {
    let one = key(keys, "tag").and_then(|key| key.text(mistakes));
    let many = key(keys, "tags").map(|key| key.strings(mistakes)).unwrap_or_default();
    let mut tags: Vec<String> = vec![];
    for tag in one.into_iter().chain(many) {
        if tags.contains(&tag.value()) {
            mistakes.add(&tag, format_args!("the tag `{}` is given twice: keep one", tag.value()));
        }
        tags.push(tag.value());
    }
    tags
}

/// The attributes that decide whether an item is there at all, which everything beside it must carry too.
pub(super) fn conditions(attributes: &[Attribute]) -> TokenStream {
    let conditions =
        attributes.iter().filter(|attribute| attribute.path().is_ident("cfg")).map(ToTokens::to_token_stream);
    quote!(#(#conditions)*)
}
