//! The texts of an app, in the place of Sweet's own.

use sweet::TestClient;
use sweet::prelude::*;
use sweet::rules::{Failure, Parameter};

use super::failures;

fn in_german(failure: &Failure, head: &sweet::Head<'_>) -> Option<String> {
    if head.headers.get("accept-language") != Some(b"de") {
        return None;
    }
    let max = failure.parameters.iter().find_map(|(name, value)| match value {
        Parameter::Integer(max) if *name == "max" => Some(*max),
        _ => None,
    });
    match (failure.rule, max) {
        ("length", Some(max)) => Some(format!("darf höchstens {max} Zeichen haben")),
        ("required", _) => Some("fehlt".to_owned()),
        ("type", _) => Some("ist von anderer Art".to_owned()),
        _ => None,
    }
}

fn plainly(failure: &Failure, _: &sweet::Head<'_>) -> Option<String> {
    Some(format!("<{}>", failure.rule))
}

#[derive(Schema)]
struct Note<'a> {
    #[validate(length(max = 3))]
    text: &'a str,
    size: u8,
}

#[post("/notes")]
async fn add(Json(note): Json<Note<'_>>) -> String {
    format!("{} {}", note.text, note.size)
}

#[get("/notes/{id}")]
async fn find(Path(id): Path<u8>, Query(note): Query<Note<'_>>) -> String {
    format!("{id} {} {}", note.text, note.size)
}

#[derive(Api)]
#[api(routes(add, find))]
struct Silent {}

#[derive(Api)]
#[api(routes(add, find), texts = plainly)]
struct Plain {}

#[derive(Api)]
#[api(routes(add, find), texts = in_german)]
struct App {
    #[api(nest = "/silent", operation_prefix = "silent_")]
    silent: Silent,
    #[api(nest = "/plain", operation_prefix = "plain_")]
    plain: Plain,
}

#[track_caller]
fn check(prefix: &str, language: &str, body: &[&str], parameters: &[&str]) {
    let client = TestClient::new(App { silent: Silent {}, plain: Plain {} });
    let post = client.post(&format!("{prefix}/notes")).header("Accept-Language", language);
    assert_eq!(failures(post.body("application/json", r#"{"text": "long", "size": ""}"#)), body);
    let get = client.get(&format!("{prefix}/notes/x?text=long")).header("Accept-Language", language);
    assert_eq!(failures(get), parameters);
}

#[test]
fn an_app_tells_failures_in_the_language_of_the_client() {
    let body = ["/text length: darf höchstens 3 Zeichen haben", "/size type: ist von anderer Art"];
    let parameters = [
        "path id type: ist von anderer Art",
        "query text length: darf höchstens 3 Zeichen haben",
        "query size required: fehlt",
    ];
    check("", "de", &body, &parameters);
    check("/silent", "de", &body, &parameters);
}

#[test]
fn what_it_has_no_text_for_stays() {
    check(
        "",
        "en",
        &["/text length: must have at most 3 characters", "/size type: must be a whole number"],
        &[
            "path id type: must be a whole number",
            "query text length: must have at most 3 characters",
            "query size required: is required",
        ],
    );
}

#[test]
fn the_innermost_app_that_has_texts_tells() {
    let parameters = ["path id type: <type>", "query text length: <length>", "query size required: <required>"];
    check("/plain", "de", &["/text length: <length>", "/size type: <type>"], &parameters);
}
