//! The answer to a request for which there is no place.

use http::{StatusCode, header};
use sweet_core::message::Response;
use sweet_core::meta::{ResponseMeta, Responses};
use sweet_core::respond::{Problem, Respond};

use crate::retry_after;

/// `503 Service Unavailable` (RFC 9110 section 15.6.4), with the seconds to wait in `Retry-After`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Busy {
    pub(super) seconds: u64,
}

impl Respond for Busy {
    const RESPONSES: Responses = Responses::One(ResponseMeta {
        headers: &[retry_after::META],
        ..Problem::meta(503, "There are as many requests as can be worked on.")
    });

    fn respond(self, response: &mut Response) {
        let problem = Problem::new(StatusCode::SERVICE_UNAVAILABLE);
        problem.with_detail("there are as many requests as can be worked on").respond(response);
        response.insert_header(header::RETRY_AFTER, self.seconds.into());
    }
}
