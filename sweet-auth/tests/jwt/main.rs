//! Tokens: the vectors of the RFCs and of another implementation, the known attacks, keys, and what a client is told.
//!
//! `keys/` was made by pyca/cryptography, so that two implementations must agree: key pairs, the same public keys as a JWKS
//! document, and for each algorithm a token with `{"sub": "ada", "exp": 1700000900}`. Its private keys are good for nothing else.

mod attacks;
mod claims;
mod guard;
mod keys;
mod scopes;
mod vectors;

use std::time::{Duration, SystemTime};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sweet::Schema;
use sweet::auth::jwt::{Algorithm, JwtKey, JwtVerifier, JwtVerifierBuilder};

/// The hour at which all is tested.
const NOW: u64 = 1_700_000_000;

const SECRET: [u8; 64] = [7; 64];

const RSA: &str = include_str!("keys/rsa.pub.pem");
const P256: &str = include_str!("keys/p256.pub.pem");
const P384: &str = include_str!("keys/p384.pub.pem");
const ED25519: &str = include_str!("keys/ed25519.pub.pem");

fn clock() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(NOW)
}

#[derive(Debug, PartialEq, Schema)]
struct Claims {
    #[validate(length(min = 1))]
    sub: String,
    #[serde(default)]
    admin: bool,
}

/// Public key, or secret, for an algorithm.
fn key(algorithm: Algorithm) -> JwtKey {
    let pem = match algorithm.as_str() {
        "HS256" | "HS384" | "HS512" => return JwtKey::secret(algorithm, SECRET).unwrap(),
        "ES256" => P256,
        "ES384" => P384,
        "EdDSA" => ED25519,
        _ => RSA,
    };
    JwtKey::from_pem(algorithm, pem).unwrap()
}

/// A verifier of tokens without `kid`, of the algorithms that most have.
fn builder() -> JwtVerifierBuilder<Claims> {
    let algorithms = [Algorithm::HS256, Algorithm::RS256, Algorithm::ES256, Algorithm::EdDSA];
    JwtVerifier::builder(algorithms).keys(algorithms.map(key)).clock(clock)
}

fn verifier() -> JwtVerifier<Claims> {
    builder().build().unwrap()
}

fn base64url(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// A token of any texts, signed by a secret.
fn token_by(secret: &[u8], header: impl AsRef<[u8]>, claims: impl AsRef<[u8]>) -> String {
    let signed = format!("{}.{}", base64url(header), base64url(claims));
    let key = aws_lc_rs::hmac::Key::new(aws_lc_rs::hmac::HMAC_SHA256, secret);
    let tag = aws_lc_rs::hmac::sign(&key, signed.as_bytes());
    format!("{signed}.{}", base64url(tag))
}

/// A token of any texts, signed by the secret that the verifier has: what is refused of it is refused for its texts.
fn token(header: impl AsRef<[u8]>, claims: impl AsRef<[u8]>) -> String {
    token_by(&SECRET, header, claims)
}

const HEADER: &str = r#"{"alg":"HS256"}"#;
const CLAIMS: &str = r#"{"sub":"ada","exp":1700000900}"#;

#[test]
fn a_good_token_is_good() {
    let ada = Claims { sub: "ada".to_owned(), admin: false };
    assert_eq!(verifier().verify(&token(HEADER, CLAIMS)), Ok(ada));
}
