//! The address of a node, perhaps with a port (RFC 7239 section 6).
//!
//! In:    text.
//! Out:   an address; that it is hidden; or nothing.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Who a proxy was asked by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Node {
    Address(IpAddr),
    /// The proxy does not know it, or does not tell.
    Hidden,
}

impl Node {
    pub(super) fn address(self) -> Option<IpAddr> {
        match self {
            Node::Address(address) => Some(address),
            Node::Hidden => None,
        }
    }

    /// Reads a node; `None` where it is none.
    pub(super) fn parse(text: &str) -> Option<Self> {
        if let Some(text) = text.strip_prefix('[') {
            let (address, port) = text.split_once(']')?;
            let address: Ipv6Addr = address.parse().ok()?;
            return is_port(port).then_some(Node::Address(IpAddr::V6(address).to_canonical()));
        }
        let (name, port) = text.split_at(text.find(':').unwrap_or(text.len()));
        if !is_port(port) {
            return None;
        }
        if name.eq_ignore_ascii_case("unknown") || is_obfuscated(name) {
            return Some(Node::Hidden);
        }
        name.parse::<Ipv4Addr>().ok().map(|address| Node::Address(address.into()))
    }
}

/// Nothing, or a colon and a number or a name that hides it (RFC 7239 section 6).
fn is_port(text: &str) -> bool {
    let Some(port) = text.strip_prefix(':') else { return text.is_empty() };
    is_obfuscated(port) || ((1..=5).contains(&port.len()) && port.bytes().all(|byte| byte.is_ascii_digit()))
}

/// RFC 7239 section 6.3.
fn is_obfuscated(text: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    text.strip_prefix('_').is_some_and(|name| !name.is_empty() && name.bytes().all(is_part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes() {
        for (text, expected) in [
            ("192.0.2.43", "192.0.2.43"),
            ("192.0.2.43:47011", "192.0.2.43"),
            ("192.0.2.43:_port", "192.0.2.43"),
            ("[2001:db8:cafe::17]", "2001:db8:cafe::17"),
            ("[2001:db8:cafe::17]:47011", "2001:db8:cafe::17"),
            ("[::ffff:192.0.2.1]", "192.0.2.1"),
        ] {
            assert_eq!(Node::parse(text), Some(Node::Address(expected.parse().unwrap())), "{text}");
        }
        for text in ["unknown", "Unknown", "unknown:80", "_gazonk", "_SEVKISEK", "_a.b-c_d:_e"] {
            assert_eq!(Node::parse(text), Some(Node::Hidden), "{text}");
        }
    }

    #[test]
    fn what_is_no_node() {
        for text in [
            "",
            "_",
            "a",
            "192.0.2",
            "192.0.2.256",
            "192.0.2.1:",
            "192.0.2.1:x",
            "192.0.2.1:123456",
            "2001:db8::1",
            "[::1",
            "[::1]x",
            "[192.0.2.1]",
            "192.0.2.1 ",
            "_a b",
            "unknownx",
            "0x7f.1",
            "010.0.0.1",
        ] {
            assert_eq!(Node::parse(text), None, "{text}");
        }
    }
}
