//! A guard before a nest, or before a whole app: no way of writing a request leads around it. What routing says is told to
//! strangers too, which the documentation of guards says.

use sweet::auth::{ApiKey, ApiKeys, SecretHash};
use sweet::prelude::*;
use sweet::{Method, TestClient};

type Keys = ApiKeys<&'static str>;

const KEY: &str = "8f4e";

fn keys() -> Keys {
    ApiKeys::new([(SecretHash::of(KEY), "robot")])
}

#[middleware]
async fn known(_: ApiKey<Keys>) {}

#[get("/report/{name}")]
async fn report(Path(name): Path<u8>) -> String {
    name.to_string()
}

#[derive(Api)]
#[api(routes(report))]
struct Internal {}

/// A guard before a nest.
#[derive(Api)]
#[api(routes())]
struct Outer {
    keys: Keys,
    #[api(nest = "/internal", middleware(known))]
    internal: Internal,
}

/// A guard before everything.
#[derive(Api)]
#[api(title = "All of it", version = "1.0.0", docs = "/docs", routes(report), middleware(known))]
struct Whole {
    keys: Keys,
}

/// The status without and with the key.
fn ask<S: sweet::Service>(client: &TestClient<S>, method: &Method, target: &str) -> (u16, u16) {
    let request = || client.request(method.clone(), target);
    (request().send().status(), request().header("X-API-Key", KEY).send().status())
}

#[test]
fn a_nest_is_entered_by_its_guard_alone() {
    let client = TestClient::new(Outer { keys: keys(), internal: Internal {} });
    for (method, target, expected) in [
        (Method::GET, "/internal/report/7", (401, 200)),
        (Method::HEAD, "/internal/report/7", (401, 200)),
        (Method::GET, "/%69nternal/report/7", (401, 200)),
        (Method::GET, "/internal/%72eport/%37", (401, 200)),
        (Method::GET, "/internal/report/7?X-API-Key=8f4e", (401, 200)),
        // What the handler would refuse is refused behind the guard.
        (Method::GET, "/internal/report/x", (401, 422)),
        (Method::GET, "/internal/report/%00", (400, 400)),
        (Method::GET, "//internal/report/7", (404, 404)),
        (Method::GET, "/internal//report/7", (404, 404)),
        (Method::GET, "/internal%2Freport/7", (404, 404)),
        (Method::GET, "/INTERNAL/report/7", (404, 404)),
        (Method::GET, "/x/../internal/report/7", (400, 400)),
        (Method::GET, "/x/%2e%2e/internal/report/7", (400, 400)),
        // Routing is the outer app's: it tells what there is, and lets nobody in.
        (Method::OPTIONS, "/internal/report/7", (204, 204)),
        (Method::POST, "/internal/report/7", (405, 405)),
        (Method::GET, "/internal/nothing", (404, 404)),
    ] {
        assert_eq!(ask(&client, &method, target), expected, "{method} {target}");
    }
}

#[test]
fn an_app_is_entered_by_its_guard_alone() {
    let client = TestClient::new(Whole { keys: keys() });
    for (method, target, expected) in [
        (Method::GET, "/report/7", (401, 200)),
        (Method::HEAD, "/report/7", (401, 200)),
        (Method::GET, "/report/x", (401, 422)),
        (Method::GET, "/openapi.json", (401, 200)),
        (Method::HEAD, "/openapi.json", (401, 200)),
        (Method::GET, "/%6fpenapi.json", (401, 200)),
        (Method::GET, "/docs", (401, 200)),
        (Method::GET, "/docs/swagger-ui.css", (401, 200)),
        (Method::GET, "/docs/nothing", (401, 404)),
        // What routing says.
        (Method::POST, "/report/7", (405, 405)),
        (Method::OPTIONS, "/report/7", (204, 204)),
        (Method::OPTIONS, "*", (204, 204)),
        (Method::GET, "/nothing", (404, 404)),
        (Method::GET, "/%zz", (400, 400)),
    ] {
        assert_eq!(ask(&client, &method, target), expected, "{method} {target}");
    }
}
