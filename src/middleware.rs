//! Middleware: the trait, and the stations that come with Sweet.
//!
#![doc = include_str!("docs/stations.md")]

pub use sweet_core::middleware::{Middleware, Station};
pub use sweet_middleware::*;
