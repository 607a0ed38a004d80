//! What a handler keeps while it waits, every connection has room for: it is not kept twice.

use std::future::ready;

use sweet::message::{Body, Head, Headers, Request, Response};
use sweet::prelude::*;
use sweet::{Method, Service};

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

#[test]
fn the_state_of_a_handler_is_kept_once() {
    let head =
        Head { method: Method::GET, path: "/", query: None, version: http::Version::HTTP_11, headers: Headers::EMPTY };
    let (request, mut response) = (Request::new(head, Body::EMPTY, None), Response::default());
    let bytes = size_of_val(&App {}.call(&request, &mut response));
    assert!(bytes < STATE_BYTES + 8 * 1024, "{bytes} bytes for {STATE_BYTES} of state");
}
