//! The types of the standard library, read and written as serde_json does.

mod address;
mod choice;
mod entries;
mod float;
mod integer;
mod map;
mod pointer;
mod range;
mod sequence;
mod set;
mod small;
mod text;
mod time;
mod tuple;
mod wrapper;
