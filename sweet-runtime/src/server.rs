//! The server: what it is told before it starts, and how it is stopped.
//!
//! In:    addresses, settings, and a function that makes a service.
//! Out:   workers that serve, until a signal or their owner stops them.
//! Never: prints, reads the environment, or moves a service to another thread.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, ToSocketAddrs};
use std::os::fd::AsRawFd;
use std::os::unix::net::UnixStream;
use std::sync::mpsc;
use std::thread::JoinHandle;
use std::time::SystemTime;

use sweet_core::app::Service;

use crate::driver::{self, Choice, Driver, Io};
use crate::limits::Limits;
use crate::listener::{self, Listener};
use crate::os::{self, SignalBell};
use crate::shared::Shared;
use crate::worker::Worker;

/// A server that has not started yet.
///
/// ```
/// use sweet_core::app::Service;
/// use sweet_core::message::{Request, Response};
/// use sweet_runtime::Server;
///
/// struct Hello;
///
/// impl Service for Hello {
///     async fn call(&self, _: &Request<'_>, response: &mut Response) {
///         response.set_content_type("text/plain");
///         response.body_mut().extend(b"hello");
///     }
/// }
///
/// # fn main() -> std::io::Result<()> {
/// let running = Server::bind("127.0.0.1:0").workers(1).start(|| Hello)?;
/// println!("listening on {}", running.addr());
/// running.stop();
/// running.join()
/// # }
/// ```
#[must_use = "a server does nothing until it is told to `run` or `start`"]
pub struct Server {
    addresses: io::Result<Vec<SocketAddr>>,
    workers: Option<usize>,
    limits: Limits,
    io: Io,
    pinned: bool,
    on_ready: Option<OnReady>,
}

type OnReady = Box<dyn FnOnce(&Listening)>;

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

impl Server {
    /// A server that will listen on `address`, and on all of them where a name stands for several. Port 0 is any free
    /// port. What is wrong with the address is told at the start.
    pub fn bind(address: impl ToSocketAddrs) -> Self {
        Self {
            addresses: address.to_socket_addrs().map(Iterator::collect),
            workers: None,
            limits: Limits::default(),
            io: Io::default(),
            pinned: false,
            on_ready: None,
        }
    }

    /// Sets the number of workers, at least 1. Default: one for each processor that this process may use.
    pub fn workers(mut self, workers: usize) -> Self {
        self.workers = Some(workers.max(1));
        self
    }

    /// Sets the limits.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Sets how I/O is performed. Default: [`Io::Auto`].
    pub fn io(mut self, io: Io) -> Self {
        self.io = io;
        self
    }

    /// Keeps each worker on one processor. Default: the system moves them. Of use where nothing else runs.
    pub fn pin_workers(mut self, pinned: bool) -> Self {
        self.pinned = pinned;
        self
    }

    /// Calls `on_ready` once all workers listen.
    pub fn on_ready(mut self, on_ready: impl FnOnce(&Listening) + 'static) -> Self {
        self.on_ready = Some(Box::new(on_ready));
        self
    }

    /// Serves until SIGINT or SIGTERM. Then nothing more is accepted, requests in flight are answered with
    /// `Connection: close`, and it returns. A second signal ends it at once.
    ///
    /// `factory` is called once in each worker, on its thread: a service can hold what cannot be sent.
    ///
    /// # Errors
    ///
    /// Those of [`start`](Self::start); one that says that another server of this process has the signals; one that says
    /// that a worker ended before it should.
    pub fn run<S, F>(self, factory: F) -> io::Result<()>
    where
        S: Service + 'static,
        F: Fn() -> S + Clone + Send + 'static,
    {
        let (mut bell, ringing) = UnixStream::pair()?;
        ringing.set_nonblocking(true)?;
        let signals = SignalBell::install(ringing.as_raw_fd())?;
        let running = self.launch(factory, Some(ringing.try_clone()?))?;
        let (mut stopping, mut ended) = (false, 0);
        while ended < running.workers.len() {
            let mut news = [0];
            bell.read_exact(&mut news)?;
            let signal = news == [os::SIGNAL];
            ended += usize::from(!signal);
            // A worker that ends unasked takes the others with it: half a server is worse than a supervisor's restart.
            if signal || !stopping {
                stopping = true;
                running.stop();
            }
        }
        drop(signals);
        running.join()
    }

    /// Starts to serve, and returns at once. Signals are left alone.
    ///
    /// # Errors
    ///
    /// `InvalidInput` where limits contradict each other or there is no address; `AddrInUse` where another server listens
    /// there; what the system says where an address cannot be bound or no driver can be had; `Other` where `factory`
    /// panicked.
    pub fn start<S, F>(self, factory: F) -> io::Result<Running>
    where
        S: Service + 'static,
        F: Fn() -> S + Clone + Send + 'static,
    {
        self.launch(factory, None)
    }

    fn launch<S, F>(self, factory: F, bell: Option<UnixStream>) -> io::Result<Running>
    where
        S: Service + 'static,
        F: Fn() -> S + Clone + Send + 'static,
    {
        self.limits.check()?;
        let count = self.workers.unwrap_or_else(|| std::thread::available_parallelism().map_or(1, usize::from));
        let (addresses, listeners) = listener::bind(&self.addresses?, count)?;
        let connections_max = (os::descriptors_max() / 5 * 4 / count).clamp(1, self.limits.connections_per_worker_max);
        let mut running = Running {
            listening: Listening { addresses, driver: Driver::Epoll, reason: String::new(), workers: count },
            workers: Vec::with_capacity(count),
        };
        let mut choices = Vec::with_capacity(count);
        for (index, listeners) in listeners.into_iter().enumerate() {
            let (orders, obeyed) = UnixStream::pair()?;
            obeyed.set_nonblocking(true)?;
            let (ready, readiness) = mpsc::sync_channel(1);
            let job = Job {
                index,
                listeners,
                limits: self.limits.clone(),
                io: self.io,
                pinned: self.pinned,
                connections_max,
                orders: obeyed,
                bell: bell.as_ref().map(UnixStream::try_clone).transpose()?,
            };
            let factory = factory.clone();
            let name = format!("sweet-worker-{index}");
            let thread = std::thread::Builder::new().name(name).spawn(move || job.perform(&factory, &ready))?;
            running.workers.push(RunningWorker { thread, orders });
            // One after the other: what a worker lacks is then told of the right one, and the others are stopped.
            match readiness.recv() {
                Ok(choice) => choices.push(choice?),
                Err(_) => {
                    return Err(io::Error::other("a worker could not start: its service panicked as it was made"));
                }
            }
        }
        (running.listening.driver, running.listening.reason) = summary(&choices);
        if let Some(on_ready) = self.on_ready {
            on_ready(&running.listening);
        }
        Ok(running)
    }
}

/// What a thread needs to become a worker.
struct Job {
    index: usize,
    listeners: Vec<std::net::TcpListener>,
    limits: Limits,
    io: Io,
    pinned: bool,
    connections_max: usize,
    orders: UnixStream,
    bell: Option<UnixStream>,
}

impl Job {
    /// Becomes a worker, and says so.
    fn perform<S: Service + 'static>(
        self,
        factory: &impl Fn() -> S,
        ready: &mpsc::SyncSender<io::Result<Choice>>,
    ) -> io::Result<()> {
        let _ending = Ending(self.bell);
        if self.pinned {
            os::pin_thread(self.index);
        }
        let (mut runtime, choice) = match driver::build(self.io) {
            Ok(built) => built,
            Err(error) => {
                let _ = ready.send(Err(error));
                return Ok(());
            }
        };
        let service = factory();
        runtime.block_on(async move {
            let listeners: io::Result<Vec<Listener>> = self.listeners.into_iter().map(Listener::new).collect();
            let shared = Shared::new(service, self.limits, SystemTime::now());
            let worker = Worker::new(shared, self.connections_max);
            match listeners {
                Ok(listeners) => {
                    let _ = ready.send(Ok(choice));
                    worker.run(listeners, self.orders).await
                }
                Err(error) => {
                    let _ = ready.send(Err(error));
                    Ok(())
                }
            }
        })
    }
}

/// Tells, when it is dropped, that a worker has ended, in whatever way.
struct Ending(Option<UnixStream>);

impl Drop for Ending {
    fn drop(&mut self) {
        if let Some(bell) = &mut self.0 {
            // Fails only where nobody listens any more.
            let _ = bell.write(b"e");
        }
    }
}

/// The driver of the first worker and its reason, and whether others differ.
fn summary(choices: &[Choice]) -> (Driver, String) {
    let Some(first) = choices.first() else { return (Driver::Epoll, String::new()) };
    let others = choices.iter().filter(|choice| choice.driver != first.driver);
    let reason = match others.clone().next() {
        None => first.reason.clone(),
        Some(other) => {
            let (count, name, why) = (others.count(), other.driver.name(), &other.reason);
            format!("{}; {count} of {} workers have {name}: {why}", first.reason, choices.len())
        }
    };
    (first.driver, reason)
}

/// A server that serves. Dropped, it stops at once.
#[derive(Debug)]
pub struct Running {
    listening: Listening,
    workers: Vec<RunningWorker>,
}

#[derive(Debug)]
struct RunningWorker {
    thread: JoinHandle<io::Result<()>>,
    orders: UnixStream,
}

impl Running {
    /// The first address that it listens on.
    pub fn addr(&self) -> SocketAddr {
        self.listening.addresses[0]
    }

    /// What it can tell of itself.
    pub fn listening(&self) -> &Listening {
        &self.listening
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
        for RunningWorker { thread, orders } in self.workers {
            let ended = thread.join().unwrap_or_else(|_| Err(io::Error::other("a worker panicked")));
            drop(orders);
            result = result.and(ended);
        }
        result
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn workers_that_differ_are_told() {
        let choice = |driver, reason: &str| Choice { driver, reason: reason.to_owned() };
        let (uring, epoll) = (choice(Driver::Uring, "granted"), choice(Driver::Epoll, "no memory"));
        assert_eq!(summary(&[uring.clone(), uring.clone()]), (Driver::Uring, "granted".to_owned()));
        let expected = "granted; 2 of 3 workers have epoll: no memory".to_owned();
        assert_eq!(summary(&[uring, epoll.clone(), epoll]), (Driver::Uring, expected));
    }
}
