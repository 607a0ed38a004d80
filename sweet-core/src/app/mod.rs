//! The app: endpoints, state, and the door through which requests come.

mod api;
mod context;
mod endpoint;
mod provide;
mod service;

pub use api::Api;
pub use context::Context;
pub use endpoint::{Describe, Endpoint};
pub use provide::Provide;
pub use service::Service;
