//! The OpenAPI 3.1 document of an app.
//!
//! In:    [`ApiMeta`], and nothing else.
//! Out:   the text of the document, equal for equal input, and what is wrong with it.
//! Never: sees a handler, an attribute or a source file.
//!
//! The model is a small ordered tree of JSON ([`tree`]), not utoipa's `openapi` module. utoipa 6.0.0 was tried. Without its
//! macros (`default-features = false`) it does not compile; with them it takes 12 s of compile time (unoptimised, sum of
//! all units but those that `sweet-macros` needs anyway) where this crate takes 1.2, and twice where an API is its own
//! build script. Its schemas have no place for `const`, `not`, `unevaluatedProperties` or constraints beside a `$ref`,
//! and the order of its paths and properties is a feature of the crate, which a program that uses utoipa too would
//! switch for us.

mod choice;
mod components;
mod findings;
mod form;
mod key;
mod limits;
mod literal;
mod members;
mod name;
mod operation;
mod parameter;
mod paths;
mod reach;
mod response;
mod route;
mod rule;
mod schema;
mod security;
mod tree;

#[cfg(test)]
mod tests;

use components::Components;
pub(crate) use findings::Findings;
use findings::place;
use reach::Reach;
use route::Route;
use sweet_core::meta::{ApiMeta, Info};
use tree::{Node, Object};

/// The document of an app, as text, and what is wrong with it. A document comes out in any case.
pub(crate) fn render(api: &'static ApiMeta) -> (String, Findings) {
    let mut components = Components::default();
    let info = info(api, &mut components.findings);
    let routes = route::all(api, &mut components.findings);
    components.reach = Reach::of(&routes);
    let paths = paths::of(&routes, &mut components);
    let security = std::mem::take(&mut components.security).into_object();
    let (schemas, findings) = components.into_schemas();
    let mut document = Object::new().with("openapi", "3.1.0").with("info", info);
    // Both say what their absence says; tools that check documents ask for them. An operation with a guard says so itself.
    document.put("servers", vec![Object::new().with("url", "/").into()]);
    document.put("security", Vec::new());
    let tags = tags(&routes);
    if !tags.is_empty() {
        document.put("tags", tags);
    }
    document.put("paths", paths);
    let parts = [("schemas", schemas), ("securitySchemes", security)].into_iter().filter(|(_, part)| !part.is_empty());
    let components = parts.fold(Object::new(), |components, (key, part)| components.with(key, part));
    if !components.is_empty() {
        document.put("components", components);
    }
    (document.into_text(), findings)
}

fn info(api: &ApiMeta, findings: &mut Findings) -> Object {
    let info = api.info.unwrap_or_else(|| {
        let place = place(api.origin);
        findings.mistake(format!("a document needs a title: add `#[api(title = \"…\")]` to the app at {place}"));
        Info { title: "API", version: "0.0.0", description: "" }
    });
    let mut object = Object::new().with("title", info.title).with("version", info.version);
    object.put_text("description", info.description.trim());
    object
}

/// The tags, in the order of their first use.
fn tags(routes: &[Route]) -> Vec<Node> {
    let mut names: Vec<&'static str> = Vec::new();
    for tag in routes.iter().flat_map(|route| &route.tags) {
        if !names.contains(tag) {
            names.push(*tag);
        }
    }
    names.into_iter().map(|name| Object::new().with("name", name).into()).collect()
}
