//! What becomes of handlers.
//!
//! In:    each handler that is counted begins a work, and ends it if it gets there.
//! Out:   how many were started, finished, dropped before their end, and ended by a panic.
//! Never: misses a handler whose future is dropped: the count is in `Drop`.

use std::sync::atomic::{AtomicU64, Ordering};

static STARTED: AtomicU64 = AtomicU64::new(0);
static FINISHED: AtomicU64 = AtomicU64::new(0);
static DROPPED: AtomicU64 = AtomicU64::new(0);
static PANICKED: AtomicU64 = AtomicU64::new(0);

/// The work of one handler.
#[derive(Debug)]
pub(super) struct Work {
    is_done: bool,
}

impl Work {
    pub(super) fn begin() -> Self {
        STARTED.fetch_add(1, Ordering::Relaxed);
        Self { is_done: false }
    }

    pub(super) fn end(mut self) {
        self.is_done = true;
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        let end = match self.is_done {
            true => &FINISHED,
            false if std::thread::panicking() => &PANICKED,
            false => &DROPPED,
        };
        end.fetch_add(1, Ordering::Relaxed);
    }
}

/// Handlers started, finished, dropped, and ended by a panic.
pub(super) fn counts() -> [u64; 4] {
    [&STARTED, &FINISHED, &DROPPED, &PANICKED].map(|count| count.load(Ordering::Relaxed))
}
