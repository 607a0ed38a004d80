//! What a type is that can be read from JSON.

use super::{Failed, Key, Reader};

/// A type that can be read from JSON.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from JSON",
    note = "add `#[derive(sweet::Schema)]` to `{Self}`",
    note = "a type that holds something `'static`, or has `into` without `from`, is only written; what holds such a type is marked `#[schema(encode_only)]`"
)]
pub trait Decode<'de>: Sized {
    /// Reads one value.
    ///
    /// # Errors
    /// Where no value could be made that obeys its rules. The reader has recorded why, with pointers that start at this
    /// value, and stands behind it, unless it [has stopped](Reader::has_stopped).
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed>;

    /// The value of a field that is missing, where the type has one, as `Option` has.
    fn missing() -> Option<Self> {
        None
    }

    /// The value that `null` is inside of an `Option`, where the type tells it from nothing at all, as `Option` does: of an
    /// `Option<Option<T>>`, `None` is a field that is missing, and `Some(None)` is `null`.
    fn null() -> Option<Self> {
        None
    }

    /// Reads the value from the fields of the object that it is flattened into (`#[serde(flatten)]`).
    ///
    /// # Errors
    /// As [`decode`](Decode::decode).
    fn flattened(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        Self::decode(reader)
    }

    /// Whether the type, flattened into an object, takes the field `key` for itself: a map that is flattened behind it
    /// does not see that field.
    fn takes(key: &str) -> bool {
        let _ = key;
        false
    }
}

/// A type that can be read from the name of a field: the key of a map.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the key of a JSON object",
    note = "use a string, an integer, a `bool`, a `char`, or a newtype or unit enum with `#[derive(sweet::Schema)]`"
)]
pub trait DecodeKey<'de>: Sized {
    /// Reads a key.
    ///
    /// # Errors
    /// What was expected, such as "must be a whole number".
    fn decode_key(key: Key<'de>) -> Result<Self, &'static str>;
}
