//! One operation.
//!
//! In:    a route, and the template that it stands under.
//! Out:   the Operation Object: its words, who may ask, what its arguments take, what it can answer.

use sweet_core::meta::{Operation, Takes};

use super::components::Components;
use super::paths::Template;
use super::route::Route;
use super::tree::{Node, Object};
use super::{form, parameter, response, schema, security};

/// The Operation Object of a route.
pub(super) fn of(route: &Route, template: &Template, components: &mut Components) -> Object {
    let endpoint = route.endpoint;
    let mut operation = Object::new();
    if !route.tags.is_empty() {
        operation.put("tags", route.tags.iter().map(|tag| Node::from(*tag)).collect::<Vec<_>>());
    }
    operation.put_text("summary", summary(&endpoint.operation));
    operation.put_text("description", endpoint.operation.description.trim());
    operation.put("operationId", route.id.clone());
    operation.put_flag("deprecated", endpoint.operation.deprecated);
    let security = security::of(route, &mut components.security, &mut components.findings);
    if !security.is_empty() {
        operation.put("security", security);
    }
    let parameters = parameter::all(route, template, components);
    if !parameters.is_empty() {
        operation.put("parameters", parameters);
    }
    for argument in route.arguments() {
        if let Takes::Body { content_type, ref shape, required } = argument.takes {
            let schema = match content_type {
                form::MEDIA_TYPE => form::of(shape, components),
                _ => schema::of(shape, components),
            };
            let media = Object::new().with("schema", schema);
            let content = Object::new().with(content_type, media);
            operation.put("requestBody", Object::new().with("content", content).with("required", required));
        }
    }
    let responses = response::all(route, components);
    if !responses.is_empty() {
        operation.put("responses", responses);
    }
    operation
}

/// The summary. An operation without one has its id, as words: pages list operations by their summaries.
fn summary(operation: &Operation) -> String {
    if !operation.summary.trim().is_empty() {
        return operation.summary.trim().to_owned();
    }
    let words = operation.id.replace('_', " ");
    let mut characters = words.trim().chars();
    characters.next().into_iter().flat_map(char::to_uppercase).chain(characters).collect()
}
