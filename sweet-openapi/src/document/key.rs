//! The keys of a map, which are text whatever their type is.
//!
//! In:    the shape of the keys.
//! Out:   the schema for `propertyNames` (JSON Schema Core, draft 2020-12, section 10.3.2.4); nothing where any text is a key.
//! Never: tells the range of a number, which a pattern could not say in a form that people read: only its digits.

use sweet_core::schema::{Content, Shape};

use super::components::Components;
use super::schema::{self, typed};
use super::tree::{Node, Object};

/// How many newtypes may stand in each other before they are taken for one that contains itself.
const DEPTH_MAX: usize = 32;

/// The schema of the names.
pub(super) fn names(shape: &Shape, components: &mut Components) -> Option<Object> {
    of(shape, 0, components)
}

fn of(shape: &Shape, depth: usize, components: &mut Components) -> Option<Object> {
    match *shape {
        Shape::Boolean => Some(typed("string").with("enum", vec![Node::from("true"), Node::from("false")])),
        Shape::Integer { minimum, maximum, .. } => Some(integer(minimum, maximum)),
        Shape::NonZero(inner) => of(inner, depth, components),
        Shape::Char | Shape::String { format: Some(_) } => Some(schema::of(shape, components)),
        Shape::Named(_, define) if depth < DEPTH_MAX => match &define().content {
            Content::Transparent(shape, _) => of(shape, depth + 1, components),
            Content::Enum(_) => Some(schema::of(shape, components)),
            _ => None,
        },
        _ => None,
    }
}

/// Whole numbers as the decoder takes them: no leading zeros, and no more digits than their type has.
fn integer(minimum: Option<i128>, maximum: Option<i128>) -> Object {
    let pattern = match minimum {
        Some(1..) => "^[1-9][0-9]*$",
        Some(0) => "^(0|[1-9][0-9]*)$",
        _ => "^(0|-?[1-9][0-9]*)$",
    };
    let length = [minimum, maximum].into_iter().flatten().map(|bound| bound.to_string().len() as u64).max();
    let mut schema = typed("string").with("pattern", pattern);
    // A single bound of two says nothing about the other's length.
    schema.put_some("maxLength", length.filter(|_| minimum.is_some() && maximum.is_some()));
    schema
}
