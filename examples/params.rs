//! Parameters: path, query, header fields, cookies and forms as typed values.
//!
//! `cargo run --example params`, then `curl 'http://127.0.0.1:8000/shops/7/items/tea?size=2&tag=hot&tag=green&gift=yes'`.

use sweet::prelude::*;

/// What the query may say.
#[derive(Schema)]
struct Order<'a> {
    /// How many; one by default.
    #[serde(default = "one")]
    #[validate(range(min = 1, max = 10))]
    size: u8,
    /// A repeated key is a list.
    #[serde(default)]
    tag: Vec<&'a str>,
    /// `true`, `1`, `on`, `yes`, or the reverse.
    #[serde(default)]
    gift: bool,
    /// May be missing.
    note: Option<String>,
}

fn one() -> u8 {
    1
}

/// What the header may say: `user_agent` is `User-Agent`.
#[derive(Schema)]
struct Client<'a> {
    user_agent: Option<&'a str>,
}

/// What the cookies may say.
#[derive(Schema)]
struct Session {
    session: Option<String>,
}

/// Order something.
#[get("/shops/{shop}/items/{item}")]
async fn order(
    Path((shop, item)): Path<(u32, &str)>,
    Query(order): Query<Order<'_>>,
    Header(client): Header<Client<'_>>,
    Cookie(session): Cookie<Session>,
) -> String {
    format!(
        "{} x {item} {:?} from shop {shop}, gift: {}, note: {:?}, with {:?}, session {:?}",
        order.size, order.tag, order.gift, order.note, client.user_agent, session.session
    )
}

/// What the form may say.
#[derive(Schema)]
struct Subscription<'a> {
    #[validate(email)]
    email: std::borrow::Cow<'a, str>,
    #[validate(must_match(other = email))]
    again: std::borrow::Cow<'a, str>,
}

/// Subscribe: `curl -d 'email=ada@example.org' -d 'again=ada@example.org' http://127.0.0.1:8000/subscriptions`.
#[post("/subscriptions")]
async fn subscribe(Form(form): Form<Subscription<'_>>) -> String {
    format!("to {}", form.email)
}

/// The app.
#[derive(Api)]
#[api(routes(order, subscribe))]
struct App {}

fn main() -> sweet::Result {
    sweet::Server::bind("127.0.0.1:8000").run(|| App {})
}

#[test]
fn orders() {
    let client = sweet::TestClient::new(App {});
    let reply = client
        .get("/shops/7/items/tea?size=2&tag=hot&tag=green%20leaf&gift=yes")
        .header("User-Agent", "test")
        .header("Cookie", "theme=dark; session=8f4e")
        .send();
    assert_eq!(
        reply.text(),
        r#"2 x tea ["hot", "green leaf"] from shop 7, gift: true, note: None, with Some("test"), session Some("8f4e")"#
    );
    assert_eq!(client.get("/shops/seven/items/tea").send().status(), 422);
    assert_eq!(client.get("/shops/7/items/tea?size=11&gift=perhaps").send().status(), 422);
    assert_eq!(client.get("/shops/7/items/tea?note=%zz").send().status(), 400);
}
