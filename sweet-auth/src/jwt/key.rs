//! Keys that verify: each for one algorithm, and for the tokens that name it.
//!
//! In:    a secret, PEM, DER, or what was read of a JWK.
//! Out:   a key that has been parsed, and is of the family that its algorithm takes.
//! Never: one key for two algorithms (RFC 8725 section 3.1), or its bytes in `Debug`.

use std::fmt;

use aws_lc_rs::signature::ParsedPublicKey;
use aws_lc_rs::{hmac, rsa};

use super::algorithm::{Algorithm, Family, is_rsa_key};
use super::error::KeyError;
use super::small_order::is_of_small_order;

/// A key that verifies tokens of one algorithm (RFC 8725 section 3.1).
///
/// A key that has a [`kid`](Self::with_kid) verifies the tokens that name it, and one without verifies those that name none.
///
/// ```
/// use sweet_auth::jwt::{Algorithm, JwtKey};
///
/// const PEM: &str = "-----BEGIN PUBLIC KEY-----
/// MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
/// -----END PUBLIC KEY-----
/// ";
/// let key = JwtKey::from_pem(Algorithm::EdDSA, PEM).unwrap().with_kid("2026-11");
/// assert_eq!(format!("{key:?}"), r#"JwtKey { algorithm: EdDSA, kid: Some("2026-11"), .. }"#);
/// assert!(JwtKey::from_pem(Algorithm::RS256, PEM).is_err());
/// ```
#[derive(Clone)]
pub struct JwtKey {
    pub(super) algorithm: Algorithm,
    pub(super) kid: Option<Box<str>>,
    /// Invariant: of the family of `algorithm`.
    material: Material,
}

#[derive(Clone)]
enum Material {
    /// In a box: it is 1.2 kB, twenty times a public key.
    Secret(Box<hmac::Key>),
    Public(ParsedPublicKey),
}

impl JwtKey {
    /// A secret for HS256, HS384 or HS512: random bytes, not a password.
    ///
    /// # Errors
    /// Where it is shorter than the hash (RFC 7518 section 3.2), where it is a public key, with which everybody could sign, or
    /// where the algorithm takes no secret.
    pub fn secret(algorithm: Algorithm, secret: impl AsRef<[u8]>) -> Result<Self, KeyError> {
        let key = hmac_key(algorithm, secret.as_ref())?;
        Ok(Self { algorithm, kid: None, material: Material::Secret(Box::new(key)) })
    }

    /// A public key in PEM (RFC 7468): `PUBLIC KEY`, or `RSA PUBLIC KEY`.
    ///
    /// # Errors
    /// Where it is not that, or no key for the algorithm.
    pub fn from_pem(algorithm: Algorithm, pem: impl AsRef<[u8]>) -> Result<Self, KeyError> {
        let (label, der) = pem_rfc7468::decode_vec(pem.as_ref()).map_err(|_| KeyError::new("the key is not PEM"))?;
        match label {
            "PUBLIC KEY" | "RSA PUBLIC KEY" => Self::from_der(algorithm, der),
            _ => Err(KeyError::new(
                "the PEM is not labelled `PUBLIC KEY`: take that of a private key by `openssl pkey -pubout`, and that of a certificate by \
                 `openssl x509 -pubkey -noout`",
            )),
        }
    }

    /// A public key in DER: a `SubjectPublicKeyInfo` (RFC 5280 section 4.1.2.7), or an `RSAPublicKey` (RFC 8017 appendix A.1.1).
    ///
    /// # Errors
    /// Where it is not that, or no key for the algorithm: another kind of key, an RSA key of less than 2048 or more than 8192 bits,
    /// a point that is not on the curve, or one of small order, for which anybody can sign.
    pub fn from_der(algorithm: Algorithm, der: impl AsRef<[u8]>) -> Result<Self, KeyError> {
        let der = der.as_ref();
        if algorithm.family() == Family::Rsa && !is_rsa(der) {
            return Err(KeyError::new(format!("a key for {algorithm} is one of RSA, of 2048 to 8192 bits")));
        }
        // Either form of such a key ends with its bytes.
        if algorithm.family() == Family::Edwards && der.last_chunk().is_some_and(is_of_small_order) {
            return Err(KeyError::new("the key is of small order: anybody can sign for it"));
        }
        let Some(verification) = algorithm.verification() else {
            return Err(KeyError::new(format!("a key for {algorithm} is a secret")));
        };
        let key = ParsedPublicKey::new(verification, der)
            .map_err(|_| KeyError::new(format!("the key is no public key for {algorithm}")))?;
        Ok(Self { algorithm, kid: None, material: Material::Public(key) })
    }

    /// An RSA key of its two numbers, big-endian.
    pub(super) fn from_rsa(algorithm: Algorithm, modulus: &[u8], exponent: &[u8]) -> Result<Self, KeyError> {
        let refused = || KeyError::new(format!("a key for {algorithm} is one of RSA, of 2048 to 8192 bits"));
        let components = rsa::PublicKeyComponents { n: modulus, e: exponent };
        let parameters = algorithm.rsa().filter(|_| is_rsa_key(modulus, exponent)).ok_or_else(refused)?;
        let key = components.to_parsed_public_key(parameters).map_err(|_| refused())?;
        Ok(Self { algorithm, kid: None, material: Material::Public(key) })
    }

    /// Names the key: it verifies the tokens whose header has this `kid`. At most
    /// [`KID_BYTES_MAX`](super::KID_BYTES_MAX) bytes.
    #[must_use]
    pub fn with_kid(mut self, kid: impl Into<Box<str>>) -> Self {
        self.kid = Some(kid.into());
        self
    }

    /// The algorithm.
    pub fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    /// The name, where it has one.
    pub fn kid(&self) -> Option<&str> {
        self.kid.as_deref()
    }

    /// Whether `signature` is that of `message`. Secrets are compared in constant time.
    pub(super) fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        match &self.material {
            Material::Secret(key) => hmac::verify(key, message, signature).is_ok(),
            Material::Public(key) => key.verify_sig(message, signature).is_ok(),
        }
    }
}

/// Whether DER holds an RSA key that is good enough.
fn is_rsa(der: &[u8]) -> bool {
    let Ok(key) = rsa::PublicKey::from_der(der) else { return false };
    is_rsa_key(key.modulus().big_endian_without_leading_zero(), key.exponent().big_endian_without_leading_zero())
}

/// The key of an HMAC, for those who verify and those who sign.
pub(super) fn hmac_key(algorithm: Algorithm, secret: &[u8]) -> Result<hmac::Key, KeyError> {
    let Some(hash) = algorithm.hash() else {
        return Err(KeyError::new(format!("a key for {algorithm} is no secret")));
    };
    let bytes_min = hash.digest_algorithm().output_len();
    if secret.len() < bytes_min {
        return Err(KeyError::new(format!(
            "a secret for {algorithm} has at least {bytes_min} bytes (RFC 7518 section 3.2)"
        )));
    }
    if is_public_key(secret) {
        return Err(KeyError::new("the secret is a key in PEM or DER: who knows it could sign tokens"));
    }
    Ok(hmac::Key::new(hash, secret))
}

/// Whether these are the bytes of a key that others may know.
fn is_public_key(bytes: &[u8]) -> bool {
    let algorithms = [Algorithm::RS256, Algorithm::ES256, Algorithm::ES384];
    let is_der = || {
        algorithms
            .iter()
            .filter_map(|algorithm| algorithm.verification())
            .any(|by| ParsedPublicKey::new(by, bytes).is_ok())
    };
    // Any 32 bytes are a key of Ed25519: only the longer form tells that it is one.
    let is_edwards = || bytes.len() > 32 && ParsedPublicKey::new(&aws_lc_rs::signature::ED25519, bytes).is_ok();
    bytes.trim_ascii_start().starts_with(b"-----BEGIN ") || is_der() || is_edwards()
}

impl fmt::Debug for JwtKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JwtKey").field("algorithm", &self.algorithm).field("kid", &self.kid).finish_non_exhaustive()
    }
}
