//! The request by which a browser asks whether it may send another (Fetch standard, "CORS-preflight request").
//!
//! In:    a head; what is allowed.
//! Out:   204, with what is allowed, or without it.

use std::rc::Rc;

use http::{HeaderValue, Method, StatusCode, header};
use sweet_core::message::{Head, Response};
use sweet_core::meta::{ResponseMeta, Responses};
use sweet_core::respond::Respond;

use super::fields::Field;

/// The answer of [`Cors`](super::Cors) to a preflight: 204, which says what is allowed where the origin is.
#[derive(Clone, Debug)]
pub struct Preflight {
    /// `None` where nothing is allowed.
    pub(super) allowed: Option<Allowed>,
}

/// What a preflight is told.
#[derive(Clone, Debug)]
pub(super) struct Allowed {
    pub(super) origin: HeaderValue,
    /// What is allowed to it: the same for every origin.
    pub(super) fields: Rc<[Field]>,
}

impl Respond for Preflight {
    const RESPONSES: Responses = Responses::One(ResponseMeta {
        status: 204,
        description: "What a page of another origin may ask for.",
        content: None,
        headers: &[],
    });

    fn respond(self, response: &mut Response) {
        response.set_status(StatusCode::NO_CONTENT);
        response.append_header(header::VARY, HeaderValue::from_static(VARY));
        if let Some(Allowed { origin, fields }) = self.allowed {
            response.append_header(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            for (name, value) in fields.iter() {
                response.append_header(name.clone(), value.clone());
            }
        }
    }
}

/// All that it is a preflight by, and all that could be asked by one.
const VARY: &str = "Origin, Access-Control-Request-Method, Access-Control-Request-Headers";

/// Whether a request is a preflight. One without an `Origin` is an ordinary `OPTIONS`.
pub(super) fn is_preflight(head: &Head<'_>) -> bool {
    head.method == Method::OPTIONS
        && head.headers.get("Origin").is_some()
        && head.headers.get("Access-Control-Request-Method").is_some()
}
