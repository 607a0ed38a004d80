//! The one door between a server and what it serves.
//!
//! In:    a request.
//! Out:   a response, whatever happened: not found, refused, panicked.
//! Never: knows who asks: a socket, a test, a serverless event.

use std::fmt::Display;
use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::task::Poll;

use http::{HeaderValue, Method, StatusCode, header};

use super::{Api, Context};
use crate::message::{Request, Response};
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
}

impl<A: Api> Service for A {
    fn verify() -> Result<(), String> {
        <A as Api>::verify()
    }

    async fn call(&self, request: &Request<'_>, response: &mut Response) {
        let handled = caught(pin!(route(self, request, response))).await;
        if handled.is_none() {
            Problem::new(StatusCode::INTERNAL_SERVER_ERROR).respond(response);
        }
        if handled != Some(true) && catch_unwind(AssertUnwindSafe(|| self.fallback(request, response))).is_err() {
            Problem::new(StatusCode::INTERNAL_SERVER_ERROR).respond(response);
        }
        if request.head().method == Method::HEAD {
            response.omit_body();
        }
    }
}

/// Finds the endpoint and calls it; where there is none, says so. Returns whether a handler answered, if only to refuse.
async fn route<A: Api>(app: &A, request: &Request<'_>, response: &mut Response) -> bool {
    match A::router().lookup(&request.head().method, request.head().path) {
        Lookup::Found { route, params } => {
            if let Some(endpoint) = A::META.endpoint(route) {
                A::dispatch(Context::new(app, request, &params, endpoint), route, response).await;
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

/// Adds the `Allow` field (RFC 9110 section 10.2.1).
fn allowed(allow: impl Display, response: &mut Response) {
    if let Ok(value) = HeaderValue::try_from(allow.to_string()) {
        response.insert_header(header::ALLOW, value);
    }
}

/// Runs a future to its end; `None` where it panics.
///
/// A panic costs the request that it happened in, and nothing else: what the handler borrowed from the app stays as it
/// was left, as after any early return. Its text goes to the panic hook, never to the client.
///
/// It borrows the future: what an async function takes by value and pins, it has room for twice.
async fn caught<T>(mut work: Pin<&mut impl Future<Output = T>>) -> Option<T> {
    poll_fn(move |cx| match catch_unwind(AssertUnwindSafe(|| work.as_mut().poll(cx))) {
        Ok(poll) => poll.map(Some),
        Err(_) => Poll::Ready(None),
    })
    .await
}
