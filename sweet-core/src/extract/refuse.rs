//! What is wrong with the parameters of a request, told at once, though several arguments take them.
//!
//! In:    a response that refuses the request for one argument; what that argument and those behind it find wrong.
//! Out:   where it was for its parameters, one refusal with the failures of all of them.
//! Never: reads the body; runs where no argument was refused.

use super::FromRequest;
use crate::app::Context;
use crate::message::Response;
use crate::respond::{Rejection, Respond};
use crate::rules::Failures;

/// [`FromRequest::failures`] of one argument.
pub type Check<'r, A> = fn(Context<'r, A>, &mut Failures);

/// [`FromRequest::failures`] of `T`. Emitted code calls this for the reason for which it calls [`take`](super::take).
pub fn failures<'r, A, T: FromRequest<'r, A>>(cx: Context<'r, A>, failures: &mut Failures) {
    T::failures(cx, failures);
}

/// Refuses again what the first of `arguments` refused, where that was for its parameters, and those of others are not
/// valid either.
pub fn refuse<'r, A>(cx: Context<'r, A>, response: &mut Response, arguments: &[Check<'r, A>]) {
    let Some((first, behind)) = arguments.split_first() else { return };
    let mut failures = Failures::default();
    first(cx, &mut failures);
    let own = failures.0.len();
    if own == 0 {
        return;
    }
    behind.iter().for_each(|argument| argument(cx, &mut failures));
    if failures.0.len() > own {
        failures.retell(&|failure| cx.text(failure));
        Rejection::Invalid(failures).respond(response);
    }
}
