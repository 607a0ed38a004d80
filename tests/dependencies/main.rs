//! Dependencies: values that are computed for a request, once, and tidied up once it has ended.

#[cfg(unix)]
mod served;
mod shared;

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;

use sweet::prelude::*;
use sweet::{Dependency, TestClient};

/// What happened, in order.
#[derive(Clone, Default)]
struct Log(Rc<RefCell<Vec<String>>>);

impl Log {
    fn note(&self, what: impl Into<String>) {
        self.0.borrow_mut().push(what.into());
    }

    fn take(&self) -> Vec<String> {
        self.0.take()
    }
}

/// Its destructor is noted.
struct Noted(&'static str, Log);

impl Drop for Noted {
    fn drop(&mut self) {
        self.1.note(format!("dropped {}", self.0));
    }
}

#[derive(Schema)]
struct Token {
    token: String,
}

/// The token is not known.
#[derive(ApiError, Debug)]
#[status(401)]
struct Unknown;

struct Session {
    user: String,
    noted: Noted,
}

async fn close(session: Session) {
    session.noted.1.note(format!("closing {}", session.user));
    std::future::ready(()).await;
}

#[dependency(cleanup = close)]
async fn session(Header(Token { token }): Header<Token>, log: State<'_, Log>) -> Result<Session, Unknown> {
    log.note("session");
    std::future::ready(()).await;
    if token == "bad" { Err(Unknown) } else { Ok(Session { user: token, noted: Noted("session", log.clone()) }) }
}

struct Connection(Noted);

#[dependency]
fn connection(log: State<'_, Log>) -> Connection {
    log.note("connection");
    Connection(Noted("connection", log.clone()))
}

struct Transaction {
    user: String,
    noted: Noted,
}

async fn roll_back(transaction: Transaction) {
    transaction.noted.1.note(format!("rolling {} back", transaction.user));
}

#[dependency(cleanup = roll_back)]
async fn transaction(
    session: Depends<'_, session>,
    Depends(Connection(noted)): Depends<'_, connection>,
) -> Transaction {
    let log = noted.1.clone();
    log.note("transaction");
    Transaction { user: session.user.clone(), noted: Noted("transaction", log) }
}

#[get("/both/{how}")]
async fn both(
    Path(how): Path<String>,
    transaction: Depends<'_, transaction>,
    session: Depends<'_, session>,
    Depends(again): Depends<'_, session>,
    background: Background<'_>,
    log: State<'_, Log>,
) -> Result<String, Unknown> {
    let log = log.clone();
    background.run({
        let log = log.clone();
        async move { log.note("background") }
    });
    log.note("handler");
    assert!(std::ptr::eq(session.0, again));
    match how.as_str() {
        "panic" => panic!("on purpose"),
        "error" => return Err(Unknown),
        "wait" => std::future::pending().await,
        _ => {}
    }
    Ok(transaction.user.clone())
}

#[derive(Api)]
#[api(routes(both))]
struct App {
    log: Log,
}

const MADE: &[&str] = &["session", "connection", "transaction", "handler"];
const TIDIED: &[&str] =
    &["dropped connection", "rolling ada back", "dropped transaction", "closing ada", "dropped session", "background"];

#[test]
fn each_is_computed_once_and_tidied_up_in_every_ending() {
    let log = Log::default();
    let client = TestClient::new(App { log: log.clone() });
    let request = |how: &str| client.get(&format!("/both/{how}")).header("token", "ada");
    for (how, status) in [("well", 200), ("error", 401), ("panic", 500)] {
        assert_eq!(request(how).send().status(), status);
        assert_eq!(log.take(), [MADE, TIDIED].concat(), "{how}");
    }
    assert_eq!(request("wait").late().send().status(), 504);
    assert_eq!(log.take(), [MADE, TIDIED].concat());
    request("wait").leave();
    assert_eq!(log.take(), [MADE, TIDIED].concat());
}

#[test]
fn a_refusal_is_the_answer() {
    let log = Log::default();
    let client = TestClient::new(App { log: log.clone() });
    assert_eq!(client.get("/both/well").send().status(), 422);
    assert_eq!(log.take(), [""; 0]);
    assert_eq!(client.get("/both/well").header("token", "bad").send().status(), 401);
    assert_eq!(log.take(), ["session"]);
}

#[test]
fn one_is_overridden_in_a_test() {
    let log = Log::default();
    let theirs = log.clone();
    let fake = move || Session { user: "fake".to_owned(), noted: Noted("fake", theirs.clone()) };
    let client = TestClient::new(App { log: log.clone() }).provide::<session>(fake);
    assert_eq!(client.get("/both/well").send().text(), "fake");
    let expected = ["connection", "transaction", "handler", "dropped connection", "dropped fake"];
    let behind = ["rolling fake back", "dropped transaction", "background"];
    assert_eq!(log.take(), [&expected[..], &behind].concat());
}

struct Flimsy(Noted);

/// Panics before there is a future.
fn crumple(Flimsy(noted): Flimsy) -> std::future::Ready<()> {
    noted.1.note("crumpling");
    panic!("on purpose")
}

#[dependency(cleanup = crumple)]
fn flimsy(log: State<'_, Log>) -> Flimsy {
    Flimsy(Noted("flimsy", log.clone()))
}

#[get("/flimsy")]
async fn hold(_session: Depends<'_, session>, _connection: Depends<'_, connection>, _flimsy: Depends<'_, flimsy>) {}

#[derive(Api)]
#[api(routes(hold))]
struct Holding {
    log: Log,
}

#[test]
fn a_cleanup_begins_in_its_turn_and_its_panic_is_its_own() {
    let log = Log::default();
    let client = TestClient::new(Holding { log: log.clone() });
    let held = catch_unwind(AssertUnwindSafe(|| client.get("/flimsy").header("token", "ada").send()));
    assert!(held.is_err(), "a test is told of a panic");
    let expected = ["session", "connection", "dropped connection", "crumpling", "dropped flimsy"];
    assert_eq!(log.take(), [&expected[..], &["closing ada", "dropped session"]].concat());
}

/// What a client may say beside its token.
#[derive(Schema)]
struct Page {
    page: u32,
}

#[dependency]
async fn paged(_session: Depends<'_, session>, Query(Page { page }): Query<Page>) -> u32 {
    page
}

#[get("/paged")]
async fn read(page: Depends<'_, paged>, Query(_): Query<Page>, Header(_): Header<Token>) -> String {
    page.to_string()
}

#[derive(Api)]
#[api(routes(read))]
struct Paged {
    log: Log,
}

#[test]
fn what_is_wrong_with_parameters_is_told_at_once_and_no_refusal_is_hidden_by_it() {
    let client = TestClient::new(Paged { log: Log::default() });
    let read = |target: &str, token: Option<&str>| {
        let request = client.get(target);
        token.into_iter().fold(request, |request, token| request.header("token", token)).send()
    };
    assert_eq!(read("/paged?page=3", Some("ada")).text(), "3");
    // The token is missing, and the page is no number.
    let reply = read("/paged?page=x", None);
    assert_eq!(reply.status(), 422);
    assert!(reply.text().contains("page") && reply.text().contains("token"), "{}", reply.text());
    // The session refuses; that the page is no number does not make it another refusal.
    assert_eq!(read("/paged?page=x", Some("bad")).status(), 401);
}

#[test]
fn its_constants_tell_what_it_takes() {
    assert_eq!((session::ARGUMENTS.len(), transaction::ARGUMENTS.len()), (2, 2));
    assert!(session::CLEANUP.is_some() && connection::CLEANUP.is_none());
}
