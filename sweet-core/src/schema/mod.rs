//! The contract of a data type: what it looks like, how it is read, how it is written.

mod name;
mod shape;
mod standard;

pub use shape::{Content, Definition, Docs, Enum, Field, Name, Object, Representation, Shape, Variant};

/// A type whose outside is known at compile time.
///
/// Derive it. The derive also writes [`Encode`](crate::json::Encode), [`Decode`](crate::json::Decode) and, for what can
/// stand in a path, query, header or cookie, [`FromParams`](crate::params::FromParams).
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no schema",
    label = "not a type that Sweet can describe",
    note = "add `#[derive(sweet::Schema)]` to `{Self}`"
)]
pub trait Schema {
    /// The outside of the type.
    const SHAPE: Shape;
}
