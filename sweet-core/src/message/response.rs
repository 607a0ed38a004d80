//! A response while it is being written.
//!
//! In:    whatever answers: a handler's value, a refusal, a hook.
//! Out:   status, header fields and content, for an encoder to put on the wire.
//! Never: writes a head, or frames a body: that is the protocol's business.
//!
//! Content is written straight into the buffer that the connection will send, behind everything already in it, so that
//! it moves once and several pipelined responses leave together. One `Response` lives as long as its connection and is
//! used again for each request; nothing here allocates once its buffer has grown.

use std::fmt::{self, Write as _};

use bytes::Bytes;
use http::{HeaderName, HeaderValue, StatusCode, header};

use super::Flow;
use super::redact::redacted;

/// A response while it is being written.
///
/// Write into the one that is given: its buffer has grown with its connection. `Debug` shows no content, nor the value of a field
/// whose name says that it is [secret](super::is_secret).
pub struct Response {
    status: StatusCode,
    headers: Vec<(HeaderName, HeaderValue)>,
    /// Invariant: `start <= buffer.len()`. What stands before `start` belongs to earlier responses.
    buffer: Vec<u8>,
    start: usize,
    content: Content,
    had_panic: bool,
    /// Why it is an error, for the log and never for the client.
    cause: Option<Box<str>>,
    /// What is told of it where nobody listens to the log.
    untold: Option<Box<str>>,
}

/// The bytes of a cause that are kept: the text of an error may be as long as what a client sent.
const CAUSE_BYTES_MAX: usize = 2048;

/// Where the content of a response is.
enum Content {
    /// In the buffer, from `start`.
    Buffered,
    /// In read-only memory.
    Static(&'static [u8]),
    /// Shared with others.
    Shared(Bytes),
    /// Made while it is sent.
    Flow(Flow),
    /// Nowhere, but the head tells its length, where it is known: the answer to `HEAD`.
    Omitted(Option<u64>),
}

/// The content of a finished response, as an encoder finds it. `Debug` shows none of it.
pub enum Payload<'a> {
    /// Already in the buffer, from this offset to its end.
    Buffered(usize),
    /// Bytes that are not in the buffer.
    Elsewhere(&'a Bytes),
    /// Bytes in read-only memory.
    Static(&'static [u8]),
    /// Made while it is sent, of this length where it is known.
    Flow(Option<u64>),
    /// None, though its length is told, where it is known.
    Omitted(Option<u64>),
}

impl Default for Response {
    fn default() -> Self {
        Self::with_buffer(Vec::new())
    }
}

impl Response {
    /// An empty `200 OK` that writes its content behind what `buffer` holds.
    pub fn with_buffer(buffer: Vec<u8>) -> Self {
        let start = buffer.len();
        Self {
            status: StatusCode::OK,
            headers: Vec::new(),
            buffer,
            start,
            content: Content::Buffered,
            had_panic: false,
            cause: None,
            untold: None,
        }
    }

    /// The status code.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// Sets the status code.
    pub fn set_status(&mut self, status: StatusCode) {
        self.status = status;
    }

    /// Whether it is an error: its status is 4xx or 5xx.
    pub fn is_error(&self) -> bool {
        self.status.as_u16() >= 400
    }

    /// Sets the status code of a success that was given none: of a response that still has the `plain` one, which is 200 or 204.
    ///
    /// For the `status` of an endpoint's attribute; a value out of 100 to 999 changes nothing.
    pub fn succeed(&mut self, plain: u16, status: u16) {
        if let (true, Ok(status)) = (self.status.as_u16() == plain, StatusCode::from_u16(status)) {
            self.status = status;
        }
    }

    /// The first value of the field `name`.
    pub fn header(&self, name: &HeaderName) -> Option<&HeaderValue> {
        self.headers.iter().find(|(other, _)| other == name).map(|(_, value)| value)
    }

    /// All header fields, in the order in which they will be sent.
    pub fn headers(&self) -> &[(HeaderName, HeaderValue)] {
        &self.headers
    }

    /// Sets a field, in the place of all of that name.
    pub fn insert_header(&mut self, name: HeaderName, value: HeaderValue) {
        self.remove_header(&name);
        self.append_header(name, value);
    }

    /// Adds a field, beside those of that name.
    pub fn append_header(&mut self, name: HeaderName, value: HeaderValue) {
        self.headers.push((name, value));
    }

    /// Removes all fields of that name.
    pub fn remove_header(&mut self, name: &HeaderName) {
        self.headers.retain(|(other, _)| other != name);
    }

    /// Sets `Content-Type` to a media type known at compile time.
    pub fn set_content_type(&mut self, media_type: &'static str) {
        self.insert_header(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    }

    /// The content so far. Empty for the answer to `HEAD`, and for content that is made while it is sent.
    pub fn body(&self) -> &[u8] {
        match &self.content {
            Content::Buffered => &self.buffer[self.start..],
            Content::Static(bytes) => bytes,
            Content::Shared(bytes) => bytes,
            Content::Flow(_) | Content::Omitted(_) => &[],
        }
    }

    /// The number of bytes of the content, where it is known. For the answer to `HEAD` it is that of the content left out.
    pub fn content_length(&self) -> Option<u64> {
        match &self.content {
            Content::Omitted(length) => *length,
            Content::Flow(flow) => flow.length(),
            _ => Some(self.body().len() as u64),
        }
    }

    /// Where to write content. What was set by [`set_static`](Self::set_static) or [`set_shared`](Self::set_shared) is dropped.
    pub fn body_mut(&mut self) -> BodyMut<'_> {
        self.content = Content::Buffered;
        BodyMut { start: self.start, buffer: &mut self.buffer }
    }

    /// Sets the content to bytes in read-only memory.
    pub fn set_static(&mut self, bytes: &'static [u8]) {
        self.buffer.truncate(self.start);
        self.content = Content::Static(bytes);
    }

    /// Sets the content to shared bytes.
    pub fn set_shared(&mut self, bytes: Bytes) {
        self.buffer.truncate(self.start);
        self.content = Content::Shared(bytes);
    }

    /// Sets the content to what is made while it is sent.
    pub fn set_flow(&mut self, flow: Flow) {
        self.buffer.truncate(self.start);
        self.content = Content::Flow(flow);
    }

    /// Whether the content is made while it is sent.
    pub fn is_flow(&self) -> bool {
        matches!(self.content, Content::Flow(_))
    }

    /// For a connection: the content that is made while it is sent, where there is such.
    pub fn flow_mut(&mut self) -> Option<&mut Flow> {
        if let Content::Flow(flow) = &mut self.content { Some(flow) } else { None }
    }

    /// For a connection: takes out the content that is made while it is sent, where there is such.
    pub fn take_flow(&mut self) -> Option<Flow> {
        match std::mem::replace(&mut self.content, Content::Buffered) {
            Content::Flow(flow) => Some(flow),
            other => {
                self.content = other;
                None
            }
        }
    }

    /// Takes the content out and keeps its length, as the answer to `HEAD` needs it (RFC 9110 section 9.3.2).
    pub fn omit_body(&mut self) {
        let length = self.content_length();
        self.buffer.truncate(self.start);
        self.content = Content::Omitted(length);
    }

    /// Forgets all that was written: an empty `200 OK` again.
    pub fn clear(&mut self) {
        self.status = StatusCode::OK;
        self.headers.clear();
        self.buffer.truncate(self.start);
        self.content = Content::Buffered;
    }

    /// Begins the next response, whose content is written behind everything in the buffer and `headroom` bytes more,
    /// left for its head.
    pub fn begin(&mut self, headroom: usize) {
        self.start = self.buffer.len() + headroom;
        self.buffer.resize(self.start, 0);
        self.had_panic = false;
        self.cause = None;
        self.untold = None;
        self.clear();
    }

    /// Notes that a panic was caught while this was written, for whoever counts them.
    pub fn note_panic(&mut self) {
        self.had_panic = true;
    }

    /// Notes why this is an error, for the log. No client sees it.
    ///
    /// A second cause is put behind the first. They stay where the response is [cleared](Self::clear): an error that a
    /// station turns into something else happened all the same. What is longer than 2,048 bytes is cut.
    pub fn note_cause(&mut self, cause: impl fmt::Display) {
        self.add_cause(&cause);
    }

    fn add_cause(&mut self, cause: &dyn fmt::Display) {
        let mut text = self.cause.take().map(String::from).unwrap_or_default();
        if text.len() < CAUSE_BYTES_MAX {
            let behind = if text.is_empty() { "" } else { "; " };
            // What is cut ends the writing, and so does an error that cannot be shown.
            let _ = write!(Cut(&mut text), "{behind}{cause}");
        }
        self.cause = Some(text.into());
    }

    /// Why this is an error, where somebody has [noted](Self::note_cause) it. As it was noted: whoever writes it into a log
    /// escapes it ([`Escaped`](super::Escaped)).
    pub fn cause(&self) -> Option<&str> {
        self.cause.as_deref()
    }

    /// For the door: keeps what is told of an error where nobody listens to the log.
    pub(crate) fn keep_untold(&mut self, sentence: String) {
        self.untold = Some(sentence.into());
    }

    /// For a connection: takes the sentence about an error of the server that nobody was told, because nothing in the process
    /// listens to `tracing`.
    pub fn take_untold(&mut self) -> Option<Box<str>> {
        self.untold.take()
    }

    /// For a connection: whether a panic was caught.
    pub fn had_panic(&self) -> bool {
        self.had_panic
    }

    /// For a connection: where in the buffer content begins that is written there. It stays where [`begin`](Self::begin)
    /// put it, as long as nobody puts another response in the place of this one.
    pub fn content_start(&self) -> usize {
        self.start
    }

    /// For an encoder: the buffer with everything written so far, and where this response's content is.
    pub fn parts_mut(&mut self) -> (&mut Vec<u8>, &[(HeaderName, HeaderValue)], Payload<'_>) {
        let payload = match &self.content {
            Content::Buffered => Payload::Buffered(self.start),
            Content::Static(bytes) => Payload::Static(bytes),
            Content::Shared(bytes) => Payload::Elsewhere(bytes),
            Content::Flow(flow) => Payload::Flow(flow.length()),
            Content::Omitted(length) => Payload::Omitted(*length),
        };
        (&mut self.buffer, &self.headers, payload)
    }

    /// For a connection: puts everything that was written behind what `output` holds, which costs a copy only where it holds
    /// something. What was written is gone then; the rest stays until the next response [begins](Self::begin).
    pub fn move_to(&mut self, output: &mut Vec<u8>) {
        if output.is_empty() {
            std::mem::swap(&mut self.buffer, output);
        } else {
            output.extend_from_slice(&self.buffer);
        }
        self.buffer.clear();
        self.start = 0;
    }

    /// For a connection: takes the buffer, to send it; the response is as new.
    pub fn take_buffer(&mut self) -> Vec<u8> {
        self.start = 0;
        let buffer = std::mem::take(&mut self.buffer);
        self.clear();
        buffer
    }

    /// For a connection: gives a buffer to write in.
    pub fn set_buffer(&mut self, buffer: Vec<u8>) {
        *self = Self { headers: std::mem::take(&mut self.headers), ..Self::with_buffer(buffer) };
        self.headers.clear();
    }
}

/// The place where a response's content is written: bytes can be added, and nothing before them can be reached. `Debug` shows
/// none of them.
pub struct BodyMut<'a> {
    buffer: &'a mut Vec<u8>,
    start: usize,
}

impl BodyMut<'_> {
    /// Adds bytes.
    pub fn extend(&mut self, bytes: &[u8]) {
        self.buffer.extend_from_slice(bytes);
    }

    /// The number of bytes written.
    pub fn len(&self) -> usize {
        self.buffer.len() - self.start
    }

    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Removes what was written.
    pub fn clear(&mut self) {
        self.buffer.truncate(self.start);
    }

    /// The buffer itself, for the encoders of this crate, which only ever add to it.
    pub(crate) fn buffer(&mut self) -> &mut Vec<u8> {
        self.buffer
    }
}

impl fmt::Debug for Response {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fields = self.headers.iter().map(|(name, value)| (name.as_str(), value.as_bytes()));
        f.debug_struct("Response")
            .field("status", &self.status)
            .field("headers", &redacted(fields).collect::<Vec<_>>())
            .field("content_length", &self.content_length())
            .field("had_panic", &self.had_panic)
            .field("cause", &self.cause)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Payload<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Payload::Buffered(start) => write!(f, "Buffered({start}..)"),
            Payload::Elsewhere(bytes) => write!(f, "Elsewhere({} bytes)", bytes.len()),
            Payload::Static(bytes) => write!(f, "Static({} bytes)", bytes.len()),
            Payload::Flow(length) => write!(f, "Flow({length:?})"),
            Payload::Omitted(length) => write!(f, "Omitted({length:?})"),
        }
    }
}

impl fmt::Debug for BodyMut<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BodyMut({} bytes)", self.len())
    }
}

/// Text that takes no more than the bytes of a cause.
struct Cut<'a>(&'a mut String);

impl fmt::Write for Cut<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let left = CAUSE_BYTES_MAX.saturating_sub(self.0.len());
        if text.len() <= left {
            self.0.push_str(text);
            return Ok(());
        }
        self.0.push_str(&text[..text.floor_char_boundary(left)]);
        self.0.push('…');
        Err(fmt::Error)
    }
}

impl fmt::Write for BodyMut<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.extend(text.as_bytes());
        Ok(())
    }
}
