//! Functions that are stations.

use std::cell::Cell;

use sweet::prelude::*;
use sweet::{ApiError, Request, TestClient};

struct Switch(Cell<bool>);

#[derive(ApiError)]
enum Closed {
    #[status(503)]
    #[detail("closed until {until}")]
    Until { until: u8 },
}

/// The shop may be closed.
#[middleware]
async fn open(State(switch): State<'_, Switch>) -> Result<(), Closed> {
    if switch.0.get() { Ok(()) } else { Err(Closed::Until { until: 9 }) }
}

#[derive(Schema)]
struct Client<'a> {
    api_version: u32,
    #[validate(length(min = 3))]
    user_agent: &'a str,
}

#[derive(Schema)]
struct Page {
    #[validate(range(max = 9))]
    page: u32,
}

struct Count(Cell<u32>);

#[middleware]
fn count(State(count): State<'_, Count>, request: &Request<'_>) {
    assert_eq!(request.head().method, "GET");
    count.0.set(count.0.get() + 1);
}

type Refused = Result<(), Forbidden>;

/// An answer by way of an alias.
#[middleware]
async fn recent(Header(client): Header<Client<'_>>, Query(page): Query<Page>) -> Refused {
    assert!(!client.user_agent.is_empty() && page.page < 10);
    if client.api_version > 1 { Ok(()) } else { Err(Forbidden) }
}

mod nested {
    use super::*;

    #[middleware]
    pub(super) async fn nothing() {}

    #[get("/", middleware(super::count, nothing, recent,))]
    pub(super) async fn guarded() -> &'static str {
        "in"
    }
}

#[get("/free")]
async fn free() -> &'static str {
    "free"
}

#[derive(Api)]
#[api(title = "Shop", version = "1.0.0", routes(nested::guarded, free), middleware(open))]
struct App {
    switch: Switch,
    count: Count,
}

fn client() -> TestClient<App> {
    TestClient::new(App { switch: Switch(Cell::new(true)), count: Count(Cell::new(0)) })
}

#[test]
fn a_function_answers_or_lets_through() {
    let client = client();
    assert_eq!(client.get("/free").send().text(), "free");
    client.service().switch.0.set(false);
    let reply = client.get("/free").send();
    assert_eq!(reply.status(), 503);
    assert!(reply.text().contains("closed until 9"), "{}", reply.text());
    // Where there is no endpoint, a function is not asked.
    assert_eq!(client.get("/nowhere").send().status(), 404);
}

#[test]
fn its_arguments_are_extractors() {
    let client = client();
    let get = || client.get("/").header("user-agent", "test");
    assert_eq!(get().header("api-version", "2").query("page", "1").send().text(), "in");
    assert_eq!(get().header("api-version", "1").query("page", "1").send().status(), 403);
    let reply = get().header("api-version", "two").query("page", "10").send();
    assert_eq!(reply.status(), 422);
    insta::assert_snapshot!(reply.text());
    assert_eq!(client.service().count.0.get(), 3);
}
