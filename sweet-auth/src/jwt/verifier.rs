//! The verifier: from the text of a token to claims that can be believed.
//!
//! In:    a token; keys, algorithms and demands of the person who configured.
//! Out:   the claims, of the app's own type, or why not.
//! Never: an algorithm or a key of the token's own choice; claims before the signature.

use std::cell::RefCell;
use std::fmt;
use std::marker::PhantomData;
use std::time::SystemTime;

use sweet_core::json::{self, Decode};

use super::algorithm::Algorithm;
use super::builder::{self, ConfigurationError, JwtVerifierBuilder};
use super::error::JwtError;
use super::header::Header;
use super::key::JwtKey;
use super::registered::{Demands, Registered};
use super::scheme::BearerJwt;
use super::token::Token;

/// Verifies JSON Web Tokens (RFC 7519) by the advice of RFC 8725, and hands over their claims as a `C`.
///
/// `C` is a type with `#[derive(Schema)]`, which decodes the claims: one of another type, one that is missing, and one that breaks a
/// rule are refused. It need not have the registered claims: those are checked whatever `C` is.
///
/// | of the token | what holds |
/// |---|---|
/// | length | at most [`TOKEN_BYTES_MAX`](super::TOKEN_BYTES_MAX) |
/// | form | three parts of base64url without padding, in their only form; header and claims are objects without duplicate members |
/// | `alg` | in the list, and that of the key: `none` is no algorithm, and a public key no secret |
/// | `kid` | that of the key; without one, a key that has none. It is compared, and looked up nowhere else |
/// | `jku`, `jwk`, `x5u`, `x5c` | not looked at, and never fetched |
/// | `crit`, `b64` | refused (RFC 7515 section 4.1.11) |
/// | `typ` | as [asked for](JwtVerifierBuilder::token_type); else any |
/// | `exp` | required; it has not passed, but for the [leeway](JwtVerifierBuilder::leeway) |
/// | `nbf`, `iat` | have come, but for the leeway |
/// | `iss` | one of the [issuers](JwtVerifierBuilder::issuer), where there are any |
/// | `aud` | has one of the [audiences](JwtVerifierBuilder::audience). Where there are none, a token that has `aud` is refused |
/// | registered claims | of their types (RFC 7519 section 4.1), dates from 1970 to 9999 |
///
/// A verifier is state of an app, and so of one worker. It fetches no keys: whoever keeps a JWKS document fresh calls
/// [`replace_keys`](Self::replace_keys) in each worker.
///
/// ```
/// use std::time::{Duration, SystemTime};
/// use sweet::auth::jwt::{Algorithm, JwtError, JwtKey, JwtSigner, JwtVerifier, numeric_date};
/// use sweet::Schema;
///
/// #[derive(Schema)]
/// struct Claims {
///     #[validate(length(min = 1))]
///     sub: String,
///     exp: u64,
/// }
///
/// let secret = [7; 32]; // random bytes, from the environment
/// let verifier: JwtVerifier<Claims> = JwtVerifier::builder([Algorithm::HS256])
///     .key(JwtKey::secret(Algorithm::HS256, secret).unwrap())
///     .build()
///     .unwrap();
///
/// let signer = JwtSigner::secret(Algorithm::HS256, secret).unwrap();
/// let exp = numeric_date(SystemTime::now() + Duration::from_secs(900));
/// let token = signer.sign(&Claims { sub: "ada".into(), exp }).unwrap();
/// assert_eq!(verifier.verify(&token).unwrap().sub, "ada");
///
/// let token = signer.sign(&Claims { sub: "ada".into(), exp: 1 }).unwrap();
/// assert_eq!(verifier.verify(&token).err(), Some(JwtError::Expired));
/// ```
pub struct JwtVerifier<C, S = BearerJwt> {
    pub(super) algorithms: Vec<Algorithm>,
    pub(super) keys: RefCell<Vec<JwtKey>>,
    pub(super) demands: Demands,
    pub(super) token_type: Option<Box<str>>,
    pub(super) clock: fn() -> SystemTime,
    pub(super) types: PhantomData<fn() -> (C, S)>,
}

/// How long a `kid` may be, in bytes.
pub const KID_BYTES_MAX: usize = 256;

impl<C, S> JwtVerifier<C, S> {
    /// Begins a verifier of tokens by these algorithms, at least one. There is no default: each is one more way for a token to be
    /// believed.
    pub fn builder(algorithms: impl IntoIterator<Item = Algorithm>) -> JwtVerifierBuilder<C, S> {
        JwtVerifierBuilder::new(algorithms.into_iter().collect())
    }

    /// Takes other keys in the place of those that it has, at this worker.
    ///
    /// # Errors
    /// Where these would not have been [built](JwtVerifierBuilder::build): the old ones stay.
    pub fn replace_keys(&self, keys: Vec<JwtKey>) -> Result<(), ConfigurationError> {
        let mistakes = builder::mistakes(&self.algorithms, &keys);
        if !mistakes.is_empty() {
            return Err(ConfigurationError(mistakes));
        }
        self.keys.replace(keys);
        Ok(())
    }

    /// The algorithms of the list, for [`JwtKey::from_jwks`].
    pub fn algorithms(&self) -> &[Algorithm] {
        &self.algorithms
    }
}

impl<C: for<'de> Decode<'de>, S> JwtVerifier<C, S> {
    /// Verifies a token, and decodes its claims.
    ///
    /// The signature comes first: nothing is said of what a token without a good one claims.
    ///
    /// # Errors
    /// Why it is refused, for the log.
    pub fn verify(&self, token: &str) -> Result<C, JwtError> {
        let token = Token::of(token)?;
        self.check_signature(&token)?;
        let malformed = |_| JwtError::Malformed("its claims are no object, or a registered one is not of its type");
        let registered: Registered<'_> = json::from_slice(&token.claims).map_err(malformed)?;
        self.demands.check(&registered, (self.clock)())?;
        json::from_slice(&token.claims).map_err(JwtError::Claims)
    }
}

impl<C, S> JwtVerifier<C, S> {
    fn check_signature(&self, token: &Token<'_>) -> Result<(), JwtError> {
        let malformed =
            |_| JwtError::Malformed("its header is no object with an `alg`, or a member is not of its type");
        let header: Header<'_> = json::from_slice(&token.header).map_err(malformed)?;
        if header.is_critical {
            return Err(JwtError::Critical);
        }
        if self.token_type.as_ref().is_some_and(|expected| !header.is_of_type(expected)) {
            return Err(JwtError::Type);
        }
        let algorithm = Algorithm::named(&header.algorithm).filter(|named| self.algorithms.contains(named));
        let algorithm = algorithm.ok_or(JwtError::Algorithm)?;
        self.check_with_keys(algorithm, header.kid.as_deref(), token)
    }

    /// Several keys may have no name, such as an old and a new secret: each is tried.
    fn check_with_keys(&self, algorithm: Algorithm, kid: Option<&str>, token: &Token<'_>) -> Result<(), JwtError> {
        let keys = self.keys.borrow();
        let mut fitting = keys.iter().filter(|key| key.algorithm == algorithm && key.kid() == kid).peekable();
        if fitting.peek().is_none() {
            return Err(JwtError::Key);
        }
        let is_good = fitting.any(|key| key.verifies(token.signed.as_bytes(), &token.signature));
        if is_good { Ok(()) } else { Err(JwtError::Signature) }
    }
}

impl<C, S> fmt::Debug for JwtVerifier<C, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { algorithms, keys, demands, token_type, .. } = self;
        let mut debug = f.debug_struct("JwtVerifier");
        debug.field("algorithms", algorithms).field("keys", &keys.borrow()).field("demands", demands);
        debug.field("token_type", token_type).finish_non_exhaustive()
    }
}
