//! `Bytes`, `&[u8]` and `BodyStream` as arguments: the body as it came.

use std::convert::Infallible;

use bytes::Bytes;

use super::{Argument, FromRequest};
use crate::app::Context;
use crate::message::BodyStream;
use crate::meta::{ArgumentMeta, Takes};
use crate::respond::Rejection;
use crate::schema::Shape;

const META: ArgumentMeta = ArgumentMeta {
    takes: Takes::Body {
        content_type: "application/octet-stream",
        shape: Shape::String { format: Some("binary") },
        required: false,
    },
    rejects: Rejection::BODY,
};

impl Argument for Bytes {
    const META: ArgumentMeta = META;
}

/// The body, copied, so that it can be kept beyond the request. Of any media type; empty where there is none.
///
/// # Rejections
/// Those of every body: 400, 408, 413, 503 ([`BodyError`](crate::message::BodyError)).
impl<'r, A> FromRequest<'r, A> for Bytes {
    type Rejection = Rejection;

    async fn from_request(cx: Context<'r, A>) -> Result<Self, Rejection> {
        Ok(Bytes::copy_from_slice(cx.request().body().bytes().await?))
    }
}

impl Argument for &[u8] {
    const META: ArgumentMeta = META;
}

/// The body, borrowed. Of any media type; empty where there is none.
///
/// # Rejections
/// Those of every body: 400, 408, 413, 503 ([`BodyError`](crate::message::BodyError)).
impl<'r, A> FromRequest<'r, A> for &'r [u8] {
    type Rejection = Rejection;

    async fn from_request(cx: Context<'r, A>) -> Result<Self, Rejection> {
        Ok(cx.request().body().bytes().await?)
    }
}

impl Argument for BodyStream {
    const META: ArgumentMeta = META;
}

/// The body, piece by piece. Of any media type; empty where there is none. Its errors come with its pieces.
impl<'r, A> FromRequest<'r, A> for BodyStream {
    type Rejection = Infallible;

    async fn from_request(cx: Context<'r, A>) -> Result<Self, Infallible> {
        Ok(cx.request().body().stream())
    }
}
