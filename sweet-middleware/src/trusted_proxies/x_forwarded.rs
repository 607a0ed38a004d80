//! The fields `X-Forwarded-For`, `X-Forwarded-Proto` and `X-Forwarded-Host`, which have no standard.
//!
//! In:    a member of the first; the place of the client in it.
//! Out:   an address; what the other two say of it.

use std::net::{IpAddr, Ipv6Addr};

use sweet_core::message::Headers;

use super::node::Node;
use super::{Hop, Origin, list};

/// Reads a member: an address, and perhaps a port. Unlike those of `Forwarded`, an IPv6 address needs no brackets.
pub(super) fn read(member: &[u8]) -> Option<Hop<'_>> {
    let text = str::from_utf8(member).ok()?;
    let bare = text.parse::<Ipv6Addr>().ok().map(|address| Node::Address(IpAddr::V6(address).to_canonical()));
    let node = bare.or_else(|| Node::parse(text))?;
    Some(Hop { client: node.address(), origin: Origin::default() })
}

/// How the proxy was asked that has added the member in this place, counted from the end.
pub(super) fn origin(headers: Headers<'_>, place: usize) -> Origin<'_> {
    let find = |name| {
        let value = list::from_the_end(headers, name).nth(place).or_else(|| list::from_the_end(headers, name).next());
        value.and_then(|value| str::from_utf8(value).ok())
    };
    Origin { proto: find("X-Forwarded-Proto"), host: find("X-Forwarded-Host") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members() {
        for (member, expected) in [
            ("192.0.2.1", Some("192.0.2.1")),
            ("192.0.2.1:4711", Some("192.0.2.1")),
            ("2001:db8::1", Some("2001:db8::1")),
            ("[2001:db8::1]", Some("2001:db8::1")),
            ("[2001:db8::1]:4711", Some("2001:db8::1")),
            ("::ffff:192.0.2.1", Some("192.0.2.1")),
            ("unknown", None),
        ] {
            let hop = read(member.as_bytes()).unwrap();
            assert_eq!(hop.client, expected.map(|address| address.parse().unwrap()), "{member}");
        }
        for member in ["a", "192.0.2.1 192.0.2.2", "\"192.0.2.1\"", "for=192.0.2.1", "fe80::1%eth0"] {
            assert_eq!(read(member.as_bytes()), None, "{member}");
        }
    }
}
