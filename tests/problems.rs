//! Every kind of refusal, as it is sent: status, header fields and body.

use sweet::prelude::*;
use sweet::{Request, Response, TestClient};

/// What the query may say.
#[derive(Schema)]
struct Page {
    #[validate(range(min = 1, max = 100))]
    size: u8,
    sort: Option<Order>,
}

/// An order.
#[derive(Schema)]
#[serde(rename_all = "lowercase")]
enum Order {
    Up,
    Down,
}

/// Somebody.
#[derive(Schema)]
struct Person<'a> {
    #[validate(length(min = 1, max = 8))]
    name: &'a str,
    #[validate(email)]
    email: &'a str,
    friends: Vec<Person<'a>>,
}

/// Why it went wrong.
#[derive(ApiError)]
enum Fault {
    /// It is taken.
    #[status(409)]
    Taken,
    /// It is too much.
    #[status(402)]
    #[detail("{owed} is too much")]
    #[problem(type = "https://example.com/credit", title = "Out of credit")]
    Credit { owed: u32 },
}

#[get("/people/{id}")]
async fn person(Path(id): Path<u8>, Query(page): Query<Page>) -> Result<String, Fault> {
    match (id, page.sort) {
        (0, _) => Err(Fault::Taken),
        (1, _) => Err(Fault::Credit { owed: 7 }),
        (2, _) => panic!("a secret"),
        (_, Some(Order::Up)) => Ok("up".into()),
        (_, Some(Order::Down) | None) => Ok(page.size.to_string()),
    }
}

#[post("/people")]
async fn add(Json(person): Json<Person<'_>>) -> Option<String> {
    (person.friends.len() == 1).then(|| format!("{} {}", person.name, person.email))
}

/// The app.
#[derive(Api)]
#[api(routes(person, add))]
struct App {}

/// Status, fields and body of an answer.
#[track_caller]
fn check(name: &str, reply: &sweet::TestResponse) {
    let allow = reply.header("allow").map(|allow| format!("allow: {allow}\n")).unwrap_or_default();
    let media_type = reply.header("content-type").unwrap_or("none");
    let shown = format!("{} {media_type}\n{allow}{}", reply.status(), reply.text());
    insta::assert_snapshot!(name, shown);
}

#[test]
fn each_kind() {
    let client = TestClient::new(App {});
    let post = |body: &str| client.post("/people").body("application/json", body).send();
    check("unknown path", &client.get("/persons").send());
    check("unknown method", &client.delete("/people").send());
    check("malformed path", &client.get("/people/%f").send());
    check("malformed query", &client.get("/people/7?size=%f").send());
    check("every parameter", &client.get("/people/7?size=0&sort=left").send());
    check("missing parameter", &client.get("/people/7").send());
    check("path out of range", &client.get("/people/256?size=1").send());
    check("no body", &client.post("/people").send());
    check("other media type", &client.post("/people").body("text/plain", "{}").send());
    check("malformed body", &post(r#"{"name":"Ada""#));
    check(
        "every field",
        &post(r#"{"name":"","email":"x","friends":[{"name":"far too long","email":3,"extra":1}],"name":"again"}"#),
    );
    check("nothing found", &post(r#"{"name":"Ada","email":"a@b.c","friends":[]}"#));
    check("own error", &client.get("/people/0?size=1").send());
    check("own error with a type", &client.get("/people/1?size=1").send());
    check("panic", &client.get("/people/2?size=1").send());
}

fn branded(request: &Request<'_>, response: &mut Response) {
    assert_ne!(request.head().path, "/panic", "even a fallback may panic");
    let status = response.status().as_u16();
    response.set_content_type("text/plain");
    let mut body = response.body_mut();
    body.clear();
    body.extend(format!("sorry: {status}").as_bytes());
}

/// The app, with a word of its own.
#[derive(Api)]
#[api(routes(person, add), fallback = branded)]
struct Branded {}

#[test]
fn a_fallback_has_the_last_word_where_no_handler_answered() {
    let client = TestClient::new(Branded {});
    #[track_caller]
    fn check(reply: &sweet::TestResponse, status: u16, text: &str) {
        assert_eq!((reply.status(), reply.text()), (status, text));
    }
    check(&client.get("/nowhere").send(), 404, "sorry: 404");
    check(&client.delete("/people").send(), 405, "sorry: 405");
    assert_eq!(client.delete("/people").send().header("allow"), Some("OPTIONS, POST"));
    check(&client.get("/people/%f").send(), 400, "sorry: 400");
    check(&client.get("/people/2?size=1").send(), 500, "sorry: 500");
    check(&client.get("/panic").send(), 500, r#"{"type":"about:blank","title":"Internal Server Error","status":500}"#);
    check(&client.get("/people/7?size=9").send(), 200, "9");
    // A handler's own 404 and an extractor's refusal are answers.
    assert_eq!(client.get("/people/7?size=0").send().status(), 422);
    assert!(client.get("/people/0?size=1").send().text().contains("It is taken."));
    assert_eq!(client.request(sweet::Method::OPTIONS, "/people").send().status(), 204);
}
