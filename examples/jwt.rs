//! An API protected by tokens: an endpoint that issues them, endpoints that ask for scopes, and a document whose page can sign in.
//!
//! `JWT_SECRET=$(openssl rand -hex 32) cargo run --features jwt --example jwt`, then
//! `curl -d 'grant_type=password&username=ada&password=lovelace&scope=notes:read' http://127.0.0.1:8000/token`.

use std::cell::RefCell;
use std::time::{Duration, SystemTime};

use sweet::auth::jwt::{Algorithm, ConfigurationError, JwtKey, JwtSigner, JwtVerifier, Scheme, numeric_date};
use sweet::auth::oauth2::{self, OAuth2Error, OAuth2PasswordForm, OAuth2Token};
use sweet::auth::{Bearer, HasScopes, ScopeList, Scoped, Secret, scopes};
use sweet::meta::SecurityScheme;
use sweet::prelude::*;

scopes! {
    /// Read notes.
    ReadNotes = "notes:read";
    /// Write notes.
    WriteNotes = "notes:write";
}

/// What a token says. `exp`, `iss` and `aud` are checked before anybody sees it.
#[derive(Schema)]
struct Claims {
    #[validate(length(min = 1, max = 64))]
    sub: String,
    iss: String,
    aud: String,
    iat: u64,
    exp: u64,
    scope: ScopeList,
}

impl HasScopes for Claims {
    fn has_scope(&self, scope: &str) -> bool {
        self.scope.has_scope(scope)
    }
}

/// How a token is had: by the endpoint below, which the page of the documentation asks.
struct Login;

impl Scheme for Login {
    const SCHEME: SecurityScheme = oauth2::scheme("login", &[oauth2::password::<(ReadNotes, WriteNotes)>("/token")]);
}

/// Whoever has a token.
type User = Bearer<JwtVerifier<Claims, Login>>;

const ISSUER: &str = "https://notes.example";
const AUDIENCE: &str = "notes";
const SECONDS: u64 = 900;

/// Who there is, and what they may do. Passwords that are kept are kept as hashes made for them, such as Argon2id.
struct People(Vec<(&'static str, Secret, ScopeList)>);

impl People {
    fn new() -> Self {
        let all = ScopeList::of::<(ReadNotes, WriteNotes)>();
        Self(vec![
            ("ada", Secret::new("lovelace"), all),
            ("charles", Secret::new("babbage"), ScopeList::of::<ReadNotes>()),
        ])
    }
}

/// Notes of this worker.
struct Notes(RefCell<Vec<String>>);

/// Sign in.
#[post("/token", tags("login"))]
async fn token(
    State(people): State<'_, People>,
    State(signer): State<'_, JwtSigner>,
    Form(asked): Form<OAuth2PasswordForm>,
) -> Result<OAuth2Token, OAuth2Error> {
    let known = people.0.iter().find(|(name, _, _)| *name == asked.username);
    let Some((name, _, may)) = known.filter(|(_, password, _)| password.ct_eq(asked.password.expose())) else {
        return Err(OAuth2Error::InvalidGrant);
    };
    let (now, scope) = (numeric_date(SystemTime::now()), asked.scope.only(|scope| may.has_scope(scope)));
    let (sub, iss, aud) = ((*name).to_owned(), ISSUER.to_owned(), AUDIENCE.to_owned());
    let claims = Claims { sub, iss, aud, iat: now, exp: now + SECONDS, scope: scope.clone() };
    let token = signer.sign(&claims).map_err(|_| OAuth2Error::InvalidRequest)?;
    Ok(OAuth2Token::bearer(token).expires_in(SECONDS).scope(scope))
}

/// Who am I?
#[get("/me")]
async fn me(user: User) -> String {
    user.sub.clone()
}

/// All notes.
#[get("/notes")]
async fn notes(State(notes): State<'_, Notes>, _: Scoped<User, ReadNotes>) -> Json<Vec<String>> {
    Json(notes.0.borrow().clone())
}

/// Write a note.
#[post("/notes")]
async fn write(State(notes): State<'_, Notes>, user: Scoped<User, WriteNotes>, Json(text): Json<String>) {
    notes.0.borrow_mut().push(format!("{}: {text}", user.sub));
}

/// The app.
#[derive(Api)]
#[api(title = "Notes", version = "1.0.0", routes(token, me, notes, write))]
pub(crate) struct App {
    people: People,
    notes: Notes,
    signer: JwtSigner,
    verifier: JwtVerifier<Claims, Login>,
}

impl App {
    pub(crate) fn new(secret: &str) -> Result<Self, ConfigurationError> {
        let verifier = JwtVerifier::builder([Algorithm::HS256])
            .key(JwtKey::secret(Algorithm::HS256, secret)?)
            .issuer(ISSUER)
            .audience(AUDIENCE)
            .leeway(Duration::from_secs(5))
            .build()?;
        let signer = JwtSigner::secret(Algorithm::HS256, secret)?;
        Ok(Self { people: People::new(), notes: Notes(RefCell::new(Vec::new())), signer, verifier })
    }
}

fn main() -> sweet::Result {
    let secret = std::env::var("JWT_SECRET")
        .expect("`JWT_SECRET` is the secret of the tokens: `openssl rand -hex 32` makes one");
    sweet::Server::bind("127.0.0.1:8000").run(move || App::new(&secret).expect("a good secret"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use sweet::{TestClient, TestResponse};

    const SECRET: &str = "a secret of thirty-two bytes, at least";

    #[derive(Schema)]
    struct Answer {
        access_token: String,
        token_type: String,
        expires_in: u64,
        scope: String,
    }

    fn client() -> TestClient<App> {
        TestClient::new(App::new(SECRET).unwrap())
    }

    fn sign_in(client: &TestClient<App>, form: &str) -> TestResponse {
        client.post("/token").body("application/x-www-form-urlencoded", form).send()
    }

    fn token_of(client: &TestClient<App>, form: &str) -> String {
        let reply = sign_in(client, form);
        assert_eq!((reply.status(), reply.header("cache-control")), (200, Some("no-store")));
        format!("Bearer {}", reply.json::<Answer>().access_token)
    }

    const ADA: &str = "grant_type=password&username=ada&password=lovelace&scope=notes:read+notes:write";
    const CHARLES: &str = "grant_type=password&username=charles&password=babbage&scope=notes:read+notes:write";

    #[test]
    fn who_signs_in_gets_a_token_for_what_they_may() {
        let client = client();
        let answer: Answer = sign_in(&client, CHARLES).json();
        assert_eq!((&*answer.token_type, answer.expires_in, &*answer.scope), ("bearer", 900, "notes:read"));
        let (ada, charles) = (token_of(&client, ADA), token_of(&client, CHARLES));
        assert_eq!(client.get("/me").header("Authorization", &charles).send().text(), "charles");
        assert_eq!(client.post("/notes").header("Authorization", &ada).json("engine").send().status(), 204);
        assert_eq!(client.get("/notes").header("Authorization", &charles).send().text(), r#"["ada: engine"]"#);
        let refused = client.post("/notes").header("Authorization", &charles).json("mine").send();
        assert_eq!(refused.status(), 403);
        assert!(refused.header("www-authenticate").unwrap().ends_with(r#"scope="notes:write""#));
    }

    #[test]
    fn who_does_not_is_refused() {
        let client = client();
        let refused = sign_in(&client, &ADA.replace("lovelace", "s3cret"));
        assert_eq!((refused.status(), refused.text()), (400, r#"{"error":"invalid_grant"}"#));
        let refused = sign_in(&client, "grant_type=code&username=ada");
        assert_eq!(refused.status(), 422);
        assert!(refused.text().contains("/grant_type") && refused.text().contains("/password"));
        for path in ["/me", "/notes"] {
            let refused = client.get(path).send();
            assert_eq!((refused.status(), refused.header("www-authenticate")), (401, Some(r#"Bearer realm="login""#)));
            assert_eq!(client.get(path).header("Authorization", "Bearer x.y.z").send().status(), 401);
        }
    }

    #[test]
    fn a_token_of_somebody_else_is_refused() {
        let other = TestClient::new(App::new("another secret of thirty-two bytes or more").unwrap());
        let token = token_of(&other, ADA);
        assert_eq!(client().get("/me").header("Authorization", &token).send().status(), 401);
        // The scopes are those that were signed.
        let token = token_of(&client(), &ADA.replace("notes:write", "admin"));
        assert_eq!(client().post("/notes").header("Authorization", &token).json("x").send().status(), 403);
    }

    /// What each operation asks for, and what the page needs to sign in.
    #[test]
    fn the_document_tells_scheme_and_scopes() {
        let document: serde_json::Value = serde_json::from_slice(client().get("/openapi.json").send().bytes()).unwrap();
        let flow = &document["components"]["securitySchemes"]["login"];
        assert_eq!(
            *flow,
            serde_json::json!({
                "type": "oauth2",
                "flows": {
                    "password": {
                        "tokenUrl": "/token",
                        "scopes": { "notes:read": "Read notes.", "notes:write": "Write notes." },
                    },
                },
            })
        );
        let asked = |path: &str, method: &str| document["paths"][path][method]["security"].clone();
        assert_eq!(asked("/me", "get"), serde_json::json!([{ "login": [] }]));
        assert_eq!(asked("/notes", "get"), serde_json::json!([{ "login": ["notes:read"] }]));
        assert_eq!(asked("/notes", "post"), serde_json::json!([{ "login": ["notes:write"] }]));
        assert_eq!(asked("/token", "post"), serde_json::Value::Null);
        for status in ["401", "403"] {
            assert!(document["paths"]["/notes"]["get"]["responses"][status].is_object());
        }
    }
}
