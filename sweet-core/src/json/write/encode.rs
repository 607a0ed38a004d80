//! What a type is that can be written as JSON.

use super::Writer;

/// A type that can be written as JSON.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be written as JSON",
    note = "add `#[derive(sweet::Schema)]` to `{Self}`",
    note = "a type that is `#[schema(decode_only)]`, or has `from` or `try_from` without `into`, is only read; what holds such a type is marked `#[schema(decode_only)]`"
)]
pub trait Encode {
    /// Writes the value. It cannot fail: a float that is not finite is written as `null`, as serde_json does.
    fn encode(&self, writer: &mut Writer<'_>);
}

/// A type that can be written as the name of a field: the key of a map.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the key of a JSON object",
    note = "use a string, an integer, a `bool`, a `char`, or a newtype or unit enum with `#[derive(sweet::Schema)]`"
)]
pub trait EncodeKey {
    /// Writes the key, in quotes.
    fn encode_key(&self, writer: &mut Writer<'_>);
}

/// A type whose JSON is an object, or nothing: it can be flattened into another object, or stand beside a tag.
///
/// Derived for structs with named fields, for enums other than untagged ones, and for newtypes of such types.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a JSON object",
    label = "cannot be flattened, nor stand beside a tag",
    note = "use a struct with named fields, a tagged enum, a map, or an `Option` of one of them"
)]
pub trait Flatten {}
