//! Short ways to write the constants of the samples.

use sweet_core::meta::{
    ArgumentMeta, ContentMeta, EndpointLimits, EndpointMeta, Info, Operation, Origin, ResponseMeta, Responses,
};
use sweet_core::rules::Rule;
use sweet_core::schema::{
    Content, Definition, Docs, Element, Enum, Example, Field, Name, Naming, Object, Representation, Shape, Variant,
};

pub(super) const TEXT: Shape = Shape::String { format: None };
pub(super) const NUMBER: Shape = Shape::Integer { format: Some("int64"), minimum: None, maximum: None };
pub(super) const BYTE: Shape = Shape::Integer { format: None, minimum: Some(0), maximum: Some(255) };

/// A place in a file that does not exist, so that documents do not change with the lines of these tests.
pub(super) const fn at(line: u32) -> Origin {
    Origin { file: "src/lib.rs", line, column: 1 }
}

/// An example that nobody checks.
pub(super) const fn example(text: &'static str) -> Example {
    Example { text, check: None }
}

pub(super) const fn docs(description: &'static str) -> Docs {
    Docs::of(description)
}

pub(super) const fn field(name: &'static str, shape: Shape) -> Field {
    Field::new(name, shape)
}

pub(super) const fn element(shape: Shape) -> Element {
    Element { shape, rules: &[] }
}

pub(super) const fn ruled(name: &'static str, shape: Shape, rules: &'static [Rule]) -> Field {
    Field { rules, ..field(name, shape) }
}

pub(super) const fn optional(field: Field) -> Field {
    Field { required: false, ..field }
}

pub(super) const fn flat(shape: Shape) -> Field {
    Field { flatten: true, ..field("flat", shape) }
}

pub(super) const fn object(fields: &'static [Field]) -> Content {
    Content::Object(Object { fields, closed: false })
}

pub(super) const fn closed(fields: &'static [Field]) -> Content {
    Content::Object(Object { fields, closed: true })
}

pub(super) const fn define(description: &'static str, content: Content) -> Definition {
    Definition { docs: docs(description), content, contexts: &[] }
}

pub(super) const fn choice(representation: Representation, variants: &'static [Variant]) -> Content {
    Content::Enum(Enum { representation, variants, closed: false })
}

pub(super) const fn variant(name: &'static str, content: Content) -> Variant {
    Variant { name, docs: Docs::NONE, content, naming: Naming::Own, read_only: false }
}

pub(super) const fn name(base: &'static str, line: u32) -> Name {
    Name { base, arguments: &[], origin: at(line) }
}

pub(super) const INFO: Option<Info> = Some(Info { title: "Sample", version: "1.0.0", description: "" });

pub(super) const fn operation(id: &'static str) -> Operation {
    Operation { id, summary: "", description: "", tags: &[], deprecated: false, hidden: false }
}

pub(super) const fn get(id: &'static str, pattern: &'static str, line: u32) -> EndpointMeta {
    EndpointMeta {
        method: "GET",
        pattern,
        params: &[],
        operation: operation(id),
        arguments: &[],
        responses: Responses::One(answer(204)),
        status: None,
        limits: EndpointLimits::NONE,
        middleware: &[],
        origin: at(line),
    }
}

pub(super) const fn answer(status: u16) -> ResponseMeta {
    ResponseMeta { status, description: "", content: None, headers: &[] }
}

pub(super) const fn json(status: u16, shape: Shape) -> ResponseMeta {
    let content = ContentMeta { content_type: "application/json", shape: Some(shape) };
    ResponseMeta { content: Some(content), ..answer(status) }
}

pub(super) const fn takes(takes: sweet_core::meta::Takes) -> ArgumentMeta {
    ArgumentMeta { takes, rejects: Responses::None }
}

/// A named shape with this definition.
macro_rules! named {
    ($name:expr, $definition:expr) => {{
        fn named_definition() -> &'static sweet_core::schema::Definition {
            const DEFINITION: &sweet_core::schema::Definition = &$definition;
            DEFINITION
        }
        sweet_core::schema::Shape::Named($name, named_definition)
    }};
}
pub(super) use named;
