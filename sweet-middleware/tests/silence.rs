//! An access log that nobody listens to costs no allocation.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use sweet::message::{Body, Head, Headers, Request, Response};
use sweet::middleware::AccessLog;
use sweet::prelude::*;
use sweet::{Method, Service};

/// Counts the allocations of each thread.
struct Counting;

thread_local! {
    static ALLOCATIONS: Cell<usize> = const { Cell::new(0) };
}

// SAFETY: every call is handed on to the system's allocator with the arguments that it came with; counting touches only a
// constant-initialised cell of the thread, which neither allocates nor needs a destructor.
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
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

#[get("/users/{id}")]
async fn user(Path(_): Path<u64>) -> &'static str {
    "data"
}

#[derive(Api)]
#[api(routes(user))]
struct App {
    #[api(middleware)]
    log: AccessLog,
}

/// How many allocations an answer costs.
fn allocations(app: &App, response: &mut Response) -> usize {
    let (method, version) = (Method::GET, http::Version::HTTP_11);
    let head = Head { method, path: "/users/7", query: Some("secret"), version, headers: Headers::EMPTY };
    let request = Request::new(head, Body::EMPTY, None);
    let before = ALLOCATIONS.with(Cell::get);
    let polled = pin!(app.call(&request, response)).poll(&mut Context::from_waker(Waker::noop()));
    assert_eq!(polled, Poll::Ready(()));
    let after = ALLOCATIONS.with(Cell::get);
    response.clear();
    after - before
}

#[test]
fn nobody_listens_and_nothing_is_allocated() {
    let (app, mut response) = (App { log: AccessLog::new().with_path() }, Response::default());
    // The buffers of the response grow once.
    allocations(&app, &mut response);
    assert_eq!(allocations(&app, &mut response), 0);
}
