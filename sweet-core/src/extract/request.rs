//! `&Request` as an argument: all of the request, for what no extractor gives.

use std::convert::Infallible;

use super::{Argument, FromRequest};
use crate::app::Context;
use crate::message::Request;
use crate::meta::ArgumentMeta;

impl Argument for &Request<'_> {
    const META: ArgumentMeta = ArgumentMeta::REQUEST;
}

/// The request itself. What a handler reads of it is not in the document.
impl<'r, A> FromRequest<'r, A> for &'r Request<'r> {
    type Rejection = Infallible;

    async fn from_request(cx: Context<'r, A>) -> Result<Self, Infallible> {
        Ok(cx.request())
    }
}
