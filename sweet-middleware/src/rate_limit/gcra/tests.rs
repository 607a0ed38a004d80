//! The algorithm against two oracles: a token bucket in whole numbers, and the windows themselves.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

const SECOND: u64 = 1_000_000_000;

fn gcra(count: u32, period: u64, burst: u32) -> Gcra {
    Gcra { count, period, burst }
}

/// Decides about requests at these nanoseconds, of these costs.
fn run(gcra: Gcra, arrivals: &[(u64, u32)]) -> Vec<Result<Standing, Standing>> {
    let mut arrival = 0;
    arrivals.iter().map(|(nanos, cost)| gcra.decide(&mut arrival, gcra.units(*nanos), *cost)).collect()
}

/// A bucket of tokens, as it is told: it holds `burst`, and gets `count` in each `period`. Its level is told in parts of a
/// token of which a period has as many as it has nanoseconds.
struct Bucket {
    gcra: Gcra,
    level: u128,
    since: u64,
}

impl Bucket {
    fn full(gcra: Gcra) -> Self {
        Self { gcra, level: u128::from(gcra.burst) * u128::from(gcra.period), since: 0 }
    }

    fn take(&mut self, nanos: u64, cost: u32) -> bool {
        let room = u128::from(self.gcra.burst) * u128::from(self.gcra.period);
        let comes = u128::from(nanos - self.since) * u128::from(self.gcra.count);
        self.level = room.min(self.level + comes);
        self.since = nanos;
        let wanted = u128::from(cost.min(self.gcra.burst)) * u128::from(self.gcra.period);
        let is_enough = wanted <= self.level;
        self.level -= if is_enough { wanted } else { 0 };
        is_enough
    }

    fn tokens(&self) -> u128 {
        self.level / u128::from(self.gcra.period)
    }
}

/// Limits of all kinds, also those whose interval is no whole number of nanoseconds.
fn limits() -> impl Strategy<Value = Gcra> {
    let periods = prop_oneof![Just(SECOND), Just(60 * SECOND), Just(3600 * SECOND), 1..1_000_u64];
    (prop_oneof![1..20_u32, 1..=u32::MAX], periods, prop_oneof![1..20_u32, 1..=u32::MAX])
        .prop_map(|(count, period, burst)| gcra(count, period, burst))
}

/// Requests at random, most of them near the rate: a pause in hundredths of an interval, a few nanoseconds, and a cost.
fn schedule(limit: Gcra) -> impl Strategy<Value = Vec<(u64, u32)>> {
    let interval = limit.period / u64::from(limit.count);
    vec((0..250_u64, 0..3_u64, prop_oneof![8 => Just(1_u32), 2 => 1..6_u32]), 1..60).prop_map(move |steps| {
        let mut now = 0;
        let arrivals = steps.into_iter().map(|(hundredths, nanos, cost)| {
            now += interval / 100 * hundredths + nanos;
            (now, cost)
        });
        arrivals.collect()
    })
}

fn cases() -> impl Strategy<Value = (Gcra, Vec<(u64, u32)>)> {
    limits().prop_flat_map(|limit| (Just(limit), schedule(limit)))
}

proptest! {
    #[test]
    fn it_is_a_token_bucket((limit, arrivals) in cases()) {
        let mut bucket = Bucket::full(limit);
        for ((nanos, cost), decision) in arrivals.iter().zip(run(limit, &arrivals)) {
            prop_assert_eq!(bucket.take(*nanos, *cost), decision.is_ok());
            let (Ok(standing) | Err(standing)) = decision;
            prop_assert_eq!(bucket.tokens(), u128::from(standing.remaining));
        }
    }

    /// At most `burst + rate · t` in any window, and refused only what would be the first beyond that in some window.
    #[test]
    fn every_window_holds_and_none_is_refused_below((limit, arrivals) in cases()) {
        let mut let_in: Vec<(u64, u128)> = Vec::new();
        for ((nanos, cost), decision) in arrivals.iter().zip(run(limit, &arrivals)) {
            let cost = u128::from((*cost).min(limit.burst));
            // For each window that ends now and begins with a request: what it would hold with this one, and may hold.
            let starts = let_in.iter().map(|(start, _)| *start).chain([*nanos]);
            let is_beyond = starts.into_iter().any(|start| {
                let held: u128 = let_in.iter().filter(|(at, _)| *at >= start).map(|(_, cost)| cost).sum();
                let may = u128::from(limit.burst) * u128::from(limit.period)
                    + u128::from(limit.count) * u128::from(nanos - start);
                (held + cost) * u128::from(limit.period) > may
            });
            prop_assert_eq!(decision.is_ok(), !is_beyond);
            if decision.is_ok() {
                let_in.push((*nanos, cost));
            }
        }
    }

    /// Who waits as long as he is told is let in, and a second less was too short.
    #[test]
    fn the_wait_is_right((limit, arrivals) in cases()) {
        let mut arrival = 0;
        for (nanos, cost) in arrivals {
            let now = limit.units(nanos);
            let Err(Standing { window, .. }) = limit.decide(&mut arrival, now, cost) else { continue };
            prop_assert!(window > 0);
            let (mut then, mut before) = (arrival, arrival);
            prop_assert!(limit.decide(&mut then, limit.units(nanos + window * SECOND), cost).is_ok());
            prop_assert!(limit.decide(&mut before, limit.units(nanos + (window - 1) * SECOND), cost).is_err());
        }
    }
}

/// What is left and its window, after each request at these milliseconds; `-` and the wait for one that is refused.
#[track_caller]
fn check(limit: Gcra, arrivals: &[(u64, u32)], expected: &str) {
    let arrivals: Vec<_> = arrivals.iter().map(|(millis, cost)| (millis * 1_000_000, *cost)).collect();
    let told = run(limit, &arrivals).into_iter().map(|decision| match decision {
        Ok(Standing { remaining, window }) => format!("{remaining}/{window}"),
        Err(Standing { window, .. }) => format!("-/{window}"),
    });
    assert_eq!(told.collect::<Vec<_>>().join(" "), expected);
}

#[test]
fn schedules() {
    // Three in a minute: one each 20 seconds.
    let limit = gcra(3, 60 * SECOND, 3);
    check(limit, &[(0, 1), (0, 1), (0, 1), (0, 1)], "2/40 1/20 0/20 -/20");
    check(limit, &[(0, 3), (19_999, 1), (20_000, 1), (20_000, 1)], "0/20 -/1 0/20 -/20");
    check(limit, &[(0, 2), (0, 2), (60_000, 2)], "1/20 -/20 1/20");
    // More than fits counts for all that fits.
    check(limit, &[(0, 9), (59_999, 9), (60_000, 9)], "0/20 -/1 0/20");
    // No burst: one at a time, also where the interval is no whole number of nanoseconds.
    let thirds = gcra(3, SECOND, 1);
    check(thirds, &[(0, 1), (333, 1), (334, 1)], "0/1 -/1 0/1");
    assert!(run(thirds, &[(0, 1), (333_333_334, 1), (666_666_668, 1), (1_000_000_002, 1)]).iter().all(Result::is_ok));
    assert!(run(thirds, &[(0, 1), (333_333_333, 1)])[1].is_err());
    // After a rest the bucket is full, not fuller.
    check(limit, &[(0, 1), (600_000, 3), (600_000, 1)], "2/40 0/20 -/20");
}

#[test]
fn policies() {
    assert_eq!(gcra(100, 60 * SECOND, 100).policy(), (100, 60));
    assert_eq!(gcra(10, SECOND, 50).policy(), (50, 5));
    assert_eq!(gcra(60, 60 * SECOND, 7).policy(), (7, 7));
    assert_eq!(gcra(3, SECOND, 4).policy(), (4, 2));
    // A second is the least that can be told.
    assert_eq!(gcra(10, SECOND, 1).policy(), (10, 1));
    assert_eq!(gcra(u32::MAX, 1, u32::MAX).policy(), (u64::from(u32::MAX) * SECOND, 1));
}
