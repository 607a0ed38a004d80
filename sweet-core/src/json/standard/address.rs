//! Addresses of the internet: strings.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};

use crate::json::{Decode, DecodeKey, Encode, EncodeKey, Failed, Key, Reader, Writer};

macro_rules! addresses {
    ($($type:ty, $rule:literal, $detail:literal;)*) => {$(
        impl<'de> Decode<'de> for $type {
            fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
                let text = reader.string()?;
                text.parse().map_err(|_| reader.fail($rule, $detail))
            }
        }

        impl<'de> DecodeKey<'de> for $type {
            fn decode_key(key: Key<'de>) -> Result<Self, &'static str> {
                key.parse().map_err(|_| $detail)
            }
        }

        impl Encode for $type {
            fn encode(&self, writer: &mut Writer<'_>) {
                writer.display(self);
            }
        }

        impl EncodeKey for $type {
            fn encode_key(&self, writer: &mut Writer<'_>) {
                writer.display(self);
            }
        }
    )*};
}

addresses! {
    IpAddr, "ip", "must be an IP address";
    Ipv4Addr, "ipv4", "must be an IPv4 address";
    Ipv6Addr, "ipv6", "must be an IPv6 address";
    SocketAddr, "socket_address", "must be an IP address and a port";
    SocketAddrV4, "socket_address", "must be an IPv4 address and a port";
    SocketAddrV6, "socket_address", "must be an IPv6 address in brackets, and a port";
}
