//! The named schemas that stand directly in the arguments and responses of an endpoint.
//!
//! In:    an endpoint's constants.
//! Out:   the names in them, those within arrays, tuples and type arguments included.
//! Never: looks into a definition: it is behind a function, which cannot be called at compile time. What stands deeper
//!        is compared when the document is made.

use super::table::Hash;
use super::text::Text;
use crate::meta::{ArgumentMeta, EndpointMeta, PathParams, ResponseMeta, Responses, Takes, equal};
use crate::schema::{Name, Part, Shape};

/// The greatest number of names that are looked at for one endpoint. Those beyond are compared when the document is made:
/// by the build script, which fails, or where the program has none by the server, which does not start.
const NAMES_MAX: usize = 256;

/// The names of an endpoint.
pub(super) struct Names {
    names: [Option<&'static Name>; NAMES_MAX],
    count: usize,
}

impl Names {
    pub(super) const fn of(endpoint: &'static EndpointMeta) -> Self {
        let mut names = Self { names: [None; NAMES_MAX], count: 0 };
        names.add_arguments(endpoint.arguments);
        names.add_responses(&endpoint.responses);
        names
    }

    /// The name at this place.
    pub(super) const fn at(&self, index: usize) -> Option<&'static Name> {
        if index < self.count { self.names[index] } else { None }
    }

    /// One of these that is another than `name`, though it is called the same.
    pub(super) const fn rival_of(&self, name: &Name) -> Option<&'static Name> {
        let mut index = 0;
        while let Some(other) = self.at(index) {
            if let Relation::Rivals = compare(name, other) {
                return Some(other);
            }
            index += 1;
        }
        None
    }

    const fn add_arguments(&mut self, arguments: &'static [ArgumentMeta]) {
        let mut index = 0;
        while index < arguments.len() {
            match &arguments[index].takes {
                Takes::Nothing | Takes::Request | Takes::Guard(_) => {}
                Takes::Several(parts) => self.add_arguments(parts),
                Takes::Path(PathParams::Positional(shapes)) => self.add_all(shapes),
                Takes::Path(PathParams::Named { shape, .. })
                | Takes::Params { shape, .. }
                | Takes::Body { shape, .. } => self.add(shape),
            }
            self.add_responses(&arguments[index].rejects);
            index += 1;
        }
    }

    const fn add_responses(&mut self, responses: &'static Responses) {
        match responses {
            Responses::None => {}
            Responses::One(one) => self.add_response(one),
            Responses::Many(many) => {
                let mut index = 0;
                while index < many.len() {
                    self.add_response(&many[index]);
                    index += 1;
                }
            }
            Responses::Both(left, right) => {
                self.add_responses(left);
                self.add_responses(right);
            }
            Responses::WithStatus(_, inner) | Responses::WithHeaders(_, inner) => self.add_responses(inner),
        }
    }

    const fn add_response(&mut self, response: &'static ResponseMeta) {
        if let Some(content) = &response.content
            && let Some(shape) = &content.shape
        {
            self.add(shape);
        }
    }

    const fn add_all(&mut self, shapes: &'static [Shape]) {
        let mut index = 0;
        while index < shapes.len() {
            self.add(&shapes[index]);
            index += 1;
        }
    }

    const fn add(&mut self, shape: &'static Shape) {
        match shape {
            Shape::Array { items: inner, .. } | Shape::Nullable(inner) => self.add(inner),
            Shape::Map(both) => self.add_all(both.as_slice()),
            Shape::Tuple(shapes) => self.add_all(shapes),
            Shape::Named(name, _) => {
                if self.count < NAMES_MAX {
                    self.names[self.count] = Some(name);
                    self.count += 1;
                }
                self.add_all(name.arguments);
            }
            _ => {}
        }
    }
}

/// How two names are to each other.
#[derive(Clone, Copy)]
pub(super) enum Relation {
    /// Different texts.
    Others,
    /// One text for types declared in different places.
    Rivals,
    /// One name.
    Same,
}

/// Compares two names, as the document does, of which they are to be components.
pub(super) const fn compare(left: &Name, right: &Name) -> Relation {
    if left.arguments.is_empty() && right.arguments.is_empty() && !equal(left.base, right.base) {
        Relation::Others
    } else if left.is_same(right) {
        Relation::Same
    } else if left.conflicts_with(right) {
        Relation::Rivals
    } else {
        Relation::Others
    }
}

/// The hash of a full name.
pub(super) const fn hash(name: &Name) -> u64 {
    if name.arguments.is_empty() {
        return Hash::NOTHING.then(name.base.as_bytes()).0;
    }
    let mut text = Text::<0>::new();
    push_name(name, &mut text);
    text.hash()
}

/// Adds a full name: that of `Page<User>` is `Page_User`.
pub(super) const fn push_name<const ROOM: usize>(name: &Name, text: &mut Text<ROOM>) {
    push_part(Part::of_name(name), text);
}

const fn push_part<const ROOM: usize>(part: Part, text: &mut Text<ROOM>) {
    text.push(part.word);
    let mut index = 0;
    while index < part.children.len() {
        text.push("_");
        push_part(Part::of(&part.children[index]), text);
        index += 1;
    }
}
