//! Work that requests leave behind: what handlers have asked for, and the cleanup of what was made for them.
//!
//! In:    what is left of each request that has ended, in whatever way.
//! Out:   the same, for the worker to do, once nobody answers its request any more; how much of it is in flight.
//! Never: loses a piece: whoever holds some hands it over by dropping it. Runs one: that is the worker's.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::task::{Context, Waker};

use sweet_core::message::{Aftermath, Request};

use crate::flag::{Flag, Waiting};
use crate::guard;

/// The work that the requests of one worker have left behind.
#[derive(Debug, Default)]
pub(crate) struct Background {
    /// What can be begun.
    ready: RefCell<Vec<Task>>,
    /// Pieces that are not done yet: those that can be begun, those that run, and those of requests whose answer is still
    /// being sent.
    in_flight: Cell<usize>,
    /// Those of them of requests whose answer is still being sent: how long that takes is their client's business.
    held: Cell<usize>,
    /// Raised when something can be begun, or has panicked.
    arrived: Flag,
    /// Destructors that panicked, and that nobody has been told of.
    panics: Cell<u64>,
    /// Woken when something is done.
    waiting: Waiting,
    /// The number of the next task.
    next: Cell<u64>,
    /// Tasks that have begun, by their numbers, which ascend.
    begun: RefCell<Vec<(u64, Waker)>>,
    is_abandoned: Cell<bool>,
}

impl Background {
    /// How many pieces are not done yet.
    pub(crate) fn in_flight(&self) -> usize {
        self.in_flight.get()
    }

    /// How many pieces can be begun, or run.
    pub(crate) fn under_way(&self) -> usize {
        self.in_flight.get() - self.held.get()
    }

    /// Waits until there is something to begin, and takes it, with the number of destructors that panicked meanwhile. May be
    /// dropped while it waits.
    pub(crate) async fn collect(&self) -> (Vec<Task>, u64) {
        self.arrived.raised().await;
        self.arrived.lower();
        (self.ready.take(), self.panics.take())
    }

    /// Gives up what is not done, and whatever is handed over from now on.
    pub(crate) fn abandon(&self) {
        self.is_abandoned.set(true);
        self.begun.borrow().iter().for_each(|(_, waker)| waker.wake_by_ref());
    }

    /// Waits until fewer than `pieces` are under way. May be dropped while it waits.
    pub(crate) async fn falls_below(&self, pieces: usize) {
        self.waiting.until(|| self.under_way() < pieces).await;
    }
}

/// What one request has left behind. Dropped, it is done.
#[derive(Debug)]
pub(crate) struct Task {
    number: u64,
    /// `None` once it has been taken.
    aftermath: Option<Aftermath>,
    pieces: usize,
    of: Rc<Background>,
}

impl Task {
    /// What there is to do. The task itself is kept until that is done: it counts.
    pub(crate) fn take(&mut self) -> Option<Aftermath> {
        self.aftermath.take()
    }

    /// Whether it is given up. Where it is not yet, the task that polls is woken when it is.
    pub(crate) fn is_abandoned(&self, cx: &Context<'_>) -> bool {
        let mut begun = self.of.begun.borrow_mut();
        match begun.binary_search_by_key(&self.number, |(number, _)| *number) {
            Ok(place) => begun[place].1.clone_from(cx.waker()),
            Err(place) => begun.insert(place, (self.number, cx.waker().clone())),
        }
        self.of.is_abandoned.get()
    }
}

impl Drop for Task {
    fn drop(&mut self) {
        let mut begun = self.of.begun.borrow_mut();
        if let Ok(place) = begun.binary_search_by_key(&self.number, |(number, _)| *number) {
            begun.remove(place);
        }
        drop(begun);
        self.of.in_flight.set(self.of.in_flight.get() - self.pieces);
        self.of.waiting.wake();
    }
}

/// What is left of a request whose answer is still being sent. Dropped, it is handed over.
#[derive(Debug)]
pub(crate) struct Left(Option<Task>);

impl Left {
    /// The id of the request, where it had one.
    pub(crate) fn id(&self) -> Option<&str> {
        self.0.as_ref()?.aftermath.as_ref()?.id()
    }

    /// Whether nothing happens when it is dropped.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.as_ref().and_then(|task| task.aftermath.as_ref()).is_none_or(Aftermath::is_empty)
    }

    /// How many pieces of work there are in it.
    pub(crate) fn pieces(&self) -> usize {
        self.0.as_ref().map_or(0, |task| task.pieces)
    }
}

impl Drop for Left {
    fn drop(&mut self) {
        let Some(mut task) = self.0.take() else { return };
        let of = task.of.clone();
        of.held.set(of.held.get() - task.pieces);
        if task.pieces > 0 {
            of.ready.borrow_mut().push(task);
            of.arrived.raise();
        } else if guard::dropped(task.take().map(Aftermath::into_parts)).is_err() {
            of.panics.set(of.panics.get() + 1);
            of.arrived.raise();
        }
    }
}

/// A request that is being answered. Dropped, it hands over what is left of it: an exchange can end at any await.
#[derive(Debug)]
pub(crate) struct Answering<'a, 'buf> {
    pub(crate) request: Request<'buf>,
    of: &'a Rc<Background>,
}

impl<'a, 'buf> Answering<'a, 'buf> {
    pub(crate) fn new(request: Request<'buf>, of: &'a Rc<Background>) -> Self {
        Self { request, of }
    }

    /// What is left of it, where something is.
    pub(crate) fn end(&mut self) -> Option<Left> {
        let aftermath = self.request.take_aftermath()?;
        let pieces = aftermath.pieces();
        self.of.in_flight.set(self.of.in_flight.get() + pieces);
        self.of.held.set(self.of.held.get() + pieces);
        let number = self.of.next.replace(self.of.next.get() + 1);
        Some(Left(Some(Task { number, aftermath: Some(aftermath), pieces, of: self.of.clone() })))
    }
}

impl Drop for Answering<'_, '_> {
    fn drop(&mut self) {
        drop(self.end());
    }
}
