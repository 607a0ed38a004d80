//! A request: its head, its body and where it came from.

use std::cell::OnceCell;
use std::net::SocketAddr;

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
}

impl<'buf> Request<'buf> {
    /// A request from `peer`, where there is one.
    pub fn new(head: Head<'buf>, body: Body<'buf>, peer: Option<SocketAddr>) -> Self {
        Self { head, body, peer, query: OnceCell::new() }
    }

    /// The head.
    pub fn head(&self) -> &Head<'buf> {
        &self.head
    }

    /// The body.
    pub fn body(&self) -> Body<'buf> {
        self.body
    }

    /// The address that the connection came from; `None` where there is no connection.
    pub fn peer(&self) -> Option<SocketAddr> {
        self.peer
    }

    /// The pairs of the query, decoded once (WHATWG URL, `application/x-www-form-urlencoded`).
    pub fn query(&self) -> Pairs<'_> {
        let raw = self.head.query.unwrap_or_default();
        Pairs::new(raw, self.query.get_or_init(|| Decoded::of(raw)).as_ref())
    }
}
