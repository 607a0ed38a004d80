//! The one door between a server and what it serves.
//!
//! In:    a request.
//! Out:   a response, whatever happened: not found, refused, panicked.
//! Never: knows who asks: a socket, a test, a serverless event.

use std::fmt::Display;
use std::future::Future;
use std::mem;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::task::{self, Poll};

use http::{HeaderValue, Method, StatusCode, header};

use super::{Api, Context};
use crate::message::{BodyError, Request, Response};
use crate::meta::EndpointLimits;
use crate::respond::{NotFound, Problem, Respond};
use crate::router::Lookup;

/// Answers one request. Behind this door every failure is already a response.
pub trait Service {
    /// What keeps it from serving, found before the first request, as a message for its developer.
    ///
    /// # Errors
    /// Where it must be changed first. A server does not start with it, and a test client is not made.
    fn verify() -> Result<(), String> {
        Ok(())
    }

    /// Writes the answer to `request` into `response`, which is empty.
    fn call(&self, request: &Request<'_>, response: &mut Response) -> impl Future<Output = ()>;

    /// Writes into `response`, which is empty, that the body of a request is refused: for content that is made of it, and
    /// is looked at once [`call`](Self::call) is over.
    fn refuse(&self, error: BodyError, response: &mut Response) {
        error.respond(response);
    }
}

impl<A: Api> Service for A {
    fn verify() -> Result<(), String> {
        <A as Api>::verify()
    }

    async fn call(&self, request: &Request<'_>, response: &mut Response) {
        let handled = Caught { work: pin!(Some(route(self, request, response))) }.await;
        let mut panicked = handled.is_none();
        if panicked {
            Problem::new(StatusCode::INTERNAL_SERVER_ERROR).respond(response);
        }
        if handled != Some(true) && caught(|| self.fallback(request, response)).is_none() {
            panicked = true;
            Problem::new(StatusCode::INTERNAL_SERVER_ERROR).respond(response);
        }
        if panicked {
            response.note_panic();
            // What a panic left half done of the request, nobody knows.
            response.insert_header(header::CONNECTION, HeaderValue::from_static("close"));
        }
        if request.head().method == Method::HEAD {
            response.omit_body();
        }
    }
}

/// Finds the endpoint and calls it; where there is none, says so. Returns whether a handler answered, if only to refuse.
async fn route<A: Api>(app: &A, request: &Request<'_>, response: &mut Response) -> bool {
    let lookup = A::router().lookup(&request.head().method, request.head().path);
    // By reference: what an async function moves between two places, it has room for twice.
    match &lookup {
        Lookup::Found { route, params } => {
            if let Some(endpoint) = A::META.endpoint(*route) {
                limit(request, &endpoint.limits);
                A::dispatch(Context::new(app, request, params, endpoint), *route, response).await;
            }
            return true;
        }
        Lookup::Options(allow) => {
            response.set_status(StatusCode::NO_CONTENT);
            allowed(allow, response);
            return true;
        }
        Lookup::NotFound => NotFound.respond(response),
        Lookup::MethodNotAllowed(allow) => {
            Problem::new(StatusCode::METHOD_NOT_ALLOWED).respond(response);
            allowed(allow, response);
        }
        Lookup::Malformed(detail) => Problem::new(StatusCode::BAD_REQUEST).with_detail(detail).respond(response),
    }
    false
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

/// A future that is run to its end; `None` where it panics.
///
/// A panic costs the request that it happened in, and nothing else: what the handler borrowed from the app stays as it
/// was left, as after any early return. Its text goes to the panic hook, never to the client. That holds for destructors
/// too, those of a future that is dropped before its end included. A destructor that panics while another panic unwinds
/// ends the process: that is a rule of Rust.
///
/// It borrows the future: what an async function takes by value and pins, it has room for twice.
struct Caught<'a, F> {
    /// Invariant: `None` only once it has been dropped.
    work: Pin<&'a mut Option<F>>,
}

impl<F: Future> Future for Caught<'_, F> {
    type Output = Option<F::Output>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut task::Context<'_>) -> Poll<Option<F::Output>> {
        match caught(|| self.work.as_mut().as_pin_mut().map(|work| work.poll(cx))) {
            Some(Some(poll)) => poll.map(Some),
            Some(None) | None => Poll::Ready(None),
        }
    }
}

impl<F> Drop for Caught<'_, F> {
    fn drop(&mut self) {
        let _ = caught(|| self.work.set(None));
    }
}

/// Does something; `None` where it panics.
fn caught<T>(work: impl FnOnce() -> T) -> Option<T> {
    let payload = match catch_unwind(AssertUnwindSafe(work)) {
        Ok(value) => return Some(value),
        Err(payload) => payload,
    };
    // A payload is any value, so its destructor may panic too. What that throws is not looked at any more.
    if let Err(payload) = catch_unwind(AssertUnwindSafe(|| drop(payload))) {
        mem::forget(payload);
    }
    None
}
