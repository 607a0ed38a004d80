//! What a token endpoint answers (RFC 6749 section 5).
//!
//! In:    a token, or why there is none.
//! Out:   the JSON that clients of OAuth 2.0 read, which nobody may store.
//! Never: problem details: RFC 6749 section 5.2 has a form of its own.

use http::{HeaderValue, StatusCode, header};
use sweet_core::extract::Json;
use sweet_core::json::{Encode, Writer};
use sweet_core::message::Response;
use sweet_core::meta::{ContentMeta, Origin, ResponseMeta, Responses};
use sweet_core::respond::Respond;
use sweet_core::schema::{Definition, Field, Name, Schema, Shape};

use super::shape::{TEXT, field, object};
use crate::{ScopeList, Secret};

/// A token, as a token endpoint answers it (RFC 6749 section 5.1). `Cache-Control: no-store` goes with it.
///
/// ```
/// use sweet_auth::oauth2::OAuth2Token;
/// use sweet_core::message::Response;
/// use sweet_core::respond::Respond;
///
/// let mut response = Response::default();
/// OAuth2Token::bearer("2YotnFZFEjr1zCsicMWpAA").expires_in(900).respond(&mut response);
/// assert_eq!(response.body(), br#"{"access_token":"2YotnFZFEjr1zCsicMWpAA","token_type":"bearer","expires_in":900}"#);
/// ```
#[derive(Clone, Debug)]
pub struct OAuth2Token {
    access_token: Secret,
    expires_in: Option<u64>,
    refresh_token: Option<Secret>,
    scope: Option<ScopeList>,
}

impl OAuth2Token {
    /// A bearer token (RFC 6750).
    pub fn bearer(access_token: impl Into<Box<str>>) -> Self {
        Self { access_token: Secret::new(access_token), expires_in: None, refresh_token: None, scope: None }
    }

    /// Says in how many seconds it expires.
    #[must_use]
    pub fn expires_in(mut self, seconds: u64) -> Self {
        self.expires_in = Some(seconds);
        self
    }

    /// Adds a token by which another one can be had (RFC 6749 section 6).
    #[must_use]
    pub fn refresh_token(mut self, refresh_token: impl Into<Box<str>>) -> Self {
        self.refresh_token = Some(Secret::new(refresh_token));
        self
    }

    /// Says what it is good for: required where that is not what was asked for (RFC 6749 section 5.1).
    #[must_use]
    pub fn scope(mut self, scope: ScopeList) -> Self {
        self.scope = Some(scope);
        self
    }
}

impl Encode for OAuth2Token {
    fn encode(&self, writer: &mut Writer<'_>) {
        let mut object = writer.object();
        object.field(b",\"access_token\":", self.access_token.expose());
        object.field(b",\"token_type\":", "bearer");
        if let Some(seconds) = &self.expires_in {
            object.field(b",\"expires_in\":", seconds);
        }
        if let Some(token) = &self.refresh_token {
            object.field(b",\"refresh_token\":", token.expose());
        }
        if let Some(scope) = &self.scope {
            object.field(b",\"scope\":", scope);
        }
        object.end();
    }
}

const HERE: Origin = Origin { file: file!(), line: line!(), column: column!() };
const SECONDS: Shape = Shape::Integer { format: Some("int64"), minimum: Some(0), maximum: None };

impl Schema for OAuth2Token {
    const SHAPE: Shape = {
        fn define() -> &'static Definition {
            const FIELDS: &[Field] = &[
                field("access_token", TEXT, true, "The token."),
                field("token_type", TEXT, true, "How it is sent: `bearer`."),
                field("expires_in", SECONDS, false, "In how many seconds it expires."),
                field("refresh_token", TEXT, false, "By which another one can be had."),
                field("scope", TEXT, false, "What it is good for, with spaces between scopes."),
            ];
            const { &object("A token (RFC 6749 section 5.1).", FIELDS) }
        }
        Shape::Named(Name { base: "OAuth2Token", arguments: &[], origin: HERE }, define)
    };
}

impl Respond for OAuth2Token {
    const RESPONSES: Responses = <Json<OAuth2Token> as Respond>::RESPONSES;

    fn respond(self, response: &mut Response) {
        Json(self).respond(response);
        response.insert_header(header::CACHE_CONTROL, NO_STORE);
    }
}

const NO_STORE: HeaderValue = HeaderValue::from_static("no-store");

/// Why a token endpoint gives no token (RFC 6749 section 5.2), in the form that clients of OAuth 2.0 read: `{"error": "invalid_grant"}`.
///
/// ```
/// use sweet_auth::oauth2::OAuth2Error;
/// use sweet_core::message::Response;
/// use sweet_core::respond::Respond;
///
/// let mut response = Response::default();
/// OAuth2Error::InvalidGrant.respond(&mut response);
/// assert_eq!((response.status().as_u16(), response.body()), (400, &br#"{"error":"invalid_grant"}"#[..]));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OAuth2Error {
    /// 400: something is missing, or there twice.
    InvalidRequest,
    /// 401: the client is unknown, or its secret is wrong.
    InvalidClient,
    /// 400: the password, code or refresh token is wrong. The same for people who are not known.
    InvalidGrant,
    /// 400: the client may not use this grant.
    UnauthorizedClient,
    /// 400: there is no such grant here.
    UnsupportedGrantType,
    /// 400: a scope is unknown, or more than may be granted.
    InvalidScope,
}

impl OAuth2Error {
    /// The word that clients read.
    pub const fn as_str(self) -> &'static str {
        match self {
            OAuth2Error::InvalidRequest => "invalid_request",
            OAuth2Error::InvalidClient => "invalid_client",
            OAuth2Error::InvalidGrant => "invalid_grant",
            OAuth2Error::UnauthorizedClient => "unauthorized_client",
            OAuth2Error::UnsupportedGrantType => "unsupported_grant_type",
            OAuth2Error::InvalidScope => "invalid_scope",
        }
    }
}

impl Encode for OAuth2Error {
    fn encode(&self, writer: &mut Writer<'_>) {
        let mut object = writer.object();
        object.field(b",\"error\":", self.as_str());
        object.end();
    }
}

impl Schema for OAuth2Error {
    const SHAPE: Shape = {
        fn define() -> &'static Definition {
            const FIELDS: &[Field] = &[field("error", TEXT, true, "Why, for programs.")];
            const { &object("Why there is no token (RFC 6749 section 5.2).", FIELDS) }
        }
        Shape::Named(Name { base: "OAuth2Error", arguments: &[], origin: HERE }, define)
    };
}

const fn meta(status: u16, description: &'static str) -> ResponseMeta {
    let content = ContentMeta { content_type: "application/json", shape: Some(OAuth2Error::SHAPE) };
    ResponseMeta { status, description, content: Some(content), headers: &[] }
}

impl Respond for OAuth2Error {
    const RESPONSES: Responses =
        Responses::Many(&[meta(400, "There is no token for this."), meta(401, "The client is not known.")]);

    fn respond(self, response: &mut Response) {
        response.clear();
        Json(self).respond(response);
        response.insert_header(header::CACHE_CONTROL, NO_STORE);
        if self == OAuth2Error::InvalidClient {
            response.set_status(StatusCode::UNAUTHORIZED);
            response.insert_header(header::WWW_AUTHENTICATE, HeaderValue::from_static("Basic realm=\"clients\""));
        } else {
            response.set_status(StatusCode::BAD_REQUEST);
        }
    }
}
