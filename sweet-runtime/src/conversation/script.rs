//! A scripted peer: a wire without a socket. Pieces in, bytes out, how it ended.
//!
//! In:    cues, each given once the server has nothing left to do.
//! Out:   what the peer saw.
//! Never: a thread, a clock or a socket: what happens is what the script says.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::future::{Future, poll_fn};
use std::io;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Wake, Waker};
use std::time::SystemTime;

use sweet_core::app::Service;

use super::wire::{Arrival, Wait, Wire};
use super::{Ending, Turn, converse};
use crate::connection::Connection;
use crate::h1::encode::Tail;
use crate::limits::STUB_BYTES;
use crate::pool::Pool;
use crate::shared::Shared;

/// What happens next.
#[derive(Clone, Debug)]
pub(crate) enum Cue {
    /// The peer sends bytes.
    Bytes(Vec<u8>),
    /// The peer sends no more.
    End,
    /// So many ticks pass, at the end of which whatever is overdue is told so.
    Ticks(u32),
    /// The server gives everything up.
    Stop,
    /// The peer takes no more bytes, and then is gone.
    Gone,
    /// Whatever else changes: something happens outside.
    Call(fn()),
}

/// What a scripted peer saw.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Seen {
    pub(crate) output: String,
    /// `None` while the server waits for more.
    pub(crate) ending: Option<Ending>,
    /// What the server waited for last; `None` where it rests, without buffers.
    pub(crate) waits: Option<Wait>,
    pub(crate) writes: usize,
    /// The most bytes of room that a read has had.
    pub(crate) room_most: usize,
}

/// The wire of a scripted peer.
#[derive(Default)]
struct Script {
    due: RefCell<VecDeque<Cue>>,
    seen: RefCell<Seen>,
    deadline: Cell<u32>,
    is_cancelled: Cell<bool>,
    is_reading: Cell<bool>,
    is_pausing: Cell<bool>,
    is_writing: Cell<bool>,
    is_gone: Cell<bool>,
}

impl Script {
    /// Takes what is due, as far as it ends a read of `room` bytes, or a pause, for which `room` is 0.
    fn arrival(&self, room: usize, buffer: &mut Vec<u8>) -> Option<Arrival> {
        if self.is_cancelled.take() {
            return Some(Arrival::Stopped);
        }
        let mut due = self.due.borrow_mut();
        match due.front_mut()? {
            Cue::Bytes(bytes) if room > 0 => {
                let count = bytes.len().min(room);
                buffer.extend_from_slice(&bytes[..count]);
                bytes.drain(..count);
                if bytes.is_empty() {
                    due.pop_front();
                }
                Some(Arrival::Bytes(count))
            }
            Cue::End if room > 0 => Some(Arrival::End),
            Cue::Stop => Some(Arrival::Stopped),
            _ => None,
        }
    }

    fn has_begun(&self, wait: Wait, deadline: u32) {
        self.seen.borrow_mut().waits = Some(wait);
        self.deadline.set(deadline);
    }

    /// Whether what is in flight is overdue, where the clock says `now`.
    fn overdue(&self, now: u32) -> bool {
        now >= self.deadline.get()
    }
}

/// The wire, with the clock that its deadlines are told by.
struct Scripted<'a, S> {
    script: &'a Script,
    shared: &'a Shared<S>,
}

impl<S> Wire for Scripted<'_, S> {
    async fn read(
        &self,
        mut buffer: Vec<u8>,
        room: usize,
        wait: Wait,
        deadline: u32,
    ) -> (io::Result<Arrival>, Vec<u8>) {
        let script = self.script;
        assert!(!script.is_reading.replace(true), "two reads at once");
        assert!(room > 0 && buffer.capacity() - buffer.len() >= room, "no room to read");
        let most = script.seen.borrow().room_most;
        script.seen.borrow_mut().room_most = most.max(room);
        script.has_begun(wait, deadline);
        let in_flight = InFlight(&script.is_reading);
        let arrival = poll_fn(|_| match script.arrival(room, &mut buffer) {
            Some(arrival) => Poll::Ready(arrival),
            None if script.overdue(self.shared.clock.now()) => Poll::Ready(Arrival::Overdue),
            None => Poll::Pending,
        })
        .await;
        std::mem::forget(in_flight);
        script.is_reading.set(false);
        (Ok(arrival), buffer)
    }

    async fn pause(&self, attends: bool, wait: Wait, deadline: u32) -> Arrival {
        let script = self.script;
        script.has_begun(wait, deadline);
        script.is_pausing.set(true);
        let _pausing = Paused(&script.is_pausing);
        poll_fn(|_| match script.arrival(0, &mut Vec::new()) {
            Some(arrival) => Poll::Ready(arrival),
            // It is seen behind everything that nobody has read.
            None if attends && script.due.borrow().iter().any(|cue| matches!(cue, Cue::End)) => {
                Poll::Ready(Arrival::End)
            }
            None if script.overdue(self.shared.clock.now()) => Poll::Ready(Arrival::Overdue),
            None => Poll::Pending,
        })
        .await
    }

    fn renew(&self, wait: Wait, deadline: u32) {
        if self.script.is_reading.get() || self.script.is_pausing.get() {
            self.script.has_begun(wait, deadline);
        }
    }

    fn cancel(&self) {
        assert!(self.script.is_reading.get(), "there is nothing to cancel");
        self.script.is_cancelled.set(true);
    }

    async fn write(&self, bytes: Vec<u8>) -> (io::Result<()>, Vec<u8>) {
        let result = self.put(&bytes).await;
        (result, bytes)
    }

    async fn write_tail(&self, tail: Tail) -> io::Result<()> {
        match tail {
            Tail::Static(bytes) => self.put(bytes).await,
            Tail::Shared(bytes) => self.put(&bytes).await,
        }
    }

    async fn step_aside(&self) {}
}

impl<S> Scripted<'_, S> {
    async fn put(&self, bytes: &[u8]) -> io::Result<()> {
        let script = self.script;
        assert!(!script.is_writing.replace(true), "two writes at once");
        let in_flight = InFlight(&script.is_writing);
        // A write takes its time.
        let mut is_late = true;
        poll_fn(|cx| {
            cx.waker().wake_by_ref();
            if std::mem::take(&mut is_late) { Poll::Pending } else { Poll::Ready(()) }
        })
        .await;
        std::mem::forget(in_flight);
        script.is_writing.set(false);
        if script.is_gone.get() {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        let mut seen = script.seen.borrow_mut();
        seen.output += str::from_utf8(bytes).expect("text");
        seen.writes += 1;
        Ok(())
    }
}

/// A pause, which may be dropped.
struct Paused<'a>(&'a Cell<bool>);

impl Drop for Paused<'_> {
    fn drop(&mut self) {
        self.0.set(false);
    }
}

/// An operation in flight, which must not be dropped.
struct InFlight<'a>(&'a Cell<bool>);

impl Drop for InFlight<'_> {
    fn drop(&mut self) {
        assert!(std::thread::panicking() || !self.0.get(), "an operation was dropped in flight");
    }
}

#[derive(Default)]
struct Woken(AtomicBool);

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Polls until the future has nothing left to do.
fn exhaust<F: Future>(mut future: std::pin::Pin<&mut F>) -> Option<F::Output> {
    let woken = Arc::new(Woken::default());
    let waker = Waker::from(woken.clone());
    loop {
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(output) => return Some(output),
            Poll::Pending if woken.0.swap(false, Ordering::Relaxed) => {}
            Poll::Pending => return None,
        }
    }
}

/// A request without a body, as `service` answers it.
pub(crate) fn play<S: Service>(shared: &Shared<S>, cues: impl IntoIterator<Item = Cue>) -> Seen {
    let script = Script::default();
    let wire = Scripted { script: &script, shared };
    let mut cues = cues.into_iter();
    {
        let mut serving = pin!(serve(&wire, &script, shared));
        loop {
            if let Some(ending) = exhaust(serving.as_mut()) {
                script.seen.borrow_mut().ending = Some(ending);
                break;
            }
            match cues.next() {
                None => break,
                Some(Cue::Ticks(ticks)) => {
                    for _ in 0..ticks {
                        shared.clock.advance(SystemTime::UNIX_EPOCH);
                    }
                }
                Some(Cue::Call(call)) => call(),
                Some(Cue::Gone) => {
                    script.is_gone.set(true);
                    script.due.borrow_mut().push_back(Cue::End);
                }
                Some(cue) => script.due.borrow_mut().push_back(cue),
            }
        }
        // What was in flight when the script ended may be dropped.
        script.is_reading.set(false);
        script.is_writing.set(false);
    }
    script.seen.into_inner()
}

/// As a socket does it: rests, wakes up, talks, and rests again.
async fn serve<S: Service>(wire: &Scripted<'_, S>, script: &Script, shared: &Shared<S>) -> Ending {
    let (mut connection, pool) = (Connection::new(None, shared.clock.now()), Pool::default());
    loop {
        script.seen.borrow_mut().waits = None;
        script.deadline.set(shared.clock.deadline(shared.timeouts.idle));
        let mut stub = Vec::new();
        let arrival = poll_fn(|_| match script.arrival(STUB_BYTES, &mut stub) {
            Some(arrival) => Poll::Ready(arrival),
            None if script.overdue(shared.clock.now()) => Poll::Ready(Arrival::Overdue),
            None => Poll::Pending,
        })
        .await;
        if !matches!(arrival, Arrival::Bytes(_)) {
            return Ending::Plain;
        }
        connection.take_buffers(pool.take(), &stub);
        let turn = converse(&mut connection, wire, shared).await;
        pool.put(connection.give_buffers());
        match turn {
            Ok(Turn::Rest) => {}
            Ok(Turn::Close(ending)) => return ending,
            Err(_) => return Ending::Plain,
        }
    }
}
