//! Text as an answer.

use super::Respond;
use crate::message::Response;
use crate::meta::{ContentMeta, ResponseMeta, Responses};
use crate::schema::Shape;

const TEXT: Responses = Responses::One(ResponseMeta {
    status: 200,
    description: "",
    content: Some(ContentMeta { content_type: "text/plain", shape: Some(Shape::String { format: None }) }),
    headers: &[],
});

impl Respond for &str {
    const RESPONSES: Responses = TEXT;

    fn respond(self, response: &mut Response) {
        response.set_content_type("text/plain; charset=utf-8");
        response.body_mut().extend(self.as_bytes());
    }
}

impl Respond for String {
    const RESPONSES: Responses = TEXT;

    fn respond(self, response: &mut Response) {
        self.as_str().respond(response);
    }
}
