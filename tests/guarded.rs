//! Guards of every kind, in every place: what the document says and what the app does are the same.

mod walk;

use std::convert::Infallible;
use std::panic::catch_unwind;

use sweet::auth::{
    ApiKey, ApiKeys, Basic, Bearer, Denied, Either, Key, Logins, Refused, ScopeList, Scoped, SecretHash, Token, Verify,
    scopes,
};
use sweet::meta::{ArgumentMeta, SecurityScheme};
use sweet::prelude::*;
use sweet::{Argument, Context, FromRequest, Provide, Request, TestClient};

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

#[derive(Api)]
#[api(routes(deep, shallow))]
struct Inner {
    keys: Keys,
    sessions: Sessions,
}

#[derive(Api)]
#[api(
    title = "Guarded",
    version = "1.0.0",
    routes(open, token, write, password, key, link, crumb, both, either, perhaps)
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

fn client() -> TestClient<App> {
    TestClient::new(App {
        sessions: Sessions,
        passwords: Logins::new([("ada", SecretHash::of("right"), ())]),
        keys: keys(),
        in_query: InQuery,
        in_cookie: InCookie,
        inner: Inner { keys: keys(), sessions: Sessions },
    })
}

#[test]
fn document_and_behaviour_agree() {
    assert_eq!(walk::guarded(&client()), 11);
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

#[derive(Api)]
#[api(title = "Lies", version = "1.0.0", routes(liar, silent))]
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
    ] {
        assert!(message.contains(difference), "{message}");
    }
}
