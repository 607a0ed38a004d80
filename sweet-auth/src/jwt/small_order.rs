//! The points of small order of Ed25519: as a public key, each lets anybody sign.
//!
//! In:    the bytes of a key (RFC 8032 section 5.1.2).
//! Out:   whether it is one of the eight points whose order divides 8, in any of their encodings.
//! Never: asks for time: the list is closed.

/// The y coordinates of these points, without the sign of x: 0, 1, the two of order 8, p - 1, and p and p + 1, which are 0 and 1 in
/// encodings that are not canonical.
const COORDINATES: [[u8; 32]; 7] = [
    edge(0x00, 0x00, 0x00),
    edge(0x01, 0x00, 0x00),
    [
        0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98, 0xf0, 0xd5, 0xdf,
        0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05,
    ],
    [
        0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67, 0x0f, 0x2a, 0x20,
        0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac, 0x03, 0x7a,
    ],
    edge(0xec, 0xff, 0x7f),
    edge(0xed, 0xff, 0x7f),
    edge(0xee, 0xff, 0x7f),
];

/// A number whose bytes are the same but for the first and the last.
const fn edge(first: u8, between: u8, last: u8) -> [u8; 32] {
    let mut bytes = [between; 32];
    bytes[0] = first;
    bytes[31] = last;
    bytes
}

/// Whether a public key is a point of small order.
pub(super) fn is_of_small_order(key: &[u8; 32]) -> bool {
    let mut coordinate = *key;
    coordinate[31] &= 0x7f;
    COORDINATES.contains(&coordinate)
}

#[cfg(test)]
mod tests {
    use aws_lc_rs::signature::{ED25519, UnparsedPublicKey};

    use super::{COORDINATES, is_of_small_order};

    /// For each of the eight points, a signature that nobody made is that of some message. The library itself refuses the other
    /// encodings, but only once there is a signature.
    #[test]
    fn anybody_can_sign_for_a_point_of_small_order() {
        // R is the neutral element, s is 0: it holds where the hash makes the key neutral, for one message in eight at least.
        let mut signature = [0; 64];
        signature[0] = 1;
        let forged = |key: [u8; 32]| {
            let key = UnparsedPublicKey::new(&ED25519, key);
            (0..=255u8).any(|message| key.verify(&[message], &signature).is_ok())
        };
        let mut forged_count = 0;
        for coordinate in COORDINATES {
            for sign in [0, 0x80] {
                let mut key = coordinate;
                key[31] |= sign;
                assert!(is_of_small_order(&key));
                forged_count += usize::from(forged(key));
            }
        }
        assert_eq!(forged_count, 8);
    }

    #[test]
    fn others_are_keys() {
        assert!(!is_of_small_order(&[2; 32]));
    }
}
