//! The configuration of a verifier.
//!
//! In:    algorithms, keys, and what is asked of tokens.
//! Out:   a verifier, or everything that is wrong with it.
//! Never: a default for what decides who is let in.

use std::cell::RefCell;
use std::fmt;
use std::marker::PhantomData;
use std::time::{Duration, SystemTime};

use super::algorithm::Algorithm;
use super::error::KeyError;
use super::jwk::KEYS_MAX;
use super::key::JwtKey;
use super::registered::Demands;
use super::scheme::BearerJwt;
use super::verifier::{JwtVerifier, KID_BYTES_MAX};

/// The longest leeway: 10 minutes. Clocks that differ by more are to be set.
pub const LEEWAY_MAX: Duration = Duration::from_secs(600);

/// A verifier that is being configured: see [`JwtVerifier`].
///
/// ```
/// use sweet_auth::jwt::{Algorithm, JwtVerifier};
///
/// let mistakes = JwtVerifier::<u8>::builder([]).build().unwrap_err();
/// assert_eq!(mistakes.to_string(), "the list of algorithms is empty; there is no key");
/// ```
#[must_use]
#[derive(Debug)]
pub struct JwtVerifierBuilder<C, S = BearerJwt> {
    algorithms: Vec<Algorithm>,
    keys: Vec<JwtKey>,
    demands: Demands,
    token_type: Option<Box<str>>,
    clock: fn() -> SystemTime,
    types: PhantomData<fn() -> (C, S)>,
}

impl<C, S> JwtVerifierBuilder<C, S> {
    pub(super) fn new(algorithms: Vec<Algorithm>) -> Self {
        Self {
            algorithms,
            keys: Vec::new(),
            demands: Demands { issuers: Vec::new(), audiences: Vec::new(), leeway: Duration::from_secs(30) },
            token_type: None,
            clock: SystemTime::now,
            types: PhantomData,
        }
    }

    /// Adds a key, whose algorithm must be in the list.
    pub fn key(self, key: JwtKey) -> Self {
        self.keys([key])
    }

    /// Adds keys, such as those of a [JWKS document](JwtKey::from_jwks). At most [`KEYS_MAX`] in all.
    pub fn keys(mut self, keys: impl IntoIterator<Item = JwtKey>) -> Self {
        self.keys.extend(keys);
        self
    }

    /// Adds an issuer whose tokens are taken: the whole text of `iss`. By default `iss` is not looked at, which is right only where
    /// nobody else has the keys.
    pub fn issuer(mut self, issuer: impl Into<Box<str>>) -> Self {
        self.demands.issuers.push(issuer.into());
        self
    }

    /// Adds an audience that this app is: tokens must name it, or another one of these. By default tokens must name none.
    pub fn audience(mut self, audience: impl Into<Box<str>>) -> Self {
        self.demands.audiences.push(audience.into());
        self
    }

    /// How far the clocks of others may be off: 30 seconds by default, [`LEEWAY_MAX`] at most.
    pub fn leeway(mut self, leeway: Duration) -> Self {
        self.demands.leeway = leeway;
        self
    }

    /// What `typ` must be, such as `at+jwt` for access tokens (RFC 9068 section 4): then a token that was made for something else,
    /// such as an ID token, is refused (RFC 8725 section 3.11). By default it may be anything.
    pub fn token_type(mut self, token_type: impl Into<Box<str>>) -> Self {
        self.token_type = Some(token_type.into());
        self
    }

    /// The clock: that of the system by default. For tests.
    pub fn clock(mut self, clock: fn() -> SystemTime) -> Self {
        self.clock = clock;
        self
    }

    /// The verifier.
    ///
    /// # Errors
    /// Everything that is wrong with the configuration: an empty list of algorithms, no key, more than [`KEYS_MAX`] of them, a key
    /// for an algorithm that is not in the list, two keys of one name, a `kid` that is too long, a
    /// leeway that is too long.
    pub fn build(self) -> Result<JwtVerifier<C, S>, ConfigurationError> {
        let Self { algorithms, keys, demands, token_type, clock, types } = self;
        let mut found = mistakes(&algorithms, &keys);
        if demands.leeway > LEEWAY_MAX {
            found.push(format!("the leeway is more than {} s", LEEWAY_MAX.as_secs()));
        }
        if !found.is_empty() {
            return Err(ConfigurationError(found));
        }
        Ok(JwtVerifier { algorithms, keys: RefCell::new(keys), demands, token_type, clock, types })
    }
}

/// What is wrong with these keys.
pub(super) fn mistakes(algorithms: &[Algorithm], keys: &[JwtKey]) -> Vec<String> {
    let mut found = Vec::new();
    if algorithms.is_empty() {
        found.push("the list of algorithms is empty".to_owned());
    }
    if keys.is_empty() {
        found.push("there is no key".to_owned());
    }
    if keys.len() > KEYS_MAX {
        found.push(format!("there are more than {KEYS_MAX} keys"));
    }
    for (index, key) in keys.iter().enumerate() {
        let JwtKey { algorithm, kid, .. } = key;
        if !algorithms.contains(algorithm) {
            found.push(format!("a key is for {algorithm}, which is not in the list of algorithms"));
        }
        if kid.as_ref().is_some_and(|kid| kid.len() > KID_BYTES_MAX) {
            found.push(format!("a `kid` has more than {KID_BYTES_MAX} bytes"));
        }
        let is_same = |other: &JwtKey| other.kid.is_some() && other.kid == *kid && other.algorithm == *algorithm;
        if keys[..index].iter().any(is_same) {
            found.push(format!("two keys for {algorithm} have the same `kid`"));
        }
    }
    found
}

/// Everything that is wrong with a configuration.
///
/// ```
/// use sweet_auth::jwt::{Algorithm, JwtKey, JwtVerifier};
///
/// let key = JwtKey::secret(Algorithm::HS256, [7; 32]).unwrap();
/// let mistakes = JwtVerifier::<u8>::builder([Algorithm::RS256]).key(key).build().unwrap_err();
/// assert_eq!(mistakes.to_string(), "a key is for HS256, which is not in the list of algorithms");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigurationError(pub(super) Vec<String>);

/// So that a function that loads keys and builds a verifier has one kind of error.
impl From<KeyError> for ConfigurationError {
    fn from(error: KeyError) -> Self {
        Self(vec![error.to_string()])
    }
}

impl ConfigurationError {
    /// The mistakes, each a line.
    pub fn mistakes(&self) -> &[String] {
        &self.0
    }
}

impl fmt::Display for ConfigurationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join("; "))
    }
}

impl std::error::Error for ConfigurationError {}
