//! `ConcurrencyLimit`: so many requests at a time.
//!
//! In:    a request.
//! Out:   the request, which has a place until it ends in whatever way; or 503.
//! Never: lets a place get lost.

mod busy;
mod places;

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

pub use busy::Busy;
pub use places::Place;
use places::{Full, Places};
use sweet_core::app::Visit;
use sweet_core::middleware::Middleware;

use crate::clock::{Clock, whole};
use crate::retry_after;

#[doc = include_str!("../../docs/concurrency_limit.md")]
pub struct ConcurrencyLimit<N = ()> {
    places: Arc<Places>,
    retry_after: Duration,
    name: PhantomData<fn() -> N>,
}

impl<N> ConcurrencyLimit<N> {
    /// `requests` at a time, at least 1; one more is refused at once.
    pub fn new(requests: usize) -> Self {
        Self::of(Places::new(requests, 0, 0, Clock::machine()), Duration::from_secs(1))
    }

    /// Lets `requests` more wait, for at most `time` each; none by default. Who has waited longest has the next place.
    ///
    /// The time that a request waits is time of its handler: where that is over, the answer is 504.
    ///
    /// There is no timer for `time`: it is looked at whenever a request comes, and whenever one ends. Where neither happens,
    /// a request waits longer, until its handler's time is over.
    #[must_use]
    pub fn queue(self, requests: usize, time: Duration) -> Self {
        let Places { places_max, clock, .. } = &*self.places;
        Self::of(Places::new(*places_max, requests, whole(time), clock.clone()), self.retry_after)
    }

    /// What `Retry-After` tells who is refused, rounded up to whole seconds; one second by default.
    #[must_use]
    pub fn retry_after(self, time: Duration) -> Self {
        Self { retry_after: time, ..self }
    }

    /// The clock of those who wait; the machine's by default.
    #[must_use]
    pub fn clock(self, clock: impl Into<Clock>) -> Self {
        let Places { places_max, queue_max, wait_max, .. } = *self.places;
        Self::of(Places::new(places_max, queue_max, wait_max, clock.into()), self.retry_after)
    }

    /// How many requests have a place.
    pub fn in_flight(&self) -> usize {
        self.places.counts().in_flight
    }

    /// How many requests wait for one.
    pub fn waiting(&self) -> usize {
        self.places.counts().waiting
    }

    /// How many requests were refused.
    pub fn refused(&self) -> u64 {
        self.places.counts().refused
    }

    fn of(places: Places, retry_after: Duration) -> Self {
        Self { places: Arc::new(places), retry_after, name: PhantomData }
    }
}

impl<A, N: 'static> Middleware<A> for ConcurrencyLimit<N> {
    type Passage = Place;
    type Answer = Busy;

    fn verify(&self) -> Vec<String> {
        let Places { places_max, queue_max, wait_max, .. } = *self.places;
        let mistakes = [
            (places_max == 0, "0 requests at a time let nobody in: it is at least 1"),
            (queue_max > 0 && wait_max == 0, "nobody can wait for no time at all: give the queue some"),
            (self.retry_after.is_zero(), "who comes back at once is refused again: `retry_after` is more than nothing"),
        ];
        mistakes.into_iter().filter(|(is_wrong, _)| *is_wrong).map(|(_, mistake)| mistake.to_owned()).collect()
    }

    async fn on_request<'r>(&'r self, _: Visit<'r, A>, place: &mut Place) -> Result<(), Busy> {
        let taken = self.places.take().await;
        *place = taken.map_err(|Full| Busy { seconds: retry_after::seconds(self.retry_after) })?;
        Ok(())
    }
}

/// The clone and this have the same places.
impl<N> Clone for ConcurrencyLimit<N> {
    fn clone(&self) -> Self {
        Self { places: self.places.clone(), ..*self }
    }
}

impl<N> fmt::Debug for ConcurrencyLimit<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Places { places_max, queue_max, .. } = *self.places;
        f.debug_struct("ConcurrencyLimit")
            .field("requests", &places_max)
            .field("queue", &queue_max)
            .finish_non_exhaustive()
    }
}
