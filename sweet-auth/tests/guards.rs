//! Guards in an app: who is let in, and what those are told who are not.

use std::cell::Cell;
use std::rc::Rc;

use sweet::auth::{
    ApiKey, ApiKeys, Basic, Bearer, Denied, Either, Key, Login, Logins, Refused, SecretHash, Token, Verify,
};
use sweet::meta::SecurityScheme;
use sweet::prelude::*;
use sweet::{Context, FromRequest, Middleware, Request, TestClient, TestResponse};

/// Counts how often it is asked.
#[derive(Default)]
struct Asked(Rc<Cell<u32>>);

struct User(&'static str);

impl Verify<Token> for Asked {
    type Principal = User;
    const SCHEME: SecurityScheme = SecurityScheme::bearer("session");
    const REALM: &'static str = "the shop";

    async fn verify(&self, token: &Token, _: &Request<'_>) -> Result<User, Denied> {
        self.0.set(self.0.get() + 1);
        match token.expose() {
            "ada" => Ok(User("Ada")),
            "old" => Err(Denied::Expired),
            "mallory" => Err(Denied::Forbidden),
            "narrow" => Err(Denied::Scopes(&["read", "write"])),
            "down" => Err(Denied::fault("the table of sessions is gone")),
            _ => Err(Denied::Invalid),
        }
    }
}

impl Verify<Login> for Asked {
    type Principal = User;
    const SCHEME: SecurityScheme = SecurityScheme::basic("login");

    async fn verify(&self, login: &Login, _: &Request<'_>) -> Result<User, Denied> {
        let is_right = login.user() == "Aladdin" && login.password().ct_eq("open sesame");
        if is_right { Ok(User("Aladdin")) } else { Err(Denied::Invalid) }
    }
}

impl Verify<Key> for Asked {
    type Principal = User;
    const SCHEME: SecurityScheme = SecurityScheme::header_key("key", "X-API-Key");

    async fn verify(&self, key: &Key, _: &Request<'_>) -> Result<User, Denied> {
        if key.ct_eq("8f4e") { Ok(User("robot")) } else { Err(Denied::Invalid) }
    }
}

#[get("/bearer")]
async fn bearer(Bearer(user): Bearer<Asked>) -> &'static str {
    user.0
}

#[get("/basic")]
async fn basic(user: Basic<Asked>) -> &'static str {
    user.0.0
}

#[get("/key")]
async fn key(ApiKey(user): ApiKey<Asked>) -> &'static str {
    user.0
}

#[get("/optional")]
async fn optional(user: Option<Bearer<Asked>>) -> &'static str {
    user.map_or("nobody", |user| user.0.0)
}

#[get("/either")]
async fn either(
    (Either::Left(Bearer(user)) | Either::Right(ApiKey(user))): Either<Bearer<Asked>, ApiKey<Asked>>,
) -> &'static str {
    user.0
}

#[get("/both")]
async fn both(one: Bearer<Asked>, other: ApiKey<Asked>, again: Bearer<Asked>) -> String {
    format!("{} {} {}", one.0.0, other.0.0, again.0.0)
}

#[derive(Api)]
#[api(routes(bearer, basic, key, optional, either, both))]
struct App {
    asked: Asked,
}

fn client() -> TestClient<App> {
    TestClient::new(App { asked: Asked::default() })
}

/// What is answered to a request with these fields: the status, the challenges, the content.
fn ask(path: &str, fields: &[(&str, &str)]) -> TestResponse {
    let client = client();
    fields.iter().fold(client.get(path), |request, (name, value)| request.header(name, value)).send()
}

#[test]
fn who_is_known_is_let_in() {
    assert_eq!(ask("/bearer", &[("Authorization", "Bearer ada")]).text(), "Ada");
    assert_eq!(ask("/basic", &[("Authorization", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")]).text(), "Aladdin");
    assert_eq!(ask("/key", &[("x-api-key", "8f4e")]).text(), "robot");
}

#[test]
fn two_guards_are_both_asked_and_one_verifier_once() {
    let asked = Asked::default();
    let count = Rc::clone(&asked.0);
    let client = TestClient::new(App { asked });
    let reply = client.get("/both").header("Authorization", "Bearer ada").header("X-API-Key", "8f4e").send();
    assert_eq!(reply.text(), "Ada robot Ada");
    assert_eq!(count.get(), 1);
    assert_eq!(ask("/both", &[("Authorization", "Bearer ada")]).status(), 401);
    assert_eq!(ask("/both", &[("X-API-Key", "8f4e")]).status(), 401);
}

#[test]
fn an_option_may_be_missing_and_not_wrong() {
    assert_eq!(ask("/optional", &[]).text(), "nobody");
    assert_eq!(ask("/optional", &[("Authorization", "Bearer ada")]).text(), "Ada");
    assert_eq!(ask("/optional", &[("Authorization", "Basic YTpi")]).text(), "nobody");
    assert_eq!(ask("/optional", &[("Authorization", "Bearer eve")]).status(), 401);
    assert_eq!(ask("/optional", &[("Authorization", "Bearer ,")]).status(), 400);
}

#[test]
fn either_takes_the_one_that_is_there() {
    assert_eq!(ask("/either", &[("Authorization", "Bearer ada")]).text(), "Ada");
    assert_eq!(ask("/either", &[("X-API-Key", "8f4e")]).text(), "robot");
    assert_eq!(ask("/either", &[("Authorization", "Bearer eve"), ("X-API-Key", "8f4e")]).status(), 401);
}

/// Status, detail and challenges of every refusal.
#[test]
fn refusals() {
    let rows: &[(&str, &[(&str, &str)])] = &[
        ("/bearer", &[]),
        ("/bearer", &[("Authorization", "Basic YTpi")]),
        ("/bearer", &[("Authorization", "Bearer eve")]),
        ("/bearer", &[("Authorization", "Bearer old")]),
        ("/bearer", &[("Authorization", "Bearer mallory")]),
        ("/bearer", &[("Authorization", "Bearer narrow")]),
        ("/bearer", &[("Authorization", "Bearer down")]),
        ("/bearer", &[("Authorization", "Bearer")]),
        ("/bearer", &[("Authorization", "Bearer ada"), ("Authorization", "Bearer ada")]),
        ("/basic", &[]),
        ("/basic", &[("Authorization", "Basic YTpi")]),
        ("/basic", &[("Authorization", "Basic ===")]),
        ("/key", &[]),
        ("/key", &[("X-API-Key", "no")]),
        ("/key", &[("X-API-Key", "8f4e"), ("X-API-Key", "8f4e")]),
        ("/either", &[]),
        ("/either", &[("Authorization", "Bearer eve")]),
        ("/either", &[("X-API-Key", "no")]),
        ("/both", &[("Authorization", "Bearer ada")]),
    ];
    let told = rows.iter().map(|(path, fields)| {
        let reply = ask(path, fields);
        let sent: Vec<_> = fields.iter().map(|(name, value)| format!("{name}: {value}")).collect();
        let challenges = reply.header_all("www-authenticate").into_iter();
        let challenges: Vec<_> = challenges.map(|challenge| format!("\n    {challenge}")).collect();
        assert_eq!(reply.header("cache-control"), Some("no-store"));
        format!("{path} {sent:?}\n    {}{}\n", reply.text(), challenges.concat())
    });
    insta::assert_snapshot!(told.collect::<String>());
}

/// A table of sessions; a nested app has one of its own.
struct Sessions(&'static str);

impl Verify<Token> for Sessions {
    type Principal = &'static str;
    const SCHEME: SecurityScheme = SecurityScheme::bearer("session");

    async fn verify(&self, token: &Token, _: &Request<'_>) -> Result<&'static str, Denied> {
        if token.ct_eq(self.0) { Ok(self.0) } else { Err(Denied::Invalid) }
    }
}

/// Lets nobody pass whom the outer app does not know.
struct SignedIn;

impl<A> Middleware<A> for SignedIn
where
    Bearer<Sessions>: for<'r> FromRequest<'r, A, Rejection = Refused>,
{
    type Passage = ();
    type Answer = Refused;

    async fn before_handler(&self, cx: Context<'_, A>, _: &mut ()) -> Result<(), Refused> {
        <Bearer<Sessions> as FromRequest<A>>::from_request(cx).await.map(drop)
    }
}

#[get("/inner")]
async fn inner(user: Bearer<Sessions>) -> &'static str {
    *user
}

#[derive(Api)]
#[api(routes(inner))]
struct Inner {
    sessions: Sessions,
}

#[derive(Api)]
#[api(routes(inner))]
struct Outer {
    sessions: Sessions,
    #[api(middleware)]
    signed_in: SignedIn,
    #[api(nest = "/nested", operation_prefix = "nested_")]
    nested: Inner,
}

/// What the outer app's verifier has said is nothing that the inner app's has: it would be a way around it.
#[test]
fn a_nested_app_asks_its_own_verifier() {
    let ask = |path: &str, nested: &'static str| {
        let app = Outer { sessions: Sessions("a"), signed_in: SignedIn, nested: Inner { sessions: Sessions(nested) } };
        let client = TestClient::new(app);
        let reply = client.get(path).header("Authorization", "Bearer a").send();
        (reply.status(), reply.text().to_owned())
    };
    assert_eq!(ask("/inner", "b"), (200, "a".to_owned()));
    assert_eq!(ask("/nested/inner", "b").0, 401);
    assert_eq!(ask("/nested/inner", "a").0, 200);
}

#[test]
fn debug_shows_nobody() {
    let bearer: Bearer<Sessions> = Bearer(Rc::new("canary"));
    let either: Either<Bearer<Sessions>, Bearer<Sessions>> = Either::Left(bearer.clone());
    let keys = ApiKeys::new([(SecretHash::of("canary"), "canary")]);
    let logins = Logins::new([("canary", SecretHash::of("canary"), "canary")]);
    let shown = format!("{bearer:?} {either:?} {keys:?} {logins:?} {:?}", SecretHash::of("canary"));
    assert_eq!(shown, "Bearer(…) Left(Bearer(…)) ApiKeys(1 keys) Logins(1 logins) SecretHash(…)");
}

#[test]
fn tables_are_searched_whole() {
    let keys = ApiKeys::new((0..5).map(|number| (SecretHash::of(&format!("key {number}")), number)));
    (0..5).for_each(|number| assert_eq!(keys.find(&Key::new(format!("key {number}"))), Some(&number)));
    assert_eq!(keys.find(&Key::new("key 5")), None);
    assert_eq!(ApiKeys::<u8>::new([]).find(&Key::new("")), None);
    let logins = Logins::new([("a", SecretHash::of("1"), 'a'), ("b", SecretHash::of("2"), 'b')]);
    assert_eq!(logins.find(&Login::new("b", "2")), Some(&'b'));
    for (user, password) in [("a", "2"), ("b", "1"), ("c", "1"), ("", "")] {
        assert_eq!(logins.find(&Login::new(user, password)), None, "{user}:{password}");
    }
}

/// FIPS 180-4, as `sha256sum` tells it.
#[test]
fn hashes_are_kept_as_hexadecimal_digits() {
    let text = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(format!("{:x}", SecretHash::of("abc")), text);
    assert!(text.to_uppercase().parse::<SecretHash>().is_ok_and(|hash| hash.ct_eq(&SecretHash::of("abc"))));
    for malformed in ["", "ba78", &text[1..], &format!("{text}00"), &text.replace('b', "+"), &text.replace("ba", "ü")]
    {
        assert!(malformed.parse::<SecretHash>().is_err(), "{malformed}");
    }
}
