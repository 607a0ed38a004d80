//! What arrives while a request is answered: the rest of its body, the next request, or the news that the client left.
//!
//! In:    a wire, and what is already here of the body.
//! Out:   the body, through its inlet, as fast as it is taken; bytes of the next request; why the exchange should end.
//! Never: reads more than the reader of the body or the limit on what is read ahead allows; drops a read in flight.

mod pace;

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::pin::pin;
use std::task::{Context, Poll};

use sweet_core::message::{BodyError, Inlet};

use self::pace::Pace;
use super::wire::{Arrival, Wait, Wire};
use crate::connection::Incoming;
use crate::h1::chunked::Chunked;
use crate::limits::{READ_AHEAD_BYTES_MAX, READ_BYTES, READ_BYTES_LEAST, READ_BYTES_MOST, STUB_BYTES};
use crate::shared::Shared;

/// The reading side of one exchange.
pub(super) struct Intake<'a, S, W> {
    pub(super) wire: &'a W,
    pub(super) shared: &'a Shared<S>,
    inlet: Option<&'a Inlet>,
    coming: RefCell<Coming>,
    /// What has arrived of the next request. Lent while a read is in flight.
    ahead: RefCell<Vec<u8>>,
    /// How many bytes that are.
    ahead_bytes: Cell<usize>,
    stage: Cell<Stage>,
    /// The stage while nobody waits for the body.
    work: Cell<Stage>,
    /// The ticks that are left to the handler, since this tick.
    handler: Cell<(u32, u32)>,
    /// The ticks that it has in all.
    allowance: Cell<u32>,
    deadline: Cell<u32>,
    expiry: Cell<Expiry>,
    is_reading: Cell<bool>,
    pace: Cell<Pace>,
    /// The room for the next piece of the body: more where the last one was filled.
    piece_bytes: Cell<usize>,
    /// The bytes of the body that are counted among those of the worker.
    held: Cell<usize>,
}

/// What is missing of a body.
enum Coming {
    /// Nothing, or nothing that could still be understood.
    Nothing,
    /// So many bytes.
    Known(u64),
    /// Chunks, and raw bytes that are no whole line or chunk yet.
    Chunked(Chunked, Vec<u8>),
}

/// How far an exchange is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// The handler works.
    Handler,
    /// The handler, or the content, waits for the body.
    Body,
    /// The content of the response is made while it is sent.
    Content,
    /// The response is complete: what arrives now is the next request.
    Over,
}

/// The end of the time that a handler has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Expiry {
    /// It has not come yet.
    Ahead,
    /// It has come, and nobody has been told.
    Here,
    /// What stands around the handler has a while left.
    Told,
}

/// What is left of a body that nobody took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rest {
    /// So many bytes; 0 where it has come whole.
    Known(u64),
    /// Nobody can tell.
    Unknown,
}

impl<'a, S, W: Wire> Intake<'a, S, W> {
    /// For a body of which `incoming` is here.
    pub(super) fn new(wire: &'a W, shared: &'a Shared<S>, inlet: &'a Inlet, incoming: Incoming) -> Self {
        let mut intake = Self::idle(wire, shared);
        intake.inlet = Some(inlet);
        intake.begin(inlet, incoming);
        intake
    }

    /// For a request that is here whole.
    pub(super) fn idle(wire: &'a W, shared: &'a Shared<S>) -> Self {
        Self {
            wire,
            shared,
            inlet: None,
            coming: RefCell::new(Coming::Nothing),
            ahead: RefCell::default(),
            ahead_bytes: Cell::new(0),
            stage: Cell::new(Stage::Handler),
            work: Cell::new(Stage::Handler),
            handler: Cell::new((u32::MAX, 0)),
            allowance: Cell::new(u32::MAX),
            deadline: Cell::new(u32::MAX),
            expiry: Cell::new(Expiry::Ahead),
            is_reading: Cell::new(false),
            pace: Cell::default(),
            piece_bytes: Cell::new(READ_BYTES),
            held: Cell::new(0),
        }
    }

    fn begin(&self, inlet: &Inlet, incoming: Incoming) {
        let coming = match incoming {
            Incoming::Whole(..) => Coming::Nothing,
            Incoming::Known(first, missing) => {
                inlet.give(first);
                Coming::Known(missing)
            }
            Incoming::Chunked(first, chunked, raw) => {
                inlet.give(first);
                Coming::Chunked(chunked, raw)
            }
            Incoming::Broken(first, refusal) => {
                inlet.give(first);
                inlet.fail(BodyError::Malformed(refusal.detail()));
                Coming::Nothing
            }
        };
        self.coming.replace(coming);
        self.account(inlet);
    }

    /// Begins to count the time of a handler that did not answer at once, and may take `ticks`.
    pub(super) fn handler_begins(&self, ticks: u32) {
        self.allowance.set(ticks);
        self.handler.set((ticks, self.now()));
        self.deadline.set(self.shared.clock.deadline(ticks));
    }

    /// Gives a handler that waits already this many ticks in all; those that it has taken count. Too late where they are over.
    pub(super) fn allow(&self, ticks: u32) {
        if self.expiry.get() != Expiry::Ahead {
            return;
        }
        let (left, since) = self.handler.get();
        let taken = self.allowance.replace(ticks).saturating_sub(left);
        self.handler.set((ticks.saturating_sub(taken), since));
        if self.stage.get() == Stage::Handler {
            self.enter(Stage::Handler);
        }
    }

    /// Whether the time of the handler has come to its end since this was asked last.
    pub(super) fn take_expiry(&self) -> bool {
        let is_here = self.expiry.get() == Expiry::Here;
        if is_here {
            self.expiry.set(Expiry::Told);
        }
        is_here
    }

    /// Notices whether the handler, or the content, waits for the body now, and has it told when another task does.
    pub(super) fn notice(&self, cx: &mut Context<'_>) {
        let is_wanted = self.inlet.is_some_and(|inlet| inlet.poll_wanted(cx).is_ready() && inlet.is_wanted());
        let stage = if is_wanted { Stage::Body } else { self.work.get() };
        if stage != self.stage.get() {
            self.enter(stage);
        }
    }

    /// Whether somebody waits for the body.
    pub(super) fn is_awaited(&self) -> bool {
        self.stage.get() == Stage::Body
    }

    /// The exchange ends early: whatever arrives ends the carrying.
    pub(super) fn leave(&self) {
        self.stage.set(Stage::Over);
    }

    /// Enters another stage, which has another deadline.
    pub(super) fn enter(&self, stage: Stage) {
        let (clock, timeouts) = (&self.shared.clock, &self.shared.timeouts);
        let (left, since) = self.handler.get();
        if self.stage.get() == Stage::Handler {
            self.handler.set((left.saturating_sub(self.now().saturating_sub(since)), self.now()));
        }
        self.stage.set(stage);
        if matches!(stage, Stage::Handler | Stage::Content) {
            self.work.set(stage);
        }
        self.deadline.set(match stage {
            Stage::Handler => {
                let (left, _) = self.handler.get();
                self.handler.set((left, self.now()));
                clock.deadline(left)
            }
            Stage::Body => clock.deadline(timeouts.body),
            Stage::Content => u32::MAX,
            Stage::Over => clock.deadline(timeouts.idle),
        });
        self.wire.renew(self.wait(), self.deadline.get());
    }

    fn wait(&self) -> Wait {
        match self.stage.get() {
            Stage::Handler => Wait::Handler,
            Stage::Body => Wait::Body,
            Stage::Content => Wait::Content,
            Stage::Over => Wait::Idle,
        }
    }

    /// Whether a read is in flight, which must be awaited.
    pub(super) fn is_reading(&self) -> bool {
        self.is_reading.get()
    }

    /// What is left of the body.
    pub(super) fn rest(&self) -> Rest {
        match (&*self.coming.borrow(), self.inlet) {
            (Coming::Known(missing), _) => Rest::Known(*missing),
            (Coming::Nothing, inlet) if inlet.is_none_or(Inlet::has_ended) => Rest::Known(0),
            _ => Rest::Unknown,
        }
    }

    /// Whether something has arrived of the next request.
    pub(super) fn has_ahead(&self) -> bool {
        self.ahead_bytes.get() > 0
    }

    /// What has arrived of the next request.
    pub(super) fn take_ahead(&self) -> Vec<u8> {
        self.ahead.take()
    }

    /// Looks after what arrives, until there is news: the client has left, a deadline has passed, or, once the exchange is
    /// over, whatever arrived.
    pub(super) async fn carry(&self) -> Arrival {
        loop {
            let room = self.room();
            let arrival = if room > 0 { self.read(room).await } else { self.pause().await };
            match arrival {
                Some(Arrival::Overdue) if self.stage.get() == Stage::Body => self.fail(BodyError::Timeout),
                Some(Arrival::Overdue) if self.stage.get() == Stage::Handler && self.expiry.get() == Expiry::Ahead => {
                    self.expiry.set(Expiry::Here);
                    self.handler_begins(self.shared.timeouts.grace);
                }
                Some(Arrival::Bytes(_)) if self.stage.get() != Stage::Over => self.let_reader_go_first().await,
                Some(arrival) => return arrival,
                None => {}
            }
        }
    }

    /// Lets a handler that has its body now go on: most are done then, and what comes next is not to be looked after.
    async fn let_reader_go_first(&self) {
        let mut is_first = self.inlet.is_some_and(Inlet::is_over);
        poll_fn(|cx| {
            if !std::mem::take(&mut is_first) {
                return Poll::Ready(());
            }
            cx.waker().wake_by_ref();
            Poll::Pending
        })
        .await;
    }

    /// How many bytes may be read now.
    fn room(&self) -> usize {
        let room = match (&*self.coming.borrow(), self.inlet) {
            (Coming::Known(missing), Some(inlet)) => inlet.room().min(usize::try_from(*missing).unwrap_or(usize::MAX)),
            // Chunks have more bytes than their content: what is left of one that is full need not come byte by byte.
            (Coming::Chunked(..), Some(inlet)) if inlet.room() > 0 => inlet.room().max(STUB_BYTES),
            (Coming::Chunked(..), Some(_)) => 0,
            // Behind a body that broke off there is nothing that could be understood.
            (_, Some(inlet)) if !inlet.has_ended() => 0,
            _ => READ_AHEAD_BYTES_MAX.saturating_sub(self.ahead_bytes.get()),
        };
        room.min(READ_BYTES_MOST)
    }

    /// Waits until there is room, or for news.
    async fn pause(&self) -> Option<Arrival> {
        // A peer that has more to send of its body may have said before that nothing comes behind it.
        let attends = self.inlet.is_none_or(Inlet::has_ended);
        let mut pausing = pin!(self.wire.pause(attends, self.wait(), self.deadline.get()));
        poll_fn(|cx| match pausing.as_mut().poll(cx) {
            Poll::Ready(arrival) => Poll::Ready(Some(arrival)),
            Poll::Pending if self.room() > 0 => Poll::Ready(None),
            Poll::Pending => match self.inlet {
                // What wakes the reader of the body is not what wakes us.
                Some(inlet) if !inlet.is_over() => {
                    let _ = inlet.poll_room(cx);
                    Poll::Pending
                }
                _ => Poll::Pending,
            },
        })
        .await
    }

    /// Reads once, and puts what came where it belongs.
    async fn read(&self, room: usize) -> Option<Arrival> {
        let mut place = self.place(room);
        let filled = place.buffer().len();
        let mut buffer = std::mem::take(place.buffer());
        // Not all that was announced: memory is for bytes that came. What comes ahead is not expected at all.
        let least = if matches!(place, Place::Ahead(_)) { 1 } else { READ_BYTES_LEAST };
        if buffer.capacity() - filled < room.min(least) {
            buffer.reserve(room.min(filled.max(READ_BYTES)));
        }
        let room = room.min(buffer.capacity() - filled);
        let began = self.now();
        self.is_reading.set(true);
        let (arrival, buffer) = self.wire.read(buffer, room, self.wait(), self.deadline.get()).await;
        self.is_reading.set(false);
        *place.buffer() = buffer;
        // An error is the peer's leaving: there is nobody to tell.
        let arrival = arrival.unwrap_or(Arrival::End);
        let count = if let Arrival::Bytes(count) = arrival { count } else { 0 };
        self.put(place, count);
        if count > 0 && self.inlet.is_some() && self.stage.get() == Stage::Body {
            self.keep_pace(count, began);
        }
        Some(arrival)
    }

    /// Where to read to.
    fn place(&self, room: usize) -> Place {
        match (&mut *self.coming.borrow_mut(), self.inlet) {
            (Coming::Known(_), Some(inlet)) => match inlet.lend() {
                Some(buffer) => Place::Inlet(buffer),
                None => Place::Piece(Vec::with_capacity(room.min(self.piece_bytes.get()))),
            },
            (Coming::Chunked(_, raw), Some(_)) => Place::Raw(std::mem::take(raw)),
            _ => {
                let mut ahead = self.ahead.take();
                if ahead.capacity() == 0 {
                    ahead.reserve(STUB_BYTES);
                }
                Place::Ahead(ahead)
            }
        }
    }

    fn put(&self, place: Place, count: usize) {
        match (place, self.inlet) {
            (Place::Ahead(ahead), _) => self.keep_ahead(ahead),
            (Place::Inlet(buffer), Some(inlet)) => {
                inlet.give_back(buffer, count);
                self.came(inlet, count);
            }
            (Place::Piece(piece), Some(inlet)) if count > 0 => {
                if count >= self.piece_bytes.get() {
                    self.piece_bytes.set((4 * count).min(READ_BYTES_MOST));
                }
                inlet.give(piece);
                self.came(inlet, count);
            }
            (Place::Raw(raw), Some(inlet)) => self.unchunk(inlet, raw),
            _ => {}
        }
        if let Some(inlet) = self.inlet {
            self.account(inlet);
        }
    }

    fn keep_ahead(&self, ahead: Vec<u8>) {
        self.ahead_bytes.set(ahead.len());
        *self.ahead.borrow_mut() = ahead;
    }

    /// Counts bytes of a body whose length is known.
    fn came(&self, inlet: &Inlet, count: usize) {
        let mut coming = self.coming.borrow_mut();
        if let Coming::Known(missing) = &mut *coming {
            *missing = missing.saturating_sub(count as u64);
            if *missing == 0 {
                *coming = Coming::Nothing;
                inlet.end();
            }
        }
    }

    /// Joins the chunks that are whole in `raw`.
    fn unchunk(&self, inlet: &Inlet, mut raw: Vec<u8>) {
        let mut coming = self.coming.borrow_mut();
        let Coming::Chunked(chunked, kept) = &mut *coming else { return };
        let decoded = chunked.decode(&mut raw, &self.shared.limits);
        inlet.push(&raw[..chunked.joined()]);
        chunked.forget(&mut raw);
        match decoded {
            Ok(false) => *kept = raw,
            Ok(true) => {
                *coming = Coming::Nothing;
                inlet.end();
                self.keep_ahead(raw);
            }
            Err(refusal) => {
                *coming = Coming::Nothing;
                inlet.fail(BodyError::Malformed(refusal.detail()));
            }
        }
    }

    /// Counts what the worker holds of this body, and refuses the body where that is too much.
    fn account(&self, inlet: &Inlet) {
        let (held, bodies) = (inlet.held(), &self.shared.counts.body_bytes_held);
        let before = self.held.replace(held);
        bodies.add(held as u64);
        bodies.sub(before as u64);
        // Once the answer is there, what comes is dropped in a moment.
        let is_kept = self.stage.get() != Stage::Over;
        if is_kept && held > before && bodies.read() > self.shared.limits.body_bytes_per_worker_max as u64 {
            self.fail(BodyError::Overloaded);
        }
    }

    /// Refuses a body that comes too slowly. Only the time counts in which somebody waits for it.
    fn keep_pace(&self, count: usize, began: u32) {
        let pace = self.pace.get().with(count, self.now().saturating_sub(began));
        self.pace.set(pace);
        if pace.is_too_slow(&self.shared.clock, &self.shared.limits) {
            self.fail(BodyError::Timeout);
        }
        self.deadline.set(self.shared.clock.deadline(self.shared.timeouts.body));
    }

    /// Gives the body up: nothing more of it is read.
    fn fail(&self, error: BodyError) {
        if let Some(inlet) = self.inlet {
            if error == BodyError::Timeout {
                self.shared.counts.timeouts_body.bump();
            }
            self.coming.replace(Coming::Nothing);
            inlet.fail(error);
            if self.stage.get() == Stage::Body {
                self.enter(self.work.get());
            }
        }
    }

    fn now(&self) -> u32 {
        self.shared.clock.now()
    }
}

impl<S, W> Drop for Intake<'_, S, W> {
    fn drop(&mut self) {
        if let Some(inlet) = self.inlet {
            // Somebody may have taken the body to another task, which would wait for ever.
            inlet.fail(BodyError::Over);
            self.shared.counts.body_bytes_held.sub(self.held.get() as u64);
        }
    }
}

/// A buffer that is being read into, and where it belongs.
enum Place {
    /// The inlet's own, for a reader that wants the whole body.
    Inlet(Vec<u8>),
    /// A new one, for a reader that takes pieces.
    Piece(Vec<u8>),
    /// Raw bytes of chunks.
    Raw(Vec<u8>),
    /// Bytes of the next request.
    Ahead(Vec<u8>),
}

impl Place {
    fn buffer(&mut self) -> &mut Vec<u8> {
        let (Place::Inlet(buffer) | Place::Piece(buffer) | Place::Raw(buffer) | Place::Ahead(buffer)) = self;
        buffer
    }
}
