//! Errors of one's own: what a client sees of them, what the document says, what the log says, and how they are made.

mod log;

use std::error::Error as _;
use std::io;
use std::time::Duration;

use log::Log;
use sweet::prelude::*;
use sweet::{Rejection, TestClient, TestResponse, json};

/// Why a payment was refused.
#[derive(ApiError, Debug)]
#[status(503)]
enum PayError {
    /// The balance is too low.
    #[status(403)]
    #[problem(type = "https://example.com/problems/balance", title = "Balance too low")]
    #[header("Cache-Control" = "no-store")]
    Balance {
        /// What there is, in cents.
        #[extension]
        balance: u64,
        /// Other accounts.
        #[extension("otherAccounts")]
        others: Vec<Account>,
        /// Who may pay.
        #[header("X-Owner")]
        owner: Option<String>,
    },
    /// Too many payments.
    #[status(429)]
    #[detail("come again after {per:?}")]
    Often {
        /// When to come again.
        #[header("Retry-After")]
        after: Duration,
        per: Duration,
    },
    /// The bank does not answer.
    #[detail("the bank does not answer; code {code}")]
    Bank {
        code: u16,
        #[source]
        why: io::Error,
    },
    /// The receipt cannot be read.
    #[status(400)]
    #[detail("the receipt cannot be read: {0}")]
    Receipt(#[from] std::num::ParseIntError),
    #[status(500)]
    Broken,
    /// Whatever else stands behind it.
    #[status(500)]
    Else(#[source] Option<Box<dyn std::error::Error + Send + Sync>>),
    #[problem(transparent)]
    User(#[from] UserError),
    #[problem(transparent)]
    Other(#[from] Fault),
}

/// An account.
#[derive(Schema, Debug)]
struct Account {
    id: u64,
}

/// Nobody has that name.
#[derive(ApiError, Debug, PartialEq)]
#[status(404)]
struct UserError;

fn disk() -> io::Error {
    io::Error::other("the disk\nof user:secret@db is gone")
}

fn fail(kind: &str) -> Result<String, PayError> {
    let owner =
        |name: &str| PayError::Balance { balance: 30, others: vec![Account { id: 7 }], owner: Some(name.into()) };
    Err(match kind {
        "balance" => owner("Ada"),
        "smuggled" => owner("Ada\r\nSet-Cookie: a=b"),
        "nobody" => PayError::Balance { balance: 30, others: vec![], owner: None },
        "often" => PayError::Often { after: Duration::from_millis(1_200), per: Duration::from_secs(60) },
        "bank" => PayError::Bank { code: 7, why: disk() },
        "receipt" => "x".parse::<u8>()?.to_string().parse::<UserOrNot>()?.into(),
        "broken" => PayError::Broken,
        "else" => PayError::Else(Some("why".into())),
        "nothing" => PayError::Else(None),
        "user" => UserError.into(),
        _ => Fault::from(disk()).into(),
    })
}

/// Only there to be parsed.
struct UserOrNot;

impl std::str::FromStr for UserOrNot {
    type Err = UserError;

    fn from_str(_: &str) -> Result<Self, UserError> {
        Err(UserError)
    }
}

impl From<UserOrNot> for PayError {
    fn from(_: UserOrNot) -> Self {
        PayError::Broken
    }
}

#[get("/pay/{kind}")]
async fn pay(Path(kind): Path<String>) -> Result<String, PayError> {
    fail(&kind)
}

#[get("/fault")]
async fn fault() -> Result<String, Fault> {
    Err(disk())?
}

#[derive(Api)]
#[api(title = "Payments", version = "1.0.0", routes(pay, fault))]
struct App {}

/// Status, the fields of its own, and body of an answer, and the lines that it wrote.
fn told(path: &str) -> String {
    let client = TestClient::new(App {});
    let (reply, lines) = Log::of(|| client.get(path).send());
    let header = |name: &str| reply.header(name).map(|value| format!("{name}: {value}\n")).unwrap_or_default();
    let headers: String = ["cache-control", "retry-after", "x-owner", "set-cookie"].map(header).concat();
    format!("{}\n{headers}{}\n{}", reply.status(), reply.text(), lines.join("\n"))
}

#[test]
fn each_variant() {
    let kinds =
        ["balance", "smuggled", "nobody", "often", "bank", "receipt", "broken", "else", "nothing", "user", "other"];
    let all = kinds.map(|kind| format!("{kind}: {}\n", told(&format!("/pay/{kind}"))));
    let all = all.concat() + "fault: " + &told("/fault");
    insta::assert_snapshot!(all);
}

#[test]
fn the_document_has_members_and_fields_of_each() {
    let reply: TestResponse = TestClient::new(App {}).get("/openapi.json").send();
    let document: serde_json::Value = serde_json::from_slice(reply.bytes()).expect("JSON");
    let responses = &document["paths"]["/pay/{kind}"]["get"]["responses"];
    let schema = &document["components"]["schemas"]["PayErrorBalance"];
    insta::assert_snapshot!(format!("{responses:#}\n{schema:#}"));
}

#[test]
fn errors_are_those_of_the_standard_library() {
    let error = fail("bank").expect_err("an error");
    assert_eq!(error.to_string(), "the bank does not answer; code 7");
    assert_eq!(error.source().map(ToString::to_string), Some(disk().to_string()));
    assert_eq!(PayError::Broken.to_string(), "PayError::Broken");
    assert_eq!(PayError::from(UserError).to_string(), "Nobody has that name.");
    let boxed: Box<dyn std::error::Error> = Box::new(UserError);
    assert_eq!(boxed.to_string(), "Nobody has that name.");
}

/// An error that another derive knows too.
#[derive(ApiError, thiserror::Error, Debug)]
enum Both {
    /// The file is gone.
    #[error("no file {name}: {why}")]
    #[status(410)]
    Gone { name: &'static str, why: io::Error },
    #[error("the index is broken")]
    #[status(500)]
    Index(#[from] io::Error),
    #[error("the query {0:?} is wrong")]
    #[status(400)]
    Query(&'static str),
}

/// An error whose words are written by hand.
#[derive(ApiError, Debug)]
#[status(500)]
#[problem(error = false)]
struct ByHand(#[source] io::Error);

impl std::fmt::Display for ByHand {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("by hand")
    }
}

#[get("/{kind}")]
async fn both(Path(kind): Path<u8>) -> Result<(), Both> {
    match kind {
        0 => Err(Both::Gone { name: "a", why: disk() }),
        1 => Err(disk())?,
        _ => Err(Both::Query("q")),
    }
}

#[get("/hand")]
async fn hand() -> Result<(), ByHand> {
    Err(ByHand(disk()))
}

#[derive(Api)]
#[api(routes(both, hand))]
struct Beside {}

#[test]
fn it_stands_beside_thiserror_and_words_by_hand() {
    let client = TestClient::new(Beside {});
    let all = ["/0", "/1", "/2", "/hand"].map(|path| {
        let (reply, lines) = Log::of(|| client.get(path).send());
        format!("{}\n{}\n", reply.text(), lines.join("\n"))
    });
    assert_eq!(ByHand(disk()).to_string(), "by hand");
    insta::assert_snapshot!(all.concat());
}

/// A generic error.
#[derive(ApiError, Debug)]
enum Taken<'a, T> {
    /// There is one already.
    #[status(409)]
    Already {
        #[extension]
        existing: T,
        #[extension]
        name: &'a str,
    },
    #[problem(transparent)]
    Refused(Rejection),
}

#[get("/taken")]
async fn taken() -> Result<(), Taken<'static, Account>> {
    Err(Taken::Already { existing: Account { id: 3 }, name: "Ada" })
}

#[get("/refused")]
async fn refused() -> Result<(), Taken<'static, u8>> {
    Err(Taken::Refused(Rejection::MediaType { expected: "text/plain" }))
}

#[derive(Api)]
#[api(title = "Generic", version = "1.0.0", routes(taken, refused))]
struct Generic {}

#[test]
fn it_may_be_generic() {
    let client = TestClient::new(Generic {});
    let reply = client.get("/taken").send();
    assert!(reply.text().ends_with(r#""existing":{"id":3},"name":"Ada"}"#), "{}", reply.text());
    assert_eq!(client.get("/refused").send().status(), 415);
    let document = client.get("/openapi.json").send().text().to_owned();
    assert!(
        document.contains(r#""TakenAlready_Account""#) && document.contains(r#""TakenAlready_uint8""#),
        "{document}"
    );
}

#[test]
fn members_of_a_problem_are_added_when_it_happens() {
    let mut response = sweet::Response::default();
    let problem = sweet::Problem::new(StatusCode::FORBIDDEN).with_extension("status", &1).with_extension("a", &1);
    sweet::Respond::respond(problem.with_extension("a\"", "\n").with_extension("a", &2), &mut response);
    let expected = r#"{"type":"about:blank","title":"Forbidden","status":403,"a\"":"\n","a":2}"#;
    assert_eq!(str::from_utf8(response.body()), Ok(expected));
    assert!(json::from_slice::<json::Value>(response.body()).is_ok());
}
