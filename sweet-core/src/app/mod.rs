//! The app: endpoints, state, and the door through which requests come.

mod api;
mod attend;
mod configuration;
mod context;
mod contexts;
mod endpoint;
mod find;
mod provide;
mod report;
mod root;
mod service;
mod stage;
mod visit;

pub use api::{Api, Texts};
#[doc(hidden)]
pub use attend::{Attend, End, attend};
#[doc(hidden)]
pub use configuration::listed as misconfigured;
pub use context::Context;
#[doc(hidden)]
pub use contexts::missing as missing_contexts;
#[doc(hidden)]
pub use contexts::verify as verify_contexts;
pub use endpoint::{Describe, Endpoint};
pub use provide::Provide;
pub use service::Service;
#[doc(hidden)]
pub use stage::Stage;
pub use visit::Visit;
