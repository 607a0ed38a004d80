//! What a server is told of its errors in a process where nothing listens to `tracing`: this one, so that there is one test.

use std::future::Future as _;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use http::Version;
use sweet::prelude::*;
use sweet::{Body, Head, Headers, Method, Request, Response, Service};

#[get("/{kind}")]
async fn fail(Path(kind): Path<&str>) -> Result<(), Fault> {
    match kind {
        "panic" => panic!("a secret"),
        "good" => Ok(()),
        _ => Err("the pool\nis closed")?,
    }
}

#[derive(Api)]
#[api(routes(fail))]
struct App {}

/// The sentence about the answer to a `GET` of `path`.
fn told(path: &'static str, id: Option<&str>) -> Option<Box<str>> {
    let head = Head { method: Method::GET, path, query: None, version: Version::HTTP_11, headers: Headers::EMPTY };
    let (request, mut response) = (Request::new(head, Body::EMPTY, None), Response::default());
    if let Some(id) = id {
        request.set_id(id);
    }
    let answered = pin!(Service::call(&App {}, &request, &mut response)).poll(&mut Context::from_waker(Waker::noop()));
    assert_eq!(answered, Poll::Ready(()));
    response.take_untold()
}

#[test]
fn errors_of_the_server_are_kept_for_it() {
    let check = |path, id, expected| assert_eq!(told(path, id).as_deref(), expected);
    check("/pool", None, Some(r"answered 500 to GET /{kind}: the pool\nis closed"));
    check("/panic", Some("7\u{1b}[2J"), Some(r"answered 500 to GET /{kind} (request 7\u{1b}[2J): a panic"));
    // What clients did is for no line of anybody.
    check("/good", None, None);
    check("/a/b", None, None);
}
