//! Who the client is, behind which proxies, as whose words.

mod raw;

use std::net::{IpAddr, SocketAddr};

use proptest::prelude::*;
use sweet::middleware::{ForwardedHost, Middleware, TrustedProxies};
use sweet::prelude::*;
use sweet::{Method, Request, Service};

#[get("/")]
async fn index(request: &Request<'_>) -> String {
    let client = request.client().map_or("nobody".to_owned(), |client| client.to_string());
    let host = request.kept::<ForwardedHost>().map_or(String::new(), |host| format!(" for {}", host.as_str()));
    format!("{client}{}{host}", if request.is_secure() { " by tls" } else { "" })
}

#[derive(Api)]
#[api(routes(index))]
struct App {
    #[api(middleware)]
    proxies: TrustedProxies,
}

/// Who the client of a request from `peer` with these fields is.
fn client(proxies: TrustedProxies, peer: Option<&str>, fields: &[(&str, &str)]) -> String {
    let app = App { proxies };
    app.verify_configuration().unwrap();
    let peer = peer.map(|peer| SocketAddr::new(peer.parse().unwrap(), 50_000));
    let response = raw::call(&app, Method::GET, peer, fields);
    String::from_utf8(response.body().to_vec()).unwrap()
}

const NETWORKS: &[&str] = &["10.0.0.0/8", "192.0.2.1", "2001:db8:1::/48"];

#[track_caller]
fn forwarded(peer: &str, fields: &[&str], expected: &str) {
    let fields: Vec<_> = fields.iter().map(|value| ("forwarded", *value)).collect();
    let found = client(TrustedProxies::forwarded(NETWORKS).with_host(), Some(peer), &fields);
    assert_eq!(found, expected, "{peer} {fields:?}");
}

#[track_caller]
fn x_forwarded_for(peer: &str, fields: &[&str], expected: &str) {
    let fields: Vec<_> = fields.iter().map(|value| ("X-Forwarded-For", *value)).collect();
    let found = client(TrustedProxies::x_forwarded_for(NETWORKS), Some(peer), &fields);
    assert_eq!(found, expected, "{peer} {fields:?}");
}

#[test]
fn a_stranger_is_the_client_whatever_it_says() {
    for value in ["for=198.51.100.1;proto=https;host=a", "198.51.100.1", "for=unknown"] {
        forwarded("203.0.113.9", &[value], "203.0.113.9");
        x_forwarded_for("203.0.113.9", &[value], "203.0.113.9");
    }
    x_forwarded_for("192.0.2.2", &["198.51.100.1"], "192.0.2.2");
    x_forwarded_for("2001:db8:2::1", &["198.51.100.1"], "2001:db8:2::1");
}

#[test]
fn the_walk_ends_at_the_first_who_is_not_trusted() {
    x_forwarded_for("10.0.0.1", &["198.51.100.1"], "198.51.100.1");
    x_forwarded_for("10.0.0.1", &["198.51.100.1, 198.51.100.2"], "198.51.100.2");
    x_forwarded_for("10.0.0.1", &["198.51.100.1, 198.51.100.2, 10.0.0.2, 192.0.2.1"], "198.51.100.2");
    x_forwarded_for("10.0.0.1", &["198.51.100.1,198.51.100.2,\t10.0.0.2 ,, 192.0.2.1,"], "198.51.100.2");
    x_forwarded_for("2001:db8:1::1", &["2001:db8:9::1, 2001:db8:1::2"], "2001:db8:9::1");
    // Everybody is trusted: it is the first.
    x_forwarded_for("10.0.0.1", &["10.0.0.3, 10.0.0.2"], "10.0.0.3");
    x_forwarded_for("10.0.0.1", &[], "10.0.0.1");
    x_forwarded_for("10.0.0.1", &["", " , ,"], "10.0.0.1");
}

#[test]
fn several_fields_are_one_list() {
    x_forwarded_for("10.0.0.1", &["198.51.100.1", "198.51.100.2, 10.0.0.3", "10.0.0.2"], "198.51.100.2");
    forwarded("10.0.0.1", &["for=198.51.100.1", "for=198.51.100.2, for=10.0.0.3", "for=10.0.0.2"], "198.51.100.2");
}

#[test]
fn addresses_may_have_ports_and_brackets() {
    x_forwarded_for("10.0.0.1", &["198.51.100.1:4711"], "198.51.100.1");
    x_forwarded_for("10.0.0.1", &["[2001:db8::1]:4711"], "2001:db8::1");
    x_forwarded_for("10.0.0.1", &["[2001:db8::1]"], "2001:db8::1");
    x_forwarded_for("10.0.0.1", &["2001:db8::1"], "2001:db8::1");
}

#[test]
fn an_ipv4_address_in_ipv6_is_that_address() {
    x_forwarded_for("::ffff:10.0.0.1", &["198.51.100.1"], "198.51.100.1");
    x_forwarded_for("10.0.0.1", &["198.51.100.1, ::ffff:10.0.0.2"], "198.51.100.1");
    x_forwarded_for("10.0.0.1", &["::ffff:198.51.100.1"], "198.51.100.1");
    x_forwarded_for("::ffff:198.51.100.1", &["198.51.100.2"], "198.51.100.1");
    let mapped = TrustedProxies::x_forwarded_for(["::ffff:10.0.0.0/104"]);
    assert_eq!(client(mapped, Some("10.0.0.1"), &[("x-forwarded-for", "198.51.100.1")]), "198.51.100.1");
}

#[test]
fn what_cannot_be_read_ends_the_walk() {
    x_forwarded_for("10.0.0.1", &["198.51.100.1, garbage"], "10.0.0.1");
    x_forwarded_for("10.0.0.1", &["198.51.100.1, garbage, 10.0.0.2"], "10.0.0.2");
    x_forwarded_for("10.0.0.1", &["198.51.100.1, unknown, 10.0.0.2"], "10.0.0.2");
    x_forwarded_for("10.0.0.1", &["garbage, 198.51.100.1, 10.0.0.2"], "198.51.100.1");
    x_forwarded_for("10.0.0.1", &["\", 198.51.100.1"], "198.51.100.1");
    forwarded("10.0.0.1", &["for=198.51.100.1, for=_hidden, for=10.0.0.2"], "10.0.0.2");
    forwarded("10.0.0.1", &["for=198.51.100.1, for, for=10.0.0.2"], "10.0.0.2");
    forwarded("10.0.0.1", &["for=198.51.100.1, proto=http, for=10.0.0.2"], "10.0.0.2");
    forwarded("10.0.0.1", &["for=\", for=198.51.100.1"], "198.51.100.1");
    forwarded("10.0.0.1", &["for=\"\\\", for=198.51.100.1"], "198.51.100.1");
    forwarded("10.0.0.1", &["for=198.51.100.1;for=198.51.100.2"], "10.0.0.1");
}

/// RFC 7239 sections 4, 5.3, 7.1 and 7.4.
#[test]
fn examples_of_the_standard() {
    forwarded("10.0.0.1", &["for=\"_gazonk\""], "10.0.0.1");
    forwarded("10.0.0.1", &["For=\"[2001:db8:cafe::17]:4711\""], "2001:db8:cafe::17");
    forwarded("10.0.0.1", &["for=192.0.2.60;proto=http;by=203.0.113.43"], "192.0.2.60");
    forwarded("10.0.0.1", &["for=192.0.2.43, for=198.51.100.17"], "198.51.100.17");
    forwarded("10.0.0.1", &["for=192.0.2.43, for=\"[2001:db8:cafe::17]\""], "2001:db8:cafe::17");
    forwarded("10.0.0.1", &["for=192.0.2.43,for=\"[2001:db8:cafe::17]\",for=unknown"], "10.0.0.1");
    forwarded("10.0.0.1", &["for=192.0.2.43, for=\"[2001:db8:1::17]\""], "192.0.2.43");
    forwarded("10.0.0.1", &["for=_hidden, for=_SEVKISEK"], "10.0.0.1");
    let both = "for=192.0.2.43,for=198.51.100.17;by=203.0.113.60;proto=http;host=example.com";
    forwarded("10.0.0.1", &[both], "198.51.100.17 for example.com");
}

#[test]
fn how_the_client_came_stands_where_the_client_stands() {
    forwarded("10.0.0.1", &["for=198.51.100.1;proto=https"], "198.51.100.1 by tls");
    forwarded(
        "10.0.0.1",
        &["for=198.51.100.1;proto=HTTPS;host=\"a.example:8443\""],
        "198.51.100.1 by tls for a.example:8443",
    );
    forwarded("10.0.0.1", &["for=198.51.100.1;proto=https, for=10.0.0.2;proto=http"], "198.51.100.1 by tls");
    forwarded("10.0.0.1", &["for=198.51.100.1;proto=http, for=10.0.0.2;proto=https"], "198.51.100.1");
    // Not what the client says of itself.
    forwarded("10.0.0.1", &["for=a;proto=https;host=evil, for=198.51.100.1"], "198.51.100.1");
    forwarded("10.0.0.1", &["for=_hidden;proto=https"], "10.0.0.1 by tls");
    forwarded("10.0.0.1", &["proto=https"], "10.0.0.1 by tls");
    forwarded("10.0.0.1", &["for=198.51.100.1;host=\"a b\""], "198.51.100.1");
}

#[test]
fn the_fields_without_a_standard_have_one_value_or_one_for_each() {
    let find = |proto: &[&str]| {
        let chain = ("X-Forwarded-For", "203.0.113.1, 198.51.100.1, 10.0.0.2");
        let proto = proto.iter().map(|value| ("X-Forwarded-Proto", *value));
        client(
            TrustedProxies::x_forwarded_for(NETWORKS),
            Some("10.0.0.1"),
            &[chain].into_iter().chain(proto).collect::<Vec<_>>(),
        )
    };
    assert_eq!(find(&["https"]), "198.51.100.1 by tls");
    assert_eq!(find(&["http"]), "198.51.100.1");
    assert_eq!(find(&["http, https, http"]), "198.51.100.1 by tls");
    assert_eq!(find(&["https, http, https"]), "198.51.100.1");
    assert_eq!(find(&["https", "http"]), "198.51.100.1 by tls");
    assert_eq!(find(&[]), "198.51.100.1");
    assert_eq!(find(&["httpsx"]), "198.51.100.1");
}

#[test]
fn the_other_field_is_not_read() {
    let fields = [
        ("Forwarded", "for=198.51.100.1;proto=https"),
        ("X-Forwarded-For", "203.0.113.1"),
        ("X-Forwarded-Proto", "http"),
    ];
    assert_eq!(client(TrustedProxies::forwarded(NETWORKS), Some("10.0.0.1"), &fields), "198.51.100.1 by tls");
    assert_eq!(client(TrustedProxies::x_forwarded_for(NETWORKS), Some("10.0.0.1"), &fields), "203.0.113.1");
}

#[test]
fn who_has_no_address_is_trusted_on_demand() {
    let fields = [("X-Forwarded-For", "198.51.100.1"), ("X-Forwarded-Proto", "https")];
    let none = || TrustedProxies::x_forwarded_for([""; 0]);
    assert_eq!(client(none(), None, &fields), "nobody");
    assert_eq!(client(none().unix_sockets(), None, &fields), "198.51.100.1 by tls");
    assert_eq!(client(none().unix_sockets(), None, &[]), "nobody");
    assert_eq!(client(none().unix_sockets(), Some("198.51.100.2"), &fields), "198.51.100.2");
}

#[test]
fn the_walk_is_bounded() {
    let chain = format!("198.51.100.1{}", ", 10.0.0.2".repeat(32));
    x_forwarded_for("10.0.0.1", &[&chain], "10.0.0.2");
    let chain = format!("198.51.100.1{}", ", 10.0.0.2".repeat(31));
    x_forwarded_for("10.0.0.1", &[&chain], "198.51.100.1");
}

#[test]
fn all_mistakes_are_told_at_once() {
    let proxies = TrustedProxies::forwarded(["10.0.0.1/8", "10.0.0.0/8", "localhost", "0.0.0.0/0", "::/200", "a\r\nb"]);
    insta::assert_snapshot!(Middleware::<()>::verify(&proxies).join("\n"), @r"
    the network `10.0.0.1/8` is not that of its address: `10.0.0.0/8` is
    the network `localhost` has no address: write `10.0.0.0/8` or `2001:db8::/32`
    the network `0.0.0.0/0` has everybody in it: then every client could say who it is
    the network `::/200` has no length of a prefix: a number of 1 to 128 behind the slash
    the network `a\r\nb` has no address: write `10.0.0.0/8` or `2001:db8::/32`
    ");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever a client sends through a proxy, what the proxy adds behind it is what counts.
    #[test]
    fn no_client_can_speak_for_a_proxy(said in "[ -~]{0,60}", said_before in "(for=|,|\"|\\\\|;|10\\.0\\.0\\.2|unknown|\\[|\\]){0,12}") {
        for said in [&said, &said_before] {
            let value = format!("{said}, for=198.51.100.1;proto=http");
            let found = client(TrustedProxies::forwarded(NETWORKS).with_host(), Some("10.0.0.1"), &[("Forwarded", &value)]);
            prop_assert_eq!(found, "198.51.100.1", "{}", value);
            let value = format!("{said}, 198.51.100.1");
            let found = client(TrustedProxies::x_forwarded_for(NETWORKS), Some("10.0.0.1"), &[("X-Forwarded-For", &value)]);
            prop_assert_eq!(found, "198.51.100.1", "{}", value);
        }
    }

    /// Any bytes are read without a panic, and the client is one of those that were named.
    #[test]
    fn any_field_can_be_read(value in "[ -~\u{80}-\u{ff}]{0,80}") {
        for proxies in [TrustedProxies::forwarded(NETWORKS), TrustedProxies::x_forwarded_for(NETWORKS)] {
            let found = client(proxies, Some("10.0.0.1"), &[("Forwarded", &value), ("X-Forwarded-For", &value)]);
            let found = found.split(' ').next().unwrap();
            prop_assert!(found.parse::<IpAddr>().is_ok(), "{}", found);
        }
    }
}
