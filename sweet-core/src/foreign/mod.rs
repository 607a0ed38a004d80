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
//! | `rust_decimal` | `Decimal` | `decimal` | a number is read too, as by serde, but from its digits: never by way of a float; one with more digits than a `Decimal` holds is refused, not rounded |
//! | `serde_json` | `Value`, `Map`, `Number`, `Box<RawValue>` | | nested at most [`DEPTH_MAX`](crate::json::DEPTH_MAX) levels deep |
//! | `time` | `OffsetDateTime` | `date-time` | RFC 3339, which is `time::serde::rfc3339`: without it, time has a form of its own |
//! | | `Date`, `Time`, `PrimitiveDateTime` | `date`, `time-local`, `date-time-local` | seconds have two digits; between a date and a time stands a `T`; no fraction is written where there is none |
//! | `url` | `Url` | `uri` | |
//! | `uuid` | `Uuid` | `uuid` | |
//!
//! The code of a refusal is `uuid`, `url`, `date_time`, `date`, `time`, `duration`, `decimal` or `base64`. None of the types has rules of its own: what a range
//! of dates or a length of bytes would mean, no keyword of JSON Schema tells.
//!
//! Types that have serde's derive, and utoipa's or validator's, are held as they are by `Foreign` (feature
//! `utoipa`) and `Validated` (feature `validator`).
//!
//! # Why not simd-json
//!
//! simd-json 0.19 was measured behind [`json::Value`](crate::json::Value) and behind `Foreign`, with the copy that it needs because
//! it writes into its text, and is in neither. Its tree, made into Sweet's, costs more than reading Sweet's; left as it is, it
//! is a hash map keyed by what a client sent. Behind `Foreign` it wins nothing: where a value ends, and that it obeys the limits of
//! all others, must be known before another reader sees it, and that pass costs what the vector instructions save. A dependency
//! with `unsafe` in its core is not worth that. Instructions of Sweet, and how many times as many the others need (in brackets:
//! times as long, on a machine that did other work too), for bodies of 1, 10 and 100 KB:
//!
//! | read into | Sweet | Sweet by simd-json | serde_json | simd-json alone | sonic-rs alone |
//! |---|---|---|---|---|---|
//! | any JSON, 1 KB | 29,110 | 1.26 (1.42) | 1.19 (0.99) | 0.75 (0.79) | 0.29 (0.24) |
//! | any JSON, 10 KB | 277,572 | 1.28 (1.35) | 1.19 (1.10) | 0.76 (0.77) | 0.29 (0.22) |
//! | any JSON, 100 KB | 2,991,510 | 1.28 (1.39) | 1.20 (1.08) | 0.75 (0.74) | 0.28 (0.20) |
//! | a type with `Deserialize`, 1 KB | 26,016 | 1.01 (1.06) | 0.79 (0.81) | 0.63 (0.71) | 0.55 (0.55) |
//! | a type with `Deserialize`, 10 KB | 246,837 | 1.01 (1.05) | 0.80 (0.85) | 0.64 (0.70) | 0.55 (0.53) |
//! | a type with `Deserialize`, 100 KB | 2,642,899 | 1.01 (1.07) | 0.81 (0.89) | 0.65 (0.70) | 0.56 (0.53) |
//!
//! `benches/instructions free-ordered` and `benches/instructions adapter-ordered` count, `cargo run --release -p benches -- time
//! free-ordered` times by turns. Where every word has an escape, Sweet by simd-json needs 1.02 times
//! the instructions for any JSON, and 0.85 for a type with `Deserialize` (`free-escapes-10K`, `adapter-escapes-10K`).

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
