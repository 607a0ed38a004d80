//! The server: what it is told before it starts, and how it is stopped.
//!
//! In:    places, settings, and a function that makes a service.
//! Out:   workers that serve, until a signal or their owner stops them.
//! Never: prints (what a running server tells goes through `news`), reads the environment, or moves a service to another
//!        thread.

use std::io::{self, Read};
use std::net::ToSocketAddrs;
use std::os::fd::AsRawFd;
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use sweet_core::app::Service;

use crate::acceptor::Acceptor;
use crate::counts::Counters;
use crate::driver::Io;
use crate::job::{Ending, Job, WorkerThread};
use crate::limits::Limits;
use crate::listener::{self, Listener};
use crate::mailbox::{Mailbox, Vacancy};
use crate::news::{Desk, Source};
use crate::os::{self, SignalBell};
use crate::place::Place;
use crate::running::{Listening, Running};

/// A server that has not started yet.
///
/// A panic of the service costs one request, or one connection, where panics unwind. In a program that was built with
/// `panic = "abort"` it ends the process.
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
    places: io::Result<Vec<Place>>,
    workers: Option<usize>,
    limits: Limits,
    io: Io,
    is_pinned: bool,
    on_ready: Option<OnReady>,
    counters: Counters,
}

type OnReady = Box<dyn FnOnce(&Listening)>;

impl Server {
    /// A server that will listen on `address`, and on all of them where a name stands for several. Port 0 is any free
    /// port. What is wrong with the address is told at the start.
    pub fn bind(address: impl ToSocketAddrs) -> Self {
        Self::at(address.to_socket_addrs().map(|addresses| vec![Place::Tcp(addresses.collect())]))
    }

    /// A server that will listen on a Unix socket. See [`Place::Unix`].
    pub fn bind_unix(path: impl Into<PathBuf>) -> Self {
        Self::at(Ok(vec![Place::Unix(path.into())]))
    }

    /// A server that will listen on the sockets that a supervisor passes on. See [`Place::Inherited`].
    pub fn inherit() -> Self {
        Self::at(Ok(vec![Place::Inherited]))
    }

    /// A server that will listen on all of `places`.
    pub fn listen(places: impl IntoIterator<Item = Place>) -> Self {
        Self::at(Ok(places.into_iter().collect()))
    }

    fn at(places: io::Result<Vec<Place>>) -> Self {
        Self {
            places,
            workers: None,
            limits: Limits::default(),
            io: Io::default(),
            is_pinned: false,
            on_ready: None,
            counters: Counters::default(),
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
    pub fn pin_workers(mut self, is_pinned: bool) -> Self {
        self.is_pinned = is_pinned;
        self
    }

    /// Sets what is counted with, so that it can be read from anywhere: from a thread beside [`run`](Self::run), or from a
    /// handler whose app keeps a copy. [`Running::counts`] reads the same.
    pub fn counters(mut self, counters: Counters) -> Self {
        self.counters = counters;
        self
    }

    /// Calls `on_ready` once all workers listen.
    pub fn on_ready(mut self, on_ready: impl FnOnce(&Listening) + 'static) -> Self {
        self.on_ready = Some(Box::new(on_ready));
        self
    }

    /// Serves until SIGINT or SIGTERM. Then nothing more is accepted, requests in flight are answered with
    /// `Connection: close`, and it returns. A second signal ends it at once. The soft limit of descriptors is raised to
    /// the hard one.
    ///
    /// `factory` is called once in each worker, on its thread: a service can hold what cannot be sent.
    ///
    /// # Errors
    ///
    /// Those of [`start`](Self::start); one that says that another server of this process has the signals; one that says
    /// that a worker ended before it should; `TimedOut` where a worker does not end in time because a handler blocks its
    /// thread, which is then left behind.
    pub fn run<S, F>(self, factory: F) -> io::Result<()>
    where
        S: Service + 'static,
        F: Fn() -> S + Clone + Send + 'static,
    {
        let (mut bell, ringing) = UnixStream::pair()?;
        ringing.set_nonblocking(true)?;
        let signals = SignalBell::install(ringing.as_raw_fd())?;
        let Limits { stop_idle_grace, stop_timeout, .. } = self.limits;
        let patience = stop_idle_grace.saturating_add(stop_timeout).saturating_add(STOP_AT_ONCE_WAIT);
        os::raise_descriptors_max();
        let running = self.launch(factory, Some(ringing.try_clone()?))?;
        let (mut orders, mut ended) = (0, 0);
        // The acceptor ends as well.
        while ended < running.listening().workers + 1 {
            let mut news = [0];
            bell.read_exact(&mut news).map_err(held_up)?;
            let signal = news == [os::SIGNAL];
            ended += usize::from(!signal);
            // A worker that ends unasked takes the others with it: half a server is worse than a supervisor's restart.
            if signal || orders == 0 {
                orders += 1;
                running.stop();
            }
            // A handler that blocks its thread keeps it from obeying, and from looking at the time.
            bell.set_read_timeout(Some(if orders > 1 { STOP_AT_ONCE_WAIT } else { patience }))?;
        }
        drop(signals);
        running.join()
    }

    /// Starts to serve, and returns at once. Signals are left alone, and so are the limits of the process.
    ///
    /// # Errors
    ///
    /// `InvalidInput` where limits contradict each other, there is no address, or a service is not configured as it should be
    /// ([`Service::verify_configuration`]); `AddrInUse` where another server listens
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
        let listeners = listener::bind(&self.places?)?;
        let addresses = listeners.iter().filter_map(Listener::address).collect();
        let paths = listeners.iter().filter_map(Listener::path).collect();
        let connections_max = (os::descriptors_max() / 5 * 4 / count).clamp(1, self.limits.connections_per_worker_max);
        let desk = Desk::public();
        let ending = || bell.as_ref().map(UnixStream::try_clone).transpose().map(Ending);
        let (orders, obeyed) = UnixStream::pair()?;
        orders.set_nonblocking(true)?;
        let vacancy = Arc::new(Vacancy::new(orders.try_clone()?));
        let mailboxes: Vec<_> = (0..count).map(|_| Arc::new(Mailbox::new(vacancy.clone()))).collect();
        let mut workers = Started(Vec::with_capacity(count));
        for (index, mailbox) in mailboxes.iter().enumerate() {
            let job = Job {
                index,
                mailbox: mailbox.clone(),
                limits: self.limits.clone(),
                io: self.io,
                is_pinned: self.is_pinned,
                ending: ending()?,
                counters: self.counters.clone(),
                reporter: desk.reporter(Source::Worker(index)),
            };
            // One after the other: what a worker lacks is then told of the right one, and the others are stopped.
            workers.0.push(job.start(factory.clone())?);
        }
        // Last: where a worker could not start, no connection has been taken.
        let acceptor = Acceptor {
            listeners,
            mailboxes,
            connections_max,
            vacancy,
            orders: obeyed,
            counts: self.counters.tally_of_acceptor(),
            reporter: desk.reporter(Source::Acceptor),
        };
        let acceptor = acceptor.start(orders, ending()?)?;
        let running = Running::new((addresses, paths), acceptor, std::mem::take(&mut workers.0), self.counters);
        if let Some(on_ready) = self.on_ready {
            on_ready(running.listening());
        }
        Ok(running)
    }
}

/// Workers of a server that may yet fail to start. Dropped, it ends them.
struct Started(Vec<WorkerThread>);

impl Drop for Started {
    fn drop(&mut self) {
        for WorkerThread { thread, orders, .. } in self.0.drain(..) {
            // The end of the stream is an order to stop at once; it has no connection that could keep it.
            drop(orders);
            let _ = thread.join();
        }
    }
}

/// How long workers have to end at once.
const STOP_AT_ONCE_WAIT: Duration = Duration::from_secs(2);

/// What the end of waiting for a worker means.
fn held_up(error: io::Error) -> io::Error {
    match error.kind() {
        // The name of the first differs among systems.
        io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut => {
            io::Error::new(io::ErrorKind::TimedOut, "a worker did not end in time: a handler blocks its thread")
        }
        _ => error,
    }
}
