//! The paths of a document: templates, each with its operations.
//!
//! In:    routes, in the order of their numbers.
//! Out:   the Paths Object. OpenAPI takes two templates that differ only in the names of their params for one, so that the
//!        first route names the params of all that share its template.

use std::collections::HashMap;

use super::components::Components;
use super::findings::place;
use super::operation;
use super::route::Route;
use super::tree::{Node, Object};

/// A pattern, as OpenAPI writes it.
#[derive(Debug)]
pub(super) struct Template {
    /// The path: `{*rest}` is `{rest}`.
    pub(super) path: String,
    /// The names of its params.
    pub(super) names: Vec<String>,
    /// The path without the names: equal for patterns that OpenAPI does not tell apart.
    key: String,
}

impl Template {
    fn of(pattern: &str) -> Self {
        let mut template = Template { path: pattern.replace("{*", "{"), names: Vec::new(), key: String::new() };
        let mut rest = template.path.as_str();
        while let Some((before, (name, after))) =
            rest.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
        {
            template.names.push(name.to_owned());
            template.key.push_str(before);
            template.key.push_str("{}");
            rest = after;
        }
        template.key.push_str(rest);
        template
    }
}

/// The Paths Object.
pub(super) fn of(routes: &[Route], components: &mut Components) -> Object {
    let mut items: Vec<(Template, Object)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut described: HashMap<(usize, &str), &Route> = HashMap::new();
    for route in routes {
        let Some(method) = field(route.endpoint.method) else {
            let (method, id, place) = (route.endpoint.method, &route.id, place(route.endpoint.origin));
            components.findings.warning(format!(
                "`{id}` is left out of the document: OpenAPI 3.1 has no word for the method `{method}`; say `hidden` at {place}"
            ));
            continue;
        };
        let template = Template::of(&route.pattern);
        let index = *places.entry(template.key.clone()).or_insert(items.len());
        if index == items.len() {
            items.push((template, Object::new()));
        }
        if let Some(other) = described.insert((index, method), route) {
            components.findings.warning(left_out(route, other));
            described.insert((index, method), other);
            continue;
        }
        let (template, item) = &mut items[index];
        item.put(method, operation::of(route, template, components));
    }
    items.into_iter().fold(Object::new(), |paths, (template, item)| paths.with(template.path, Node::from(item)))
}

fn left_out(route: &Route, other: &Route) -> String {
    let place = place(route.endpoint.origin);
    format!(
        "`{}` is left out of the document: OpenAPI cannot tell its pattern `{}` from `{}` of `{}`; say `hidden` at {place}",
        route.id, route.pattern, other.pattern, other.id,
    )
}

/// The field of a Path Item Object for a method (OpenAPI 3.1 section 4.8.9.1).
fn field(method: &str) -> Option<&'static str> {
    Some(match method {
        "GET" => "get",
        "PUT" => "put",
        "POST" => "post",
        "DELETE" => "delete",
        "OPTIONS" => "options",
        "HEAD" => "head",
        "PATCH" => "patch",
        "TRACE" => "trace",
        _ => return None,
    })
}
