//! Requests as a connection hands them on: from a peer, with fields that `TestClient` would refuse to send.

use std::net::SocketAddr;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use sweet::message::{Body, FieldSpan, Head, Headers, Request, Response, Span};
use sweet::{Method, Service};

/// Asks `service` for `/`, and expects the answer at once.
pub(crate) fn call(
    service: &impl Service,
    method: Method,
    peer: Option<SocketAddr>,
    fields: &[(&str, &str)],
) -> Response {
    let (mut bytes, mut spans) = (Vec::new(), Vec::new());
    let mut span = |text: &str| {
        let start = u16::try_from(bytes.len()).unwrap();
        bytes.extend_from_slice(text.as_bytes());
        Span { start, end: u16::try_from(bytes.len()).unwrap() }
    };
    for (name, value) in fields {
        spans.push(FieldSpan { name: span(name), value: span(value) });
    }
    let headers = Headers::new(&bytes, &spans);
    let head = Head { method, path: "/", query: None, version: http::Version::HTTP_11, headers };
    let (request, mut response) = (Request::new(head, Body::EMPTY, peer), Response::default());
    let polled = pin!(service.call(&request, &mut response)).poll(&mut Context::from_waker(Waker::noop()));
    assert_eq!(polled, Poll::Ready(()));
    response
}
