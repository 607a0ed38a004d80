//! One request, as a browser of another origin sends it, through the door of an app.

use std::future::Future;
use std::hint::black_box;
use std::pin::pin;
use std::task::{Context as Task, Poll, Waker};

use sweet::message::{Body, FieldSpan, Head, Headers, Request, Response, Span};
use sweet::{Method, Service};

/// What is asked for.
pub(crate) const PATH: &str = "/users/42";
/// The header fields of the request.
pub(crate) const FIELDS: [(&str, &str); 4] =
    [("host", "api.example"), ("accept", "*/*"), ("origin", "https://app.example"), ("user-agent", "bench/1.0")];
/// Where it comes from.
pub(crate) const PEER: ([u8; 4], u16) = ([192, 0, 2, 7], 40_000);

/// Asks an app of its own, `count` times.
pub(crate) fn run<S: Service + Default>(count: u32) {
    ask(&S::default(), count);
}

fn ask<S: Service>(app: &S, count: u32) {
    let (mut bytes, mut fields) = (Vec::new(), Vec::new());
    for (name, value) in FIELDS {
        fields.push(FieldSpan { name: add(name, &mut bytes), value: add(value, &mut bytes) });
    }
    let mut response = Response::default();
    for _ in 0..count {
        let head = Head {
            method: Method::GET,
            path: black_box(PATH),
            query: None,
            version: http::Version::HTTP_11,
            headers: Headers::new(&bytes, &fields),
        };
        let request = Request::new(head, Body::EMPTY, Some(PEER.into()));
        response.clear();
        poll(app.call(&request, &mut response));
        black_box(response.body());
    }
    assert_eq!((response.status().as_u16(), response.body()), (200, &b"42"[..]));
}

fn add(text: &str, bytes: &mut Vec<u8>) -> Span {
    let offset = |length: usize| u16::try_from(length).expect("a head is short");
    let start = offset(bytes.len());
    bytes.extend_from_slice(text.as_bytes());
    Span { start, end: offset(bytes.len()) }
}

/// The outcome of a future that waits for nothing.
pub(crate) fn poll<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Task::from_waker(Waker::noop())) {
        Poll::Ready(outcome) => outcome,
        Poll::Pending => panic!("it waits"),
    }
}
