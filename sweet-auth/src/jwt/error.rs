//! Why a token was refused, and why a key was.
//!
//! In:    what was found.
//! Out:   one line for the log.
//! Never: a piece of the token or of a key: who sends them chooses what they say.

use std::fmt;

use sweet_core::json;

/// Why a token was refused: for the log. Clients are told that it is not valid, or that it has expired, and no more.
///
/// ```
/// use sweet_auth::jwt::JwtError;
///
/// assert_eq!(JwtError::Audience.to_string(), "the token is for another audience");
/// assert!(JwtError::Expired.is_expired());
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum JwtError {
    /// It is longer than [`TOKEN_BYTES_MAX`](super::TOKEN_BYTES_MAX).
    TooLong,
    /// It has no three parts of base64url, or its header or claims are no JSON object with registered members of their types.
    Malformed(&'static str),
    /// Its header asks for what is not understood (`crit`, `b64`), so it must be refused (RFC 7515 section 4.1.11).
    Critical,
    /// Its `typ` is not the one that is asked for.
    Type,
    /// Its `alg` is not in the list.
    Algorithm,
    /// There is no key for its `kid` and `alg`.
    Key,
    /// The signature is not that of a key.
    Signature,
    /// It has no `exp`.
    MissingExpiry,
    /// Its `exp` has passed.
    Expired,
    /// Its `nbf` has not come.
    NotYet,
    /// Its `iat` has not come.
    IssuedLater,
    /// It has no `iss`, or another one than those that are asked for.
    Issuer,
    /// It is for another audience, or for none where one is asked for, or for some where none is.
    Audience,
    /// Its claims are not of the type that is asked for, or break a rule of it.
    Claims(json::Error),
}

impl JwtError {
    /// Whether the token was good once. Clients may be told, so that they get another one.
    pub fn is_expired(&self) -> bool {
        *self == JwtError::Expired
    }
}

impl fmt::Display for JwtError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            JwtError::TooLong => "the token is too long",
            JwtError::Malformed(what) => return write!(f, "the token is malformed: {what}"),
            JwtError::Critical => "the header of the token has `crit` or `b64`, of which nothing is understood",
            JwtError::Type => "the `typ` of the token is not the one asked for",
            JwtError::Algorithm => "the `alg` of the token is not in the list",
            JwtError::Key => "there is no key for the `kid` and `alg` of the token",
            JwtError::Signature => "the signature of the token is not valid",
            JwtError::MissingExpiry => "the token has no `exp`",
            JwtError::Expired => "the token has expired",
            JwtError::NotYet => "the `nbf` of the token has not come",
            JwtError::IssuedLater => "the `iat` of the token has not come",
            JwtError::Issuer => "the token is of another issuer",
            JwtError::Audience => "the token is for another audience",
            JwtError::Claims(json::Error::Syntax { message, .. }) => return write!(f, "the claims: {message}"),
            JwtError::Claims(json::Error::Invalid(failures)) => {
                f.write_str("the claims are not valid:")?;
                // A place may be the key of a map, whose characters somebody else has chosen.
                let mut failures = failures.0.iter();
                return failures
                    .try_for_each(|failure| write!(f, " `{}` {};", failure.place.escape_debug(), failure.detail));
            }
        })
    }
}

impl std::error::Error for JwtError {}

/// Why a key cannot be used.
///
/// ```
/// use sweet_auth::jwt::{Algorithm, JwtKey};
///
/// let refused = JwtKey::secret(Algorithm::HS256, "secret").unwrap_err();
/// assert_eq!(refused.to_string(), "a secret for HS256 has at least 32 bytes (RFC 7518 section 3.2)");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyError(String);

impl KeyError {
    pub(super) fn new(reason: impl Into<String>) -> Self {
        Self(reason.into())
    }
}

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for KeyError {}
