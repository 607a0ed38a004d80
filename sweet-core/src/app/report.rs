//! The log of errors: one line for each, with the id of its request.
//!
//! In:    a request and its answer, once all stations are done.
//! Out:   an event of the crate `tracing`; where nothing in the process listens to it, a sentence for whoever runs the server.
//! Never: an answer that went well; what a client sent (a path, a query, a field, a body), but for the method and the id that
//!        a station took over; a control character in a line.
//!
//! Clients must not be able to fill a log. So what is theirs (4xx) is told at the level `DEBUG`, and so is a 503 without a
//! cause, which a server that sheds load answers in numbers. What is left is the server's own doing, and an `ERROR`; so is a
//! panic, whatever a station has made of it.
//!
//! This is the one file of the core that tells something.

use std::fmt;

use tracing::Level;
use tracing::field::display as shown;

use crate::message::{Escaped, Request, Response};
use crate::meta::{ApiMeta, Pattern};

/// Tells of the error that `response` is, or was before a station turned it into something else.
#[inline]
pub(super) fn report(root: &'static ApiMeta, request: &Request<'_>, response: &mut Response) {
    if response.is_error() || response.cause().is_some() || response.had_panic() {
        tell(root, request, response);
    }
}

#[cold]
fn tell(root: &'static ApiMeta, request: &Request<'_>, response: &mut Response) {
    let error = Failed { root, request, response };
    match error.level() {
        Level::ERROR if !tracing::dispatcher::has_been_set() => {
            let sentence = error.to_string();
            response.keep_untold(sentence);
        }
        level => error.publish(level),
    }
}

/// An error. Its `Display` form is a sentence about the server.
struct Failed<'a> {
    root: &'static ApiMeta,
    request: &'a Request<'a>,
    response: &'a Response,
}

/// What the log of a panic says: its text went to the panic hook.
const PANIC: &str = "a panic";

impl Failed<'_> {
    /// How bad it is.
    fn level(&self) -> Level {
        match self.response.status().as_u16() {
            _ if self.response.had_panic() => Level::ERROR,
            503 if self.response.cause().is_none() => Level::DEBUG,
            500.. => Level::ERROR,
            _ => Level::DEBUG,
        }
    }

    fn cause(&self) -> Option<Escaped<'_>> {
        let panic = self.response.had_panic().then_some(PANIC);
        self.response.cause().or(panic).map(Escaped)
    }

    fn id(&self) -> Option<Escaped<'_>> {
        self.request.id().map(Escaped)
    }

    fn pattern(&self) -> Option<Pattern> {
        self.request.route().and_then(|route| self.root.pattern(route))
    }

    fn publish(&self, level: Level) {
        // `tracing` keeps a constant for each place in the program, so that a level is one.
        macro_rules! event {
            ($level:expr, $message:expr) => {
                tracing::event!(
                    target: "sweet::error",
                    $level,
                    id = self.id().map(shown),
                    method = self.request.head().method.as_str(),
                    path = self.pattern().map(shown),
                    status = self.response.status().as_u16(),
                    cause = self.cause().map(shown),
                    $message,
                )
            };
        }
        match level {
            Level::ERROR => event!(Level::ERROR, "the server failed a request"),
            _ if self.response.is_error() => event!(Level::DEBUG, "a request was refused"),
            _ => event!(Level::DEBUG, "a request recovered from an error"),
        }
    }
}

impl fmt::Display for Failed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (status, method) = (self.response.status().as_u16(), self.request.head().method.as_str());
        write!(f, "answered {status} to {method}")?;
        if let Some(pattern) = self.pattern() {
            write!(f, " {pattern}")?;
        }
        if let Some(id) = self.id() {
            write!(f, " (request {id})")?;
        }
        match self.cause() {
            Some(cause) => write!(f, ": {cause}"),
            None => Ok(()),
        }
    }
}
