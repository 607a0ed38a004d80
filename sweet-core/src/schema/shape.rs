//! What a type looks like from outside: the constants behind every JSON Schema.
//!
//! In:    nothing; a shape is written by `#[derive(Schema)]` or by hand.
//! Out:   plain constant data, walked by `sweet-openapi` and by compile-time checks.
//! Never: holds behaviour. Decoding, encoding and rules read the same attributes, and the rules the same [`Rule`] constants.
//!
//! A named type is a name and a function that returns its definition, so that recursive types are finite.

use std::any::TypeId;

use crate::meta::Origin;
use crate::rules::Rule;

/// The outside of a type: one node of its JSON Schema.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Any JSON value.
    Any,
    /// `null` only.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A whole number within the range of its Rust type.
    Integer {
        /// The `format` annotation of the OpenAPI format registry, such as `int32`.
        format: Option<&'static str>,
        /// The least value of the type, where a schema should tell it.
        minimum: Option<i128>,
        /// The greatest value of the type, where a schema should tell it.
        maximum: Option<i128>,
    },
    /// The same, but for 0: of types that have numbers on both sides of it.
    NonZero(&'static Shape),
    /// A number.
    Number {
        /// `float` or `double`.
        format: Option<&'static str>,
    },
    /// A string.
    String {
        /// The `format` annotation, such as `uuid`.
        format: Option<&'static str>,
    },
    /// A single Unicode scalar value, as a string of length 1.
    Char,
    /// A sequence of equal shapes.
    Array {
        /// The shape of each element.
        items: &'static Shape,
        /// Whether no element may occur twice.
        unique: bool,
        /// The exact number of elements, for arrays of fixed length.
        length: Option<usize>,
    },
    /// A sequence of fixed length whose elements have shapes of their own.
    Tuple(&'static [Shape]),
    /// An object with arbitrary keys: the shape that each key's text has, and the shape of the values.
    Map(&'static [Shape; 2]),
    /// The shape, or `null`.
    Nullable(&'static Shape),
    /// A type with a name: a component that is referred to.
    Named(Name, fn() -> &'static Definition),
    /// A component whose schema another crate makes, when the program runs.
    Imported(fn() -> Imported),
}

/// A schema that another crate makes: a component, and those that it refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The name under which it is a component, and others of its kind refer to it.
    pub name: String,
    /// The JSON Schema, as JSON text.
    pub schema: String,
    /// The components that it refers to, each with its name and its JSON text. What is there twice must be equal.
    pub components: Vec<(String, String)>,
}

/// The name of a component, by its parts: generic types carry their arguments.
#[derive(Clone, Copy, Debug)]
pub struct Name {
    /// The type's own name, such as `Page`.
    pub base: &'static str,
    /// The shapes of its type arguments, and behind them those of its constant arguments, each with its one value; the
    /// full name of `Page<User>` is `Page_User`, that of `Grid<3>` is `Grid_3`.
    pub arguments: &'static [Shape],
    /// Where the type was declared: two types with one full name and different origins conflict.
    pub origin: Origin,
}

/// What a named type is.
#[derive(Clone, Copy, Debug)]
pub struct Definition {
    /// Its documentation.
    pub docs: Docs,
    /// Its content.
    pub content: Content,
    /// What its own checks look at beside the value.
    pub contexts: &'static [ContextMeta],
}

/// What a check looks at beside the value (`#[validate(context = …)]`): a field that every app must have that reads the type.
#[derive(Clone, Copy, Debug)]
pub struct ContextMeta {
    /// The field whose check it is, by its name in Rust; empty for a check of the whole.
    pub field: &'static str,
    /// The type as it is written.
    pub ty: &'static str,
    /// The type.
    pub id: fn() -> TypeId,
}

/// Documentation of a type, field or variant.
#[derive(Clone, Copy, Debug, Default)]
pub struct Docs {
    /// A title, where one was given.
    pub title: Option<&'static str>,
    /// The doc comment, without the indentation of the source; empty where there is none.
    pub description: &'static str,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// Examples, in the order in which they were given.
    pub examples: &'static [Example],
}

/// An example of a type, a variant or a field.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// JSON text.
    pub text: &'static str,
    /// Asks the decoder, which says what is wrong with the text; `None` where there is none to ask, as for a type that is
    /// generic or only written.
    pub check: Option<fn(&'static str) -> Option<String>>,
}

impl Docs {
    /// No documentation.
    pub const NONE: Docs = Docs::of("");

    /// A description, and nothing else.
    pub const fn of(description: &'static str) -> Self {
        Self { title: None, description, deprecated: false, examples: &[] }
    }
}

/// The content of a named type, or of a variant.
#[derive(Clone, Copy, Debug)]
pub enum Content {
    /// A unit struct (`null`), or a unit variant.
    Unit,
    /// A newtype: the shape of its field, with rules of its own.
    Transparent(Shape, &'static [Rule]),
    /// A tuple struct of two fields or more.
    Tuple(&'static [Element]),
    /// A struct with named fields.
    Object(Object),
    /// An enum. Never the content of a variant.
    Enum(Enum),
}

/// One field of a tuple struct.
#[derive(Clone, Copy, Debug)]
pub struct Element {
    /// Its shape.
    pub shape: Shape,
    /// Its rules, the very constants that the decoder checks.
    pub rules: &'static [Rule],
}

/// An object with named fields.
#[derive(Clone, Copy, Debug)]
pub struct Object {
    /// The fields, in the order of their declaration.
    pub fields: &'static [Field],
    /// Whether a field that is not declared is refused (`#[serde(deny_unknown_fields)]`).
    pub closed: bool,
}

/// One field of an object.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The name on the wire.
    pub name: &'static str,
    /// Its shape.
    pub shape: Shape,
    /// Its rules, the very constants that the decoder checks.
    pub rules: &'static [Rule],
    /// Whether a document without it is refused; of a field that is only sent by the server, whether it is always there.
    pub required: bool,
    /// Whether its own fields stand in the parent (`#[serde(flatten)]`).
    pub flatten: bool,
    /// Its documentation.
    pub docs: Docs,
    /// The value taken where it is missing, as JSON text.
    pub default: Option<fn() -> String>,
    /// Only ever sent by the server (`#[serde(skip_deserializing)]`).
    pub read_only: bool,
    /// Only ever sent by the client (`#[serde(skip_serializing)]`).
    pub write_only: bool,
    /// Whether the server may leave it out (`#[serde(skip_serializing_if = "…")]`), though a request that does is refused:
    /// it is told as required only where a request holds the type.
    pub left_out: bool,
}

impl Field {
    /// A field that must be there, without rules, documentation or a default.
    pub const fn new(name: &'static str, shape: Shape) -> Self {
        Self {
            name,
            shape,
            rules: &[],
            required: true,
            flatten: false,
            docs: Docs::NONE,
            default: None,
            read_only: false,
            write_only: false,
            left_out: false,
        }
    }
}

/// An enum.
#[derive(Clone, Copy, Debug)]
pub struct Enum {
    /// How the variant is told apart.
    pub representation: Representation,
    /// The variants, in the order of their declaration.
    pub variants: &'static [Variant],
    /// Whether members beside tag and content are refused, where it is adjacently tagged
    /// (`#[serde(deny_unknown_fields)]`); of other enums, the objects in their variants say it.
    pub closed: bool,
}

/// How a variant is written, in serde's four ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Representation {
    /// `{"Variant": content}`, or `"Variant"` for a unit variant.
    External,
    /// `{"tag": "Variant", …content}`.
    Internal {
        /// The name of the tag.
        tag: &'static str,
    },
    /// `{"tag": "Variant", "content": content}`.
    Adjacent {
        /// The name of the tag.
        tag: &'static str,
        /// The name of the content.
        content: &'static str,
    },
    /// The content alone; the first variant that fits is taken.
    Untagged,
}

/// One variant of an enum.
#[derive(Clone, Copy, Debug)]
pub struct Variant {
    /// The name on the wire.
    pub name: &'static str,
    /// Its documentation.
    pub docs: Docs,
    /// Its content.
    pub content: Content,
    /// What its name is on the wire.
    pub naming: Naming,
    /// Only ever sent by the server (`#[serde(skip_deserializing)]`).
    pub read_only: bool,
}

/// What the name of a variant is on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// It tells the variant, unless the whole enum is [untagged](Representation::Untagged).
    Own,
    /// It tells the variant, as every name does that no other variant has (`#[serde(other)]`). Only of a unit variant.
    Other,
    /// It is not there: the variant is told by its content, where none of those with a name fits (`#[serde(untagged)]`).
    Untagged,
}
