//! The host that a request names: a name or an address, and perhaps a port (RFC 9110 section 7.2).
//!
//! In:    the value of `Host`, or what a proxy says that it was.
//! Out:   name and port, or nothing.
//! Never: looks a name up, or decodes an escape in one.

use std::net::Ipv6Addr;

/// A host, as a request names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Host<'a> {
    pub(crate) name: Name<'a>,
    /// `None` for that of the scheme.
    pub(crate) port: Option<u16>,
}

/// The name of a host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Name<'a> {
    /// A name, or an address of IPv4, without a dot at the end, in any case of letters.
    Text(&'a str),
    /// What stood between brackets.
    Address(Ipv6Addr),
}

impl<'a> Host<'a> {
    /// Reads a host; `None` where it is none.
    pub(crate) fn parse(text: &'a str) -> Option<Self> {
        if let Some(text) = text.strip_prefix('[') {
            let (address, port) = text.split_once(']')?;
            return Some(Self { name: Name::Address(address.parse().ok()?), port: parse_port(port)? });
        }
        let (name, port) = text.split_at(text.find(':').unwrap_or(text.len()));
        Some(Self { name: parse_name(name)?, port: parse_port(port)? })
    }
}

/// A name is labels between dots, one of which may end it: `a.b.` is `a.b`, in the notation of DNS.
fn parse_name(text: &str) -> Option<Name<'_>> {
    let name = text.strip_suffix('.').unwrap_or(text);
    let is_label = |label: &str| {
        !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
    };
    name.split('.').all(is_label).then_some(Name::Text(name))
}

/// Nothing, or a colon and perhaps a number (RFC 3986 section 3.2.3).
fn parse_port(text: &str) -> Option<Option<u16>> {
    let digits = match text.strip_prefix(':') {
        None if text.is_empty() => return Some(None),
        None => return None,
        Some(digits) => digits,
    };
    match digits.bytes().all(|byte| byte.is_ascii_digit()) {
        true if digits.is_empty() => Some(None),
        true => digits.parse().ok().map(Some),
        false => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(&str, Option<u16>)>) {
        let found = Host::parse(text).map(|host| match host.name {
            Name::Text(name) => (name.to_owned(), host.port),
            Name::Address(address) => (format!("[{address}]"), host.port),
        });
        assert_eq!(found, expected.map(|(name, port)| (name.to_owned(), port)), "{text:?}");
    }

    #[test]
    fn hosts() {
        check("example.com", Some(("example.com", None)));
        check("Example.COM.", Some(("Example.COM", None)));
        check("example.com:8080", Some(("example.com", Some(8080))));
        check("example.com.:8080", Some(("example.com", Some(8080))));
        check("example.com:", Some(("example.com", None)));
        check("127.0.0.1:80", Some(("127.0.0.1", Some(80))));
        check("my_service", Some(("my_service", None)));
        check("[::1]", Some(("[::1]", None)));
        check("[0:0:0:0:0:0:0:1]:8000", Some(("[::1]", Some(8000))));
        check("[::1]:", Some(("[::1]", None)));
    }

    #[test]
    fn what_is_no_host() {
        for text in [
            "",
            ".",
            "..",
            ":80",
            ".a",
            "a..b",
            "a..",
            "a:b",
            "a:1:2",
            "a:65536",
            "a:+1",
            "a b",
            "a/b",
            "u@a",
            "a%2e",
            "é",
            "a,b",
            "::1",
            "[::1",
            "[]",
            "[::1]x",
            "[::1]:x",
            "[v1.a]",
            "[::1%25eth0]",
            "[127.0.0.1]",
            "a\r\nb",
        ] {
            check(text, None);
        }
    }
}
