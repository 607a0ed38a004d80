//! What is answered where a precondition does not hold, is missing, or cannot be read.

use http::StatusCode;
use sweet_core::message::Response;
use sweet_core::meta::{ResponseMeta, Responses};
use sweet_core::respond::{Problem, Respond};

/// `412 Precondition Failed` (RFC 9110 section 15.5.13): the resource is not in the state that the client has in mind.
///
/// ```
/// use sweet::Respond;
/// use sweet::middleware::PreconditionFailed;
///
/// let mut response = sweet::Response::default();
/// PreconditionFailed.respond(&mut response);
/// assert_eq!(response.status(), 412);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PreconditionFailed;

impl PreconditionFailed {
    pub(super) const META: ResponseMeta =
        Problem::meta(412, "The resource is not in the state that the preconditions of the request name.");
}

impl Respond for PreconditionFailed {
    const RESPONSES: Responses = Responses::One(Self::META);

    fn respond(self, response: &mut Response) {
        let detail = "the resource is not in the state that the preconditions of the request name";
        Problem::new(StatusCode::PRECONDITION_FAILED).with_detail(detail).respond(response);
    }
}

impl std::fmt::Display for PreconditionFailed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a precondition of the request does not hold")
    }
}

impl std::error::Error for PreconditionFailed {}

/// Why the preconditions of a request cannot be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PreconditionRejection {
    /// 400: the field of this name is not well-formed, and so nobody knows what the client wants to prevent.
    Malformed(&'static str),
    /// 428 (RFC 6585 section 3): there is no `If-Match`, without which this is not done.
    Required,
}

impl PreconditionRejection {
    pub(super) const MALFORMED: ResponseMeta = Problem::meta(400, "A precondition is not well-formed.");
    pub(super) const REQUIRED: ResponseMeta =
        Problem::meta(428, "`If-Match` is missing: name the state of the resource that is to be changed.");
}

impl Respond for PreconditionRejection {
    const RESPONSES: Responses = Responses::Many(&[Self::MALFORMED, Self::REQUIRED]);

    fn respond(self, response: &mut Response) {
        match self {
            Self::Malformed(name) => {
                let detail =
                    format!("`{name}` is not well-formed: it is `*`, or a list of entity tags such as `\"1\"`");
                Problem::new(StatusCode::BAD_REQUEST).with_detail(&detail).respond(response);
            }
            Self::Required => {
                let detail =
                    "`If-Match` is missing: it names the state that is to be changed, by the `ETag` it came with";
                Problem::new(StatusCode::PRECONDITION_REQUIRED).with_detail(detail).respond(response);
            }
        }
    }
}
