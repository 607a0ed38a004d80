//! placeholder
use super::Respond;
use crate::message::Response;
use crate::meta::Responses;
use crate::rules::Failures;

/// The refusal of one of Sweet's own extractors.
#[derive(Clone, Debug, PartialEq)]
pub enum Rejection {
    /// The request is malformed: 400.
    Malformed(&'static str),
    /// The request is well-formed, but its content is invalid: 422, with every failure.
    Invalid(Failures),
}

impl Rejection {
    /// The refusals of extractors that read parameters.
    pub const PARAMS: Responses = Responses::None;
    /// The refusals of extractors that read the body.
    pub const BODY: Responses = Responses::None;
}

impl Respond for Rejection {
    const RESPONSES: Responses = Responses::None;

    fn respond(self, response: &mut Response) {
        let _ = response;
    }
}
