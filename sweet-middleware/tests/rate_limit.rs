//! `RateLimit` in an app: by whom requests are counted, what clients are told, and what the document says.

use std::convert::Infallible;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};
use sweet::middleware::rate_limit::{Fields, Key, Policy};
use sweet::middleware::{Clock, RateLimit};
use sweet::prelude::*;
use sweet::{Middleware, TestClient, TestResponse, Visit};

/// Says who the client is, as a station does that knows the proxies before a server.
struct Proxied;

impl<A> Middleware<A> for Proxied {
    type Passage = ();
    type Answer = Infallible;

    async fn on_request(&self, visit: Visit<'_, A>, (): &mut ()) -> Result<(), Infallible> {
        let address = visit.request().head().headers.get_str("x-client");
        if let Some(address) = address.and_then(|address| address.parse().ok()) {
            visit.request().set_client(address);
        }
        Ok(())
    }
}

#[get("/hello")]
async fn hello() -> &'static str {
    "hello"
}

#[derive(Api)]
#[api(title = "Limited", version = "1", openapi = "/openapi.json", routes(hello))]
struct App {
    #[api(middleware)]
    proxied: Proxied,
    #[api(middleware)]
    limit: RateLimit,
}

fn client(limit: RateLimit) -> TestClient<App> {
    TestClient::new(App { proxied: Proxied, limit })
}

fn from(client: &TestClient<App>, address: &str) -> u16 {
    client.get("/hello").header("x-client", address).send().status()
}

#[test]
fn each_address_has_a_quota() {
    let client = client(RateLimit::per_minute(1).clock(&Clock::manual()));
    let answers = [
        ("192.0.2.1", 200),
        ("192.0.2.1", 429),
        ("192.0.2.2", 200),
        ("::ffff:192.0.2.1", 429),
        ("2001:db8:0:1::1", 200),
        ("2001:db8:0:1:ffff::2", 429),
        ("2001:db8:0:2::1", 200),
        // Of nobody anything is known: all have one quota.
        ("unknown", 200),
        ("unknown too", 429),
    ];
    for (address, status) in answers {
        assert_eq!(from(&client, address), status, "{address}");
    }
    assert_eq!(client.service().limit.refused(), 4);
}

#[test]
fn networks_can_be_wider() {
    let client = client(RateLimit::per_minute(1).ipv6_bits(48).clock(&Clock::manual()));
    let statuses = ["2001:db8:0:1::1", "2001:db8:0:2::1", "2001:db8:1::1"].map(|address| from(&client, address));
    assert_eq!(statuses, [200, 429, 200]);
}

#[test]
fn a_key_takes_the_place_of_the_address() {
    let limit = RateLimit::per_minute(1).key(|request| Key::header(request, "x-api-key"));
    let client = client(limit.clock(&Clock::manual()));
    let with = |key| client.get("/hello").header("X-API-Key", key).header("x-client", "192.0.2.1").send().status();
    assert_eq!([with("a"), with("a"), with("b")], [200, 429, 200]);
    // Who has no key is counted by the address.
    assert_eq!([from(&client, "192.0.2.1"), from(&client, "192.0.2.1")], [200, 429]);
}

#[test]
fn some_requests_count_for_more_and_some_for_none() {
    let limit = RateLimit::per_minute(10)
        .exempt(|request| request.head().path == "/health")
        .cost(|request| request.head().headers.get_str("x-cost").and_then(|cost| cost.parse().ok()).unwrap_or(1));
    let client = client(limit.clock(&Clock::manual()));
    let told = |cost: &str| {
        let reply = client.get("/hello").header("x-cost", cost).send();
        (reply.status(), reply.header("ratelimit").map(str::to_owned))
    };
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(told("4"), (200, some(r#""default";r=6;t=36"#)));
    assert_eq!(told("7"), (429, some(r#""default";r=6;t=6"#)), "one more is there in six seconds");
    assert_eq!(told("0"), (200, None));
    assert_eq!(told("6"), (200, some(r#""default";r=0;t=6"#)));
    assert_eq!(told("99"), (429, some(r#""default";r=0;t=60"#)));
    let health = client.get("/health").send();
    assert_eq!((health.status(), health.header("ratelimit")), (404, None));
}

#[test]
fn what_a_client_sees() {
    let clock = Clock::manual();
    let client = client(RateLimit::per_minute(60).burst(2).clock(&clock));
    let seen = |reply: &TestResponse| {
        ["ratelimit-policy", "ratelimit", "retry-after"].map(|name| reply.header(name).map(str::to_owned))
    };
    let fields = |left: &str, retry_after: Option<&str>| {
        [Some(r#""default";q=2;w=2"#.to_owned()), Some(left.to_owned()), retry_after.map(str::to_owned)]
    };
    assert_eq!(seen(&client.get("/hello").send()), fields(r#""default";r=1;t=1"#, None));
    // Not found is an answer like others.
    let not_found = client.get("/nowhere").send();
    assert_eq!((not_found.status(), seen(&not_found)), (404, fields(r#""default";r=0;t=1"#, None)));

    clock.advance(Duration::from_millis(999));
    let refused = client.get("/hello").send();
    assert_eq!((refused.status(), seen(&refused)), (429, fields(r#""default";r=0;t=1"#, Some("1"))));
    assert_eq!(refused.header("content-type"), Some("application/problem+json"));
    let problem: Value = serde_json::from_str(refused.text()).unwrap();
    assert_eq!(
        problem,
        json!({"type": "about:blank", "title": "Too Many Requests", "status": 429, "detail": "the quota is used up"})
    );

    clock.advance(Duration::from_millis(1));
    assert_eq!(client.get("/hello").send().status(), 200, "it was told to come back now");
}

#[test]
fn clones_count_together_and_others_do_not() {
    let limit = RateLimit::per_minute(3).clock(&Clock::manual());
    let ask = |limit: RateLimit| client(limit).get("/hello").send().status();
    let shared: Vec<_> = thread::scope(|scope| {
        let workers: Vec<_> = (0..4).map(|_| scope.spawn(|| ask(limit.clone()))).collect();
        workers.into_iter().map(|worker| worker.join().unwrap()).collect()
    });
    assert_eq!(shared.iter().filter(|status| **status == 200).count(), 3);
    // What is set of a clone makes another limit of it.
    assert_eq!(ask(limit.clone().burst(3)), 200);
    assert_eq!(ask(limit.clone()), 429);
    assert_eq!(limit.refused(), 2);
}

/// The clock of the machine is there by default.
#[test]
fn time_passes_by_itself() {
    let client = client(RateLimit::per(1, Duration::from_nanos(1)).burst(1));
    assert!((0..100).all(|_| client.get("/hello").send().status() == 200));
}

struct Inner;

impl Policy for Inner {
    const NAME: &'static str = "inner";
}

struct Old<const NUMBER: u8>;

impl<const NUMBER: u8> Policy for Old<NUMBER> {
    const NAME: &'static str = "old";
    const FIELDS: Fields = Fields::Legacy;
}

struct Secret;

impl Policy for Secret {
    const NAME: &'static str = "secret";
    const FIELDS: Fields = Fields::None;
}

/// A limit in a limit.
macro_rules! nested {
    ($nested:ident, $app:ident, $outer:ty, $inner:ty) => {
        #[derive(Api)]
        #[api(routes(hello))]
        struct $nested {
            #[api(middleware)]
            limit: RateLimit<$inner>,
        }

        #[derive(Api)]
        #[api(title = "Nested", version = "1", openapi = "/openapi.json")]
        struct $app {
            #[api(middleware)]
            limit: RateLimit<$outer>,
            #[api(nest = "/nested")]
            nested: $nested,
        }

        impl $app {
            fn client(outer: u32, inner: u32) -> TestClient<Self> {
                let clock = Clock::manual();
                TestClient::new(Self {
                    limit: RateLimit::per_minute(outer).clock(&clock),
                    nested: $nested { limit: RateLimit::per_minute(inner).clock(&clock) },
                })
            }
        }
    };
}
nested!(StandardNested, StandardApp, (), Inner);
nested!(LegacyNested, LegacyApp, Old<1>, Old<2>);
nested!(SecretNested, SecretApp, Secret, Old<2>);

#[test]
fn of_several_limits_each_is_told() {
    let client = StandardApp::client(3, 1);
    let told = |reply: &TestResponse| {
        let all = |name| reply.header_all(name).join(", ");
        (reply.status(), all("ratelimit-policy"), all("ratelimit"), all("retry-after"))
    };
    let policy = r#""inner";q=1;w=60, "default";q=3;w=60"#;
    let expect = |status, left: &str, wait: &str| (status, policy.to_owned(), left.to_owned(), wait.to_owned());
    let hello = || client.get("/nested/hello").send();
    assert_eq!(told(&hello()), expect(200, r#""inner";r=0;t=60, "default";r=2;t=40"#, ""));
    assert_eq!(told(&hello()), expect(429, r#""inner";r=0;t=60, "default";r=1;t=20"#, "60"));
    // Where the outer one refuses, the inner one is not asked.
    hello();
    let refused = hello();
    assert_eq!((refused.status(), refused.header_all("ratelimit")), (429, vec![r#""default";r=0;t=20"#]));
}

#[test]
fn of_several_limits_with_the_older_fields_the_least_is_told() {
    let told = |reply: TestResponse| {
        ["x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset"].map(|name| reply.header_all(name).join(","))
    };
    let expect = |fields: [&str; 3]| fields.map(str::to_owned);
    let of = |outer, inner| told(LegacyApp::client(outer, inner).get("/nested/hello").send());
    assert_eq!(of(10, 3), expect(["3", "2", "40"]));
    assert_eq!(of(3, 10), expect(["3", "2", "40"]));
    let client = LegacyApp::client(10, 1);
    client.get("/nested/hello").send();
    let refused = client.get("/nested/hello").send();
    assert_eq!((refused.status(), refused.header("retry-after")), (429, Some("60")));
    assert_eq!(told(refused), expect(["1", "0", "60"]));
}

#[test]
fn clients_need_not_be_told() {
    let client = SecretApp::client(1, 10);
    assert_eq!(client.get("/nowhere").send().header("ratelimit"), None);
    let refused = client.get("/nowhere").send();
    let fields = ["ratelimit", "ratelimit-policy", "x-ratelimit-limit", "retry-after"].map(|name| refused.header(name));
    assert_eq!((refused.status(), fields), (429, [None, None, None, Some("60")]));
}

/// The names of the header fields of an answer, as a document tells them.
fn documented<S: sweet::Service>(client: &TestClient<S>, path: &str, status: &str) -> Vec<String> {
    let document: Value = serde_json::from_str(client.get("/openapi.json").send().text()).unwrap();
    let answer = &document["paths"][path]["get"]["responses"][status];
    assert!(answer.is_object(), "no {status} in {document}");
    let headers = answer["headers"].as_object();
    headers.map(|headers| headers.keys().cloned().collect()).unwrap_or_default()
}

#[test]
fn the_document_says_what_is_told() {
    let client = client(RateLimit::per_minute(100));
    assert_eq!(documented(&client, "/hello", "200"), ["RateLimit", "RateLimit-Policy"]);
    assert_eq!(documented(&client, "/hello", "429"), ["RateLimit", "RateLimit-Policy", "Retry-After"]);
    let old = ["X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset"];
    let client = LegacyApp::client(100, 100);
    assert_eq!(documented(&client, "/nested/hello", "200"), old);
    assert_eq!(documented(&client, "/nested/hello", "429"), [&["Retry-After"], &old[..]].concat());
    assert_eq!(documented(&SecretApp::client(100, 100), "/nested/hello", "200"), old, "those of the inner one");
}

#[test]
fn all_mistakes_are_told_before_the_first_request() {
    let limit = RateLimit::per(0, Duration::ZERO).ipv6_bits(0).capacity(0);
    let panic = catch_unwind(AssertUnwindSafe(|| drop(client(limit)))).expect_err("mistakes");
    let told = panic.downcast::<String>().expect("a text");
    assert_eq!(told.lines().count(), 5, "{told}");
    for (line, word) in told.lines().zip(["rate of 0", "period", "burst", "IPv6", "room"]) {
        assert!(line.contains("`limit` of `App`") && line.contains(word), "{line}");
    }
}
