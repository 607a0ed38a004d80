//! The params of a path, all the way from a request.

use sweet::TestClient;
use sweet::prelude::*;

#[derive(Schema, Debug)]
struct Id(#[validate(range(min = 1))] u64);

#[derive(Schema, Debug)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    BigOne,
    SmallOne,
}

#[derive(Schema, Debug)]
struct Place<'a> {
    kind: Kind,
    #[serde(rename = "id")]
    number: Id,
    #[validate(length(min = 2))]
    name: &'a str,
}

#[get("/by-name/{name}/{id}/{kind}")]
async fn by_name(Path(place): Path<Place<'_>>) -> String {
    format!("{place:?}")
}

#[get("/by-position/{id}/{kind}/{name}")]
async fn by_position(Path((id, kind, name)): Path<(Id, Kind, &str)>) -> String {
    format!("{id:?} {kind:?} {name:?}")
}

#[get("/one/{id}")]
async fn one(Path(id): Path<Id>) -> String {
    format!("{id:?}")
}

#[get("/many/{ids}")]
async fn many(Path(ids): Path<Vec<u8>>) -> String {
    format!("{ids:?}")
}

#[derive(Schema)]
#[serde(try_from = "u8")]
#[schema(decode_only)]
struct Even {
    half: u8,
}

impl TryFrom<u8> for Even {
    type Error = &'static str;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        if number.is_multiple_of(2) { Ok(Even { half: number / 2 }) } else { Err("must be even") }
    }
}

#[get("/half/{number}")]
async fn half(Path(even): Path<Even>) -> String {
    even.half.to_string()
}

#[derive(Api)]
#[api(routes(by_name, by_position, one, many, half))]
struct App {}

#[track_caller]
fn check(path: &str, status: u16, expected: &str) {
    let client = TestClient::new(App {});
    let reply = client.get(path).send();
    let text = reply.text().to_string();
    assert!(text.contains(expected), "{text}");
    assert_eq!(reply.status(), status, "{text}");
}

#[test]
fn of_a_path_by_name() {
    check("/by-name/Ann/7/big-one", 200, r#"Place { kind: BigOne, number: Id(7), name: "Ann" }"#);
    check("/by-name/A%20B/7/small-one", 200, r#"name: "A B""#);
    check("/by-name/A/0/other", 422, r#"{"in":"path","name":"kind","rule":"variant""#);
    check("/by-name/A/0/other", 422, r#"{"in":"path","name":"id","rule":"range""#);
    check("/by-name/A/0/other", 422, r#"{"in":"path","name":"name","rule":"length""#);
}

#[test]
fn of_a_path_by_position() {
    check("/by-position/7/small-one/x", 200, r#"Id(7) SmallOne "x""#);
    check("/by-position/x/y/z", 422, r#"{"in":"path","name":"id","rule":"type""#);
    check("/by-position/x/y/z", 422, r#"{"in":"path","name":"kind","rule":"variant""#);
    check("/one/0", 422, r#"{"in":"path","name":"id","rule":"range""#);
}

#[test]
fn of_a_path_with_a_list() {
    check("/many/1,2,3", 200, "[1, 2, 3]");
    check("/many/1,x", 422, r#""name":"ids/1""#);
}

#[test]
fn of_a_path_that_is_converted() {
    check("/half/8", 200, "4");
    check("/half/7", 422, r#"{"in":"path","name":"number","rule":"conversion","detail":"must be even""#);
    check("/half/x", 422, r#"{"in":"path","name":"number","rule":"type""#);
}
