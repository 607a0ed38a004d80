//! The access log, as a subscriber gets it.

use std::convert::Infallible;
use std::fmt::{self, Write as _};
use std::future::{Future, pending};
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

use sweet::message::{Body, Head, Headers, Request, Response};
use sweet::middleware::{AccessLog, Middleware, RequestId, TrustedProxies};
use sweet::prelude::*;
use sweet::{Method, Service, TestClient, Visit};
use tracing::field::Field;
use tracing::{Event, Level, Metadata, Subscriber, span};

/// Keeps the lines of each event at a level up to its own.
#[derive(Clone)]
struct Lines {
    level: Level,
    lines: Arc<Mutex<String>>,
}

struct Line(String);

impl tracing::field::Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        let _ = match field.name() {
            // How long it takes is not known to a test, but that it is told is.
            "elapsed_us" => write!(self.0, " elapsed_us"),
            name => write!(self.0, " {name}={value:?}"),
        };
    }
}

impl Subscriber for Lines {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        *metadata.level() <= self.level && metadata.target() == "sweet::access"
    }

    fn event(&self, event: &Event<'_>) {
        let mut line = Line(event.metadata().level().to_string());
        event.record(&mut line);
        self.lines.lock().unwrap().push_str(&(line.0 + "\n"));
    }

    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }
    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}
    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}
    fn enter(&self, _: &span::Id) {}
    fn exit(&self, _: &span::Id) {}
}

/// What is told at a level up to `level` while `work` is done.
fn told_at(level: Level, work: impl FnOnce()) -> String {
    let subscriber = Lines { level, lines: Arc::default() };
    let lines = Arc::clone(&subscriber.lines);
    tracing::subscriber::with_default(subscriber, work);
    lines.lock().unwrap().clone()
}

fn told(work: impl FnOnce()) -> String {
    told_at(Level::INFO, work)
}

#[get("/users/{id}")]
async fn user(Path(id): Path<&str>) -> String {
    id.to_owned()
}

#[post("/users", status = 201)]
async fn create() {}

#[get("/panic")]
async fn panic() -> NoContent {
    panic!("as it is meant to")
}

#[get("/never")]
async fn never() -> NoContent {
    pending().await
}

#[derive(Api)]
#[api(routes(user, panic, never))]
struct Inner {}

/// A station that breaks where it is told to.
struct Broken;

impl<A> Middleware<A> for Broken {
    type Passage = ();
    type Answer = Forbidden;

    async fn on_request(&self, visit: Visit<'_, A>, _: &mut ()) -> Result<(), Forbidden> {
        match visit.request().head().query {
            Some("forbidden") => Err(Forbidden),
            Some("broken") => panic!("as it is meant to"),
            Some("stuck") => pending().await,
            _ => Ok(()),
        }
    }
}

#[derive(Api)]
#[api(routes(user, create))]
struct App {
    #[api(middleware)]
    proxies: TrustedProxies,
    #[api(middleware)]
    id: RequestId,
    #[api(middleware)]
    log: AccessLog,
    #[api(middleware)]
    broken: Broken,
    #[api(nest = "/inner", operation_prefix = "inner_")]
    inner: Inner,
}

fn app(log: AccessLog) -> App {
    let proxies = TrustedProxies::x_forwarded_for([""; 0]).unix_sockets();
    App { proxies, id: RequestId::new().trusted(), log, broken: Broken, inner: Inner {} }
}

fn client(log: AccessLog) -> TestClient<App> {
    TestClient::new(app(log))
}

#[test]
fn each_answer_has_a_line() {
    let client = client(AccessLog::new());
    let lines = told(|| {
        let fields = |request: sweet::TestRequest<'_, App>, id| {
            request.header("X-Request-Id", id).header("X-Forwarded-For", "198.51.100.1").send()
        };
        fields(client.get("/users/ada?token=secret"), "1");
        fields(client.head("/users/ada"), "2");
        fields(client.post("/users").header("Authorization", "Bearer secret"), "3");
        fields(client.get("/inner/users/ada"), "4");
        fields(client.get("/inner/panic"), "5");
        fields(client.get("/nowhere/secret"), "6");
        fields(client.delete("/users"), "7");
        fields(client.get("/users/ada?forbidden"), "8");
        fields(client.request(Method::from_bytes(b"PURGE").unwrap(), "/users"), "9");
    });
    insta::assert_snapshot!(lines, @r#"
    INFO method="GET" path=/users/{id} status=200 elapsed_us id=1 client=198.51.100.1 bytes=3
    INFO method="HEAD" path=/users/{id} status=200 elapsed_us id=2 client=198.51.100.1 bytes=0
    INFO method="POST" path=/users status=201 elapsed_us id=3 client=198.51.100.1 bytes=0
    INFO method="GET" path=/inner/users/{id} status=200 elapsed_us id=4 client=198.51.100.1 bytes=3
    INFO method="GET" path=/inner/panic status=500 elapsed_us id=5 client=198.51.100.1 bytes=67
    INFO method="GET" status=404 elapsed_us id=6 client=198.51.100.1 bytes=55
    INFO method="DELETE" status=405 elapsed_us id=7 client=198.51.100.1 bytes=64
    INFO method="GET" status=403 elapsed_us id=8 client=198.51.100.1 bytes=55
    INFO method="PURGE" status=405 elapsed_us id=9 client=198.51.100.1 bytes=64
    "#);
}

#[test]
fn what_is_not_known_is_left_out() {
    #[derive(Api)]
    #[api(routes(user))]
    struct Bare {
        #[api(middleware)]
        log: AccessLog,
    }
    let client = TestClient::new(Bare { log: AccessLog::new() });
    insta::assert_snapshot!(told(|| drop(client.get("/users/ada").send())), @r#"INFO method="GET" path=/users/{id} status=200 elapsed_us bytes=3"#);
    assert_eq!(told_at(Level::WARN, || drop(client.get("/users/ada").send())), "");
}

/// Calls the app once, and drops it where it waits, as a connection does whose client has left.
fn leave(app: &App, path: &str, query: Option<&str>) -> Poll<()> {
    let (method, version) = (Method::GET, http::Version::HTTP_11);
    let head = Head { method, path, query, version, headers: Headers::EMPTY };
    let (request, mut response) = (Request::new(head, Body::EMPTY, None), Response::default());
    pin!(app.call(&request, &mut response)).poll(&mut Context::from_waker(Waker::noop()))
}

/// The lines without the ids that were made.
fn without_ids(lines: &str) -> String {
    let plain = |line: &str| {
        let words = line.split(' ').filter(|word| !word.starts_with("id="));
        words.collect::<Vec<_>>().join(" ")
    };
    lines.lines().map(plain).collect::<Vec<_>>().join("\n")
}

#[test]
fn who_has_left_has_a_line() {
    let app = app(AccessLog::new());
    let lines = told(|| {
        assert_eq!(leave(&app, "/inner/never", None), Poll::Pending);
        assert_eq!(leave(&app, "/users/ada", Some("stuck")), Poll::Pending);
    });
    assert_eq!(lines.matches(" id=").count(), 2);
    insta::assert_snapshot!(without_ids(&lines), @r#"
    INFO method="GET" path=/inner/never status=499 elapsed_us
    INFO method="GET" status=499 elapsed_us
    "#);
}

#[test]
fn a_station_that_panics_is_no_client_that_leaves() {
    let client = client(AccessLog::new());
    let lines = told(|| assert_eq!(client.get("/users/ada?broken").send().status(), 500));
    insta::assert_snapshot!(without_ids(&lines), @r#"INFO method="GET" status=500 elapsed_us"#);
}

#[test]
fn time_that_is_over_is_no_client_that_leaves() {
    let app = app(AccessLog::new());
    let lines = told(|| {
        let (method, version) = (Method::GET, http::Version::HTTP_11);
        let head = Head { method, path: "/inner/never", query: None, version, headers: Headers::EMPTY };
        let (request, mut response) = (Request::new(head, Body::EMPTY, None), Response::default());
        let mut call = pin!(app.call(&request, &mut response));
        let mut cx = Context::from_waker(Waker::noop());
        assert_eq!(call.as_mut().poll(&mut cx), Poll::Pending);
        request.expire();
        assert_eq!(call.as_mut().poll(&mut cx), Poll::Ready(()));
    });
    insta::assert_snapshot!(without_ids(&lines), @r#"INFO method="GET" path=/inner/never status=504 elapsed_us bytes=61"#);
}

#[test]
fn the_path_is_told_on_demand_and_starts_no_line() {
    let client = client(AccessLog::new().with_path());
    let lines = told(|| {
        client.get("/users/ada%20b?token=secret").header("X-Request-Id", "1").send();
        client.get("/nowhere").header("X-Request-Id", "2").send();
        client.get("/no\r\nINFO where").header("X-Request-Id", "3").send();
    });
    insta::assert_snapshot!(lines, @r#"
    INFO method="GET" path=/users/ada%20b status=200 elapsed_us id=1 bytes=5
    INFO method="GET" path=/nowhere status=404 elapsed_us id=2 bytes=55
    INFO method="GET" path=/no\u{d}\u{a}INFO\u{20}where status=404 elapsed_us id=3 bytes=55
    "#);
}

#[test]
fn levels_statuses_and_requests_can_be_chosen() {
    let lines = |log: AccessLog| {
        let client = client(log);
        told_at(Level::TRACE, || {
            client.get("/users/ada").header("X-Request-Id", "1").send();
            client.get("/users/health").header("X-Request-Id", "2").send();
            client.get("/nowhere").header("X-Request-Id", "3").send();
            let _ = leave(client.service(), "/inner/never", None);
        })
    };
    for level in [Level::ERROR, Level::WARN, Level::INFO, Level::DEBUG, Level::TRACE] {
        let lines = lines(AccessLog::new().level(level));
        assert_eq!(lines.lines().count(), 4);
        assert!(lines.lines().all(|line| line.starts_with(level.as_str())), "{lines}");
    }
    let skipped = lines(AccessLog::new().skip(|request| request.head().path == "/users/health"));
    assert!(skipped.lines().count() == 3 && !skipped.contains("id=2"), "{skipped}");
    let errors = lines(AccessLog::new().statuses(|status| status.is_client_error()));
    assert!(errors.lines().count() == 2 && errors.contains("status=404") && errors.contains("status=499"), "{errors}");
}

/// A station that gives an id that is none.
struct Own;

impl<A> Middleware<A> for Own {
    type Passage = ();
    type Answer = Infallible;

    async fn on_request(&self, visit: Visit<'_, A>, _: &mut ()) -> Result<(), Infallible> {
        visit.request().set_id("a\r\nINFO b");
        Ok(())
    }
}

#[test]
fn an_id_of_another_station_starts_no_line_and_may_come_later() {
    #[derive(Api)]
    #[api(routes(user))]
    struct Later {
        #[api(middleware)]
        log: AccessLog,
        #[api(middleware)]
        own: Own,
    }
    let client = TestClient::new(Later { log: AccessLog::new(), own: Own });
    insta::assert_snapshot!(told(|| drop(client.get("/users/ada").send())), @r#"INFO method="GET" path=/users/{id} status=200 elapsed_us id=a\u{d}\u{a}INFO\u{20}b bytes=3"#);
}
