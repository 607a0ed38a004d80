//! Work that ends, whatever it does: it may panic, and its time may be over.
//!
//! In:    a future, and the request that it works for.
//! Out:   how it ended, and an answer where it gave none.
//! Never: lets a panic pass; looks at a clock: whoever has one says that the time is over.

use std::future::Future;
use std::mem;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::{self, Poll};

use http::StatusCode;

use crate::message::{Request, Response};
use crate::respond::{Problem, Respond};

/// How work ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "`answer` puts a problem where no answer is"]
pub enum End {
    /// By itself.
    Done,
    /// By a panic.
    Panicked,
    /// Its time was over, and it was dropped.
    Late,
}

impl End {
    /// Answers 500 after a panic, and 504 where the time was over (RFC 9110 sections 15.6.1 and 15.6.5).
    pub fn answer(self, response: &mut Response) {
        match self {
            End::Done => {}
            End::Panicked => {
                Problem::new(StatusCode::INTERNAL_SERVER_ERROR).respond(response);
                response.note_panic();
            }
            End::Late => Problem::new(StatusCode::GATEWAY_TIMEOUT).respond(response),
        }
    }
}

/// A future that is run to its end, or until the time of its request is over ([`Request::expire`]).
///
/// A panic costs the request that it happened in, and nothing else: what the handler borrowed from the app stays as it
/// was left, as after any early return. Its text goes to the panic hook, never to the client. That holds for destructors
/// too, those of a future that is dropped before its end included. A destructor that panics while another panic unwinds
/// ends the process: that is a rule of Rust.
///
/// It borrows the future: what an async function takes by value and pins, it has room for twice.
#[derive(Debug)]
pub struct Attend<'a, 'r, F> {
    /// Invariant: `None` only once it has been dropped.
    work: Pin<&'a mut Option<F>>,
    request: &'a Request<'r>,
}

/// Runs `work` to its end, or until the time of `request` is over.
pub fn attend<'a, 'r, F: Future<Output = ()>>(
    request: &'a Request<'r>,
    work: Pin<&'a mut Option<F>>,
) -> Attend<'a, 'r, F> {
    Attend { work, request }
}

impl<F: Future<Output = ()>> Future for Attend<'_, '_, F> {
    type Output = End;

    fn poll(mut self: Pin<&mut Self>, cx: &mut task::Context<'_>) -> Poll<End> {
        let end = match caught(|| self.work.as_mut().as_pin_mut().map(|work| work.poll(cx))) {
            Some(Some(Poll::Ready(()))) => End::Done,
            Some(Some(Poll::Pending)) if self.request.is_expired() => {
                let dropped = caught(|| self.work.set(None));
                if dropped.is_some() { End::Late } else { End::Panicked }
            }
            Some(Some(Poll::Pending)) => return Poll::Pending,
            Some(None) | None => End::Panicked,
        };
        // It has ended, whatever the time was: what stands around it has its own.
        self.request.take_expired();
        Poll::Ready(end)
    }
}

impl<F> Drop for Attend<'_, '_, F> {
    fn drop(&mut self) {
        let _ = caught(|| self.work.set(None));
    }
}

/// Does something; `None` where it panics.
pub(super) fn caught<T>(work: impl FnOnce() -> T) -> Option<T> {
    let payload = match catch_unwind(AssertUnwindSafe(work)) {
        Ok(value) => return Some(value),
        Err(payload) => payload,
    };
    // A payload is any value, so its destructor may panic too. What that throws is not looked at any more.
    if let Err(payload) = catch_unwind(AssertUnwindSafe(|| drop(payload))) {
        mem::forget(payload);
    }
    None
}
