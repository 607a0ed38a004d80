//! `ConcurrencyLimit` in an app: a place is given back in every ending.

use std::future::{Future, pending};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::{Context as Task, Poll, Waker};
use std::time::Duration;

use serde_json::Value;
use sweet::message::{Body, Head, Headers, Request};
use sweet::middleware::ConcurrencyLimit;
use sweet::prelude::*;
use sweet::{Context, Method, Middleware, Response, Service, TestClient, Visit};

/// A station further in, which may do anything.
struct Moody;

impl<A> Middleware<A> for Moody {
    type Passage = ();
    type Answer = Forbidden;

    async fn on_request(&self, visit: Visit<'_, A>, (): &mut ()) -> Result<(), Forbidden> {
        match visit.request().head().path {
            "/early" => Err(Forbidden),
            "/panic/in" => panic!("on the way in"),
            "/wait/in" => pending().await,
            _ => Ok(()),
        }
    }

    async fn before_handler(&self, cx: Context<'_, A>, (): &mut ()) -> Result<(), Forbidden> {
        if cx.request().head().query == Some("early") { Err(Forbidden) } else { Ok(()) }
    }

    async fn on_response(&self, visit: Visit<'_, A>, (): &mut (), _: &mut Response) -> Result<(), Forbidden> {
        if visit.request().head().path == "/panic/out" { panic!("on the way out") } else { Ok(()) }
    }
}

#[get("/do/{what}")]
async fn act(Path(what): Path<&str>) -> Result<String, NotFound> {
    match what {
        "panic" => panic!("in a handler"),
        "wait" => pending().await,
        "error" => Err(NotFound),
        _ => Ok(what.to_owned()),
    }
}

#[derive(Api)]
#[api(title = "Limited", version = "1", openapi = "/openapi.json", routes(act))]
struct App {
    #[api(middleware)]
    limit: ConcurrencyLimit,
    #[api(middleware)]
    moody: Moody,
}

fn app(limit: ConcurrencyLimit) -> App {
    App { limit, moody: Moody }
}

fn request(path: &str) -> Request<'_> {
    let (path, query) = path.split_once('?').map_or((path, None), |(path, query)| (path, Some(query)));
    let head = Head { method: Method::GET, path, query, version: http::Version::HTTP_11, headers: Headers::EMPTY };
    Request::new(head, Body::EMPTY, None)
}

fn poll<F: Future>(future: Pin<&mut F>) -> Poll<F::Output> {
    future.poll(&mut Task::from_waker(Waker::noop()))
}

/// What becomes of a request while it is in flight.
#[derive(Clone, Copy)]
enum Fate {
    Ends,
    ClientLeaves,
    TimeIsOver,
}

#[track_caller]
fn check(path: &str, fate: Fate, status: u16) {
    let app = app(ConcurrencyLimit::new(1));
    let (request, mut response) = (request(path), Response::default());
    let mut call = Box::pin(app.call(&request, &mut response));
    let first = poll(call.as_mut());
    match fate {
        Fate::Ends => assert!(first.is_ready()),
        Fate::ClientLeaves => assert!(first.is_pending()),
        Fate::TimeIsOver => {
            assert!(first.is_pending());
            assert_eq!(app.limit.in_flight(), 1);
            request.expire();
            assert!(poll(call.as_mut()).is_ready());
        }
    }
    drop(call);
    assert_eq!(app.limit.in_flight(), 0, "{path} keeps its place");
    assert_eq!(response.status(), status, "{path}");
}

#[test]
fn a_place_is_given_back_in_every_ending() {
    check("/do/well", Fate::Ends, 200);
    check("/do/error", Fate::Ends, 404);
    check("/nowhere", Fate::Ends, 404);
    check("/early", Fate::Ends, 403);
    check("/do/well?early", Fate::Ends, 403);
    check("/do/panic", Fate::Ends, 500);
    check("/panic/in", Fate::Ends, 500);
    check("/panic/out", Fate::Ends, 500);
    check("/do/wait", Fate::TimeIsOver, 504);
    check("/wait/in", Fate::TimeIsOver, 504);
    // Nobody sees the answer.
    check("/do/wait", Fate::ClientLeaves, 200);
    check("/wait/in", Fate::ClientLeaves, 200);
}

#[test]
fn one_more_is_refused_at_once() {
    let app = app(ConcurrencyLimit::new(1).retry_after(Duration::from_millis(2_100)));
    let (first, mut response) = (request("/do/wait"), Response::default());
    let mut call = Box::pin(app.call(&first, &mut response));
    assert!(poll(call.as_mut()).is_pending());

    let (second, mut refused) = (request("/do/well"), Response::default());
    assert!(poll(Box::pin(app.call(&second, &mut refused)).as_mut()).is_ready());
    assert_eq!(refused.status(), 503);
    assert_eq!(refused.header(&sweet::header::RETRY_AFTER).unwrap(), "3");
    let problem: Value = serde_json::from_slice(refused.body()).unwrap();
    assert_eq!((&problem["title"], &problem["status"]), (&"Service Unavailable".into(), &503.into()));
    assert_eq!((app.limit.in_flight(), app.limit.refused()), (1, 1));
}

#[test]
fn the_next_in_the_queue_goes_on() {
    let app = app(ConcurrencyLimit::new(1).queue(1, Duration::from_secs(60)));
    let requests = ["/do/wait", "/do/well", "/do/well"].map(request);
    let [mut first, mut second, mut third] = [(); 3].map(|()| Response::default());
    let mut holder = Box::pin(app.call(&requests[0], &mut first));
    let mut next = Box::pin(app.call(&requests[1], &mut second));
    assert!(poll(holder.as_mut()).is_pending() && poll(next.as_mut()).is_pending());
    assert!(poll(Box::pin(app.call(&requests[2], &mut third)).as_mut()).is_ready(), "the queue is full");
    assert_eq!((app.limit.in_flight(), app.limit.waiting(), app.limit.refused()), (1, 1, 1));
    drop(holder);
    assert!(poll(next.as_mut()).is_ready());
    drop(next);
    assert_eq!([second.status(), third.status()], [200, 503]);
    assert_eq!((app.limit.in_flight(), app.limit.waiting()), (0, 0));
}

#[test]
fn who_waits_may_leave_or_be_late() {
    let app = app(ConcurrencyLimit::new(1).queue(2, Duration::from_secs(60)));
    let requests = ["/do/wait", "/do/well", "/do/well"].map(request);
    let [mut first, mut second, mut third] = [(); 3].map(|()| Response::default());
    let mut holder = Box::pin(app.call(&requests[0], &mut first));
    let mut late = Box::pin(app.call(&requests[1], &mut second));
    let mut gone = Box::pin(app.call(&requests[2], &mut third));
    assert!(poll(holder.as_mut()).is_pending() && poll(late.as_mut()).is_pending() && poll(gone.as_mut()).is_pending());
    assert_eq!(app.limit.waiting(), 2);
    drop(gone);
    assert_eq!(app.limit.waiting(), 1);
    requests[1].expire();
    assert!(poll(late.as_mut()).is_ready());
    drop(late);
    assert_eq!((second.status(), app.limit.waiting()), (StatusCode::GATEWAY_TIMEOUT, 0));
    drop(holder);
    assert_eq!(app.limit.in_flight(), 0);
}

#[test]
fn clones_have_the_same_places() {
    let limit = ConcurrencyLimit::new(1);
    let (one, other) = (app(limit.clone()), app(limit.clone()));
    let (request, mut response) = (request("/do/wait"), Response::default());
    let mut call = Box::pin(one.call(&request, &mut response));
    assert!(poll(call.as_mut()).is_pending());
    assert_eq!(TestClient::new(other).get("/do/well").send().status(), 503);
    assert_eq!(TestClient::new(app(ConcurrencyLimit::new(1))).get("/do/well").send().status(), 200);
    drop(call);
    assert_eq!(limit.in_flight(), 0);
}

#[test]
fn the_document_says_so() {
    let client = TestClient::new(app(ConcurrencyLimit::new(1)));
    let document: Value = serde_json::from_str(client.get("/openapi.json").send().text()).unwrap();
    let answer = &document["paths"]["/do/{what}"]["get"]["responses"]["503"];
    assert_eq!(answer["headers"]["Retry-After"]["schema"]["minimum"], 1, "{document}");
}

#[test]
fn all_mistakes_are_told_before_the_first_request() {
    let limit = ConcurrencyLimit::new(0).queue(1, Duration::ZERO).retry_after(Duration::ZERO);
    let panic = catch_unwind(AssertUnwindSafe(|| drop(TestClient::new(app(limit))))).expect_err("mistakes");
    let told = panic.downcast::<String>().expect("a text");
    assert_eq!(told.lines().count(), 3, "{told}");
    assert!(told.lines().all(|line| line.contains("`limit` of `App`")), "{told}");
}
