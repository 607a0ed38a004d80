//! Extractors: what a handler's arguments can be.

mod bytes;
mod json;
mod params;
mod path;
mod request;
mod state;
mod take;

use std::future::Future;

pub use json::Json;
pub use params::{Cookie, Header, Query};
pub use path::Path;
pub use state::State;
pub use take::take;

use crate::app::Context;
use crate::meta::ArgumentMeta;
use crate::respond::Respond;

/// A type that an argument of a handler can have, told apart from the app: what it takes and how it can refuse.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no extractor",
    label = "an argument of a handler must be an extractor",
    note = "use `Path`, `Query`, `Header`, `Cookie`, `Json`, `Bytes` or `State`, or implement `sweet::FromRequest` for `{Self}`"
)]
pub trait Argument {
    /// What it takes and how it can refuse.
    const META: ArgumentMeta;
}

/// A handler's argument, made from the request. `'r` is the request's life: what is made may borrow from it.
pub trait FromRequest<'r, A>: Argument + Sized {
    /// The answer where it cannot be made.
    type Rejection: Respond;

    /// Makes it.
    ///
    /// # Errors
    /// Where the request does not hold what it takes.
    fn from_request(cx: Context<'r, A>) -> impl Future<Output = Result<Self, Self::Rejection>>;
}
