//! What a handler can answer, and how each answer is written.

mod addition;
mod empty;
mod json;
mod problem;
mod refusal;
mod rejection;
mod set_cookie;
mod text;

pub use addition::{Addition, Status};
pub use empty::{NoContent, Redirect};
pub use problem::{PROBLEM_JSON, Problem};
pub use refusal::{BadRequest, Conflict, Forbidden, Gone, NotFound, Unavailable};
pub use rejection::Rejection;
pub use set_cookie::{InvalidCookie, SameSite, SetCookie};
pub use text::Html;

use std::convert::Infallible;

use crate::message::Response;
use crate::meta::Responses;

/// A value that a handler can answer. What it can be is told by a constant, so that no answer is undocumented.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no response",
    label = "a handler cannot answer this",
    note = "answer `Json`, text, `Html`, `Redirect`, `NoContent`, a `Result` of a response and an error, or implement `sweet::Respond` for `{Self}`"
)]
pub trait Respond {
    /// The responses that it can be.
    const RESPONSES: Responses;

    /// Writes it into `response`, which is an empty `200 OK`.
    fn respond(self, response: &mut Response);
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
