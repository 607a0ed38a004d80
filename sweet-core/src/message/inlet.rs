//! The way of a body that is still arriving: from its connection to the handler that reads it.
//!
//! In:    bytes, free of any transfer coding, as they arrive; their end, or why there are no more.
//! Out:   the body whole, once it is there, or chunk by chunk; to the connection, how much more may be read.
//! Never: more bytes than the reader's limit, or than the connection was told to read ahead; a body cut short as if it
//!        were whole.
//!
//! Both sides live on one thread. The one that waits is woken by the other.

use std::cell::{Cell, OnceCell, RefCell};
use std::fmt;
use std::task::{Context, Poll, Waker};

use bytes::Bytes;

use super::BodyError;

/// A body that is still arriving. `Debug` shows none of it.
pub struct Inlet {
    /// The length that was announced, where one was.
    announced: Option<u64>,
    /// How many bytes nobody has taken yet may be here, where the reader does not want them all at once.
    ahead_max: usize,
    /// Bytes that arrived and were not taken.
    buffer: RefCell<Vec<u8>>,
    /// Bytes that arrived, in all.
    received: Cell<u64>,
    state: Cell<State>,
    reader: Cell<Reader>,
    whole: OnceCell<Vec<u8>>,
    /// Woken when bytes arrive: several tasks may read.
    reading: RefCell<Vec<Waker>>,
    /// Woken when there is room for more, or a reader begins to wait: the connection.
    writing: RefCell<Vec<Waker>>,
}

impl fmt::Debug for Inlet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { announced, received, state, reader, .. } = self;
        f.debug_struct("Inlet")
            .field("announced", announced)
            .field("received", &received.get())
            .field("state", &state.get())
            .field("reader", &reader.get())
            .finish_non_exhaustive()
    }
}

/// Somebody who waits for a body, or did: one that waits no more wants nothing.
#[derive(Debug)]
pub(super) struct Attended<'a>(&'a Inlet);

impl Drop for Attended<'_> {
    fn drop(&mut self) {
        if self.0.is_wanted() {
            self.0.reader.set(Reader::Busy);
            wake(&self.0.writing);
        }
    }
}

/// How far the body has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// More will come.
    Open,
    /// All of it has come.
    Ended,
    /// No more will come, though it has not ended.
    Failed(BodyError),
}

/// What the reader wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reader {
    /// Nobody has asked for the body yet.
    Absent,
    /// All of it, up to a limit, and it waits for it.
    Whole(usize),
    /// What comes next, and it waits for it.
    Waiting,
    /// It has taken what there was, and works on it.
    Busy,
}

impl Inlet {
    /// A body of which nothing has arrived, of which `ahead_max` bytes may arrive before somebody asks for them.
    pub fn new(announced: Option<u64>, ahead_max: usize) -> Self {
        Self {
            announced,
            ahead_max,
            buffer: RefCell::default(),
            received: Cell::new(0),
            state: Cell::new(State::Open),
            reader: Cell::new(Reader::Absent),
            whole: OnceCell::new(),
            reading: RefCell::default(),
            writing: RefCell::default(),
        }
    }

    /// The length that was announced, where one was.
    pub fn announced(&self) -> Option<u64> {
        self.announced
    }

    // The reader's side.

    /// Waits for all of the body. `bytes_max` is its limit.
    pub(super) fn poll_whole(&self, cx: &mut Context<'_>, bytes_max: usize) -> Poll<Result<&[u8], BodyError>> {
        if let Some(whole) = self.whole.get() {
            return Poll::Ready(self.within(bytes_max).map(|()| whole.as_slice()));
        }
        if let Err(error) = self.within(bytes_max) {
            return Poll::Ready(Err(error));
        }
        match self.state.get() {
            State::Failed(error) => Poll::Ready(Err(error)),
            State::Ended if self.received.get() > self.buffer.borrow().len() as u64 => {
                Poll::Ready(Err(BodyError::Taken))
            }
            State::Ended => Poll::Ready(Ok(self.whole.get_or_init(|| self.buffer.take()))),
            State::Open => self.wait(cx, Reader::Whole(bytes_max)),
        }
    }

    /// Waits for more of the body; `None` at its end. `bytes_max` is the limit of all of it.
    pub(super) fn poll_chunk(&self, cx: &mut Context<'_>, bytes_max: usize) -> Poll<Option<Result<Bytes, BodyError>>> {
        if self.whole.get().is_some() {
            return Poll::Ready(Some(Err(BodyError::Taken)));
        }
        if let Err(error) = self.within(bytes_max) {
            return Poll::Ready(Some(Err(error)));
        }
        if !self.buffer.borrow().is_empty() {
            self.reader.set(Reader::Busy);
            let chunk = Bytes::from(self.buffer.take());
            wake(&self.writing);
            return Poll::Ready(Some(Ok(chunk)));
        }
        match self.state.get() {
            State::Failed(error) => Poll::Ready(Some(Err(error))),
            State::Ended => Poll::Ready(None),
            State::Open => self.wait(cx, Reader::Waiting),
        }
    }

    /// Refuses a body that is longer than `bytes_max`, by what was announced or by what came.
    fn within(&self, bytes_max: usize) -> Result<(), BodyError> {
        let longest = self.announced.unwrap_or(0).max(self.received.get());
        if longest > bytes_max as u64 { Err(BodyError::TooLarge { bytes_max }) } else { Ok(()) }
    }

    fn wait<T>(&self, cx: &mut Context<'_>, reader: Reader) -> Poll<T> {
        self.reader.set(reader);
        keep(&self.reading, cx);
        wake(&self.writing);
        Poll::Pending
    }

    /// Whoever waits for the body goes on waiting only as long as what is returned lives.
    pub(super) fn attended(&self) -> Attended<'_> {
        Attended(self)
    }

    // The connection's side.

    /// Whether a reader waits for bytes. One that has more than it wanted does not.
    pub fn is_wanted(&self) -> bool {
        let waits = match self.reader.get() {
            Reader::Whole(bytes_max) => self.received.get() <= bytes_max as u64,
            Reader::Waiting => true,
            Reader::Absent | Reader::Busy => false,
        };
        waits && self.state.get() == State::Open
    }

    /// Waits until a reader waits for bytes, or nothing more can come.
    pub fn poll_wanted(&self, cx: &mut Context<'_>) -> Poll<()> {
        if self.is_wanted() || self.is_over() {
            return Poll::Ready(());
        }
        keep(&self.writing, cx);
        Poll::Pending
    }

    /// Whether nothing more can come: it has ended, or failed.
    pub fn is_over(&self) -> bool {
        self.state.get() != State::Open
    }

    /// Whether all of it has come.
    pub fn has_ended(&self) -> bool {
        self.state.get() == State::Ended
    }

    /// The bytes that have come, taken or not.
    pub fn received(&self) -> u64 {
        self.received.get()
    }

    /// The bytes that are here, and hold memory.
    pub fn held(&self) -> usize {
        self.whole.get().map_or_else(|| self.buffer.borrow().capacity(), Vec::capacity)
    }

    /// How many more bytes may come now; 0 while the reader is behind. A reader that wants the whole body gets one byte
    /// more than its limit, so that it is seen to be exceeded.
    pub fn room(&self) -> usize {
        let held = self.buffer.borrow().len();
        match (self.state.get(), self.reader.get()) {
            (State::Open, Reader::Whole(bytes_max)) => bytes_max.saturating_add(1).saturating_sub(held),
            (State::Open, _) => self.ahead_max.saturating_sub(held),
            _ => 0,
        }
    }

    /// Waits until more may come, or nothing more can.
    pub fn poll_room(&self, cx: &mut Context<'_>) -> Poll<()> {
        if self.room() > 0 || self.is_over() {
            return Poll::Ready(());
        }
        keep(&self.writing, cx);
        Poll::Pending
    }

    /// Lends the buffer, to read into it behind what it holds, where the reader wants the whole body: one who takes
    /// pieces must find those that are here already.
    pub fn lend(&self) -> Option<Vec<u8>> {
        let is_whole = self.state.get() == State::Open && matches!(self.reader.get(), Reader::Whole(_));
        is_whole.then(|| self.buffer.take())
    }

    /// Takes the buffer back, with `count` more bytes in it.
    pub fn give_back(&self, mut buffer: Vec<u8>, count: usize) {
        // What is not open any more is not read any more either.
        if self.is_over() {
            buffer.truncate(buffer.len().saturating_sub(count));
        }
        *self.buffer.borrow_mut() = buffer;
        self.arrived(count);
    }

    /// Adds bytes that have come.
    pub fn push(&self, bytes: &[u8]) {
        if !self.is_over() {
            self.buffer.borrow_mut().extend_from_slice(bytes);
            self.arrived(bytes.len());
        }
    }

    /// Adds bytes that have come, with the buffer they are in where that saves a copy.
    pub fn give(&self, bytes: Vec<u8>) {
        if self.buffer.borrow().capacity() > 0 || self.is_over() {
            return self.push(&bytes);
        }
        let count = bytes.len();
        *self.buffer.borrow_mut() = bytes;
        self.arrived(count);
    }

    fn arrived(&self, count: usize) {
        self.received.set(self.received.get() + count as u64);
        // Who wants the whole body is not woken for a part of it, but for one that is too long.
        let enough = match self.reader.get() {
            Reader::Whole(bytes_max) => self.received.get() > bytes_max as u64,
            _ => count > 0,
        };
        if enough {
            wake(&self.reading);
        }
    }

    /// All of it has come.
    pub fn end(&self) {
        if self.state.get() == State::Open {
            self.state.set(State::Ended);
            wake(&self.reading);
        }
    }

    /// No more will come.
    pub fn fail(&self, error: BodyError) {
        if self.state.get() == State::Open {
            self.state.set(State::Failed(error));
            wake(&self.reading);
        }
    }
}

fn keep(place: &RefCell<Vec<Waker>>, cx: &Context<'_>) {
    let mut wakers = place.borrow_mut();
    if !wakers.iter().any(|waker| waker.will_wake(cx.waker())) {
        wakers.push(cx.waker().clone());
    }
}

fn wake(place: &RefCell<Vec<Waker>>) {
    // Whoever is woken may come back at once: nothing is borrowed then.
    for waker in place.take() {
        waker.wake();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::task::Wake;

    use super::*;

    fn cx() -> Context<'static> {
        Context::from_waker(Waker::noop())
    }

    #[test]
    fn a_body_is_whole_at_its_end_and_not_before() {
        let inlet = Inlet::new(Some(6), 4);
        assert!(!inlet.is_wanted() && inlet.room() == 4);
        inlet.push(b"abc");
        assert_eq!(inlet.room(), 1);
        assert!(inlet.poll_whole(&mut cx(), 10).is_pending());
        assert!(inlet.is_wanted() && inlet.room() == 8);
        let mut lent = inlet.lend().expect("all of it is wanted");
        lent.extend_from_slice(b"def");
        inlet.give_back(lent, 3);
        assert!(inlet.poll_whole(&mut cx(), 10).is_pending());
        inlet.end();
        assert_eq!(inlet.poll_whole(&mut cx(), 10), Poll::Ready(Ok(&b"abcdef"[..])));
        // It can be had again, but not in pieces.
        assert_eq!(inlet.poll_whole(&mut cx(), 10), Poll::Ready(Ok(&b"abcdef"[..])));
        assert_eq!(inlet.poll_chunk(&mut cx(), 10), Poll::Ready(Some(Err(BodyError::Taken))));
        assert_eq!((inlet.received(), inlet.has_ended()), (6, true));
    }

    #[test]
    fn who_waits_no_more_wants_nothing() {
        let inlet = Inlet::new(None, 4);
        let attended = inlet.attended();
        assert!(inlet.poll_whole(&mut cx(), 10).is_pending() && inlet.is_wanted());
        drop(attended);
        assert!(!inlet.is_wanted() && inlet.room() == 4);
    }

    #[test]
    fn a_reader_that_is_behind_holds_the_writer_up() {
        let inlet = Inlet::new(None, 4);
        assert!(inlet.poll_chunk(&mut cx(), 100).is_pending());
        assert_eq!(inlet.lend(), None);
        inlet.give(b"ab".to_vec());
        inlet.give(b"cd".to_vec());
        assert!(inlet.poll_room(&mut cx()).is_pending());
        assert_eq!(inlet.poll_chunk(&mut cx(), 100), Poll::Ready(Some(Ok(Bytes::from_static(b"abcd")))));
        assert!(inlet.poll_room(&mut cx()).is_ready());
        inlet.end();
        assert_eq!(inlet.poll_chunk(&mut cx(), 100), Poll::Ready(None));
        assert_eq!(inlet.poll_whole(&mut cx(), 100), Poll::Ready(Err(BodyError::Taken)));
    }

    #[test]
    fn limits_hold_for_what_is_announced_and_for_what_comes() {
        let too_large = BodyError::TooLarge { bytes_max: 3 };
        let announced = Inlet::new(Some(4), 64);
        assert_eq!(announced.poll_whole(&mut cx(), 3), Poll::Ready(Err(too_large)));
        assert_eq!(announced.poll_chunk(&mut cx(), 3), Poll::Ready(Some(Err(too_large))));
        let exact = Inlet::new(None, 64);
        exact.push(b"abc");
        assert!(exact.poll_whole(&mut cx(), 3).is_pending());
        assert_eq!(exact.room(), 1);
        exact.push(b"d");
        // A reader that does not come back for its error gets no more bytes.
        assert_eq!((exact.room(), exact.is_wanted()), (0, false));
        assert_eq!(exact.poll_whole(&mut cx(), 3), Poll::Ready(Err(too_large)));
        // What somebody else announces of himself is no limit on what is sent.
        assert_eq!(Inlet::new(Some(u64::MAX), 64).room(), 64);
    }

    #[test]
    fn all_who_wait_are_woken() {
        struct Count(AtomicU32);

        impl Wake for Count {
            fn wake(self: Arc<Self>) {
                self.0.fetch_add(1, Ordering::Relaxed);
            }
        }

        let tasks = [(); 3].map(|()| Arc::new(Count(AtomicU32::new(0))));
        // Two wakers of one task are known to be the same for certain only where both are clones.
        let wakers = tasks.clone().map(|task| Waker::from(task).clone());
        let [one, other, connection] = wakers.each_ref().map(Context::from_waker);
        let (mut one, mut other, mut connection) = (one, other, connection);
        let woken = || tasks.each_ref().map(|task| task.0.load(Ordering::Relaxed));
        let inlet = Inlet::new(None, 4);
        assert!(inlet.poll_wanted(&mut connection).is_pending());
        for _ in 0..2 {
            assert!(inlet.poll_chunk(&mut one, 9).is_pending() && inlet.poll_chunk(&mut other, 9).is_pending());
        }
        assert_eq!(woken(), [0, 0, 1]);
        assert!(inlet.poll_wanted(&mut connection).is_ready());
        inlet.end();
        assert_eq!(woken(), [1, 1, 1]);
    }

    #[test]
    fn a_failure_is_told_after_what_came_before_it() {
        let inlet = Inlet::new(None, 64);
        inlet.push(b"ab");
        inlet.fail(BodyError::Timeout);
        inlet.end();
        inlet.push(b"behind");
        assert_eq!(inlet.poll_whole(&mut cx(), 9), Poll::Ready(Err(BodyError::Timeout)));
        assert_eq!(inlet.poll_chunk(&mut cx(), 9), Poll::Ready(Some(Ok(Bytes::from_static(b"ab")))));
        assert_eq!(inlet.poll_chunk(&mut cx(), 9), Poll::Ready(Some(Err(BodyError::Timeout))));
        assert!(!inlet.has_ended() && inlet.is_over() && inlet.room() == 0);
    }
}
