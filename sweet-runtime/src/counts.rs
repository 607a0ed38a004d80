//! What a server counts while it serves.
//!
//! In:    each worker, on its own thread, at the line where the thing happens.
//! Out:   a snapshot, to any thread, at any time.
//! Never: a locked instruction, or a cache line that two threads write: a count is a load, an addition and a store.
//!
//! A number that only one thread writes needs no atomic addition, only that readers never see half of it. So each worker
//! has numbers of its own ([`Tally`], which cannot leave its thread), and whoever asks adds them up.

use std::fmt;
use std::iter::Sum;
use std::marker::PhantomData;
use std::ops::{Add, Deref};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use crate::h1::refusal::Refusal;

/// A number that one thread writes and any thread reads.
#[derive(Debug, Default)]
pub(crate) struct Number(AtomicU64);

impl Number {
    /// Counts one more.
    pub(crate) fn bump(&self) {
        self.add(1);
    }

    /// Counts `more`.
    pub(crate) fn add(&self, more: u64) {
        self.0.store(self.read().wrapping_add(more), Ordering::Relaxed);
    }

    /// Takes `less` off what is held at the moment.
    pub(crate) fn sub(&self, less: u64) {
        self.0.store(self.read().saturating_sub(less), Ordering::Relaxed);
    }

    /// The number as it is.
    pub(crate) fn read(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// Makes the numbers of a worker, their snapshot, and the way from one to the other from one table.
macro_rules! counts {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// What a server, or one of its workers, has counted since it started, and what it holds at the moment.
        ///
        /// The numbers of a snapshot are read one after the other while the server goes on, so two that belong together may
        /// differ by what happened in between. They begin at 0 and wrap around at 2⁶⁴.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct Counts {
            $($(#[$doc])* pub $name: u64,)*
            refusals: Refusals,
        }

        /// The numbers of one worker. Two cache lines at a time are fetched on x86-64, hence 128.
        #[derive(Debug, Default)]
        #[repr(align(128))]
        pub(crate) struct Numbers {
            $(pub(crate) $name: Number,)*
            refusals: [Number; Refusal::ALL.len()],
        }

        impl Numbers {
            fn read(&self) -> Counts {
                Counts {
                    $($name: self.$name.read(),)*
                    refusals: Refusals(std::array::from_fn(|at| self.refusals[at].read())),
                }
            }
        }

        impl Add for Counts {
            type Output = Counts;

            fn add(self, other: Counts) -> Counts {
                Counts {
                    $($name: self.$name.wrapping_add(other.$name),)*
                    refusals: self.refusals + other.refusals,
                }
            }
        }
    };
}

counts! {
    /// Connections that were accepted and given to a worker.
    connections_accepted,
    /// Connections that are open now.
    connections_open,
    /// Connections that were given to another worker, because a handler blocked the thread of the first.
    connections_handed_over,
    /// Connections that were reset unserved, because descriptors have been lacking for long.
    connections_refused,
    /// Attempts to accept a connection that failed for want of descriptors or memory.
    accept_failures,
    /// Requests that the app was asked about and that were answered, whatever came of it. Refusals are not among them.
    requests,
    /// Interim responses, such as `100 Continue`.
    responses_1xx,
    /// Responses of success.
    responses_2xx,
    /// Redirections, and what has not changed.
    responses_3xx,
    /// Responses that blame the client, refusals included.
    responses_4xx,
    /// Responses that blame the server, refusals included.
    responses_5xx,
    /// Heads that were not whole in `head_timeout`.
    timeouts_head,
    /// Bodies that came too slowly for `body_timeout` or `body_bytes_per_second_min`.
    timeouts_body,
    /// Responses of which the peer took nothing in `write_timeout`.
    timeouts_write,
    /// Connections that had no request in `idle_timeout`. This is how most connections end.
    timeouts_idle,
    /// Handlers that took longer than `handler_timeout`.
    timeouts_handler,
    /// Panics that were caught: of handlers, of their destructors, or of the server itself.
    panics,
    /// Clients that were gone before they had their answer: with a request half sent, while the handler ran, or while the
    /// answer was written.
    clients_gone,
    /// Bytes of request bodies that are held now.
    body_bytes_held,
    /// Looks at the clock that came late, because a handler blocked the worker's thread or the machine was busy.
    late_ticks,
}

/// How often each refusal was.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Refusals([u64; Refusal::ALL.len()]);

impl Refusals {
    fn named(self) -> impl Iterator<Item = (&'static str, u64)> {
        Refusal::ALL.iter().map(|refusal| refusal.name()).zip(self.0)
    }
}

impl Add for Refusals {
    type Output = Refusals;

    fn add(self, other: Refusals) -> Refusals {
        Refusals(std::array::from_fn(|at| self.0[at].wrapping_add(other.0[at])))
    }
}

impl fmt::Debug for Refusals {
    /// By name, those that there were.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.named().filter(|(_, count)| *count > 0)).finish()
    }
}

impl Counts {
    /// The messages that were refused before the app was asked, by reason, such as `("BodyTooLarge", 3)`. Each reason is
    /// there, in the same order always.
    pub fn refusals(&self) -> impl Iterator<Item = (&'static str, u64)> {
        self.refusals.named()
    }
}

impl Sum for Counts {
    fn sum<I: Iterator<Item = Counts>>(counts: I) -> Counts {
        counts.fold(Counts::default(), Add::add)
    }
}

impl Numbers {
    /// Counts a response of `status`.
    pub(crate) fn response(&self, status: http::StatusCode) {
        match status.as_u16() / 100 {
            1 => self.responses_1xx.bump(),
            2 => self.responses_2xx.bump(),
            3 => self.responses_3xx.bump(),
            4 => self.responses_4xx.bump(),
            _ => self.responses_5xx.bump(),
        }
    }

    /// Counts a refusal, and its response.
    pub(crate) fn refusal(&self, refusal: Refusal) {
        self.refusals[refusal as usize].bump();
        self.response(refusal.status());
    }
}

/// The numbers of one worker, as it writes them. It stays on the thread that made it: nobody else writes.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    numbers: Arc<Numbers>,
    stays: PhantomData<*const ()>,
}

/// Numbers that no thread writes yet.
pub(crate) struct Unclaimed(Arc<Numbers>);

impl Unclaimed {
    /// The numbers, for the thread that calls, and no other from now on.
    pub(crate) fn claim(self) -> Tally {
        Tally { numbers: self.0, stays: PhantomData }
    }
}

impl Deref for Tally {
    type Target = Numbers;

    fn deref(&self) -> &Numbers {
        &self.numbers
    }
}

/// Reads what a server counts, from any thread, before it starts, while it serves and after its end.
///
/// A copy is another reader of the same counts. Given to a server before it starts, the counts can be read where the server
/// itself is out of reach: from a thread beside [`Server::run`](crate::Server::run), or from a handler whose app keeps a
/// copy. Several servers that are given the same are counted together.
///
/// ```
/// # use sweet_core::app::Service;
/// # use sweet_core::message::{Request, Response};
/// use sweet_runtime::{Counters, Server};
///
/// # struct Hello;
/// # impl Service for Hello {
/// #     async fn call(&self, _: &Request<'_>, _: &mut Response) {}
/// # }
/// # fn main() -> std::io::Result<()> {
/// let counters = Counters::default();
/// let running = Server::bind("127.0.0.1:0").workers(2).counters(counters.clone()).start(|| Hello)?;
/// assert_eq!(counters.counts().requests, 0);
/// assert_eq!(counters.workers().len(), 2);
/// # running.stop();
/// # running.join()
/// # }
/// ```
#[derive(Clone, Default)]
pub struct Counters(Arc<Mutex<Kept>>);

/// The numbers that were handed out.
#[derive(Default)]
struct Kept {
    workers: Vec<Arc<Numbers>>,
    acceptors: Vec<Arc<Numbers>>,
}

impl Counters {
    /// The counts of all workers and of the thread that accepts, added up.
    pub fn counts(&self) -> Counts {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.workers.iter().chain(&kept.acceptors).map(|numbers| numbers.read()).sum()
    }

    /// The counts of each worker, in the order in which they started, those that have ended included.
    pub fn workers(&self) -> Vec<Counts> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.workers.iter().map(|numbers| numbers.read()).collect()
    }

    /// The numbers of one worker more, for the thread that calls.
    pub(crate) fn tally(&self) -> Tally {
        let tally = Tally::default();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).workers.push(tally.numbers.clone());
        tally
    }

    /// Numbers for a thread that accepts, which may not be started yet.
    pub(crate) fn tally_of_acceptor(&self) -> Unclaimed {
        let numbers = Arc::<Numbers>::default();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).acceptors.push(numbers.clone());
        Unclaimed(numbers)
    }
}

impl fmt::Debug for Counters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.counts().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use http::StatusCode;

    use super::*;

    #[test]
    fn workers_are_added_up() {
        let counters = Counters::default();
        assert_eq!(counters.counts(), Counts::default());
        let (one, other) = (counters.tally(), counters.tally());
        one.requests.bump();
        one.body_bytes_held.add(7);
        other.body_bytes_held.add(5);
        other.body_bytes_held.sub(3);
        // More than there is can be taken off by a mistake of ours only, and must not read as 2⁶⁴.
        other.connections_open.sub(1);
        let expected = |requests, body_bytes_held| Counts { requests, body_bytes_held, ..Counts::default() };
        assert_eq!(counters.workers(), [expected(1, 7), expected(0, 2)]);
        // What has ended is not forgotten.
        drop((one, other));
        assert_eq!(counters.counts(), expected(1, 9));
    }

    #[test]
    fn every_field_is_read_and_added() {
        let counters = Counters::default();
        let tally = counters.tally();
        let numbers: &[&Number] = &[&tally.connections_accepted, &tally.late_ticks, &tally.panics];
        numbers.iter().for_each(|number| number.add(2));
        let counts = counters.counts() + counters.counts();
        assert_eq!((counts.connections_accepted, counts.late_ticks, counts.panics, counts.requests), (4, 4, 4, 0));
    }

    #[test]
    fn responses_are_counted_by_class() {
        let tally = Tally::default();
        for status in [100, 200, 204, 304, 404, 500, 999] {
            tally.response(StatusCode::from_u16(status).expect("a status"));
        }
        let Counts { responses_1xx, responses_2xx, responses_3xx, responses_4xx, responses_5xx, .. } = tally.read();
        assert_eq!([responses_1xx, responses_2xx, responses_3xx, responses_4xx, responses_5xx], [1, 2, 1, 1, 2]);
    }

    #[test]
    fn each_refusal_is_counted_by_its_name() {
        for refusal in Refusal::ALL {
            let tally = Tally::default();
            tally.refusal(*refusal);
            let counts = tally.read();
            let counted: Vec<_> = counts.refusals().filter(|(_, count)| *count > 0).collect();
            assert_eq!(counted, [(refusal.name(), 1)]);
            assert_eq!(format!("{:?}", counts.refusals), format!("{{\"{}\": 1}}", refusal.name()));
            assert_eq!(counts.responses_4xx + counts.responses_5xx, 1);
        }
    }

    #[test]
    fn they_are_read_while_they_are_written() {
        const MANY: u64 = if cfg!(miri) { 100 } else { 10_000 };
        let counters = Counters::default();
        let theirs = counters.clone();
        let written = std::thread::spawn(move || {
            let tally = theirs.tally();
            (0..MANY).for_each(|_| tally.requests.bump());
        });
        let mut before = 0;
        while !written.is_finished() {
            let now = counters.counts().requests;
            assert!(before <= now && now <= MANY);
            before = now;
        }
        written.join().expect("a thread that counts");
        assert_eq!(counters.counts().requests, MANY);
    }
}
