//! Parameters: of the path, the query, the header and the cookies.
//!
//! In:    what the arguments of a handler take, and of the stations before it.
//! Out:   one Parameter Object per param of the pattern, in its order, then one per field, in the order of declaration.

use sweet_core::meta::{Location, PathParams, Takes};
use sweet_core::rules::Rule;
use sweet_core::schema::{Content, Definition, Docs, Field, Name, Shape};

use super::components::Components;
use super::findings::{Findings, place};
use super::members;
use super::paths::Template;
use super::route::Route;
use super::schema::{self, Parent};
use super::tree::{Node, Object};

/// How deep structs of parameters may be flattened into each other.
const FLATTEN_DEPTH_MAX: usize = 32;

/// All parameters of an operation.
pub(super) fn all(route: &Route, template: &Template, components: &mut Components) -> Vec<Node> {
    let mut parameters: Vec<Object> = path(route, template, components);
    for argument in route.arguments() {
        if let Takes::Params { location, ref shape, .. } = argument.takes {
            let mut fields = Vec::new();
            if !gather(shape, true, 0, &mut fields) {
                let (id, place) = (route.endpoint.operation.id, place(route.endpoint.origin));
                let word = location.as_str();
                components
                    .findings
                    .mistake(format!("`{id}` takes from the {word} what is no struct of parameters, at {place}"));
            }
            for found in fields.iter().filter(|found| !found.field.read_only) {
                let parameter = of_field(found, location, components);
                merge(&mut parameters, parameter, route, &mut components.findings);
            }
        }
    }
    parameters.into_iter().map(Node::from).collect()
}

/// Adds a parameter. One that two arguments read is told once, and must please both.
fn merge(parameters: &mut Vec<Object>, parameter: Object, route: &Route, findings: &mut Findings) {
    let Some(other) = parameters.iter_mut().find(|other| is_same(other, &parameter)) else {
        return parameters.push(parameter);
    };
    other.put_flag("required", parameter.get("required").is_some());
    let (Some(first), Some(second)) = (other.get("schema"), parameter.get("schema")) else { return };
    if first == second {
        return;
    }
    if let Some((one, two)) = contradiction(first, second) {
        let (id, place) = (&route.id, place(route.endpoint.origin));
        let [name, location] = ["name", "in"].map(|key| other.text(key).unwrap_or_default());
        findings.mistake(format!(
            "`{id}` and the stations before it read `{name}` of the {location} as `{one}` and as `{two}`, which no request can \
             please; give one of them another name, at {place}"
        ));
    }
    let both = Object::new().with("allOf", vec![first.clone(), second.clone()]);
    other.put("schema", both);
}

/// Whether both are the same parameter. The names of header fields have no case.
fn is_same(one: &Object, other: &Object) -> bool {
    let (Some(name), Some(other_name)) = (one.text("name"), other.text("name")) else { return false };
    one.get("in") == other.get("in")
        && (name == other_name || one.text("in") == Some("header") && name.eq_ignore_ascii_case(other_name))
}

/// The types of two schemas that nothing pleases both of.
fn contradiction<'a>(first: &'a Node, second: &'a Node) -> Option<(&'a str, &'a str)> {
    let (Node::Object(first), Node::Object(second)) = (first, second) else { return None };
    let (one, two) = (first.text("type")?, second.text("type")?);
    let is_number = |kind| matches!(kind, "integer" | "number");
    (one != two && !(is_number(one) && is_number(two))).then_some((one, two))
}

/// The params of the pattern. One that no argument takes is told as text: the router captures it all the same.
fn path(route: &Route, template: &Template, components: &mut Components) -> Vec<Object> {
    let endpoint = route.endpoint;
    let mut described: Vec<Option<Object>> = template.names.iter().map(|_| None).collect();
    for argument in route.arguments() {
        match argument.takes {
            Takes::Path(PathParams::Positional(shapes)) => {
                for (place, shape) in described.iter_mut().zip(shapes) {
                    *place = Some(Object::new().with("schema", schema::of(shape, components)));
                }
            }
            Takes::Path(PathParams::Named { names, ref shape }) => {
                let mut fields = Vec::new();
                gather(shape, true, 0, &mut fields);
                for found in fields.iter().filter(|found| names.contains(&found.field.name)) {
                    let index = endpoint.params.iter().position(|param| *param == found.field.name);
                    if let Some(place) = index.and_then(|index| described.get_mut(index)) {
                        *place = Some(body(found, components));
                    }
                }
            }
            _ => {}
        }
    }
    let (last, has_catch_all) = (template.names.len().wrapping_sub(1), endpoint.pattern.contains("{*"));
    let parameters = template.names.iter().zip(described).enumerate();
    parameters
        .map(|(index, (name, described))| {
            let mut parameter = head(name.clone(), Location::Path).with("required", true);
            let described = described.unwrap_or_else(|| Object::new().with("schema", schema::typed("string")));
            if index == last && has_catch_all && described.get("description").is_none() {
                parameter.put("description", "The rest of the path, slashes included.");
            }
            parameter.extend(described);
            parameter
        })
        .collect()
}

/// A field, and the struct that it was declared in.
pub(super) struct Found {
    pub(super) field: &'static Field,
    owner: Name,
    is_required: bool,
}

/// Gathers the fields of a struct, those of flattened structs in their place. Tells whether it was one.
pub(super) fn gather(shape: &Shape, required: bool, depth: usize, found: &mut Vec<Found>) -> bool {
    match *shape {
        _ if depth > FLATTEN_DEPTH_MAX => false,
        Shape::Nullable(inner) => gather(inner, false, depth + 1, found),
        Shape::Named(owner, define) => gather_definition(define(), owner, required, depth, found),
        _ => false,
    }
}

fn gather_definition(
    definition: &'static Definition,
    owner: Name,
    required: bool,
    depth: usize,
    found: &mut Vec<Found>,
) -> bool {
    match &definition.content {
        Content::Unit => true,
        Content::Transparent(shape, _) => gather(shape, required, depth + 1, found),
        Content::Object(object) => object.fields.iter().all(|field| match field.flatten {
            true => gather(&field.shape, required, depth + 1, found),
            false => {
                found.push(Found { field, owner, is_required: required && field.required });
                true
            }
        }),
        Content::Tuple(_) | Content::Enum(_) => false,
    }
}

fn of_field(found: &Found, location: Location, components: &mut Components) -> Object {
    // A field name has no `_` by custom; the extractor reads `-` where the struct says `_`.
    let name = match location {
        Location::Header => found.field.name.replace('_', "-"),
        _ => found.field.name.to_owned(),
    };
    let mut parameter = head(name, location);
    let body = body(found, components);
    parameter.put_flag("required", is_required(found));
    if location == Location::Query && is_array(&found.field.shape, 0) {
        parameter.put("style", "form");
        parameter.put("explode", true);
    }
    parameter.extend(body);
    parameter
}

/// Whether a request without it is refused.
pub(super) fn is_required(found: &Found) -> bool {
    found.is_required && !may_be_empty(&found.field.shape, found.field.rules, 0)
}

fn head(name: String, location: Location) -> Object {
    Object::new().with("name", name).with("in", location.as_str())
}

/// Description, deprecation and schema. What a parameter says of itself stands beside its schema, not in it.
fn body(found: &Found, components: &mut Components) -> Object {
    let docs = found.field.docs;
    let mut body = Object::new();
    body.put_text("description", docs.description.trim());
    body.put_flag("deprecated", docs.deprecated);
    body.with("schema", property(found, Docs { description: "", deprecated: false, ..docs }, components))
}

/// The schema of a field that is read from text, with this documentation.
pub(super) fn property(found: &Found, docs: Docs, components: &mut Components) -> Object {
    let Found { field, owner, .. } = found;
    let bare = Field { shape: without_null(&field.shape), docs, ..**field };
    let mut property = members::property(&bare, &Parent { full: owner.base, name: owner }, components);
    if property.get("default") == Some(&Node::Null) {
        property = property.without("default");
    }
    property.without("writeOnly")
}

/// Text cannot be `null`: a parameter that may be absent is not required, and that is all.
fn without_null(shape: &Shape) -> Shape {
    match *shape {
        Shape::Nullable(inner) => without_null(inner),
        shape => shape,
    }
}

/// Whether it is a list that may have no element: a request without the parameter has such a one.
fn may_be_empty(shape: &Shape, rules: &[Rule], depth: usize) -> bool {
    if depth > FLATTEN_DEPTH_MAX || rules.iter().any(|rule| matches!(rule.asked(), Rule::Length { min: Some(1..), .. }))
    {
        return false;
    }
    match *shape {
        Shape::Array { length: None, .. } => true,
        Shape::Named(_, define) => match &define().content {
            Content::Transparent(shape, rules) => may_be_empty(shape, rules, depth + 1),
            _ => false,
        },
        _ => false,
    }
}

fn is_array(shape: &Shape, depth: usize) -> bool {
    match *shape {
        _ if depth > FLATTEN_DEPTH_MAX => false,
        Shape::Array { .. } | Shape::Tuple(_) => true,
        Shape::Nullable(inner) => is_array(inner, depth + 1),
        Shape::Named(_, define) => match &define().content {
            Content::Transparent(shape, _) => is_array(shape, depth + 1),
            Content::Tuple(_) => true,
            _ => false,
        },
        _ => false,
    }
}
