//! Absolute URLs (RFC 3986 section 3): a scheme, and behind it what its grammar allows.
//!
//! In:    text.
//! Out:   whether it follows the grammar, with a host where the scheme is `http`, `https`, `ws`, `wss` or `ftp`.
//! Never: repairs the text as a browser does; resolves it; knows which other schemes there are.

use std::net::Ipv6Addr;

pub(in crate::rules) fn is_absolute(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let (rest, fragment) = rest.split_once('#').unwrap_or((rest, ""));
    let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
    is_scheme(scheme) && is_made_of(fragment, b"/?:@") && is_made_of(query, b"/?:@") && is_hierarchy(scheme, rest)
}

/// RFC 3986 section 3.1.
fn is_scheme(scheme: &str) -> bool {
    scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
}

fn is_hierarchy(scheme: &str, rest: &str) -> bool {
    let needs_host = ["http", "https", "ws", "wss", "ftp"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
    let Some(rest) = rest.strip_prefix("//") else {
        return !needs_host && is_made_of(rest, b"/:@");
    };
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    is_authority(authority, needs_host) && is_made_of(path, b"/:@")
}

/// RFC 3986 section 3.2: `[userinfo@]host[:port]`.
fn is_authority(authority: &str, needs_host: bool) -> bool {
    let (user, place) = authority.rsplit_once('@').unwrap_or(("", authority));
    let host_end = place.find(']').map_or_else(|| place.find(':').unwrap_or(place.len()), |bracket| bracket + 1);
    let (host, port) = place.split_at(host_end);
    is_made_of(user, b":") && is_host(host) && is_port(port) && !(needs_host && host.is_empty())
}

fn is_host(host: &str) -> bool {
    match host.strip_prefix('[').and_then(|host| host.strip_suffix(']')) {
        Some(literal) => literal.parse::<Ipv6Addr>().is_ok(),
        None => is_made_of(host, b""),
    }
}

/// Empty, or a colon and a number that a port can have.
fn is_port(port: &str) -> bool {
    let Some(digits) = port.strip_prefix(':') else { return port.is_empty() };
    digits.bytes().all(|byte| byte.is_ascii_digit()) && (digits.is_empty() || digits.parse::<u16>().is_ok())
}

/// Unreserved characters, sub-delims, percent-encoded bytes, and those of `also` (RFC 3986 section 2).
fn is_made_of(text: &str, also: &[u8]) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().enumerate().all(|(at, byte)| match byte {
        b'%' => matches!(bytes.get(at + 1..at + 3), Some(hex) if hex.iter().all(u8::is_ascii_hexdigit)),
        _ => byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=".contains(byte) || also.contains(byte),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, valid: bool) {
        assert_eq!(is_absolute(text), valid, "{text:?}");
    }

    #[test]
    fn valid_urls() {
        check("http://example.org", true);
        check("HTTPS://user:secret@example.org:8443/a/b;c=1?q=1&r=/?#top?", true);
        check("http://[2001:db8::1]:80/", true);
        check("http://127.0.0.1:/", true);
        check("ftp://ftp.is.co.za/rfc/rfc1808.txt", true);
        check("file:///etc/hosts", true);
        check("mailto:John.Doe@example.com", true);
        check("urn:oasis:names:specification:docbook:dtd:xml:4.1.2", true);
        check("about:", true);
        check("http://example.org/%7Euser", true);
        check("http://xn--bcher-kva.example/", true);
    }

    #[test]
    fn invalid_urls() {
        for text in
            ["", ":", "http", "http:", "http:/", "http://", "http:///a", "//example.org", "/a", "1http://a", "a b:c"]
        {
            check(text, false);
        }
        for text in
            ["http://a b", "http://a/ b", "http://a/%7", "http://a/%zz", "http://bücher.example", "http://a/\u{e9}"]
        {
            check(text, false);
        }
        for text in ["http://[::1", "http://::1]", "http://[::g]", "http://a:b", "http://a:65536", "http://a:80:80"] {
            check(text, false);
        }
        for text in [
            "http://a/[b]",
            "http://a/?<x>",
            "http://a#b#c",
            "http://@",
            "http://:80",
            "http://a@b@c/",
            "http://[::1]x",
        ] {
            check(text, false);
        }
    }
}
