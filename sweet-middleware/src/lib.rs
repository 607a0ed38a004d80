//! Ready stations: request ids, access log, CORS, security headers, limits, compression, conditional requests.
//!
//! Each is an ordinary [`Middleware`](sweet_core::middleware::Middleware), as people write them; nothing here is known to the
//! core. What the core may not have, a clock and random numbers, is had here. People use it through `sweet::middleware`.

#![forbid(unsafe_code)]

mod body_limit;
pub mod clock;
#[cfg(feature = "compression")]
mod compression;
mod conditional;
mod cors;
pub mod rate_limit;
mod request_id;
mod timeout;
mod vary;

pub use body_limit::BodyLimit;
pub use clock::Clock;
#[cfg(feature = "compression")]
pub use compression::{Coding, Compression, compressible};
pub use conditional::{
    Conditional, Current, ETag, IfMatch, LastModified, PreconditionFailed, PreconditionRejection, Preconditions,
};
pub use cors::{AnyOrigin, Cors, ListedOrigins, Origins, Preflight};
pub use rate_limit::RateLimit;
pub use request_id::{IdField, RequestId, XRequestId};
pub use timeout::Timeout;
