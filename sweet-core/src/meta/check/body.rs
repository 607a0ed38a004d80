//! What the constants of an endpoint must agree on about the body: there is one to take, and it is taken once.
//!
//! In:    an [`EndpointMeta`], and what one of its arguments takes.
//! Out:   nothing, or a panic while the program is compiled, with a message that says what to do.
//! Never: runs in a program.

use crate::meta::sentence::Sentence;
use crate::meta::{ArgumentMeta, EndpointMeta, Takes, equal};
use crate::schema::Shape;

/// Checks the endpoint's own limit of a body.
///
/// # Panics
/// Where no argument takes the body, and where the limit is 0.
#[track_caller]
pub const fn body_bytes_max(meta: &EndpointMeta) {
    if let Some(0) = meta.limits.body_bytes_max {
        Sentence::new("`body_bytes_max` is 0, which no body fits: it is 1 byte or more").panic();
    }
    if meta.limits.body_bytes_max.is_some() && !takes_body(meta.arguments) {
        Sentence::new("`body_bytes_max` limits nothing, because no argument takes the body: ")
            .text("take it by `Json`, `Bytes` or `&Request`, or leave the key out")
            .panic();
    }
}

#[track_caller]
pub(super) const fn taken(meta: &EndpointMeta, index: usize, takes: &Takes) {
    if equal(meta.method, "GET") || equal(meta.method, "HEAD") || equal(meta.method, "TRACE") {
        Sentence::new("a `")
            .text(meta.method)
            .text("` request has no body to take: take parameters by `Query`, or use another method")
            .panic();
    }
    let mut other = 0;
    while other < index {
        if takes_another_body(&meta.arguments[other].takes, takes) {
            Sentence::new("the body is already taken by argument ")
                .number(other + 1)
                .text(": take it once, as one type that holds both")
                .panic();
        }
        other += 1;
    }
    if let Takes::Several(parts) = meta.arguments[index].takes
        && takes_another_body(&Takes::Several(parts), takes)
    {
        Sentence::new("the body is taken twice by what this depends on: take it once, as one type that holds both")
            .panic();
    }
}

/// Checks that no argument before the guard at `index` takes the body: whatever a stranger sends would be read and parsed, and what
/// is wrong with it told, before anybody asks who it is.
#[track_caller]
pub(super) const fn unread(meta: &EndpointMeta, index: usize) {
    let mut other = 0;
    while other < index {
        if holds_body(&meta.arguments[other].takes) {
            Sentence::new("the body is read by argument ")
                .number(other + 1)
                .text(", before it is known who sends it: put this guard before that argument")
                .panic();
        }
        other += 1;
    }
}

const fn holds_body(takes: &Takes) -> bool {
    match takes {
        Takes::Body { .. } => true,
        Takes::Several(parts) => {
            let mut part = 0;
            while part < parts.len() {
                if holds_body(&parts[part].takes) {
                    return true;
                }
                part += 1;
            }
            false
        }
        _ => false,
    }
}

/// Whether `taker`, or a part of it, takes the body in another way than `takes` does. What dependencies read as one type is
/// one body, however many they are; only a handler does not take it twice by itself.
const fn takes_another_body(taker: &Takes, takes: &Takes) -> bool {
    match taker {
        Takes::Body { .. } => true,
        Takes::Several(parts) => has_another_body(parts, takes),
        _ => false,
    }
}

const fn has_another_body(parts: &[ArgumentMeta], takes: &Takes) -> bool {
    let mut part = 0;
    while part < parts.len() {
        let is_another = match &parts[part].takes {
            taker @ Takes::Body { .. } => !is_same_body(taker, takes),
            Takes::Several(parts) => has_another_body(parts, takes),
            _ => false,
        };
        if is_another {
            return true;
        }
        part += 1;
    }
    false
}

const fn is_same_body(one: &Takes, other: &Takes) -> bool {
    let Takes::Body { content_type, shape, .. } = one else { return false };
    let Takes::Body { content_type: same, shape: other, .. } = other else { return false };
    let is_same = match (shape, other) {
        (Shape::Named(one, _), Shape::Named(other, _)) => one.is_same(other),
        // What has no name is told apart by its kind alone.
        (Shape::Any, Shape::Any)
        | (Shape::Boolean, Shape::Boolean)
        | (Shape::Integer { .. }, Shape::Integer { .. })
        | (Shape::Number { .. }, Shape::Number { .. })
        | (Shape::String { .. }, Shape::String { .. })
        | (Shape::Array { .. }, Shape::Array { .. })
        | (Shape::Map(_), Shape::Map(_))
        | (Shape::Tuple(_), Shape::Tuple(_)) => true,
        _ => false,
    };
    is_same && equal(content_type, same)
}

/// Whether an argument takes the body, or may do so.
const fn takes_body(arguments: &[ArgumentMeta]) -> bool {
    let mut index = 0;
    while index < arguments.len() {
        let takes = match &arguments[index].takes {
            Takes::Body { .. } | Takes::Request => true,
            Takes::Several(parts) => takes_body(parts),
            _ => false,
        };
        if takes {
            return true;
        }
        index += 1;
    }
    false
}
