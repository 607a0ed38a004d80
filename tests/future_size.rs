//! What a handler keeps while it waits, every connection has room for: it is not kept twice.

use std::convert::Infallible;
use std::future::ready;

use sweet::message::{Body, Head, Headers, Request, Response};
use sweet::prelude::*;
use sweet::{Method, Middleware, Service};

const STATE_BYTES: usize = 64 * 1024;

#[get("/")]
async fn large() -> String {
    let mut state = [b'a'; STATE_BYTES];
    std::hint::black_box(&mut state);
    ready(()).await;
    std::hint::black_box(&state).len().to_string()
}

#[derive(Api)]
#[api(routes(large))]
struct App {}

/// A station that leaves all hooks out.
struct Empty<const N: usize>;

impl<A, const N: usize> Middleware<A> for Empty<N> {
    type Passage = ();
    type Answer = Infallible;
}

#[derive(Api)]
#[api(routes(large))]
struct One {
    #[api(middleware)]
    a: Empty<0>,
}

#[derive(Api)]
#[api(routes(large))]
struct Three {
    #[api(middleware)]
    a: Empty<0>,
    #[api(middleware)]
    b: Empty<1>,
    #[api(middleware)]
    c: Empty<2>,
}

/// Three apps deep, without a station.
#[derive(Api)]
#[api(routes())]
struct Nesting {
    #[api(nest = "/nested")]
    nested: Nested,
}

#[derive(Api)]
#[api(routes())]
struct Nested {
    #[api(nest = "/app")]
    app: App,
}

/// The bytes that an answer has room for, without those of the handler's state.
fn bytes(app: &impl Service) -> usize {
    let head =
        Head { method: Method::GET, path: "/", query: None, version: http::Version::HTTP_11, headers: Headers::EMPTY };
    let (request, mut response) = (Request::new(head, Body::EMPTY, None), Response::default());
    let bytes = size_of_val(&app.call(&request, &mut response));
    assert!((STATE_BYTES..STATE_BYTES + 8 * 1024).contains(&bytes), "{bytes} bytes for {STATE_BYTES} of state");
    bytes - STATE_BYTES
}

#[test]
fn the_state_of_a_handler_is_kept_once() {
    let (none, one) = (bytes(&App {}), bytes(&One { a: Empty }));
    let three = bytes(&Three { a: Empty, b: Empty, c: Empty });
    let nesting = bytes(&Nesting { nested: Nested { app: App {} } });
    // What a station costs: a visit, and what the work behind it is led by; one that leaves its hooks out hardly more than none.
    assert!(none < 768, "{none} bytes without stations");
    assert!(one < none + 256, "{one} bytes with one, {none} without");
    assert!(three <= one + 2 * 8, "{three} bytes with three, {one} with one");
    assert!(nesting < none + 256, "{nesting} bytes for three apps, {none} for one");
}
