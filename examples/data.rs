//! Data: one type is the schema, the decoder with its rules, and the encoder; enums in their four representations.
//!
//! `cargo run --example data`, then
//! `curl -H 'Content-Type: application/json' -d '{"email":"ada@example.com","likes":["tea"]}' http://127.0.0.1:8000/members`.

use std::borrow::Cow;

use sweet::prelude::*;

/// What a client sends. What it borrows stays where the request left it.
#[derive(Schema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct NewMember<'a> {
    /// Where to write to.
    #[validate(email)]
    #[schema(example = "ada@example.com")]
    email: &'a str,
    /// Read under its old name too, without the space around it.
    #[serde(alias = "nick", default)]
    #[validate(length(max = 20))]
    #[schema(trim, pattern = r"^[\p{L}\p{N} .'-]*$")]
    display_name: Cow<'a, str>,
    /// Further names, each of them short.
    #[serde(default)]
    #[schema(max_items = 3, items(length(min = 1, max = 20)))]
    nicks: Vec<&'a str>,
    /// No two alike.
    #[serde(default)]
    #[schema(unique_items, max_items = 3)]
    likes: Vec<Drink>,
    /// How to pay, where it is known.
    payment: Option<Payment<'a>>,
}

/// Names only: a string.
#[derive(Schema, PartialEq, Eq, Hash)]
#[serde(rename_all = "kebab-case")]
enum Drink {
    Tea,
    /// `hot-chocolate`
    HotChocolate,
}

/// Externally tagged, as enums are: `{"Card":{"number":"…"}}`, `"Cash"`.
#[derive(Schema)]
enum Payment<'a> {
    Cash,
    Card {
        #[validate(credit_card(message = "is no number of a card"))]
        number: &'a str,
    },
}

/// Internally tagged: `{"type":"joined","id":1}`.
#[derive(Schema)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Event {
    Joined { id: u64 },
    Left,
}

/// Adjacently tagged: `{"kind":"points","value":3}`.
#[derive(Schema)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
enum Reward {
    Points(u32),
    Badge(String),
}

/// Untagged: the first variant that fits, `3` or `"three"`.
#[derive(Schema)]
#[serde(untagged)]
enum Level {
    Number(u8),
    Word(String),
}

/// One page of anything.
#[derive(Schema)]
struct Page<T> {
    items: Vec<T>,
    /// Left out on the last page.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<u32>,
}

/// A member. Its email is kept to ourselves.
#[derive(Schema)]
struct Member {
    #[serde(flatten)]
    greeting: Greeting,
    level: Level,
    rewards: Vec<Reward>,
}

#[derive(Schema)]
struct Greeting {
    hello: String,
}

/// Join.
#[post("/members", status = 201)]
async fn join(Json(new): Json<NewMember<'_>>) -> Json<Member> {
    let nick = new.nicks.first().copied().unwrap_or(new.email);
    let name = if new.display_name.is_empty() { nick } else { &new.display_name };
    let level = match new.payment {
        Some(Payment::Card { .. }) => Level::Word("gold".to_owned()),
        Some(Payment::Cash) => Level::Number(2),
        None => Level::Number(1),
    };
    let chocolates = new.likes.iter().filter(|like| **like == Drink::HotChocolate).count() as u32;
    let rewards = vec![Reward::Points(chocolates), Reward::Badge("new".to_owned())];
    Json(Member { greeting: Greeting { hello: name.to_owned() }, level, rewards })
}

/// What happened.
#[get("/events")]
async fn events() -> Json<Page<Event>> {
    Json(Page { items: vec![Event::Joined { id: 1 }, Event::Left], next: None })
}

/// The app.
#[derive(Api)]
#[api(title = "Members", version = "1.0.0", routes(join, events))]
pub(crate) struct App {}

fn main() -> sweet::Result {
    sweet::Server::bind("127.0.0.1:8000").run(|| App {})
}

#[cfg(test)]
fn joining(body: &str) -> sweet::TestResponse {
    sweet::TestClient::new(App {}).post("/members").body("application/json", body).send()
}

#[test]
fn members_join() {
    let reply = joining(
        r#"{"email": "ada@example.com", "nick": " Ada ", "nicks": ["Countess"], "likes": ["tea", "hot-chocolate"],
            "payment": {"Card": {"number": "4242424242424242"}}}"#,
    );
    assert_eq!(reply.status(), 201);
    assert_eq!(
        reply.text(),
        r#"{"hello":"Ada","level":"gold","rewards":[{"kind":"points","value":1},{"kind":"badge","value":"new"}]}"#
    );
    assert!(joining(r#"{"email":"ada@example.com","payment":"Cash"}"#).text().contains(r#""level":2"#));
}

#[test]
fn every_rule_that_is_broken_is_told() {
    let reply =
        joining(r#"{"email":"ada","likes":["tea","tea"],"nicks":["a",""],"payment":{"Card":{"number":"1"}},"age":36}"#);
    assert_eq!(reply.status(), 422);
    for place in ["/email", "/likes", "/nicks/1", "/payment/Card/number", "/age"] {
        assert!(reply.text().contains(&format!(r#""pointer":"{place}""#)), "{place} in {}", reply.text());
    }
}

#[test]
fn events_are_tagged() {
    let reply = sweet::TestClient::new(App {}).get("/events").send();
    assert_eq!(reply.text(), r#"{"items":[{"type":"joined","id":1},{"type":"left"}]}"#);
}
