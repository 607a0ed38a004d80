//! The scheme of a verifier: what documents say of how its tokens are had.

use sweet_core::json::Decode;
use sweet_core::message::Request;
use sweet_core::meta::SecurityScheme;

use super::error::JwtError;
use super::verifier::JwtVerifier;
use crate::{Bearer, Denied, Token, Verify};

/// What documents say of the tokens of a [`JwtVerifier`]: a type of one's own, where it is not [`BearerJwt`].
///
/// ```
/// use sweet_auth::jwt::Scheme;
/// use sweet_auth::{oauth2, scopes};
/// use sweet_core::meta::SecurityScheme;
///
/// scopes! {
///     /// Read users.
///     ReadUsers = "users:read";
/// }
///
/// /// Tokens of the endpoint `/token`.
/// struct Login;
///
/// impl Scheme for Login {
///     const SCHEME: SecurityScheme = oauth2::scheme("login", &[oauth2::password::<ReadUsers>("/token")]);
/// }
/// ```
pub trait Scheme: 'static {
    /// The scheme: `bearer`, OAuth 2.0 or OpenID Connect.
    const SCHEME: SecurityScheme;
    /// What the tokens open, in challenges (RFC 9110 section 11.5).
    const REALM: &'static str = Self::SCHEME.name;
}

/// A token of which documents say no more than that it is a JWT: the scheme `jwt`.
///
/// ```
/// use sweet_auth::jwt::{BearerJwt, Scheme};
///
/// assert_eq!(BearerJwt::SCHEME.name, "jwt");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct BearerJwt;

impl Scheme for BearerJwt {
    const SCHEME: SecurityScheme = SecurityScheme::bearer("jwt").with_bearer_format("JWT");
}

/// A guard: `Authorization: Bearer …` with a token that the app's field of type `JwtVerifier<C, S>` verifies. Derefs to the claims.
///
/// With scopes: `Scoped<Jwt<Claims>, ReadUsers>`.
pub type Jwt<C, S = BearerJwt> = Bearer<JwtVerifier<C, S>>;

impl<C: for<'de> Decode<'de> + 'static, S: Scheme> Verify<Token> for JwtVerifier<C, S> {
    type Principal = C;
    const SCHEME: SecurityScheme = S::SCHEME;
    const REALM: &'static str = S::REALM;

    async fn verify(&self, token: &Token, _: &Request<'_>) -> Result<C, Denied> {
        JwtVerifier::verify(self, token.expose()).map_err(Denied::from)
    }
}

/// A client is told that the token has expired, so that it gets another one; of all else only that it is not valid.
impl From<JwtError> for Denied {
    fn from(error: JwtError) -> Self {
        if error.is_expired() { Denied::Expired } else { Denied::invalid(error) }
    }
}
