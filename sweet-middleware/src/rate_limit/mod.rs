//! `RateLimit`: so many requests in so much time, for each client.
//!
//! In:    a request, and by which key it is counted.
//! Out:   the request, with what is left of its quota told on its answer; or 429.
//! Never: allows more than the quota, whoever asks and however many they are; grows; keeps what keys are made of.

mod fields;
mod gcra;
mod key;
mod refused;
mod table;

use std::fmt;
use std::marker::PhantomData;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use sweet_core::app::Visit;
use sweet_core::message::{Request, Response};
use sweet_core::meta::MiddlewareMeta;
use sweet_core::middleware::Middleware;
use sweet_core::respond::Respond;

pub use fields::{Fields, Policy};
use fields::{Notice, assert_name};
use gcra::{Gcra, Standing};
pub use key::Key;
pub use refused::Refused;
use table::Table;

use crate::clock::{Clock, whole};

/// The places of a table.
const CAPACITY: usize = 100_000;
const CAPACITY_MOST: usize = 1 << 28;

#[doc = include_str!("../../docs/rate_limit.md")]
pub struct RateLimit<P: Policy = ()> {
    count: u32,
    period: Duration,
    burst: u32,
    ipv6_bits: u8,
    capacity: usize,
    key: Option<fn(&Request<'_>) -> Option<Key>>,
    cost: fn(&Request<'_>) -> u32,
    exempt: fn(&Request<'_>) -> bool,
    clock: Clock,
    /// Made by whoever asks first; shared by clones.
    table: Arc<OnceLock<Table>>,
    /// The value of a field counts its clones: each clone of this has one of its own, so that no worker writes where another
    /// reads.
    notice: OnceLock<Notice>,
    policy: PhantomData<fn() -> P>,
}

impl<P: Policy> RateLimit<P> {
    /// `count` requests a second, which may all come at once; at least 1.
    pub fn per_second(count: u32) -> Self {
        Self::per(count, Duration::from_secs(1))
    }

    /// `count` requests a minute, which may all come at once; at least 1.
    pub fn per_minute(count: u32) -> Self {
        Self::per(count, Duration::from_secs(60))
    }

    /// `count` requests an hour, which may all come at once; at least 1.
    pub fn per_hour(count: u32) -> Self {
        Self::per(count, Duration::from_secs(60 * 60))
    }

    /// `count` requests in `period`, which may all come at once; at least 1, in at least a nanosecond.
    pub fn per(count: u32, period: Duration) -> Self {
        Self {
            count,
            period,
            burst: count,
            ipv6_bits: 64,
            capacity: CAPACITY,
            key: None,
            cost: |_| 1,
            exempt: |_| false,
            clock: Clock::machine(),
            table: Arc::default(),
            notice: OnceLock::new(),
            policy: PhantomData,
        }
    }

    /// How many requests may come at once, at least 1: more than the rate has in its period, or less, so that they must be
    /// spread. By default as many as the rate has in its period.
    #[must_use]
    pub fn burst(self, burst: u32) -> Self {
        Self { burst, ..self }.apart()
    }

    /// What requests are counted by, in the place of the client's address. Where `key` has none (`None`) for a request, it is
    /// counted by the address: who leaves out a key is not free of the limit.
    #[must_use]
    pub fn key(self, key: fn(&Request<'_>) -> Option<Key>) -> Self {
        Self { key: Some(key), ..self }.apart()
    }

    /// How many bits of an IPv6 address tell one client from another, 1 to 128; 64 by default.
    #[must_use]
    pub fn ipv6_bits(self, ipv6_bits: u8) -> Self {
        Self { ipv6_bits, ..self }.apart()
    }

    /// How many requests a request counts for; 1 by default. One that counts for more than the burst counts for the burst; one
    /// that counts for 0 is [exempt](Self::exempt).
    ///
    /// ```
    /// use sweet::middleware::RateLimit;
    ///
    /// let limit: RateLimit = RateLimit::per_minute(100)
    ///     .exempt(|request| request.head().is_at("/health"))
    ///     .cost(|request| if request.head().is_at("/search") { 10 } else { 1 });
    /// # let _ = limit;
    /// ```
    #[must_use]
    pub fn cost(self, cost: fn(&Request<'_>) -> u32) -> Self {
        Self { cost, ..self }.apart()
    }

    /// Which requests are not limited at all, nor told of the limit; none by default.
    #[must_use]
    pub fn exempt(self, exempt: fn(&Request<'_>) -> bool) -> Self {
        Self { exempt, ..self }.apart()
    }

    /// For how many keys at a time there is room, 1 to 268,435,456; 100,000 by default. A key takes room until its quota is whole
    /// again. The table takes 29 bytes for each, at once and for good.
    #[must_use]
    pub fn capacity(self, keys: usize) -> Self {
        Self { capacity: keys, ..self }.apart()
    }

    /// The clock; the machine's by default.
    #[must_use]
    pub fn clock(self, clock: impl Into<Clock>) -> Self {
        Self { clock: clock.into(), ..self }.apart()
    }

    /// How many requests were refused, by all that share this limit. For a gauge that is read now and then: it looks at the
    /// whole table.
    pub fn refused(&self) -> u64 {
        self.table.get().map_or(0, Table::refused)
    }

    /// With a table of its own: numbers of two limits do not belong in one.
    fn apart(self) -> Self {
        Self { table: Arc::default(), notice: OnceLock::new(), ..self }
    }

    fn gcra(&self) -> Gcra {
        // What is 0 does not start; it is no reason to divide by it.
        Gcra { count: self.count.max(1), period: whole(self.period).max(1), burst: self.burst.max(1) }
    }

    fn notice(&self) -> &Notice {
        self.notice.get_or_init(|| Notice::new::<P>(self.gcra().policy()))
    }

    fn key_of(&self, request: &Request<'_>) -> Key {
        let own = self.key.and_then(|key| key(request));
        own.unwrap_or_else(|| Key::of_client(request, self.ipv6_bits))
    }

    /// Counts a request; `Ok(None)` for one that is not limited.
    fn count(&self, request: &Request<'_>) -> Result<Option<Standing>, Standing> {
        let cost = if (self.exempt)(request) { 0 } else { (self.cost)(request) };
        if cost == 0 {
            return Ok(None);
        }
        let (key, gcra) = (self.key_of(request), self.gcra());
        let table = self.table.get_or_init(|| Table::new(self.capacity.min(CAPACITY_MOST)));
        table.decide(key, &gcra, gcra.units(self.clock.nanos()), cost).map(Some)
    }
}

/// What became of a request, for its answer.
#[derive(Debug, Default)]
pub struct Passed(Option<Standing>);

impl<A, P: Policy> Middleware<A> for RateLimit<P> {
    type Passage = Passed;
    type Answer = Refused<P>;

    const META: MiddlewareMeta = {
        assert_name(P::NAME);
        MiddlewareMeta {
            headers: P::FIELDS.on_every_answer(),
            ..MiddlewareMeta::answering(<Refused<P> as Respond>::RESPONSES)
        }
    };

    fn verify(&self) -> Vec<String> {
        let mistakes = [
            (self.count == 0, "a rate of 0 requests lets nobody in: it is at least 1"),
            (self.period.is_zero(), "a rate has a period of at least a nanosecond"),
            (self.burst == 0, "a burst of 0 requests lets nobody in: it is at least 1"),
            (!(1..=128).contains(&self.ipv6_bits), "an IPv6 address has 1 to 128 bits to count by"),
            (!(1..=CAPACITY_MOST).contains(&self.capacity), "a table has room for 1 to 268,435,456 keys"),
        ];
        mistakes.into_iter().filter(|(is_wrong, _)| *is_wrong).map(|(_, mistake)| mistake.to_owned()).collect()
    }

    async fn on_request<'r>(&'r self, visit: Visit<'r, A>, passed: &mut Passed) -> Result<(), Refused<P>> {
        match self.count(visit.request()) {
            Ok(standing) => {
                passed.0 = standing;
                Ok(())
            }
            Err(standing) => Err(Refused::new(standing, self.notice().clone())),
        }
    }

    async fn on_response<'r>(
        &'r self,
        _: Visit<'r, A>,
        passed: &mut Passed,
        response: &mut Response,
    ) -> Result<(), Refused<P>> {
        if let Some(standing) = passed.0 {
            self.notice().announce::<P>(standing, response);
        }
        Ok(())
    }
}

/// The clone and this count together.
impl<P: Policy> Clone for RateLimit<P> {
    fn clone(&self) -> Self {
        Self { clock: self.clock.clone(), table: self.table.clone(), notice: OnceLock::new(), ..*self }
    }
}

impl<P: Policy> fmt::Debug for RateLimit<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RateLimit")
            .field("name", &P::NAME)
            .field("count", &self.count)
            .field("period", &self.period)
            .field("burst", &self.burst)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_can_go_to_every_worker() {
        fn is_send<T: Send + Sync>() {}
        is_send::<RateLimit>();
    }
}
