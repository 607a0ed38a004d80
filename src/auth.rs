//! Guards: who may ask, and who does.
//!
#![doc = include_str!("docs/guards.md")]

pub use sweet_auth::*;
