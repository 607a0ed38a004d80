//! A server that serves: what can be asked of it, and how it is stopped.
//!
//! In:    an acceptor and its workers.
//! Out:   orders to them, and their ends.
//! Never: stops one worker and not the others.

use std::io::{self, Write};
use std::net::SocketAddr;
use std::path::PathBuf;

use crate::acceptor::AcceptorThread;
use crate::counts::{Counters, Counts};
use crate::driver::{Choice, Driver};
use crate::job::WorkerThread;

/// What a server that has started can tell of itself.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Listening {
    /// The addresses that it listens on, with the real port where 0 was asked for. There are none where it listens on
    /// Unix sockets alone.
    pub addresses: Vec<SocketAddr>,
    /// The paths of the Unix sockets that it listens on.
    pub paths: Vec<PathBuf>,
    /// How its first worker performs I/O.
    pub driver: Driver,
    /// Why in this way; where workers differ, it says that too.
    pub reason: String,
    /// The number of its workers.
    pub workers: usize,
}

/// A server that serves. Dropped, it stops at once.
#[derive(Debug)]
pub struct Running {
    listening: Listening,
    /// Dropped first, so that nothing is given to a worker that has gone.
    acceptor: AcceptorThread,
    workers: Vec<WorkerThread>,
    counters: Counters,
}

impl Running {
    /// Of an acceptor that listens on `addresses` and `paths`, and its `workers`.
    pub(crate) fn new(
        (addresses, paths): (Vec<SocketAddr>, Vec<PathBuf>),
        acceptor: AcceptorThread,
        workers: Vec<WorkerThread>,
        counters: Counters,
    ) -> Self {
        let (driver, reason) = summary(workers.iter().map(|worker| &worker.choice));
        let listening = Listening { addresses, paths, driver, reason, workers: workers.len() };
        Self { listening, acceptor, workers, counters }
    }

    /// The first address that it listens on.
    ///
    /// # Panics
    ///
    /// Where it listens on Unix sockets alone: those are in [`Listening::paths`].
    pub fn addr(&self) -> SocketAddr {
        self.listening.addresses[0]
    }

    /// What it can tell of itself.
    pub fn listening(&self) -> &Listening {
        &self.listening
    }

    /// What it has counted so far, all workers together.
    pub fn counts(&self) -> Counts {
        self.counters.counts()
    }

    /// Accepts nothing more, answers what is in flight, and ends. The second time, ends at once.
    pub fn stop(&self) {
        self.acceptor.stop();
        for worker in &self.workers {
            // Fails only where the worker has ended already.
            let _ = (&worker.orders).write(b"s");
        }
    }

    /// Waits until it has ended. That takes a [`stop`](Self::stop).
    ///
    /// # Errors
    ///
    /// `Other` where a worker panicked, or what the system said that made one give up.
    pub fn join(self) -> io::Result<()> {
        let mut result = self.acceptor.join();
        for WorkerThread { thread, orders, .. } in self.workers {
            let ended = thread.join().unwrap_or_else(|_| Err(io::Error::other("a worker panicked")));
            drop(orders);
            result = result.and(ended);
        }
        result
    }
}

/// The driver of the first worker and its reason, and whether others differ.
fn summary<'a>(choices: impl Iterator<Item = &'a Choice> + Clone) -> (Driver, String) {
    let Some(first) = choices.clone().next() else { return (Driver::Epoll, String::new()) };
    let others = choices.clone().filter(|choice| choice.driver != first.driver);
    let reason = match others.clone().next() {
        None => first.reason.clone(),
        Some(other) => {
            let (count, all, name) = (others.count(), choices.count(), other.driver.name());
            format!("{}; {count} of {all} workers have {name}: {}", first.reason, other.reason)
        }
    };
    (first.driver, reason)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn workers_that_differ_are_told() {
        let choice = |driver, reason: &str| Choice { driver, reason: reason.to_owned() };
        let (uring, epoll) = (choice(Driver::Uring, "granted"), choice(Driver::Epoll, "no memory"));
        assert_eq!(summary([&uring, &uring].into_iter()), (Driver::Uring, "granted".to_owned()));
        let expected = "granted; 2 of 3 workers have epoll: no memory".to_owned();
        assert_eq!(summary([&uring, &epoll, &epoll].into_iter()), (Driver::Uring, expected));
    }
}
