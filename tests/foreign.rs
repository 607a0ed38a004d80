//! Types of other crates in handlers: what a client sends and gets, and what the document says.

use serde::{Deserialize, Serialize};
use sweet::foreign::{Foreign, Validated};
use sweet::prelude::*;
use sweet::{Bytes, TestClient};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// A user of another service.
#[derive(Deserialize, Serialize, ToSchema)]
struct User {
    id: u32,
    #[schema(max_length = 20)]
    name: String,
    pets: Vec<Pet>,
}

#[derive(Deserialize, Serialize, ToSchema)]
struct Pet {
    name: String,
}

#[derive(Deserialize, Serialize, ToSchema, Validate)]
struct Wish {
    #[validate(length(min = 1))]
    text: String,
}

/// Around a type of another crate.
#[derive(Schema)]
struct Visit {
    id: Uuid,
    at: jiff::Timestamp,
    user: Foreign<User>,
    badge: Option<Bytes>,
}

#[derive(Schema)]
struct Page<T> {
    items: Vec<T>,
}

#[derive(Schema)]
struct Window {
    since: Option<jiff::civil::Date>,
    #[serde(default)]
    of: Vec<Uuid>,
}

#[post("/users")]
async fn add_user(Json(user): Json<Foreign<User>>) -> Json<Foreign<User>> {
    Json(user)
}

#[post("/visits")]
async fn add_visit(Json(visit): Json<Visit>) -> Json<Page<Visit>> {
    Json(Page { items: vec![visit] })
}

#[get("/visits/{id}")]
async fn visit(Path(id): Path<Uuid>, Query(window): Query<Window>) -> String {
    format!("{id} {:?} {}", window.since, window.of.len())
}

#[get("/pages")]
async fn pages() -> Json<(Page<Foreign<User>>, Page<Foreign<Pet>>)> {
    Json((Page { items: Vec::new() }, Page { items: Vec::new() }))
}

#[post("/wishes")]
async fn add_wish(Json(Validated(wish)): Json<Validated<Wish>>) -> String {
    wish.text
}

/// A value that serde cannot write.
#[derive(ToSchema)]
struct Odd {}

impl Serialize for Odd {
    fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom("a secret"))
    }
}

#[get("/odd")]
async fn odd() -> Json<(u8, Foreign<Odd>)> {
    Json((1, Foreign(Odd {})))
}

#[derive(Api)]
#[api(
    title = "Foreign",
    version = "1.0.0",
    openapi = "/openapi.json",
    routes(add_user, add_visit, visit, pages, add_wish, odd)
)]
struct App {}

fn document() -> serde_json::Value {
    let reply = TestClient::new(App {}).get("/openapi.json").send();
    serde_json::from_str(reply.text()).unwrap()
}

#[test]
fn a_body_is_read_and_answered_as_serde_does() {
    let body = r#"{"id":1,"name":"Ada","pets":[{"name":"Rex"}]}"#;
    let client = TestClient::new(App {});
    let reply = client.post("/users").body("application/json", body).send();
    assert_eq!((reply.status(), reply.text()), (200, body));
}

#[test]
fn failures_have_pointers_through_both_kinds_of_types() {
    let client = TestClient::new(App {});
    let body = r#"{"id":"secret","at":"secret","user":{"id":1,"name":"","pets":[{}]},"badge":"!"}"#;
    let reply = client.post("/visits").body("application/json", body).send();
    assert_eq!(reply.status(), 422);
    let problem: serde_json::Value = serde_json::from_str(reply.text()).unwrap();
    let found: Vec<_> =
        problem["errors"].as_array().unwrap().iter().map(|one| (&one["pointer"], &one["rule"])).collect();
    let found: Vec<_> = found.iter().map(|(place, rule)| (place.as_str().unwrap(), rule.as_str().unwrap())).collect();
    let expected = [("/id", "uuid"), ("/at", "date_time"), ("/user/pets/0/name", "required"), ("/badge", "base64")];
    assert_eq!(found, expected);
    assert!(!reply.text().contains("secret"));
}

#[test]
fn rules_of_validator_are_held() {
    let client = TestClient::new(App {});
    let reply = client.post("/wishes").body("application/json", r#"{"text":""}"#).send();
    let problem: serde_json::Value = serde_json::from_str(reply.text()).unwrap();
    let expected = serde_json::json!([
        {"pointer": "/text", "rule": "length", "detail": "must obey the rule `length`", "parameters": {"min": 1}}
    ]);
    assert_eq!(problem["errors"], expected);
}

#[test]
fn they_stand_in_paths_and_queries() {
    let client = TestClient::new(App {});
    let id = "00000000-0000-0000-0000-000000000001";
    let reply = client.get(&format!("/visits/{id}?since=2024-02-29&of={id}&of={id}")).send();
    assert_eq!(reply.text(), format!("{id} Some(2024-02-29) 2"));
    assert_eq!(client.get("/visits/1").send().status(), 422);
    assert_eq!(client.get(&format!("/visits/{id}?since=2024-02-30")).send().status(), 422);
}

#[test]
fn what_serde_cannot_write_is_a_fault_of_the_program() {
    let reply = TestClient::new(App {}).get("/odd").send();
    assert_eq!(reply.status(), 500);
    assert_eq!(reply.text(), r#"{"type":"about:blank","title":"Internal Server Error","status":500}"#);
}

#[test]
fn the_document_holds_the_schemas_of_utoipa() {
    let document = document();
    let schemas = &document["components"]["schemas"];
    let made = |schema| serde_json::to_value(schema).unwrap();
    assert_eq!(schemas["User"], made(<User as utoipa::PartialSchema>::schema()));
    assert_eq!(schemas["Pet"], made(<Pet as utoipa::PartialSchema>::schema()));
    assert_eq!(schemas["User"]["description"], "A user of another service.");
    assert_eq!(schemas["User"]["properties"]["pets"]["items"]["$ref"], "#/components/schemas/Pet");
    let visit = &schemas["Visit"]["properties"];
    assert_eq!(visit["user"]["$ref"], "#/components/schemas/User");
    assert_eq!(visit["id"], serde_json::json!({"type": "string", "format": "uuid"}));
    assert_eq!(visit["at"], serde_json::json!({"type": "string", "format": "date-time"}));
    assert_eq!(visit["badge"], serde_json::json!({"type": ["string", "null"], "format": "byte"}));
    assert_eq!(schemas["Page_User"]["properties"]["items"]["items"]["$ref"], "#/components/schemas/User");
    assert_eq!(schemas["Page_Pet"]["properties"]["items"]["items"]["$ref"], "#/components/schemas/Pet");
}
