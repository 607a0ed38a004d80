//! A worker: one thread with its own driver, service and connections.
//!
//! In:    connections, from its mailbox, and an order to stop.
//! Out:   connections served, each by a task of its own, until the last has ended.
//! Never: shares anything with another worker.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::io;
use std::net::SocketAddr;
use std::os::unix::net::UnixStream as StdUnixStream;
use std::pin::pin;
use std::rc::Rc;
use std::sync::Arc;
use std::task::Poll;
use std::time::{Duration, Instant, SystemTime};

use monoio::io::{AsyncReadRent, CancelHandle, CancelableAsyncReadRent, Canceller};
use monoio::net::{TcpStream, UnixStream};
use monoio::time::sleep;
use sweet_core::app::Service;

use crate::background::Task;
use crate::flag::{Flag, either};
use crate::guard;
use crate::listener::Accepted;
use crate::mailbox::{Mailbox, Post};
use crate::news::News;
use crate::pool::Pool;
use crate::pulse::Pulse;
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
    /// Where its connections come from.
    mailbox: Arc<Mailbox>,
    connections: Cell<usize>,
    /// Turns that the running task has had since it was last its turn to run. Those of io_uring end in a pause each;
    /// epoll can read and write without one.
    turns: Cell<u32>,
    /// When the next tick is due.
    next_tick: Cell<Instant>,
    /// Steps of all tasks since the clock was looked at.
    steps: Cell<u32>,
    /// Shows that the driver works, while the worker runs.
    pulse: RefCell<Option<Rc<Pulse>>>,
    /// Since when a byte is on its way through the driver.
    beat: Cell<Option<Instant>>,
    /// Whether the driver has had no turn for too long.
    is_starved: Cell<bool>,
    /// Raised now and then: it is time to look into the mailbox.
    reminded: Flag,
    /// When the patience of a stop is over, where it has begun to wait.
    patience: Cell<Option<Instant>>,
    /// Raised when it is.
    impatient: Flag,
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
            next_tick: Cell::new(Instant::now()),
            steps: Cell::new(0),
            pulse: RefCell::default(),
            beat: Cell::new(None),
            is_starved: Cell::new(false),
            reminded: Flag::default(),
            patience: Cell::new(None),
            impatient: Flag::default(),
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
        self.pulse.replace(Some(pulse.clone()));
        let collecting = monoio::spawn(self.clone().collect(pulse.clone()));
        let tidying = monoio::spawn(self.clone().tidy_up());
        let working = async {
            either(self.closed.raised(), self.abandoned.raised()).await;
            self.shared.draining.set(true);
            self.drain().await;
            self.ended.raise();
            ticking.await;
            tidying.await;
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
        let shared = &self.shared;
        let Shared { limits, clock, .. } = shared;
        either(self.emptied(), either(self.wait(limits.stop_idle_grace), self.abandoned.raised())).await;
        self.unwelcome.set(true);
        self.watches.sweep(clock.now(), true);
        either(self.emptied(), either(self.wait(limits.stop_timeout), self.abandoned.raised())).await;
        // Handlers are dropped, and what was made for them is tidied up.
        self.watches.abandon();
        either(self.emptied(), self.wait(ABANDON_WAIT)).await;
        let pieces = shared.background.in_flight();
        if pieces > 0 {
            shared.reporter.tell(&News::WorkAbandoned(pieces));
            shared.background.abandon();
            either(self.emptied(), self.wait(ABANDON_WAIT)).await;
        }
    }

    /// Waits for `time`, whether the driver has turns to fire timers or not.
    async fn wait(&self, time: Duration) {
        self.impatient.lower();
        self.patience.set(Some(Instant::now() + time));
        either(sleep(time), self.impatient.raised()).await;
        self.patience.set(None);
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

    /// Keeps the time.
    async fn tick(self: Rc<Self>) {
        while !self.ended.is_raised() {
            let wait = self.next_tick.get().saturating_duration_since(Instant::now());
            either(sleep(wait), self.ended.raised()).await;
            self.look_at_the_clock();
        }
    }

    /// Counts a tick where it is time for one, and looks for what is overdue then.
    fn look_at_the_clock(&self) {
        let (now, due) = (Instant::now(), self.next_tick.get());
        if self.patience.get().is_some_and(|end| now >= end) {
            self.impatient.raise();
        }
        let Some(late) = now.checked_duration_since(due) else { return };
        let (clock, counts, time) = (&self.shared.clock, &self.shared.counts, SystemTime::now());
        self.next_tick.set(now + clock.until_next(time));
        if late >= HELD_UP {
            counts.late_ticks.bump();
            self.shared.reporter.tell(&News::Late(late));
        }
        clock.advance(time);
        self.watches.sweep(clock.now(), self.unwelcome.get());
    }

    /// Takes connections from the mailbox, and shows that the driver works where that is asked, until the worker ends.
    async fn collect(self: Rc<Self>, pulse: Rc<Pulse>) {
        while !self.unasked.is_raised() {
            let mut post = None;
            self.reminded.lower();
            let collected = async { post = Some(self.mailbox.collect().await) };
            either(collected, either(self.reminded.raised(), self.unasked.raised())).await;
            let Some(Post { letters, is_asked, is_last }) = post else { continue };
            for Accepted { stream, peer } in letters {
                match TcpStream::from_std(stream) {
                    Ok(stream) => self.clone().welcome(stream, peer),
                    Err(error) => {
                        self.shared.reporter.tell(&News::ConnectionLost(error));
                        self.mailbox.ended();
                    }
                }
            }
            if is_asked && let Err(error) = pulse.answer() {
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
        self.shared.counts.connections_accepted.bump();
        self.shared.counts.connections_open.bump();
        monoio::spawn(async move {
            let mut serving = pin!(Some(socket::serve(stream, peer, self.clone())));
            let served = poll_fn(|cx| {
                self.turns.set(0);
                guard::poll(serving.as_mut(), cx)
            })
            .await;
            if served.and(guard::clear(serving)).is_err() {
                self.shared.counts.panics.bump();
                self.shared.reporter.tell(&News::ConnectionPanicked);
            }
            self.connections.set(self.connections.get() - 1);
            self.shared.counts.connections_open.sub(1);
            self.mailbox.ended();
            self.left.raise();
        });
    }

    /// Lets the other tasks go first where the one that runs has had enough turns in a row: a peer that always has the
    /// next request ready would otherwise have the worker for itself.
    pub(crate) async fn step_aside(&self) {
        self.steps.set(self.steps.get() + 1);
        if self.steps.get() >= STEPS_MAX {
            self.steps.set(0);
            self.look_at_the_clock();
            self.look_at_the_driver();
            self.reminded.raise();
        }
        if self.is_starved.get() {
            let pulse = self.pulse.borrow().clone();
            if let Some(pulse) = pulse {
                pulse.beaten().await;
            }
            self.is_starved.set(false);
        }
        self.turns.set(self.turns.get() + 1);
        if self.turns.get() >= TURNS_MAX {
            // A task that yields comes first again in monoio 0.2.4; one that waits for another goes to the end.
            monoio::spawn(async {}).await;
        }
    }

    /// Finds out whether the driver has its turns. As long as some task is ready, monoio 0.2.4 fires no timer; its ring does
    /// not see what other threads have woken, and with `DEFER_TASKRUN` no completion either, so that the busiest worker would
    /// see no new connection, no other client and no end. Where a byte is under way for too long, all connections wait for it
    /// at their next step: then no task is ready, and the driver has its turn.
    fn look_at_the_driver(&self) {
        let pulse = self.pulse.borrow();
        let Some(pulse) = &*pulse else { return };
        match self.beat.get() {
            _ if pulse.is_beaten() => {
                pulse.beat();
                self.beat.set(Some(Instant::now()));
            }
            Some(since) => self.is_starved.set(since.elapsed() >= STARVED),
            None => self.beat.set(Some(Instant::now())),
        }
    }

    /// Begins the work that requests have left behind, until the worker ends.
    async fn tidy_up(self: Rc<Self>) {
        let background = &self.shared.background;
        while !self.ended.is_raised() {
            let (mut tasks, mut panics) = (Vec::new(), 0);
            let collected = async { (tasks, panics) = background.collect().await };
            either(collected, self.ended.raised()).await;
            (0..panics).for_each(|_| self.work_panicked(None));
            tasks.into_iter().for_each(|task| self.clone().perform(task));
        }
    }

    /// Does what one request has left behind, in a task of its own, one piece after the other: a panic ends one piece. What is
    /// not done when the worker gives up is dropped.
    fn perform(self: Rc<Self>, mut task: Task) {
        let Some(aftermath) = task.take() else { return };
        monoio::spawn(async move {
            let id = aftermath.id().map(Box::<str>::from);
            let (values, pieces) = aftermath.into_parts();
            let panicked = || self.work_panicked(id.clone());
            values.into_iter().filter_map(|value| guard::dropped(value).err()).for_each(|_| panicked());
            for piece in pieces {
                let mut working = pin!(Some(piece));
                let worked = poll_fn(|cx| {
                    if task.is_abandoned(cx) {
                        return Poll::Ready(Ok(()));
                    }
                    self.turns.set(0);
                    guard::poll(working.as_mut(), cx)
                })
                .await;
                if worked.and(guard::clear(working)).is_err() {
                    panicked();
                }
            }
            drop(task);
        });
    }

    fn work_panicked(&self, id: Option<Box<str>>) {
        self.shared.counts.panics.bump();
        self.shared.reporter.tell(&News::WorkPanicked(id));
    }

    /// Waits until no connection is left, and nothing that requests have left behind.
    async fn emptied(&self) {
        while self.connections.get() > 0 {
            self.left.lower();
            self.left.raised().await;
        }
        self.shared.background.falls_below(1).await;
    }
}

/// How many times in a row a connection can read and write while others wait.
const TURNS_MAX: u32 = 16;
/// How many steps all connections make between two looks at the clock, at most.
const STEPS_MAX: u32 = 256;
/// A driver without a turn for so long starves.
const STARVED: Duration = Duration::from_millis(5);
/// How long abandoned connections have to notice it, and what they leave behind to be done.
const ABANDON_WAIT: Duration = Duration::from_millis(500);
/// A tick that comes so late means that something held the thread up: a handler that blocks, or a machine with too much
/// to do.
const HELD_UP: Duration = Duration::from_millis(100);
