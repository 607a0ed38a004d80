//! What RFC 9110 asks of an app's door: methods, paths, fields. docs/http.md names each test.

use sweet::header::{HeaderName, HeaderValue};
use sweet::prelude::*;
use sweet::{Method, TestClient, TestResponse};

#[get("/users/{id}")]
async fn user(Path(id): Path<String>) -> ([(HeaderName, HeaderValue); 1], String) {
    ([(HeaderName::from_static("x-id"), HeaderValue::from_static("7"))], id)
}

#[delete("/users/{id}")]
async fn remove(Path(_): Path<String>) {}

#[get("/to/{*place}")]
async fn to(Path(place): Path<String>) -> Redirect {
    Redirect::to(&place)
}

#[route("/cache", method = "PURGE")]
async fn purge() {}

#[post("/notes")]
async fn note(Json(text): Json<String>) -> String {
    text
}

#[derive(Api)]
#[api(routes(user, remove, to, purge, note))]
struct App {}

fn client() -> TestClient<App> {
    TestClient::new(App {})
}

fn request(method: &str, target: &str) -> TestResponse {
    client().request(Method::from_bytes(method.as_bytes()).expect("a token"), target).send()
}

#[track_caller]
fn check(method: &str, target: &str, status: u16, allow: Option<&str>) {
    let reply = request(method, target);
    assert_eq!((reply.status(), reply.header("allow")), (status, allow), "{method} {target}");
}

#[test]
fn methods_that_a_path_does_not_have_are_told_which_it_has() {
    let allow = Some("DELETE, GET, HEAD, OPTIONS");
    for method in ["PUT", "POST", "PATCH", "TRACE", "CONNECT", "PURGE", "BREW", "get", "PROPFIND", "purge"] {
        check(method, "/users/7", 405, allow);
    }
    check("PURGE", "/cache", 204, None);
    check("BREW", "/nowhere", 404, None);
    check("OPTIONS", "/users/7", 204, allow);
    check("OPTIONS", "*", 204, Some("DELETE, GET, HEAD, OPTIONS, POST, PURGE"));
    check("GET", "*", 400, None);
}

#[test]
fn head_is_answered_as_get_without_content() {
    let (get, head) = (request("GET", "/users/Ada"), request("HEAD", "/users/Ada"));
    for field in ["content-type", "x-id"] {
        assert_eq!(head.header(field), get.header(field), "{field}");
    }
    assert!(head.header("x-id").is_some());
    assert_eq!((head.status(), head.content_length(), head.text()), (200, get.content_length(), ""));
}

#[test]
fn paths_that_are_equivalent_are_one() {
    for same in ["/users/Ada", "/users/%41da", "/%75sers/Ad%61", "/users/A%64a"] {
        assert_eq!(request("GET", same).text(), "Ada", "{same}");
    }
    // An escaped delimiter is no delimiter, and case counts.
    for other in ["/users%2FAda", "/Users/Ada", "/users/Ada/", "//users/Ada"] {
        assert_eq!(request("GET", other).status(), 404, "{other}");
    }
}

#[test]
fn nobody_is_sent_to_where_the_path_says() {
    for target in ["//evil.example", "//evil.example/", "//evil.example/%2e%2e", "/users", "/users/7/", "//users/7"] {
        let reply = request("GET", target);
        assert!(reply.status() >= 400 && reply.header("location").is_none(), "{target}: {}", reply.status());
    }
}

#[test]
fn values_that_end_a_field_are_not_sent() {
    for place in ["a%0D%0AX:%20y", "a%0Ab", "a%0Db", "a%09b", "a%20b", "%C3%A4"] {
        let reply = request("GET", &format!("/to/{place}"));
        assert_eq!((reply.status(), reply.header("location"), reply.header("x")), (500, None, None), "{place}");
    }
    for bad in ["a\r\nX: y", "a\nb", "a\rb", "a\0b", "a\x7fb"] {
        assert!(HeaderValue::from_str(bad).is_err() && HeaderName::try_from(bad).is_err(), "{bad:?}");
    }
    for bad in ["", "a b", "a:", "a\n"] {
        assert!(HeaderName::try_from(bad).is_err(), "{bad:?}");
    }
}

#[test]
fn content_is_what_its_type_says() {
    let post = |content_type: &str| client().post("/notes").body(content_type, r#""hi""#).send().status();
    for json in ["application/json", "APPLICATION/JSON; charset=utf-8", "application/x+json"] {
        assert_eq!(post(json), 200, "{json}");
    }
    // Nothing is guessed from the bytes, and a form of another site does not pass for a call.
    for other in ["text/plain", "application/x-www-form-urlencoded", "application/jsonx", "json", ""] {
        assert_eq!(post(other), 415, "{other}");
    }
    let reply = client().post("/notes").body("text/plain", "x").send();
    assert_eq!(reply.header("content-type"), Some("application/problem+json"));
}
