//! `Json` as an argument: the body, read as JSON.
//!
//! In:    a body whose `Content-Type` says that it is JSON.
//! Out:   a value that obeys the rules of its type.
//! Never: reads another media type as JSON, which would let a foreign page's form post pass for an API call.

use super::media_type::media_type;
use super::{Argument, FromRequest, OptionalArgument, OptionalFromRequest};
use crate::app::Context;
use crate::json::{self, Decode};
use crate::message::Headers;
use crate::meta::{ArgumentMeta, Takes};
use crate::respond::Rejection;
use crate::schema::Schema;

/// A value as JSON: of the body where it is an argument, of the answer where it is a result.
///
/// As an argument it may borrow from the body (`Json<Search<'_>>`). `Option<Json<T>>` is `None` where there is no body.
///
/// # Rejections
/// Those of every body (400, 408, 413, 503), and 400 where the body is missing or is not JSON, 415 where `Content-Type` is not `application/json` (or a subtype that
/// ends in `+json`), 422 with every failure where it is JSON but not a valid `T`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Json<T>(pub T);

const fn meta<T: Schema>(required: bool) -> ArgumentMeta {
    ArgumentMeta {
        takes: Takes::Body { content_type: "application/json", shape: T::SHAPE, required },
        rejects: Rejection::JSON,
    }
}

impl<T: Schema> Argument for Json<T> {
    const META: ArgumentMeta = meta::<T>(true);
}

impl<T: Schema> OptionalArgument for Json<T> {
    const META: ArgumentMeta = meta::<T>(false);
}

impl<'r, T: Decode<'r> + Schema, A> FromRequest<'r, A> for Json<T> {
    type Rejection = Rejection;

    async fn from_request(cx: Context<'r, A>) -> Result<Self, Rejection> {
        let bytes = cx.request().body().bytes().await?;
        if bytes.is_empty() {
            return Err(Rejection::Malformed { detail: "the body is missing", offset: None });
        }
        if !is_json(&cx.request().head().headers) {
            return Err(Rejection::MediaType { expected: "application/json" });
        }
        json::from_slice_within(bytes, cx.contexts()).map(Json).map_err(Rejection::from)
    }
}

impl<'r, T: Decode<'r> + Schema, A> OptionalFromRequest<'r, A> for Json<T> {
    type Rejection = Rejection;

    async fn optional_from_request(cx: Context<'r, A>) -> Result<Option<Self>, Rejection> {
        if cx.request().body().bytes().await?.is_empty() {
            return Ok(None);
        }
        Json::from_request(cx).await.map(Some)
    }
}

impl From<json::Error> for Rejection {
    fn from(error: json::Error) -> Self {
        match error {
            json::Error::Syntax { message, offset } => Rejection::Malformed { detail: message, offset: Some(offset) },
            json::Error::Invalid(failures) => Rejection::Invalid(failures),
        }
    }
}

/// Whether the one `Content-Type` field names JSON: `application/json` or a structured suffix `+json` (RFC 6839 section
/// 3.1), whatever its parameters.
fn is_json(headers: &Headers<'_>) -> bool {
    let Some(essence) = media_type(headers) else { return false };
    let ends_with_json = || essence.len() > 5 && essence[essence.len() - 5..].eq_ignore_ascii_case(b"+json");
    essence.eq_ignore_ascii_case(b"application/json") || (essence.contains(&b'/') && ends_with_json())
}

#[cfg(test)]
mod tests {
    use super::is_json;
    use crate::message::{FieldSpan, Headers, Span};

    #[track_caller]
    fn check(values: &[&str], expected: bool) {
        let mut bytes = b"Content-Type".to_vec();
        let name = Span { start: 0, end: 12 };
        let fields: Vec<FieldSpan> = values
            .iter()
            .map(|value| {
                let start = bytes.len() as u16;
                bytes.extend_from_slice(value.as_bytes());
                FieldSpan { name, value: Span { start, end: bytes.len() as u16 } }
            })
            .collect();
        assert_eq!(is_json(&Headers::new(&bytes, &fields)), expected, "{values:?}");
    }

    #[test]
    fn media_types() {
        check(&["application/json"], true);
        check(&["Application/JSON; charset=utf-8"], true);
        check(&["application/json ;x=y"], true);
        check(&["application/vnd.api+json"], true);
        check(&[], false);
        check(&["text/plain"], false);
        check(&["application/jsonp"], false);
        check(&["+json"], false);
        check(&["text/plain; application/json"], false);
        check(&["application/json", "text/plain"], false);
    }
}
