//! Ready stations: request ids, access log, CORS, security headers, limits, compression, conditional requests.
//!
//! Each is an ordinary [`Middleware`](sweet_core::middleware::Middleware), as people write them; nothing here is known to the
//! core. What the core may not have, a clock and random numbers, is had here. People use it through `sweet::middleware`.

#![forbid(unsafe_code)]

mod body_limit;
pub mod clock;
pub mod concurrency_limit;
pub mod rate_limit;
mod retry_after;
mod timeout;

pub use body_limit::BodyLimit;
pub use clock::Clock;
pub use concurrency_limit::ConcurrencyLimit;
pub use rate_limit::RateLimit;
pub use timeout::Timeout;
