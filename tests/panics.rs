//! What panics costs the request that it happened in, and nothing else: handlers, and the destructors of what they hold.

use std::cell::Cell;
use std::convert::Infallible;
use std::future::{Future, pending};
use std::panic::panic_any;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use sweet::message::{Body, Head, Headers, Request, Response};
use sweet::prelude::*;
use sweet::{Method, Middleware, Service, Streaming, TestClient, Visit};

const FAULT: &str = r#"{"type":"about:blank","title":"Internal Server Error","status":500}"#;

/// A value whose destructor counts, and panics.
struct Bomb<'a>(&'a Cell<u32>);

impl Drop for Bomb<'_> {
    fn drop(&mut self) {
        self.0.set(self.0.get() + 1);
        panic!("on purpose");
    }
}

thread_local! {
    /// How many payloads of panics were dropped.
    static PAYLOADS: Cell<u32> = const { Cell::new(0) };
}

/// A payload whose destructor throws another one, which throws none.
struct Payload {
    throws: bool,
}

impl Drop for Payload {
    fn drop(&mut self) {
        PAYLOADS.set(PAYLOADS.get() + 1);
        if self.throws {
            panic_any(Payload { throws: true });
        }
    }
}

#[get("/panic")]
async fn panics() {
    panic!("a secret");
}

#[get("/payload/{throws}")]
async fn throws(Path(throws): Path<bool>) {
    panic_any(Payload { throws });
}

#[get("/ends")]
async fn ends(drops: State<'_, Cell<u32>>) -> &'static str {
    let _bomb = Bomb(&drops);
    "never sent"
}

#[get("/waits")]
async fn waits(drops: State<'_, Cell<u32>>) {
    let _bomb = Bomb(&drops);
    pending::<()>().await;
}

#[get("/works")]
async fn works(drops: State<'_, Cell<u32>>) -> String {
    drops.get().to_string()
}

/// What content holds, and whose destructor panics.
struct Fuse;

impl Drop for Fuse {
    fn drop(&mut self) {
        panic!("on purpose");
    }
}

#[get("/flow", middleware(State<Replaces>))]
async fn flows() -> Streaming {
    let fuse = Fuse;
    Streaming::with(async move |_| {
        let _fuse = fuse;
        pending::<Result<(), Infallible>>().await
    })
}

/// Does something with an answer.
#[derive(Clone, Copy)]
enum Replaces {
    Not,
    ByAnother,
    ByAPanic,
}

impl<A> Middleware<A> for Replaces {
    type Passage = ();
    type Answer = NotFound;

    async fn on_response(&self, _: Visit<'_, A>, (): &mut (), _: &mut Response) -> Result<(), NotFound> {
        match self {
            Replaces::Not => Ok(()),
            Replaces::ByAnother => Err(NotFound),
            Replaces::ByAPanic => panic!("on purpose"),
        }
    }
}

#[derive(Api)]
#[api(routes(flows))]
struct Flows {
    replaces: Replaces,
}

#[test]
fn content_whose_destructor_panics_is_gone_too() {
    for replaces in [Replaces::ByAnother, Replaces::ByAPanic] {
        let reply = TestClient::new(Flows { replaces }).get("/flow").send();
        assert_eq!((reply.status(), reply.text(), reply.header("connection")), (500, FAULT, Some("close")));
    }
    let reply = TestClient::new(Flows { replaces: Replaces::Not }).head("/flow").send();
    assert_eq!((reply.status(), reply.bytes(), reply.header("connection")), (200, &b""[..], Some("close")));
}

#[derive(Api)]
#[api(routes(panics, throws, ends, waits, works))]
struct App {
    drops: Cell<u32>,
}

fn app() -> App {
    App { drops: Cell::new(0) }
}

/// A fault, after which the connection is closed, and the next request is answered.
#[track_caller]
fn check(target: &str, drops: u32) {
    let client = TestClient::new(app());
    let reply = client.get(target).send();
    assert_eq!((reply.status(), reply.text(), reply.header("connection")), (500, FAULT, Some("close")));
    let reply = client.get("/works").send();
    assert_eq!((reply.text(), reply.header("connection")), (drops.to_string().as_str(), None));
}

#[test]
fn a_panic_is_answered_and_the_connection_closed() {
    check("/panic", 0);
}

#[test]
fn a_destructor_that_panics_at_the_end_of_a_handler_is_a_panic_of_the_handler() {
    check("/ends", 1);
}

#[test]
fn what_a_panic_throws_may_panic_too() {
    check("/payload/false", 0);
    assert_eq!(PAYLOADS.get(), 1);
    check("/payload/true", 0);
    // The third was thrown by the second, and is never dropped.
    assert_eq!(PAYLOADS.get(), 2);
}

#[test]
fn a_destructor_that_panics_stays_behind_the_door_where_the_call_is_dropped() {
    let (app, mut response) = (app(), Response::default());
    let head = Head {
        method: Method::GET,
        path: "/waits",
        query: None,
        version: http::Version::HTTP_11,
        headers: Headers::EMPTY,
    };
    let request = Request::new(head, Body::EMPTY, None);
    {
        let mut call = pin!(app.call(&request, &mut response));
        assert!(matches!(call.as_mut().poll(&mut Context::from_waker(Waker::noop())), Poll::Pending));
        assert_eq!(app.drops.get(), 0);
    }
    assert_eq!(app.drops.get(), 1);
}
