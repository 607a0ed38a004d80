//! Signs tokens: for the endpoint that issues them, and for tests.
//!
//! In:    claims that can be written as JSON, and a key that is private.
//! Out:   a token.
//! Never: adds a claim: what is in a token is in the type of its claims.

use std::fmt;
use std::time::{Duration, SystemTime};

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{self, EcdsaKeyPair, Ed25519KeyPair, RsaKeyPair};
use aws_lc_rs::{error, hmac};
use sweet_core::json::{self, Encode};

use super::algorithm::{Algorithm, Family};
use super::error::KeyError;
use super::key::hmac_key;
use super::token::{TOKEN_BYTES_MAX, encode};

/// Signs tokens by one algorithm, with one key.
///
/// ```
/// use sweet::auth::jwt::{Algorithm, JwtSigner};
/// use sweet::Schema;
///
/// #[derive(Schema)]
/// struct Claims { sub: String }
///
/// let signer = JwtSigner::secret(Algorithm::HS256, [7; 32]).unwrap().with_kid("1").with_token_type("at+jwt");
/// let token = signer.sign(&Claims { sub: "ada".into() }).unwrap();
/// assert!(token.starts_with("eyJ"));
/// ```
pub struct JwtSigner {
    algorithm: Algorithm,
    kid: Option<Box<str>>,
    token_type: Box<str>,
    material: Material,
}

enum Material {
    Secret(Box<hmac::Key>),
    Rsa(RsaKeyPair),
    Curve(EcdsaKeyPair),
    Edwards(Ed25519KeyPair),
}

impl JwtSigner {
    /// Signs with a secret, by HS256, HS384 or HS512.
    ///
    /// # Errors
    /// As [`JwtKey::secret`](super::JwtKey::secret).
    pub fn secret(algorithm: Algorithm, secret: impl AsRef<[u8]>) -> Result<Self, KeyError> {
        let key = hmac_key(algorithm, secret.as_ref())?;
        Ok(Self::new(algorithm, Material::Secret(Box::new(key))))
    }

    /// Signs with a private key in PEM: `PRIVATE KEY` (PKCS #8, RFC 5958), or `RSA PRIVATE KEY` (RFC 8017 appendix A.1.2).
    ///
    /// # Errors
    /// Where it is not that, or no key for the algorithm.
    pub fn from_pem(algorithm: Algorithm, pem: impl AsRef<[u8]>) -> Result<Self, KeyError> {
        let (label, der) = pem_rfc7468::decode_vec(pem.as_ref()).map_err(|_| KeyError::new("the key is not PEM"))?;
        let material = match label {
            "PRIVATE KEY" => of_pkcs8(algorithm, &der),
            "RSA PRIVATE KEY" if algorithm.family() == Family::Rsa => {
                RsaKeyPair::from_der(&der).ok().map(Material::Rsa)
            }
            _ => {
                return Err(KeyError::new(
                    "the PEM is not labelled `PRIVATE KEY`: `openssl pkcs8 -topk8 -nodes` makes it so",
                ));
            }
        };
        let material = material.filter(Material::is_long_enough);
        let material = material.ok_or_else(|| KeyError::new(format!("the key is no private key for {algorithm}")))?;
        Ok(Self::new(algorithm, material))
    }

    fn new(algorithm: Algorithm, material: Material) -> Self {
        Self { algorithm, kid: None, token_type: "JWT".into(), material }
    }

    /// Names the key in the header of tokens.
    #[must_use]
    pub fn with_kid(mut self, kid: impl Into<Box<str>>) -> Self {
        self.kid = Some(kid.into());
        self
    }

    /// Says what tokens are: `JWT` by default.
    #[must_use]
    pub fn with_token_type(mut self, token_type: impl Into<Box<str>>) -> Self {
        self.token_type = token_type.into();
        self
    }

    /// Signs claims, which are to be an object.
    ///
    /// # Errors
    /// Where the token would be longer than [`TOKEN_BYTES_MAX`], or the key does not sign.
    pub fn sign<C: Encode + ?Sized>(&self, claims: &C) -> Result<String, SignError> {
        let mut token = encode(&self.header());
        token.push('.');
        token.push_str(&encode(&json::to_vec(claims)));
        let signature = self.signature(token.as_bytes()).map_err(|_| SignError::Key)?;
        token.push('.');
        token.push_str(&encode(&signature));
        if token.len() > TOKEN_BYTES_MAX { Err(SignError::TooLong) } else { Ok(token) }
    }

    fn header(&self) -> Vec<u8> {
        let mut header = br#"{"alg":"#.to_vec();
        json::write(self.algorithm.as_str(), &mut header);
        header.extend_from_slice(br#","typ":"#);
        json::write(&*self.token_type, &mut header);
        if let Some(kid) = &self.kid {
            header.extend_from_slice(br#","kid":"#);
            json::write(&**kid, &mut header);
        }
        header.push(b'}');
        header
    }

    fn signature(&self, message: &[u8]) -> Result<Vec<u8>, error::Unspecified> {
        let random = SystemRandom::new();
        match &self.material {
            Material::Secret(key) => Ok(hmac::sign(key, message).as_ref().to_vec()),
            Material::Curve(key) => Ok(key.sign(&random, message)?.as_ref().to_vec()),
            Material::Edwards(key) => Ok(key.sign(message).as_ref().to_vec()),
            Material::Rsa(key) => {
                let padding = padding(self.algorithm).ok_or(error::Unspecified)?;
                let mut signature = vec![0; key.public_modulus_len()];
                key.sign(padding, &random, message, &mut signature).map(|()| signature)
            }
        }
    }
}

impl Material {
    /// RFC 7518 section 3.3.
    fn is_long_enough(&self) -> bool {
        if let Material::Rsa(key) = self { (256..=1024).contains(&key.public_modulus_len()) } else { true }
    }
}

fn of_pkcs8(algorithm: Algorithm, der: &[u8]) -> Option<Material> {
    match algorithm {
        Algorithm::ES256 => curve(&signature::ECDSA_P256_SHA256_FIXED_SIGNING, der),
        Algorithm::ES384 => curve(&signature::ECDSA_P384_SHA384_FIXED_SIGNING, der),
        // Without its public part too, as `openssl genpkey` writes it.
        Algorithm::EdDSA => Ed25519KeyPair::from_pkcs8_maybe_unchecked(der).ok().map(Material::Edwards),
        _ if algorithm.family() == Family::Rsa => RsaKeyPair::from_pkcs8(der).ok().map(Material::Rsa),
        _ => None,
    }
}

fn curve(algorithm: &'static signature::EcdsaSigningAlgorithm, der: &[u8]) -> Option<Material> {
    EcdsaKeyPair::from_pkcs8(algorithm, der).ok().map(Material::Curve)
}

fn padding(algorithm: Algorithm) -> Option<&'static dyn signature::RsaEncoding> {
    match algorithm {
        Algorithm::RS256 => Some(&signature::RSA_PKCS1_SHA256),
        Algorithm::RS384 => Some(&signature::RSA_PKCS1_SHA384),
        Algorithm::RS512 => Some(&signature::RSA_PKCS1_SHA512),
        Algorithm::PS256 => Some(&signature::RSA_PSS_SHA256),
        Algorithm::PS384 => Some(&signature::RSA_PSS_SHA384),
        Algorithm::PS512 => Some(&signature::RSA_PSS_SHA512),
        _ => None,
    }
}

impl fmt::Debug for JwtSigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JwtSigner").field("algorithm", &self.algorithm).field("kid", &self.kid).finish_non_exhaustive()
    }
}

/// Why a token was not signed.
///
/// ```
/// use sweet_auth::jwt::{Algorithm, JwtSigner, SignError};
///
/// let signer = JwtSigner::secret(Algorithm::HS256, [7; 32]).unwrap();
/// assert_eq!(signer.sign(&"x".repeat(9000)), Err(SignError::TooLong));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignError {
    /// The token would be longer than [`TOKEN_BYTES_MAX`].
    TooLong,
    /// The key does not sign.
    Key,
}

impl fmt::Display for SignError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            SignError::TooLong => "the token would be too long",
            SignError::Key => "the key does not sign",
        })
    }
}

impl std::error::Error for SignError {}

/// An instant as tokens have it: whole seconds since 1970 (RFC 7519 section 2); 0 for what is before.
///
/// ```
/// use std::time::{Duration, SystemTime};
/// use sweet_auth::jwt::numeric_date;
///
/// assert_eq!(numeric_date(SystemTime::UNIX_EPOCH + Duration::from_secs(900)), 900);
/// ```
pub fn numeric_date(at: SystemTime) -> u64 {
    at.duration_since(SystemTime::UNIX_EPOCH).as_ref().map_or(0, Duration::as_secs)
}
