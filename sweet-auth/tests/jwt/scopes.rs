//! Scopes: refused as RFC 6750 has it, and documented from the types that are enforced.

use sweet::auth::jwt::{JwtVerifier, Scheme};
use sweet::auth::{Bearer, Either, HasScopes, ScopeList, Scoped, oauth2, scopes};
use sweet::meta::{EndpointMeta, Requirement, SchemeKind, SecurityScheme, Takes};
use sweet::prelude::*;
use sweet::{Describe, TestClient, TestResponse};

use super::{HEADER, clock, key, token};

scopes! {
    /// Read users.
    pub(crate) ReadUsers = "users:read";
    /// Change users,
    /// and remove them.
    WriteUsers = "users:write";
    Undescribed = "x";
}

#[derive(Schema)]
struct Claims {
    #[serde(default)]
    scope: ScopeList,
}

impl HasScopes for Claims {
    fn has_scope(&self, scope: &str) -> bool {
        self.scope.has_scope(scope)
    }
}

struct Login;

impl Scheme for Login {
    const SCHEME: SecurityScheme = oauth2::scheme("login", &[oauth2::password::<(ReadUsers, WriteUsers)>("/token")]);
}

type Tokens = JwtVerifier<Claims, Login>;

#[get("/users")]
async fn users(user: Scoped<Bearer<Tokens>, ReadUsers>) -> String {
    user.scope.to_string()
}

#[post("/users")]
async fn add(_: Scoped<Bearer<Tokens>, (ReadUsers, WriteUsers)>) {}

#[get("/optional")]
async fn optional(user: Option<Scoped<Bearer<Tokens>, ReadUsers>>) -> &'static str {
    if user.is_some() { "somebody" } else { "nobody" }
}

#[get("/either")]
async fn either(_: Either<Scoped<Bearer<Tokens>, ReadUsers>, Scoped<Bearer<Tokens>, WriteUsers>>) {}

#[derive(Api)]
#[api(title = "Users", version = "1.0.0", routes(users, add, optional, either))]
struct App {
    tokens: Tokens,
}

fn client() -> TestClient<App> {
    let algorithm = sweet::auth::jwt::Algorithm::HS256;
    let tokens = JwtVerifier::builder([algorithm]).key(key(algorithm)).clock(clock).build().unwrap();
    TestClient::new(App { tokens })
}

fn ask(method: &str, path: &str, scope: &str) -> TestResponse {
    let token = token(HEADER, format!(r#"{{"exp":1700000900,"scope":{scope}}}"#));
    client().request(method.parse().unwrap(), path).header("Authorization", &format!("Bearer {token}")).send()
}

#[test]
fn who_has_the_scopes_is_let_in() {
    assert_eq!(ask("GET", "/users", r#""users:read""#).text(), "users:read");
    assert_eq!(ask("GET", "/users", r#""a users:read b""#).status(), 200);
    assert_eq!(ask("POST", "/users", r#""users:write users:read""#).status(), 204);
    assert_eq!(ask("GET", "/optional", r#""users:read""#).text(), "somebody");
    assert_eq!(client().get("/optional").send().text(), "nobody");
}

/// RFC 6750 section 3.1.
#[test]
fn who_lacks_one_is_told_which_are_asked_for() {
    for (method, path, scope, asked) in [
        ("GET", "/users", r#""""#, "users:read"),
        ("GET", "/users", r#""users:write""#, "users:read"),
        ("GET", "/users", r#""users:rea""#, "users:read"),
        ("GET", "/users", r#""users:readers""#, "users:read"),
        ("GET", "/users", r#""USERS:READ""#, "users:read"),
        ("POST", "/users", r#""users:read""#, "users:read users:write"),
        ("GET", "/optional", r#""""#, "users:read"),
    ] {
        let reply = ask(method, path, scope);
        assert_eq!(reply.status(), 403, "{path} {scope}");
        let expected = format!(
            r#"Bearer realm="login", error="insufficient_scope", error_description="the credentials lack a scope", scope="{asked}""#
        );
        assert_eq!(reply.header_all("www-authenticate"), [&*expected]);
    }
    assert_eq!(client().get("/users").send().status(), 401);
}

#[test]
fn lists_that_are_none() {
    for scope in [
        r#"" users:read""#,
        r#""users:read ""#,
        r#""users:read  x""#,
        r#""users:read\tx""#,
        r#""\"users:read""#,
        r#"["users:read"]"#,
        "1",
        "null",
    ] {
        assert_eq!(ask("GET", "/users", scope).status(), 401, "{scope}");
    }
}

fn requirement(endpoint: &EndpointMeta) -> Requirement {
    let Takes::Guard(requirement) = endpoint.arguments[0].takes else { panic!("no guard") };
    requirement
}

#[test]
fn what_is_documented_is_what_is_enforced() {
    let Requirement::Scheme(scheme, scopes) = requirement(<users as Describe>::META) else { panic!() };
    assert_eq!((scheme.name, scopes), ("login", &["users:read"][..]));
    let Requirement::Scheme(_, scopes) = requirement(<add as Describe>::META) else { panic!() };
    assert_eq!(scopes, ["users:read", "users:write"]);
    let SchemeKind::OAuth2 { flows: [flow] } = scheme.kind else { panic!() };
    assert_eq!(flow.scopes, [("users:read", "Read users."), ("users:write", "Change users,\n and remove them.")]);
    assert!(matches!(requirement(<optional as Describe>::META), Requirement::Optional(_)));
    assert_eq!(<Undescribed as sweet::auth::Scope>::DESCRIPTION, "");
}
