//! A server that serves: what can be asked of it, and how it is stopped.
//!
//! In:    workers that listen.
//! Out:   orders to them, and their ends.
//! Never: stops one worker and not the others.

use std::io::{self, Write};
use std::net::SocketAddr;

use crate::counts::{Counters, Counts};
use crate::driver::{Choice, Driver};
use crate::job::WorkerThread;

/// What a server that has started can tell of itself.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Listening {
    /// Where it listens: at least one address, with the real port where 0 was asked for.
    pub addresses: Vec<SocketAddr>,
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
    workers: Vec<WorkerThread>,
    counters: Counters,
}

impl Running {
    /// Of `workers` that listen on `addresses`.
    pub(crate) fn new(addresses: Vec<SocketAddr>, workers: Vec<WorkerThread>, counters: Counters) -> Self {
        let (driver, reason) = summary(workers.iter().map(|worker| &worker.choice));
        Self { listening: Listening { addresses, driver, reason, workers: workers.len() }, workers, counters }
    }

    /// The first address that it listens on.
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
        let mut result = Ok(());
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
