//! The Generic Cell Rate Algorithm, in its virtual scheduling form (ITU-T I.371 annex A; ATM Forum TM 4.1 section 4.4.2).
//!
//! In:    the theoretical arrival time of a key, the time now, what a request costs.
//! Out:   whether it conforms, and the theoretical arrival time that comes of it.
//! Never: rounds what decides: times are counted in units of which a nanosecond has a whole number, and an interval too.
//!
//! A key is one number: when its bucket is full again. A request that costs `c` moves it `c` intervals on, and conforms where
//! that is no further than `burst` intervals from now. So in every window of time `t` at most `burst + rate · t` requests
//! conform, and one is refused only where it would be the first beyond that.

/// The units of time in a second, for each unit that a nanosecond has.
const NANOS: u128 = 1_000_000_000;

/// A theoretical arrival time, in units of an algorithm: of its [`Gcra::units`].
pub(super) type Units = u128;

/// A rate and a burst.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Gcra {
    /// How many requests a period has, at least 1: as many units has a nanosecond.
    pub(super) count: u32,
    /// The nanoseconds of a period, at least 1: as many units has the interval between two requests.
    pub(super) period: u64,
    /// How many requests may come at once, at least 1.
    pub(super) burst: u32,
}

/// What became of a request, and what is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Standing {
    /// How many requests conform now.
    pub(super) remaining: u32,
    /// The seconds, rounded up, to which `remaining` is told to belong.
    pub(super) window: u64,
}

impl Gcra {
    /// A time in units.
    pub(super) fn units(&self, nanos: u64) -> Units {
        Units::from(nanos) * Units::from(self.count)
    }

    /// Decides about a request at `now` that costs `cost`, or `burst` where that is less: one that costs more than fits would
    /// never conform. `Err` where it does not conform, which leaves `arrival` as it is; its window is the time until it would.
    pub(super) fn decide(&self, arrival: &mut Units, now: Units, cost: u32) -> Result<Standing, Standing> {
        let interval = Units::from(self.period);
        let start = now.max(*arrival);
        let end = start + interval * Units::from(cost.min(self.burst));
        let latest = now + interval * Units::from(self.burst);
        if end > latest {
            let remaining = self.whole(latest.saturating_sub(start));
            return Err(Standing { remaining, window: self.seconds(end - latest) });
        }
        *arrival = end;
        let remaining = self.whole(latest - end);
        Ok(Standing { remaining, window: self.window(remaining, latest - end) })
    }

    /// How many intervals fit in a time, which is at most `burst`.
    fn whole(&self, time: Units) -> u32 {
        u32::try_from(time / Units::from(self.period)).unwrap_or(u32::MAX)
    }

    /// The seconds for which a client is told to do with `remaining` requests: until there is one more, and at least as long as
    /// they last at the rate, so that nobody who spreads them over that time is led to go faster
    /// (draft-ietf-httpapi-ratelimit-headers-11 sections 6 and 8.5).
    fn window(&self, remaining: u32, left: Units) -> u64 {
        let interval = Units::from(self.period);
        let next = interval - left % interval;
        self.seconds(next.max(interval * Units::from(remaining)))
    }

    /// Whole seconds, rounded up.
    fn seconds(&self, time: Units) -> u64 {
        u64::try_from(time.div_ceil(NANOS * Units::from(self.count))).unwrap_or(u64::MAX)
    }

    /// The quota that is told, and the seconds of its window: the burst, and the time in which it fills. Where that is less than
    /// a second, of which the fields have no parts: what the rate has in a second.
    pub(super) fn policy(&self) -> (u64, u64) {
        let fills = Units::from(self.period) * Units::from(self.burst);
        let second = NANOS * Units::from(self.count);
        if fills >= second {
            return (self.burst.into(), self.seconds(fills));
        }
        (u64::try_from(second / Units::from(self.period.max(1))).unwrap_or(u64::MAX), 1)
    }
}

#[cfg(test)]
mod tests;
