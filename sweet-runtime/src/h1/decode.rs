//! Decodes one request head out of the bytes it lies in.
//!
//! In:    everything read so far and not yet used, from the first byte of the head, again and again until it is whole.
//! Out:   the length of the head and what it says, or "not yet", or a refusal; the same however the bytes were split.
//! Never: copies a byte, looks at a line twice, or guesses past a malformed line.
//!
//! A line is looked at when it is whole. What was searched for a line end is remembered, so that a peer that sends byte
//! by byte costs as much as one that sends everything at once.

use http::{Method, Version};
use memchr::memchr;
use sweet_core::message::{FieldSpan, Span};

use super::framing::Framing;
use super::grammar;
use super::refusal::Refusal;
use crate::limits::Limits;

/// Decodes one head. Begins anew with [`Decoder::default`].
#[derive(Debug, Default)]
pub(crate) struct Decoder {
    stage: Stage,
    /// Where the line that is being looked for begins.
    line: usize,
    /// Invariant: `line <= searched`, and no line ends between the two.
    searched: usize,
    /// Where the header fields begin.
    fields_start: usize,
    /// The method.
    pub(crate) method: Method,
    /// The request target: visible ASCII.
    pub(crate) target: Span,
    /// The version, 1.0 or 1.1.
    pub(crate) version: Version,
    /// The value of the Host field.
    pub(crate) host: Option<Span>,
    /// What the fields say of the message around them.
    pub(crate) framing: Framing,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    Start,
    RequestLine,
    Fields,
}

/// Where a line lies, without its line end.
type Line = std::ops::Range<usize>;

impl Decoder {
    /// Goes on where it stopped. `bytes` begin where they began the last time. Returns the length of the head.
    pub(crate) fn decode(
        &mut self,
        bytes: &[u8],
        fields: &mut Vec<FieldSpan>,
        limits: &Limits,
    ) -> Result<Option<usize>, Refusal> {
        if self.stage == Stage::Start && !self.start(bytes, fields)? {
            return Ok(None);
        }
        if self.stage == Stage::RequestLine {
            let max = limits.request_line_bytes_max;
            let Some(line) = self.next_line(bytes, self.line, max, Refusal::TargetTooLong)? else { return Ok(None) };
            self.request_line(bytes, line)?;
            self.fields_start = self.line;
            self.stage = Stage::Fields;
        }
        loop {
            let (start, max) = (self.fields_start, limits.header_bytes_max);
            let Some(line) = self.next_line(bytes, start, max, Refusal::HeadersTooLarge)? else { return Ok(None) };
            if line.is_empty() {
                return Ok(Some(self.line));
            }
            if fields.len() == limits.header_fields_max {
                return Err(Refusal::HeadersTooLarge);
            }
            fields.push(self.field(bytes, line)?);
        }
    }

    /// Skips one empty line, as old clients send behind a body (RFC 9112 section 2.2). Whoever does not begin with a
    /// token after that, speaks another protocol and is told so at once, not at the next line end.
    fn start(&mut self, bytes: &[u8], fields: &mut Vec<FieldSpan>) -> Result<bool, Refusal> {
        let skipped = match bytes {
            [] => return Ok(false),
            [b'\r'] | [b'\r', b'\n'] => {
                self.searched = bytes.len();
                return Ok(false);
            }
            [b'\r', b'\n', ..] => 2,
            _ => 0,
        };
        if !grammar::is_token_byte(bytes[skipped]) {
            return Err(Refusal::RequestLine);
        }
        fields.clear();
        (self.line, self.searched) = (skipped, skipped);
        self.stage = Stage::RequestLine;
        Ok(true)
    }

    /// Finds the next line. Everything from `start` to its end may have `max` bytes, else it is refused as `too_long`.
    fn next_line(
        &mut self,
        bytes: &[u8],
        start: usize,
        max: usize,
        too_long: Refusal,
    ) -> Result<Option<Line>, Refusal> {
        let found = memchr(b'\n', &bytes[self.searched..]).map(|at| self.searched + at);
        self.searched = found.map_or(bytes.len(), |end| end + 1);
        if self.searched - start > max {
            return Err(too_long);
        }
        let Some(end) = found else { return Ok(None) };
        let line = self.line;
        self.line = self.searched;
        match bytes[line..end].split_last() {
            Some((b'\r', rest)) => Ok(Some(line..line + rest.len())),
            _ => Err(Refusal::BareLineFeed),
        }
    }

    /// `method SP request-target SP HTTP-version` (RFC 9112 section 3): single spaces, nothing else.
    fn request_line(&mut self, bytes: &[u8], line: Line) -> Result<(), Refusal> {
        let text = &bytes[line.clone()];
        let method = memchr(b' ', text).ok_or(Refusal::RequestLine)?;
        let rest = &text[method + 1..];
        let target = memchr(b' ', rest).ok_or(Refusal::RequestLine)?;
        self.method = match &text[..method] {
            token if grammar::is_token(token) => Method::from_bytes(token).map_err(|_| Refusal::RequestLine)?,
            _ => return Err(Refusal::RequestLine),
        };
        if target == 0 || !grammar::is_target(&rest[..target]) {
            return Err(Refusal::Target);
        }
        let start = line.start + method + 1;
        self.target = span(start, start + target);
        self.version = version(&rest[target + 1..])?;
        Ok(())
    }

    /// `field-name ":" OWS field-value OWS` (RFC 9112 section 5).
    fn field(&mut self, bytes: &[u8], line: Line) -> Result<FieldSpan, Refusal> {
        let text = &bytes[line.clone()];
        let (name, value) = split_field(text)?;
        let start = line.start + value.start;
        let value = &text[value];
        self.framing.field(&text[..name], value)?;
        let field = FieldSpan { name: span(line.start, line.start + name), value: span(start, start + value.len()) };
        if name == 4 && text[..name].eq_ignore_ascii_case(b"host") {
            self.host = Some(field.value);
        }
        Ok(field)
    }
}

/// Splits a field line into the length of its name and the place of its value. A folded line begins with a space, which
/// is no name (RFC 9112 section 5.2).
pub(crate) fn split_field(text: &[u8]) -> Result<(usize, std::ops::Range<usize>), Refusal> {
    let name = text.iter().position(|byte| !grammar::is_token_byte(*byte)).ok_or(Refusal::FieldName)?;
    if name == 0 || text[name] != b':' {
        return Err(Refusal::FieldName);
    }
    let untrimmed = &text[name + 1..];
    if !grammar::is_field_value(untrimmed) {
        return Err(Refusal::FieldValue);
    }
    // What is left of white space are spaces and tabs: anything else was refused above.
    let from_start = untrimmed.trim_ascii_start();
    let start = text.len() - from_start.len();
    Ok((name, start..start + from_start.trim_ascii_end().len()))
}

/// RFC 9112 section 2.3. A later minor version is understood as the one that is known (RFC 9110 section 2.5).
fn version(bytes: &[u8]) -> Result<Version, Refusal> {
    match bytes {
        b"HTTP/1.1" => Ok(Version::HTTP_11),
        b"HTTP/1.0" => Ok(Version::HTTP_10),
        [b'H', b'T', b'T', b'P', b'/', b'1', b'.', b'2'..=b'9'] => Ok(Version::HTTP_11),
        [b'H', b'T', b'T', b'P', b'/', b'0'..=b'9', b'.', b'0'..=b'9'] => Err(Refusal::Version),
        _ => Err(Refusal::RequestLine),
    }
}

/// Heads have at most 65,535 bytes, which `Limits` sees to.
fn span(start: usize, end: usize) -> Span {
    let offset = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
    Span { start: offset(start), end: offset(end) }
}

#[cfg(test)]
mod tests;
