//! `Background`: work that a handler starts, and that nobody waits for.

use std::convert::Infallible;
use std::fmt;
use std::future::Future;

use super::{Argument, FromRequest};
use crate::app::Context;
use crate::message::Request;
use crate::meta::ArgumentMeta;

/// Starts work that is done once the request has been answered, or has ended in any other way.
#[derive(Clone, Copy)]
pub struct Background<'r>(&'r Request<'r>);

impl Background<'_> {
    /// Has `work` done once the response has been sent; where the request ends in any other way (its client leaves, its
    /// handler panics or takes too long), once that has happened. Pieces of work of one request are done one after the
    /// other, in the order in which they were started.
    pub fn run(&self, work: impl Future<Output = ()> + 'static) {
        self.0.afterwards(work);
    }
}

impl Argument for Background<'_> {
    const META: ArgumentMeta = ArgumentMeta::NONE;
}

impl<'r, A> FromRequest<'r, A> for Background<'r> {
    type Rejection = Infallible;

    async fn from_request(cx: Context<'r, A>) -> Result<Self, Infallible> {
        Ok(Background(cx.request()))
    }
}

impl fmt::Debug for Background<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Background(…)")
    }
}
