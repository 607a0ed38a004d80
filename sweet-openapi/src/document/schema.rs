//! A shape as a JSON Schema (draft 2020-12, the dialect of OpenAPI 3.1).
//!
//! In:    shapes and definitions, as constants.
//! Out:   schemas; named shapes become components, and references to them.

use sweet_core::schema::{Content, Definition, Docs, Name, Shape};

use super::components::{Components, reference};
use super::findings::place;
use super::tree::{Node, Object};
use super::{choice, key, literal, members, name, rule};

/// The schema of a shape.
pub(super) fn of(shape: &Shape, components: &mut Components) -> Object {
    match *shape {
        Shape::Any => Object::new(),
        Shape::Null => typed("null"),
        Shape::Boolean => typed("boolean"),
        Shape::Integer { format, minimum, maximum } => {
            let mut schema = typed("integer");
            schema.put_some("format", format);
            schema.put_some("minimum", minimum);
            schema.put_some("maximum", maximum);
            schema
        }
        Shape::NonZero(inner) => of(inner, components).with("not", Object::new().with("const", 0_u64)),
        Shape::Number { format } => formatted("number", format),
        // The registry of formats has no word for both.
        Shape::String { format: Some("ip") } => rule::ip(typed("string")),
        Shape::String { format } => formatted("string", format),
        Shape::Char => typed("string").with("minLength", 1_u64).with("maxLength", 1_u64),
        Shape::Array { items, unique, length } => array(items, unique, length, components),
        Shape::Tuple(items) => tuple(items.iter().map(|item| of(item, components).into()).collect()),
        Shape::Map([keys, values]) => {
            let mut schema = typed("object");
            schema.put_some("propertyNames", key::names(keys, components));
            schema.with("additionalProperties", of(values, components))
        }
        Shape::Nullable(inner) => nullable(of(inner, components)),
        Shape::Named(ref name, define) => named(name, define, components),
    }
}

/// A schema that says the type and nothing more.
pub(super) fn typed(kind: &'static str) -> Object {
    Object::new().with("type", kind)
}

fn formatted(kind: &'static str, format: Option<&'static str>) -> Object {
    let mut schema = typed(kind);
    schema.put_some("format", format);
    schema
}

fn array(items: &Shape, unique: bool, length: Option<usize>, components: &mut Components) -> Object {
    let mut schema = typed("array").with("items", of(items, components));
    schema.put_some("minItems", length.map(|length| length as u64));
    schema.put_some("maxItems", length.map(|length| length as u64));
    schema.put_flag("uniqueItems", unique);
    schema
}

/// A sequence whose elements have schemas of their own. `prefixItems` must not be empty.
fn tuple(items: Vec<Node>) -> Object {
    let length = items.len() as u64;
    if items.is_empty() {
        return typed("array").with("maxItems", 0_u64);
    }
    let schema = typed("array").with("prefixItems", items).with("items", false);
    schema.with("minItems", length).with("maxItems", length)
}

/// The schema, or `null`. What has a type gets one more; a reference stands beside `null`, in an `anyOf` because the
/// component may allow `null` already.
fn nullable(mut schema: Object) -> Object {
    if schema.is_empty() {
        return schema;
    }
    match schema.get_mut("type") {
        Some(Node::List(_)) => schema,
        Some(kind) if *kind == Node::from("null") => schema,
        Some(kind) => {
            *kind = vec![kind.clone(), "null".into()].into();
            schema
        }
        None => Object::new().with("anyOf", vec![schema.into(), typed("null").into()]),
    }
}

fn named(name: &Name, define: fn() -> &'static Definition, components: &mut Components) -> Object {
    let (full, detail) = (name::full(name), name::detail(name));
    let full = components
        .insert(full, name.origin, detail, |components, full| definition(define(), &Parent { full, name }, components));
    reference(&full)
}

/// The named type whose schema is being made.
pub(super) struct Parent<'a> {
    /// Its key among the components.
    pub(super) full: &'a str,
    /// Its name.
    pub(super) name: &'a Name,
}

fn definition(definition: &Definition, parent: &Parent<'_>, components: &mut Components) -> Object {
    let documentation = documentation(&definition.docs, parent.name, components);
    let mut schema = described(documentation, content(&definition.content, parent, components));
    if let Content::Enum(choice) = &definition.content {
        choice::document_units(choice, &mut schema);
    }
    schema
}

/// The schema of a definition's or variant's content.
pub(super) fn content(content: &Content, parent: &Parent<'_>, components: &mut Components) -> Object {
    match content {
        Content::Unit => typed("null"),
        Content::Transparent(shape, rules) => {
            let mut schema = of(shape, components);
            rule::apply(rules, shape, &mut schema);
            schema
        }
        Content::Tuple(elements) => {
            let schemas = elements.iter().map(|element| {
                let mut schema = of(&element.shape, components);
                rule::apply(element.rules, &element.shape, &mut schema);
                schema.into()
            });
            tuple(schemas.collect())
        }
        Content::Object(object) => members::object(object, parent, components),
        Content::Enum(choice) => choice::schema(choice, parent, components),
    }
}

/// A schema behind what it says for people. What rules say of themselves stands behind the description.
pub(super) fn described(mut documentation: Object, mut schema: Object) -> Object {
    if let (Some(Node::Text(own)), Some(Node::Text(of_rules))) =
        (documentation.get("description"), schema.get("description"))
    {
        let both = format!("{own}\n\n{of_rules}");
        schema.put("description", both);
    }
    documentation.extend(schema);
    documentation
}

/// What a schema says for people: title, description, deprecation, example.
pub(super) fn documentation(docs: &Docs, owner: &Name, components: &mut Components) -> Object {
    let mut schema = Object::new();
    schema.put_some("title", docs.title);
    schema.put_text("description", docs.description.trim());
    schema.put_flag("deprecated", docs.deprecated);
    if let Some(example) = docs.example {
        match literal::parse(example) {
            Some(example) => schema.put("examples", vec![example]),
            None => {
                let (base, place) = (owner.base, place(owner.origin));
                components.findings.mistake(format!("an example of `{base}` is no JSON: `{example}`, at {place}"));
            }
        }
    }
    schema
}
