//! `Server`: serves an app, as the person and the environment say.
//!
//! In:    places, settings, and a function that makes the app.
//! Out:   a running server that has told where it listens.
//! Never: speaks a protocol: that is the runtime's.

use std::fmt;
use std::io::Write as _;
use std::net::ToSocketAddrs;
use std::path::PathBuf;

use sweet_core::app::{Api, Service};
use sweet_core::meta::ApiMeta;
use sweet_runtime::{Counters, Io, Limits, Listening, Place, Running};

use crate::banner::Banner;
use crate::environment::Environment;
use crate::{Error, Result};

/// A server that has not started yet.
///
/// Environment variables stand above what is set in code, because whoever starts a program knows its machine best:
///
/// | variable | says | such as |
/// |---|---|---|
/// | `SWEET_LISTEN` | where to listen, with commas between several | `0.0.0.0:80`, `[::]:8000,127.0.0.1:0`, `unix:/run/app.sock`, `systemd` |
/// | `SWEET_WORKERS` | how many workers, 1 to 1,024 | `4` |
/// | `SWEET_IO` | how to perform I/O | `auto`, `uring`, `epoll` |
/// | `SWEET_LIMIT_…` | a limit, by its name in capitals: [all of them](Limits#by-name) | `SWEET_LIMIT_BODY_BYTES_MAX=4MiB` |
///
/// What they say is checked before anything listens, together with the limits set in code, and every mistake is told.
///
/// # Panics
///
/// A handler that panics costs its own request, which is answered 500; the worker and its other connections go on. That
/// takes unwinding. With `panic = "abort"` in a profile of Cargo.toml the first panic ends the process and all that it
/// serves: choose it only under something that starts the process again.
///
/// ```no_run
/// use sweet::prelude::*;
///
/// #[get("/")]
/// async fn index() -> &'static str {
///     "hello"
/// }
///
/// #[derive(Api)]
/// #[api(routes(index))]
/// struct App {}
///
/// fn main() -> sweet::Result {
///     sweet::Server::bind("127.0.0.1:8000").run(|| App {})
/// }
/// ```
///
#[doc = include_str!("docs/production.md")]
#[must_use = "a server does nothing until it is told to `run` or `start`"]
pub struct Server {
    places: Result<Vec<Place>, String>,
    workers: Option<usize>,
    limits: Limits,
    io: Io,
    is_pinned: bool,
    is_quiet: bool,
    counters: Counters,
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Server").field("places", &self.places).field("io", &self.io).finish_non_exhaustive()
    }
}

impl Server {
    /// A server that will listen on `address`, such as `"127.0.0.1:8000"` or `([0; 4], 80)`; on all of them where a name
    /// stands for several. Port 0 is any free port. What is wrong with the address is told at the start.
    pub fn bind(address: impl ToSocketAddrs) -> Self {
        let addresses = address.to_socket_addrs().map(|addresses| vec![Place::Tcp(addresses.collect())]);
        Self::at(addresses.map_err(|error| format!("the address to listen on cannot be used: {error}")))
    }

    /// A server that will listen on a Unix socket. A socket file that nobody listens on is replaced; the file is removed
    /// at the end, if it is still the one that was made. Who may connect, the permissions of the file and its folder say: of
    /// the file, the umask decides; with the usual 022, nobody but this user may.
    pub fn bind_unix(path: impl Into<PathBuf>) -> Self {
        Self::at(Ok(vec![Place::Unix(path.into())]))
    }

    /// A server that will listen on the sockets that a supervisor passes on, by systemd's protocol (sd_listen_fds(3)). They
    /// stay the supervisor's, so that connections which arrive while the program is restarted wait for it.
    pub fn inherit() -> Self {
        Self::at(Ok(vec![Place::Inherited]))
    }

    /// A server that will listen on all of `places`.
    ///
    /// ```no_run
    /// use sweet::{Place, Server};
    ///
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let server = Server::listen(Place::list("0.0.0.0:80,[::]:80,unix:/run/app.sock")?);
    /// # Ok(())
    /// # }
    /// ```
    pub fn listen(places: impl IntoIterator<Item = Place>) -> Self {
        Self::at(Ok(places.into_iter().collect()))
    }

    fn at(places: Result<Vec<Place>, String>) -> Self {
        Self {
            places,
            workers: None,
            limits: Limits::default(),
            io: Io::default(),
            is_pinned: false,
            is_quiet: false,
            counters: Counters::default(),
        }
    }

    /// Sets the number of workers, at least 1. By default one for each processor that this process may use.
    pub fn workers(mut self, workers: usize) -> Self {
        self.workers = Some(workers);
        self
    }

    /// Sets the limits.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Sets how I/O is performed. By default io_uring where it can be had, else epoll.
    pub fn io(mut self, io: Io) -> Self {
        self.io = io;
        self
    }

    /// Keeps each worker on one processor. By default the system moves them. Of use where nothing else runs.
    pub fn pin_workers(mut self, is_pinned: bool) -> Self {
        self.is_pinned = is_pinned;
        self
    }

    /// Sets what is counted with. Keep a copy, and the counts can be read while the server serves: from another thread, or by
    /// an endpoint whose app has a copy as state.
    ///
    /// ```no_run
    /// # use sweet::prelude::*;
    /// use sweet::Counters;
    ///
    /// #[get("/requests")]
    /// async fn requests(counters: State<'_, Counters>) -> String {
    ///     counters.counts().requests.to_string()
    /// }
    ///
    /// #[derive(Api)]
    /// #[api(routes(requests))]
    /// struct App {
    ///     counters: Counters,
    /// }
    ///
    /// fn main() -> sweet::Result {
    ///     let counters = Counters::default();
    ///     let server = sweet::Server::bind("127.0.0.1:8000").counters(counters.clone());
    ///     server.run(move || App { counters: counters.clone() })
    /// }
    /// ```
    pub fn counters(mut self, counters: Counters) -> Self {
        self.counters = counters;
        self
    }

    /// Prints nothing when it is ready.
    pub fn quiet(mut self) -> Self {
        self.is_quiet = true;
        self
    }

    /// Serves an app until SIGINT or SIGTERM: then nothing more is accepted, requests in flight are answered, and this
    /// returns. A second signal ends it at once. The soft limit of descriptors is raised to the hard one.
    ///
    /// `app` is called once in each worker, on its thread, so an app can hold what cannot be sent or shared.
    ///
    /// # Errors
    /// Where the address cannot be listened on, no driver of I/O can be had, the environment or a limit makes no sense, the
    /// app cannot be documented ([`Service::verify`]), its stations are not configured as they should be
    /// ([`Service::verify_configuration`]), or a worker ended before it should, or not in time because a handler
    /// blocks its thread.
    pub fn run<A: Api>(self, app: impl Fn() -> A + Clone + Send + 'static) -> Result {
        self.prepare::<A>(Some(A::META))?.run(app).map_err(Error::from)
    }

    /// As [`run`](Self::run), for anything that answers requests.
    ///
    /// # Errors
    /// As `run`.
    pub fn run_service<S: Service + 'static>(self, service: impl Fn() -> S + Clone + Send + 'static) -> Result {
        self.prepare::<S>(None)?.run(service).map_err(Error::from)
    }

    /// Serves an app, or anything else that answers requests, on threads of its own, until it is told to stop; prints
    /// nothing and obeys no signal. For tests, and for programs that do more than serve.
    ///
    /// # Errors
    /// As [`run`](Self::run).
    pub fn start<S: Service + 'static>(self, service: impl Fn() -> S + Clone + Send + 'static) -> Result<Running> {
        self.quiet().prepare::<S>(None)?.start(service).map_err(Error::from)
    }

    /// The runtime's server, set up as the person and the environment say.
    fn prepare<S: Service>(self, api: Option<&'static ApiMeta>) -> Result<sweet_runtime::Server> {
        S::verify().map_err(Error::misuse)?;
        let (environment, mut mistakes) = Environment::of_process(self.limits);
        let places = environment.listen.map_or(self.places, Ok);
        mistakes.extend(places.as_ref().err().cloned());
        Error::of(mistakes)?;
        let mut server = sweet_runtime::Server::listen(places.map_err(Error::misuse)?)
            .limits(environment.limits)
            .io(environment.io.unwrap_or(self.io))
            .pin_workers(self.is_pinned)
            .counters(self.counters);
        if let Some(workers) = environment.workers.or(self.workers) {
            server = server.workers(workers);
        }
        if !self.is_quiet {
            server = server.on_ready(move |listening| print(listening, api));
        }
        Ok(server)
    }
}

/// Prints the banner. That nobody reads it is no reason not to serve.
fn print(listening: &Listening, api: Option<&ApiMeta>) {
    let banner = Banner {
        addresses: &listening.addresses,
        paths: &listening.paths,
        workers: listening.workers,
        driver: listening.driver.name(),
        reason: &listening.reason,
    };
    let lines = match api {
        Some(api) => banner.of_api(api),
        None => banner.of_service(),
    };
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(lines.as_bytes()).and_then(|()| out.flush());
}
