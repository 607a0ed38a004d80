//! The deadlines of a worker's connections.
//!
//! In:    each connection says what it waits for, and until when.
//! Out:   at each tick, the waits that are over are cancelled; the connection finds out why.
//! Never: a timer per connection or per request, and never an I/O operation dropped: it is cancelled, and awaited.
//!
//! There are two ways to cancel. monoio's own leaves the socket as it was, and costs each operation a place in a hash
//! table, whether it is cancelled or not. Shutting the socket down costs nothing until it is done. So writes, behind which
//! nothing more is said, and the waits of a busy connection are ended by a shutdown, everything else by monoio.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::net::Shutdown;
use std::os::fd::RawFd;
use std::rc::Rc;
use std::task::{Poll, Waker};

use monoio::io::{CancelHandle, Canceller};

use crate::os;

/// Why an operation was cancelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cause {
    /// Its deadline has passed.
    Overdue,
    /// The connection is idle and should give its buffers back.
    Rest,
    /// The server stops.
    Stop,
    /// The peer has left.
    Left,
}

/// What a connection waits for while it is watched. It may write at the same time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Activity {
    /// Nothing that could be cancelled.
    Working,
    /// It reads what has begun to arrive.
    Reading,
    /// It waits for something of its own.
    Pausing,
    /// It waits for something of its own, and for nothing more of its peer, but the news that it has left.
    Attending,
    /// It waits for a request, which will come soon: it has had many of late.
    Busy,
    /// It waits for a request, with its buffers.
    Idle,
    /// It waits for a request, without buffers.
    Resting,
}

/// One connection, as its worker watches it.
pub(crate) struct Watch {
    /// Invariant: open as long as the watch is in its list.
    socket: RawFd,
    activity: Cell<Activity>,
    /// When the activity is over, in ticks.
    deadline: Cell<u32>,
    /// When the activity began, in ticks.
    since: Cell<u32>,
    cause: Cell<Option<Cause>>,
    /// When the write in flight is overdue, in ticks.
    writing: Cell<Option<u32>>,
    /// Woken when a pause is over.
    waker: RefCell<Option<Waker>>,
    canceller: RefCell<Canceller>,
    /// Invariant: the place of this watch in its list.
    place: Cell<usize>,
}

impl Watch {
    /// Begins an activity.
    pub(crate) fn begin(&self, activity: Activity, now: u32, deadline: u32) {
        self.activity.set(activity);
        self.since.set(now);
        self.deadline.set(deadline);
        self.cause.set(None);
    }

    /// Goes on with what is in flight, as another activity until another time. Does nothing where nothing is.
    pub(crate) fn renew(&self, activity: Activity, now: u32, deadline: u32) {
        let activity = match self.activity.get() {
            // It was cancelled already, or is none.
            Activity::Working => return,
            paused @ (Activity::Pausing | Activity::Attending) => paused,
            _ => activity,
        };
        self.activity.set(activity);
        self.since.set(now);
        self.deadline.set(deadline);
    }

    /// Begins to write.
    pub(crate) fn begin_write(&self, deadline: u32) {
        self.writing.set(Some(deadline));
    }

    /// Ends a write. Returns whether it was overdue.
    pub(crate) fn end_write(&self) -> bool {
        self.writing.take().is_none()
    }

    /// Waits for the end of a pause. Can be dropped.
    pub(crate) async fn paused(&self) -> Cause {
        poll_fn(|cx| match self.cause.get() {
            Some(cause) => Poll::Ready(cause),
            None => {
                *self.waker.borrow_mut() = Some(cx.waker().clone());
                Poll::Pending
            }
        })
        .await
    }

    /// The socket. It is open as long as this is watched.
    pub(crate) fn socket(&self) -> RawFd {
        self.socket
    }

    /// What an operation takes that is to be cancelled by monoio.
    pub(crate) fn handle(&self) -> CancelHandle {
        self.canceller.borrow().handle()
    }

    /// Ends an activity. Returns why it was cancelled, if it was.
    pub(crate) fn end(&self) -> Option<Cause> {
        self.activity.set(Activity::Working);
        self.cause.take()
    }

    /// Ends what the connection waits for.
    pub(crate) fn cancel(&self, cause: Cause) {
        self.cause.set(Some(cause));
        // Once is enough: until the operation has ended, there is nothing more to say.
        match self.activity.replace(Activity::Working) {
            Activity::Working => {}
            Activity::Pausing | Activity::Attending => {
                if let Some(waker) = self.waker.borrow_mut().take() {
                    waker.wake();
                }
            }
            Activity::Busy => os::shut_down(self.socket, Shutdown::Read),
            Activity::Reading | Activity::Idle | Activity::Resting => {
                let canceller = self.canceller.take();
                self.canceller.replace(canceller.cancel());
            }
        }
    }

    /// Ends the write in flight, where there is one that is overdue at `now`.
    fn check_write(&self, now: u32) {
        if self.writing.get().is_some_and(|deadline| now >= deadline) {
            self.writing.set(None);
            os::shut_down(self.socket, Shutdown::Both);
        }
    }

    /// What should happen to this connection at the tick `now`, where idle connections are `unwelcome` or not.
    fn verdict(&self, now: u32, unwelcome: bool) -> Option<Cause> {
        let activity = self.activity.get();
        let idle = matches!(activity, Activity::Busy | Activity::Idle | Activity::Resting);
        match activity {
            Activity::Working => None,
            _ if idle && unwelcome => Some(Cause::Stop),
            _ if now >= self.deadline.get() => Some(Cause::Overdue),
            // Nothing is read that would tell. One call a tick, for a connection whose peer has sent much ahead.
            Activity::Attending if os::peer_has_left(self.socket) => Some(Cause::Left),
            Activity::Idle if now > self.since.get().saturating_add(1) => Some(Cause::Rest),
            _ => None,
        }
    }
}

/// The connections of a worker.
#[derive(Default)]
pub(crate) struct Watches {
    list: RefCell<Vec<Rc<Watch>>>,
}

impl Watches {
    /// Watches the connection of `socket`, until what is returned is dropped, before the socket is closed.
    pub(crate) fn add(self: &Rc<Self>, socket: RawFd) -> Watched {
        let mut list = self.list.borrow_mut();
        let watch = Rc::new(Watch {
            socket,
            activity: Cell::new(Activity::Working),
            deadline: Cell::new(0),
            since: Cell::new(0),
            cause: Cell::new(None),
            writing: Cell::new(None),
            waker: RefCell::default(),
            canceller: RefCell::default(),
            place: Cell::new(list.len()),
        });
        list.push(watch.clone());
        Watched { watch, watches: self.clone() }
    }

    /// Cancels what is over at the tick `now`, and whatever is idle where that is `unwelcome`.
    pub(crate) fn sweep(&self, now: u32, unwelcome: bool) {
        for watch in &*self.list.borrow() {
            watch.check_write(now);
            if let Some(cause) = watch.verdict(now, unwelcome) {
                watch.cancel(cause);
            }
        }
    }

    /// Cancels everything, and leaves nothing to do for whoever waits for nothing.
    pub(crate) fn abandon(&self) {
        for watch in &*self.list.borrow() {
            watch.check_write(u32::MAX);
            match watch.activity.get() {
                // It can neither write nor read from now on, whatever it does.
                Activity::Working => os::shut_down(watch.socket, Shutdown::Both),
                _ => watch.cancel(Cause::Stop),
            }
        }
    }
}

/// A watched connection.
pub(crate) struct Watched {
    watch: Rc<Watch>,
    watches: Rc<Watches>,
}

impl std::ops::Deref for Watched {
    type Target = Watch;

    fn deref(&self) -> &Watch {
        &self.watch
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        let is_reading = !matches!(self.watch.activity.get(), Activity::Working | Activity::Pausing);
        if is_reading || self.watch.writing.get().is_some() {
            // The connection has panicked. The driver keeps what is in flight until it ends, which a peer could put off.
            os::shut_down(self.watch.socket, Shutdown::Both);
        }
        let mut list = self.watches.list.borrow_mut();
        let place = self.watch.place.get();
        list.swap_remove(place);
        if let Some(moved) = list.get(place) {
            moved.place.set(place);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// No descriptor: shutting it down is an error that nobody looks at.
    const NOBODY: RawFd = i32::MAX;

    #[track_caller]
    fn check(activity: Activity, now: u32, unwelcome: bool, expected: Option<Cause>) {
        let watches = Rc::new(Watches::default());
        let watch = watches.add(NOBODY);
        watch.begin(activity, 10, 20);
        watches.sweep(now, unwelcome);
        assert_eq!(watch.end(), expected, "{activity:?} at {now}");
    }

    #[test]
    fn verdicts() {
        check(Activity::Reading, 19, false, None);
        check(Activity::Reading, 20, false, Some(Cause::Overdue));
        check(Activity::Reading, 19, true, None);
        check(Activity::Pausing, 20, false, Some(Cause::Overdue));
        check(Activity::Pausing, 19, true, None);
        check(Activity::Busy, 19, false, None);
        check(Activity::Busy, 20, false, Some(Cause::Overdue));
        check(Activity::Busy, 11, true, Some(Cause::Stop));
        check(Activity::Idle, 11, false, None);
        check(Activity::Idle, 12, false, Some(Cause::Rest));
        check(Activity::Idle, 11, true, Some(Cause::Stop));
        check(Activity::Resting, 19, false, None);
        check(Activity::Resting, 20, false, Some(Cause::Overdue));
        check(Activity::Resting, 11, true, Some(Cause::Stop));
        check(Activity::Working, 99, true, None);
    }

    #[test]
    fn a_write_has_a_deadline_beside_the_read() {
        let watches = Rc::new(Watches::default());
        let watch = watches.add(NOBODY);
        watch.begin(Activity::Reading, 0, 99);
        watch.begin_write(10);
        watches.sweep(9, false);
        assert_eq!(watch.writing.get(), Some(10));
        watches.sweep(10, false);
        assert_eq!((watch.writing.get(), watch.end()), (None, None));
    }

    #[test]
    fn what_is_in_flight_can_be_renewed_and_a_pause_stays_one() {
        let watches = Rc::new(Watches::default());
        let watch = watches.add(NOBODY);
        watch.renew(Activity::Idle, 5, 7);
        assert_eq!(watch.activity.get(), Activity::Working);
        watch.begin(Activity::Reading, 0, 7);
        watch.renew(Activity::Idle, 5, 50);
        watches.sweep(7, true);
        assert_eq!(watch.end(), Some(Cause::Stop));
        watch.begin(Activity::Pausing, 0, 7);
        watch.renew(Activity::Reading, 5, 50);
        watches.sweep(49, true);
        assert_eq!(watch.activity.get(), Activity::Pausing);
        watches.sweep(50, false);
        let mut paused = std::pin::pin!(watch.paused());
        let mut cx = std::task::Context::from_waker(Waker::noop());
        assert_eq!(paused.as_mut().poll(&mut cx), Poll::Ready(Cause::Overdue));
    }

    #[test]
    fn everything_is_abandoned_at_once() {
        let watches = Rc::new(Watches::default());
        let (one, other) = (watches.add(NOBODY), watches.add(NOBODY));
        one.begin(Activity::Reading, 0, 99);
        watches.abandon();
        assert_eq!((one.end(), other.end()), (Some(Cause::Stop), None));
    }

    #[test]
    fn watches_leave_in_any_order() {
        let watches = Rc::new(Watches::default());
        let mut watched: Vec<Watched> = (0..4).map(|_| watches.add(NOBODY)).collect();
        for place in [1, 2, 0] {
            watched.swap_remove(place.min(watched.len() - 1));
            let list = watches.list.borrow();
            assert_eq!(list.len(), watched.len());
            assert!(list.iter().enumerate().all(|(place, watch)| watch.place.get() == place));
        }
    }
}
