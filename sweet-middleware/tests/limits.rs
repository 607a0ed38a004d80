//! `Timeout` and `BodyLimit`: the innermost holds, in what the request is told and in the document.

use serde_json::Value;
use sweet::middleware::{BodyLimit, Timeout};
use sweet::prelude::*;
use sweet::{Request, TestClient};

/// The limits that the request knows of.
#[get("/limits")]
async fn limits(request: &Request<'_>) -> String {
    format!("{:?} {:?}", request.body_bytes_max(), request.handler_timeout())
}

#[get("/own", handler_timeout = "7ms")]
async fn own(request: &Request<'_>) -> String {
    limits(request).await
}

#[post("/echo")]
async fn echo(body: &[u8]) -> String {
    body.len().to_string()
}

#[post("/large", body_bytes_max = 9)]
async fn large(body: &[u8]) -> String {
    body.len().to_string()
}

/// A list names these stations as they are: no field holds them.
#[get("/listed", middleware(Timeout<4>, BodyLimit<8>))]
async fn listed(request: &Request<'_>) -> String {
    limits(request).await
}

/// The attribute and a station say the same thing: what stands at the handler itself holds.
#[get("/both", handler_timeout = "7ms", middleware(Timeout<4>))]
async fn both(request: &Request<'_>) -> String {
    limits(request).await
}

#[derive(Api)]
#[api(routes(limits, own, echo, large, listed, both))]
struct Inner {
    #[api(middleware)]
    body: BodyLimit<3>,
    #[api(middleware)]
    timeout: Timeout<30>,
}

#[derive(Api)]
#[api(title = "Limits", version = "1", openapi = "/openapi.json", routes(limits, own, echo, large))]
struct App {
    #[api(middleware)]
    body: BodyLimit<5>,
    #[api(middleware)]
    timeout: Timeout<2_000>,
    #[api(nest = "/inner", operation_prefix = "inner_")]
    inner: Inner,
}

fn client() -> TestClient<App> {
    let inner = Inner { body: BodyLimit, timeout: Timeout };
    TestClient::new(App { body: BodyLimit, timeout: Timeout, inner })
}

#[test]
fn the_innermost_holds() {
    let client = client();
    let told = |path| client.get(path).send().text().to_owned();
    assert_eq!(told("/limits"), "Some(5) Some(2s)");
    assert_eq!(told("/own"), "Some(5) Some(7ms)");
    assert_eq!(told("/inner/limits"), "Some(3) Some(30ms)");
    assert_eq!(told("/inner/own"), "Some(3) Some(7ms)");
    assert_eq!(told("/inner/listed"), "Some(8) Some(4ms)");
    assert_eq!(told("/inner/both"), "Some(3) Some(7ms)");
}

#[test]
fn bodies_are_as_long_as_they_may() {
    let client = client();
    for (path, most) in [("/echo", 5), ("/large", 9), ("/inner/echo", 3), ("/inner/large", 9)] {
        let status = |bytes| client.post(path).body("text/plain", vec![b'x'; bytes]).send().status();
        assert_eq!([status(most), status(most + 1)], [200, 413], "{path}");
    }
}

#[test]
fn the_document_tells_the_limits_that_hold() {
    let document: Value = serde_json::from_str(client().get("/openapi.json").send().text()).unwrap();
    let told = |path: &str, method: &str| {
        let answers = &document["paths"][path][method]["responses"];
        ["413", "504"].map(|status| answers[status]["description"].as_str().unwrap_or("-").to_owned())
    };
    let expect = |large: &str, slow: &str| [large.to_owned(), format!("The answer took longer than {slow}.")];
    assert_eq!(told("/limits", "get"), expect("-", "2 seconds"));
    assert_eq!(told("/own", "get"), expect("-", "7 milliseconds"));
    assert_eq!(told("/echo", "post"), expect("The body is larger than 5 bytes.", "2 seconds"));
    assert_eq!(told("/large", "post"), expect("The body is larger than 9 bytes.", "2 seconds"));
    assert_eq!(told("/inner/limits", "get"), expect("-", "30 milliseconds"));
    assert_eq!(told("/inner/own", "get"), expect("-", "7 milliseconds"));
    assert_eq!(told("/inner/listed", "get"), expect("-", "4 milliseconds"));
    assert_eq!(told("/inner/both", "get"), expect("-", "7 milliseconds"));
    assert_eq!(told("/inner/echo", "post"), expect("The body is larger than 3 bytes.", "30 milliseconds"));
    assert_eq!(told("/inner/large", "post"), expect("The body is larger than 9 bytes.", "30 milliseconds"));
}
