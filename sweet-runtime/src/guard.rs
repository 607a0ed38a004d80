//! Keeps a panic where it happened.
//!
//! In:    a future that may panic.
//! Out:   its value, or the news that it panicked.
//! Never: lets an unwind reach the loop of a worker, which would end the worker and all its connections.
//!
//! With `panic = "abort"` there is no unwind, and nothing to keep.

use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::{Context, Poll};

/// A future panicked. What it said went to the panic hook; it is nothing for a peer.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Panicked;

/// Runs `future` to its end or to its first panic, after which it must not be polled again.
///
/// Unwind safety is asserted: of what a panicking handler has touched, a connection keeps only the response, which it
/// clears, and an app its own state, of which it knows more than we do.
pub(crate) async fn caught<F: Future>(mut future: Pin<&mut F>) -> Result<F::Output, Panicked> {
    poll_fn(|cx| match contained(|| future.as_mut().poll(cx)) {
        Ok(poll) => poll.map(Ok),
        Err(panicked) => Poll::Ready(Err(panicked)),
    })
    .await
}

/// Polls a future that may panic, which must not be polled again then. `None` has been cleared: it waits for ever.
pub(crate) fn poll<F: Future>(future: Pin<&mut Option<F>>, cx: &mut Context<'_>) -> Poll<Result<F::Output, Panicked>> {
    let Some(future) = future.as_pin_mut() else { return Poll::Pending };
    match contained(|| future.poll(cx)) {
        Ok(poll) => poll.map(Ok),
        Err(panicked) => Poll::Ready(Err(panicked)),
    }
}

/// Drops a future where it is, whatever its destructors do.
pub(crate) fn clear<F>(mut future: Pin<&mut Option<F>>) -> Result<(), Panicked> {
    contained(|| future.set(None))
}

/// Does `work`, which may panic.
pub(crate) fn contained<T>(work: impl FnOnce() -> T) -> Result<T, Panicked> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|payload| {
        // A payload is any value, so its destructor may panic too. What that throws is not looked at any more.
        if let Err(payload) = catch_unwind(AssertUnwindSafe(|| drop(payload))) {
            std::mem::forget(payload);
        }
        Panicked
    })
}

/// Drops `value`, whatever its destructor does.
pub(crate) fn dropped<T>(value: T) -> Result<(), Panicked> {
    contained(|| drop(value))
}

#[cfg(test)]
mod tests {
    use std::pin::pin;
    use std::task::Waker;

    use super::*;

    fn run<F: Future>(future: F) -> F::Output {
        match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(output) => output,
            Poll::Pending => panic!("the future waits"),
        }
    }

    #[test]
    fn values_pass_and_panics_do_not() {
        assert_eq!(run(caught(pin!(async { 7 }))), Ok(7));
        assert_eq!(
            run(caught(pin!(async {
                if true {
                    panic!("on purpose")
                }
            }))),
            Err(Panicked)
        );
    }

    #[test]
    fn panicking_destructors_are_survived() {
        struct Bad;
        impl Drop for Bad {
            fn drop(&mut self) {
                panic!("on purpose")
            }
        }
        assert_eq!(dropped(Bad), Err(Panicked));
        assert_eq!(dropped(7), Ok(()));
    }
}
