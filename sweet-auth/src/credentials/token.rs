//! A bearer token: `Authorization: Bearer …` (RFC 6750 section 2.1).

use std::ops::Deref;

use sweet_core::message::Request;
use sweet_core::meta::SecurityScheme;

use super::Credentials;
use crate::{Challenge, Denied, Secret, authorization};

/// A bearer token: whoever has it is let in (RFC 6750). It stands in `Authorization` alone: the forms of RFC 6750 sections 2.2
/// and 2.3, in a body or a query, are not read.
///
/// ```
/// # use sweet_auth::Token;
/// let token = Token::new("mF_9.B5f-4.1JqM");
/// assert!(token.ct_eq("mF_9.B5f-4.1JqM"));
/// ```
#[derive(Clone, Debug)]
pub struct Token(Secret);

impl Token {
    /// A token, as a test of a verifier makes it.
    pub fn new(token: impl Into<Box<str>>) -> Self {
        Self(Secret::new(token))
    }
}

impl Deref for Token {
    type Target = Secret;

    fn deref(&self) -> &Secret {
        &self.0
    }
}

impl Credentials for Token {
    fn read(request: &Request<'_>, _: &SecurityScheme) -> Result<Option<Self>, Denied> {
        Ok(authorization::token68(&request.head().headers, "bearer")?.map(Self::new))
    }

    fn challenge(realm: &'static str) -> Challenge {
        Challenge::bearer(realm)
    }
}
