//! The shapes that a handler can have: what it borrows, what it is called, and how it is written.

use std::fmt::Display;

use sweet::prelude::*;
use sweet::{Describe, Endpoint, TestClient};

#[derive(Schema)]
struct Search<'a> {
    #[validate(length(min = 2))]
    text: &'a str,
}

/// A body that borrows from the request, and an answer that borrows from it too.
#[post("/search")]
async fn search(Json(search): Json<Search<'_>>) -> Json<Search<'_>> {
    Json(search)
}

/// Named lifetimes, some of which outlive others.
#[get("/echo/{word}")]
async fn echo<'a, 'b: 'a>(Path(word): Path<&'b str>, suffix: State<'a, &'static str>) -> String {
    format!("{word}{}", *suffix)
}

/// A borrowed answer, from a function that does not wait.
#[get("/plain/{word}")]
fn plain(Path(word): Path<&str>) -> &str {
    word
}

/// A handler whose name is a keyword.
#[get("/type")]
async fn r#type() -> &'static str {
    "type"
}

mod types {
    /// A type whose name is that of a parameter of emitted code elsewhere.
    #[derive(sweet::Schema)]
    pub(super) struct A {
        pub(super) r#type: u8,
    }
}

use types::A;

/// Arguments named like those of emitted code.
#[get("/names/{response}", status = 202)]
async fn names(Path(response): Path<u8>, Query(cx): Query<A>) -> String {
    format!("{response} {}", cx.r#type)
}

/// No content, and a status for it.
#[post("/created", status = 201)]
async fn created() {}

/// The same where it can fail.
#[post("/queued", status = 202)]
async fn queued() -> Result<(), NotFound> {
    Ok(())
}

/// Content or none: the status is that of the content.
#[put("/kept/{is_new}", status = 201)]
async fn kept(Path(is_new): Path<bool>) -> Result<&'static str, NoContent> {
    if is_new { Ok("new") } else { Err(NoContent) }
}

/// One of these two is there.
#[cfg(debug_assertions)]
#[get("/build")]
async fn build() -> &'static str {
    "debug"
}

/// One of these two is there.
#[get("/build")]
#[cfg(not(debug_assertions))]
async fn build() -> &'static str {
    "release"
}

/// An old one.
///
/// It stays for a while:
/// - until it goes
#[deprecated]
#[get("/old", summary = "Old", tags("a", "b"), operation_id = "old-one")]
async fn old() {}

/// An error that is generic and shows what it holds.
#[derive(ApiError)]
#[status(503)]
#[detail("`{what}` is away for {seconds:>3} s")]
#[problem(title = "Away")]
struct Away<'a, T: Display> {
    what: &'a T,
    seconds: u8,
}

#[get("/away")]
async fn away<'r>(what: State<'r, &'static str>) -> Result<(), Away<'r, &'static str>> {
    Err(Away { what: what.0, seconds: 30 })
}

fn inside() -> TestClient<impl sweet::Service> {
    /// A handler and an app in a function.
    #[get("/inside")]
    async fn handler() -> &'static str {
        "inside"
    }

    #[derive(Api)]
    #[api(routes(handler))]
    struct Inside;

    TestClient::new(Inside)
}

#[derive(Api)]
#[api(routes(search, echo, plain, r#type, names, created, queued, kept, build, old, away))]
struct App(&'static str);

#[track_caller]
fn check(target: &str, status: u16, body: &str) {
    let client = TestClient::new(App("!"));
    let reply = client.get(target).send();
    assert_eq!((reply.status(), reply.text()), (status, body));
}

#[test]
fn arguments_and_answers_borrow() {
    check("/echo/a", 200, "a!");
    check("/plain/b", 200, "b");
    let client = TestClient::new(App("!"));
    let reply = client.post("/search").json(&Search { text: "tree" }).send();
    assert_eq!((reply.status(), reply.text()), (200, r#"{"text":"tree"}"#));
    assert_eq!(client.post("/search").json(&Search { text: "t" }).send().status(), 422);
}

#[test]
fn the_status_of_the_attribute_is_that_of_a_success() {
    let client = TestClient::new(App("!"));
    assert_eq!(client.post("/created").send().status(), 201);
    assert_eq!(client.post("/queued").send().status(), 202);
    assert_eq!(client.put("/kept/true").send().status(), 201);
    assert_eq!(client.put("/kept/false").send().status(), 204);
    let statuses = |endpoint: &sweet::meta::EndpointMeta| endpoint.plain_status();
    assert_eq!(
        [<created as Describe>::META, <queued as Describe>::META, <kept as Describe>::META].map(statuses),
        [204, 204, 200]
    );
}

#[test]
fn the_document_has_the_status_of_the_attribute() {
    #[derive(Api)]
    #[api(title = "Statuses", version = "1", routes(created, queued, kept))]
    struct Statuses;

    let document = TestClient::new(Statuses).get("/openapi.json").send();
    let document: serde_json::Value = serde_json::from_slice(document.bytes()).unwrap();
    let statuses = |path: &str, method: &str| {
        let responses = document["paths"][path][method]["responses"].as_object().unwrap();
        responses.keys().cloned().collect::<Vec<_>>()
    };
    assert_eq!(statuses("/created", "post"), ["201"]);
    assert_eq!(statuses("/queued", "post"), ["202", "404"]);
    assert_eq!(statuses("/kept/{is_new}", "put"), ["201", "204", "400", "422"]);
}

#[test]
fn names_do_not_clash() {
    check("/type", 200, "type");
    check("/names/7?type=8", 202, "7 8");
    assert_eq!(inside().get("/inside").send().text(), "inside");
}

#[test]
fn conditions_hold_for_the_endpoint_too() {
    check("/build", 200, if cfg!(debug_assertions) { "debug" } else { "release" });
}

#[test]
fn an_error_can_be_a_generic_struct() {
    let body = r#"{"type":"about:blank","title":"Away","status":503,"detail":"`!` is away for  30 s"}"#;
    check("/away", 503, body);
}

#[test]
fn the_attribute_and_the_comment_are_what_the_document_tells() {
    let operation = <old as Describe>::META.operation;
    assert_eq!((operation.id, operation.summary), ("old-one", "Old"));
    assert_eq!(operation.description, "It stays for a while:\n- until it goes");
    assert_eq!((operation.tags, operation.deprecated, operation.hidden), (&["a", "b"][..], true, false));
    let meta = <search as Endpoint<App>>::DESCRIPTION;
    assert_eq!((meta.method, meta.operation.id, meta.arguments.len()), ("POST", "search", 1));
    assert_eq!(<r#type as Describe>::META.operation.id, "type");
}

#[test]
#[expect(deprecated, reason = "a handler stays a function that can be called")]
fn a_handler_is_still_a_function() {
    assert_eq!(plain(Path("x")), "x");
    drop(old());
}

/// Handlers and an app that a macro of the person's writes: nothing of them stands in the source as it is.
macro_rules! resource {
    ($app:ident, $handler:ident, $pattern:literal, $status:literal, $answer:ty, $id:ty, $word:expr) => {
        #[get($pattern, status = $status, tag = "made")]
        async fn $handler(Path(id): Path<$id>, word: State<'_, &'static str>) -> $answer {
            format!("{id} {}", *word)
        }

        #[get("/made")]
        async fn made() -> &'static str {
            $word
        }

        #[derive(Api)]
        #[api(title = "Made", version = "1", routes($handler, made))]
        struct $app {
            word: &'static str,
        }
    };
}

resource!(Made, by_id, "/made/{id}", 203, String, &str, "word");

#[test]
fn a_macro_can_write_handlers() {
    let client = TestClient::new(Made { word: "w" });
    assert_eq!(client.get("/made").send().text(), "word");
    let reply = client.get("/made/7").send();
    assert_eq!((reply.status(), reply.text()), (203, "7 w"));
}
