//! What stands in the path, the query, header fields, cookies and forms.
//!
//! The table is `requests.json`: per operation, objects with a member per parameter that are accepted, and such that are
//! refused. A list is a repeated name, but in a header field, where it stands between commas.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use sweet::TestClient;
use sweet::prelude::*;

/// The rules of text, numbers and lists.
#[derive(Schema)]
struct Search {
    #[schema(pattern = "^[a-z]+(-[0-9]{2})?$")]
    slug: Option<String>,
    #[schema(one_of("red", "green"))]
    color: Option<String>,
    #[schema(one_of(1, 5))]
    step: Option<u8>,
    #[validate(range(min = 1, max = 9))]
    page: u8,
    #[schema(items(length(max = 2)), max_items = 2)]
    tag: Vec<String>,
    #[schema(items(range(max = 9)), unique_items)]
    #[serde(default)]
    number: Vec<u8>,
    #[schema(trim)]
    #[validate(length(max = 3))]
    name: Option<String>,
    #[schema(date)]
    since: Option<String>,
    #[serde(default)]
    order: Order,
}

/// Names.
#[derive(Schema, Default)]
#[serde(rename_all = "kebab-case")]
enum Order {
    #[default]
    OldestFirst,
    NewestFirst,
}

/// The same kinds of fields, and no others.
#[derive(Schema)]
#[serde(deny_unknown_fields)]
struct Entry {
    #[validate(length(min = 1, max = 3))]
    name: String,
    #[serde(default = "one")]
    count: u8,
    #[schema(items(range(min = 1)), max_items = 2)]
    sizes: Vec<u8>,
    #[schema(one_of("a", "b"))]
    kind: Option<String>,
    #[serde(default)]
    agreed: bool,
    #[validate(email)]
    email: Option<String>,
}

fn one() -> u8 {
    1
}

/// The params of a path.
#[derive(Schema)]
struct Place {
    #[schema(pattern = "^[A-Z]{2}$")]
    country: String,
    #[validate(range(min = 10))]
    number: u16,
}

/// Header fields.
#[derive(Schema)]
struct Fields {
    #[schema(one_of("full", "short"))]
    x_view: Option<String>,
    #[validate(range(max = 3))]
    x_level: u8,
    #[schema(items(length(min = 2)))]
    x_tags: Vec<String>,
}

/// Cookies.
#[derive(Schema)]
struct Jar {
    #[schema(alphanumeric)]
    #[validate(length(equal = 4))]
    session: String,
    #[schema(multiple_of = 5)]
    visits: Option<u32>,
}

#[get("/search")]
async fn search(Query(_): Query<Search>) {}

#[post("/entries")]
async fn entry(Form(_): Form<Entry>) {}

#[get("/places/{country}/{number}")]
async fn place(Path(_): Path<Place>) {}

#[get("/fields")]
async fn fields(Header(_): Header<Fields>) {}

#[get("/jar")]
async fn jar(Cookie(_): Cookie<Jar>) {}

/// An endpoint for each place.
#[derive(Api)]
#[api(routes(search, entry, place, fields, jar))]
pub(super) struct Parameters {}

/// The members as texts, each as often as it has values.
fn texts(members: &Map<String, Value>) -> impl Iterator<Item = (&str, String)> {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    members.iter().flat_map(move |(name, value)| {
        let values = value.as_array().map_or_else(|| std::slice::from_ref(value), Vec::as_slice);
        values.iter().map(move |value| (name.as_str(), text(value)))
    })
}

/// The status of the answer to a request with these parameters.
fn status(operation: &str, members: &Map<String, Value>) -> u16 {
    let client =
        TestClient::new(super::App { attributes: super::attributes::Attributes {}, parameters: Parameters {} });
    let pairs = || form_urlencoded::Serializer::new(String::new()).extend_pairs(texts(members)).finish();
    let request = match operation {
        "search" => client.get(&format!("/search?{}", pairs())),
        "entry" => client.post("/entries").body("application/x-www-form-urlencoded", pairs()),
        "place" => {
            let values: Vec<String> = texts(members).map(|(_, text)| text).collect();
            client.get(&format!("/places/{}", values.join("/")))
        }
        "fields" => members.keys().fold(client.get("/fields"), |request, name| {
            let values: Vec<String> = texts(members).filter(|(other, _)| other == name).map(|(_, text)| text).collect();
            request.header(name, &values.join(", "))
        }),
        "jar" => {
            let pairs: Vec<String> = texts(members).map(|(name, text)| format!("{name}={text}")).collect();
            client.get("/jar").header("cookie", &pairs.join("; "))
        }
        other => panic!("no operation `{other}`"),
    };
    request.send().status()
}

#[test]
fn requests_agree_with_the_table() {
    let table: BTreeMap<String, BTreeMap<String, Vec<Map<String, Value>>>> =
        serde_json::from_str(include_str!("requests.json")).unwrap();
    assert_eq!(table.len(), 5);
    for (operation, verdicts) in &table {
        for (verdict, requests) in verdicts {
            let expected: &[u16] = if verdict == "accepted" { &[200, 204] } else { &[400, 422] };
            assert!(!requests.is_empty() && ["accepted", "refused"].contains(&verdict.as_str()), "{operation}");
            for request in requests {
                let status = status(operation, request);
                assert!(expected.contains(&status), "{operation} {request:?}: {status}");
            }
        }
    }
}
