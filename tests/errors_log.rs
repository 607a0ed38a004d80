//! The log of errors: one line for each, with the id of its request, at a level that no client can fill a log with. And what
//! an app can put in the place of errors that no handler made.

mod log;

use std::convert::Infallible;
use std::future::{Future as _, pending};
use std::io;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use http::Version;
use log::Log;
use sweet::prelude::*;
use sweet::{Body, Head, Headers, Method, Middleware, Request, Response, Service, TestClient, Unavailable, Visit};

/// Gives requests an id, which is what a client sent, and makes a success of what has the status 502.
struct Station;

impl<A> Middleware<A> for Station {
    type Passage = ();
    type Answer = Infallible;

    async fn on_request(&self, visit: Visit<'_, A>, (): &mut ()) -> Result<(), Infallible> {
        if let Some(query) = visit.request().head().query {
            visit.request().set_id(query.replace("%0A", "\n"));
        }
        Ok(())
    }

    async fn on_error(&self, _: Visit<'_, A>, (): &mut (), response: &mut Response) -> Result<(), Infallible> {
        if response.status() == StatusCode::BAD_GATEWAY {
            response.clear();
        }
        Ok(())
    }
}

/// Why.
#[derive(ApiError, Debug)]
enum Why {
    #[status(502)]
    Recovered(#[from] io::Error),
    #[status(404)]
    Refused,
}

#[get("/{kind}")]
async fn fail(Path(kind): Path<&str>) -> Result<String, Why> {
    match kind {
        "good" => Ok("good".to_owned()),
        "recovered" => Err(io::Error::other("gone"))?,
        "panic" => panic!("a secret"),
        "waits" => pending().await,
        _ => Err(Why::Refused),
    }
}

#[get("/full")]
async fn full() -> Result<(), Unavailable> {
    Err(Unavailable)
}

#[get("/cause")]
async fn noted() -> Noted {
    Noted
}

/// Two causes, of which one is long.
struct Noted;

impl sweet::Respond for Noted {
    const RESPONSES: sweet::meta::Responses = <()>::RESPONSES;

    fn respond(self, response: &mut Response) {
        response.set_status(StatusCode::SERVICE_UNAVAILABLE);
        response.note_cause("one\u{1b}[2J");
        response.note_cause("é".repeat(5_000));
        response.note_cause("three");
    }
}

fn branded(_: &Request<'_>, response: &mut Response) {
    let status = response.status().as_u16();
    response.set_content_type("text/plain");
    let mut body = response.body_mut();
    body.clear();
    body.extend(format!("sorry: {status}").as_bytes());
}

#[derive(Api)]
#[api(routes(fail, full, noted), fallback = branded)]
struct Nested {}

#[derive(Api)]
#[api(routes(), fallback = branded)]
struct App {
    #[api(middleware)]
    station: Station,
    #[api(nest = "/in")]
    nested: Nested,
}

fn app() -> App {
    App { station: Station, nested: Nested {} }
}

#[track_caller]
fn check(method: Method, target: &str, status: u16, expected: &[&str]) {
    let client = TestClient::new(app());
    let (reply, lines) = Log::of(|| client.request(method, target).send());
    assert_eq!((reply.status(), lines), (status, expected.iter().map(|line| (*line).to_owned()).collect()));
}

const FAULT: &str = "ERROR sweet::error the server failed a request";
const REFUSED: &str = "DEBUG sweet::error a request was refused";

#[test]
fn each_error_has_one_line() {
    check(Method::GET, "/in/good?7", 200, &[]);
    check(Method::OPTIONS, "/in/good?7", 204, &[]);
    let line = format!(r#"{REFUSED} id=7 method="GET" path=/in/{{kind}} status=404"#);
    check(Method::GET, "/in/bad?7", 404, &[&line]);
    // The path is what a client sent: an endpoint is known by its pattern, and what is none has no name.
    check(Method::GET, "/nowhere%0A", 404, &[&format!(r#"{REFUSED} method="GET" status=404"#)]);
    check(Method::POST, "/in/a", 405, &[&format!(r#"{REFUSED} method="POST" status=405"#)]);
    check(Method::HEAD, "/nowhere", 404, &[&format!(r#"{REFUSED} method="HEAD" status=404"#)]);
    let line = format!(r#"{FAULT} id=7\nERROR a lie method="GET" path=/in/{{kind}} status=500 cause=a panic"#);
    check(Method::GET, "/in/panic?7%0AERROR a lie", 500, &[&line]);
    // A server that sheds load answers so in numbers.
    check(Method::GET, "/in/full", 503, &[&format!(r#"{REFUSED} method="GET" path=/in/full status=503"#)]);
    let cause = r#"method="GET" path=/in/{kind} status=200 cause=Why::Recovered: gone"#;
    let line = format!("DEBUG sweet::error a request recovered from an error {cause}");
    check(Method::GET, "/in/recovered", 200, &[&line]);
}

#[test]
fn causes_add_up_are_cut_and_escaped() {
    let client = TestClient::new(app());
    let (reply, lines) = Log::of(|| client.get("/in/cause").send());
    let cause = reply.cause().expect("a cause");
    assert!(cause.starts_with("one\u{1b}[2J; ééé") && cause.ends_with("é…"), "{cause}");
    assert!(cause.len() < 2_060, "{}", cause.len());
    let expected = format!(r#"{FAULT} method="GET" path=/in/cause status=503 cause=one\u{{1b}}[2J; ééé"#);
    assert!(lines.len() == 1 && lines[0].starts_with(&expected), "{lines:?}");
}

/// The answer to a request whose handler waits until its time is over, and the lines that it wrote.
fn late() -> (Response, Vec<String>) {
    let (app, mut response) = (app(), Response::default());
    let head = Head {
        method: Method::GET,
        path: "/in/waits",
        query: Some("7"),
        version: Version::HTTP_11,
        headers: Headers::EMPTY,
    };
    let request = Request::new(head, Body::EMPTY, None);
    let ((), lines) = Log::of(|| {
        let mut answer = pin!(Service::call(&app, &request, &mut response));
        let mut poll = || answer.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        assert!(poll().is_pending());
        request.expire();
        assert_eq!(poll(), Poll::Ready(()));
    });
    (response, lines)
}

#[test]
fn a_fallback_has_its_word_behind_stations() {
    let client = TestClient::new(app());
    let answers = |target: &str, status: u16| {
        let reply = client.get(target).send();
        assert_eq!((reply.status(), reply.text()), (status, format!("sorry: {status}").as_str()));
    };
    answers("/nowhere", 404);
    answers("/in/%f", 400);
    answers("/in/panic", 500);
    assert_eq!(client.post("/in/a").send().text(), "sorry: 405");
    let (response, lines) = late();
    assert_eq!((response.status().as_u16(), response.body()), (504, &b"sorry: 504"[..]));
    assert_eq!(lines, [format!(r#"{FAULT} id=7 method="GET" path=/in/{{kind}} status=504"#)]);
    // A handler's own errors are answers.
    assert_eq!(client.get("/in/full").send().header("content-type"), Some("application/problem+json"));
}
