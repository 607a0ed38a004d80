//! The one door between a server and what it serves.

use std::future::Future;

use crate::message::{Request, Response};

/// Answers one request. Behind this door every failure is already a response.
pub trait Service {
    /// Writes the answer to `request` into `response`, which is empty.
    fn call(&self, request: &Request<'_>, response: &mut Response) -> impl Future<Output = ()>;
}
