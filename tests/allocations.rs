//! A typed request makes no heap allocation: counted at the door, and on a worker's thread behind a real socket.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use http::{Method, Version};
use sweet::prelude::*;
use sweet::{Body, Head, Headers, Request, Response, Service};

/// Counts the allocations of each thread.
struct Counting;

thread_local! {
    static ALLOCATIONS: Cell<usize> = const { Cell::new(0) };
}

fn count() -> usize {
    ALLOCATIONS.with(Cell::get)
}

// SAFETY: every call is handed on to the system's allocator with the arguments that it came with; counting touches only
// a constant-initialised cell of the thread, which neither allocates nor needs a destructor.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let _ = ALLOCATIONS.try_with(|count| count.set(count.get() + 1));
        // SAFETY: as the caller promised.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: as the caller promised.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let _ = ALLOCATIONS.try_with(|count| count.set(count.get() + 1));
        // SAFETY: as the caller promised.
        unsafe { System.realloc(pointer, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

#[get("/")]
async fn text() -> &'static str {
    "Hello, World!"
}

/// What the query may say.
#[derive(Schema)]
struct View<'a> {
    #[serde(default)]
    verbose: bool,
    tag: Option<&'a str>,
}

/// An answer.
#[derive(Schema)]
struct User<'a> {
    id: u64,
    verbose: bool,
    tag: Option<&'a str>,
}

#[get("/users/{id}")]
async fn typed(Path(id): Path<u64>, Query(view): Query<View<'_>>) -> Json<User<'_>> {
    Json(User { id, verbose: view.verbose, tag: view.tag })
}

/// What a client sends.
#[derive(Schema)]
struct New<'a> {
    #[validate(length(min = 1, max = 64))]
    name: &'a str,
    #[validate(email)]
    email: &'a str,
    #[validate(range(max = 150))]
    age: u8,
}

#[post("/users", status = 201)]
async fn validated(Json(new): Json<New<'_>>) -> Json<User<'_>> {
    Json(User { id: new.age.into(), verbose: new.email.is_empty(), tag: Some(new.name) })
}

/// The app.
#[derive(Api)]
#[api(routes(text, typed, validated))]
struct App {}

/// Runs a future that never waits.
fn now<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("waits"),
    }
}

#[track_caller]
fn check(
    method: Method,
    path: &str,
    query: Option<&str>,
    fields: &[(&str, &str)],
    body: &str,
    status: u16,
    answer: &str,
) {
    let mut bytes = Vec::new();
    let mut span = |text: &str| {
        let start = bytes.len() as u16;
        bytes.extend_from_slice(text.as_bytes());
        sweet::message::Span { start, end: bytes.len() as u16 }
    };
    let fields: Vec<_> =
        fields.iter().map(|(name, value)| sweet::message::FieldSpan { name: span(name), value: span(value) }).collect();
    let app = App {};
    let mut response = Response::default();
    let mut once = || {
        let head = Head {
            method: method.clone(),
            path,
            query,
            version: Version::HTTP_11,
            headers: Headers::new(&bytes, &fields),
        };
        let request = Request::new(head, Body::new(body.as_bytes()), None);
        response.clear();
        now(app.call(&request, &mut response));
    };
    once();
    let before = count();
    for _ in 0..100 {
        once();
    }
    let made = count() - before;
    assert_eq!((response.status().as_u16(), response.body()), (status, answer.as_bytes()));
    assert_eq!(made, 0, "{method} {path} allocates");
}

#[test]
fn at_the_door() {
    check(Method::GET, "/", None, &[], "", 200, "Hello, World!");
    check(Method::GET, "/users/42", None, &[], "", 200, r#"{"id":42,"verbose":false,"tag":null}"#);
    check(Method::GET, "/users/42", Some("verbose=yes&tag=x"), &[], "", 200, r#"{"id":42,"verbose":true,"tag":"x"}"#);
    let json = [("content-type", "application/json")];
    let body = r#"{"name":"Alice","email":"alice@example.com","age":30}"#;
    check(Method::POST, "/users", None, &json, body, 201, r#"{"id":30,"verbose":false,"tag":"Alice"}"#);
}
