//! Reading JSON: from the bytes to the type, without a tree between.

mod array;
mod checked;
mod conversion;
mod decode;
mod escape;
mod examined;
mod field;
mod flatten;
mod number;
mod object;
mod raw;
mod reader;
mod scan;
mod short;
mod skip;
mod text;
mod untagged;
mod variant;

pub use array::ArrayReader;
pub use decode::{Decode, DecodeKey};
pub(in crate::json) use number::Whole;
pub use object::ObjectReader;
#[cfg(feature = "utoipa")]
pub(crate) use raw::Step;
pub use reader::{DEPTH_MAX, Failed, REWIND_FACTOR_MAX, Reader};
pub(in crate::json) use scan::plain_length;
pub(in crate::json) use short::Short;
pub use text::Key;
pub use untagged::UntaggedReader;
pub use variant::VariantReader;
