//! `Json` as an answer.

use super::Respond;
use crate::extract::Json;
use crate::json::{self, Encode};
use crate::message::Response;
use crate::meta::{ContentMeta, ResponseMeta, Responses};
use crate::schema::Schema;

impl<T: Encode + Schema> Respond for Json<T> {
    const RESPONSES: Responses = Responses::One(ResponseMeta {
        status: 200,
        description: "",
        content: Some(ContentMeta { content_type: "application/json", shape: Some(T::SHAPE) }),
        headers: &[],
    });

    fn respond(self, response: &mut Response) {
        response.set_content_type("application/json");
        json::write(&self.0, response.body_mut().buffer());
    }
}
