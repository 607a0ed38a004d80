//! From a path to the endpoint that it is for.
//!
//! In:    a visit.
//! Out:   the endpoint, with the context that it is called with; where there is none, a problem that says so, in the app's own
//!        words where it has some.

use std::fmt::Display;

use http::{HeaderValue, StatusCode, header};

use super::{Api, Context, Visit};
use crate::message::{Request, Response};
use crate::meta::EndpointLimits;
use crate::respond::{NotFound, Problem, Respond};
use crate::router::Lookup;

/// Finds the endpoint, and keeps in `lookup` what its context borrows; where there is none, says so.
pub(super) fn endpoint<'s, 'r: 's, A: Api>(
    visit: Visit<'r, A>,
    lookup: &'s mut Option<Lookup<'r>>,
    response: &mut Response,
) -> Option<(Context<'s, A>, usize)> {
    let (app, request) = (visit.app(), visit.request());
    match lookup.insert(A::router().lookup(&request.head().method, request.head().path)) {
        Lookup::Found { route, params } => {
            let endpoint = A::META.endpoint(*route)?;
            limit(request, &endpoint.limits);
            request.set_route(*route);
            return Some((Context::new(app, request, params, endpoint), *route));
        }
        Lookup::Options(allow) => {
            response.set_status(StatusCode::NO_CONTENT);
            allowed(allow, response);
            return None;
        }
        Lookup::NotFound => NotFound.respond(response),
        Lookup::MethodNotAllowed(allow) => {
            Problem::new(StatusCode::METHOD_NOT_ALLOWED).respond(response);
            allowed(allow, response);
        }
        Lookup::Malformed(detail) => Problem::new(StatusCode::BAD_REQUEST).with_detail(detail).respond(response),
    }
    app.fallback(request, response);
    None
}

/// Tells the request the limits that its endpoint has for itself, where it has any.
fn limit(request: &Request<'_>, limits: &EndpointLimits) {
    let EndpointLimits { body_bytes_max, handler_timeout } = *limits;
    if body_bytes_max.is_some() || handler_timeout.is_some() {
        request.set_limits(body_bytes_max, handler_timeout);
    }
}

/// Adds the `Allow` field (RFC 9110 section 10.2.1).
fn allowed(allow: impl Display, response: &mut Response) {
    if let Ok(value) = HeaderValue::try_from(allow.to_string()) {
        response.insert_header(header::ALLOW, value);
    }
}
