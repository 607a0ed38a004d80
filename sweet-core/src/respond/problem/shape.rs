//! What the document says of problems.
//!
//! In:    nothing, or the members that an error type adds.
//! Out:   the schema of problem details; that of a problem with members of its own.
//! Never: closed: a client ignores members that it does not know (RFC 9457 section 3.2).

use super::Problem;
use crate::meta::Origin;
use crate::rules::Failures;
use crate::schema::{Content, Definition, Docs, Field, Name, Object, Schema, Shape};

/// Names, and values of any kind.
const PARAMETERS: Shape = Shape::Map(&[Shape::String { format: None }, Shape::Any]);

const fn text(name: &'static str, required: bool, description: &'static str) -> Field {
    field(name, Shape::String { format: None }, required, description)
}

const fn field(name: &'static str, shape: Shape, required: bool, description: &'static str) -> Field {
    Field { required, docs: Docs::of(description), ..Field::new(name, shape) }
}

const fn object(description: &'static str, fields: &'static [Field]) -> Definition {
    Definition {
        docs: Docs::of(description),
        content: Content::Object(Object { fields, closed: false }),
        contexts: &[],
    }
}

const HERE: Origin = Origin { file: file!(), line: line!(), column: column!() };

impl Schema for Problem<'_> {
    const SHAPE: Shape = {
        fn define() -> &'static Definition {
            const FAILURES: Shape = Shape::Array { items: &Failures::ITEM, unique: false, length: None };
            const FIELDS: &[Field] = &[
                text("type", true, "A URI reference that names the type of the problem."),
                text("title", true, "What the type means."),
                field(
                    "status",
                    Shape::Integer { format: Some("int32"), minimum: Some(400), maximum: Some(599) },
                    true,
                    "The status code.",
                ),
                text("detail", false, "What happened this time."),
                field("errors", FAILURES, false, "Everything that is wrong with the content of the request."),
            ];
            const { &object("A refusal, as RFC 9457 tells it.", FIELDS) }
        }
        Shape::Named(Name { base: "Problem", arguments: &[], origin: HERE }, define)
    };
}

impl Failures {
    const ITEM: Shape = {
        fn define() -> &'static Definition {
            const FIELDS: &[Field] = &[
                text("pointer", false, "Where it stands in the body, as a JSON Pointer (RFC 6901)."),
                text("in", false, "Where it stands outside the body: `path`, `query`, `header` or `cookie`."),
                text("name", false, "The name of the parameter."),
                text("rule", true, "The rule that was broken, for programs."),
                text("detail", true, "What is wrong, for people."),
                field("parameters", PARAMETERS, false, "What the rule asks for, by name, such as `max`."),
            ];
            const { &object("One thing that is wrong with the content of a request.", FIELDS) }
        }
        Shape::Named(Name { base: "ProblemError", arguments: &[], origin: HERE }, define)
    };
}

impl Problem<'_> {
    /// What the schema of a problem with members of its own begins with: the members that all of them have.
    #[doc(hidden)]
    pub const BASE: Field = Field { flatten: true, ..field("", <Problem<'_> as Schema>::SHAPE, true, "") };

    /// A member of its own, which is always there.
    #[doc(hidden)]
    pub const fn extension(name: &'static str, shape: Shape, description: &'static str) -> Field {
        field(name, shape, true, description)
    }
}

/// An error type of which the variant of this number has members of its own.
#[doc(hidden)]
pub trait Extended<const VARIANT: usize> {
    /// The members, [`Problem::BASE`] among them.
    const FIELDS: &'static [Field];
    /// When it happens.
    const DESCRIPTION: &'static str;
}

/// The definition of the problem that such a variant is.
#[doc(hidden)]
pub fn define_extended<E: Extended<VARIANT>, const VARIANT: usize>() -> &'static Definition {
    const { &object(E::DESCRIPTION, E::FIELDS) }
}
