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
        let (mut path, mut key, mut names) = (String::new(), String::new(), Vec::new());
        let mut rest = pattern;
        while let Some((text, (name, behind))) =
            rest.split_once('{').and_then(|(text, behind)| Some((text, behind.split_once('}')?)))
        {
            let (text, name) = (encoded(text), name.trim_start_matches('*'));
            path.extend([&text, "{", name, "}"]);
            key.extend([&text, "{}"]);
            names.push(name.to_owned());
            rest = behind;
        }
        let text = encoded(rest);
        Self { path: path + &text, names, key: key + &text }
    }
}

/// Text of a pattern is as a path is when decoded; the document has it as it is sent (RFC 3986 section 3.3).
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            _ if byte.is_ascii_alphanumeric() || b"/-._~!$&'()*+,;=:@".contains(&byte) => out.push(byte.into()),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
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

#[cfg(test)]
mod tests {
    use super::Template;

    #[track_caller]
    fn check(pattern: &str, path: &str, key: &str, names: &[&str]) {
        let template = Template::of(pattern);
        assert_eq!((template.path.as_str(), template.key.as_str()), (path, key));
        assert_eq!(template.names, names);
    }

    #[test]
    fn templates() {
        check("/", "/", "/", &[]);
        check("/users/{id}", "/users/{id}", "/users/{}", &["id"]);
        check("/files/{bucket}/{*rest}", "/files/{bucket}/{rest}", "/files/{}/{}", &["bucket", "rest"]);
        check("/{base}...{head}/v{n}.json", "/{base}...{head}/v{n}.json", "/{}...{}/v{}.json", &["base", "head", "n"]);
        check("/a b/ü/x:y/", "/a%20b/%C3%BC/x:y/", "/a%20b/%C3%BC/x:y/", &[]);
    }
}
