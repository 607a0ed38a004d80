//! The app: endpoints, state, and the door through which requests come.

mod api;
mod attend;
mod context;
mod contexts;
mod endpoint;
mod find;
mod provide;
mod report;
mod service;
mod stage;
mod visit;

pub use api::{Api, Texts};
#[doc(hidden)]
pub use attend::{Attend, End, attend};
pub use context::Context;
#[doc(hidden)]
pub use contexts::missing as missing_contexts;
#[doc(hidden)]
pub use contexts::verify as verify_contexts;
pub use endpoint::{Describe, Endpoint};
pub use provide::Provide;
pub use service::Service;
#[doc(hidden)]
pub use service::replace;
#[doc(hidden)]
pub use stage::{Stage, visit};
pub use visit::Visit;
