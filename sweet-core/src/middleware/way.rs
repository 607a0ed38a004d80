//! One station's part of the way in and of the way out. Emitted code calls these in their order.

use super::Middleware;
use crate::app::{Context, Visit};
use crate::message::Response;
use crate::respond::Respond;

/// Whether a station lets a request in; where not, its answer is in `response`.
#[inline]
pub async fn enter<'r, A, M: Middleware<A>>(
    station: &'r M,
    visit: Visit<'r, A>,
    passage: &mut M::Passage,
    response: &mut Response,
) -> bool {
    let entered = station.on_request(visit, passage).await;
    accept(entered, response)
}

/// Whether a station lets a request through to the handler; where not, its answer is in `response`.
#[inline]
pub async fn prepare<'r, A, M: Middleware<A>>(
    station: &'r M,
    cx: Context<'r, A>,
    passage: &mut M::Passage,
    response: &mut Response,
) -> bool {
    let prepared = station.before_handler(cx, passage).await;
    accept(prepared, response)
}

/// What a station does on the way out.
#[inline]
pub async fn leave<'r, A, M: Middleware<A>>(
    station: &'r M,
    visit: Visit<'r, A>,
    passage: &mut M::Passage,
    response: &mut Response,
) {
    if response.is_error() {
        let handled = station.on_error(visit, passage, response).await;
        accept(handled, response);
    }
    let left = station.on_response(visit, passage, response).await;
    accept(left, response);
}

/// Whether a hook went well; where not, its answer takes the place of whatever is in `response`.
fn accept<R: Respond>(result: Result<(), R>, response: &mut Response) -> bool {
    let Err(answer) = result else { return true };
    response.clear();
    answer.respond(response);
    false
}
