//! Shapes by hand: what `#[derive(Schema)]` writes for others, for it names the crate `sweet`, which this one comes before.

use sweet_core::schema::{Content, Definition, Docs, Field, Object, Shape};

/// Any text.
pub(super) const TEXT: Shape = Shape::String { format: None };

/// A field of an object.
pub(super) const fn field(name: &'static str, shape: Shape, required: bool, description: &'static str) -> Field {
    Field { required, docs: Docs::of(description), ..Field::new(name, shape) }
}

/// An object.
pub(super) const fn object(description: &'static str, fields: &'static [Field]) -> Definition {
    Definition {
        docs: Docs::of(description),
        content: Content::Object(Object { fields, closed: false }),
        contexts: &[],
    }
}
