//! Refusals that need no type of their own: `Err(NotFound)`.

use std::fmt;

use http::StatusCode;

use super::{Problem, Respond};
use crate::message::Response;
use crate::meta::Responses;

macro_rules! refusals {
    ($($(#[$docs:meta])* $name:ident = $status:ident, $code:literal, $when:literal;)*) => {$(
        $(#[$docs])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub struct $name;

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str($when)
            }
        }

        impl Respond for $name {
            const RESPONSES: Responses = Responses::One(Problem::meta($code, $when));

            fn respond(self, response: &mut Response) {
                const { assert!(StatusCode::$status.as_u16() == $code) };
                Problem::new(StatusCode::$status).respond(response);
            }
        }
    )*};
}

refusals! {
    /// `400 Bad Request` (RFC 9110 section 15.5.1).
    BadRequest = BAD_REQUEST, 400, "The request cannot be processed.";
    /// `403 Forbidden` (RFC 9110 section 15.5.4).
    Forbidden = FORBIDDEN, 403, "This is not allowed.";
    /// `404 Not Found` (RFC 9110 section 15.5.5).
    NotFound = NOT_FOUND, 404, "There is no such resource.";
    /// `409 Conflict` (RFC 9110 section 15.5.10).
    Conflict = CONFLICT, 409, "The request conflicts with the state of the resource.";
    /// `410 Gone` (RFC 9110 section 15.5.11).
    Gone = GONE, 410, "The resource is gone for good.";
    /// `503 Service Unavailable` (RFC 9110 section 15.6.4).
    Unavailable = SERVICE_UNAVAILABLE, 503, "The service cannot answer now.";
}

/// `None` answers `404 Not Found`.
impl<T: Respond> Respond for Option<T> {
    const RESPONSES: Responses = Responses::Both(&T::RESPONSES, &NotFound::RESPONSES);

    fn respond(self, response: &mut Response) {
        match self {
            Some(value) => value.respond(response),
            None => NotFound.respond(response),
        }
    }
}
