//! Whether an app has every field that checks of its types look at (`#[validate(context = …)]`).
//!
//! In:    the shapes of all that its own endpoints and stations take; what each named type says that its checks look at.
//! Out:   a line for each context that is missing, with the type and the field whose check asks for it.
//! Never: at request time: a server does not start without, and a test client is not made.

use super::Api;
use crate::meta::{PathParams, Takes};
use crate::schema::{Content, Definition, Name, Shape};

/// Whether an app, and those nested in it, have all contexts.
///
/// # Errors
/// All that are missing.
pub fn verify<A: Api>() -> Result<(), String> {
    let mut missing = Vec::new();
    A::missing_contexts(&mut missing);
    if missing.is_empty() { Ok(()) } else { Err(missing.join("\n")) }
}

/// Adds a line for each context that the app's own endpoints and stations miss.
pub fn missing<A: Api>(missing: &mut Vec<String>) {
    let mut walk = Walk { seen: Vec::new(), open: Vec::new() };
    for endpoint in A::META.endpoints {
        endpoint.arguments.iter().for_each(|argument| walk.argument(&argument.takes));
    }
    let of_endpoints = A::META.endpoints.iter().flat_map(|endpoint| endpoint.middleware);
    let of_nests = A::META.nests.iter().flat_map(|nest| nest.middleware);
    for station in A::META.middleware.iter().chain(of_endpoints).chain(of_nests) {
        station.arguments.iter().for_each(|argument| walk.argument(&argument.takes));
    }
    let app = std::any::type_name::<A>();
    while let Some((name, define)) = walk.open.pop() {
        let definition = define();
        for need in definition.contexts.iter().filter(|need| !A::has_context((need.id)())) {
            let Name { base, .. } = name;
            let field = if need.field.is_empty() { String::new() } else { format!(" at `{}`", need.field) };
            let (at, ty) = (name.origin, need.ty);
            let line = format!(
                "the check of `{base}`{field} looks at a `{ty}`, and `{app}` has no field of that type: add a field of type \
                 `{ty}` to `{app}` ({}:{})",
                at.file, at.line
            );
            if !missing.contains(&line) {
                missing.push(line);
            }
        }
        walk.content(&definition.content);
    }
}

/// The function behind a name.
type Define = fn() -> &'static Definition;

/// A walk through everything that is read, each named type once.
struct Walk {
    seen: Vec<Define>,
    /// Those that are still to be looked into.
    open: Vec<(Name, Define)>,
}

impl Walk {
    fn argument(&mut self, takes: &Takes) {
        match takes {
            Takes::Nothing | Takes::Request | Takes::Guard(_) => {}
            Takes::Several(arguments) => arguments.iter().for_each(|argument| self.argument(&argument.takes)),
            Takes::Path(PathParams::Positional(shapes)) => shapes.iter().for_each(|shape| self.shape(shape)),
            Takes::Path(PathParams::Named { shape, .. }) | Takes::Params { shape, .. } | Takes::Body { shape, .. } => {
                self.shape(shape);
            }
        }
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Named(name, define) => {
                // Two functions of one address have one definition; one function of two addresses is walked twice.
                if !self.seen.iter().any(|seen| std::ptr::fn_addr_eq(*seen, *define)) {
                    self.seen.push(*define);
                    self.open.push((*name, *define));
                }
            }
            Shape::Array { items: inner, .. } | Shape::Nullable(inner) | Shape::NonZero(inner) => self.shape(inner),
            Shape::Map(key_and_value) => key_and_value.iter().for_each(|shape| self.shape(shape)),
            Shape::Tuple(shapes) => shapes.iter().for_each(|shape| self.shape(shape)),
            Shape::Any
            | Shape::Null
            | Shape::Boolean
            | Shape::Integer { .. }
            | Shape::Number { .. }
            | Shape::String { .. }
            | Shape::Char
            | Shape::Imported(_) => {}
        }
    }

    fn content(&mut self, content: &Content) {
        match content {
            Content::Unit => {}
            Content::Transparent(shape, _) => self.shape(shape),
            Content::Tuple(elements) => elements.iter().for_each(|element| self.shape(&element.shape)),
            Content::Object(object) => {
                object.fields.iter().filter(|field| !field.read_only).for_each(|field| self.shape(&field.shape));
            }
            Content::Enum(choice) => choice.variants.iter().for_each(|variant| self.content(&variant.content)),
        }
    }
}
