//! A request: its head, its body and where it came from.

use std::cell::OnceCell;
use std::net::SocketAddr;

use super::{Body, Head};
use crate::params::Pairs;

/// A request.
#[derive(Debug)]
pub struct Request<'buf> {
    head: Head<'buf>,
    body: Body<'buf>,
    peer: Option<SocketAddr>,
    /// Invariant: the pairs of `head.query`, once somebody asked for them.
    query: OnceCell<Pairs<'buf>>,
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
    pub fn query(&self) -> &Pairs<'buf> {
        self.query.get_or_init(|| Pairs::parse(self.head.query.unwrap_or_default()))
    }
}
