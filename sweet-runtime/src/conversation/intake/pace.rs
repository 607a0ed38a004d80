//! How fast a body comes while somebody waits for it.
//!
//! In:    the bytes that have come, and the ticks that they took.
//! Out:   whether that is too slow.
//! Never: knows of the time in which nobody waits.

use std::time::Duration;

use crate::clock::Clock;
use crate::limits::Limits;

/// How a body has come on so far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Pace {
    bytes: u64,
    ticks: u32,
}

impl Pace {
    /// The same with so many bytes more, which took so many ticks.
    pub(super) fn with(self, bytes: usize, ticks: u32) -> Self {
        Self { bytes: self.bytes + bytes as u64, ticks: self.ticks.saturating_add(ticks) }
    }

    /// Whether less has come than `limits` ask for by now.
    pub(super) fn is_too_slow(self, clock: &Clock, limits: &Limits) -> bool {
        let waited = clock.length(self.ticks).saturating_sub(limits.body_rate_grace);
        let asked = whole_milliseconds(waited) * limits.body_bytes_per_second_min as u128 / 1000;
        u128::from(self.bytes) < asked
    }
}

fn whole_milliseconds(time: Duration) -> u128 {
    u128::from(u64::try_from(time.as_millis()).unwrap_or(u64::MAX))
}
