//! A worker: one thread with its own driver, listeners, service and connections.
//!
//! In:    listening sockets, and an order to stop.
//! Out:   connections served, each by a task of its own, until the last has ended.
//! Never: shares anything with another worker.

use std::cell::{Cell, RefCell};
use std::future::{Future, poll_fn};
use std::io;
use std::net::SocketAddr;
use std::os::unix::net::UnixStream as StdUnixStream;
use std::pin::pin;
use std::rc::Rc;
use std::time::{Duration, Instant, SystemTime};

use monoio::io::{AsyncReadRent, CancelHandle, CancelableAsyncReadRent, Canceller};
use monoio::net::{TcpStream, UnixStream};
use monoio::time::sleep;
use sweet_core::app::Service;

use crate::flag::{Flag, either};
use crate::guard;
use crate::limits::{ACCEPT_WAIT_LEAST, ACCEPT_WAIT_MOST};
use crate::listener::Listener;
use crate::news::News;
use crate::pool::Pool;
use crate::shared::Shared;
use crate::socket;
use crate::watch::Watches;

/// What the tasks of one worker share.
pub(crate) struct Worker<S> {
    /// What the protocol needs.
    pub(crate) shared: Shared<S>,
    /// Buffers that nobody uses.
    pub(crate) pool: Pool,
    /// Deadlines.
    pub(crate) watches: Rc<Watches>,
    /// Cancels the accepts in flight.
    accepts: RefCell<Canceller>,
    connections: Cell<usize>,
    connections_max: usize,
    /// Turns that the running task has had since it was last its turn to run. Those of io_uring end in a pause each;
    /// epoll can read and write without one.
    turns: Cell<u32>,
    /// Raised whenever a connection ends.
    left: Flag,
    /// Raised when nothing more is accepted.
    stopping: Flag,
    /// Whether idle connections are closed.
    unwelcome: Cell<bool>,
    /// Raised when what is left is given up.
    abandoned: Flag,
    /// Raised when the worker has nothing left to do.
    ended: Flag,
}

impl<S: Service + 'static> Worker<S> {
    /// A worker that serves at most `connections_max` connections at once.
    pub(crate) fn new(shared: Shared<S>, connections_max: usize) -> Rc<Self> {
        Rc::new(Self {
            shared,
            pool: Pool::default(),
            watches: Rc::default(),
            accepts: RefCell::default(),
            connections: Cell::new(0),
            connections_max,
            turns: Cell::new(0),
            left: Flag::default(),
            stopping: Flag::default(),
            unwelcome: Cell::new(false),
            abandoned: Flag::default(),
            ended: Flag::default(),
        })
    }

    /// Works until `orders` say to stop, and the last connection has ended or had its time.
    pub(crate) async fn run(self: Rc<Self>, listeners: Vec<Listener>, orders: StdUnixStream) -> io::Result<()> {
        let obedience = Canceller::new();
        let obeying = monoio::spawn(self.clone().obey(UnixStream::from_std(orders)?, obedience.handle()));
        let ticking = monoio::spawn(self.clone().tick());
        let accepting: Vec<_> = listeners.into_iter().map(|it| monoio::spawn(self.clone().accept(it))).collect();
        for listener in accepting {
            listener.await;
        }
        self.shared.draining.set(true);
        self.drain().await;
        self.ended.raise();
        ticking.await;
        obedience.cancel();
        obeying.await;
        Ok(())
    }

    /// Waits for what is in flight, then for what is idle, then for nothing more.
    async fn drain(&self) {
        let Shared { limits, clock, .. } = &self.shared;
        either(self.emptied(), either(sleep(limits.stop_idle_grace), self.abandoned.raised())).await;
        self.unwelcome.set(true);
        self.watches.sweep(clock.now(), true);
        either(self.emptied(), either(sleep(limits.stop_timeout), self.abandoned.raised())).await;
        self.watches.abandon();
        either(self.emptied(), sleep(ABANDON_WAIT)).await;
    }

    /// Waits for orders: the first is to stop, the second to stop at once. The end of the stream is both.
    async fn obey(self: Rc<Self>, mut orders: UnixStream, handle: CancelHandle) {
        let (first, order) = orders.read(vec![0; 1]).await;
        self.stopping.raise();
        let accepts = self.accepts.take();
        self.accepts.replace(accepts.cancel());
        if matches!(first, Ok(1)) {
            let _ = orders.cancelable_read(order, handle).await;
        }
        self.abandoned.raise();
    }

    /// Keeps the time, and looks for what is overdue.
    async fn tick(self: Rc<Self>) {
        let clock = &self.shared.clock;
        while !self.ended.is_raised() {
            let (began, wait) = (Instant::now(), clock.until_next(SystemTime::now()));
            either(sleep(wait), self.ended.raised()).await;
            let late = began.elapsed().saturating_sub(wait);
            if late >= LATE {
                self.shared.counts.late_ticks.bump();
                self.shared.reporter.tell(&News::Late(late));
            }
            clock.advance(SystemTime::now());
            self.watches.sweep(clock.now(), self.unwelcome.get());
        }
    }

    /// Accepts connections until the worker stops, and then those that wait already.
    async fn accept(self: Rc<Self>, listener: Listener) {
        let mut wait = ACCEPT_WAIT_LEAST;
        while !self.stopping.is_raised() {
            if self.connections.get() >= self.connections_max {
                self.left.lower();
                either(self.left.raised(), self.stopping.raised()).await;
                continue;
            }
            let handle = self.accepts.borrow().handle();
            match listener.accept(handle).await {
                Ok((stream, peer)) => {
                    wait = ACCEPT_WAIT_LEAST;
                    self.clone().welcome(stream, peer);
                }
                Err(error) if is_of_one_connection(&error) => {}
                // It was cancelled.
                Err(_) if self.stopping.is_raised() => {}
                Err(error) => {
                    self.shared.counts.accept_failures.bump();
                    self.shared.reporter.tell(&News::AcceptFailed(error, wait));
                    // Out of descriptors or memory: trying again at once would only burn the processor.
                    either(sleep(wait), self.stopping.raised()).await;
                    wait = (wait * 2).min(ACCEPT_WAIT_MOST);
                }
            }
        }
        let queue = listener.retire().await;
        while let Some((stream, peer)) = queue.take() {
            self.clone().welcome(stream, peer);
        }
    }

    /// Serves a connection in a task of its own, whose panics are its own.
    fn welcome(self: Rc<Self>, stream: TcpStream, peer: SocketAddr) {
        self.connections.set(self.connections.get() + 1);
        self.shared.counts.connections_accepted.bump();
        self.shared.counts.connections_open.bump();
        monoio::spawn(async move {
            let mut serving = Box::pin(socket::serve(stream, Some(peer), self.clone()));
            let served = guard::caught(pin!(poll_fn(|cx| {
                self.turns.set(0);
                serving.as_mut().poll(cx)
            })))
            .await;
            if served.and(guard::dropped(serving)).is_err() {
                self.shared.counts.panics.bump();
                self.shared.reporter.tell(&News::ConnectionPanicked);
            }
            self.connections.set(self.connections.get() - 1);
            self.shared.counts.connections_open.sub(1);
            self.left.raise();
        });
    }

    /// Lets the other tasks go first where the one that runs has had enough turns in a row: a peer that always has the
    /// next request ready would otherwise have the worker for itself.
    pub(crate) async fn step_aside(&self) {
        self.turns.set(self.turns.get() + 1);
        if self.turns.get() >= TURNS_MAX {
            // A task that yields comes first again in monoio 0.2.4; one that waits for another goes to the end.
            monoio::spawn(async {}).await;
        }
    }

    /// Waits until no connection is left.
    async fn emptied(&self) {
        while self.connections.get() > 0 {
            self.left.lower();
            self.left.raised().await;
        }
    }
}

/// How many times in a row a connection can read and write while others wait.
const TURNS_MAX: u32 = 16;
/// A tick that comes so much later than it should is late: nobody was served meanwhile.
const LATE: Duration = Duration::from_millis(250);
/// How long abandoned connections have to notice it.
const ABANDON_WAIT: Duration = Duration::from_millis(500);

/// Whether accepting failed because of the one connection, as accept(2) says: the next may be good.
fn is_of_one_connection(error: &io::Error) -> bool {
    use libc::{ECONNABORTED, ECONNRESET, EHOSTDOWN, EHOSTUNREACH, EINTR, ENETDOWN, ENETUNREACH, EPROTO, ETIMEDOUT};
    let of_one = [ECONNABORTED, ECONNRESET, EHOSTDOWN, EHOSTUNREACH, EINTR, ENETDOWN, ENETUNREACH, EPROTO, ETIMEDOUT];
    error.raw_os_error().is_some_and(|code| of_one.contains(&code))
}
