//! Apps in apps: one app nested twice, each with state of its own.
//!
//! `cargo run --example nested`, then `curl http://127.0.0.1:8000/cats/count`.

use std::cell::Cell;

use sweet::prelude::*;

/// A counter of one worker: an app belongs to one thread, so its state needs no lock.
struct Counter(Cell<u64>);

/// Count once more.
#[post("/count")]
async fn count(State(Counter(count)): State<'_, Counter>) -> String {
    count.set(count.get() + 1);
    count.get().to_string()
}

/// How many? The empty pattern is the place of the app itself: `/cats`, where `/` would be `/cats/`.
#[get("")]
async fn counted(State(Counter(count)): State<'_, Counter>) -> String {
    count.get().to_string()
}

/// Something that counts.
#[derive(Api)]
#[api(routes(count, counted))]
struct Counting {
    counter: Counter,
}

impl Counting {
    fn new() -> Self {
        Self { counter: Counter(Cell::new(0)) }
    }
}

/// The app. The prefixes keep the operation ids `cats_count` and `dogs_count` apart.
#[derive(Api)]
#[api(title = "Counters", version = "1.0.0")]
pub(crate) struct App {
    #[api(nest = "/cats", operation_prefix = "cats_", tags("cats"))]
    cats: Counting,
    #[api(nest = "/dogs", operation_prefix = "dogs_", tags("dogs"))]
    dogs: Counting,
}

impl App {
    pub(crate) fn new() -> Self {
        Self { cats: Counting::new(), dogs: Counting::new() }
    }
}

fn main() -> sweet::Result {
    sweet::Server::bind("127.0.0.1:8000").run(App::new)
}

#[test]
fn each_counts_for_itself() {
    let client = sweet::TestClient::new(App::new());
    assert_eq!(client.post("/cats/count").send().text(), "1");
    assert_eq!(client.post("/cats/count").send().text(), "2");
    assert_eq!(client.post("/dogs/count").send().text(), "1");
    assert_eq!(client.get("/cats").send().text(), "2");
    assert_eq!(client.get("/cats/").send().status(), 404);
    assert_eq!(client.post("/count").send().status(), 404);
    let refused = client.get("/cats/count").send();
    assert_eq!((refused.status(), refused.header("allow")), (405, Some("OPTIONS, POST")));
}
