//! `Bytes` and `&[u8]` as arguments: the body as it came.

use std::convert::Infallible;

use bytes::Bytes;

use super::{Argument, FromRequest};
use crate::app::Context;
use crate::meta::{ArgumentMeta, Responses, Takes};
use crate::schema::Shape;

const META: ArgumentMeta = ArgumentMeta {
    takes: Takes::Body {
        content_type: "application/octet-stream",
        shape: Shape::String { format: Some("binary") },
        required: false,
    },
    rejects: Responses::None,
};

impl Argument for Bytes {
    const META: ArgumentMeta = META;
}

/// The body, copied, so that it can be kept beyond the request. Of any media type; empty where there is none.
impl<'r, A> FromRequest<'r, A> for Bytes {
    type Rejection = Infallible;

    async fn from_request(cx: Context<'r, A>) -> Result<Self, Infallible> {
        Ok(Bytes::copy_from_slice(cx.request().body().bytes().await))
    }
}

impl Argument for &[u8] {
    const META: ArgumentMeta = META;
}

/// The body, borrowed. Of any media type; empty where there is none.
impl<'r, A> FromRequest<'r, A> for &'r [u8] {
    type Rejection = Infallible;

    async fn from_request(cx: Context<'r, A>) -> Result<Self, Infallible> {
        Ok(cx.request().body().bytes().await)
    }
}
