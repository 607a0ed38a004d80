//! The contract of a data type: what it looks like, how it is read, how it is written.

mod constant;
mod define;
mod name;
mod shape;
mod standard;

#[doc(hidden)]
pub use constant::Digits;
#[doc(hidden)]
pub use define::{
    Define, default_text, default_text_by, entries_fit, items_fit, length_fits, number_fits, text_fits, unique_fits,
};
pub(crate) use name::Part;
pub use shape::{
    Content, ContextMeta, Definition, Docs, Element, Enum, Field, Name, Naming, Object, Representation, Shape, Variant,
};

/// A type whose outside is known at compile time.
///
/// Derive it. The derive also writes [`Encode`](crate::json::Encode), [`Decode`](crate::json::Decode) and, for what can
/// stand in a path, query, header or cookie, [`FromParams`](crate::params::FromParams).
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no schema",
    label = "not a type that Sweet can describe",
    note = "add `#[derive(sweet::Schema)]` to `{Self}`",
    note = "where it is a type of another crate, hold what it looks like in JSON, such as a `String` or a number; any JSON at all is `sweet::json::Value`"
)]
pub trait Schema {
    /// The outside of the type.
    const SHAPE: Shape;
}
