//! What a handler can answer, and how each answer is written.

mod addition;
mod cause;
mod empty;
mod fault;
mod header_value;
mod json;
mod problem;
mod refusal;
mod rejection;
mod set_cookie;
mod streaming;
mod text;

pub use addition::{Addition, Status};
#[doc(hidden)]
pub use cause::{Behind, NothingBehind, Source, note_cause};
pub use empty::{NoContent, Redirect};
pub use fault::Fault;
pub use header_value::ToHeaderValue;
#[doc(hidden)]
pub use header_value::put_header;
#[doc(hidden)]
pub use problem::{Extended, define_extended};
pub use problem::{PROBLEM_JSON, Problem};
pub use refusal::{BadRequest, Conflict, Forbidden, Gone, NotFound, Unavailable};
pub use rejection::Rejection;
pub use set_cookie::{InvalidCookie, SameSite, SetCookie};
pub use streaming::{BodyWriter, MediaType, OctetStream, Streaming};
pub use text::Html;

use std::convert::Infallible;

use crate::message::Response;
use crate::meta::Responses;
use crate::rules::Failure;

/// A value that a handler can answer. What it can be is told by a constant, so that no answer is undocumented.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no response",
    label = "a handler cannot answer this",
    note = "data with `#[derive(sweet::Schema)]` is answered as `Json<T>`, an error with `#[derive(sweet::ApiError)]` as it is",
    note = "a status stands before an answer: `(StatusCode, Json<T>)`, `(StatusCode, ())`; one that is known is `Status<202, T>`, or `status = 202` in the attribute",
    note = "text, `Html`, `Redirect`, `NoContent`, `Bytes`, and `Option` and `Result` of responses are responses too; others implement `sweet::Respond`"
)]
pub trait Respond {
    /// The responses that it can be.
    const RESPONSES: Responses;

    /// Writes it into `response`, which is an empty `200 OK`.
    fn respond(self, response: &mut Response);

    /// Gives the failures that it tells of another sentence, where `text` has one (`texts = …` of an app). Asked of what an
    /// extractor refuses a request with; what holds a [`Rejection`] hands it on.
    fn retell(&mut self, text: &dyn Fn(&Failure) -> Option<String>) {
        let _ = text;
    }
}

impl Respond for Infallible {
    const RESPONSES: Responses = Responses::None;

    fn respond(self, _: &mut Response) {
        match self {}
    }
}

impl<T: Respond, E: Respond> Respond for Result<T, E> {
    const RESPONSES: Responses = Responses::Both(&T::RESPONSES, &E::RESPONSES);

    fn respond(self, response: &mut Response) {
        match self {
            Ok(value) => value.respond(response),
            Err(error) => error.respond(response),
        }
    }
}
