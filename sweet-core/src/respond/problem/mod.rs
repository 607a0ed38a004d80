//! Problem details: the body of every refusal (RFC 9457).
//!
//! In:    a status, and what may be told of it.
//! Out:   `application/problem+json`.
//! Never: the value of a field, the text of a panic, the cause of a fault.

mod body;
mod shape;

#[doc(hidden)]
pub use shape::{Extended, define_extended};

use http::StatusCode;

use crate::json::{self, Encode};
use crate::meta::{ContentMeta, HeaderMeta, ResponseMeta};
use crate::rules::Failures;
use crate::schema::{Schema, Shape};

/// The media type of problem details (RFC 9457 section 3).
pub const PROBLEM_JSON: &str = "application/problem+json";

/// A refusal, as RFC 9457 tells it.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem<'a> {
    status: StatusCode,
    type_uri: Option<&'a str>,
    title: Option<&'a str>,
    detail: Option<&'a str>,
    failures: Option<&'a Failures>,
    /// Names, and values as JSON text.
    extensions: Vec<(&'a str, Vec<u8>)>,
}

/// The members that every problem has, or can have, of itself: what an extension cannot be called.
const MEMBERS: [&str; 6] = ["type", "title", "status", "detail", "instance", "errors"];

impl<'a> Problem<'a> {
    /// A problem of the type `about:blank`, whose title is the reason phrase of `status`.
    pub fn new(status: StatusCode) -> Self {
        Self { status, type_uri: None, title: None, detail: None, failures: None, extensions: Vec::new() }
    }

    /// A problem of the type `about:blank`, of a status given by its number; 500 where that is none of an error.
    ///
    /// For `#[derive(ApiError)]`, which has checked the number.
    pub fn of(status: u16) -> Self {
        let error = StatusCode::from_u16(status).ok().filter(|status| status.as_u16() >= 400);
        Self::new(error.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR))
    }

    /// Names the type of the problem, by a URI reference.
    #[must_use]
    pub fn with_type(mut self, uri: &'a str) -> Self {
        self.type_uri = Some(uri);
        self
    }

    /// Sets the title: a short sentence that does not change from one occurrence to the next.
    #[must_use]
    pub fn with_title(mut self, title: &'a str) -> Self {
        self.title = Some(title);
        self
    }

    /// Sets the detail: a sentence about this occurrence.
    #[must_use]
    pub fn with_detail(mut self, detail: &'a str) -> Self {
        self.detail = Some(detail);
        self
    }

    /// Lists everything that is wrong with the content of the request.
    #[must_use]
    pub fn with_failures(mut self, failures: &'a Failures) -> Self {
        self.failures = Some(failures);
        self
    }

    /// Adds a member of its own (RFC 9457 section 3.2), in the place of another of that name. The members that problems have of
    /// themselves (`type`, `title`, `status`, `detail`, `instance` and `errors`) stay as they are.
    ///
    /// ```
    /// # use sweet_core::message::Response;
    /// # use sweet_core::respond::{Problem, Respond};
    /// let mut response = Response::default();
    /// let problem = Problem::new(http::StatusCode::FORBIDDEN).with_detail("the balance is 30");
    /// problem.with_extension("balance", &30).respond(&mut response);
    /// assert!(response.body().ends_with(br#""detail":"the balance is 30","balance":30}"#));
    /// ```
    #[must_use]
    pub fn with_extension<T: Encode + ?Sized>(mut self, name: &'a str, value: &T) -> Self {
        if !MEMBERS.contains(&name) {
            self.extensions.retain(|(other, _)| *other != name);
            self.extensions.push((name, json::to_vec(value)));
        }
        self
    }

    /// The response that a problem of this status is, for a `RESPONSES` constant. `description` says when it happens.
    pub const fn meta(status: u16, description: &'static str) -> ResponseMeta {
        ResponseMeta {
            status,
            description,
            content: Some(ContentMeta { content_type: PROBLEM_JSON, shape: Some(<Problem<'_> as Schema>::SHAPE) }),
            headers: &[],
        }
    }
    /// The same, of a problem with header fields, and with members of its own where it has a shape. For
    /// `#[derive(ApiError)]`.
    #[doc(hidden)]
    pub const fn meta_of(
        status: u16,
        description: &'static str,
        shape: Option<Shape>,
        headers: &'static [HeaderMeta],
    ) -> ResponseMeta {
        let shape = match shape {
            Some(shape) => shape,
            None => <Problem<'_> as Schema>::SHAPE,
        };
        let content = Some(ContentMeta { content_type: PROBLEM_JSON, shape: Some(shape) });
        ResponseMeta { status, description, content, headers }
    }
}
