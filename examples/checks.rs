//! Checks: rules, functions of one's own, a field of the app that they look at, and what is told of what they refuse.
//!
//! `cargo run --example checks`, then
//! `curl -H 'Content-Type: application/json' -d '{"guest":"ada","room":1,"from":9,"to":3}' http://127.0.0.1:8000/stays`.

use std::collections::BTreeMap;

use sweet::Head;
use sweet::prelude::*;
use sweet::rules::{Broken, Failure, Parameter};

/// What a guest asks for.
#[derive(Schema)]
#[validate(context = House, schema(function = is_in_order))]
struct NewStay<'a> {
    /// A rule says what it can: it is in the document too. A function says the rest, once the rules are obeyed.
    #[validate(length(min = 1, max = 20), custom(function = is_capital, code = "capital"))]
    guest: &'a str,
    /// Words of one's own for a rule.
    #[validate(email(message = "must be where we can write to"))]
    email: &'a str,
    /// As it is sent, field beside field.
    #[validate(must_match(other = email, message = "must be the e-mail address once more"))]
    again: &'a str,
    /// Each element obeys the rules in `items`, the whole those beside it.
    #[serde(default)]
    #[schema(unique_items, max_items = 3, items(one_of("tea", "coffee", "cocoa")))]
    breakfast: Vec<&'a str>,
    /// Keys and values have rules of their own.
    #[serde(default)]
    #[schema(keys(alphanumeric), values(range(min = 1, max = 9)))]
    extras: BTreeMap<&'a str, u8>,
    /// Looks at the house.
    #[validate(custom(function = is_free, use_context))]
    room: Room,
    /// The first night, as a day of the year.
    #[validate(range(min = 1, max = 366))]
    from: u16,
    /// The morning of departure.
    #[validate(range(min = 1, max = 366))]
    to: u16,
}

/// A rule on a newtype holds wherever the type stands, in a path too.
#[derive(Schema, Clone, Copy, PartialEq)]
struct Room(#[validate(range(min = 1, max = 30))] u8);

/// What the app knows, and checks may look at.
struct House {
    taken: Vec<Room>,
}

/// A sentence is enough.
fn is_capital(name: &str) -> Result<(), &'static str> {
    if name.starts_with(char::is_uppercase) { Ok(()) } else { Err("must begin with a capital letter") }
}

/// With a code that programs know, and what they need to know besides.
fn is_free(room: &Room, house: &House) -> Result<(), Broken> {
    if !house.taken.contains(room) {
        return Ok(());
    }
    let free = (1..=30).find(|room| !house.taken.contains(&Room(*room)));
    let taken = Broken::new("taken", "is taken");
    Err(match free {
        Some(free) => taken.with("free", free),
        None => taken,
    })
}

/// Looks at the whole, once all its fields are good, and says at which of them the mistake is.
fn is_in_order(stay: &NewStay<'_>) -> Result<(), Broken> {
    if stay.from < stay.to { Ok(()) } else { Err(Broken::new("order", "must be after `from`").at("/to")) }
}

/// The sentences in the language of the client; `None` leaves what there is.
fn in_german(failure: &Failure, head: &Head<'_>) -> Option<String> {
    if !head.headers.get_str("accept-language")?.starts_with("de") {
        return None;
    }
    let number = |wanted: &str| match failure.parameters.iter().find(|(name, _)| *name == wanted)? {
        (_, Parameter::Integer(number)) => Some(*number),
        _ => None,
    };
    Some(match (failure.rule, number("min"), number("max")) {
        ("required", ..) => "fehlt".to_owned(),
        ("range", Some(min), None) => format!("muss mindestens {min} sein"),
        ("range", None, Some(max)) => format!("darf höchstens {max} sein"),
        ("taken", ..) => match number("free") {
            Some(free) => format!("ist belegt; frei ist {free}"),
            None => "ist belegt".to_owned(),
        },
        _ => return None,
    })
}

/// Ask for a room.
#[post("/stays", status = 201)]
async fn stay(Json(new): Json<NewStay<'_>>) -> String {
    let served: u8 = new.extras.values().sum();
    format!(
        "{} in {} for {} nights, {} extras",
        new.guest,
        new.room.0,
        new.to - new.from,
        served + new.breakfast.len() as u8
    )
}

/// Look at a room.
#[get("/rooms/{room}")]
async fn room(Path(room): Path<Room>, house: State<'_, House>) -> &'static str {
    if house.taken.contains(&room) { "taken" } else { "free" }
}

/// The app. Its field of the type `House` is what checks with that context look at.
#[derive(Api)]
#[api(title = "House", version = "1.0.0", routes(stay, room), texts = in_german)]
pub(crate) struct App {
    house: House,
}

pub(crate) fn app() -> App {
    App { house: House { taken: vec![Room(1), Room(2)] } }
}

fn main() -> sweet::Result {
    sweet::Server::bind("127.0.0.1:8000").run(app)
}

/// What is told of a body, in a language.
#[cfg(test)]
#[track_caller]
fn check(language: &str, body: &str, told: &[&str]) {
    let client = sweet::TestClient::new(app());
    let request = client.post("/stays").header("Accept-Language", language);
    let reply = request.body("application/json", body).send();
    assert_eq!(reply.status(), if told.is_empty() { 201 } else { 422 }, "{}", reply.text());
    let mut rest = reply.text();
    for entry in told {
        let at = rest.find(entry).unwrap_or_else(|| panic!("{entry} in this order in {}", reply.text()));
        rest = &rest[at + entry.len()..];
    }
    assert!(!rest.contains("pointer"), "no more in {}", reply.text());
}

#[test]
fn what_is_good_is_taken() {
    check(
        "en",
        r#"{"guest": "Ada", "email": "ada@example.com", "again": "ada@example.com", "breakfast": ["tea"],
            "extras": {"towels": 2}, "room": 3, "from": 3, "to": 9}"#,
        &[],
    );
}

#[test]
fn all_that_is_broken_is_told() {
    check(
        "en",
        r#"{"guest": "ada", "email": "ada", "again": "ada@example.com", "breakfast": ["tea", "tea", "gin"],
            "extras": {"t-shirt": 10}, "room": 2, "from": 9, "to": 0}"#,
        &[
            r#"{"pointer":"/guest","rule":"capital","detail":"must begin with a capital letter"}"#,
            r#"{"pointer":"/email","rule":"email","detail":"must be where we can write to"}"#,
            r#"{"pointer":"/breakfast","rule":"unique","detail":"must have no two equal elements"}"#,
            r#"{"pointer":"/breakfast/2","rule":"one_of","detail":"must be one of `tea`, `coffee`, `cocoa`""#,
            r#"{"pointer":"/extras/t-shirt","rule":"alphanumeric","detail":"its key must have letters and digits of ASCII only"}"#,
            r#"{"pointer":"/extras/t-shirt","rule":"range","detail":"must be at most 9","parameters":{"max":9}}"#,
            r#"{"pointer":"/room","rule":"taken","detail":"is taken","parameters":{"free":3}}"#,
            r#"{"pointer":"/to","rule":"range","detail":"must be at least 1","parameters":{"min":1}}"#,
        ],
    );
}

#[test]
fn fields_are_compared_where_each_is_good() {
    let body = |again: &str, to: u16| {
        format!(r#"{{"guest":"Ada","email":"ada@example.com","again":"{again}","room":3,"from":9,"to":{to}}}"#)
    };
    check(
        "en",
        &body("bob@example.com", 10),
        &[r#""/again","rule":"must_match","detail":"must be the e-mail address once"#],
    );
    check("en", &body("ada@example.com", 3), &[r#"{"pointer":"/to","rule":"order","detail":"must be after `from`"}"#]);
}

#[test]
fn it_is_told_in_the_language_of_the_client() {
    check(
        "de-AT",
        r#"{"guest": "Ada", "email": "ada@example.com", "again": "ada@example.com", "room": 2, "from": 0}"#,
        &[
            r#"{"pointer":"/room","rule":"taken","detail":"ist belegt; frei ist 3","parameters":{"free":3}}"#,
            r#"{"pointer":"/from","rule":"range","detail":"muss mindestens 1 sein","parameters":{"min":1}}"#,
            r#"{"pointer":"/to","rule":"required","detail":"fehlt"}"#,
        ],
    );
}

#[test]
fn a_parameter_obeys_the_same_rules() {
    let client = sweet::TestClient::new(app());
    assert_eq!(client.get("/rooms/2").send().text(), "taken");
    assert_eq!(client.get("/rooms/31").send().status(), 422);
}
