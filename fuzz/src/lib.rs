//! The properties that the fuzz targets hold the framework to. README.md tells what each of them shows.
//!
//! In:    the bytes of one input.
//! Out:   nothing, or a panic that says what is wrong.
//! Never: a socket, a clock, or a property that is also written elsewhere: the ordinary tests include these files.

pub mod chunked;
pub mod conversation;
pub mod cookies;
mod cut;
pub mod framing;
pub mod head;
pub mod json;
pub mod path;
pub mod query;
pub mod target;

pub(crate) use sweet_runtime::fuzzing;
