//! The time of a handler: how much it has, and how much of it is left.
//!
//! In:    ticks that it may take, and the tick that it is.
//! Out:   the ticks that are left.
//! Never: looks at a clock; counts the time in which the handler waits for something of its client.

/// The time of a handler.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct HandlerTime {
    /// In all.
    ticks: u32,
    /// May be more: some are told late how little time they have.
    taken: u32,
    /// When `taken` was right.
    since: u32,
}

impl HandlerTime {
    /// Of a handler that begins at the tick `now`.
    pub(super) fn new(ticks: u32, now: u32) -> Self {
        Self { ticks, taken: 0, since: now }
    }

    /// The ticks that are left.
    pub(super) fn left(self) -> u32 {
        self.ticks.saturating_sub(self.taken)
    }

    /// It has worked until `now`.
    pub(super) fn taken_until(self, now: u32) -> Self {
        Self { taken: self.taken.saturating_add(now.saturating_sub(self.since)), since: now, ..self }
    }

    /// It works again since `now`.
    pub(super) fn since(self, now: u32) -> Self {
        Self { since: now, ..self }
    }

    /// It has this many ticks in all, and what it has taken of them, it has taken.
    pub(super) fn with_ticks(self, ticks: u32) -> Self {
        Self { ticks, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_taken_counts() {
        let time = HandlerTime::new(30, 100).taken_until(110);
        assert_eq!(time.left(), 20);
        // Neither does it take any while it waits for its client.
        let time = time.since(500).taken_until(505);
        assert_eq!(time.left(), 15);
        assert_eq!([40, 20, 15, 10].map(|ticks| time.with_ticks(ticks).left()), [25, 5, 0, 0]);
        assert_eq!(time.with_ticks(10).with_ticks(40).left(), 25);
        assert_eq!(time.with_ticks(u32::MAX).taken_until(506).left(), u32::MAX - 16);
    }
}
