//! From a path to the endpoint that it is for.
//!
//! In:    a visit, and what stations do before a handler.
//! Out:   the answer of the endpoint; where there is none, a problem that says so, in the app's own words where it has some.

use std::fmt::Display;

use http::{HeaderValue, StatusCode, header};

use super::{Api, Context, Visit};
use crate::message::{Request, Response};
use crate::meta::EndpointLimits;
use crate::respond::{NotFound, Problem, Respond};
use crate::router::Lookup;

/// Finds the endpoint and calls it, by way of `before`; where there is none, says so.
pub(super) async fn endpoint<A, F>(visit: Visit<'_, A>, response: &mut Response, before: F)
where
    A: Api,
    F: AsyncFnOnce(Context<'_, A>, &mut Response) -> bool,
{
    let (app, request) = (visit.app(), visit.request());
    let lookup = A::router().lookup(&request.head().method, request.head().path);
    // By reference: what an async function moves between two places, it has room for twice.
    match &lookup {
        Lookup::Found { route, params } => {
            if let Some(endpoint) = A::META.endpoint(*route) {
                limit(request, &endpoint.limits);
                request.set_route(*route);
                let cx = Context::new(app, request, params, endpoint);
                if before(cx, response).await {
                    A::dispatch(cx, *route, response).await;
                }
            }
            return;
        }
        Lookup::Options(allow) => {
            response.set_status(StatusCode::NO_CONTENT);
            return allowed(allow, response);
        }
        Lookup::NotFound => NotFound.respond(response),
        Lookup::MethodNotAllowed(allow) => {
            Problem::new(StatusCode::METHOD_NOT_ALLOWED).respond(response);
            allowed(allow, response);
        }
        Lookup::Malformed(detail) => Problem::new(StatusCode::BAD_REQUEST).with_detail(detail).respond(response),
    }
    app.fallback(request, response);
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
