//! A time that is over while somebody ends by himself: the way out has its own.

use std::cell::Cell;
use std::convert::Infallible;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::{Context as Task, Poll, Waker};

use sweet::message::{Body, Head, Headers, Response};
use sweet::prelude::*;
use sweet::{Method, Middleware, Request, Service, Visit};

/// Waits for the next turn.
async fn pause() {
    let mut has_waited = false;
    poll_fn(|_| match std::mem::replace(&mut has_waited, true) {
        true => Poll::Ready(()),
        false => Poll::Pending,
    })
    .await;
}

/// Takes a turn on the way out.
struct Slow(Cell<u32>);

impl<A> Middleware<A> for Slow {
    type Passage = ();
    type Answer = Infallible;

    async fn on_response(&self, _: Visit<'_, A>, (): &mut (), _: &mut Response) -> Result<(), Infallible> {
        pause().await;
        self.0.set(self.0.get() + 1);
        Ok(())
    }
}

/// Answers, behind a turn.
#[derive(Clone, Copy)]
struct Closed;

impl<A> Middleware<A> for Closed {
    type Passage = ();
    type Answer = NotFound;

    async fn on_request(&self, visit: Visit<'_, A>, (): &mut ()) -> Result<(), NotFound> {
        if visit.request().head().path == "/closed" {
            pause().await;
            return Err(NotFound);
        }
        Ok(())
    }
}

#[get("/handler")]
async fn handler() {
    pause().await;
}

#[get("/panic")]
async fn panics() {
    pause().await;
    panic!("on purpose");
}

#[derive(Api)]
#[api(routes(handler, panics))]
struct App {
    #[api(middleware)]
    slow: Slow,
    #[api(middleware)]
    closed: Closed,
}

#[test]
fn who_ends_when_the_time_is_over_has_a_way_out() {
    for (path, status) in [("/handler", 204), ("/panic", 500), ("/closed", 404)] {
        let app = App { slow: Slow(Cell::default()), closed: Closed };
        let version = http::Version::HTTP_11;
        let head = Head { method: Method::GET, path, query: None, version, headers: Headers::EMPTY };
        let (request, mut response) = (Request::new(head, Body::EMPTY, None), Response::default());
        {
            let mut call = pin!(app.call(&request, &mut response));
            let mut poll = || call.as_mut().poll(&mut Task::from_waker(Waker::noop()));
            assert!(poll().is_pending());
            request.expire();
            // It ends by itself, and its way out waits.
            assert!(poll().is_pending() && !request.is_expired(), "{path}");
            assert!(poll().is_ready());
        }
        assert_eq!((response.status().as_u16(), app.slow.0.get()), (status, 1), "{path}");
    }
}
