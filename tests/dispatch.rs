//! What emitted code does, through the door that a server uses.

use std::cell::Cell;

use sweet::prelude::*;
use sweet::{Method, Request, TestClient};

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

/// The limits that the request knows of.
#[post("/limited", body_bytes_max = 8 * 8, handler_timeout = "2m")]
fn limited(request: &Request<'_>) -> String {
    format!("{:?} {:?}", request.body_bytes_max(), request.handler_timeout())
}

#[post("/limited/time", handler_timeout = "5ms")]
fn limited_in_time(request: &Request<'_>) -> String {
    limited(request)
}

#[post("/unlimited")]
fn unlimited(request: &Request<'_>) -> String {
    limited(request)
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
#[api(
    title = "Dispatch",
    version = "1",
    routes(root, file, purge, count, limited, limited_in_time, unlimited),
    docs = "/help/docs"
)]
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
fn the_request_is_told_the_limits_of_its_endpoint() {
    let client = client();
    assert_eq!(client.post("/limited").send().text(), "Some(64) Some(120s)");
    assert_eq!(client.post("/limited/time").send().text(), "None Some(5ms)");
    assert_eq!(client.post("/unlimited").send().text(), "None None");
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
    assert_eq!(
        paths,
        [
            "/",
            "/count/{to}",
            "/de/greet/{name}",
            "/en/greet/{name}",
            "/files/{area}/{path}",
            "/limited",
            "/limited/time",
            "/unlimited"
        ]
    );
    assert_eq!(client.get("/help/docs").send().status(), 200);
    assert_eq!(client.get("/help/docs/none").send().status(), 404);
}

/// More endpoints than one `match` has arms, behind them those of debug builds, behind them a nest.
mod many {
    use super::*;

    macro_rules! numbered {
        ($($name:ident $path:literal)*) => {
            $(
                #[get($path)]
                async fn $name() -> &'static str {
                    stringify!($name)
                }
            )*

            #[derive(Api)]
            #[api(title = "Many", version = "1", routes($($name),*))]
            pub(super) struct Many {
                #[api(nest = "/nest")]
                pub(super) nest: inner::Greeter,
            }
        };
    }

    numbered! {
        r00 "/00" r01 "/01" r02 "/02" r03 "/03" r04 "/04" r05 "/05" r06 "/06" r07 "/07" r08 "/08" r09 "/09"
        r10 "/10" r11 "/11" r12 "/12" r13 "/13" r14 "/14" r15 "/15" r16 "/16" r17 "/17" r18 "/18" r19 "/19"
        r20 "/20" r21 "/21" r22 "/22" r23 "/23" r24 "/24" r25 "/25" r26 "/26" r27 "/27" r28 "/28" r29 "/29"
        r30 "/30" r31 "/31" r32 "/32" r33 "/33" r34 "/34" r35 "/35" r36 "/36" r37 "/37" r38 "/38" r39 "/39"
    }
}

#[test]
fn many_endpoints_are_dispatched_in_groups() {
    let client = TestClient::new(many::Many { nest: inner::Greeter("hello".to_owned()) });
    for number in 0..40 {
        assert_eq!(client.get(&format!("/{number:02}")).send().text(), format!("r{number:02}"));
    }
    assert_eq!(client.get("/nest/greet/Ada").send().text(), "hello Ada");
    assert_eq!(client.get("/openapi.json").send().status(), 200);
    assert_eq!(client.get("/docs").send().status(), if cfg!(debug_assertions) { 200 } else { 404 });
}
