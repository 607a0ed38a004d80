//! A hook that a station leaves out.
//!
//! In:    nothing.
//! Out:   the good end of a hook, at once.
//! Never: takes room: what waits for it keeps nothing of it, so that an optimised program has no trace of it.

use std::fmt;
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};

/// The future of a hook that is left out. It has no size: an `async` block, which has one for the state that it is in, would be
/// written into the future of each request.
pub struct Absent<E>(PhantomData<fn() -> E>);

impl<E> Absent<E> {
    /// It.
    pub const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<E> Default for Absent<E> {
    fn default() -> Self {
        Self::new()
    }
}

impl<E> Future for Absent<E> {
    type Output = Result<(), E>;

    #[inline]
    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Self::Output> {
        Poll::Ready(Ok(()))
    }
}

impl<E> fmt::Debug for Absent<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Absent")
    }
}

#[cfg(test)]
mod tests {
    use super::Absent;

    #[test]
    fn it_takes_no_room() {
        assert_eq!(size_of::<Absent<String>>(), 0);
    }
}
