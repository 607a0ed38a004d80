//! The types of the standard library, read and written as serde_json does.

mod address;
mod entries;
mod float;
mod integer;
mod map;
mod pointer;
mod sequence;
mod set;
mod small;
mod text;
mod tuple;
