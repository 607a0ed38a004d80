//! The head of a request: method, path, query, version and header fields, borrowed from the bytes they came in.
//!
//! In:    a head that a decoder has found well-formed, as spans into its bytes.
//! Out:   typed views; a header is looked up by scanning, because a request has few and most are never asked for.
//! Never: copies a field, builds a map, or looks at a body.

use std::fmt;

use http::{Method, Version};

use super::Redacted;
use super::redact::redacted;
use crate::params::percent;

/// A stretch of the bytes of a head, by offsets. Heads are limited to 65,535 bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The first byte.
    pub start: u16,
    /// One past the last byte.
    pub end: u16,
}

impl Span {
    fn of(self, bytes: &[u8]) -> &[u8] {
        bytes.get(usize::from(self.start)..usize::from(self.end)).unwrap_or_default()
    }
}

/// One header field, as spans into the bytes of its head.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FieldSpan {
    /// The field name, a token (RFC 9110 section 5.1).
    pub name: Span,
    /// The field value, without surrounding white space (RFC 9110 section 5.5).
    pub value: Span,
}

/// The head of a request. `Debug` shows no secrets.
#[derive(Clone)]
pub struct Head<'buf> {
    /// The method.
    pub method: Method,
    /// The path as sent: begins with `/` and is still percent-encoded; `*` for `OPTIONS *`. To be compared by
    /// [`is_at`](Self::is_at).
    pub path: &'buf str,
    /// What stands behind the first `?`, still encoded.
    pub query: Option<&'buf str>,
    /// The version of the protocol.
    pub version: Version,
    /// The header fields.
    pub headers: Headers<'buf>,
}

/// The header fields of a request, in the order of their arrival. `Debug` shows no secrets.
#[derive(Clone, Copy)]
pub struct Headers<'buf> {
    bytes: &'buf [u8],
    fields: &'buf [FieldSpan],
}

impl<'buf> Headers<'buf> {
    /// No fields.
    pub const EMPTY: Headers<'static> = Headers { bytes: &[], fields: &[] };

    /// The fields at `fields` in `bytes`. The caller has checked names and values; a span out of range reads as empty.
    pub fn new(bytes: &'buf [u8], fields: &'buf [FieldSpan]) -> Self {
        Self { bytes, fields }
    }

    /// The first value of the field `name`, compared without regard to case.
    pub fn get(&self, name: &str) -> Option<&'buf [u8]> {
        self.get_all(name).next()
    }

    /// The first value of the field `name` where it is UTF-8.
    pub fn get_str(&self, name: &str) -> Option<&'buf str> {
        self.get(name).and_then(|value| str::from_utf8(value).ok())
    }

    /// All values of the field `name`, in the order of their arrival.
    pub fn get_all(&self, name: &str) -> impl Iterator<Item = &'buf [u8]> {
        let Headers { bytes, fields } = *self;
        fields
            .iter()
            .filter(move |field| field.name.of(bytes).eq_ignore_ascii_case(name.as_bytes()))
            .map(move |field| field.value.of(bytes))
    }

    /// All fields, in the order of their arrival, names as sent.
    pub fn iter(&self) -> impl Iterator<Item = (&'buf str, &'buf [u8])> + use<'buf> {
        let Headers { bytes, fields } = *self;
        fields
            .iter()
            .map(move |field| (str::from_utf8(field.name.of(bytes)).unwrap_or_default(), field.value.of(bytes)))
    }

    /// The number of fields.
    pub fn len(&self) -> usize {
        self.fields.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }
}

impl Head<'_> {
    /// Whether the path is `path`, however it was written: `/s%65arch` is `/search`, as it is for routing. To compare
    /// [`path`](Self::path) itself is to let a client choose the outcome.
    ///
    /// ```
    /// # use sweet_core::message::{Head, Headers};
    /// # let head = |path| Head { method: http::Method::GET, path, query: None, version: http::Version::HTTP_11, headers: Headers::EMPTY };
    /// assert!(head("/search").is_at("/search") && head("/s%65arch").is_at("/search"));
    /// // An escaped slash separates nothing.
    /// assert!(!head("/a%2Fb").is_at("/a/b") && !head("/searches").is_at("/search") && !head("/%").is_at("/"));
    /// ```
    pub fn is_at(&self, path: &str) -> bool {
        let (mut rest, mut expected) = (self.path.as_bytes(), path.bytes());
        while let Some((&byte, behind)) = rest.split_first() {
            let read = match byte {
                b'%' => percent::escaped(behind).filter(|(escaped, _)| *escaped != b'/'),
                _ => Some((byte, behind)),
            };
            let Some((byte, behind)) = read else { return false };
            if expected.next() != Some(byte) {
                return false;
            }
            rest = behind;
        }
        expected.next().is_none()
    }
}

impl fmt::Debug for Head<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { method, path, query, version, headers } = self;
        f.debug_struct("Head")
            .field("method", method)
            .field("path", path)
            .field("query", &query.map(Redacted))
            .field("version", version)
            .field("headers", headers)
            .finish()
    }
}

impl fmt::Debug for Headers<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(redacted(self.iter())).finish()
    }
}
