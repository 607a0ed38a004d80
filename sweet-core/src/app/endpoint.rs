//! An endpoint is a type: constants that describe it, and one `call`.

use std::future::Future;

use super::Context;
use crate::message::Response;
use crate::meta::EndpointMeta;

/// The constants of an endpoint. Written by `#[get]` and its like beside the handler.
pub trait Describe {
    /// Everything that is known of it at compile time.
    const META: &'static EndpointMeta;
}

/// An endpoint that an app of type `A` can serve. Written by `#[get]` and its like beside the handler.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no endpoint",
    label = "an app lists its handlers here",
    note = "list functions that have `#[get(\"/…\")]` or one of its like"
)]
pub trait Endpoint<A>: Describe {
    /// [`Describe::META`]. An app asks for it here, so that a handler that it cannot serve is told of once.
    const DESCRIPTION: &'static EndpointMeta = Self::META;

    /// Extracts the arguments, calls the handler, writes its answer.
    fn call<'r>(cx: Context<'r, A>, response: &mut Response) -> impl Future<Output = ()>;
}
