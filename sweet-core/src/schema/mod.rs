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
    Define, default_text, default_text_by, entries_fit, example, items_fit, length_fits, number_fits, text_fits,
    unique_fits,
};
pub(crate) use name::Part;
pub use shape::{
    Content, ContextMeta, Definition, Docs, Element, Enum, Example, Field, Imported, Name, Naming, Object,
    Representation, Shape, Variant,
};

/// A type whose outside is known at compile time.
///
/// Derive it. The derive also writes [`Encode`](crate::json::Encode), [`Decode`](crate::json::Decode) and, for what can
/// stand in a path, query, header or cookie, [`FromParams`](crate::params::FromParams).
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no schema",
    label = "not a type that Sweet can describe",
    note = "add `#[derive(sweet::Schema)]` to `{Self}`",
    note = "a type of jiff, time, chrono, uuid, url, rust_decimal, bytes or serde_json has one with the feature of its crate: `sweet = {{ features = [\"uuid\"] }}`; one with the derives of serde and utoipa is held by `sweet::foreign::Foreign`",
    note = "for other types, and how to write it by hand: the documentation of the trait `sweet::Schema`; any JSON at all is `sweet::json::Value`"
)]
pub trait Schema {
    /// The outside of the type.
    const SHAPE: Shape;
}
