//! Ready stations: request ids, access log, CORS, security headers, limits, compression, conditional requests.
//!
//! Each is an ordinary [`Middleware`](sweet_core::middleware::Middleware), as people write them; nothing here is known to the
//! core. What the core may not have, a clock and random numbers, is had here. People use it through `sweet::middleware`.

#![forbid(unsafe_code)]

mod access_log;
mod body_limit;
pub mod clock;
#[cfg(feature = "compression")]
mod compression;
pub mod concurrency_limit;
mod conditional;
mod cors;
mod host;
pub mod rate_limit;
mod request_id;
mod retry_after;
mod security_headers;
mod timeout;
mod trusted_hosts;
mod trusted_proxies;
mod vary;

pub use access_log::{AccessLog, Level};
pub use body_limit::BodyLimit;
pub use clock::Clock;
#[cfg(feature = "compression")]
pub use compression::{Coding, Compression, compressible};
pub use concurrency_limit::ConcurrencyLimit;
pub use conditional::{
    Conditional, Current, ETag, IfMatch, LastModified, PreconditionFailed, PreconditionRejection, Preconditions,
};
pub use cors::{AnyOrigin, Cors, ListedOrigins, Origins};
pub use rate_limit::RateLimit;
pub use request_id::{IdField, RequestId, XRequestId};
pub use security_headers::SecurityHeaders;
pub use timeout::Timeout;
pub use trusted_hosts::{TrustedHosts, UntrustedHost};
pub use trusted_proxies::{ForwardedHost, TrustedProxies};
