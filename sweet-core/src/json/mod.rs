//! JSON (RFC 8259), read and written without a tree between the bytes and the type.
//!
//! In:    bytes; the calls that `#[derive(Schema)]` emits, or that are written by hand as below.
//! Out:   values with every failure at once; bytes as serde_json would write them.
//! Never: an intermediate value; a recursion without a limit; an allocation of a size that the text declares.
//!
//! # The walk of a struct
//!
//! ```
//! use sweet_core::json::{self, Decode, Encode, Failed, Reader, Slot, Writer};
//! use sweet_core::rules::Rule;
//!
//! struct User<'a> { name: &'a str, nick: Option<String>, age: u8 }
//!
//! const NAME: &[Rule] = &[Rule::Length { min: Some(1), max: Some(64) }];
//!
//! impl<'de: 'a, 'a> Decode<'de> for User<'a> {
//!     fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
//!         let (mut name, mut nick, mut age) = (Slot::new(), Slot::new(), Slot::new());
//!         let mut object = reader.object()?;
//!         while let Some(key) = object.key()? {
//!             match &*key {
//!                 "name" => object.checked(&key, NAME, &mut name)?,
//!                 "nick" | "alias" => object.field(&key, &mut nick)?,
//!                 "age" => object.field(&key, &mut age)?,
//!                 _ => object.skip()?, // or: object.refuse(&key, &["name", "nick", "age"])?
//!             }
//!         }
//!         let name = object.required("name", name);
//!         let nick = object.required("nick", nick); // `Option` has a value for a missing field
//!         let age = object.or_else(age, || 18); // `#[serde(default = …)]`
//!         object.end()?;
//!         Ok(User { name: name.ok_or(Failed)?, nick: nick.ok_or(Failed)?, age: age.ok_or(Failed)? })
//!     }
//!
//!     fn takes(key: &str) -> bool { // what it reads where it is flattened
//!         matches!(key, "name" | "nick" | "alias" | "age")
//!     }
//! }
//!
//! impl Encode for User<'_> {
//!     fn encode(&self, writer: &mut Writer<'_>) {
//!         let mut object = writer.object();
//!         object.field(b",\"name\":", &self.name); // always with a comma: the writer knows the first one
//!         if self.nick.is_some() {
//!             object.field(b",\"nick\":", &self.nick);
//!         }
//!         object.field(b",\"age\":", &self.age);
//!         object.end();
//!     }
//! }
//!
//! let user: User = json::from_slice(br#"{"name":"Ada","x":[1]}"#).unwrap();
//! assert_eq!(json::to_vec(&user), br#"{"name":"Ada","age":18}"#);
//! ```
//!
//! # Flattened fields
//!
//! A field that is flattened is read last, as the same object seen once more. The function says which keys are not its
//! own: those of this struct, and those of what was flattened before it.
//!
//! ```
//! use std::collections::BTreeMap;
//! use sweet_core::json::{self, Decode, Encode, Failed, Flatten, Reader, Slot, Writer};
//!
//! struct Page { number: u32 }
//! struct Search { term: String, page: Page, rest: BTreeMap<String, u8> }
//!
//! impl<'de> Decode<'de> for Search {
//!     fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
//!         let mut term = Slot::new();
//!         let mut object = reader.object()?;
//!         while let Some(key) = object.key()? {
//!             match &*key {
//!                 "term" => object.field(&key, &mut term)?,
//!                 _ => object.skip()?,
//!             }
//!         }
//!         let term = object.required("term", term);
//!         let page = object.flatten::<Page>(|key| key == "term")?;
//!         let rest = object.flatten(|key| key == "term" || Page::takes(key))?;
//!         object.end()?;
//!         Ok(Search { term: term.ok_or(Failed)?, page: page.ok_or(Failed)?, rest: rest.ok_or(Failed)? })
//!     }
//!
//!     fn takes(key: &str) -> bool {
//!         key == "term" || Page::takes(key) || BTreeMap::<String, u8>::takes(key)
//!     }
//! }
//!
//! impl Encode for Search {
//!     fn encode(&self, writer: &mut Writer<'_>) {
//!         let mut object = writer.object();
//!         object.field(b",\"term\":", &self.term);
//!         object.flatten(&self.page);
//!         object.flatten(&self.rest);
//!         object.end();
//!     }
//! }
//! # impl<'de> Decode<'de> for Page {
//! #     fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
//! #         let mut number = Slot::new();
//! #         let mut object = reader.object()?;
//! #         while let Some(key) = object.key()? {
//! #             if &*key == "number" { object.field(&key, &mut number)? } else { object.skip()? }
//! #         }
//! #         let number = object.required("number", number);
//! #         object.end()?;
//! #         Ok(Page { number: number.ok_or(Failed)? })
//! #     }
//! #     fn takes(key: &str) -> bool { key == "number" }
//! # }
//! # impl Flatten for Page {}
//! # impl Encode for Page {
//! #     fn encode(&self, writer: &mut Writer<'_>) {
//! #         let mut object = writer.object();
//! #         object.field(b",\"number\":", &self.number);
//! #         object.end();
//! #     }
//! # }
//!
//! let search: Search = json::from_slice(br#"{"x": 7, "number": 2, "term": "a"}"#).unwrap();
//! assert_eq!(json::to_vec(&search), br#"{"term":"a","number":2,"x":7}"#);
//! ```
//!
//! # Newtypes and tuple structs
//!
//! ```
//! use sweet_core::json::{self, Decode, Failed, Reader};
//! use sweet_core::rules::{Limit, Rule};
//!
//! struct Name(String);
//! struct Point(f64, u8);
//!
//! const NAME: &[Rule] = &[Rule::Length { min: Some(1), max: None }];
//! const LEVEL: &[Rule] = &[Rule::Maximum(Limit::Integer(9))];
//!
//! impl<'de> Decode<'de> for Name {
//!     fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
//!         reader.checked(NAME).map(Name) // without rules: Decode::decode(reader).map(Name)
//!     }
//! }
//!
//! impl<'de> Decode<'de> for Point {
//!     fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
//!         let mut array = reader.array()?;
//!         let length = array.position(f64::decode)?;
//!         let level = array.position(|reader| reader.checked(LEVEL))?;
//!         array.end_tuple(2)?;
//!         Ok(Point(length.ok_or(Failed)?, level.ok_or(Failed)?))
//!     }
//! }
//!
//! assert!(json::from_slice::<Point>(b"[1.5, 9]").is_ok());
//! assert!(json::from_slice::<Point>(b"[1.5, 10]").is_err());
//! ```
//!
//! # The walk of an enum
//!
//! The four representations differ in how they begin; the rest is the same.
//!
//! ```
//! use sweet_core::json::{Decode, Encode, Failed, Reader, Slot, Writer};
//!
//! struct Circle { radius: f64 }
//! enum Shape { Dot, Round(Circle), Box { side: f64 } }
//! # impl<'de> Decode<'de> for Circle { fn decode(_: &mut Reader<'de>) -> Result<Self, Failed> { Err(Failed) } }
//! # impl Encode for Circle { fn encode(&self, w: &mut Writer<'_>) { w.object().end() } }
//! # impl sweet_core::json::Flatten for Circle {}
//!
//! const KNOWN: &[&str] = &["Dot", "Round", "Box"];
//!
//! impl<'de> Decode<'de> for Shape {
//!     fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
//!         let variant = reader.external(KNOWN)?;
//!         // or: reader.internal("type")?
//!         // or: reader.adjacent("type", "content", false)?   (true: other fields are refused)
//!         match &*variant.name() {
//!             "Dot" => variant.unit().map(|()| Shape::Dot),
//!             "Round" => variant.value().map(Shape::Round),
//!             // with rules: variant.content(|reader| reader.checked(RULES)).map(Shape::Round)
//!             "Box" => variant.content(|reader| { // as a struct; a tuple variant: as a tuple struct
//!                 let mut side = Slot::new();
//!                 let mut object = reader.object()?;
//!                 while let Some(key) = object.key()? {
//!                     match &*key {
//!                         "side" => object.field(&key, &mut side)?,
//!                         _ => object.skip()?,
//!                     }
//!                 }
//!                 let side = object.required("side", side);
//!                 object.end()?;
//!                 Ok(Shape::Box { side: side.ok_or(Failed)? })
//!             }),
//!             _ => variant.unknown(KNOWN), // with `#[serde(other)]`: variant.unit().map(|()| Shape::Other)
//!         }
//!     }
//! }
//!
//! enum Id { Number(u64), Name(String), Nothing }
//!
//! impl<'de> Decode<'de> for Id {
//!     fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
//!         let mut untagged = reader.untagged()?;
//!         if let Some(id) = untagged.variant(|reader| u64::decode(reader).map(Id::Number))? {
//!             return Ok(id);
//!         }
//!         if let Some(id) = untagged.variant(|reader| String::decode(reader).map(Id::Name))? {
//!             return Ok(id);
//!         }
//!         if let Some(id) = untagged.variant(|reader| <()>::decode(reader).map(|()| Id::Nothing))? {
//!             return Ok(id);
//!         }
//!         untagged.none()
//!     }
//! }
//!
//! impl Encode for Shape {
//!     fn encode(&self, writer: &mut Writer<'_>) {
//!         match self { // external
//!             Shape::Dot => writer.unit_variant(b"\"Dot\""),
//!             Shape::Round(content) => {
//!                 let mut object = writer.object();
//!                 object.field(b",\"Round\":", content);
//!                 object.end();
//!             }
//!             Shape::Box { side } => {
//!                 let mut object = writer.object();
//!                 object.field_with(b",\"Box\":", |writer| {
//!                     let mut object = writer.object();
//!                     object.field(b",\"side\":", side);
//!                     object.end();
//!                 });
//!                 object.end();
//!             }
//!         }
//!     }
//! }
//!
//! // internal; adjacent is external behind `constant(b",\"type\":\"Box\"")`, with `,"content":` for the key
//! fn internal(shape: &Shape, writer: &mut Writer<'_>) {
//!     let mut object = writer.object();
//!     match shape {
//!         Shape::Dot => object.constant(b",\"type\":\"Dot\""),
//!         Shape::Round(content) => {
//!             object.constant(b",\"type\":\"Round\"");
//!             object.flatten(content);
//!         }
//!         Shape::Box { side } => {
//!             object.constant(b",\"type\":\"Box\"");
//!             object.field(b",\"side\":", side);
//!         }
//!     }
//!     object.end();
//! }
//! ```
//!
//! [`Flatten`] is derived (empty) for structs with named fields and for enums that are not untagged; the derive asserts it
//! of the type of each flattened field, and of the content of each newtype variant of an internally tagged enum.
//!
//! # Where it differs from serde_json
//!
//! All that is accepted is read as serde_json reads it, and all is written in the same bytes, except that
//!
//! - floats are rounded to the nearest value, as with serde_json's feature `float_roundtrip`, and a number beyond the
//!   range of `f32` is refused there, not made infinite;
//! - what is skipped must be UTF-8 without lone surrogates too, and is at most [`DEPTH_MAX`] levels deep, of which
//!   serde_json allows one less where it reads and any number where it skips;
//! - an array is no struct, a number is no variant, and a set has no element twice: the schema says so;
//! - a map behind a flattened type never sees the keys which that type [takes](Decode::takes), even where it did not take
//!   them because it is an `Option` without a value, or an enum of another variant;
//! - `Cow<str>` borrows without being told to, and integer keys may have escapes.

mod read;
mod standard;
mod value;
mod write;

pub use read::{
    ArrayReader, DEPTH_MAX, Decode, DecodeKey, FAILURES_MAX, Failed, Key, ObjectReader, REWIND_FACTOR_MAX, Reader,
    Slot, UntaggedReader, VariantReader,
};
pub use value::{Number, Value};
pub use write::{ArrayWriter, Encode, EncodeKey, Flatten, ObjectWriter, Writer};

use crate::rules::Failures;

/// Why a text could not be read as a value of the type.
#[derive(Clone, Debug, PartialEq)]
pub enum Error {
    /// The text is not JSON.
    Syntax {
        /// What was expected or found.
        message: &'static str,
        /// The offset of the byte at fault, from 0.
        offset: usize,
    },
    /// The text is JSON, but not a value of the type: everything that is wrong with it, up to [`FAILURES_MAX`] failures.
    Invalid(Failures),
}

/// Reads a value from a whole JSON text.
///
/// # Errors
/// Where the text is not JSON, or not a value of the type that obeys its rules; all failures of the latter kind at once.
pub fn from_slice<'de, T: Decode<'de>>(text: &'de [u8]) -> Result<T, Error> {
    let mut reader = Reader::new(text);
    let value = T::decode(&mut reader);
    reader.finish(value)
}

/// Writes a value at the end of `out`.
pub fn write<T: Encode + ?Sized>(value: &T, out: &mut Vec<u8>) {
    value.encode(&mut Writer::new(out));
}

/// Writes a value.
pub fn to_vec<T: Encode + ?Sized>(value: &T) -> Vec<u8> {
    let mut out = Vec::new();
    write(value, &mut out);
    out
}
