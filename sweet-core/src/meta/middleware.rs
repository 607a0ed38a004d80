//! What a station says of itself, as constants.
//!
//! In:    the types of its answers; what it takes of the request; the limits that it sets.
//! Out:   one [`MiddlewareMeta`], which enters the operations that the station guards.

use std::any::Any;

use super::{ArgumentMeta, EndpointLimits, HeaderMeta, Responses};

/// What a station takes, what it may answer in the place of a handler, and what it adds to every answer.
#[derive(Clone, Copy, Debug)]
pub struct MiddlewareMeta {
    /// What it takes of the request that a document tells of: header fields, security. What these refuse a request with is told of
    /// them, and not in `answers`.
    pub arguments: &'static [ArgumentMeta],
    /// What it may answer in the place of a handler.
    pub answers: Responses,
    /// The header fields that it adds to every answer.
    pub headers: &'static [HeaderMeta],
    /// The limits that it sets for the endpoints that it guards. The innermost holds: an endpoint's own, then those of its
    /// stations from the last to the first, then those of its nests and of the app, likewise.
    pub limits: EndpointLimits,
    /// The header fields that it adds to successes alone.
    pub success_headers: &'static [HeaderMeta],
    /// The methods of the operations that all this holds for, such as `GET`; empty for every method.
    pub methods: &'static [&'static str],
    /// What is wrong with how it is configured, in the app that it is a station of. Emitted code puts it here for a station that
    /// a list names; a station itself leaves it as it is in [`NONE`](Self::NONE).
    #[doc(hidden)]
    pub verify: fn(app: &dyn Any) -> Vec<String>,
}

impl MiddlewareMeta {
    /// Of a station of which a document tells nothing.
    pub const NONE: MiddlewareMeta = MiddlewareMeta {
        arguments: &[],
        answers: Responses::None,
        headers: &[],
        success_headers: &[],
        limits: EndpointLimits::NONE,
        methods: &[],
        verify: |_| Vec::new(),
    };

    /// Of a station that may answer in the place of a handler.
    pub const fn answering(answers: Responses) -> Self {
        Self { answers, ..Self::NONE }
    }

    /// Of a station that sets limits.
    pub const fn limiting(limits: EndpointLimits) -> Self {
        Self { limits, ..Self::NONE }
    }

    /// Whether it holds for an operation of this method.
    pub fn holds_for(&self, method: &str) -> bool {
        self.methods.is_empty() || self.methods.contains(&method)
    }
}
