//! An entry of the list of hosts.
//!
//! In:    an entry as a developer writes it; the host of a request.
//! Out:   whether it is for that host.

use std::net::Ipv6Addr;

use crate::host::{Host, Name};

/// An entry of the list.
#[derive(Clone, Debug)]
pub(super) struct Listed {
    name: Names,
    port: Option<u16>,
}

/// The names that an entry is for.
#[derive(Clone, Debug)]
enum Names {
    /// This one.
    One(Box<str>),
    /// Every one that ends in this, which begins with a dot.
    Below(Box<str>),
    /// This address.
    Address(Ipv6Addr),
}

impl Listed {
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        Self::read(text).ok_or_else(|| {
            let text = text.escape_debug();
            format!("`{text}` is no host: write `example.com`, `*.example.com`, `localhost:8000` or `[::1]`")
        })
    }

    fn read(text: &str) -> Option<Self> {
        let below = text.strip_prefix("*.");
        let Host { name, port } = Host::parse(below.unwrap_or(text))?;
        let name = match (name, below) {
            (Name::Text(name), None) => Names::One(name.into()),
            (Name::Text(name), Some(_)) => Names::Below(format!(".{name}").into()),
            (Name::Address(address), None) => Names::Address(address),
            (Name::Address(_), Some(_)) => return None,
        };
        Some(Self { name, port })
    }

    pub(super) fn matches(&self, host: &Host<'_>) -> bool {
        let is_named = match (&self.name, host.name) {
            (Names::One(name), Name::Text(text)) => text.eq_ignore_ascii_case(name),
            (Names::Below(suffix), Name::Text(text)) => is_below(text.as_bytes(), suffix.as_bytes()),
            (Names::Address(address), Name::Address(other)) => *address == other,
            _ => false,
        };
        is_named && self.takes_port(host.port)
    }

    /// Clients leave the port of the scheme out, and the scheme is not known here.
    fn takes_port(&self, port: Option<u16>) -> bool {
        match self.port {
            None => true,
            Some(80 | 443) if port.is_none() => true,
            own => own == port,
        }
    }
}

fn is_below(name: &[u8], suffix: &[u8]) -> bool {
    let begin = name.len().checked_sub(suffix.len()).filter(|begin| *begin > 0);
    begin.is_some_and(|begin| name[begin..].eq_ignore_ascii_case(suffix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(entry: &str, host: &str, expected: bool) {
        let host = Host::parse(host).unwrap();
        assert_eq!(Listed::parse(entry).unwrap().matches(&host), expected, "{entry} for {host:?}");
    }

    #[test]
    fn names() {
        check("example.com", "EXAMPLE.com.", true);
        check("Example.COM.", "example.com", true);
        check("example.com", "www.example.com", false);
        check("example.com", "example.com.evil.example", false);
        check("example.com", "notexample.com", false);
        check("*.example.com", "www.example.com", true);
        check("*.example.com", "a.b.EXAMPLE.com", true);
        check("*.example.com", "example.com", false);
        check("*.example.com", "notexample.com", false);
        check("127.0.0.1", "127.0.0.1:8000", true);
        check("[::1]", "[0:0:0:0:0:0:0:1]", true);
        check("[::1]", "[::2]", false);
        check("[::ffff:127.0.0.1]", "127.0.0.1", false);
    }

    #[test]
    fn ports() {
        check("localhost", "localhost:8000", true);
        check("localhost:8000", "localhost:8000", true);
        check("localhost:8000", "localhost:8001", false);
        check("localhost:8000", "localhost", false);
        check("example.com:443", "example.com", true);
        check("example.com:443", "example.com:80", false);
        check("*.example.com:8443", "a.example.com:8443", true);
        check("*.example.com:8443", "a.example.com", false);
        check("[::1]:80", "[::1]", true);
    }

    #[test]
    fn what_is_no_entry_is_told() {
        for entry in ["", "*", "*.", "*.*.a", "a.*.b", "*a.b", "*.[::1]", "https://a", "a/b", "a:x", "a\r\nb"] {
            let mistake = Listed::parse(entry).expect_err(entry);
            assert!(!mistake.contains(['\r', '\n']), "{mistake:?}");
        }
    }
}
