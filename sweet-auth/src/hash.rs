//! The hash of a secret, which is what a server keeps of it.
//!
//! In:    a secret that a machine has made, of 128 random bits or more.
//! Out:   its SHA-256 (FIPS 180-4), compared in constant time.
//! Never: is of use for passwords that people think of: those are few, and are tried one by one.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};
use subtle::{Choice, ConstantTimeEq};

/// The SHA-256 of a secret, which is what a server keeps of it: whoever reads the table cannot use it.
///
/// For secrets that a machine has made, of 128 random bits or more (`openssl rand -hex 32`). Passwords that people think of
/// need a slow hash, such as Argon2id.
///
/// ```
/// use sweet_auth::SecretHash;
///
/// let kept: SecretHash =
///     "b9c950640e1b3740e98acb93e669c65766f6670dd1609ba91ff41052ba48c6f3".parse().unwrap();
/// assert!(!kept.ct_eq(&SecretHash::of("correct horse battery staple")));
/// assert!(SecretHash::of("password1234").ct_eq(&kept));
/// ```
#[derive(Clone, Copy)]
pub struct SecretHash([u8; 32]);

impl SecretHash {
    /// The hash of a secret.
    pub fn of(secret: &str) -> Self {
        Self(Sha256::digest(secret).into())
    }

    /// A hash that is known as bytes.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Whether it is the same, in constant time.
    #[must_use]
    pub fn ct_eq(&self, other: &Self) -> bool {
        self.ct_eq_choice(other).into()
    }

    /// The same, not yet looked at.
    pub(crate) fn ct_eq_choice(&self, other: &Self) -> Choice {
        self.0.ct_eq(&other.0)
    }
}

impl fmt::Debug for SecretHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretHash(…)")
    }
}

/// As 64 hexadecimal digits, to be kept.
impl fmt::LowerHex for SecretHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// Of 64 hexadecimal digits.
impl FromStr for SecretHash {
    type Err = InvalidHash;

    fn from_str(text: &str) -> Result<Self, InvalidHash> {
        let (pairs, []) = text.as_bytes().as_chunks::<2>() else { return Err(InvalidHash) };
        let bytes: &[[u8; 2]; 32] = pairs.try_into().map_err(|_| InvalidHash)?;
        let mut hash = [0; 32];
        for (byte, [high, low]) in hash.iter_mut().zip(bytes) {
            *byte = digit(*high)? << 4 | digit(*low)?;
        }
        Ok(Self(hash))
    }
}

fn digit(byte: u8) -> Result<u8, InvalidHash> {
    char::from(byte).to_digit(16).map(|digit| digit as u8).ok_or(InvalidHash)
}

/// A text that is no hash: it has not 64 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidHash;

impl fmt::Display for InvalidHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the hash of a secret has 64 hexadecimal digits")
    }
}

impl std::error::Error for InvalidHash {}
