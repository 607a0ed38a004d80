//! Types whose JSON is a string: one list of functions gives them all that a string can be.
//!
//! In:    how a type is read from text and written, its format, and what is said where a text is refused.
//! Out:   its schema, decoder, encoder, and the same for keys of maps and for parameters.
//! Never: tells the text that was refused.

/// Gives types the traits of a type that is a string. `read` makes an `Option` of a `&str`; `write` writes into a `Writer`.
#[cfg(any(feature = "chrono", feature = "jiff", feature = "time", feature = "url", feature = "uuid"))]
macro_rules! texts {
    ($($type:ty {
        format: $format:expr, rule: $rule:literal, expected: $expected:literal, read: $read:expr, write: $write:expr $(,)?
    })*) => {$(
        impl $crate::schema::Schema for $type {
            const SHAPE: $crate::schema::Shape = $crate::schema::Shape::String { format: $format };
        }

        impl<'de> $crate::json::Decode<'de> for $type {
            fn decode(reader: &mut $crate::json::Reader<'de>) -> Result<Self, $crate::json::Failed> {
                let text = reader.string()?;
                $crate::foreign::text::read($read, &text).ok_or_else(|| reader.fail($rule, $expected))
            }
        }

        impl $crate::json::Encode for $type {
            fn encode(&self, writer: &mut $crate::json::Writer<'_>) {
                $crate::foreign::text::write($write, self, writer);
            }
        }

        $crate::foreign::text::keys! { $type, $rule, $expected, $read, $write }
    )*};
}

/// The part of `texts!` that is the same where JSON knows another form than a string.
macro_rules! keys {
    ($type:ty, $rule:literal, $expected:literal, $read:expr, $write:expr) => {
        impl<'de> $crate::json::DecodeKey<'de> for $type {
            fn decode_key(key: $crate::json::Key<'de>) -> Result<Self, &'static str> {
                $crate::foreign::text::read($read, &key).ok_or($expected)
            }
        }

        impl $crate::json::EncodeKey for $type {
            fn encode_key(&self, writer: &mut $crate::json::Writer<'_>) {
                $crate::foreign::text::write($write, self, writer);
            }
        }

        impl<'r> $crate::params::FromParam<'r> for $type {
            fn from_param(text: &'r str, failures: &mut $crate::rules::Failures) -> Option<Self> {
                $crate::foreign::text::read($read, text).or_else(|| $crate::params::refuse($rule, $expected, failures))
            }
        }

        impl<'r> $crate::params::FromParams<'r> for $type {
            const TAKES: $crate::meta::PathParams =
                $crate::meta::PathParams::Positional(&[<$type as $crate::schema::Schema>::SHAPE]);

            fn from_params(source: $crate::params::Source<'r>, failures: &mut $crate::rules::Failures) -> Option<Self> {
                source.position(0, failures)
            }
        }
    };
}

pub(super) use keys;
#[cfg(any(feature = "chrono", feature = "jiff", feature = "time", feature = "url", feature = "uuid"))]
pub(super) use texts;

use crate::json::Writer;

/// Calls `make`: a parameter of a function, so that a closure needs no types.
pub(super) fn read<T>(make: impl FnOnce(&str) -> Option<T>, text: &str) -> Option<T> {
    make(text)
}

/// Calls `write`, as [`read`] does.
pub(super) fn write<T>(write: impl FnOnce(&T, &mut Writer<'_>), value: &T, writer: &mut Writer<'_>) {
    write(value, writer);
}
