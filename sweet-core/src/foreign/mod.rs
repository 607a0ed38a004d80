//! Data types of other crates, in contracts: each crate behind the Cargo feature of its name, all of them off by default.
//!
//! In:    types that Sweet does not own, and JSON or parameters.
//! Out:   the same types: a schema, a decoder, an encoder, and where it is a single text a key and a parameter too.
//! Never: a form of its own where the crate's `serde` feature has one: what serde reads is read, with an equal value, and what
//!        serde writes is written, byte for byte. The exceptions stand below.
//!
//! A schema tells the form that is written. Some crates read more than that, and so does Sweet: a UUID without hyphens, a date
//! and time with a space for the `T`.
//!
//! | feature | types | `format` (OpenAPI format registry) | other than serde |
//! |---|---|---|---|
//! | `bytes` | `bytes::Bytes` | `byte` | base64 (RFC 4648 section 4, with padding), where serde has an array of numbers; no parameter, for `+` means a space in a query |
//! | `chrono` | `DateTime<Utc>`, `DateTime<FixedOffset>` | `date-time` | |
//! | | `NaiveDate`, `NaiveTime`, `NaiveDateTime` | `date`, `time-local`, `date-time-local` | |
//! | `jiff` | `Timestamp` | `date-time` | |
//! | | `Zoned` | none: RFC 9557 has no name there | |
//! | | `civil::Date`, `civil::Time`, `civil::DateTime` | `date`, `time-local`, `date-time-local` | |
//! | | `Span`, `SignedDuration` | `duration` | |
//! | `rust_decimal` | `Decimal` | `decimal` | a number is read too, as by serde, but from its digits: never by way of a float; one with more digits than a `Decimal` has is refused where rounding would change it |
//! | `serde_json` | `Value`, `Map`, `Number`, `Box<RawValue>` | | nested at most [`DEPTH_MAX`](crate::json::DEPTH_MAX) levels deep; floats are rounded to the nearest value |
//! | `time` | `OffsetDateTime` | `date-time` | RFC 3339, which is `time::serde::rfc3339`: without it, time has a form of its own |
//! | | `Date`, `Time`, `PrimitiveDateTime` | `date`, `time-local`, `date-time-local` | seconds have two digits; between a date and a time stands a `T`; no fraction is written where there is none |
//! | `url` | `Url` | `uri` | |
//! | `uuid` | `Uuid` | `uuid` | |
//!
//! A field that is refused carries the format for its rule, such as `uuid`. None of the types has rules of its own: what a range
//! of dates or a length of bytes would mean, no keyword of JSON Schema tells.
//!
//! Types that have serde's derive, and utoipa's or validator's, are held as they are by `Foreign` (feature
//! `utoipa`) and `Validated` (feature `validator`).

#[cfg(feature = "utoipa")]
mod adapter;
#[cfg(feature = "bytes")]
mod base64;
#[cfg(feature = "bytes")]
mod bytes;
#[cfg(feature = "chrono")]
mod chrono;
#[cfg(feature = "jiff")]
mod jiff;
#[cfg(feature = "utoipa")]
mod refusal;
#[cfg(feature = "rust_decimal")]
mod rust_decimal;
#[cfg(feature = "serde_json")]
mod serde_json;
#[cfg(any(
    feature = "chrono",
    feature = "jiff",
    feature = "rust_decimal",
    feature = "time",
    feature = "url",
    feature = "uuid"
))]
mod text;
#[cfg(feature = "time")]
mod time;
#[cfg(feature = "url")]
mod url;
#[cfg(feature = "uuid")]
mod uuid;
#[cfg(feature = "validator")]
mod validated;

#[cfg(feature = "utoipa")]
pub use adapter::Foreign;
#[cfg(feature = "validator")]
pub use validated::Validated;
