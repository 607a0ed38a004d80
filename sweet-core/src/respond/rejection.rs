//! The refusals of Sweet's own extractors.

use std::fmt;

use http::{HeaderValue, StatusCode, header};

use super::{Problem, Respond};
use crate::message::{BodyError, Response};
use crate::meta::Responses;
use crate::rules::{Failure, Failures};

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
    /// 400, 408, 413, 500 or 503: the body cannot be had.
    Body(BodyError),
}

impl From<BodyError> for Rejection {
    fn from(error: BodyError) -> Self {
        Rejection::Body(error)
    }
}

const MALFORMED: &str = "The request is malformed.";
const NOT_VALID: &str = "the content of the request is not valid";
const INVALID: &str = "The content of the request is not valid.";
const LATE: &str = "The body did not arrive in time.";
const TOO_LARGE: &str = "The body is too large.";
const OVERLOADED: &str = "The server holds as many bodies as it can.";
/// How many seconds a client should wait before it sends a body again for which there was no room.
const RETRY_AFTER: HeaderValue = HeaderValue::from_static("1");

impl Rejection {
    /// The refusals of `Path`.
    pub const PATH: Responses = Responses::Many(&[Problem::meta(400, MALFORMED), Problem::meta(422, INVALID)]);
    /// The refusals of `Query`, `Header` and `Cookie`.
    pub const PARAMS: Responses = Rejection::PATH;
    /// The refusals of all that reads a body.
    pub const BODY: Responses = Responses::Many(&[
        Problem::meta(400, MALFORMED),
        Problem::meta(408, LATE),
        Problem::meta(413, TOO_LARGE),
        Problem::meta(503, OVERLOADED),
    ]);
    /// The refusals of `Json`.
    pub const JSON: Responses = Responses::Many(&[
        Problem::meta(400, MALFORMED),
        Problem::meta(408, LATE),
        Problem::meta(413, TOO_LARGE),
        Problem::meta(415, "The body is not JSON by its `Content-Type`."),
        Problem::meta(422, INVALID),
        Problem::meta(503, OVERLOADED),
    ]);
    /// The refusals of `Form`.
    pub const FORM: Responses = Responses::Many(&[
        Problem::meta(400, MALFORMED),
        Problem::meta(408, LATE),
        Problem::meta(413, TOO_LARGE),
        Problem::meta(415, "The body is not a form by its `Content-Type`."),
        Problem::meta(422, INVALID),
        Problem::meta(503, OVERLOADED),
    ]);
}

/// The detail of the problem that it is; of failures there are many, and it names none.
impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Rejection::Malformed { detail, offset: None } => f.write_str(detail),
            Rejection::Malformed { detail, offset: Some(offset) } => write!(f, "{detail} at byte {offset}"),
            Rejection::MediaType { expected } => write!(f, "`Content-Type` must be `{expected}`"),
            Rejection::Invalid(_) => f.write_str(NOT_VALID),
            Rejection::Body(error) => error.fmt(f),
        }
    }
}

impl Respond for Rejection {
    const RESPONSES: Responses = Rejection::JSON;

    fn retell(&mut self, text: &dyn Fn(&Failure) -> Option<String>) {
        if let Rejection::Invalid(failures) = self {
            failures.retell(text);
        }
    }

    fn respond(self, response: &mut Response) {
        match self {
            Rejection::Malformed { .. } => {
                Problem::new(StatusCode::BAD_REQUEST).with_detail(&self.to_string()).respond(response);
            }
            Rejection::MediaType { .. } => {
                Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE).with_detail(&self.to_string()).respond(response);
            }
            Rejection::Invalid(failures) => Problem::new(StatusCode::UNPROCESSABLE_ENTITY)
                .with_detail(NOT_VALID)
                .with_failures(&failures)
                .respond(response),
            Rejection::Body(error) => error.respond(response),
        }
    }
}

impl Respond for BodyError {
    const RESPONSES: Responses = Rejection::BODY;

    fn respond(self, response: &mut Response) {
        let status = match self {
            BodyError::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            BodyError::Malformed(_) => StatusCode::BAD_REQUEST,
            BodyError::Timeout => StatusCode::REQUEST_TIMEOUT,
            BodyError::Overloaded => StatusCode::SERVICE_UNAVAILABLE,
            BodyError::Taken | BodyError::Over => StatusCode::INTERNAL_SERVER_ERROR,
        };
        match self {
            // What a program did wrong is nothing for its clients.
            BodyError::Taken | BodyError::Over => Problem::new(status).respond(response),
            _ => Problem::new(status).with_detail(&self.to_string()).respond(response),
        }
        if self == BodyError::Overloaded {
            response.insert_header(header::RETRY_AFTER, RETRY_AFTER);
        }
    }
}
