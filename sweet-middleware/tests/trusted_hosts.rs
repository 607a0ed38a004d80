//! Which hosts are answered for.

use sweet::middleware::{Middleware, TrustedHosts, TrustedProxies};
use sweet::prelude::*;
use sweet::{TestClient, TestResponse};

#[get("/")]
async fn index() -> &'static str {
    "data"
}

#[derive(Api)]
#[api(title = "Hosts", version = "1", routes(index))]
struct App {
    #[api(middleware)]
    hosts: TrustedHosts,
}

fn ask(entries: &[&str], hosts: &[&str]) -> TestResponse {
    let client = TestClient::new(App { hosts: TrustedHosts::new(entries) });
    hosts.iter().fold(client.get("/"), |request, host| request.header("host", host)).send()
}

const LISTED: &[&str] = &["example.com", "*.example.org", "localhost:8000", "secure.example:443", "127.0.0.1", "[::1]"];

#[test]
fn hosts_are_answered_for_where_they_are_listed() {
    for (host, status) in [
        ("example.com", 200),
        ("EXAMPLE.com", 200),
        ("example.com.", 200),
        ("example.com:80", 200),
        ("example.com:8443", 200),
        ("www.example.com", 421),
        ("example.com.evil.example", 421),
        ("evil.example", 421),
        ("a.example.org", 200),
        ("a.b.Example.Org.:1", 200),
        ("example.org", 421),
        ("aexample.org", 421),
        ("localhost:8000", 200),
        ("localhost", 421),
        ("localhost:8001", 421),
        ("secure.example", 200),
        ("secure.example:443", 200),
        ("secure.example:80", 421),
        ("127.0.0.1:9000", 200),
        ("127.0.0.2", 421),
        ("[::1]:8000", 200),
        ("[0:0:0:0:0:0:0:1]", 200),
        ("[::2]", 421),
        ("", 400),
        (".", 400),
        (":80", 400),
        (".example.org", 400),
        ("a..example.org", 400),
        ("example.com:x", 400),
        ("example.com@evil.example", 400),
        ("example.com/evil", 400),
        ("example.com, evil.example", 400),
        ("evil.example example.com", 400),
        ("[::1", 400),
        ("::1", 400),
        ("example.com:80:80", 400),
        ("*.example.org", 400),
    ] {
        let reply = ask(LISTED, &[host]);
        assert_eq!(reply.status(), status, "{host:?}");
        // What was asked for is not said back.
        assert!(host.len() < 5 || !reply.text().contains(host), "{host:?}");
    }
}

#[test]
fn a_machine_has_names_for_itself() {
    let client = TestClient::new(App { hosts: TrustedHosts::loopback() });
    for (host, status) in [
        ("localhost:8000", 200),
        ("app.localhost", 200),
        ("127.0.0.1:8000", 200),
        ("[::1]:8000", 200),
        ("rebound.example:8000", 421),
        ("127.0.0.1.nip.example", 421),
        ("0.0.0.0", 421),
    ] {
        assert_eq!(client.get("/").header("Host", host).send().status(), status, "{host}");
    }
}

#[test]
fn there_is_one_host() {
    assert_eq!(ask(LISTED, &[]).status(), 400);
    assert_eq!(ask(LISTED, &["example.com", "example.com"]).status(), 400);
}

#[test]
fn the_answers_are_problems() {
    insta::assert_snapshot!(ask(LISTED, &["evil.example"]).text(), @r#"{"type":"about:blank","title":"Misdirected Request","status":421,"detail":"the host that the request names is none of this server"}"#);
    insta::assert_snapshot!(ask(LISTED, &[]).text(), @r#"{"type":"about:blank","title":"Bad Request","status":400,"detail":"the request does not name one valid host"}"#);
}

#[test]
fn what_a_proxy_says_counts_where_it_is_taken_over() {
    #[derive(Api)]
    #[api(routes(index))]
    struct Behind {
        #[api(middleware)]
        proxies: TrustedProxies,
        #[api(middleware)]
        hosts: TrustedHosts,
    }
    let ask = |proxies: TrustedProxies, host: &str, forwarded: &str| {
        let client = TestClient::new(Behind { proxies, hosts: TrustedHosts::new(["example.com"]) });
        client.get("/").header("Host", host).header("X-Forwarded-Host", forwarded).send().status()
    };
    let none = || TrustedProxies::x_forwarded_for([""; 0]);
    // Of nobody.
    assert_eq!(ask(none().with_host(), "inner", "example.com"), 421);
    assert_eq!(ask(none().with_host(), "example.com", "evil.example"), 200);
    // Of a proxy, but not asked for.
    assert_eq!(ask(none().unix_sockets(), "inner", "example.com"), 421);
    assert_eq!(ask(none().unix_sockets(), "example.com", "evil.example"), 200);
    // Of a proxy.
    assert_eq!(ask(none().unix_sockets().with_host(), "inner", "example.com"), 200);
    assert_eq!(ask(none().unix_sockets().with_host(), "inner", "Example.com.:443"), 200);
    assert_eq!(ask(none().unix_sockets().with_host(), "example.com", "evil.example"), 421);
    // What is no host is as good as none.
    assert_eq!(ask(none().unix_sockets().with_host(), "example.com", "evil.example/"), 200);
}

#[test]
fn all_mistakes_are_told_at_once() {
    let verify = |hosts: &[&str]| Middleware::<()>::verify(&TrustedHosts::new(hosts)).join("\n");
    insta::assert_snapshot!(verify(&["https://a", "example.com", "*", "a\r\nb"]), @r"
    `https://a` is no host: write `example.com`, `*.example.com`, `localhost:8000` or `[::1]`
    `*` is no host: write `example.com`, `*.example.com`, `localhost:8000` or `[::1]`
    `a\r\nb` is no host: write `example.com`, `*.example.com`, `localhost:8000` or `[::1]`
    ");
    insta::assert_snapshot!(verify(&[]), @"no host is listed, so every request would be refused: list one, or leave the station out");
    assert_eq!(verify(LISTED), "");
}

#[test]
fn both_answers_are_documented() {
    let client = TestClient::new(App { hosts: TrustedHosts::new(["example.com"]) });
    let document = client.get("/openapi.json").header("Host", "example.com").send();
    for status in ["\"400\"", "\"421\""] {
        assert!(document.text().contains(status), "{status} in {}", document.text());
    }
}
