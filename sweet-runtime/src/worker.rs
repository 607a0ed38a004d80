//! A worker: one thread with its own driver, service and connections.
//!
//! In:    connections, from its mailbox, and an order to stop.
//! Out:   connections served, each by a task of its own, until the last has ended.
//! Never: shares anything with another worker.

use std::cell::{Cell, RefCell};
use std::future::{Future, poll_fn};
use std::io;
use std::net::SocketAddr;
use std::os::unix::net::UnixStream as StdUnixStream;
use std::pin::pin;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use monoio::io::{AsyncReadRent, CancelHandle, CancelableAsyncReadRent, Canceller};
use monoio::net::{TcpStream, UnixStream};
use monoio::time::sleep;
use sweet_core::app::Service;

use crate::flag::{Flag, either};
use crate::guard;
use crate::listener::Accepted;
use crate::mailbox::{Mailbox, Post};
use crate::pool::Pool;
use crate::pulse::Pulse;
use crate::shared::Shared;
use crate::socket;
use crate::trouble;
use crate::watch::Watches;

/// What the tasks of one worker share.
pub(crate) struct Worker<S> {
    /// What the protocol needs.
    pub(crate) shared: Shared<S>,
    /// Buffers that nobody uses.
    pub(crate) pool: Pool,
    /// Deadlines.
    pub(crate) watches: Rc<Watches>,
    /// Where its connections come from.
    mailbox: Arc<Mailbox>,
    connections: Cell<usize>,
    /// Turns that the running task has had since it was last its turn to run. Those of io_uring end in a pause each;
    /// epoll can read and write without one.
    turns: Cell<u32>,
    /// Raised whenever a connection ends.
    left: Flag,
    /// Raised when nothing more will come.
    closed: Flag,
    /// Raised when it cannot go on.
    failed: Flag,
    /// Why it cannot go on, where it cannot.
    failure: RefCell<Option<io::Error>>,
    /// Whether idle connections are closed.
    unwelcome: Cell<bool>,
    /// Raised when what is left is given up.
    abandoned: Flag,
    /// Raised when the worker has nothing left to do.
    ended: Flag,
    /// Raised when its driver has nothing left to do either.
    unasked: Flag,
}

impl<S: Service + 'static> Worker<S> {
    /// A worker that serves what comes by `mailbox`.
    pub(crate) fn new(shared: Shared<S>, mailbox: Arc<Mailbox>) -> Rc<Self> {
        Rc::new(Self {
            shared,
            pool: Pool::default(),
            watches: Rc::default(),
            mailbox,
            connections: Cell::new(0),
            turns: Cell::new(0),
            left: Flag::default(),
            closed: Flag::default(),
            failed: Flag::default(),
            failure: RefCell::default(),
            unwelcome: Cell::new(false),
            abandoned: Flag::default(),
            ended: Flag::default(),
            unasked: Flag::default(),
        })
    }

    /// Works until `orders` say to stop, and the last connection has ended or had its time.
    pub(crate) async fn run(self: Rc<Self>, pulse: Pulse, orders: StdUnixStream) -> io::Result<()> {
        let obedience = Canceller::new();
        let obeying = monoio::spawn(self.clone().obey(UnixStream::from_std(orders)?, obedience.handle()));
        let ticking = monoio::spawn(self.clone().tick());
        let pulse = Rc::new(pulse);
        let collecting = monoio::spawn(self.clone().collect(pulse.clone()));
        let working = async {
            either(self.closed.raised(), self.abandoned.raised()).await;
            self.shared.draining.set(true);
            self.drain().await;
            self.ended.raise();
            ticking.await;
            obedience.cancel();
            obeying.await;
            pulse.end().await;
        };
        either(working, self.failed.raised()).await;
        if let Some(failure) = self.failure.take() {
            // Nothing that is in flight would ever end.
            return Err(failure);
        }
        // Last: as long as anything waits for the driver, it must show that it works.
        self.unasked.raise();
        collecting.await;
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

    /// Waits for orders: the first is to stop, which the acceptor is told as well, and which it obeys by closing the
    /// mailbox; the second is to stop at once. The end of the stream is both.
    async fn obey(self: Rc<Self>, mut orders: UnixStream, handle: CancelHandle) {
        let (first, order) = orders.read(vec![0; 1]).await;
        self.shared.draining.set(true);
        if matches!(first, Ok(1)) {
            let _ = orders.cancelable_read(order, handle).await;
        }
        self.abandoned.raise();
    }

    /// Keeps the time, and looks for what is overdue.
    async fn tick(self: Rc<Self>) {
        let clock = &self.shared.clock;
        while !self.ended.is_raised() {
            let (before, wait) = (Instant::now(), clock.until_next(SystemTime::now()));
            either(sleep(wait), self.ended.raised()).await;
            let late = before.elapsed().saturating_sub(wait);
            if late >= HELD_UP {
                trouble::worker_held_up(late);
            }
            clock.advance(SystemTime::now());
            self.watches.sweep(clock.now(), self.unwelcome.get());
        }
    }

    /// Takes connections from the mailbox, and shows that the driver works where that is asked, until the worker ends.
    async fn collect(self: Rc<Self>, pulse: Rc<Pulse>) {
        while !self.unasked.is_raised() {
            let mut post = None;
            either(async { post = Some(self.mailbox.collect().await) }, self.unasked.raised()).await;
            let Some(Post { letters, is_asked, is_last }) = post else { break };
            for Accepted { stream, peer } in letters {
                match TcpStream::from_std(stream) {
                    Ok(stream) => self.clone().welcome(stream, peer),
                    Err(error) => {
                        trouble::connection_lost(&error);
                        self.mailbox.ended();
                    }
                }
            }
            if is_asked && let Err(error) = pulse.answer() {
                trouble::driver_failed(&error);
                self.failure.replace(Some(error));
                self.failed.raise();
                return;
            }
            if is_last {
                self.closed.raise();
            }
        }
    }

    /// Serves a connection in a task of its own, whose panics are its own.
    fn welcome(self: Rc<Self>, stream: TcpStream, peer: Option<SocketAddr>) {
        self.connections.set(self.connections.get() + 1);
        monoio::spawn(async move {
            let mut serving = Box::pin(socket::serve(stream, peer, self.clone()));
            let _ = guard::caught(pin!(poll_fn(|cx| {
                self.turns.set(0);
                serving.as_mut().poll(cx)
            })))
            .await;
            let _ = guard::dropped(serving);
            self.connections.set(self.connections.get() - 1);
            self.mailbox.ended();
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
/// How long abandoned connections have to notice it.
const ABANDON_WAIT: Duration = Duration::from_millis(500);
/// A tick that comes so late means that something held the thread up: a handler that blocks, or a machine with too much
/// to do.
const HELD_UP: Duration = Duration::from_millis(100);
