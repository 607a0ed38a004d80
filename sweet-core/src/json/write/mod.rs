//! Writing JSON: from the type to the bytes, without a tree between.

mod array;
mod encode;
mod object;
mod text;
mod writer;

pub use array::ArrayWriter;
pub use encode::{Encode, EncodeKey, Flatten};
pub use object::ObjectWriter;
pub use writer::Writer;
