//! CORS, as a browser judges it: the checks of the Fetch standard are the oracle.

use std::time::Duration;

use sweet::middleware::{AnyOrigin, Cors, Origins};
use sweet::prelude::*;
use sweet::{Method, TestClient, middleware};

const APP: &str = "https://app.example.com";

#[get("/data")]
async fn read() -> &'static str {
    "data"
}

#[put("/data")]
async fn write() -> NoContent {
    NoContent
}

#[get("/varies")]
async fn varies() -> ([(HeaderName, HeaderValue); 1], &'static str) {
    ([(sweet::header::VARY, HeaderValue::from_static("Accept-Language"))], "data")
}

#[get("/panics")]
async fn panics() -> NoContent {
    panic!("as it is meant to")
}

#[options("/asked")]
async fn asked() -> &'static str {
    "handler"
}

/// A guard: nobody comes past it.
struct Closed;

impl<A> middleware::Middleware<A> for Closed {
    type Passage = ();
    type Answer = Forbidden;

    async fn on_request(&self, visit: sweet::Visit<'_, A>, _: &mut ()) -> Result<(), Forbidden> {
        if visit.request().head().headers.get("X-Stranger").is_some() { Err(Forbidden) } else { Ok(()) }
    }
}

#[derive(Api)]
#[api(routes(read, write, varies, panics, asked))]
struct Listed {
    #[api(middleware)]
    cors: Cors,
    #[api(middleware)]
    closed: Closed,
}

#[derive(Api)]
#[api(routes(read, write, varies, panics, asked))]
struct Any {
    #[api(middleware)]
    cors: Cors<AnyOrigin>,
    #[api(middleware)]
    closed: Closed,
}

/// The algorithm "CORS check" of the Fetch standard.
fn cors_check(origin: &str, with_credentials: bool, reply: &sweet::TestResponse) -> bool {
    let allowed = reply.header_all("Access-Control-Allow-Origin");
    let [allowed] = allowed[..] else { return false };
    if !with_credentials && allowed == "*" {
        return true;
    }
    allowed == origin && (!with_credentials || reply.header("Access-Control-Allow-Credentials") == Some("true"))
}

fn members(reply: &sweet::TestResponse, name: &str) -> Vec<String> {
    let values = reply.header_all(name);
    values.iter().flat_map(|value| value.split(',')).map(|member| member.trim().to_owned()).collect()
}

/// What "CORS-preflight fetch" decides of the answer to a preflight.
fn preflight_check(
    origin: &str,
    with_credentials: bool,
    method: &str,
    headers: &[&str],
    reply: &sweet::TestResponse,
) -> bool {
    if !cors_check(origin, with_credentials, reply) || !(200..300).contains(&reply.status()) {
        return false;
    }
    let methods = members(reply, "Access-Control-Allow-Methods");
    let is_safelisted = ["GET", "HEAD", "POST"].contains(&method);
    let any = |list: &[String]| !with_credentials && list.iter().any(|member| member == "*");
    if !methods.iter().any(|member| member == method) && !is_safelisted && !any(&methods) {
        return false;
    }
    let names = members(reply, "Access-Control-Allow-Headers");
    headers.iter().all(|header| {
        names.iter().any(|name| name.eq_ignore_ascii_case(header))
            || (any(&names) && !header.eq_ignore_ascii_case("Authorization"))
    })
}

fn listed(cors: Cors) -> TestClient<Listed> {
    TestClient::new(Listed { cors, closed: Closed })
}

fn full() -> Cors {
    Cors::new()
        .origins([APP, "http://localhost:3000"])
        .methods([Method::PUT, Method::DELETE])
        .request_headers(["Content-Type", "Authorization"])
        .expose_headers(["X-Request-Id", "ETag"])
}

fn preflight<S: sweet::Service>(
    client: &TestClient<S>,
    origin: &str,
    method: &str,
    headers: &[&str],
) -> sweet::TestResponse {
    let request = client.options("/data").header("Origin", origin).header("Access-Control-Request-Method", method);
    match headers {
        [] => request.send(),
        _ => request.header("Access-Control-Request-Headers", &headers.join(",")).send(),
    }
}

#[test]
fn preflights_are_judged_as_the_standard_says() {
    let (plain, credentials) = (listed(full()), listed(full().credentials()));
    let any = TestClient::new(Any {
        cors: Cors::any_origin().methods([Method::PUT]).request_headers(["content-type"]),
        closed: Closed,
    });
    let nothing = listed(Cors::new());
    // Origin, method, fields; then who allows it: the list, the list with credentials, every origin.
    let table: &[(&str, &str, &[&str], [bool; 3])] = &[
        (APP, "GET", &[], [true, true, true]),
        (APP, "PUT", &[], [true, true, true]),
        (APP, "PUT", &["content-type"], [true, true, true]),
        (APP, "DELETE", &["content-type", "authorization"], [true, true, false]),
        (APP, "GET", &["authorization"], [true, true, false]),
        (APP, "PATCH", &[], [false, false, false]),
        (APP, "put", &[], [false, false, false]),
        (APP, "GET", &["x-other"], [false, false, false]),
        ("http://localhost:3000", "PUT", &[], [true, true, true]),
        ("http://localhost:3001", "PUT", &[], [false, false, true]),
        ("https://localhost:3000", "PUT", &[], [false, false, true]),
        ("http://app.example.com", "GET", &[], [false, false, true]),
        ("https://app.example.com:8443", "GET", &[], [false, false, true]),
        ("https://app.example.com.evil.example", "GET", &[], [false, false, true]),
        ("https://evilapp.example.com", "GET", &[], [false, false, true]),
        ("https://x.app.example.com", "GET", &[], [false, false, true]),
        ("https://app.example.co", "GET", &[], [false, false, true]),
        ("https://app.example.com/", "GET", &[], [false, false, true]),
        ("null", "GET", &[], [false, false, true]),
        ("", "GET", &[], [false, false, true]),
        ("*", "GET", &[], [false, false, true]),
        ("https://app.example.com, https://evil.example", "GET", &[], [false, false, true]),
    ];
    for (origin, method, headers, expected) in table {
        let found = [
            preflight_check(origin, false, method, headers, &preflight(&plain, origin, method, headers)),
            preflight_check(origin, true, method, headers, &preflight(&credentials, origin, method, headers)),
            preflight_check(origin, false, method, headers, &preflight(&any, origin, method, headers)),
        ];
        assert_eq!(found, *expected, "{origin:?} {method} {headers:?}");
        assert!(!preflight_check(origin, true, method, headers, &preflight(&any, origin, method, headers)));
        assert!(!preflight_check(origin, true, method, headers, &preflight(&plain, origin, method, headers)));
        assert!(!preflight_check(origin, false, method, headers, &preflight(&nothing, origin, method, headers)));
    }
}

#[test]
fn answers_are_judged_as_the_standard_says() {
    let (plain, credentials) = (listed(full()), listed(full().credentials()));
    for (origin, expected) in [
        (APP, true),
        ("http://localhost:3000", true),
        ("http://localhost", false),
        ("HTTPS://APP.EXAMPLE.COM", false),
        ("null", false),
        ("https://evil.example", false),
    ] {
        for path in ["/data", "/varies", "/nowhere", "/panics"] {
            let ask = |client: &TestClient<Listed>| client.get(path).header("Origin", origin).send();
            assert_eq!(cors_check(origin, false, &ask(&plain)), expected, "{origin} {path}");
            assert!(!cors_check(origin, true, &ask(&plain)), "{origin} {path}");
            assert_eq!(cors_check(origin, true, &ask(&credentials)), expected, "{origin} {path}");
        }
    }
}

#[test]
fn a_preflight_is_answered_before_routing_and_guards() {
    let client = listed(full());
    for path in ["/data", "/nowhere", "/asked", "*"] {
        let reply = client
            .options(path)
            .header("Origin", APP)
            .header("Access-Control-Request-Method", "PUT")
            .header("X-Stranger", "1")
            .send();
        assert_eq!((reply.status(), reply.bytes()), (204, &b""[..]), "{path}");
        assert_eq!(reply.header("Access-Control-Allow-Origin"), Some(APP));
        assert_eq!(reply.header("Access-Control-Allow-Methods"), Some("PUT, DELETE"));
        assert_eq!(reply.header("Access-Control-Allow-Headers"), Some("content-type, authorization"));
        assert_eq!(reply.header("Access-Control-Max-Age"), Some("600"));
        assert_eq!(reply.header("Access-Control-Expose-Headers"), None);
        assert_eq!(reply.header("Allow"), None);
    }
}

#[test]
fn an_ordinary_options_goes_on() {
    let client = listed(full());
    assert_eq!(client.options("/asked").header("Origin", APP).send().text(), "handler");
    assert_eq!(client.options("/asked").header("Access-Control-Request-Method", "PUT").send().text(), "handler");
    let reply = client.get("/data").header("Origin", APP).header("Access-Control-Request-Method", "PUT").send();
    assert_eq!(reply.text(), "data");
}

#[test]
fn errors_have_the_fields_too() {
    let client = listed(full().credentials());
    for (request, status) in [
        (client.get("/nowhere"), 404),
        (client.delete("/data"), 405),
        (client.get("/panics"), 500),
        (client.get("/data").header("X-Stranger", "1"), 403),
    ] {
        let reply = request.header("Origin", APP).send();
        assert_eq!(reply.status(), status);
        assert_eq!(reply.header("Access-Control-Allow-Origin"), Some(APP), "{status}");
        assert_eq!(reply.header("Access-Control-Allow-Credentials"), Some("true"), "{status}");
        assert_eq!(reply.header("Access-Control-Expose-Headers"), Some("x-request-id, etag"), "{status}");
        assert_eq!(reply.header("Vary"), Some("Origin"), "{status}");
    }
}

#[test]
fn vary_is_always_there() {
    fn check<S: sweet::Service>(client: &TestClient<S>) {
        for origin in [None, Some(APP), Some("https://evil.example"), Some("null")] {
            let with = |request: sweet::TestRequest<'_, S>| match origin {
                Some(origin) => request.header("Origin", origin).send().header_all("Vary").join("; "),
                None => request.send().header_all("Vary").join("; "),
            };
            assert_eq!(with(client.get("/data")), "Origin", "{origin:?}");
            assert_eq!(with(client.get("/varies")), "Accept-Language, Origin", "{origin:?}");
            assert_eq!(with(client.get("/nowhere")), "Origin", "{origin:?}");
            let preflight = with(client.options("/data").header("Access-Control-Request-Method", "PUT"));
            let expected = match origin {
                // Without an origin it is no preflight.
                None => "Origin",
                Some(_) => "Origin, Access-Control-Request-Method, Access-Control-Request-Headers",
            };
            assert_eq!(preflight, expected, "{origin:?}");
        }
    }
    check(&listed(full()));
    check(&listed(Cors::new()));
    check(&TestClient::new(Any { cors: Cors::any_origin(), closed: Closed }));
}

#[test]
fn two_origins_are_none() {
    let reply = listed(full()).get("/data").header("Origin", APP).header("Origin", APP).send();
    assert_eq!(reply.header("Access-Control-Allow-Origin"), None);
}

#[test]
fn options_can_be_left_out() {
    let client = listed(Cors::new().origins([APP]).max_age(Duration::ZERO));
    let reply = preflight(&client, APP, "GET", &[]);
    assert_eq!(reply.header("Access-Control-Max-Age"), Some("0"));
    assert_eq!(reply.header("Access-Control-Allow-Methods"), None);
    assert_eq!(reply.header("Access-Control-Allow-Headers"), None);
    assert_eq!(reply.header("Access-Control-Allow-Credentials"), None);
}

fn mistakes<O: Origins>(cors: &Cors<O>) -> Vec<String> {
    middleware::Middleware::<()>::verify(cors)
}

#[test]
fn all_mistakes_are_told_at_once() {
    let cors = Cors::new()
        .origins(["https://app.example.com/", APP, "app.example.com", "null", "*", "https://a\r\nX-Injected: 1"])
        .request_headers(["Content-Type", "*", "a b"])
        .expose_headers(["X-A\r\nX-Injected: 1"]);
    insta::assert_snapshot!(mistakes(&cors).join("\n"), @r"
    the origin `https://app.example.com/` has more than a scheme, a host and a port: leave out what stands behind them, the last slash too
    the origin `app.example.com` has no scheme: write `https://` before the host
    the origin `null` is that of every sandboxed page: it cannot be allowed
    the origin `*` is every origin: that is `Cors::any_origin()`
    the origin `https://a\r\nX-Injected: 1` has a character that no origin has: a host beyond ASCII is written as `xn--…`
    `*` allows no field where there are credentials: list each one by its name
    `a b` is no name of a header field
    `X-A\r\nX-Injected: 1` is no name of a header field
    ");
    assert_eq!(mistakes(&full()), Vec::<String>::new());
}

#[test]
#[should_panic(expected = "`cors` of `Listed`: the origin `https://a/`")]
fn a_server_does_not_start_with_a_mistake() {
    listed(Cors::new().origins(["https://a/"]));
}

#[test]
fn what_a_handler_says_of_another_origin_is_overruled() {
    #[get("/")]
    async fn own() -> ([(HeaderName, HeaderValue); 1], ()) {
        ([(sweet::header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"))], ())
    }
    #[derive(Api)]
    #[api(routes(own))]
    struct App {
        #[api(middleware)]
        cors: Cors,
    }
    let client = TestClient::new(App { cors: full() });
    let reply = client.get("/").header("Origin", APP).send();
    assert_eq!(reply.header_all("Access-Control-Allow-Origin"), [APP]);
}
