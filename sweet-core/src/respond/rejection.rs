//! The refusals of Sweet's own extractors.

use std::fmt::Write as _;

use http::StatusCode;

use super::{Problem, Respond};
use crate::message::Response;
use crate::meta::Responses;
use crate::rules::Failures;

/// Why one of Sweet's own extractors refused a request. Safe to show: it holds no value of the request.
#[derive(Clone, Debug, PartialEq)]
pub enum Rejection {
    /// 400: the request is malformed.
    Malformed {
        /// What is wrong.
        detail: &'static str,
        /// The offset of the byte at fault in the body, from 0, where it is known.
        offset: Option<usize>,
    },
    /// 415: the body has another media type.
    MediaType {
        /// The media type that is read here.
        expected: &'static str,
    },
    /// 422: the request is well-formed, but its content is not valid: everything that is wrong with it.
    Invalid(Failures),
}

const MALFORMED: &str = "The request is malformed.";
const INVALID: &str = "The content of the request is not valid.";

impl Rejection {
    /// The refusals of `Path`.
    pub const PATH: Responses = Responses::Many(&[Problem::meta(400, MALFORMED), Problem::meta(422, INVALID)]);
    /// The refusals of `Query`, `Header` and `Cookie`.
    pub const PARAMS: Responses = Rejection::PATH;
    /// The refusals of `Json`.
    pub const JSON: Responses = Responses::Many(&[
        Problem::meta(400, MALFORMED),
        Problem::meta(413, "The body is too large."),
        Problem::meta(415, "The body is not JSON by its `Content-Type`."),
        Problem::meta(422, INVALID),
    ]);
}

impl Respond for Rejection {
    const RESPONSES: Responses = Rejection::JSON;

    fn respond(self, response: &mut Response) {
        match self {
            Rejection::Malformed { detail, offset } => {
                let mut text = detail.to_owned();
                if let Some(offset) = offset {
                    let _ = write!(text, " at byte {offset}");
                }
                Problem::new(StatusCode::BAD_REQUEST).with_detail(&text).respond(response);
            }
            Rejection::MediaType { expected } => {
                let text = format!("`Content-Type` must be `{expected}`");
                Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE).with_detail(&text).respond(response);
            }
            Rejection::Invalid(failures) => Problem::new(StatusCode::UNPROCESSABLE_ENTITY)
                .with_detail("the content of the request is not valid")
                .with_failures(&failures)
                .respond(response),
        }
    }
}
