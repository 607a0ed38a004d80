//! What a connection remembers between two reads: bytes in, messages out; answers in, bytes out.
//!
//! In:    bytes, as they arrive, and answers.
//! Out:   the next message whose head is whole, or what is missing; the bytes to write.
//! Never: performs I/O, calls an app, or takes a byte behind a refused message for another message.

use std::net::SocketAddr;
use std::ops::Range;

use http::Method;
use sweet_core::message::{FieldSpan, Flow, Response, Span};

use crate::background::Left;
use crate::h1::chunked::Chunked;
use crate::h1::decode::Decoder;
use crate::h1::encode::{self, Asked, Encoded, Tail};
use crate::h1::framing::BodyLength;
use crate::h1::refusal::Refusal;
use crate::h1::target::Target;
use crate::limits::{BUSY_BYTES_MAX, Limits, READ_BYTES, READ_BYTES_LEAST};
use crate::pool::Buffers;
use crate::shared::Shared;

/// A connection, as far as its messages are concerned.
#[derive(Debug)]
pub(crate) struct Connection {
    pub(crate) peer: Option<SocketAddr>,
    /// Everything that was read and is still needed.
    pub(crate) input: Vec<u8>,
    /// Invariant: `start <= input.len()`. The message that is being read begins here.
    pub(crate) start: usize,
    /// Bytes of a body that nobody took, which are dropped before the next message begins.
    skip: u64,
    pub(crate) fields: Vec<FieldSpan>,
    pub(crate) decoder: Decoder,
    /// Where the app writes its answer. Nothing else is in its buffer.
    pub(crate) response: Response,
    pub(crate) output: Output,
    /// The length of the last head: the room left for the next.
    pub(crate) headroom: usize,
    /// The requests answered so far.
    pub(crate) served: u32,
    pub(crate) rate: Rate,
    /// The tick at which it was accepted.
    opened: u32,
}

/// How many requests a connection has had in the tick that runs.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Rate {
    tick: u32,
    /// The requests before that tick.
    before: u32,
}

impl Rate {
    /// The requests in the tick `now`, where there were `served` in all.
    pub(crate) fn count(&mut self, now: u32, served: u32) -> u32 {
        if self.tick != now {
            *self = Self { tick: now, before: served };
        }
        served - self.before
    }
}

/// Bytes to write.
#[derive(Debug, Default)]
pub(crate) struct Output {
    pub(crate) bytes: Vec<u8>,
    /// Content to write behind them, before anything else is answered.
    pub(crate) tail: Option<Tail>,
    /// What is left of the requests that these bytes answer, until they are written.
    pub(crate) left: Vec<Left>,
}

/// What comes next on a connection.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Next {
    /// The first byte of a message.
    Nothing,
    /// The rest of a head, or of a body that nobody took.
    Rest,
    /// A message whose head is here, of so many bytes, and how its body ends.
    Message(usize, BodyLength),
    /// A message that is refused.
    Refused(Refusal),
}

/// A body, as far as it is here when its head is.
#[derive(Debug)]
pub(crate) enum Incoming {
    /// All of it: where it is in the input, and where the message ends.
    Whole(Range<usize>, usize),
    /// The first bytes, of so many; what is missing has no message behind it yet.
    Known(Vec<u8>, u64),
    /// The first chunks, joined, and raw bytes behind them.
    Chunked(Vec<u8>, Chunked, Vec<u8>),
    /// The first chunks, and what is wrong behind them.
    Broken(Vec<u8>, Refusal),
}

/// The room for the first head of a connection.
const HEADROOM_AT_FIRST: usize = 128;

impl Output {
    /// Whether there is nothing to write.
    pub(crate) fn is_empty(&self) -> bool {
        self.bytes.is_empty() && self.tail.is_none()
    }

    /// How many pieces of work are to be begun once all of it is written.
    pub(crate) fn pieces(&self) -> usize {
        self.left.iter().map(Left::pieces).sum()
    }

    /// Keeps what is left of a request until its answer is written.
    pub(crate) fn keep(&mut self, left: Option<Left>) {
        self.left.extend(left.filter(|left| !left.is_empty()));
    }
}

impl Connection {
    /// A connection from `peer`, accepted at the tick `opened`, that has seen nothing yet and has no buffers.
    pub(crate) fn new(peer: Option<SocketAddr>, opened: u32) -> Self {
        Self {
            peer,
            input: Vec::new(),
            start: 0,
            skip: 0,
            fields: Vec::new(),
            decoder: Decoder::default(),
            response: Response::default(),
            output: Output::default(),
            headroom: HEADROOM_AT_FIRST,
            served: 0,
            rate: Rate::default(),
            opened,
        }
    }

    /// Looks for the next message.
    pub(crate) fn next(&mut self, limits: &Limits) -> Next {
        if !self.skipped() {
            return Next::Rest;
        }
        let bytes = &self.input[self.start..];
        match self.decoder.decode(bytes, &mut self.fields, limits) {
            Ok(Some(head)) => self.begin().map_or_else(Next::Refused, |body| Next::Message(head, body)),
            Ok(None) if bytes.is_empty() => Next::Nothing,
            Ok(None) => Next::Rest,
            Err(refusal) => Next::Refused(refusal),
        }
    }

    /// Drops what nobody took of the body before. Returns whether all of that is gone.
    fn skipped(&mut self) -> bool {
        if self.skip > 0 {
            let here = (self.input.len() - self.start).min(usize::try_from(self.skip).unwrap_or(usize::MAX));
            self.skip -= here as u64;
            self.use_up(here);
        }
        self.skip == 0
    }

    /// Checks what a head says of its message.
    fn begin(&self) -> Result<BodyLength, Refusal> {
        let decoder = &self.decoder;
        let target = self.bytes(decoder.target);
        // The common form needs no look: it is taken apart when the request is answered.
        if target.first() != Some(&b'/') || decoder.method == Method::CONNECT {
            let target = Target::parse(&decoder.method, target)?;
            let hosts = target.authority.zip(decoder.host);
            // RFC 9112 section 3.2.2: they are the same, or somebody is being deceived.
            if hosts.is_some_and(|(authority, host)| !authority.eq_ignore_ascii_case(self.bytes(host))) {
                return Err(Refusal::Authority);
            }
        }
        decoder.framing.body(decoder.version)
    }

    fn bytes(&self, span: Span) -> &[u8] {
        self.input.get(self.start + usize::from(span.start)..self.start + usize::from(span.end)).unwrap_or_default()
    }

    /// Takes what is here of a body that begins `head` bytes behind the start of its message. A body that is not here
    /// whole has nothing behind it that could be another message, so all of the input is used up but the head.
    pub(crate) fn incoming(&mut self, head: usize, length: BodyLength, limits: &Limits) -> Incoming {
        let from = self.start + head;
        let here = self.input.len() - from;
        match length {
            BodyLength::None => Incoming::Whole(head..head, head),
            BodyLength::Known(length) => match usize::try_from(length) {
                Ok(length) if length <= here => Incoming::Whole(head..head + length, head + length),
                _ => Incoming::Known(self.input.split_off(from), length - here as u64),
            },
            BodyLength::Chunked => {
                let mut chunked = Chunked::default();
                let decoded = chunked.decode(&mut self.input[from..], limits);
                let (joined, used) = (chunked.joined(), chunked.used());
                if decoded == Ok(true) {
                    return Incoming::Whole(head..head + joined, head + used);
                }
                let mut raw = self.input.split_off(from);
                let first = raw[..joined].to_vec();
                chunked.forget(&mut raw);
                match decoded {
                    Ok(_) => Incoming::Chunked(first, chunked, raw),
                    Err(refusal) => Incoming::Broken(first, refusal),
                }
            }
        }
    }

    /// Whether the response to the request that is being answered at the tick `now` is the last, whatever the client wants.
    pub(crate) fn is_last<S>(&self, shared: &Shared<S>) -> bool {
        let age = shared.clock.now().saturating_sub(self.opened);
        self.served >= shared.limits.requests_per_connection_max || age >= shared.timeouts.age || shared.draining.get()
    }

    /// Puts the head before the answer that the app has written, and both behind the output. Content that is made while it
    /// is sent is handed over.
    pub(crate) fn encode<S>(&mut self, asked: Asked, shared: &Shared<S>) -> (Encoded, Option<Flow>) {
        let date = shared.clock.date();
        let mut encoded = shared.encoder.borrow_mut().encode(&mut self.response, self.headroom, asked, &date);
        self.headroom = encoded.head;
        let flow = if encoded.flow.is_some() { self.response.take_flow() } else { None };
        self.response.move_to(&mut self.output.bytes);
        self.output.tail = encoded.tail.take();
        (encoded, flow)
    }

    /// Refuses the message that is being read. Nothing behind it is looked at.
    pub(crate) fn refuse<S>(&mut self, refusal: Refusal, shared: &Shared<S>) {
        let Decoder { method, version, .. } = &self.decoder;
        let asked = Asked { head_only: *method == Method::HEAD, version: *version, keep_alive: false };
        shared.counts.refusal(refusal);
        self.response.begin(self.headroom);
        encode::refuse(&mut self.response, refusal);
        self.encode(asked, shared);
    }

    /// Forgets the message that ends `end` bytes from its start.
    pub(crate) fn finish(&mut self, end: usize) {
        self.use_up(end);
        self.decoder = Decoder::default();
        self.served = self.served.saturating_add(1);
    }

    /// Goes on with `ahead` as the next bytes, of which the first `skip` belong to a body that nobody took.
    pub(crate) fn resume(&mut self, ahead: &[u8], skip: u64) {
        self.input.extend_from_slice(ahead);
        self.skip = skip;
    }

    fn use_up(&mut self, count: usize) {
        self.start += count;
        if self.start == self.input.len() {
            self.input.clear();
            self.start = 0;
        }
    }

    /// Whether there are bytes that nobody has looked at.
    pub(crate) fn has_input(&self) -> bool {
        self.start < self.input.len()
    }
}

/// The buffers come and go: the kernel owns one while it reads or writes.
impl Connection {
    /// Lends the input with room behind what is in it.
    pub(crate) fn lend_input(&mut self) -> Vec<u8> {
        self.input.drain(..self.start);
        self.start = 0;
        if self.input.is_empty() && self.input.capacity() > BUSY_BYTES_MAX {
            self.input = Vec::new();
        }
        if self.input.capacity() - self.input.len() < READ_BYTES_LEAST {
            self.input.reserve(READ_BYTES);
        }
        std::mem::take(&mut self.input)
    }

    /// Takes the input back, with what was read into it.
    pub(crate) fn return_input(&mut self, input: Vec<u8>) {
        self.input = input;
    }

    /// Gives all buffers away, with everything in them.
    pub(crate) fn give_buffers(&mut self) -> Buffers {
        self.start = 0;
        self.output.left = Vec::new();
        Buffers {
            input: std::mem::take(&mut self.input),
            output: std::mem::take(&mut self.output.bytes),
            content: self.response.take_buffer(),
            fields: std::mem::take(&mut self.fields),
        }
    }

    /// Takes buffers, with `first` as the first bytes of a request.
    pub(crate) fn take_buffers(&mut self, buffers: Buffers, first: &[u8]) {
        let Buffers { input, output, content, fields } = buffers;
        (self.input, self.output.bytes, self.fields) = (input, output, fields);
        self.input.extend_from_slice(first);
        self.response.set_buffer(content);
    }
}
