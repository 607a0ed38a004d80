//! One argument of a handler, or the answer that it cannot be made.
//!
//! In:    what an extractor may look at.
//! Out:   the argument; where it is refused, the refusal is in the response.
//! Never: calls the handler; emitted code does, once it has all arguments.

use super::FromRequest;
use crate::app::Context;
use crate::message::Response;
use crate::respond::Respond;

/// Makes an argument; `None` where the request was refused, and `response` says so.
///
/// Emitted code calls this rather than [`FromRequest::from_request`]: the fewer types it mentions, the sooner it compiles.
pub async fn take<'r, A, T: FromRequest<'r, A>>(cx: Context<'r, A>, response: &mut Response) -> Option<T> {
    match T::from_request(cx).await {
        Ok(argument) => Some(argument),
        Err(mut rejection) => {
            if cx.has_texts() {
                rejection.retell(&|failure| cx.text(failure));
            }
            rejection.respond(response);
            None
        }
    }
}
