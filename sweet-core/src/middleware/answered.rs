//! The early answer of a station.
//!
//! In:    the answer of a hook; what an argument of a function with `#[middleware]` is refused with.
//! Out:   a response.
//! Never: on the way of a request that nobody stops.

use crate::app::Context;
use crate::extract::{self, Check, FromRequest};
use crate::message::Response;
use crate::meta::Responses;
use crate::respond::Respond;

/// Whether a hook has answered; its answer takes the place of whatever is in `response`.
#[inline]
pub fn has_answered<R: Respond>(result: Result<(), R>, response: &mut Response) -> bool {
    let Err(answer) = result else { return false };
    response.clear();
    answer.respond(response);
    true
}

/// An answer that is written already: what a station answers with that has answers of several types, such as what its
/// arguments are refused with.
///
/// ```
/// use sweet_core::middleware::Answered;
/// use sweet_core::respond::{Forbidden, Respond};
/// # use sweet_core::message::Response;
///
/// let answered = Answered::with(Forbidden);
/// # let mut response = Response::default();
/// # answered.respond(&mut response);
/// # assert_eq!(response.status(), 403);
/// ```
///
/// It tells nothing of itself ([`RESPONSES`](Respond::RESPONSES) has none), so such a station says in its
/// [`META`](super::Middleware::META) what it answers.
#[derive(Debug)]
pub struct Answered(Box<Response>);

impl Answered {
    /// An answer.
    pub fn with(answer: impl Respond) -> Self {
        let mut response = Response::default();
        answer.respond(&mut response);
        Self(Box::new(response))
    }

    /// For emitted code: with what is wrong with the parameters that the arguments behind the one that was refused take.
    #[doc(hidden)]
    pub fn refuse<'r, A>(mut self, cx: Context<'r, A>, arguments: &[Check<'r, A>]) -> Self {
        extract::refuse(cx, &mut self.0, arguments);
        self
    }
}

impl Respond for Answered {
    const RESPONSES: Responses = Responses::None;

    fn respond(mut self, response: &mut Response) {
        response.set_status(self.0.status());
        for (name, value) in self.0.headers() {
            response.append_header(name.clone(), value.clone());
        }
        if let Some(cause) = self.0.cause() {
            response.note_cause(cause);
        }
        match self.0.take_flow() {
            Some(flow) => response.set_flow(flow),
            None => response.body_mut().extend(self.0.body()),
        }
    }
}

/// Makes an argument of a function with `#[middleware]`.
///
/// # Errors
/// What it is refused with.
pub async fn take<'r, A, T: FromRequest<'r, A>>(cx: Context<'r, A>) -> Result<T, Answered> {
    T::from_request(cx).await.map_err(|rejection| refused(cx, rejection))
}

/// A refusal, in the words of the app.
fn refused<A, R: Respond>(cx: Context<'_, A>, mut rejection: R) -> Answered {
    if cx.has_texts() {
        rejection.retell(&|failure| cx.text(failure));
    }
    Answered::with(rejection)
}
