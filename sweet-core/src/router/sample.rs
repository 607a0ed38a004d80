//! Apps made at run time, for the tests of this folder.

use super::{Plan, Router, Trie};
use crate::meta::{ApiMeta, EndpointLimits, EndpointMeta, Nest, Operation, Origin, Responses};

pub(super) const fn origin(line: u32) -> Origin {
    Origin { file: "src/sample.rs", line, column: 1 }
}

/// An endpoint with the params of its pattern, whose operation id is its method and pattern.
pub(super) fn endpoint(method: &str, pattern: &str, line: u32) -> EndpointMeta {
    let names = pattern.split('{').skip(1).filter_map(|behind| behind.split_once('}'));
    let names: Vec<_> = names.map(|(name, _)| text(name.trim_start_matches('*'))).collect();
    let id = text(&format!("{method} {pattern}"));
    EndpointMeta {
        method: text(method),
        pattern: text(pattern),
        params: names.leak(),
        operation: Operation { id, summary: "", description: "", tags: &[], deprecated: false, hidden: false },
        arguments: &[],
        responses: Responses::None,
        status: None,
        limits: EndpointLimits::NONE,
        middleware: &[],
        origin: origin(line),
    }
}

/// An app with routes such as `GET /users/{id}`, which stand on the lines 1, 2 and so on.
pub(super) fn api(routes: &[&str], nests: Vec<Nest>) -> &'static ApiMeta {
    let endpoints = routes.iter().zip(1..).map(|(route, line)| {
        let (method, pattern) = route.split_once(' ').expect("a method and a pattern");
        &*Box::leak(Box::new(endpoint(method, pattern, line)))
    });
    keep(endpoints.collect(), nests)
}

pub(super) fn keep(endpoints: Vec<&'static EndpointMeta>, nests: Vec<Nest>) -> &'static ApiMeta {
    Box::leak(Box::new(ApiMeta {
        info: None,
        endpoints: endpoints.leak(),
        nests: nests.leak(),
        middleware: &[],
        origin: origin(0),
    }))
}

pub(super) fn nest(prefix: &str, operation_prefix: &str, api: &'static ApiMeta) -> Nest {
    Nest {
        prefix: text(prefix),
        operation_prefix: text(operation_prefix),
        tags: &[],
        middleware: &[],
        api,
        origin: origin(0),
    }
}

/// A router for an app with at most 64 routes.
pub(super) fn router(api: &'static ApiMeta) -> Router {
    let trie: &'static Trie<256, 64> = Box::leak(Box::new(Trie::build(&Plan::<256, 64>::of(api))));
    trie.router()
}

fn text(text: &str) -> &'static str {
    String::from(text).leak()
}
