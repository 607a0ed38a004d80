//! Networks of addresses: `10.0.0.0/8`.
//!
//! In:    a network as a developer writes it; an address.
//! Out:   whether it is in there.

use std::net::IpAddr;

/// A network. Both families in one: an IPv4 address is the IPv6 address that stands for it (RFC 4291 section 2.5.5.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Network {
    /// Invariant: nothing is set outside of `mask`.
    bits: u128,
    mask: u128,
}

/// How many bits stand before those of an IPv4 address.
const BEFORE_IPV4: u32 = 96;

impl Network {
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        Self::read(text).map_err(|mistake| format!("the network `{}` {mistake}", text.escape_debug()))
    }

    fn read(text: &str) -> Result<Self, String> {
        let (address, length) = text.split_once('/').map_or((text, None), |(address, length)| (address, Some(length)));
        let address: IpAddr =
            address.parse().map_err(|_| "has no address: write `10.0.0.0/8` or `2001:db8::/32`".to_owned())?;
        let (most, before) = if address.is_ipv4() { (32, BEFORE_IPV4) } else { (128, 0) };
        let length = match length {
            None => most,
            Some(length) => parse_length(length)
                .filter(|length| *length <= most)
                .ok_or_else(|| format!("has no length of a prefix: a number of 1 to {most} behind the slash"))?,
        };
        if length == 0 {
            return Err("has everybody in it: then every client could say who it is".to_owned());
        }
        let mask = u128::MAX << (128 - before - length);
        let bits = bits(address);
        if bits & !mask != 0 {
            return Err(format!("is not that of its address: `{}/{length}` is", network_address(address, bits & mask)));
        }
        Ok(Self { bits, mask })
    }

    pub(super) fn contains(&self, address: IpAddr) -> bool {
        bits(address) & self.mask == self.bits
    }
}

/// Digits alone: `parse` would take a sign too.
fn parse_length(text: &str) -> Option<u32> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

fn bits(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(address) => address.to_ipv6_mapped().to_bits(),
        IpAddr::V6(address) => address.to_bits(),
    }
}

/// The address that `bits` are, in the family of `like`.
fn network_address(like: IpAddr, bits: u128) -> IpAddr {
    let address = IpAddr::V6(bits.into());
    if like.is_ipv4() { address.to_canonical() } else { address }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(network: &str, address: &str, expected: bool) {
        let network = Network::parse(network).unwrap();
        assert_eq!(network.contains(address.parse().unwrap()), expected, "{address}");
    }

    #[test]
    fn networks() {
        check("10.0.0.0/8", "10.255.0.1", true);
        check("10.0.0.0/8", "11.0.0.0", false);
        check("10.0.0.0/8", "::ffff:10.0.0.1", true);
        check("::ffff:10.0.0.0/104", "10.0.0.1", true);
        check("10.0.0.0/8", "a00::1", false);
        check("192.0.2.1", "192.0.2.1", true);
        check("192.0.2.1", "192.0.2.2", false);
        check("192.0.2.0/31", "192.0.2.1", true);
        check("0.0.0.0/1", "127.0.0.1", true);
        check("0.0.0.0/1", "128.0.0.1", false);
        check("2001:db8::/32", "2001:db8:ffff::1", true);
        check("2001:db8::/32", "2001:db9::", false);
        check("::1/128", "::1", true);
        check("::1", "::2", false);
        check("8000::/1", "ffff::", true);
    }

    #[test]
    fn what_is_no_network_is_told() {
        for (text, expected) in [
            ("", "has no address"),
            ("10.0.0.0/", "has no length"),
            ("10.0.0.0/33", "1 to 32"),
            ("10.0.0.0/+8", "has no length"),
            ("::/129", "1 to 128"),
            ("10.0.0/8", "has no address"),
            ("example.com", "has no address"),
            ("0.0.0.0/0", "everybody"),
            ("::/0", "everybody"),
            ("10.0.0.1/8", "`10.0.0.0/8` is"),
            ("2001:db8::1/32", "`2001:db8::/32` is"),
            ("10.0.0.0/8/8", "has no length"),
        ] {
            let mistake = Network::parse(text).expect_err(text);
            assert!(mistake.contains(expected), "{mistake}");
        }
    }
}
