//! The answer to a request beyond its quota.

use std::marker::PhantomData;

use http::{StatusCode, header};
use sweet_core::message::Response;
use sweet_core::meta::{ResponseMeta, Responses};
use sweet_core::respond::{Problem, Respond};

use super::fields::{Notice, Policy};
use super::gcra::Standing;

/// `429 Too Many Requests` (RFC 6585 section 4), with the seconds to wait in `Retry-After`, rounded up.
#[derive(Debug)]
pub struct Refused<P = ()> {
    standing: Standing,
    notice: Notice,
    name: PhantomData<fn() -> P>,
}

impl<P> Refused<P> {
    pub(super) fn new(standing: Standing, notice: Notice) -> Self {
        Self { standing, notice, name: PhantomData }
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
        self.notice.announce::<P>(self.standing, response);
    }
}
