//! One element of `Forwarded` (RFC 7239 section 4).
//!
//! In:    an element: `for=192.0.2.60;proto=http;by=203.0.113.43`.
//! Out:   what it says, or nothing where it is malformed.

use sweet_core::message::is_token_byte;

use super::node::Node;
use super::{Hop, Origin};

/// The parameters that are read, each at most once in an element (RFC 7239 section 4).
const NAMES: [&str; 3] = ["for", "proto", "host"];

/// Reads an element.
pub(super) fn read(element: &[u8]) -> Option<Hop<'_>> {
    let mut rest = str::from_utf8(element).ok()?;
    let mut found = [None; NAMES.len()];
    while !rest.is_empty() {
        let (pair, behind) = rest.split_at(end_of_pair(rest));
        rest = behind.strip_prefix(';').unwrap_or(behind).trim_start();
        // An element may have empty pairs.
        if !pair.trim_end().is_empty() {
            read_pair(pair.trim_end(), &mut found)?;
        }
    }
    let [node, proto, host] = found;
    let client = node.map_or(Some(Node::Hidden), Node::parse)?.address();
    Some(Hop { client, origin: Origin { proto, host } })
}

/// Reads a pair; `None` where it is malformed, or there already.
fn read_pair<'buf>(pair: &'buf str, found: &mut [Option<&'buf str>; NAMES.len()]) -> Option<()> {
    let (name, value) = pair.split_once('=').filter(|(name, _)| is_token(name))?;
    let value = parse_value(value)?;
    let known = NAMES.iter().position(|known| known.eq_ignore_ascii_case(name));
    let before = known.and_then(|known| found[known].replace(value));
    before.is_none().then_some(())
}

/// Where the first pair ends: at a semicolon in no quoted string, or with the text.
fn end_of_pair(text: &str) -> usize {
    let (mut is_quoted, mut is_escaped) = (false, false);
    let end = text.bytes().position(|byte| {
        is_quoted ^= byte == b'"' && !is_escaped;
        is_escaped = is_quoted && byte == b'\\' && !is_escaped;
        byte == b';' && !is_quoted
    });
    end.unwrap_or(text.len())
}

/// A token, or what a quoted string holds, escapes as they are: nothing that is read here has a reason to have one.
fn parse_value(text: &str) -> Option<&str> {
    let Some(text) = text.strip_prefix('"') else { return is_token(text).then_some(text) };
    text.strip_suffix('"').filter(|text| is_quotable(text))
}

/// Whether `text` can stand between quotes: no quote and no last backslash is left without its own backslash.
fn is_quotable(text: &str) -> bool {
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'"' || (byte == b'\\' && bytes.next().is_none()) {
            return false;
        }
    }
    true
}

/// RFC 9110 section 5.6.2.
fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(is_token_byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(element: &str, client: Option<&str>, proto: Option<&str>, host: Option<&str>) {
        let client = client.map(|client| client.parse().unwrap());
        assert_eq!(read(element.as_bytes()), Some(Hop { client, origin: Origin { proto, host } }), "{element}");
    }

    /// The examples of RFC 7239 sections 4, 6 and 7.1.
    #[test]
    fn examples_of_the_standard() {
        check("for=\"_gazonk\"", None, None, None);
        check("For=\"[2001:db8:cafe::17]:4711\"", Some("2001:db8:cafe::17"), None, None);
        check("for=192.0.2.60;proto=http;by=203.0.113.43", Some("192.0.2.60"), Some("http"), None);
        check("for=192.0.2.43", Some("192.0.2.43"), None, None);
        check("for=_hidden", None, None, None);
        check("for=_SEVKISEK", None, None, None);
        check("for=\"192.0.2.43:47011\"", Some("192.0.2.43"), None, None);
        check("for=\"[2001:db8:cafe::17]:47011\"", Some("2001:db8:cafe::17"), None, None);
        check("for=unknown", None, None, None);
        check("proto=https;by=_b;host=\"example.com:8080\"", None, Some("https"), Some("example.com:8080"));
    }

    #[test]
    fn pairs_may_be_empty_spaced_and_unknown() {
        check(";for=192.0.2.1;", Some("192.0.2.1"), None, None);
        check("for=192.0.2.1; proto=https", Some("192.0.2.1"), Some("https"), None);
        check(r#"secret="a;for=b\"";for=192.0.2.1"#, Some("192.0.2.1"), None, None);
    }

    #[test]
    fn malformed_elements_are_nothing() {
        for element in [
            "for",
            "for=",
            "=192.0.2.1",
            "for=\"",
            "for=\"192.0.2.1",
            "for=192.0.2.1\"",
            "for=192.0.2.43:47011",
            "for=[2001:db8::1]",
            "for=\"2001:db8::1\"",
            "for=192.0.2.1;for=192.0.2.2",
            "for=192.0.2.1;proto=http;proto=https",
            "for=192.0.2.1;b c=d",
            "for=example.com",
            "for = 192.0.2.1",
            r#"for="192.0.2.1\""#,
            r#"for="\192.0.2.1""#,
            r#"for=192.0.2.1;a="b"c""#,
            "for=192.0.2.1;proto=\"http\u{e9}",
        ] {
            assert_eq!(read(element.as_bytes()), None, "{element}");
        }
        assert_eq!(read(b"for=\xff"), None);
    }
}
