//! The answer to a request beyond its quota.

use std::marker::PhantomData;

use http::{HeaderValue, StatusCode, header};
use sweet_core::message::Response;
use sweet_core::meta::{ResponseMeta, Responses};
use sweet_core::respond::{Problem, Respond};

use super::fields::{Policy, Quota, announce};
use super::gcra::Standing;

/// `429 Too Many Requests` (RFC 6585 section 4), with the seconds to wait in `Retry-After`, rounded up.
#[derive(Debug)]
pub struct Refused<P = ()> {
    standing: Standing,
    policy: HeaderValue,
    quota: Quota,
    name: PhantomData<fn() -> P>,
}

impl<P> Refused<P> {
    pub(super) fn new(standing: Standing, policy: HeaderValue, quota: Quota) -> Self {
        Self { standing, policy, quota, name: PhantomData }
    }
}

impl<P: Policy> Respond for Refused<P> {
    const RESPONSES: Responses = Responses::One(ResponseMeta {
        headers: P::FIELDS.on_refusal(),
        ..Problem::meta(429, "There were too many requests.")
    });

    fn respond(self, response: &mut Response) {
        Problem::new(StatusCode::TOO_MANY_REQUESTS).with_detail("the quota is used up").respond(response);
        response.insert_header(header::RETRY_AFTER, self.standing.window.into());
        announce::<P>(self.standing, &self.policy, self.quota, response);
    }
}
