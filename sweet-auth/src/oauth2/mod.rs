//! OAuth 2.0 (RFC 6749): its schemes and flows as constants, and what a token endpoint takes and answers.
//!
//! In:    URLs, and scopes as types.
//! Out:   a [`SecurityScheme`] for a verifier of tokens, by which the page of the documentation can sign people in.
//! Never: an authorization server: codes, clients and consent are not kept here. The implicit grant, which RFC 9700 section 2.1.2
//!        advises against.
//!
//! ```
//! use sweet_auth::{oauth2, scopes};
//! use sweet_core::meta::SecurityScheme;
//!
//! scopes! {
//!     /// Read users.
//!     ReadUsers = "users:read";
//!     /// Change users.
//!     WriteUsers = "users:write";
//! }
//!
//! type All = (ReadUsers, WriteUsers);
//!
//! // For an app that has a token endpoint of its own:
//! const OWN: SecurityScheme = oauth2::scheme("login", &[oauth2::password::<All>("/token")]);
//!
//! // For one whose people sign in elsewhere, and whose clients are programs too:
//! const ELSEWHERE: SecurityScheme = oauth2::scheme(
//!     "login",
//!     &[
//!         oauth2::refreshed(
//!             oauth2::authorization_code::<All>("https://login.example/authorize", "https://login.example/token"),
//!             "https://login.example/token",
//!         ),
//!         oauth2::client_credentials::<ReadUsers>("https://login.example/token"),
//!     ],
//! );
//! # assert_eq!((OWN.name, ELSEWHERE.name), ("login", "login"));
//! ```

mod answer;
mod form;
mod shape;

pub use answer::{OAuth2Error, OAuth2Token};
pub use form::{OAuth2PasswordForm, PasswordGrant};
use sweet_core::meta::{Flow, Grant, SchemeKind, SecurityScheme};

use crate::Scopes;

/// The scheme of tokens that are had by any of these flows, at least one, each grant once.
pub const fn scheme(name: &'static str, flows: &'static [Flow]) -> SecurityScheme {
    assert!(!flows.is_empty(), "a scheme of OAuth 2.0 has a flow");
    let mut index = 1;
    while index < flows.len() {
        let mut other = 0;
        while other < index {
            assert!(flows[index].grant as u8 != flows[other].grant as u8, "two flows of one grant");
            other += 1;
        }
        index += 1;
    }
    SecurityScheme { name, description: "", kind: SchemeKind::OAuth2 { flows } }
}

/// The scheme of tokens that are had by OpenID Connect; `url` is that of the discovery document.
///
/// ```
/// use sweet_auth::oauth2;
///
/// let scheme = oauth2::open_id_connect("login", "https://login.example/.well-known/openid-configuration");
/// assert_eq!(scheme.name, "login");
/// ```
pub const fn open_id_connect(name: &'static str, url: &'static str) -> SecurityScheme {
    SecurityScheme { name, description: "", kind: SchemeKind::OpenIdConnect { url } }
}

/// The authorization code grant (RFC 6749 section 4.1), which is to be used with PKCE (RFC 7636, RFC 9700 section 2.1.1).
pub const fn authorization_code<S: Scopes>(authorization_url: &'static str, token_url: &'static str) -> Flow {
    Flow { grant: Grant::AuthorizationCode, authorization_url, token_url, refresh_url: "", scopes: S::DESCRIBED }
}

/// The client credentials grant (RFC 6749 section 4.4): for programs that act for themselves.
pub const fn client_credentials<S: Scopes>(token_url: &'static str) -> Flow {
    flow::<S>(Grant::ClientCredentials, token_url)
}

/// The password grant (RFC 6749 section 4.3): for the one client that people trust with their password, such as the page of the
/// documentation. RFC 9700 section 2.4 advises against it for any other.
pub const fn password<S: Scopes>(token_url: &'static str) -> Flow {
    flow::<S>(Grant::Password, token_url)
}

/// The flow, with a URL where its tokens are renewed (RFC 6749 section 6).
#[must_use]
pub const fn refreshed(flow: Flow, refresh_url: &'static str) -> Flow {
    Flow { refresh_url, ..flow }
}

const fn flow<S: Scopes>(grant: Grant, token_url: &'static str) -> Flow {
    Flow { grant, authorization_url: "", token_url, refresh_url: "", scopes: S::DESCRIBED }
}
