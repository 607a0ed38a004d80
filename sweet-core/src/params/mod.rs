//! Parameters: text from the path, the query, header fields and cookies, made into typed values.

mod conversion;
mod cookie;
mod examined;
mod from;
mod list;
mod pairs;
pub(crate) mod percent;
mod scalar;
mod source;
mod value;

#[doc(hidden)]
pub use conversion::converted;
pub use cookie::values as cookies;
pub use from::FromParams;
pub use pairs::{Decoded, PAIRS_MAX, Pairs};
pub use source::{Part, Source};
#[doc(hidden)]
pub use value::then;
pub use value::{FromParam, mismatch, refuse};

pub use crate::rules::Slot;
