//! Credentials that are well-formed, and many that are not (RFC 9110 section 11, RFC 6750 section 2.1, RFC 7617 section 2).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::{Method, Version};
use sweet_core::message::{Body, FieldSpan, Head, Headers, Request, Span};
use sweet_core::meta::SecurityScheme;

use super::{CREDENTIALS_BYTES_MAX, Credentials, Key, Login, Token};
use crate::Denied;

/// What is read of a request with these header fields and this query: the credentials, none, or what is wrong with them.
fn read<C: Credentials>(
    fields: &[(&str, &[u8])],
    query: Option<&str>,
    scheme: &SecurityScheme,
) -> Result<Option<C>, &'static str> {
    let mut bytes = Vec::new();
    let mut add = |part: &[u8]| {
        let start = bytes.len() as u16;
        bytes.extend_from_slice(part);
        Span { start, end: bytes.len() as u16 }
    };
    let spans: Vec<_> =
        fields.iter().map(|(name, value)| FieldSpan { name: add(name.as_bytes()), value: add(value) }).collect();
    let head = Head {
        method: Method::GET,
        path: "/",
        query,
        version: Version::HTTP_11,
        headers: Headers::new(&bytes, &spans),
    };
    match C::read(&Request::new(head, Body::EMPTY, None), scheme) {
        Ok(credentials) => Ok(credentials),
        Err(Denied::Malformed(what)) => Err(what),
        Err(other) => panic!("{other:?}"),
    }
}

const NO_TOKEN: Result<Option<&str>, &str> = Err("`Authorization` holds no token behind its scheme");
const NO_SCHEME: Result<Option<&str>, &str> = Err("`Authorization` does not begin with a scheme");
const TWICE: Result<Option<&str>, &str> = Err("`Authorization` is sent more than once");

#[track_caller]
fn check_token(values: &[&[u8]], expected: Result<Option<&str>, &str>) {
    let fields: Vec<_> = values.iter().map(|value| ("authorization", *value)).collect();
    let token = read::<Token>(&fields, None, &SecurityScheme::bearer("x"));
    assert_eq!(token.as_ref().map(|token| token.as_ref().map(|token| token.expose())).map_err(|what| *what), expected);
}

#[test]
fn tokens() {
    // RFC 6750 section 2.1.
    check_token(&[b"Bearer mF_9.B5f-4.1JqM"], Ok(Some("mF_9.B5f-4.1JqM")));
    check_token(&[b"bearer a"], Ok(Some("a")));
    check_token(&[b"BEARER ~+/=="], Ok(Some("~+/==")));
    // RFC 9110 section 11.4: one space or more.
    check_token(&[b"Bearer   a"], Ok(Some("a")));
    // No credentials of this scheme.
    check_token(&[], Ok(None));
    check_token(&[b"Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="], Ok(None));
    check_token(&[b"Digest username=\"Mufasa\", realm=\"a\""], Ok(None));
    check_token(&[b"Bearerx a"], Ok(None));
    check_token(&[b"Beare"], Ok(None));
    // Malformed.
    check_token(&[b"Bearer"], NO_TOKEN);
    check_token(&[b"Bearer "], NO_TOKEN);
    check_token(&[b"Bearer a b"], NO_TOKEN);
    check_token(&[b"Bearer a,b"], NO_TOKEN);
    check_token(&[b"Bearer a=b"], NO_TOKEN);
    check_token(&[b"Bearer =="], NO_TOKEN);
    check_token(&[b"Bearer \"a\""], NO_TOKEN);
    check_token(&[b"Bearer token=a"], NO_TOKEN);
    check_token(&[b"Bearer a\0"], NO_TOKEN);
    check_token(&[b"Bearer a\x7f"], NO_TOKEN);
    check_token(&["Bearer ü".as_bytes()], NO_TOKEN);
    check_token(&[b"Bearer \xff"], NO_TOKEN);
    check_token(&[b"Bearer \ta"], NO_TOKEN);
    check_token(&[b"Bearer\ta"], NO_SCHEME);
    check_token(&[b""], NO_SCHEME);
    check_token(&[b" Bearer a"], NO_SCHEME);
    check_token(&[b"Bearer, Basic YTpi"], NO_SCHEME);
    check_token(&[b"\"Bearer\" a"], NO_SCHEME);
    // Two fields, whichever they are: somebody before us may have looked at the other one.
    check_token(&[b"Bearer a", b"Bearer a"], TWICE);
    check_token(&[b"Bearer a", b"Basic YTpi"], TWICE);
    check_token(&[b"Basic YTpi", b"Bearer a"], TWICE);
}

#[test]
fn the_length_is_limited() {
    let longest = format!("Bearer {}", "a".repeat(CREDENTIALS_BYTES_MAX));
    check_token(&[longest.as_bytes()], Ok(Some(&longest[7..])));
    check_token(&[format!("{longest}a").as_bytes()], Err("`Authorization` is too long"));
}

#[track_caller]
fn check_login(token: &str, expected: Option<(&str, &str)>) {
    let value = format!("Basic {token}");
    let login = read::<Login>(&[("Authorization", value.as_bytes())], None, &SecurityScheme::basic("x"));
    let login = login.ok().flatten();
    assert_eq!(login.as_ref().map(|login| (login.user(), login.password().expose())), expected, "{token}");
}

#[test]
fn logins() {
    // RFC 7617 section 2; section 2.1, in UTF-8.
    check_login("QWxhZGRpbjpvcGVuIHNlc2FtZQ==", Some(("Aladdin", "open sesame")));
    check_login("dGVzdDoxMjPCow==", Some(("test", "123£")));
    // What stands behind the first colon is the password; either may be empty.
    check_login(&STANDARD.encode("a:b:c"), Some(("a", "b:c")));
    check_login(&STANDARD.encode(":"), Some(("", "")));
    check_login(&STANDARD.encode("a:"), Some(("a", "")));
    check_login(&STANDARD.encode(":b"), Some(("", "b")));
    // No colon.
    check_login(&STANDARD.encode("Aladdin"), None);
    // Control characters (RFC 5234 CTL, and those of Unicode).
    check_login(&STANDARD.encode("a\n:b"), None);
    check_login(&STANDARD.encode("a:b\0"), None);
    check_login(&STANDARD.encode("a:b\x7f"), None);
    check_login(&STANDARD.encode("a:b\u{85}"), None);
    // Not UTF-8: ISO-8859-1.
    check_login(&STANDARD.encode(b"test:123\xa3"), None);
    // Not base64 as RFC 4648 section 4 has it: another alphabet, no padding, too much of it, bits that are left over.
    check_login("YTrDvy8_", None);
    check_login("YTpi=", None);
    check_login("YTo", None);
    check_login("YTo==", None);
    check_login("YTp=", None);
    check_login("YTpi====", None);
    check_login("", None);
}

const IN_HEADER: SecurityScheme = SecurityScheme::header_key("x", "X-API-Key");
const IN_QUERY: SecurityScheme = SecurityScheme::query_key("x", "key");
const IN_COOKIE: SecurityScheme = SecurityScheme::cookie_key("x", "session");

#[track_caller]
fn check_key(
    scheme: &SecurityScheme,
    fields: &[(&str, &[u8])],
    query: Option<&str>,
    expected: Result<Option<&str>, &str>,
) {
    let key = read::<Key>(fields, query, scheme);
    assert_eq!(key.as_ref().map(|key| key.as_ref().map(|key| key.expose())).map_err(|what| *what), expected);
}

#[test]
fn keys() {
    const MALFORMED: Result<Option<&str>, &str> = Err("the API key is malformed");
    const TWICE: Result<Option<&str>, &str> = Err("the API key is sent more than once");

    check_key(&IN_HEADER, &[("x-api-key", b"8f4e=!")], None, Ok(Some("8f4e=!")));
    check_key(&IN_HEADER, &[("Cookie", b"X-API-Key=8f4e")], Some("X-API-Key=8f4e"), Ok(None));
    check_key(&IN_HEADER, &[("X-API-Key", b"")], None, MALFORMED);
    check_key(&IN_HEADER, &[("X-API-Key", b"a b")], None, MALFORMED);
    check_key(&IN_HEADER, &[("X-API-Key", b"a\0")], None, MALFORMED);
    check_key(&IN_HEADER, &[("X-API-Key", b"\xff")], None, MALFORMED);
    check_key(&IN_HEADER, &[("X-API-Key", b"a"), ("x-api-key", b"a")], None, TWICE);
    check_key(
        &IN_HEADER,
        &[("X-API-Key", &vec![b'a'; CREDENTIALS_BYTES_MAX])],
        None,
        Ok(Some(&"a".repeat(CREDENTIALS_BYTES_MAX))),
    );
    check_key(&IN_HEADER, &[("X-API-Key", &vec![b'a'; CREDENTIALS_BYTES_MAX + 1])], None, MALFORMED);

    check_key(&IN_QUERY, &[], Some("page=2&key=8f%34e"), Ok(Some("8f4e")));
    check_key(&IN_QUERY, &[("key", b"8f4e")], None, Ok(None));
    check_key(&IN_QUERY, &[], Some("key"), MALFORMED);
    check_key(&IN_QUERY, &[], Some("key=a&key=a"), TWICE);
    check_key(&IN_QUERY, &[], Some("key=a&b=%"), Err("the query is malformed"));

    check_key(&IN_COOKIE, &[("Cookie", b"theme=dark; session=8f4e")], None, Ok(Some("8f4e")));
    check_key(&IN_COOKIE, &[("session", b"8f4e")], Some("session=8f4e"), Ok(None));
    check_key(&IN_COOKIE, &[("Cookie", b"Session=8f4e")], None, Ok(None));
    check_key(&IN_COOKIE, &[("Cookie", b"session=")], None, MALFORMED);
    check_key(&IN_COOKIE, &[("Cookie", b"session=a; session=b")], None, TWICE);
    check_key(&IN_COOKIE, &[("Cookie", b"session=a"), ("Cookie", b"session=b")], None, TWICE);
}

#[test]
fn debug_shows_no_credentials() {
    let shown = format!("{:?} {:?} {:?}", Token::new("canary"), Key::new("canary"), Login::new("ada", "canary"));
    assert_eq!(shown, "Token(Secret(…)) Key(Secret(…)) Login { user: \"ada\", password: Secret(…) }");
}
