//! What emitted code does, through the door that a server uses.

use std::cell::Cell;

use sweet::prelude::*;
use sweet::{Method, TestClient};

struct Visits {
    count: Cell<u64>,
}

#[get("/")]
async fn root() -> &'static str {
    "root"
}

/// Two borrowed params.
#[get("/files/{area}/{*path}")]
async fn file(Path((area, path)): Path<(&str, &str)>, visits: State<'_, Visits>) -> String {
    visits.count.set(visits.count.get() + 1);
    format!("{area}: {path} ({})", visits.count.get())
}

#[route("/cache/{key}", method = "PURGE", status = 202)]
fn purge(Path(key): Path<String>) -> String {
    key
}

#[derive(ApiError)]
enum CountError {
    /// That is
    /// too many.
    #[status(409)]
    TooMany,
    #[status(422)]
    #[detail("{0} is odd, {{really}}")]
    Odd(u64),
    #[status(404)]
    #[problem(type = "/problems/none", title = "None")]
    None,
}

#[get("/count/{to}", status = 203)]
async fn count(Path(to): Path<u64>) -> Result<String, CountError> {
    match to {
        0 => Err(CountError::None),
        100.. => Err(CountError::TooMany),
        to if to % 2 == 1 => Err(CountError::Odd(to)),
        to => Ok(to.to_string()),
    }
}

mod inner {
    use super::*;

    #[get("/greet/{name}")]
    pub(super) async fn greet<'a>(Path(name): Path<&'a str>, word: State<'a, String>) -> String {
        format!("{} {name}", *word)
    }

    #[derive(Api)]
    #[api(routes(greet))]
    pub(super) struct Greeter(pub(super) String);
}

#[derive(Api)]
#[api(title = "Dispatch", version = "1", routes(root, file, purge, count), docs = "/help/docs")]
struct App {
    visits: Visits,
    #[api(nest = "/en", operation_prefix = "en_")]
    english: inner::Greeter,
    #[api(nest = "/de", operation_prefix = "de_", tags("german"))]
    german: inner::Greeter,
}

fn client() -> TestClient<App> {
    TestClient::new(App {
        visits: Visits { count: Cell::new(0) },
        english: inner::Greeter("hello".to_owned()),
        german: inner::Greeter("hallo".to_owned()),
    })
}

#[test]
fn routes_reach_their_handlers() {
    let client = client();
    assert_eq!(client.get("/").send().text(), "root");
    assert_eq!(client.get("/files/a/b/c").send().text(), "a: b/c (1)");
    assert_eq!(client.get("/files/a/b").send().text(), "a: b (2)");
    assert_eq!(client.get("/nowhere").send().status(), 404);
    assert_eq!(client.post("/").send().status(), 405);
}

#[test]
fn a_custom_method_is_a_method() {
    let purge = Method::from_bytes(b"PURGE").expect("a method");
    let reply = client().request(purge, "/cache/k").send();
    assert_eq!((reply.status(), reply.text()), (202, "k"));
}

#[test]
fn an_app_is_nested_twice_with_state_of_its_own() {
    let client = client();
    assert_eq!(client.get("/en/greet/Ada").send().text(), "hello Ada");
    assert_eq!(client.get("/de/greet/Ada").send().text(), "hallo Ada");
}

#[test]
fn the_status_of_the_attribute_is_that_of_a_success() {
    let client = client();
    assert_eq!(client.get("/count/2").send().status(), 203);
}

#[test]
fn an_error_is_a_problem() {
    let client = client();
    let check = |path: &str, status: u16, body: &str| {
        let reply = client.get(path).send();
        assert_eq!((reply.status(), reply.text()), (status, body));
        assert_eq!(reply.header("content-type"), Some("application/problem+json"));
    };
    check("/count/100", 409, r#"{"type":"about:blank","title":"Conflict","status":409,"detail":"That is too many."}"#);
    let odd = r#"{"type":"about:blank","title":"Unprocessable Entity","status":422,"detail":"7 is odd, {really}"}"#;
    check("/count/7", 422, odd);
    check("/count/0", 404, r#"{"type":"/problems/none","title":"None","status":404}"#);
}

#[test]
fn the_document_is_served_beside() {
    let client = client();
    let reply = client.get("/openapi.json").send();
    assert_eq!(reply.header("content-type"), Some("application/json"));
    let document: serde_json::Value = serde_json::from_str(reply.text()).expect("JSON");
    let paths: Vec<&str> = document["paths"].as_object().expect("paths").keys().map(String::as_str).collect();
    assert_eq!(paths, ["/", "/count/{to}", "/de/greet/{name}", "/en/greet/{name}", "/files/{area}/{path}"]);
    assert_eq!(client.get("/help/docs").send().status(), 200);
    assert_eq!(client.get("/help/docs/none").send().status(), 404);
}
