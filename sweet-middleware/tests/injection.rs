//! Whatever a client sends, no line break of it comes back, and no field that it wrote.

mod raw;

use proptest::prelude::*;
use sweet::middleware::{AccessLog, AnyOrigin, Cors, RequestId, SecurityHeaders, TrustedHosts, TrustedProxies};
use sweet::prelude::*;
use sweet::{Method, TestClient};

#[get("/")]
async fn index() -> &'static str {
    "data"
}

#[derive(Api)]
#[api(routes(index))]
struct App {
    #[api(middleware)]
    proxies: TrustedProxies,
    #[api(middleware)]
    id: RequestId,
    #[api(middleware)]
    log: AccessLog,
    #[api(middleware)]
    hosts: TrustedHosts,
    #[api(middleware)]
    cors: Cors,
    #[api(middleware)]
    any: Cors<AnyOrigin>,
    #[api(middleware)]
    security: SecurityHeaders,
}

fn client() -> TestClient<App> {
    TestClient::new(App {
        proxies: TrustedProxies::forwarded([""; 0]).unix_sockets().with_host(),
        id: RequestId::new().trusted(),
        log: AccessLog::new(),
        hosts: TrustedHosts::new(["example.com", "*.example.com"]),
        cors: Cors::new().origins(["https://example.com"]).credentials(),
        any: Cors::any_origin(),
        security: SecurityHeaders::new(),
    })
}

/// All fields that the stations read.
const READ: &[&str] = &[
    "X-Request-Id",
    "Host",
    "Origin",
    "Access-Control-Request-Method",
    "Access-Control-Request-Headers",
    "Authorization",
    "Forwarded",
    "X-Forwarded-For",
    "X-Forwarded-Proto",
    "X-Forwarded-Host",
];

#[track_caller]
fn check(client: &TestClient<App>, value: &str) {
    let fields: Vec<_> = READ.iter().map(|name| (*name, value)).collect();
    for method in [Method::GET, Method::OPTIONS] {
        let response = raw::call(client.service(), method, None, &fields);
        assert!(!response.body().windows(8).any(|bytes| bytes.eq_ignore_ascii_case(b"injected")), "{value:?}");
        for (name, found) in response.headers() {
            let is_clean = !found.as_bytes().iter().any(u8::is_ascii_control);
            assert!(is_clean && *name != "x-injected", "{name} of {value:?}");
        }
    }
}

#[test]
fn no_line_break_comes_back() {
    let client = client();
    for value in [
        "a\r\nX-Injected: 1",
        "a\nX-Injected: 1",
        "a\rX-Injected: 1",
        "https://example.com\r\nX-Injected: 1",
        "example.com\r\nX-Injected: 1",
        "for=192.0.2.1;host=\"example.com\r\nX-Injected: 1\"",
        "for=\"\r\n\r\ninjected\"",
        "192.0.2.1\r\nX-Injected: 1",
        "PUT\r\nX-Injected: 1",
        "a\0b",
        "a\u{85}X-Injected: 1",
        "a\u{2028}X-Injected: 1",
        "\u{560a}\u{560d}X-Injected: 1",
        "%0d%0aX-Injected: 1",
        "\u{1b}[2J",
    ] {
        check(&client, value);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_control_character_comes_back(value in "(\r|\n|\r\n|X-Injected: 1|example.com|https://|for=|;host=\"|\"|.){0,12}") {
        check(&client(), &value);
    }
}
