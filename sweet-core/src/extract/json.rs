//! `Json` as an argument: the body, read as JSON.

use super::{Argument, FromRequest};
use crate::app::Context;
use crate::json::{self, Decode};
use crate::meta::{ArgumentMeta, Takes};
use crate::respond::Rejection;
use crate::schema::Schema;

/// A value as JSON: of the body where it is an argument, of the answer where it is a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Json<T>(pub T);

impl<T: Schema> Argument for Json<T> {
    const META: ArgumentMeta = ArgumentMeta {
        takes: Takes::Body { content_type: "application/json", shape: T::SHAPE, required: true },
        rejects: Rejection::BODY,
    };
}

impl<'r, T: Decode<'r> + Schema, A> FromRequest<'r, A> for Json<T> {
    type Rejection = Rejection;

    async fn from_request(cx: Context<'r, A>) -> Result<Self, Rejection> {
        let bytes = cx.request().body().bytes().await;
        match json::from_slice(bytes) {
            Ok(value) => Ok(Json(value)),
            Err(json::Error::Syntax { message, .. }) => Err(Rejection::Malformed(message)),
            Err(json::Error::Invalid(failures)) => Err(Rejection::Invalid(failures)),
        }
    }
}
