//! A request: its head, its body and where it came from.

use std::cell::{Cell, OnceCell};
use std::net::SocketAddr;
use std::time::Duration;

use super::{Body, Head};
use crate::params::{Decoded, Pairs};

/// A request.
#[derive(Debug)]
pub struct Request<'buf> {
    head: Head<'buf>,
    body: Body<'buf>,
    peer: Option<SocketAddr>,
    /// Invariant: the decoded text of `head.query`, once somebody asked for it. Borrows nothing, so that the request can
    /// be lent for a shorter life than its bytes have.
    query: OnceCell<Option<Decoded>>,
    /// Invariant: the decoded text of the body, once somebody asked for it as a form. In a box, because few requests have one.
    form: OnceCell<Option<Box<Decoded>>>,
    body_bytes_max: Cell<Option<usize>>,
    handler_timeout: Cell<Option<Duration>>,
}

impl<'buf> Request<'buf> {
    /// A request from `peer`, where there is one.
    pub fn new(head: Head<'buf>, body: Body<'buf>, peer: Option<SocketAddr>) -> Self {
        let (body_bytes_max, handler_timeout) = (Cell::new(None), Cell::new(None));
        Self { head, body, peer, query: OnceCell::new(), form: OnceCell::new(), body_bytes_max, handler_timeout }
    }

    /// The head.
    pub fn head(&self) -> &Head<'buf> {
        &self.head
    }

    /// The body.
    pub fn body(&self) -> Body<'buf> {
        match self.body_bytes_max.get() {
            None => self.body,
            Some(bytes_max) => self.body.with_limit(bytes_max),
        }
    }

    /// Sets limits of this request's own, in the place of the server's: the most bytes of its body, and the time in which
    /// it is answered. `None` leaves a limit as it is.
    pub fn set_limits(&self, body_bytes_max: Option<usize>, handler_timeout: Option<Duration>) {
        self.body_bytes_max.set(body_bytes_max.or(self.body_bytes_max.get()));
        self.handler_timeout.set(handler_timeout.or(self.handler_timeout.get()));
    }

    /// The time in which this request is answered, where it is not the server's.
    pub fn handler_timeout(&self) -> Option<Duration> {
        self.handler_timeout.get()
    }

    /// The address that the connection came from; `None` where there is no connection.
    pub fn peer(&self) -> Option<SocketAddr> {
        self.peer
    }

    /// The bytes that the body may have, where it is not the server's limit.
    pub fn body_bytes_max(&self) -> Option<usize> {
        self.body_bytes_max.get()
    }

    /// The pairs of the query, decoded once (WHATWG URL, `application/x-www-form-urlencoded`).
    pub fn query(&self) -> Pairs<'_> {
        let raw = self.head.query.unwrap_or_default();
        Pairs::new(raw, self.query.get_or_init(|| Decoded::of(raw)).as_ref())
    }

    /// The pairs of a form, decoded once (WHATWG URL, `application/x-www-form-urlencoded`). `body` is the text of the whole
    /// body.
    pub(crate) fn form<'r>(&'r self, body: &'r str) -> Pairs<'r> {
        Pairs::new(body, self.form.get_or_init(|| Decoded::of(body).map(Box::new)).as_deref())
    }
}
