//! What goes wrong around connections, told to whoever runs the server.
//!
//! In:    an event.
//! Out:   a line for `tracing`, at most one a second of each kind.
//! Never: fails, waits, or tells what a client sent.

use std::io;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Accepting failed for want of descriptors or memory, or for good.
pub(crate) fn accepting_failed(error: &io::Error) {
    static KIND: Kind = Kind::new();
    if KIND.may_tell() {
        tracing::error!(%error, "no connection can be accepted");
    }
}

/// Connections were closed unserved, because descriptors have been lacking for long.
pub(crate) fn connections_refused(count: i32) {
    static KIND: Kind = Kind::new();
    if count > 0 && KIND.may_tell() {
        tracing::error!(count, "connections were closed unserved: this process has no descriptors left");
    }
}

/// A connection was accepted, and could not be given to the driver.
pub(crate) fn connection_lost(error: &io::Error) {
    static KIND: Kind = Kind::new();
    if KIND.may_tell() {
        tracing::error!(%error, "a connection was accepted and lost");
    }
}

/// A worker's thread did nothing else for a while.
pub(crate) fn worker_held_up(late: Duration) {
    static KIND: Kind = Kind::new();
    if KIND.may_tell() {
        tracing::warn!(late_ms = late.as_millis(), "something blocked a worker's thread: its requests waited");
    }
}

/// A worker's driver has failed: the worker ends.
pub(crate) fn driver_failed(error: &io::Error) {
    static KIND: Kind = Kind::new();
    if KIND.may_tell() {
        tracing::error!(%error, "a worker ends");
    }
}

/// One kind of event, and when it was last told.
struct Kind(Mutex<Option<Instant>>);

impl Kind {
    const fn new() -> Self {
        Self(Mutex::new(None))
    }

    fn may_tell(&self) -> bool {
        let (mut last, now) = (self.0.lock().unwrap_or_else(PoisonError::into_inner), Instant::now());
        let may = last.is_none_or(|last| now.duration_since(last) >= TELL_EVERY);
        if may {
            *last = Some(now);
        }
        may
    }
}

/// The least time between two lines of one kind.
const TELL_EVERY: Duration = Duration::from_secs(1);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_told_once_and_another_beside_it() {
        let (one, other) = (Kind::new(), Kind::new());
        assert_eq!([one.may_tell(), one.may_tell(), other.may_tell()], [true, false, true]);
    }
}
