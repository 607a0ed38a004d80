//! A clock that never goes back, and one that a test sets by hand.
//!
//! In:    the machine's monotonic clock, or a test.
//! Out:   nanoseconds since the clock was made.
//! Never: tells the time of day; sleeps.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// A clock that never goes back. Its clones show the same time.
///
/// ```
/// use std::time::Duration;
/// use sweet::middleware::Clock;
/// use sweet::middleware::RateLimit;
///
/// let clock = Clock::manual();
/// let limit: RateLimit = RateLimit::per_minute(5).clock(&clock);
/// clock.advance(Duration::from_secs(60));
/// # let _ = limit;
/// ```
#[derive(Clone, Debug)]
pub struct Clock(Source);

#[derive(Clone, Debug)]
enum Source {
    Machine { start: Instant },
    Hand(Arc<AtomicU64>),
}

impl Clock {
    /// The machine's monotonic clock, from now on.
    pub fn machine() -> Self {
        Self(Source::Machine { start: Instant::now() })
    }

    /// A clock that stands still until it is [set](ManualClock::advance): for tests.
    pub fn manual() -> ManualClock {
        ManualClock::default()
    }

    /// The nanoseconds since it was made: enough for 584 years.
    pub fn nanos(&self) -> u64 {
        match &self.0 {
            Source::Machine { start } => whole(start.elapsed()),
            Source::Hand(nanos) => nanos.load(Ordering::Relaxed),
        }
    }
}

impl Default for Clock {
    fn default() -> Self {
        Self::machine()
    }
}

/// A clock that stands still until a test sets it. Its clones are one clock, and so are the [`Clock`]s made of it.
#[derive(Clone, Debug, Default)]
pub struct ManualClock(Arc<AtomicU64>);

impl ManualClock {
    /// Lets so much time pass.
    pub fn advance(&self, time: Duration) {
        self.0.fetch_add(whole(time), Ordering::Relaxed);
    }
}

impl From<&ManualClock> for Clock {
    fn from(clock: &ManualClock) -> Self {
        Self(Source::Hand(clock.0.clone()))
    }
}

/// The nanoseconds of a time.
pub(crate) fn whole(time: Duration) -> u64 {
    u64::try_from(time.as_nanos()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manual_clock_goes_as_far_as_it_is_told() {
        let hand = Clock::manual();
        let (one, other) = (Clock::from(&hand), Clock::from(&hand.clone()));
        assert_eq!(one.nanos(), 0);
        hand.advance(Duration::from_millis(3));
        assert_eq!((one.nanos(), other.nanos()), (3_000_000, 3_000_000));
    }

    #[test]
    fn the_machine_s_never_goes_back() {
        let clock = Clock::machine();
        let (first, second) = (clock.nanos(), clock.clone().nanos());
        assert!(first <= second);
    }
}
