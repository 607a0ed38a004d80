//! The `WWW-Authenticate` field: what a client is told that was not let in (RFC 9110 section 11.6.1).
//!
//! In:    a scheme, a realm, and why a request was refused.
//! Out:   one challenge, a field of its own.
//! Never: holds anything that a client sent.

use std::fmt::Write as _;

use http::HeaderValue;

use crate::Denied;

/// One challenge: a scheme with its parameters.
///
/// ```
/// use sweet_auth::{Challenge, Denied};
///
/// let value = Challenge::bearer("the shop").because(&Denied::Scopes(&["read"])).into_value();
/// let text = r#"Bearer realm="the shop", error="insufficient_scope", error_description="the credentials lack a scope", scope="read""#;
/// assert!(value.is_some_and(|value| value == text));
/// ```
#[derive(Clone, Debug)]
pub struct Challenge {
    text: String,
    /// Whether the scheme has words for why (RFC 6750 section 3.1).
    tells_why: bool,
}

impl Challenge {
    /// `Basic`, of UTF-8 (RFC 7617 sections 2 and 2.1).
    pub fn basic(realm: &'static str) -> Self {
        Self { text: format!("Basic realm=\"{realm}\", charset=\"UTF-8\""), tells_why: false }
    }

    /// `Bearer` (RFC 6750 section 3).
    pub fn bearer(realm: &'static str) -> Self {
        Self { text: format!("Bearer realm=\"{realm}\""), tells_why: true }
    }

    /// `ApiKey`. No registered scheme has keys, but 401 asks for a challenge (RFC 9110 section 15.5.2).
    pub fn api_key(realm: &'static str) -> Self {
        Self { text: format!("ApiKey realm=\"{realm}\""), tells_why: false }
    }

    /// Says why, where the scheme has words for it. Where credentials are missing, it says nothing (RFC 6750 section 3.1).
    #[must_use]
    pub fn because(mut self, denied: &Denied) -> Self {
        let error = match denied {
            Denied::Malformed(_) => "invalid_request",
            Denied::Invalid | Denied::InvalidFor(_) | Denied::Expired => "invalid_token",
            Denied::Scopes(_) => "insufficient_scope",
            Denied::Missing | Denied::Forbidden | Denied::Fault(_) => return self,
        };
        if !self.tells_why {
            return self;
        }
        let _ = write!(self.text, ", error=\"{error}\"");
        if let Some(detail) = denied.detail() {
            // Quotes within would end it (RFC 6750 section 3: neither `"` nor `\`).
            let _ = write!(self.text, ", error_description=\"{}\"", detail.replace(['"', '\\', '`'], "'"));
        }
        if let Denied::Scopes(scopes) = denied {
            let _ = write!(self.text, ", scope=\"{}\"", scopes.join(" "));
        }
        self
    }

    /// The value of the field; `None` where a scope has characters that no field may have.
    pub fn into_value(self) -> Option<HeaderValue> {
        HeaderValue::try_from(self.text).ok()
    }
}
