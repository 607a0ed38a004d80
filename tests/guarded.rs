//! Guards of every kind, in every place: what the document says and what the app does are the same.

mod walk;

use std::convert::Infallible;
use std::panic::catch_unwind;

use sweet::auth::{
    ApiKey, ApiKeys, Basic, Bearer, Denied, Either, Key, Logins, Refused, ScopeList, Scoped, SecretHash, Token, Verify,
    scopes,
};
use sweet::meta::{ArgumentMeta, Responses, SecurityScheme};
use sweet::middleware::{BodyLimit, Conditional, RateLimit, Timeout};
use sweet::prelude::*;
use sweet::{Argument, Context, FromRequest, Provide, Request, Respond, Response, TestClient};

scopes! {
    /// Write.
    Write = "write";
}

struct Sessions;

impl Verify<Token> for Sessions {
    type Principal = ScopeList;
    const SCHEME: SecurityScheme = SecurityScheme::bearer("session");

    async fn verify(&self, token: &Token, _: &Request<'_>) -> Result<ScopeList, Denied> {
        match token.expose() {
            "writer" => Ok(ScopeList::of::<Write>()),
            "reader" => Ok(ScopeList::default()),
            _ => Err(Denied::Invalid),
        }
    }
}

macro_rules! keys {
    ($($name:ident = $scheme:expr;)*) => {$(
        struct $name;

        impl Verify<Key> for $name {
            type Principal = ();
            const SCHEME: SecurityScheme = $scheme;

            async fn verify(&self, key: &Key, _: &Request<'_>) -> Result<(), Denied> {
                if key.ct_eq("right") { Ok(()) } else { Err(Denied::Invalid) }
            }
        }
    )*};
}
keys! {
    InQuery = SecurityScheme::query_key("link", "key");
    InCookie = SecurityScheme::cookie_key("crumb", "crumb");
}

type Passwords = Logins<()>;
type Keys = ApiKeys<()>;

#[get("/open")]
async fn open() {}

#[get("/token/{id}")]
async fn token(_: Bearer<Sessions>, Path(_): Path<u64>) {}

#[post("/token")]
async fn write(_: Scoped<Bearer<Sessions>, Write>, _: Bytes) {}

#[get("/password")]
async fn password(_: Basic<Passwords>) {}

#[get("/key")]
async fn key(_: ApiKey<Keys>) {}

#[get("/link")]
async fn link(_: ApiKey<InQuery>) {}

#[get("/crumb")]
async fn crumb(_: ApiKey<InCookie>) {}

#[get("/both")]
async fn both(_: Bearer<Sessions>, _: ApiKey<Keys>) {}

#[get("/either")]
async fn either(_: Either<Bearer<Sessions>, Either<Basic<Passwords>, ApiKey<InCookie>>>) {}

#[get("/perhaps")]
async fn perhaps(_: Option<Either<ApiKey<Keys>, Bearer<Sessions>>>) {}

/// Behind a station of its nest, and one of its own.
#[get("/deep", middleware(known))]
async fn deep() {}

#[get("/shallow")]
async fn shallow(_: Option<Bearer<Sessions>>) {}

#[middleware]
async fn signed_in(_: Bearer<Sessions>) {}

#[middleware]
async fn known(_: ApiKey<Keys>) {}

/// Whoever has a session.
#[dependency]
async fn visitor(_: Bearer<Sessions>) {}

#[derive(Schema)]
struct Page {
    page: u32,
}

#[dependency]
async fn page(_: Depends<'_, visitor>, Query(Page { page }): Query<Page>) -> u32 {
    page
}

#[get("/dependent")]
async fn dependent(page: Depends<'_, page>) -> String {
    page.to_string()
}

#[middleware]
async fn visited(_: Depends<'_, visitor>) {}

/// Behind a nest of a nest, whose station asks for a dependency, and limits of every kind.
#[post("/deepest", middleware(known, State<RateLimit>, BodyLimit<10>))]
async fn deepest(_: Depends<'_, page>, Json(_): Json<u32>) -> Result<Json<u32>, NotFound> {
    Err(NotFound)
}

/// The same, whose own guard is another.
#[get("/other")]
async fn other(_: ApiKey<InCookie>) {}

#[derive(Api)]
#[api(routes(deepest, other), middleware(State<Conditional>, Timeout<1_000>))]
struct Deepest {
    keys: Keys,
    sessions: Sessions,
    in_cookie: InCookie,
    limit: RateLimit,
    conditional: Conditional,
}

#[derive(Api)]
#[api(routes(deep, shallow))]
struct Inner {
    keys: Keys,
    sessions: Sessions,
    #[api(nest = "/deeper", middleware(visited))]
    deepest: Deepest,
}

#[derive(Api)]
#[api(
    title = "Guarded",
    version = "1.0.0",
    routes(open, token, write, password, key, link, crumb, both, either, perhaps, dependent)
)]
struct App {
    sessions: Sessions,
    passwords: Passwords,
    keys: Keys,
    in_query: InQuery,
    in_cookie: InCookie,
    #[api(nest = "/inner", middleware(signed_in))]
    inner: Inner,
}

fn keys() -> Keys {
    ApiKeys::new([(SecretHash::of("right"), ())])
}

fn deepest_app() -> Deepest {
    let limit = RateLimit::per_minute(1_000);
    Deepest { keys: keys(), sessions: Sessions, in_cookie: InCookie, limit, conditional: Conditional::new() }
}

fn client() -> TestClient<App> {
    TestClient::new(App {
        sessions: Sessions,
        passwords: Logins::new([("ada", SecretHash::of("right"), ())]),
        keys: keys(),
        in_query: InQuery,
        in_cookie: InCookie,
        inner: Inner { keys: keys(), sessions: Sessions, deepest: deepest_app() },
    })
}

#[test]
fn document_and_behaviour_agree() {
    assert_eq!(walk::guarded(&client()), 14);
}

/// Who is let in with what: the walk does not find a guard that lets nobody in.
#[test]
fn right_credentials_open() {
    let client = client();
    let ask = |path: &str, fields: &[(&str, &str)]| {
        fields.iter().fold(client.get(path), |request, (name, value)| request.header(name, value)).send().status()
    };
    const TOKEN: (&str, &str) = ("Authorization", "Bearer reader");
    const KEY: (&str, &str) = ("X-API-Key", "right");
    const PASSWORD: (&str, &str) = ("Authorization", "Basic YWRhOnJpZ2h0");
    const CRUMB: (&str, &str) = ("Cookie", "crumb=right");
    assert_eq!(ask("/token/7", &[TOKEN]), 204);
    assert_eq!(ask("/password", &[PASSWORD]), 204);
    assert_eq!(ask("/key", &[KEY]), 204);
    assert_eq!(ask("/link?key=right", &[]), 204);
    assert_eq!(ask("/crumb", &[CRUMB]), 204);
    assert_eq!(ask("/both", &[TOKEN, KEY]), 204);
    for fields in [[TOKEN], [PASSWORD], [CRUMB]] {
        assert_eq!(ask("/either", &fields), 204);
    }
    assert_eq!(ask("/perhaps", &[]), 204);
    assert_eq!(ask("/inner/deep", &[TOKEN, KEY]), 204);
    assert_eq!(ask("/inner/deep", &[TOKEN]), 401);
    assert_eq!(ask("/inner/shallow", &[TOKEN]), 204);
    assert_eq!(ask("/dependent?page=3", &[TOKEN]), 200);
    assert_eq!([ask("/dependent?page=x", &[TOKEN]), ask("/dependent?page=x", &[])], [422, 401]);
    assert_eq!(ask("/inner/deeper/other", &[TOKEN]), 401);
    assert_eq!(ask("/inner/deeper/other", &[TOKEN, CRUMB]), 204);
    let deepest = |body: &str, fields: &[(&str, &str)]| {
        let request = client.post("/inner/deeper/deepest?page=1").body("application/json", body);
        fields.iter().fold(request, |request, (name, value)| request.header(name, value)).send().status()
    };
    assert_eq!([deepest("1", &[TOKEN, KEY]), deepest("1", &[TOKEN]), deepest("1", &[KEY])], [404, 401, 401]);
    assert_eq!([deepest("12345678901", &[TOKEN, KEY]), deepest("{", &[TOKEN, KEY])], [413, 400]);
    let write = |token: &str| client.post("/token").header("Authorization", token).send().status();
    assert_eq!([write("Bearer writer"), write("Bearer reader")], [204, 403]);
}

/// Says that it guards, and does not.
struct Liar;

impl Argument for Liar {
    const META: ArgumentMeta = <Bearer<Sessions> as Argument>::META;
}

impl<'r, A> FromRequest<'r, A> for Liar {
    type Rejection = Infallible;

    async fn from_request(_: Context<'r, A>) -> Result<Self, Infallible> {
        Ok(Liar)
    }
}

/// Guards, and does not say so.
struct Silent;

impl Argument for Silent {
    const META: ArgumentMeta = ArgumentMeta::NONE;
}

impl<'r, A: Provide<Sessions>> FromRequest<'r, A> for Silent {
    type Rejection = Refused;

    async fn from_request(cx: Context<'r, A>) -> Result<Self, Refused> {
        Bearer::<Sessions>::from_request(cx).await.map(|_| Silent)
    }
}

#[get("/liar")]
async fn liar(_: Liar) {}

#[get("/silent")]
async fn silent(_: Silent) {}

/// Says that it is text, and is none.
struct Mislabelled;

impl Respond for Mislabelled {
    const RESPONSES: Responses = String::RESPONSES;

    fn respond(self, response: &mut Response) {
        response.set_content_type("application/json");
    }
}

#[get("/mislabelled")]
async fn mislabelled() -> Mislabelled {
    Mislabelled
}

#[derive(Api)]
#[api(title = "Lies", version = "1.0.0", routes(liar, silent, mislabelled))]
struct Lies {
    sessions: Sessions,
}

#[test]
fn the_walk_finds_what_differs() {
    let walked = catch_unwind(|| walk::guarded(&TestClient::new(Lies { sessions: Sessions })));
    let message = *walked.unwrap_err().downcast::<String>().unwrap();
    for difference in [
        "get /liar, without credentials: the answer is 204",
        "get /liar, with wrong credentials: the answer is 204",
        "get /silent, without credentials: the answer is 401",
        "get /silent, without credentials: 401 is not documented",
        "get /mislabelled, without credentials: 200 has content of Some(\\\"application/json\\\"), not of [\\\"text/plain\\\"]",
    ] {
        assert!(message.contains(difference), "{message}");
    }
}
