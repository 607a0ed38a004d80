//! Middleware: stations on the way of a request to its handler and back.
//!
//! In:    a request, and what lies behind a station.
//! Out:   the answer, as the stations leave it.
//! Never: a list of stations at run time, or a call through a pointer: emitted code calls each hook where its turn is.
//!
//! There are two tracks. A request is on the good one until somebody answers with an error: an answer whose status is 4xx or
//! 5xx, whoever gave it. [`on_error`](Middleware::on_error) may bring it back.

mod absent;
mod answered;
pub mod check;
mod outcome;
mod station;

use std::future::Future;

pub use absent::Absent;
pub use answered::Answered;
#[doc(hidden)]
pub use answered::{has_answered, take};
pub use outcome::Outcome;
pub use station::Station;

use crate::app::{Context, Visit};
use crate::message::Response;
use crate::meta::MiddlewareMeta;
use crate::respond::Respond;

/// A station on the way of a request to its handler and back.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no middleware for the app `{A}`",
    label = "this is no middleware",
    note = "implement `sweet::Middleware<A>` for `{Self}`, or put `#[sweet::middleware]` above an async function"
)]
pub trait Middleware<A>: Sized + 'static {
    /// What it learns on the way in and is handed on the way out; `()` for nothing. Each request has one of its own, and it is
    /// dropped when the request has been answered, or when it ends in any other way: its client leaves, a handler panics.
    type Passage: Default;

    /// What it may answer in the place of a handler: a problem, or anything else; [`Infallible`](std::convert::Infallible)
    /// for nothing.
    type Answer: Respond;

    /// What a document tells of it, in each operation that it guards: its answers.
    const META: MiddlewareMeta = MiddlewareMeta::answering(<Self::Answer as Respond>::RESPONSES);

    /// What is wrong with how it is configured: one sentence for each mistake. A server does not start with one.
    fn verify(&self) -> Vec<String> {
        Vec::new()
    }

    /// As soon as a request is there: before routing, for a station of the app that routes; for a station of a nest or an
    /// endpoint, as soon as it is known that the request is for that.
    ///
    /// # Errors
    /// An answer ends the way in. The stations that the request has passed before this one see it on the way out.
    fn on_request<'r>(
        &'r self,
        visit: Visit<'r, A>,
        passage: &mut Self::Passage,
    ) -> impl Future<Output = Result<(), Self::Answer>> {
        let _ = (visit, passage);
        Absent::new()
    }

    /// Before the arguments of a handler are extracted. Not called where there is no endpoint.
    ///
    /// # Errors
    /// An answer ends the way in. All stations that the request has passed see it on the way out, this one too.
    fn before_handler<'r>(
        &'r self,
        cx: Context<'r, A>,
        passage: &mut Self::Passage,
    ) -> impl Future<Output = Result<(), Self::Answer>> {
        let _ = (cx, passage);
        Absent::new()
    }

    /// On the way out, in the reverse order, where the answer is an error: `response` holds it. It may be written anew, which
    /// brings the request back where the new status is none of an error.
    ///
    /// # Errors
    /// An answer takes the place of `response`.
    fn on_error<'r>(
        &'r self,
        visit: Visit<'r, A>,
        passage: &mut Self::Passage,
        response: &mut Response,
    ) -> impl Future<Output = Result<(), Self::Answer>> {
        let _ = (visit, passage, response);
        Absent::new()
    }

    /// On the way out, in the reverse order, for every answer, errors included, behind its own [`on_error`](Self::on_error).
    ///
    /// # Errors
    /// An answer takes the place of `response`.
    fn on_response<'r>(
        &'r self,
        visit: Visit<'r, A>,
        passage: &mut Self::Passage,
        response: &mut Response,
    ) -> impl Future<Output = Result<(), Self::Answer>> {
        let _ = (visit, passage, response);
        Absent::new()
    }
}
