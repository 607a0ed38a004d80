//! What `#[derive(Schema)]` needs beside the shapes: definitions behind a name, and the fit of rules to types.
//!
//! In:    the types of fields.
//! Out:   constants, or a type error at the field's type.
//! Never: for people: emitted code alone names this.

use super::{Definition, Shape};
use crate::json::{self, Encode, Error, Failed, Reader, Writer};
use crate::rules::{HasEntries, HasItems, HasLength, HasNumber, HasText, HasUnique};

/// A type with a definition: the function behind its name, which makes a recursive type's shape finite.
#[doc(hidden)]
pub trait Define {
    /// The definition, in read-only memory.
    fn define() -> &'static Definition;
}

impl Shape {
    /// Whether it is a shape or `null`: a field of such a type may be missing.
    pub const fn is_nullable(&self) -> bool {
        matches!(self, Shape::Nullable(_))
    }

    /// The same without `null`, for a field of such a type that is asked for (`#[validate(required)]`).
    pub const fn present(self) -> Shape {
        match self {
            Shape::Nullable(shape) => *shape,
            shape => shape,
        }
    }
}

/// The JSON text of a field's default.
#[doc(hidden)]
pub fn default_text<T: Encode>(value: &T) -> String {
    String::from_utf8(json::to_vec(value)).unwrap_or_default()
}

/// Why the decoder refuses an example; nothing where it takes it.
#[doc(hidden)]
pub fn example<T>(
    text: &'static str,
    decode: impl FnOnce(&mut Reader<'static>) -> Result<T, Failed>,
) -> Option<String> {
    let mut reader = Reader::new(text.as_bytes());
    let value = decode(&mut reader);
    let failures = match reader.finish(value) {
        Ok(_) => return None,
        Err(Error::Invalid(failures)) => failures,
        Err(Error::Syntax { message, offset }) => return Some(format!("{message}, at byte {offset}")),
    };
    let told = failures.0.iter().map(|failure| match failure.place.is_empty() {
        true => failure.detail.to_string(),
        false => format!("`{}` {}", failure.place, failure.detail),
    });
    Some(told.collect::<Vec<_>>().join(", "))
}

/// The JSON text of the default of a field that a module writes (`#[schema(with = "…")]`).
#[doc(hidden)]
pub fn default_text_by<T>(value: &T, encode: fn(&T, &mut Writer<'_>)) -> String {
    let mut out = Vec::new();
    encode(value, &mut Writer::new(&mut out));
    String::from_utf8(out).unwrap_or_default()
}

/// Compiles where a rule on length fits the type.
#[doc(hidden)]
pub const fn length_fits<T: HasLength + ?Sized>() {}

/// Compiles where a rule on numbers fits the type.
#[doc(hidden)]
pub const fn number_fits<T: HasNumber + ?Sized>() {}

/// Compiles where a rule on text fits the type.
#[doc(hidden)]
pub const fn text_fits<T: HasText + ?Sized>() {}

/// Compiles where the rule of unique elements fits the type.
#[doc(hidden)]
pub const fn unique_fits<T: HasUnique + ?Sized>() {}

/// Compiles where a rule on elements fits the type.
#[doc(hidden)]
pub const fn items_fit<T: HasItems + ?Sized>() {}

/// Compiles where a rule on keys or values fits the type.
#[doc(hidden)]
pub const fn entries_fit<T: HasEntries + ?Sized>() {}
