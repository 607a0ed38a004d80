//! The protocol of one connection, without its socket: HTTP/1.1 with keep-alive and pipelining.
//!
//! In:    bytes, as they arrive, and the news that none came in time.
//! Out:   bytes to write, and what to do next: read, write, or close, and how.
//! Never: performs I/O, or takes a byte behind a refused message for another message.
//!
//! All requests that are whole are answered before anything is written, in their order, into one buffer.

mod lending;

use std::net::SocketAddr;
use std::ops::Range;
use std::pin::pin;

use http::{Method, StatusCode};
use sweet_core::app::Service;
use sweet_core::message::{Body, FieldSpan, Head, Headers, Request, Response, Span};

use crate::guard;
use crate::h1::chunked::Chunked;
use crate::h1::decode::Decoder;
use crate::h1::encode::{self, Asked, Tail};
use crate::h1::framing::BodyLength;
use crate::h1::refusal::Refusal;
use crate::h1::target::Target;
use crate::limits::Limits;
use crate::news::News;
use crate::shared::Shared;

/// A connection, as far as the protocol is concerned.
#[derive(Debug)]
pub(crate) struct Connection {
    peer: Option<SocketAddr>,
    /// Everything that was read and is still needed.
    input: Vec<u8>,
    /// Invariant: `start <= input.len()`. The message that is being read begins here.
    start: usize,
    fields: Vec<FieldSpan>,
    decoder: Decoder,
    /// The message whose head is decoded, until its body is whole too.
    message: Option<Message>,
    /// Holds the output of all responses that are not written yet.
    response: Response,
    /// Content to write behind the output, before anything else is answered.
    tail: Option<Tail>,
    /// The length of the last head: the room left for the next.
    headroom: usize,
    served: u32,
}

/// A message whose head is decoded. Offsets are from the start of the message.
#[derive(Debug)]
struct Message {
    head: usize,
    body: Progress,
}

/// How much of a body is there.
#[derive(Debug)]
enum Progress {
    Known(usize),
    Chunked(Chunked),
}

/// What a connection does next. Output is written first in any case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// Read, for this.
    Read(Wait),
    /// Write, and come back.
    Write,
    /// Close, in this way.
    Close(Ending),
}

/// What a connection waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wait {
    /// The first byte of a request.
    Request,
    /// The rest of a head.
    Head,
    /// The rest of a body.
    Body,
}

/// How a connection is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// At once: the client said that it sends no more.
    Plain,
    /// Once the client has seen the answer and stopped sending (RFC 9112 section 9.6).
    Linger,
}

/// The room for the first head of a connection.
const HEADROOM_AT_FIRST: usize = 128;

impl Connection {
    /// A connection from `peer` that has seen nothing yet, and has no buffers.
    pub(crate) fn new(peer: Option<SocketAddr>) -> Self {
        Self {
            peer,
            input: Vec::new(),
            start: 0,
            fields: Vec::new(),
            decoder: Decoder::default(),
            message: None,
            response: Response::default(),
            tail: None,
            headroom: HEADROOM_AT_FIRST,
            served: 0,
        }
    }

    /// The requests answered so far.
    pub(crate) fn served(&self) -> u32 {
        self.served
    }

    /// Answers all requests that are whole, until there is more output than should wait.
    pub(crate) async fn advance<S: Service>(&mut self, shared: &Shared<S>) -> Step {
        loop {
            if self.tail.is_some() || self.output_bytes() >= shared.limits.output_bytes_high {
                return Step::Write;
            }
            match self.next_message(&shared.limits) {
                Ok(Some((head, body, end))) => {
                    if let Some(ending) = self.answer(head, body, end, shared).await {
                        return Step::Close(ending);
                    }
                }
                Ok(None) => return Step::Read(self.waits_for()),
                Err(refusal) => return self.refuse(refusal, shared),
            }
        }
    }

    /// Answers that the request did not arrive in time, where there is one.
    pub(crate) fn time_out<S>(&mut self, shared: &Shared<S>) -> Step {
        match self.waits_for() {
            Wait::Request => Step::Close(Ending::Plain),
            Wait::Head | Wait::Body => self.refuse(Refusal::Timeout, shared),
        }
    }

    fn waits_for(&self) -> Wait {
        match self.message {
            Some(_) => Wait::Body,
            None if self.start < self.input.len() => Wait::Head,
            None => Wait::Request,
        }
    }

    fn output_bytes(&mut self) -> usize {
        self.response.parts_mut().0.len()
    }

    /// Looks for a whole message: the length of its head, where its body is, and its end, from the start of the message.
    fn next_message(&mut self, limits: &Limits) -> Result<Option<(usize, Range<usize>, usize)>, Refusal> {
        if self.message.is_none() {
            let bytes = &self.input[self.start..];
            let Some(head) = self.decoder.decode(bytes, &mut self.fields, limits)? else { return Ok(None) };
            self.message = Some(self.begin(head, limits)?);
        }
        let Some(Message { head, body }) = &mut self.message else { return Ok(None) };
        let from = self.start + *head;
        let head = *head;
        let whole = match body {
            Progress::Known(length) => (self.input.len() - from >= *length).then_some((*length, *length)),
            Progress::Chunked(chunked) => {
                chunked.decode(&mut self.input[from..], limits)?.then(|| (chunked.joined(), chunked.used()))
            }
        };
        let Some((length, used)) = whole else {
            self.invite_body();
            return Ok(None);
        };
        Ok(Some((head, head..head + length, head + used)))
    }

    /// Checks what a head of `head` bytes says of its message.
    fn begin(&self, head: usize, limits: &Limits) -> Result<Message, Refusal> {
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
        let body = match decoder.framing.body(decoder.version)? {
            BodyLength::None => Progress::Known(0),
            BodyLength::Chunked => Progress::Chunked(Chunked::default()),
            BodyLength::Known(length) => match usize::try_from(length) {
                Ok(length) if length <= limits.body_bytes_max => Progress::Known(length),
                _ => return Err(Refusal::BodyTooLarge),
            },
        };
        Ok(Message { head, body })
    }

    /// Tells a client that waits for it to send the body (RFC 9110 section 10.1.1).
    fn invite_body(&mut self) {
        let version = self.decoder.version;
        if self.decoder.framing.takes_continue(version) {
            self.response.parts_mut().0.extend_from_slice(encode::CONTINUE);
        }
    }

    fn bytes(&self, span: Span) -> &[u8] {
        self.input.get(self.start + usize::from(span.start)..self.start + usize::from(span.end)).unwrap_or_default()
    }

    /// Has a whole request answered. Returns how the connection is closed, where it is.
    async fn answer<S: Service>(
        &mut self,
        head: usize,
        body: Range<usize>,
        end: usize,
        shared: &Shared<S>,
    ) -> Option<Ending> {
        let method = std::mem::take(&mut self.decoder.method);
        let (version, framing) = (self.decoder.version, self.decoder.framing);
        let head_only = method == Method::HEAD;
        let waiting = self.output_bytes();
        let message = &self.input[self.start..self.start + end];
        let target = self.decoder.target;
        let target = &message[usize::from(target.start)..usize::from(target.end)];
        let Ok(Target { path, query, .. }) = Target::parse(&method, target) else { return Some(Ending::Linger) };
        let headers = Headers::new(&message[..head], &self.fields);
        let head = Head { method, path, query, version, headers };
        let request = Request::new(head, Body::new(&message[body]), self.peer);

        self.response.begin(self.headroom);
        let answered = guard::caught(pin!(async { shared.service.call(&request, &mut self.response).await })).await;
        if waiting > 0 && self.response.content_start() != waiting + self.headroom {
            // Another response was put in the place of ours, whose buffer is gone with the answers that waited in it. The
            // client would take this answer for the first of them.
            drop(self.response.take_buffer());
            return Some(Ending::Plain);
        }
        shared.counts.requests.bump();
        if answered.is_err() {
            shared.counts.panics.bump();
            shared.reporter.tell(&News::HandlerPanicked);
            self.response.clear();
            self.response.set_status(StatusCode::INTERNAL_SERVER_ERROR);
        }
        self.served += 1;
        shared.counts.response(self.response.status());
        let client_goes_on = framing.keeps_alive(version);
        let last = self.served >= shared.limits.requests_per_connection_max || shared.draining.get();
        let asked = Asked { head_only, version, keep_alive: client_goes_on && !last && answered.is_ok() };
        let encoded =
            shared.encoder.borrow_mut().encode(&mut self.response, self.headroom, asked, &shared.clock.date());
        self.headroom = encoded.head;
        self.tail = encoded.tail;
        self.finish_message(end);
        match encoded.keep_alive {
            true => None,
            false if client_goes_on || !self.input.is_empty() => Some(Ending::Linger),
            false => Some(Ending::Plain),
        }
    }

    /// Forgets the message that ends `end` bytes from its start.
    fn finish_message(&mut self, end: usize) {
        self.start += end;
        if self.start == self.input.len() {
            self.input.clear();
            self.start = 0;
        }
        self.decoder = Decoder::default();
        self.message = None;
    }

    /// Refuses the message that is being read. Nothing behind it is looked at.
    fn refuse<S>(&mut self, refusal: Refusal, shared: &Shared<S>) -> Step {
        let asked =
            Asked { head_only: self.decoder.method == Method::HEAD, version: self.decoder.version, keep_alive: false };
        shared.counts.refusal(refusal);
        self.response.begin(self.headroom);
        encode::refuse(&mut self.response, refusal);
        shared.encoder.borrow_mut().encode(&mut self.response, self.headroom, asked, &shared.clock.date());
        Step::Close(Ending::Linger)
    }
}

#[cfg(test)]
mod tests;
