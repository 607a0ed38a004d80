//! The algorithms of signatures (RFC 7518 section 3.1, RFC 8037), and which kind of key each takes.
//!
//! In:    a name in the header of a token, or in a key.
//! Out:   the algorithm, where it is one of these.
//! Never: `none`, in any case of its letters: there is no variant for it.

use std::fmt;

use aws_lc_rs::hmac;
use aws_lc_rs::signature::{self, VerificationAlgorithm};

/// An algorithm of signatures, by its name in RFC 7518 and RFC 8037. `none` is not one of them.
///
/// ```
/// use sweet_auth::jwt::Algorithm;
///
/// assert_eq!(Algorithm::named("ES256"), Some(Algorithm::ES256));
/// assert_eq!(Algorithm::named("none"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Algorithm {
    /// HMAC with SHA-256: a secret of at least 32 bytes, which whoever verifies can sign with too.
    HS256,
    /// HMAC with SHA-384: a secret of at least 48 bytes.
    HS384,
    /// HMAC with SHA-512: a secret of at least 64 bytes.
    HS512,
    /// RSASSA-PKCS1-v1_5 with SHA-256: a key of 2048 to 8192 bits, as for all of RSA.
    RS256,
    /// RSASSA-PKCS1-v1_5 with SHA-384.
    RS384,
    /// RSASSA-PKCS1-v1_5 with SHA-512.
    RS512,
    /// RSASSA-PSS with SHA-256.
    PS256,
    /// RSASSA-PSS with SHA-384.
    PS384,
    /// RSASSA-PSS with SHA-512.
    PS512,
    /// ECDSA on the curve P-256, with SHA-256.
    ES256,
    /// ECDSA on the curve P-384, with SHA-384.
    ES384,
    /// Ed25519 (RFC 8037). Ed448 has the same name in a token, and is not verified.
    EdDSA,
}

/// What a key is: one of a family cannot be used as one of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    /// A secret.
    Secret,
    /// An RSA key.
    Rsa,
    /// A key on a curve of RFC 7518 section 6.2.1.1.
    Curve {
        /// The name in a JWK.
        name: &'static str,
        /// The bytes of a coordinate.
        bytes: usize,
    },
    /// A key of Ed25519.
    Edwards,
}

impl Algorithm {
    const ALL: [Algorithm; 12] = [
        Algorithm::HS256,
        Algorithm::HS384,
        Algorithm::HS512,
        Algorithm::RS256,
        Algorithm::RS384,
        Algorithm::RS512,
        Algorithm::PS256,
        Algorithm::PS384,
        Algorithm::PS512,
        Algorithm::ES256,
        Algorithm::ES384,
        Algorithm::EdDSA,
    ];

    /// The algorithm of that name, each letter in its case.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|algorithm| algorithm.as_str() == name)
    }

    /// The name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Algorithm::HS256 => "HS256",
            Algorithm::HS384 => "HS384",
            Algorithm::HS512 => "HS512",
            Algorithm::RS256 => "RS256",
            Algorithm::RS384 => "RS384",
            Algorithm::RS512 => "RS512",
            Algorithm::PS256 => "PS256",
            Algorithm::PS384 => "PS384",
            Algorithm::PS512 => "PS512",
            Algorithm::ES256 => "ES256",
            Algorithm::ES384 => "ES384",
            Algorithm::EdDSA => "EdDSA",
        }
    }

    pub(super) const fn family(self) -> Family {
        match self {
            Algorithm::HS256 | Algorithm::HS384 | Algorithm::HS512 => Family::Secret,
            Algorithm::ES256 => Family::Curve { name: "P-256", bytes: 32 },
            Algorithm::ES384 => Family::Curve { name: "P-384", bytes: 48 },
            Algorithm::EdDSA => Family::Edwards,
            _ => Family::Rsa,
        }
    }

    /// The hash of an HMAC; `None` where this is none.
    pub(super) fn hash(self) -> Option<hmac::Algorithm> {
        match self {
            Algorithm::HS256 => Some(hmac::HMAC_SHA256),
            Algorithm::HS384 => Some(hmac::HMAC_SHA384),
            Algorithm::HS512 => Some(hmac::HMAC_SHA512),
            _ => None,
        }
    }

    /// The parameters of an RSA signature; `None` where this is none.
    pub(super) fn rsa(self) -> Option<&'static signature::RsaParameters> {
        match self {
            Algorithm::RS256 => Some(&signature::RSA_PKCS1_2048_8192_SHA256),
            Algorithm::RS384 => Some(&signature::RSA_PKCS1_2048_8192_SHA384),
            Algorithm::RS512 => Some(&signature::RSA_PKCS1_2048_8192_SHA512),
            Algorithm::PS256 => Some(&signature::RSA_PSS_2048_8192_SHA256),
            Algorithm::PS384 => Some(&signature::RSA_PSS_2048_8192_SHA384),
            Algorithm::PS512 => Some(&signature::RSA_PSS_2048_8192_SHA512),
            _ => None,
        }
    }

    /// How a signature with a public key is verified; `None` where the key is a secret.
    pub(super) fn verification(self) -> Option<&'static dyn VerificationAlgorithm> {
        match self {
            // A signature is two numbers of fixed length (RFC 7518 section 3.4), not DER.
            Algorithm::ES256 => Some(&signature::ECDSA_P256_SHA256_FIXED),
            Algorithm::ES384 => Some(&signature::ECDSA_P384_SHA384_FIXED),
            Algorithm::EdDSA => Some(&signature::ED25519),
            _ => self.rsa().map(|parameters| parameters as _),
        }
    }
}

impl fmt::Display for Algorithm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Whether these are the numbers of an RSA key of 2048 to 8192 bits (RFC 7518 section 3.3), in as few bytes as they need (RFC 7518
/// section 6.3.1.1), with an exponent that is odd and not 1, of which every message were its own signature.
pub(super) fn is_rsa_key(modulus: &[u8], exponent: &[u8]) -> bool {
    let bits = modulus.first().map_or(0, |first| 8 * modulus.len() - first.leading_zeros() as usize);
    let is_minimal = |number: &[u8]| number.first().is_some_and(|first| *first != 0);
    let is_odd = exponent.last().is_some_and(|last| last % 2 == 1);
    (2048..=8192).contains(&bits) && is_minimal(modulus) && is_minimal(exponent) && is_odd && *exponent != [1]
}
