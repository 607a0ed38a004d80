//! Good clients: each asks, waits for its answer, and asks again.
//!
//! In:    an address, how many clients, and for how long.
//! Out:   how long each answer took, and how many did not come.
//! Never: more than one request in flight for each client.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::client::{Client, get};
use crate::figures::Latencies;

/// What good clients have seen.
#[derive(Debug, Default)]
pub(crate) struct Service {
    pub(crate) latencies: Latencies,
    /// Requests without their right answer.
    pub(crate) failures: u64,
}

/// Requests after which a client connects anew, so that accepting is measured too.
const REQUESTS_PER_CONNECTION: usize = 100;

/// Asks for `/` from `clients` threads for some time.
pub(crate) fn load(addr: SocketAddr, clients: usize, time: Duration) -> Service {
    let end = Instant::now() + time;
    let mut all = Service::default();
    thread::scope(|scope| {
        let clients: Vec<_> = (0..clients).map(|_| scope.spawn(move || ask_until(addr, end))).collect();
        for client in clients {
            let one = client.join().expect("a client does not panic");
            all.latencies.extend(one.latencies);
            all.failures += one.failures;
        }
    });
    all
}

fn ask_until(addr: SocketAddr, end: Instant) -> Service {
    let request = get("/");
    let mut seen = Service::default();
    while Instant::now() < end {
        // The first latency holds the time to connect.
        let mut since = Instant::now();
        let Ok(mut client) = Client::connect(addr) else {
            seen.failures += 1;
            continue;
        };
        for _ in 0..REQUESTS_PER_CONNECTION {
            match client.ask(&request) {
                Ok(answer) if answer.status == 200 && answer.body == b"hello" => {
                    seen.latencies.push(since.elapsed());
                    if answer.closes || Instant::now() >= end {
                        break;
                    }
                }
                _ => {
                    seen.failures += 1;
                    break;
                }
            }
            since = Instant::now();
        }
    }
    seen
}

/// Counts of events in several threads.
#[derive(Debug, Default)]
pub(crate) struct Count(AtomicU64);

impl Count {
    /// Counts one more. Returns how many there were before.
    pub(crate) fn add(&self) -> u64 {
        self.0.fetch_add(1, Ordering::Relaxed)
    }

    /// How many there are.
    pub(crate) fn all(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}
