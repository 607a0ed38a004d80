//! A handler and its attribute, as read.
//!
//! In:    tokens.
//! Out:   a struct that keeps the tokens that messages point at.

use proc_macro2::{Span, TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::{Ident, LitInt, LitStr, Type};

use super::limits::Limits;
use crate::docs::Docs;
use crate::function::Function;
use crate::keys::{self, Key};
use crate::middleware;
use crate::mistakes::Mistakes;
use crate::pattern;

/// A handler and its attribute.
pub(super) struct Model {
    pub(super) handler: Function,
    /// The method, with the span of what the person wrote for it.
    pub(super) method: String,
    /// The pattern; `None` where there is a mistake in its place.
    pub(super) pattern: Option<LitStr>,
    /// The names of the params in the pattern.
    pub(super) params: Vec<String>,
    pub(super) status: Option<(LitInt, u16)>,
    pub(super) operation: Operation,
    pub(super) limits: Limits,
    /// Its stations.
    pub(super) middleware: Vec<Type>,
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
const KEYS: [&str; 12] = [
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
    "middleware",
    "method",
];

impl Model {
    pub(super) fn of(
        method: Option<&'static str>,
        arguments: TokenStream,
        handler: Function,
        mistakes: &mut Mistakes,
    ) -> Self {
        let owner = method.map_or("#[route]".to_owned(), |method| format!("#[{}]", method.to_lowercase()));
        let mut pieces = keys::split(arguments);
        let pattern = pattern_literal(&mut pieces, &owner, mistakes);
        // The empty pattern is where the app is nested.
        let written = pattern.as_ref().filter(|pattern| !pattern.value().is_empty());
        let params = written.map(|pattern| pattern::params(pattern, mistakes)).unwrap_or_default();
        let known = if method.is_some() { &KEYS[..11] } else { &KEYS[..] };
        let keys = keys::parse(pieces, &format!("`{owner}`"), known, mistakes);
        let method = match method {
            Some(method) => method.to_owned(),
            None => custom_method(&keys, mistakes),
        };
        let span = pattern.as_ref().map_or_else(Span::call_site, Spanned::span);
        let status = key(&keys, "status").and_then(|key| key.number("201", mistakes));
        let operation = Operation::of(&keys, &handler, mistakes);
        let limits = Limits::of(&keys, mistakes);
        let middleware = middleware::stations(key(&keys, "middleware"), mistakes);
        Self { handler, method, pattern, params, status, operation, limits, middleware, span }
    }
}

impl Operation {
    fn of(keys: &[Key], handler: &Function, mistakes: &mut Mistakes) -> Self {
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
