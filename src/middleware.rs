//! Middleware: the trait, and the stations that come with Sweet.

pub use sweet_core::middleware::{Middleware, Station};
pub use sweet_middleware::*;
