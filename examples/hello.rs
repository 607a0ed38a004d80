//! The smallest service: one handler, one app, no document.
//!
//! `cargo run --example hello`, then `curl http://127.0.0.1:8000/hello/Ada`.

use sweet::prelude::*;

/// Greet somebody.
#[get("/hello/{name}")]
async fn hello(Path(name): Path<&str>) -> String {
    format!("Hello, {name}!")
}

/// The app.
#[derive(Api)]
#[api(routes(hello))]
struct App {}

fn main() -> sweet::Result {
    sweet::Server::bind("127.0.0.1:8000").run(|| App {})
}

#[test]
fn greets() {
    let client = sweet::TestClient::new(App {});
    assert_eq!(client.get("/hello/Ada%20Lovelace").send().text(), "Hello, Ada Lovelace!");
    assert_eq!(client.get("/hello/").send().status(), 404);
}
