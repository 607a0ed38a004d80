//! Forms in bodies.

use std::borrow::Cow;

use sweet::TestClient;
use sweet::prelude::*;
use sweet::rules::Broken;

use super::failures;

const FORM: &str = "application/x-www-form-urlencoded";

fn is_in_order(order: &Order<'_>) -> Result<(), Broken> {
    if order.count > 8 { Err(Broken::from("is too much").at("/count")) } else { Ok(()) }
}

#[derive(Schema)]
#[serde(deny_unknown_fields)]
#[validate(schema(function = is_in_order))]
struct Order<'a> {
    #[validate(length(max = 5))]
    item: Cow<'a, str>,
    #[validate(range(max = 9))]
    count: u8,
    note: Option<&'a str>,
    #[serde(default, rename = "a/b")]
    sizes: Vec<u8>,
}

#[post("/orders")]
async fn order(Form(order): Form<Order<'_>>) -> String {
    let borrowed = matches!(order.item, Cow::Borrowed(_));
    format!("{} {} {:?} {:?} {borrowed}", order.item, order.count, order.note, order.sizes)
}

#[derive(Schema)]
struct Nothing {
    note: Option<String>,
}

#[post("/nothing")]
async fn nothing(Form(form): Form<Nothing>) -> String {
    format!("{:?}", form.note)
}

#[derive(Api)]
#[api(title = "Orders", version = "1.0.0", routes(order, nothing))]
struct App {}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(TestClient::new(App {}).post("/orders").body(FORM, text).send().text(), expected);
}

#[track_caller]
fn check_status(content_type: &str, bytes: impl Into<Vec<u8>>, expected: u16) {
    let reply = TestClient::new(App {}).post("/orders").body(content_type, bytes).send();
    assert_eq!(reply.status(), expected, "{}", reply.text());
}

#[test]
fn a_form_is_read() {
    check("item=tea&count=2", "tea 2 None [] true");
    check("count=2&a%2Fb=1&item=t+%61&a%2Fb=2&note=", "t a 2 Some(\"\") [1, 2] true");
    let reply = TestClient::new(App {}).post("/nothing").body(FORM, "").send();
    assert_eq!((reply.status(), reply.text()), (200, "None"));
}

#[test]
fn failures_point_into_the_body() {
    let client = TestClient::new(App {});
    let post = |text: &str| failures(client.post("/orders").body(FORM, text));
    assert_eq!(
        post("item=coffee&count=10&a%2Fb=1&a%2Fb=x&x=1"),
        [
            "/x unknown: is not a known parameter",
            "/item length: must have at most 5 characters",
            "/count range: must be at most 9",
            "/a~1b/1 type: must be a whole number",
        ]
    );
    assert_eq!(post(""), ["/item required: is required", "/count required: is required"]);
    assert_eq!(post("item=tea&count=9"), ["/count custom: is too much"]);
}

#[test]
fn other_media_types_are_refused() {
    check_status("application/x-www-form-urlencoded; charset=utf-8", "item=tea&count=2", 200);
    check_status("Application/X-WWW-Form-Urlencoded", "item=tea&count=2", 200);
    check_status("application/json", "item=tea&count=2", 415);
    check_status("multipart/form-data", "item=tea&count=2", 415);
    check_status("text/plain", "item=tea&count=2", 415);
}

#[test]
fn what_is_malformed_is_refused() {
    check_status(FORM, "item=%&count=2", 400);
    check_status(FORM, "item=%ff&count=2", 400);
    check_status(FORM, b"item=\xff&count=2".as_slice(), 400);
    check_status(FORM, format!("item=tea&count=2{}", "&note=".repeat(999)), 400);
    check_status(FORM, format!("item=tea&count=2{}", "&note=".repeat(998)), 200);
}

#[test]
fn the_document_has_the_body() {
    let document = TestClient::new(App {}).get("/openapi.json").send();
    let text: String = document.text().split_whitespace().collect();
    // Not the component, which is told as JSON is read.
    let content =
        format!(r#""requestBody":{{"content":{{"{FORM}":{{"schema":{{"type":"object","properties":{{"item":"#);
    assert!(text.contains(&content), "{text}");
    let end = r#""required":["item","count"],"additionalProperties":false}}},"required":true}"#;
    assert!(text.contains(end), "{text}");
}
