//! The types of the standard library, read and written as serde_json does.

mod integer;
mod small;
mod text;
