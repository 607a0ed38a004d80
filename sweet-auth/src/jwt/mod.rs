//! JSON Web Tokens (RFC 7519): verified by an explicit list of algorithms, with claims of a type of one's own.
//!
//! In:    a token, from a client who may be lying in every part of it.
//! Out:   claims that somebody with a key has signed, for us, and for now.
//! Never: network, files, or keys that a token brings.
//!
#![doc = include_str!("guide.md")]

mod algorithm;
mod builder;
mod error;
mod header;
mod jwk;
mod key;
mod object;
mod registered;
mod scheme;
mod signer;
mod small_order;
mod token;
mod verifier;

pub use algorithm::Algorithm;
pub use builder::{ConfigurationError, JwtVerifierBuilder, LEEWAY_MAX};
pub use error::{JwtError, KeyError};
pub use jwk::KEYS_MAX;
pub use key::JwtKey;
pub use scheme::{BearerJwt, Jwt, Scheme};
pub use signer::{JwtSigner, SignError, numeric_date};
pub use token::TOKEN_BYTES_MAX;
pub use verifier::{JwtVerifier, KID_BYTES_MAX};
