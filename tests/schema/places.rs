//! Rules on parameters: path, query, header fields and cookies, each with elements and transforms; what the answer tells.

use sweet::prelude::*;
use sweet::{TestClient, TestResponse};

#[derive(Schema)]
struct Slug(#[schema(trim, lowercase, pattern = "^[a-z]+$")] String);

#[derive(Schema)]
struct Names {
    #[validate(length(max = 3))]
    #[schema(trim)]
    slug: String,
}

#[derive(Schema)]
struct Search {
    #[schema(items(length(min = 2), one_of("ab", "cd", "")), max_items = 3)]
    tag: Vec<String>,
    #[schema(uppercase, one_of("A", "B"))]
    order: Option<String>,
}

#[derive(Schema)]
struct Fields {
    #[schema(date)]
    x_day: Option<String>,
    #[schema(items(range(max = 9)))]
    x_level: Vec<u8>,
}

#[derive(Schema)]
struct Jar {
    #[validate(length(equal = 4, message = "is no session"))]
    session: String,
}

#[get("/one/{slug}")]
async fn one(Path(slug): Path<Slug>) -> String {
    slug.0
}

#[get("/named/{slug}")]
async fn named(Path(names): Path<Names>) -> String {
    names.slug
}

#[get("/search")]
async fn search(Query(search): Query<Search>) -> String {
    format!("{} {:?}", search.tag.join("+"), search.order)
}

#[get("/fields")]
async fn fields(Header(fields): Header<Fields>, Cookie(jar): Cookie<Jar>) -> String {
    format!("{:?} {:?} {}", fields.x_day, fields.x_level, jar.session)
}

#[derive(Api)]
#[api(routes(one, named, search, fields))]
struct App {}

#[track_caller]
fn check(answer: &TestResponse, status: u16, parts: &[&str]) {
    assert_eq!(answer.status(), status, "{}", answer.text());
    for part in parts {
        assert!(answer.text().contains(part), "{part} in {}", answer.text());
    }
}

#[test]
fn of_the_path() {
    let client = TestClient::new(App {});
    check(&client.get("/one/%20ABC").send(), 200, &["abc"]);
    check(&client.get("/one/A1").send(), 422, &[r#""rule":"pattern""#]);
    check(&client.get("/named/%20abc%20").send(), 200, &["abc"]);
    check(&client.get("/named/abcd").send(), 422, &[r#""rule":"length""#]);
}

#[test]
fn of_the_query() {
    let client = TestClient::new(App {});
    check(&client.get("/search?tag=ab&tag=cd&order=b").send(), 200, &["ab+cd Some(\"B\")"]);
    let refused = client.get("/search?tag=ab&tag=a&tag=&order=c").send();
    check(&refused, 422, &[r#""tag/1""#, r#""tag/2""#, r#""one_of""#, r#""parameters":{"allowed":["A","B"]}"#]);
    check(&client.get("/search?tag=ab&tag=ab&tag=ab&tag=ab").send(), 422, &[r#""parameters":{"max":3}"#]);
}

#[test]
fn of_header_fields_and_cookies() {
    let client = TestClient::new(App {});
    let ask = |day: &str, levels: &str, session: &str| {
        let cookie = format!("session={session}");
        client.get("/fields").header("X-Day", day).header("X-Level", levels).header("Cookie", &cookie).send()
    };
    check(&ask("2024-02-29", "1, 2", "abcd"), 200, &["Some(\"2024-02-29\") [1, 2] abcd"]);
    check(&ask("2023-02-29", "1, 10", "abc"), 422, &[r#""x-day""#, r#""x-level/1""#, "is no session"]);
}
