//! An app that cannot be documented, and whose package has no build script to say so, does not start.

use std::panic::catch_unwind;

use sweet::prelude::*;
use sweet::{Server, TestClient};

mod one {
    #[derive(sweet::Schema)]
    pub(crate) struct Part {
        pub(crate) size: u8,
    }
}

mod other {
    #[derive(sweet::Schema)]
    pub(crate) struct Part {
        pub(crate) name: String,
    }
}

/// Holds two types of one name, deeper than the compiler looks.
#[derive(Schema)]
struct Whole {
    one: one::Part,
    other: other::Part,
}

#[get("/")]
async fn whole() -> Json<Whole> {
    Json(Whole { one: one::Part { size: 1 }, other: other::Part { name: String::new() } })
}

#[derive(Api)]
#[api(title = "Clash", version = "1.0.0", routes(whole))]
struct App {}

/// An app without a document, which tells nobody of its types.
#[derive(Api)]
#[api(title = "Quiet", version = "1.0.0", openapi = false, routes(whole))]
struct Quiet {}

/// An app that has the other one's document below a prefix.
#[derive(Api)]
#[api()]
struct Outer {
    #[api(nest = "/inner")]
    app: App,
}

#[track_caller]
fn check(message: &str) {
    assert!(message.contains("the app cannot be documented:\ntwo types are named `Part`"), "{message}");
    for line in [10, 17] {
        assert!(message.contains(&format!("tests/undocumented.rs:{line}:")), "{line}: {message}");
    }
    assert!(message.ends_with("give one of them another name with `#[schema(name = \"…\")]`"), "{message}");
}

#[test]
fn a_server_does_not_start() {
    let server = || Server::bind("127.0.0.1:0").quiet();
    check(&server().start(|| App {}).expect_err("a refusal").to_string());
    check(&server().run(|| App {}).expect_err("a refusal").to_string());
    check(&server().run_service(|| Outer { app: App {} }).expect_err("a refusal").to_string());
}

#[test]
fn a_test_client_is_not_made() {
    let panic = catch_unwind(|| TestClient::new(App {}).get("/").send().status()).expect_err("a panic");
    check(panic.downcast_ref::<String>().expect("a message"));
    assert_eq!(TestClient::new(Quiet {}).get("/").send().status(), 200);
}
