//! What a rate limit counts by.
//!
//! In:    anything that can be hashed: an address, an API key, the name of an account.
//! Out:   64 bits that nobody outside can foresee.
//! Never: keeps what it was made of: a secret is not to be found in a table of keys.

use std::fmt;
use std::hash::{BuildHasher, Hash, RandomState};
use std::net::IpAddr;
use std::sync::LazyLock;

use sweet_core::message::Request;

/// What a rate limit counts by: requests with one key share one quota.
///
/// It is a hash (SipHash), under a secret that this process has drawn at random: nobody can look for keys that collide, nor
/// learn from one what it was made of. Two of 100,000 keys are the same once in four billion processes.
///
/// ```
/// use sweet::middleware::rate_limit::Key;
///
/// assert_eq!(Key::of("an API key"), Key::of("an API key"));
/// assert_ne!(Key::of("an API key"), Key::of("another"));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key(u64);

/// What keys are hashed under.
static SECRET: LazyLock<RandomState> = LazyLock::new(RandomState::new);

impl Key {
    /// The key of a value. Values of different types may have one key, as `"a"` and `String::from("a")` do: a limit that counts
    /// by more than one kind of thing takes pairs, such as `("account", name)`.
    pub fn of<T: Hash + ?Sized>(value: &T) -> Self {
        // 0 is left to places of a table that nobody has.
        Self(SECRET.hash_one(value).max(1))
    }

    /// The key of the client's address ([`Request::client`]): of an IPv6 address its first 64 bits, because the others are a
    /// host's to choose (RFC 4291 section 2.5.1). All requests whose client is not known have one key.
    pub fn client(request: &Request<'_>) -> Self {
        Self::of_client(request, 64)
    }

    /// The same, with that many bits of an IPv6 address.
    pub(super) fn of_client(request: &Request<'_>, ipv6_bits: u8) -> Self {
        Self::of(&("client", request.client().map(|address| network(address, ipv6_bits))))
    }

    /// The key of a header field's value, such as that of `X-API-Key`; `None` where the request has no such field.
    ///
    /// A value that nobody has verified is as many keys as a client likes: put a limit by address before it.
    pub fn header(request: &Request<'_>, name: &str) -> Option<Self> {
        request.head().headers.get(name).map(|value| Self::of(&("header", value)))
    }

    pub(super) fn bits(self) -> u64 {
        self.0
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

/// The network of an address. An IPv4 address that is written as an IPv6 one (RFC 4291 section 2.5.5.2) is itself.
fn network(address: IpAddr, ipv6_bits: u8) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => {
            let rest = u32::from(128 - ipv6_bits.min(128));
            let mask = u128::MAX.checked_shl(rest).unwrap_or(0);
            IpAddr::V6((address.to_bits() & mask).into())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(address: &str, bits: u8, expected: &str) {
        let network = network(address.parse().unwrap(), bits);
        assert_eq!(network, expected.parse::<IpAddr>().unwrap());
    }

    #[test]
    fn networks() {
        check("192.0.2.7", 64, "192.0.2.7");
        check("::ffff:192.0.2.7", 64, "192.0.2.7");
        check("2001:db8:1:2:3:4:5:6", 64, "2001:db8:1:2::");
        check("2001:db8:1:2:3:4:5:6", 128, "2001:db8:1:2:3:4:5:6");
        check("2001:db8:1:2:3:4:5:6", 56, "2001:db8:1::");
        check("2001:db8:1:2:3:4:5:6", 1, "::");
        check("::1", 64, "::");
    }

    #[test]
    fn keys_show_nothing() {
        assert_eq!(format!("{:?}", Key::of("secret")), "Key(…)");
    }
}
