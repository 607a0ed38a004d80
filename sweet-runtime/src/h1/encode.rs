//! Writes the head of a response before its content.
//!
//! In:    a response whose content lies in the output buffer behind room left for a head, and what the request was.
//! Out:   the head in that room; content that is not in the buffer, where it is too large to copy.
//! Never: a framing field that an app wrote (they would contradict ours), or a byte of content where none may be.

use std::ops::ControlFlow;

use bytes::Bytes;
use http::{HeaderName, StatusCode, Version, header};
use sweet_core::message::{Payload, Response};

use super::refusal::Refusal;
use crate::limits::COPY_BYTES_MAX;

/// The answer to `Expect: 100-continue` (RFC 9110 section 15.2.1).
pub(crate) const CONTINUE: &[u8] = b"HTTP/1.1 100 Continue\r\n\r\n";

/// The media type of problem bodies (RFC 9457).
const PROBLEM_JSON: &str = "application/problem+json";

/// Content that is written from where it is.
#[derive(Debug)]
pub(crate) enum Tail {
    /// In read-only memory.
    Static(&'static [u8]),
    /// Shared with others.
    Shared(Bytes),
}

/// What of a request its response depends on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked {
    /// Whether the method is HEAD.
    pub(crate) head_only: bool,
    /// The version of the request.
    pub(crate) version: Version,
    /// Whether the connection can live on, as far as the request and the server are concerned.
    pub(crate) keep_alive: bool,
}

/// How the end of content is told that is made while it is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FlowEnd {
    /// After so many bytes.
    Length(u64),
    /// By a chunk of no bytes (RFC 9112 section 7.1).
    Chunk,
    /// By the end of the connection, for a client of HTTP/1.0 (RFC 9112 section 6.3, item 8).
    Close,
}

/// What became of a response.
#[derive(Debug)]
pub(crate) struct Encoded {
    /// The length of the head: the best guess for that of the next.
    pub(crate) head: usize,
    /// Content to write behind the buffer.
    pub(crate) tail: Option<Tail>,
    /// How the end of the content is told, where it is made while it is sent.
    pub(crate) flow: Option<FlowEnd>,
    /// Whether the connection lives on.
    pub(crate) keep_alive: bool,
}

/// Encodes heads. One for each worker: its scratch space is used again and again.
#[derive(Debug, Default)]
pub(crate) struct Encoder {
    head: Vec<u8>,
}

impl Encoder {
    /// Encodes `response`, whose content begins `reserved` bytes behind the end of what was in the buffer before.
    pub(crate) fn encode(&mut self, response: &mut Response, reserved: usize, asked: Asked, date: &[u8]) -> Encoded {
        if response.status().is_informational() {
            // A final response is what was asked for; `101` would hand the connection to nobody.
            response.clear();
            response.set_status(StatusCode::INTERNAL_SERVER_ERROR);
        }
        let status = response.status();
        let bodiless = matches!(status, StatusCode::NO_CONTENT | StatusCode::NOT_MODIFIED);
        if status == StatusCode::RESET_CONTENT {
            // RFC 9110 section 15.3.6: it has a length, and it is 0.
            response.body_mut().clear();
        }
        if asked.head_only || bodiless {
            response.omit_body();
        }
        let length = response.content_length();
        let flow = match (length, asked.version) {
            _ if !response.is_flow() => None,
            (Some(length), _) => Some(FlowEnd::Length(length)),
            (None, Version::HTTP_10) => Some(FlowEnd::Close),
            (None, _) => Some(FlowEnd::Chunk),
        };
        let closes = flow == Some(FlowEnd::Close) || asks_to_close(response.headers());
        let keep_alive = asked.keep_alive && !closes;

        self.head.clear();
        self.status_line(status);
        let dated = self.fields(response.headers());
        if !dated {
            self.head.extend_from_slice(date);
        }
        match (keep_alive, asked.version) {
            (false, _) => self.head.extend_from_slice(b"connection: close\r\n"),
            (true, Version::HTTP_10) => self.head.extend_from_slice(b"connection: keep-alive\r\n"),
            (true, _) => {}
        }
        if response.headers().iter().any(|(name, _)| *name == header::UPGRADE) {
            // RFC 9110 section 7.8: what is offered for this connection alone, is named so.
            self.head.extend_from_slice(b"connection: upgrade\r\n");
        }
        match length {
            _ if bodiless => {}
            Some(length) => self.content_length(length),
            // RFC 9110 section 9.3.2: the answer to HEAD says what that to GET would.
            None if asked.version != Version::HTTP_10 => self.head.extend_from_slice(b"transfer-encoding: chunked\r\n"),
            None => {}
        }
        self.head.extend_from_slice(b"\r\n");
        let tail = self.place(response, reserved);
        Encoded { head: self.head.len(), tail, flow, keep_alive }
    }

    fn status_line(&mut self, status: StatusCode) {
        match status_line(status) {
            Some(line) => self.head.extend_from_slice(line),
            None => {
                self.head.extend_from_slice(b"HTTP/1.1 ");
                self.head.extend_from_slice(status.as_str().as_bytes());
                self.head.push(b' ');
                self.head.extend_from_slice(status.canonical_reason().unwrap_or_default().as_bytes());
                self.head.extend_from_slice(b"\r\n");
            }
        }
    }

    /// Writes the fields of the app. Returns whether one of them is Date.
    fn fields(&mut self, fields: &[(HeaderName, http::HeaderValue)]) -> bool {
        let mut dated = false;
        for (name, value) in fields {
            let is_date = *name == header::DATE;
            // RFC 9110 section 5.3: a field that is no list stands once.
            if is_framing(name) || (is_date && dated) {
                continue;
            }
            dated |= is_date;
            self.head.extend_from_slice(name.as_str().as_bytes());
            self.head.extend_from_slice(b": ");
            self.head.extend_from_slice(value.as_bytes());
            self.head.extend_from_slice(b"\r\n");
        }
        dated
    }

    fn content_length(&mut self, length: u64) {
        self.head.extend_from_slice(b"content-length: ");
        let (digits, from) = decimal(length);
        self.head.extend_from_slice(&digits[from..]);
        self.head.extend_from_slice(b"\r\n");
    }

    /// Puts the head into the room before the content; where the room has another size, the content moves.
    fn place(&self, response: &mut Response, reserved: usize) -> Option<Tail> {
        let (buffer, _, payload) = response.parts_mut();
        let (start, tail) = match payload {
            Payload::Buffered(start) => (start, None),
            Payload::Omitted(_) | Payload::Flow(_) => (buffer.len(), None),
            Payload::Static(bytes) => (buffer.len(), Some(Tail::Static(bytes))),
            Payload::Elsewhere(bytes) => (buffer.len(), Some(Tail::Shared(bytes.clone()))),
        };
        // An app may have put another response in the place of ours: that is no reason to panic.
        let (from, head) = (start.saturating_sub(reserved), self.head.len());
        if from + head != start {
            move_content(buffer, start, from + head);
        }
        buffer[from..from + head].copy_from_slice(&self.head);
        match tail.map(|tail| copy_if_small(buffer, tail)) {
            Some(ControlFlow::Continue(tail)) => Some(tail),
            Some(ControlFlow::Break(())) | None => None,
        }
    }
}

/// Makes `response` tell a refusal.
pub(crate) fn refuse(response: &mut Response, refusal: Refusal) {
    response.clear();
    response.set_status(refusal.status());
    response.set_content_type(PROBLEM_JSON);
    response.set_static(refusal.body());
}

/// Writes the beginning of a chunk of `size` bytes, at least 1 (RFC 9112 section 7.1).
pub(crate) fn chunk_size(size: usize, out: &mut Vec<u8>) {
    let digits = (usize::BITS - size.leading_zeros()).div_ceil(4);
    for digit in (0..digits).rev() {
        out.push(b"0123456789abcdef"[size >> (4 * digit) & 15]);
    }
    out.extend_from_slice(b"\r\n");
}

/// Moves everything from `start` on to `to`.
fn move_content(buffer: &mut Vec<u8>, start: usize, to: usize) {
    let end = buffer.len();
    let new_end = end - start + to;
    if to > start {
        buffer.resize(new_end, 0);
    }
    buffer.copy_within(start..end, to);
    buffer.truncate(new_end);
}

/// One write of few bytes is cheaper than two.
fn copy_if_small(buffer: &mut Vec<u8>, tail: Tail) -> ControlFlow<(), Tail> {
    let bytes = match &tail {
        Tail::Static(bytes) => bytes,
        Tail::Shared(bytes) => &bytes[..],
    };
    if bytes.len() >= COPY_BYTES_MAX {
        return ControlFlow::Continue(tail);
    }
    buffer.extend_from_slice(bytes);
    ControlFlow::Break(())
}

/// Whether the field is ours to write: it says where a message ends.
fn is_framing(name: &HeaderName) -> bool {
    [header::CONTENT_LENGTH, header::TRANSFER_ENCODING, header::CONNECTION].contains(name)
}

/// Whether the app wrote `Connection: close`.
fn asks_to_close(fields: &[(HeaderName, http::HeaderValue)]) -> bool {
    let mut connections = fields.iter().filter(|(name, _)| *name == header::CONNECTION);
    connections.any(|(_, value)| super::grammar::members(value.as_bytes()).any(|it| it.eq_ignore_ascii_case(b"close")))
}

/// The digits of `number`, which begin at the offset.
fn decimal(mut number: u64) -> ([u8; 20], usize) {
    let (mut digits, mut at) = ([b'0'; 20], 20);
    loop {
        at -= 1;
        digits[at] = b'0' + (number % 10) as u8;
        number /= 10;
        if number == 0 {
            return (digits, at);
        }
    }
}

/// The status lines that are sent often.
const fn status_line(status: StatusCode) -> Option<&'static [u8]> {
    Some(match status {
        StatusCode::OK => b"HTTP/1.1 200 OK\r\n",
        StatusCode::CREATED => b"HTTP/1.1 201 Created\r\n",
        StatusCode::ACCEPTED => b"HTTP/1.1 202 Accepted\r\n",
        StatusCode::NO_CONTENT => b"HTTP/1.1 204 No Content\r\n",
        StatusCode::NOT_MODIFIED => b"HTTP/1.1 304 Not Modified\r\n",
        StatusCode::BAD_REQUEST => b"HTTP/1.1 400 Bad Request\r\n",
        StatusCode::UNAUTHORIZED => b"HTTP/1.1 401 Unauthorized\r\n",
        StatusCode::FORBIDDEN => b"HTTP/1.1 403 Forbidden\r\n",
        StatusCode::NOT_FOUND => b"HTTP/1.1 404 Not Found\r\n",
        StatusCode::METHOD_NOT_ALLOWED => b"HTTP/1.1 405 Method Not Allowed\r\n",
        StatusCode::CONFLICT => b"HTTP/1.1 409 Conflict\r\n",
        StatusCode::UNPROCESSABLE_ENTITY => b"HTTP/1.1 422 Unprocessable Entity\r\n",
        StatusCode::INTERNAL_SERVER_ERROR => b"HTTP/1.1 500 Internal Server Error\r\n",
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
