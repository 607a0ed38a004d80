//! News between the tasks of one worker.
//!
//! In:    somebody raises a flag.
//! Out:   everybody who waits for it goes on.
//! Never: leaves its thread.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::pin::pin;
use std::task::{Poll, Waker};

/// Tasks that wait for something to become true.
#[derive(Debug, Default)]
pub(crate) struct Waiting(RefCell<Vec<Waker>>);

impl Waiting {
    /// Has everybody look again.
    pub(crate) fn wake(&self) {
        for waker in self.0.take() {
            waker.wake();
        }
    }

    /// Waits until `is_true`, which is looked at whenever they are woken. May be dropped while it waits.
    pub(crate) async fn until(&self, is_true: impl Fn() -> bool) {
        poll_fn(|cx| {
            if is_true() {
                return Poll::Ready(());
            }
            let mut waiting = self.0.borrow_mut();
            if !waiting.iter().any(|waker| waker.will_wake(cx.waker())) {
                waiting.push(cx.waker().clone());
            }
            Poll::Pending
        })
        .await;
    }
}

/// A flag that tasks can wait for.
#[derive(Debug, Default)]
pub(crate) struct Flag {
    raised: Cell<bool>,
    waiting: Waiting,
}

impl Flag {
    /// Raises the flag, and wakes whoever waits for it.
    pub(crate) fn raise(&self) {
        self.raised.set(true);
        self.waiting.wake();
    }

    /// Lowers the flag.
    pub(crate) fn lower(&self) {
        self.raised.set(false);
    }

    /// Whether the flag is raised.
    pub(crate) fn is_raised(&self) -> bool {
        self.raised.get()
    }

    /// Waits until the flag is raised. May be dropped while it waits.
    pub(crate) async fn raised(&self) {
        self.waiting.until(|| self.is_raised()).await;
    }
}

/// Waits for the first of two futures, and drops the other: neither may hold an I/O operation.
pub(crate) async fn either(one: impl Future<Output = ()>, other: impl Future<Output = ()>) {
    let (mut one, mut other) = (pin!(one), pin!(other));
    poll_fn(|cx| match (one.as_mut().poll(cx), other.as_mut().poll(cx)) {
        (Poll::Pending, Poll::Pending) => Poll::Pending,
        _ => Poll::Ready(()),
    })
    .await;
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::task::{Context, Wake};

    use super::*;

    #[derive(Default)]
    struct Count(AtomicUsize);

    impl Wake for Count {
        fn wake(self: Arc<Self>) {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
    }

    #[test]
    fn raising_wakes_each_waiting_task_once() {
        let (flag, count) = (Flag::default(), Arc::new(Count::default()));
        // Two wakers of one task are known to be the same for certain only where both are clones.
        let waker = Waker::from(count.clone()).clone();
        let mut cx = Context::from_waker(&waker);
        let mut waiting = pin!(either(flag.raised(), std::future::pending()));
        assert!(waiting.as_mut().poll(&mut cx).is_pending());
        assert!(waiting.as_mut().poll(&mut cx).is_pending());
        flag.raise();
        assert_eq!(count.0.load(Ordering::Relaxed), 1);
        assert!(waiting.as_mut().poll(&mut cx).is_ready());
        flag.lower();
        assert!(!flag.is_raised());
    }
}
