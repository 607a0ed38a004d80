//! Answers without content: nothing, and redirects.

use http::{HeaderValue, StatusCode, header};

use super::{Problem, Respond};
use crate::message::Response;
use crate::meta::{HeaderMeta, ResponseMeta, Responses};
use crate::schema::{Docs, Shape};

/// `204 No Content` (RFC 9110 section 15.3.5).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NoContent;

impl Respond for NoContent {
    const RESPONSES: Responses =
        Responses::One(ResponseMeta { status: 204, description: "", content: None, headers: &[] });

    fn respond(self, response: &mut Response) {
        response.set_status(StatusCode::NO_CONTENT);
    }
}

/// A handler without a result answers `204 No Content`.
impl Respond for () {
    const RESPONSES: Responses = NoContent::RESPONSES;

    fn respond(self, response: &mut Response) {
        NoContent.respond(response);
    }
}

/// A redirect; by default `307 Temporary Redirect`, which keeps method and body (RFC 9110 section 15.4.8).
///
/// `Redirect<303>` sends a browser on with `GET`, `Redirect<308>` is for good; any other status than 301, 302, 303, 307
/// and 308 does not compile.
///
/// ```
/// # use sweet_core::respond::Redirect;
/// let see_other: Redirect<303> = Redirect::to("/books/7");
/// let temporary: Redirect = Redirect::to("https://example.com/");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redirect<const STATUS: u16 = 307> {
    /// `None` where the text cannot be a field value.
    location: Option<HeaderValue>,
}

impl<const STATUS: u16> Redirect<STATUS> {
    const CHECKED: () =
        assert!(matches!(STATUS, 301 | 302 | 303 | 307 | 308), "a redirect has the status 301, 302, 303, 307 or 308");

    /// A redirect to a URI reference.
    ///
    /// Text with a control character, such as a line break that a client smuggled in, cannot be sent: the answer is then
    /// `500 Internal Server Error`, and nothing of the text reaches the wire.
    pub fn to(location: &str) -> Self {
        const { Self::CHECKED };
        let visible = location.bytes().all(|byte| byte.is_ascii_graphic());
        Self { location: visible.then(|| HeaderValue::from_str(location).ok()).flatten() }
    }
}

impl<const STATUS: u16> Respond for Redirect<STATUS> {
    const RESPONSES: Responses = Responses::One(ResponseMeta {
        status: STATUS,
        description: "",
        content: None,
        headers: &[HeaderMeta {
            name: "Location",
            shape: Shape::String { format: Some("uri-reference") },
            docs: Docs::of("Where to go."),
        }],
    });

    fn respond(self, response: &mut Response) {
        match (self.location, StatusCode::from_u16(STATUS)) {
            (Some(location), Ok(status)) => {
                response.set_status(status);
                response.insert_header(header::LOCATION, location);
            }
            _ => Problem::new(StatusCode::INTERNAL_SERVER_ERROR).respond(response),
        }
    }
}
