//! Places, and those who wait for one in the order in which they came.
//!
//! In:    requests that want a place, and the ends of those that have one.
//! Out:   places; refusals where nobody may wait any more.
//! Never: has more requests in flight or waiting than it may; keeps a place of somebody who is gone; looks at the clock where
//!        nobody waits.

use std::collections::VecDeque;
use std::future::Future;
use std::mem;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

use crate::clock::Clock;

/// So many places.
#[derive(Debug)]
pub(super) struct Places {
    pub(super) places_max: usize,
    pub(super) queue_max: usize,
    /// The longest wait, in nanoseconds.
    pub(super) wait_max: u64,
    pub(super) clock: Clock,
    state: Mutex<State>,
}

/// Invariant: somebody waits only where all places are taken.
#[derive(Debug, Default)]
struct State {
    taken: usize,
    queue: VecDeque<Waiter>,
    /// Who waits no more and does not know it yet: whether a place has been given, which is counted as taken.
    settled: Vec<(u64, bool)>,
    tickets: u64,
    refused: u64,
}

#[derive(Debug)]
struct Waiter {
    /// Invariant: rises along the queue, and so does `since`.
    ticket: u64,
    since: u64,
    /// `None` until it is polled for the first time.
    waker: Option<Waker>,
}

/// A place, given back where it is dropped; by default none.
#[derive(Debug, Default)]
pub struct Place(Option<Arc<Places>>);

/// There is no place, and no room to wait for one; or the wait was too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Full;

/// How many requests there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) in_flight: usize,
    pub(super) waiting: usize,
    pub(super) refused: u64,
}

/// What is to be woken once the lock is given back.
type Wakers = Vec<Waker>;

impl Places {
    pub(super) fn new(places_max: usize, queue_max: usize, wait_max: u64, clock: Clock) -> Self {
        Self { places_max, queue_max, wait_max, clock, state: Mutex::default() }
    }

    /// Takes a place, or waits for one.
    pub(super) async fn take(self: &Arc<Self>) -> Result<Place, Full> {
        match self.enter() {
            Ok(None) => Ok(self.place()),
            Ok(Some(ticket)) => Turn { places: self, ticket: Some(ticket) }.await,
            Err(full) => Err(full),
        }
    }

    pub(super) fn counts(&self) -> Counts {
        let State { taken, queue, refused, .. } = &*self.lock();
        Counts { in_flight: *taken, waiting: queue.len(), refused: *refused }
    }

    /// Takes a place at once, or a ticket for the queue.
    fn enter(&self) -> Result<Option<u64>, Full> {
        let mut state = self.lock();
        let (now, wakers) = self.expire(&mut state);
        let entered = if state.taken < self.places_max {
            state.taken += 1;
            Ok(None)
        } else if state.queue.len() < self.queue_max {
            Ok(Some(state.line_up(now.unwrap_or_else(|| self.clock.nanos()))))
        } else {
            state.refused += 1;
            Err(Full)
        };
        drop(state);
        wake(wakers);
        entered
    }

    /// Gives a place back: to who has waited longest, where somebody waits.
    fn give_back(&self) {
        let mut state = self.lock();
        let (_, mut wakers) = self.expire(&mut state);
        wakers.extend(state.hand_on());
        drop(state);
        wake(wakers);
    }

    /// Sends those away who have waited too long, which are the first in the queue. The time, where anybody waits.
    fn expire(&self, state: &mut State) -> (Option<u64>, Wakers) {
        if state.queue.is_empty() {
            return (None, Wakers::new());
        }
        let now = self.clock.nanos();
        let mut wakers = Wakers::new();
        while state.queue.front().is_some_and(|first| now.saturating_sub(first.since) >= self.wait_max) {
            state.refused += 1;
            wakers.extend(state.settle_first(false));
        }
        (Some(now), wakers)
    }

    /// Whether who has this ticket has been given a place, or been sent away; where neither, he is woken then.
    fn ask(&self, ticket: u64, waker: &Waker) -> Poll<bool> {
        let mut state = self.lock();
        if let Some(is_given) = state.unsettle(ticket) {
            return Poll::Ready(is_given);
        }
        if let Some(index) = state.find(ticket) {
            state.queue[index].waker = Some(waker.clone());
        }
        Poll::Pending
    }

    /// Somebody waits no more because he is gone.
    fn leave(&self, ticket: u64) {
        let mut state = self.lock();
        if let Some(index) = state.find(ticket) {
            state.queue.remove(index);
        }
        let was_given = state.unsettle(ticket) == Some(true);
        drop(state);
        if was_given {
            self.give_back();
        }
    }

    fn place(self: &Arc<Self>) -> Place {
        Place(Some(self.clone()))
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing that is done under the lock can leave it half done.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn line_up(&mut self, now: u64) -> u64 {
        let ticket = self.tickets;
        self.tickets += 1;
        self.queue.push_back(Waiter { ticket, since: now, waker: None });
        ticket
    }

    /// A place is free: the first in the queue has it, or nobody.
    fn hand_on(&mut self) -> Option<Waker> {
        if self.queue.is_empty() {
            self.taken -= 1;
        }
        self.settle_first(true)
    }

    fn settle_first(&mut self, is_given: bool) -> Option<Waker> {
        let first = self.queue.pop_front()?;
        self.settled.push((first.ticket, is_given));
        first.waker
    }

    fn unsettle(&mut self, ticket: u64) -> Option<bool> {
        let index = self.settled.iter().position(|(other, _)| *other == ticket)?;
        Some(self.settled.swap_remove(index).1)
    }

    fn find(&self, ticket: u64) -> Option<usize> {
        self.queue.binary_search_by_key(&ticket, |waiter| waiter.ticket).ok()
    }
}

/// Somebody's turn in the queue. Dropped before its end, it leaves the queue, or hands on the place that it was given.
struct Turn<'a> {
    places: &'a Arc<Places>,
    /// Invariant: `None` once it has ended.
    ticket: Option<u64>,
}

impl Future for Turn<'_> {
    type Output = Result<Place, Full>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let Some(ticket) = self.ticket else { return Poll::Pending };
        self.places.ask(ticket, cx.waker()).map(|is_given| {
            self.ticket = None;
            if is_given { Ok(self.places.place()) } else { Err(Full) }
        })
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        if let Some(ticket) = self.ticket.take() {
            self.places.leave(ticket);
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Some(places) = mem::take(&mut self.0) {
            places.give_back();
        }
    }
}

fn wake(wakers: Wakers) {
    wakers.into_iter().for_each(Waker::wake);
}

#[cfg(test)]
mod tests;
