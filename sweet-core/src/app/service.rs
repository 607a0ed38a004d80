//! The one door between a server and what it serves.
//!
//! In:    a request.
//! Out:   a response, whatever happened: not found, refused, panicked.
//! Never: knows who asks: a socket, a test, a serverless event.

use std::future::Future;
use std::pin::pin;

use http::{HeaderValue, Method, header};

use super::attend::{attend, caught};
use super::report::report;
use super::{Api, Stage, Visit};
use crate::message::{BodyError, Request, Response};
use crate::respond::Respond;

/// Answers one request. Behind this door every failure is already a response.
pub trait Service {
    /// What keeps it from serving, found before the first request, as a message for its developer.
    ///
    /// # Errors
    /// Where it must be changed first. A server does not start with it, and a test client is not made.
    fn verify() -> Result<(), String> {
        Ok(())
    }

    /// What keeps it from serving that only its values tell: how its stations are configured.
    ///
    /// # Errors
    /// All mistakes, as a message for its developer. A server does not start with it, and a test client is not made.
    fn verify_configuration(&self) -> Result<(), String> {
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

    fn verify_configuration(&self) -> Result<(), String> {
        let mut mistakes = Vec::new();
        self.misconfigured(&mut mistakes);
        if mistakes.is_empty() { Ok(()) } else { Err(mistakes.join("\n")) }
    }

    async fn call(&self, request: &Request<'_>, response: &mut Response) {
        let visit = Visit::new(self, request);
        let end = attend(request, pin!(Some(A::lead(visit, Stage::Route, response)))).await;
        visit.end(end, response);
        if request.head().method == Method::HEAD && caught(|| response.omit_body()).is_none() {
            // The destructor of the content.
            response.note_panic();
        }
        if response.had_panic() {
            // What a panic left half done of the request, nobody knows.
            response.insert_header(header::CONNECTION, HeaderValue::from_static("close"));
        }
        report(A::META, request, response);
    }
}
