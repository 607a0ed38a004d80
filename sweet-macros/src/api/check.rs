//! The rules of an app, as far as tokens tell. Conflicts between routes are found by `sweet_core::router::Verdict`.
//!
//! In:    the model.
//! Out:   one mistake for each rule that is broken.

use quote::ToTokens;
use syn::LitStr;

use super::model::{Model, Nest};
use crate::keys::listed;
use crate::mistakes::Mistakes;
use crate::pattern;

/// All rules.
pub(super) fn all(model: &Model, mistakes: &mut Mistakes) {
    generics(model, mistakes);
    head(model, mistakes);
    document(model, mistakes);
    routes(model, mistakes);
    states(model, mistakes);
    for nest in &model.nests {
        prefix(nest, mistakes);
    }
}

/// The trie of an app is one constant: it cannot depend on a type or a lifetime that is not known.
fn generics(model: &Model, mistakes: &mut Mistakes) {
    for param in &model.generics.params {
        mistakes.add(param, "an app has no parameters: its routes are constants of one type; name the type here");
    }
}

/// A document has a title and a version (OpenAPI 3.1 section 4.8.2).
fn head(model: &Model, mistakes: &mut Mistakes) {
    match (&model.title, &model.version) {
        (Some(title), None) => mistakes.add(title, "a document needs a version too: add `version = \"1.0.0\"`"),
        (None, Some(version)) => mistakes.add(version, "a version is that of a document: add `title = \"…\"`"),
        _ => {}
    }
}

/// Only an app with a title has a document, and only a document has a page.
fn document(model: &Model, mistakes: &mut Mistakes) {
    for (key, setting) in [("openapi", &model.openapi), ("docs", &model.page)] {
        if setting.is_said() && model.title.is_none() {
            mistakes
                .add(&setting.tokens, format_args!("`{key}` belongs to an app with a document: add `title = \"…\"`"));
        }
        if let Some(path) = setting.path() {
            plain(key, path, mistakes);
        }
    }
    if let (true, Some(page)) = (model.openapi.is_off(), model.page.path()) {
        mistakes.add(page, "the page shows the document, which `openapi = false` takes away: leave one of them out");
    }
}

/// A path without params.
fn plain(key: &str, path: &LitStr, mistakes: &mut Mistakes) {
    let params = pattern::params(path, mistakes);
    if !params.is_empty() || path.value().len() > 1 && path.value().ends_with('/') {
        mistakes.add(path, format_args!("`{key}` takes a path without params and without a `/` at its end"));
    }
}

/// An endpoint is listed once.
fn routes(model: &Model, mistakes: &mut Mistakes) {
    let text = |tokens: &dyn Fn() -> String| tokens();
    let written: Vec<String> =
        model.routes.iter().map(|path| text(&|| path.to_token_stream().to_string().replace(' ', ""))).collect();
    for (index, path) in written.iter().enumerate() {
        if written[..index].contains(path) {
            mistakes.add(&model.routes[index], format_args!("`{path}` is listed twice: keep one"));
        }
    }
}

/// State is asked for by its type, so a type stands for one field.
fn states(model: &Model, mistakes: &mut Mistakes) {
    let written: Vec<String> = model.states.iter().map(|state| state.ty.to_token_stream().to_string()).collect();
    for (index, ty) in written.iter().enumerate() {
        if let Some(first) = written[..index].iter().position(|other| other == ty) {
            let member = model.states[first].member.to_token_stream().to_string();
            let is_station = model.stations.iter().any(|station| station.ty.to_token_stream().to_string() == *ty);
            let ty = ty.replace(' ', "");
            let advice = match is_station {
                // What is wrapped is no station any more.
                true => "two stations differ in their types, as `RateLimit<Login>` and `RateLimit` do".to_owned(),
                false => format!("wrap one of them in a type of its own, `struct Other({ty})`"),
            };
            mistakes.add(
                &model.states[index].ty,
                format_args!("`State<'_, {ty}>` is the field `{member}` already: {advice}"),
            );
        }
    }
}

/// A prefix is put before each pattern of the nested app.
fn prefix(nest: &Nest, mistakes: &mut Mistakes) {
    let prefix = nest.prefix.value();
    if prefix.is_empty() {
        return;
    }
    if !prefix.starts_with('/') || prefix.ends_with('/') {
        let trimmed = match prefix.trim_matches('/') {
            "" => String::new(),
            trimmed => format!("/{trimmed}"),
        };
        let message = format_args!(
            "a prefix begins with `/` and does not end with one, as the patterns behind it begin with one: write `nest = \"{trimmed}\"`"
        );
        return mistakes.add(&nest.prefix, message);
    }
    let params = pattern::params(&nest.prefix, mistakes);
    let names: Vec<&str> = params.iter().map(String::as_str).collect();
    if !names.is_empty() {
        let message =
            format_args!("a prefix has no params: put {} into the patterns of the nested app", listed(&names));
        mistakes.add(&nest.prefix, message);
    }
}
