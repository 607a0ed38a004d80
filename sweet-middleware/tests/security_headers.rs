//! Fields for browsers: the table, and what changes it.

use sweet::auth::{ApiKey, ApiKeys, SecretHash};
use sweet::middleware::{Cors, Middleware, SecurityHeaders, TrustedProxies};
use sweet::prelude::*;
use sweet::{TestClient, TestResponse, header};

#[get("/")]
async fn index() -> &'static str {
    "data"
}

#[get("/page")]
async fn page() -> ([(HeaderName, HeaderValue); 2], Html<&'static str>) {
    let policy = (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("script-src 'self'"));
    let cache = (header::CACHE_CONTROL, HeaderValue::from_static("private, max-age=60"));
    ([policy, cache], Html("<p>page"))
}

#[post("/login")]
async fn login() -> (SetCookie, NoContent) {
    (SetCookie::new("session", "8f4e").unwrap(), NoContent)
}

#[derive(Api)]
#[api(routes(index, page, login))]
struct App {
    #[api(middleware)]
    security: SecurityHeaders,
}

fn client(security: SecurityHeaders) -> TestClient<App> {
    TestClient::new(App { security })
}

const ALL: &[&str] = &[
    "X-Content-Type-Options",
    "Content-Security-Policy",
    "X-Frame-Options",
    "Referrer-Policy",
    "Cross-Origin-Resource-Policy",
    "Strict-Transport-Security",
    "Cache-Control",
    "Server",
];

fn fields(reply: &TestResponse) -> Vec<(&'static str, String)> {
    ALL.iter().flat_map(|name| reply.header_all(name).into_iter().map(|value| (*name, value.to_owned()))).collect()
}

const TABLE: &[(&str, &str)] = &[
    ("X-Content-Type-Options", "nosniff"),
    ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
];

#[track_caller]
fn check(reply: &TestResponse, more: &[(&'static str, &str)]) {
    let expected: Vec<_> = TABLE.iter().chain(more).map(|(name, value)| (*name, (*value).to_owned())).collect();
    assert_eq!(fields(reply), expected);
}

#[test]
fn every_answer_has_those_of_the_table() {
    let client = client(SecurityHeaders::new());
    check(&client.get("/").send(), &[]);
    check(&client.get("/nowhere").send(), &[]);
    check(&client.get("/login").send(), &[]);
}

#[test]
fn what_is_for_one_is_kept_by_nobody() {
    let client = client(SecurityHeaders::new());
    let no_store = [("Cache-Control", "no-store")];
    check(&client.get("/").header("authorization", "Bearer x").send(), &no_store);
    check(&client.get("/nowhere").header("Authorization", "Basic x").send(), &no_store);
    check(&client.post("/login").send(), &no_store);
}

/// A key in a field of its own, the query or a cookie says as much as `Authorization`; a cache does not know that.
#[test]
fn what_a_guard_has_let_in_is_kept_by_nobody() {
    type Keys = ApiKeys<&'static str>;

    #[get("/mine")]
    async fn mine(ApiKey(name): ApiKey<Keys>) -> String {
        name.to_string()
    }

    #[get("/ours")]
    async fn ours(key: Option<ApiKey<Keys>>) -> String {
        key.map(|ApiKey(name)| name.to_string()).unwrap_or_default()
    }

    #[derive(Api)]
    #[api(routes(mine, ours))]
    struct Guarded {
        #[api(middleware)]
        security: SecurityHeaders,
        keys: Keys,
    }

    let keys = ApiKeys::new([(SecretHash::of("8f4e"), "robot")]);
    let client = TestClient::new(Guarded { security: SecurityHeaders::new(), keys });
    let no_store = [("Cache-Control", "no-store")];
    check(&client.get("/mine").header("X-API-Key", "8f4e").send(), &no_store);
    check(&client.get("/ours").header("X-API-Key", "8f4e").send(), &no_store);
    check(&client.get("/mine").send(), &no_store);
    check(&client.get("/ours").send(), &[]);
    check(&client.get("/nowhere").header("X-API-Key", "8f4e").send(), &[]);
}

#[test]
fn what_a_handler_says_stays() {
    let reply = client(SecurityHeaders::new()).get("/page").header("Authorization", "Bearer x").send();
    assert_eq!(reply.header_all("Content-Security-Policy"), ["script-src 'self'"]);
    assert_eq!(reply.header_all("Cache-Control"), ["private, max-age=60"]);
    assert_eq!(reply.header_all("X-Frame-Options"), ["DENY"]);
}

#[test]
fn tls_is_told_of_where_it_is_known_of() {
    #[derive(Api)]
    #[api(routes(index))]
    struct Behind {
        #[api(middleware)]
        proxies: TrustedProxies,
        #[api(middleware)]
        security: SecurityHeaders,
    }
    let client = |proxies| TestClient::new(Behind { proxies, security: SecurityHeaders::new() });
    let trusted = client(TrustedProxies::x_forwarded_for([""; 0]).unix_sockets());
    let hsts = [("Strict-Transport-Security", "max-age=31536000")];
    check(&trusted.get("/").header("X-Forwarded-Proto", "https").send(), &hsts);
    check(&trusted.get("/").header("X-Forwarded-Proto", "http").send(), &[]);
    check(&trusted.get("/").header("Forwarded", "proto=https").send(), &[]);
    check(&trusted.get("/").send(), &[]);
    let strangers = client(TrustedProxies::x_forwarded_for(["10.0.0.0/8"]));
    check(&strangers.get("/").header("X-Forwarded-Proto", "https").send(), &[]);
    check(&self::client(SecurityHeaders::new().always_by_tls()).get("/").send(), &hsts);
}

#[test]
fn each_can_be_changed_and_left_out() {
    let none = ALL.iter().fold(SecurityHeaders::new().always_by_tls(), |security, name| security.without(name));
    assert_eq!(fields(&client(none).get("/").header("Authorization", "x").send()), []);

    let other = ALL.iter().fold(SecurityHeaders::new().always_by_tls(), |security, name| security.with(name, "other"));
    let reply = client(other.with("Permissions-Policy", "camera=()")).get("/").header("Authorization", "x").send();
    let expected: Vec<_> = ALL.iter().map(|name| (*name, "other".to_owned())).collect();
    assert_eq!(fields(&reply), expected);
    assert_eq!(reply.header("Permissions-Policy"), Some("camera=()"));

    let plain = client(SecurityHeaders::new().with("cache-control", "private"));
    assert_eq!(plain.get("/").send().header("Cache-Control"), None);
}

#[test]
fn all_mistakes_are_told_at_once() {
    let security =
        SecurityHeaders::new().with("X-A", "b\r\nX-Injected: 1").with("a b", "c").with("X-B", "").without("é");
    insta::assert_snapshot!(Middleware::<()>::verify(&security).join("\n"), @r"
    `b\r\nX-Injected: 1` is no value of `X-A`
    `a b` is no name of a header field
    `` is no value of `X-B`
    `é` is no name of a header field
    ");
    assert_eq!(Middleware::<()>::verify(&SecurityHeaders::new()), Vec::<String>::new());
}

#[test]
fn the_documentation_page_keeps_its_policy() {
    #[derive(Api)]
    #[api(title = "Pages", version = "1", routes(index))]
    struct Pages {
        #[api(middleware)]
        security: SecurityHeaders,
    }
    let bare = {
        #[derive(Api)]
        #[api(title = "Pages", version = "1", routes(index))]
        struct Bare {}
        TestClient::new(Bare {}).get("/docs").send()
    };
    let reply = TestClient::new(Pages { security: SecurityHeaders::new() }).get("/docs").send();
    assert_eq!(reply.status(), 200);
    assert!(bare.header("Content-Security-Policy").is_some());
    assert_eq!(reply.header("Content-Security-Policy"), bare.header("Content-Security-Policy"));
}

#[test]
fn a_station_behind_it_has_its_say_first() {
    #[derive(Api)]
    #[api(routes(index))]
    struct Both {
        #[api(middleware)]
        security: SecurityHeaders,
        #[api(middleware)]
        cors: Cors,
    }
    let cors = Cors::new().origins(["https://a.example"]);
    let client = TestClient::new(Both { security: SecurityHeaders::new(), cors });
    let preflight =
        client.options("/").header("Origin", "https://a.example").header("Access-Control-Request-Method", "GET");
    let reply = preflight.send();
    assert_eq!(reply.status(), 204);
    check(&reply, &[]);
}
