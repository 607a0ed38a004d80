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
    message = "`{A}` cannot serve `{Self}`",
    note = "each argument of the handler must be an extractor that works with `{A}`"
)]
pub trait Endpoint<A>: Describe {
    /// Extracts the arguments, calls the handler, writes its answer.
    fn call<'r>(cx: Context<'r, A>, response: &mut Response) -> impl Future<Output = ()>;
}
