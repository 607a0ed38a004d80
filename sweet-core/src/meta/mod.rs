//! Constants that describe an API: the one source of the trie, the checks and the document.

mod api;
pub mod check;
mod endpoint;
mod equal;
mod middleware;
mod origin;
mod security;
pub(crate) mod sentence;

pub use api::{ApiMeta, Info, Nest, Pattern};
pub use endpoint::{
    ArgumentMeta, ContentMeta, EndpointLimits, EndpointMeta, HeaderMeta, Location, Operation, PathParams, ResponseMeta,
    Responses, Takes,
};
pub(crate) use equal::{bytes_equal, equal};
pub use middleware::MiddlewareMeta;
pub use origin::Origin;
pub use security::{Flow, Grant, Requirement, SchemeKind, SecurityScheme};
