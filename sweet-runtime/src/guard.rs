//! Keeps a panic where it happened.
//!
//! In:    a future that may panic.
//! Out:   its value, or the news that it panicked.
//! Never: lets an unwind reach the loop of a worker, which would end the worker and all its connections.
//!
//! With `panic = "abort"` there is no unwind, and nothing to keep.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::{Context, Poll};

/// A future panicked. What it said went to the panic hook; it is nothing for a peer.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Panicked;

/// Polls a future that may panic, which must not be polled again then. `None` has been cleared: it waits for ever.
///
/// Unwind safety is asserted: of what a panicking handler has touched, a connection keeps only the response, which it
/// clears, and an app its own state, of which it knows more than we do.
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

    struct Bad;

    impl Drop for Bad {
        fn drop(&mut self) {
            panic!("on purpose")
        }
    }

    #[test]
    fn values_pass_and_panics_do_not() {
        let mut cx = Context::from_waker(Waker::noop());
        assert_eq!(poll(pin!(Some(async { 7 })), &mut cx), Poll::Ready(Ok(7)));
        assert_eq!(poll(pin!(Some(async { drop(Bad) })), &mut cx), Poll::Ready(Err(Panicked)));
        assert_eq!(poll(pin!(None::<std::future::Ready<()>>), &mut cx), Poll::Pending);
    }

    #[test]
    fn panicking_destructors_are_survived() {
        assert_eq!(dropped(Bad), Err(Panicked));
        assert_eq!(dropped(7), Ok(()));
        let mut waiting = pin!(Some(async {
            let _bad = Bad;
            std::future::pending::<()>().await;
        }));
        assert_eq!(poll(waiting.as_mut(), &mut Context::from_waker(Waker::noop())), Poll::Pending);
        assert_eq!(clear(waiting), Err(Panicked));
    }

    #[test]
    fn what_a_panic_throws_may_panic_too() {
        assert_eq!(contained(|| std::panic::panic_any(Bad)), Err::<(), _>(Panicked));
    }
}
