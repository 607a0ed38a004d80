//! One line of the access log.
//!
//! In:    what is known of a request so far, and how it was answered.
//! Out:   an event, when the line is dropped.

use std::fmt;
use std::net::IpAddr;
use std::thread;
use std::time::Instant;

use http::{Method, StatusCode};
use sweet_core::app::Visit;
use sweet_core::meta::Pattern;
use tracing::Level;

use super::visible::Visible;

/// The status of a request that nobody waited for: no status of HTTP, but one that logs have (nginx).
const CLIENT_LEFT: u16 = 499;

/// Expands `place` for the level: `tracing` keeps a constant for each place in the program.
macro_rules! at_its_level {
    ($level:expr, $place:ident) => {
        match $level {
            Level::ERROR => $place!(Level::ERROR),
            Level::WARN => $place!(Level::WARN),
            Level::INFO => $place!(Level::INFO),
            Level::DEBUG => $place!(Level::DEBUG),
            Level::TRACE => $place!(Level::TRACE),
        }
    };
}

/// Which lines are told, and how.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub(super) level: Level,
    pub(super) tells: fn(StatusCode) -> bool,
}

/// A line that is being written.
#[derive(Debug)]
pub(super) struct Line {
    style: Style,
    began: Instant,
    method: Method,
    /// The path as sent, where it is told in the place of the pattern.
    path: Option<Box<str>>,
    pattern: Option<Pattern>,
    id: Option<Box<str>>,
    client: Option<IpAddr>,
    /// The status and the bytes of the answer, where there is one.
    answer: Option<(StatusCode, Option<u64>)>,
}

impl Line {
    pub(super) fn begin(style: Style, method: Method, path: Option<Box<str>>, began: Instant) -> Self {
        Self { style, began, method, path, pattern: None, id: None, client: None, answer: None }
    }

    /// Writes down who asks for what, as far as it is known by now.
    pub(super) fn learn<A>(&mut self, visit: &Visit<'_, A>) {
        let request = visit.request();
        self.pattern = visit.pattern();
        self.client = request.client();
        if self.id.is_none() {
            self.id = request.id().map(Into::into);
        }
    }

    /// Tells of an answer.
    pub(super) fn end(mut self, status: StatusCode, bytes: Option<u64>) {
        // RFC 9110 section 9.3.2: the answer to HEAD has no content.
        let bytes = if self.method == Method::HEAD { Some(0) } else { bytes };
        self.answer = Some((status, bytes));
    }

    /// How the request ended.
    fn outcome(&self) -> (StatusCode, Option<u64>) {
        self.answer.unwrap_or_else(|| {
            let left = StatusCode::from_u16(CLIENT_LEFT).unwrap_or_default();
            (if thread::panicking() { StatusCode::INTERNAL_SERVER_ERROR } else { left }, None)
        })
    }

    fn tell(&self, status: StatusCode, bytes: Option<u64>) {
        macro_rules! event {
            ($level:expr) => {
                tracing::event!(
                    target: "sweet::access",
                    $level,
                    method = self.method.as_str(),
                    path = self.place().map(tracing::field::display),
                    status = status.as_u16(),
                    elapsed_us = u64::try_from(self.began.elapsed().as_micros()).unwrap_or(u64::MAX),
                    id = self.id.as_deref().map(Visible).map(tracing::field::display),
                    client = self.client.map(tracing::field::display),
                    bytes,
                )
            };
        }
        at_its_level!(self.style.level, event);
    }

    fn place(&self) -> Option<Place<'_>> {
        let path = self.path.as_deref().map(|path| Place::Path(Visible(path)));
        path.or_else(|| self.pattern.map(Place::Pattern))
    }
}

/// What a request was for.
enum Place<'a> {
    Path(Visible<'a>),
    Pattern(Pattern),
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Path(path) => path.fmt(f),
            Place::Pattern(pattern) => pattern.fmt(f),
        }
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        let (status, bytes) = self.outcome();
        if (self.style.tells)(status) {
            self.tell(status, bytes);
        }
    }
}

/// Whether anybody listens to lines of this level.
pub(super) fn is_heard(level: Level) -> bool {
    macro_rules! is_heard {
        ($level:expr) => {
            tracing::enabled!(target: "sweet::access", $level)
        };
    }
    at_its_level!(level, is_heard)
}
