//! The app: endpoints, state, and the door through which requests come.

mod api;
mod context;
mod contexts;
mod endpoint;
mod provide;
mod service;

pub use api::{Api, Texts};
pub use context::Context;
#[doc(hidden)]
pub use contexts::missing as missing_contexts;
#[doc(hidden)]
pub use contexts::verify as verify_contexts;
pub use endpoint::{Describe, Endpoint};
pub use provide::Provide;
pub use service::Service;
