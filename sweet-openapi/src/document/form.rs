//! The schema of a form.
//!
//! In:    the struct that a form is read into.
//! Out:   an object with a property per field, in line: of one struct a form and a JSON body differ, for a form has no `null`,
//!        and a list without an element is a name that is not there.

use sweet_core::schema::{Content, Shape};

use super::components::Components;
use super::parameter::{gather, is_required, property};
use super::schema;
use super::tree::{Node, Object};

/// The media type (WHATWG URL, section 5).
pub(super) const MEDIA_TYPE: &str = "application/x-www-form-urlencoded";

/// The schema of a form that is read into this shape.
pub(super) fn of(shape: &Shape, components: &mut Components) -> Object {
    let mut fields = Vec::new();
    if !gather(shape, true, 0, &mut fields) {
        return schema::of(shape, components);
    }
    let (mut properties, mut required) = (Object::new(), Vec::new());
    for found in fields.iter().filter(|found| !found.field.read_only) {
        properties.put(found.field.name, property(found, found.field.docs, components));
        if is_required(found) {
            required.push(Node::from(found.field.name));
        }
    }
    let mut form = schema::typed("object");
    if let Shape::Named(ref name, define) = *shape {
        form = schema::described(schema::documentation(&define().docs, name, components), form);
    }
    if !properties.is_empty() {
        form.put("properties", properties);
    }
    if !required.is_empty() {
        form.put("required", required);
    }
    if is_closed(shape, 0) {
        form.put("additionalProperties", false);
    }
    form
}

/// Whether other names are refused.
fn is_closed(shape: &Shape, depth: usize) -> bool {
    // As deep as structs may be flattened into each other.
    match *shape {
        Shape::Named(_, define) if depth < 32 => match &define().content {
            Content::Object(object) => object.closed,
            Content::Transparent(shape, _) => is_closed(shape, depth + 1),
            _ => false,
        },
        _ => false,
    }
}
