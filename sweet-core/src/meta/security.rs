//! How a guard is told of: security schemes, and what an operation asks for (OpenAPI 3.1 sections 4.8.27 and 4.8.30).
//!
//! In:    constants of guards.
//! Out:   a [`Requirement`], which the document lists where the guard is an argument.
//! Never: credentials, or how they are checked.

use super::Location;

/// A security scheme, under a name that is its own in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SecurityScheme {
    /// The name in `components.securitySchemes`: letters, digits, `.`, `-` and `_`.
    pub name: &'static str,
    /// What it is for; may be empty.
    pub description: &'static str,
    /// How credentials are given.
    pub kind: SchemeKind,
}

impl SecurityScheme {
    /// `Authorization: Basic …` (RFC 7617).
    pub const fn basic(name: &'static str) -> Self {
        Self { name, description: "", kind: SchemeKind::Http { scheme: "basic", bearer_format: "" } }
    }

    /// `Authorization: Bearer …` (RFC 6750).
    pub const fn bearer(name: &'static str) -> Self {
        Self { name, description: "", kind: SchemeKind::Http { scheme: "bearer", bearer_format: "" } }
    }

    /// A key in the header field `field`.
    pub const fn header_key(name: &'static str, field: &'static str) -> Self {
        Self { name, description: "", kind: SchemeKind::ApiKey { location: Location::Header, name: field } }
    }

    /// A key in the parameter `parameter` of the query. URLs stand in logs, in histories and in `Referer`: a field of the
    /// header is safer.
    pub const fn query_key(name: &'static str, parameter: &'static str) -> Self {
        Self { name, description: "", kind: SchemeKind::ApiKey { location: Location::Query, name: parameter } }
    }

    /// A key in the cookie `cookie`. User agents send it with requests that other pages make too: give it `SameSite`.
    pub const fn cookie_key(name: &'static str, cookie: &'static str) -> Self {
        Self { name, description: "", kind: SchemeKind::ApiKey { location: Location::Cookie, name: cookie } }
    }

    /// Says what it is for.
    #[must_use]
    pub const fn with_description(self, description: &'static str) -> Self {
        Self { description, ..self }
    }

    /// Says what a bearer token is, such as `JWT`; of no use for other kinds.
    #[must_use]
    pub const fn with_bearer_format(self, bearer_format: &'static str) -> Self {
        match self.kind {
            SchemeKind::Http { scheme, .. } => Self { kind: SchemeKind::Http { scheme, bearer_format }, ..self },
            _ => self,
        }
    }
}

/// How credentials are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemeKind {
    /// `Authorization: <scheme> …` (RFC 9110 section 11.6.2).
    Http {
        /// The name of the scheme, in lower case: `basic`, `bearer`.
        scheme: &'static str,
        /// What a bearer token is, such as `JWT`; may be empty.
        bearer_format: &'static str,
    },
    /// A secret in a header field, a parameter of the query, or a cookie.
    ApiKey {
        /// Where it stands: anything but the path.
        location: Location,
        /// The name of the field, parameter or cookie.
        name: &'static str,
    },
    /// OAuth 2.0 (RFC 6749).
    OAuth2 {
        /// The flows by which a token is had.
        flows: &'static [Flow],
    },
    /// OpenID Connect Discovery.
    OpenIdConnect {
        /// The URL of the discovery document.
        url: &'static str,
    },
}

/// A flow of OAuth 2.0, with the scopes that can be asked for in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flow {
    /// Which one.
    pub grant: Grant,
    /// Where a person authorizes; only for [`Grant::AuthorizationCode`].
    pub authorization_url: &'static str,
    /// Where a token is had.
    pub token_url: &'static str,
    /// Where a token is renewed; empty where it is not.
    pub refresh_url: &'static str,
    /// The scopes, each with what it is for.
    pub scopes: &'static [(&'static str, &'static str)],
}

/// The grants of OAuth 2.0 that OpenAPI has flows for. The implicit one is left out: RFC 9700 section 2.1.2 advises against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grant {
    /// RFC 6749 section 4.1, with PKCE (RFC 7636).
    AuthorizationCode,
    /// RFC 6749 section 4.3.
    Password,
    /// RFC 6749 section 4.4.
    ClientCredentials,
}

/// What credentials a guard asks for.
#[derive(Clone, Copy, Debug)]
pub enum Requirement {
    /// Those of one scheme, with these scopes.
    Scheme(&'static SecurityScheme, &'static [&'static str]),
    /// Those of any one of these.
    Any(&'static [Requirement]),
    /// None, or those: `Option` of a guard.
    Optional(&'static Requirement),
}
