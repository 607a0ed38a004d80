//! Absolute URLs (RFC 3986 section 3): a scheme, and behind it what its grammar allows.
//!
//! In:    text.
//! Out:   whether it follows the grammar, with a host where the scheme is `http`, `https`, `ws`, `wss` or `ftp`.
//! Never: repairs the text as a browser does; resolves it; knows which other schemes there are.

use std::net::Ipv6Addr;

/// What a byte may be a part of, other than a percent-encoded byte (RFC 3986 section 2).
const HOST: u8 = 1;
const USER: u8 = 2;
const PATH: u8 = 4;
const QUERY: u8 = 8;

/// Unreserved characters and sub-delims are parts of all of them.
const PARTS: [u8; 256] = {
    let mut parts = [0; 256];
    let mut byte = 0;
    while byte < 128 {
        parts[byte] = match byte as u8 {
            b'-' | b'.' | b'_' | b'~' | b'!' | b'$' | b'&' | b'\'' | b'(' | b')' | b'*' | b'+' | b',' | b';' | b'=' => {
                HOST | USER | PATH | QUERY
            }
            b':' => USER | PATH | QUERY,
            b'/' | b'@' => PATH | QUERY,
            b'?' => QUERY,
            byte if byte.is_ascii_alphanumeric() => HOST | USER | PATH | QUERY,
            _ => 0,
        };
        byte += 1;
    }
    parts
};

pub(in crate::rules) fn is_absolute(text: &str) -> bool {
    let text = text.as_bytes();
    // What most of them are, at the price of a comparison each.
    if let Some(rest) = text.strip_prefix(b"https://").or_else(|| text.strip_prefix(b"http://")) {
        return behind_authority(rest, true).is_some_and(is_end);
    }
    let Some((scheme, rest)) = split(text, b':') else { return false };
    is_scheme(scheme) && behind_hierarchy(scheme, rest).is_some_and(is_end)
}

/// What is before the first `byte`, and what is behind it.
fn split(text: &[u8], byte: u8) -> Option<(&[u8], &[u8])> {
    let at = text.iter().position(|&other| other == byte)?;
    Some((&text[..at], &text[at + 1..]))
}

/// Nothing, or a query and a fragment.
fn is_end(text: &[u8]) -> bool {
    let text = text.strip_prefix(b"?").map_or(text, |query| behind(query, QUERY));
    text.strip_prefix(b"#").map_or(text, |fragment| behind(fragment, QUERY)).is_empty()
}

/// RFC 3986 section 3.1.
fn is_scheme(scheme: &[u8]) -> bool {
    scheme.first().is_some_and(u8::is_ascii_alphabetic)
        && scheme.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
}

/// What is behind authority and path, where they are well-formed.
fn behind_hierarchy<'text>(scheme: &[u8], rest: &'text [u8]) -> Option<&'text [u8]> {
    let needs_host =
        [&b"https"[..], b"http", b"ws", b"wss", b"ftp"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
    let Some(rest) = rest.strip_prefix(b"//") else {
        return (!needs_host).then(|| behind_path(rest));
    };
    behind_authority(rest, needs_host)
}

/// What is behind authority and path, where they are well-formed; `rest` is behind the `//`.
fn behind_authority(rest: &[u8], needs_host: bool) -> Option<&[u8]> {
    // Mostly the authority is a host, and that is all.
    let path = behind(rest, HOST);
    if path.len() < rest.len() && matches!(path, [] | [b'/' | b'?' | b'#', ..]) {
        return Some(behind_path(path));
    }
    let end = rest.iter().position(|byte| matches!(byte, b'/' | b'?' | b'#')).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    is_authority(authority, needs_host).then(|| behind_path(path))
}

/// RFC 3986 section 3.2: `[userinfo@]host[:port]`.
fn is_authority(authority: &[u8], needs_host: bool) -> bool {
    let (user, place) = match authority.iter().rposition(|&byte| byte == b'@') {
        Some(at) => (&authority[..at], &authority[at + 1..]),
        None => (&b""[..], authority),
    };
    let end = |sought| place.iter().position(|&byte| byte == sought);
    let host_end = end(b']').map_or_else(|| end(b':').unwrap_or(place.len()), |bracket| bracket + 1);
    let (host, port) = place.split_at(host_end);
    is_made_of(user, USER) && is_host(host) && is_port(port) && !(needs_host && host.is_empty())
}

fn is_host(host: &[u8]) -> bool {
    match host.strip_prefix(b"[").and_then(|host| host.strip_suffix(b"]")) {
        Some(literal) => str::from_utf8(literal).is_ok_and(|literal| literal.parse::<Ipv6Addr>().is_ok()),
        None => is_made_of(host, HOST),
    }
}

/// Empty, or a colon and a number that a port can have.
fn is_port(port: &[u8]) -> bool {
    let Some(digits) = port.strip_prefix(b":") else { return port.is_empty() };
    let number = digits.iter().try_fold(0_u16, |number, digit| match digit {
        b'0'..=b'9' => number.checked_mul(10)?.checked_add(u16::from(digit - b'0')),
        _ => None,
    });
    number.is_some()
}

fn is_made_of(text: &[u8], part: u8) -> bool {
    behind(text, part).is_empty()
}

/// What is behind bytes of `part` and percent-encoded ones.
fn behind(mut text: &[u8], part: u8) -> &[u8] {
    loop {
        let end = text.iter().position(|&byte| PARTS[usize::from(byte)] & part == 0).unwrap_or(text.len());
        text = &text[end..];
        match text {
            [b'%', first, second, behind @ ..] if first.is_ascii_hexdigit() && second.is_ascii_hexdigit() => {
                text = behind
            }
            _ => return text,
        }
    }
}

/// What is behind a path: [`behind`], with the bytes that most paths are made of sixteen at a time.
fn behind_path(mut text: &[u8]) -> &[u8] {
    while let Some((chunk, behind)) = text.split_first_chunk()
        && is_usual(chunk)
    {
        text = behind;
    }
    behind(text, PATH)
}

/// Whether all are letters, digits, or `-`, `.`, `/` or `:`, which with the digits are one range. Without branches, so that
/// the compiler makes vector instructions of it.
#[inline]
fn is_usual(chunk: &[u8; 16]) -> bool {
    let others = chunk.iter().fold(0, |others, &byte| {
        let letter = (byte | 0x20).wrapping_sub(b'a') < 26;
        let range = byte.wrapping_sub(b'-') <= b':' - b'-';
        others | u8::from(!(letter | range))
    });
    others == 0
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
