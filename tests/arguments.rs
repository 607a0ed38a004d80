//! Several arguments of one handler that are not valid, told at once; and which are not.

use std::cell::Cell;

use sweet::meta::ArgumentMeta;
use sweet::prelude::*;
use sweet::rules::Failures;
use sweet::{Argument, Context, FromRequest, Respond, TestClient};

/// What the query may say.
#[derive(Schema)]
struct Page {
    #[validate(range(min = 1, max = 100))]
    size: u8,
    #[validate(length(max = 4))]
    sort: Option<String>,
}

/// What the header may say.
#[derive(Schema)]
struct Client {
    x_version: u8,
}

/// What the cookies may say.
#[derive(Schema)]
struct Session {
    session: u32,
}

/// What is stored.
#[derive(Schema)]
struct Item {
    name: String,
}

/// A guest, by a token.
struct Guest;

/// The token is missing.
#[derive(ApiError)]
#[status(403)]
struct Stranger;

impl Argument for Guest {
    const META: ArgumentMeta = ArgumentMeta { rejects: Stranger::RESPONSES, ..ArgumentMeta::NONE };
}

impl<'r, A> FromRequest<'r, A> for Guest {
    type Rejection = Stranger;

    async fn from_request(cx: Context<'r, A>) -> Result<Self, Stranger> {
        cx.request().head().headers.get("x-token").map(|_| Guest).ok_or(Stranger)
    }
}

/// A page, by another extractor.
struct Wanted(Page);

impl Argument for Wanted {
    const META: ArgumentMeta = <Query<Page> as Argument>::META;
}

impl<'r, A> FromRequest<'r, A> for Wanted {
    type Rejection = <Query<Page> as FromRequest<'r, A>>::Rejection;

    async fn from_request(cx: Context<'r, A>) -> Result<Self, Self::Rejection> {
        Query::from_request(cx).await.map(|Query(page)| Wanted(page))
    }

    fn failures(cx: Context<'r, A>, failures: &mut Failures) {
        <Query<Page> as FromRequest<'r, A>>::failures(cx, failures);
    }
}

#[get("/all/{id}")]
async fn all(
    Path(id): Path<u8>,
    calls: State<'_, Cell<u32>>,
    Query(page): Query<Page>,
    Header(client): Header<Client>,
    Cookie(session): Cookie<Session>,
) -> String {
    calls.set(calls.get() + 1);
    format!("{id} {} {} {} {}", page.size, page.sort.is_some(), client.x_version, session.session)
}

#[put("/items/{id}")]
async fn put_item(Path(id): Path<u8>, Json(item): Json<Item>, Query(page): Query<Page>) -> String {
    format!("{id} {} {}", item.name, page.size)
}

#[get("/guests/{id}")]
async fn guest(_guest: Guest, Path(id): Path<u8>, Wanted(page): Wanted) -> String {
    format!("{id} {}", page.size)
}

#[derive(Api)]
#[api(routes(all, put_item, guest))]
struct App {
    calls: Cell<u32>,
}

fn client() -> TestClient<App> {
    TestClient::new(App { calls: Cell::new(0) })
}

/// The status of an answer, and the places of its failures, with their locations.
#[track_caller]
fn check(reply: &sweet::TestResponse, status: u16, expected: &[(&str, &str)]) {
    let problem: serde_json::Value = serde_json::from_str(reply.text()).expect("JSON");
    assert_eq!((reply.status(), problem["status"].as_u64()), (status, Some(status.into())), "{problem}");
    let errors = problem["errors"].as_array().map(Vec::as_slice).unwrap_or_default();
    let found: Vec<_> = errors
        .iter()
        .map(|error| match error["pointer"].as_str() {
            Some(pointer) => ("body", pointer),
            None => (error["in"].as_str().unwrap_or("?"), error["name"].as_str().unwrap_or("?")),
        })
        .collect();
    assert_eq!(found, expected, "{problem}");
}

#[test]
fn parameters_of_several_arguments_are_told_at_once() {
    let client = client();
    let (id, size, sort) = (("path", "id"), ("query", "size"), ("query", "sort"));
    let (version, session) = (("header", "x-version"), ("cookie", "session"));
    let get = |target: &str| client.get(target).header("X-Version", "1").header("Cookie", "session=2");
    check(&get("/all/x?size=0&sort=upwards").send(), 422, &[id, size, sort]);
    check(&get("/all/x?size=1").send(), 422, &[id]);
    check(&get("/all/7?size=0").send(), 422, &[size]);
    check(&client.get("/all/x").send(), 422, &[id, size, version, session]);
    check(&client.get("/all/7?size=1").send(), 422, &[version, session]);
    assert_eq!(client.service().calls.get(), 0);
    assert_eq!(get("/all/7?size=1&sort=up").send().text(), "7 1 true 1 2");
    assert_eq!(client.service().calls.get(), 1);
}

#[test]
fn a_malformed_query_is_no_failure_of_a_parameter() {
    check(
        &client().get("/all/x?size=%f").header("X-Version", "y").send(),
        422,
        &[("path", "id"), ("header", "x-version"), ("cookie", "session")],
    );
    check(&client().get("/all/7?size=%f").send(), 400, &[]);
}

#[test]
fn the_body_stands_for_itself() {
    let client = client();
    let put = |target: &str, body: &str| client.put(target).body("application/json", body).send();
    check(&put("/items/x?size=0", "{}"), 422, &[("path", "id"), ("query", "size")]);
    check(&put("/items/7?size=0", "{}"), 422, &[("body", "/name")]);
    check(&put("/items/7?size=0", "{"), 400, &[]);
    check(&put("/items/7?size=0", r#"{"name":"a"}"#), 422, &[("query", "size")]);
}

#[test]
fn a_refusal_of_another_kind_is_told_alone() {
    let client = client();
    check(&client.get("/guests/x?size=0").send(), 403, &[]);
    let reply = client.get("/guests/x?size=0").header("X-Token", "8f4e").send();
    check(&reply, 422, &[("path", "id"), ("query", "size")]);
}
