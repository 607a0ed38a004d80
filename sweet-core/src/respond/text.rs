//! Text, HTML and bytes as answers.

use std::borrow::Cow;

use bytes::Bytes;

use super::Respond;
use crate::message::Response;
use crate::meta::{ContentMeta, ResponseMeta, Responses};
use crate::schema::Shape;

const fn ok(content_type: &'static str, shape: Option<Shape>) -> Responses {
    let content = Some(ContentMeta { content_type, shape });
    Responses::One(ResponseMeta { status: 200, description: "", content, headers: &[] })
}

const STRING: Option<Shape> = Some(Shape::String { format: None });
const TEXT: Responses = ok("text/plain", STRING);
const BYTES: Responses = ok("application/octet-stream", None);

fn text(content: &str, response: &mut Response) {
    response.set_content_type("text/plain; charset=utf-8");
    response.body_mut().extend(content.as_bytes());
}

/// Text, as `text/plain; charset=utf-8`.
impl Respond for &str {
    const RESPONSES: Responses = TEXT;

    fn respond(self, response: &mut Response) {
        text(self, response);
    }
}

/// Text, as `text/plain; charset=utf-8`.
impl Respond for String {
    const RESPONSES: Responses = TEXT;

    fn respond(self, response: &mut Response) {
        text(&self, response);
    }
}

/// Text, as `text/plain; charset=utf-8`.
impl Respond for Cow<'_, str> {
    const RESPONSES: Responses = TEXT;

    fn respond(self, response: &mut Response) {
        text(&self, response);
    }
}

/// A page, as `text/html; charset=utf-8`. What stands in it is not escaped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Html<T>(pub T);

impl<T: AsRef<str>> Respond for Html<T> {
    const RESPONSES: Responses = ok("text/html", STRING);

    fn respond(self, response: &mut Response) {
        response.set_content_type("text/html; charset=utf-8");
        response.body_mut().extend(self.0.as_ref().as_bytes());
    }
}

/// Bytes, as `application/octet-stream`, sent from where they are.
impl Respond for &'static [u8] {
    const RESPONSES: Responses = BYTES;

    fn respond(self, response: &mut Response) {
        response.set_content_type("application/octet-stream");
        response.set_static(self);
    }
}

/// Bytes, as `application/octet-stream`, sent from where they are.
impl Respond for Bytes {
    const RESPONSES: Responses = BYTES;

    fn respond(self, response: &mut Response) {
        response.set_content_type("application/octet-stream");
        response.set_shared(self);
    }
}

/// Bytes, as `application/octet-stream`, sent from where they are.
impl Respond for Vec<u8> {
    const RESPONSES: Responses = BYTES;

    fn respond(self, response: &mut Response) {
        Bytes::from(self).respond(response);
    }
}
