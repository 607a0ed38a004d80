//! Parameters: text from the path, the query, header fields and cookies, made into typed values.

mod pairs;
pub(crate) mod percent;
mod source;
mod value;

pub use pairs::{Decoded, PAIRS_MAX, Pairs};
pub use source::{FromParams, Source};
pub use value::FromParam;
