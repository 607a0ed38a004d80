//! The named types that bodies reach: those of requests, and those of answers.
//!
//! In:    routes.
//! Out:   per direction the full names. One component serves both, so that what is told of a field that an answer may lack
//!        depends on whether a request must have it.
//! Never: follows a type that another crate describes.

use std::collections::BTreeSet;

use sweet_core::meta::Takes;
use sweet_core::schema::{Content, Name, Shape};

use super::route::Route;
use super::{name, response};

/// The types of both directions.
#[derive(Debug, Default)]
pub(super) struct Reach {
    read: BTreeSet<String>,
    written: BTreeSet<String>,
}

impl Reach {
    /// What the bodies of these routes reach.
    pub(super) fn of(routes: &[Route]) -> Self {
        let mut reach = Reach::default();
        for route in routes {
            let arguments = route.arguments();
            for argument in &arguments {
                if let Takes::Body { ref shape, .. } = argument.takes {
                    walk(shape, &mut reach.read);
                }
            }
            let rejects = arguments.iter().map(|argument| &argument.rejects);
            let answers = route.stations.iter().map(|station| &station.answers);
            for responses in rejects.chain(answers).chain([&route.endpoint.responses]) {
                response::shapes(responses, &mut |shape| walk(shape, &mut reach.written));
            }
        }
        reach
    }

    /// Whether requests hold the type.
    pub(super) fn is_read(&self, name: &Name) -> bool {
        self.read.contains(&name::full(name))
    }

    /// Whether answers hold the type.
    pub(super) fn is_written(&self, name: &Name) -> bool {
        self.written.contains(&name::full(name))
    }
}

fn walk(shape: &Shape, names: &mut BTreeSet<String>) {
    match *shape {
        Shape::Array { items: inner, .. } | Shape::Nullable(inner) | Shape::NonZero(inner) => walk(inner, names),
        Shape::Tuple(items) => items.iter().for_each(|item| walk(item, names)),
        Shape::Map(both) => both.iter().for_each(|one| walk(one, names)),
        Shape::Named(ref name, define) => {
            let is_new = names.insert(name::full(name));
            if is_new {
                inside(&define().content, names);
            }
        }
        _ => {}
    }
}

fn inside(content: &Content, names: &mut BTreeSet<String>) {
    match content {
        Content::Unit => {}
        Content::Transparent(shape, _) => walk(shape, names),
        Content::Tuple(elements) => elements.iter().for_each(|element| walk(&element.shape, names)),
        Content::Object(object) => object.fields.iter().for_each(|field| walk(&field.shape, names)),
        Content::Enum(choice) => choice.variants.iter().for_each(|variant| inside(&variant.content, names)),
    }
}
