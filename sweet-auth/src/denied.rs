//! Why a request is not let in, and the answer that says so.
//!
//! In:    what a verifier found, and the challenges of the guard that asked it.
//! Out:   400, 401, 403 or 500, as problem details; challenges where other credentials would help.
//! Never: tells what was sent, or more of why than a client may use.

use std::fmt;

use http::{HeaderValue, StatusCode, header};
use sweet_core::message::Response;
use sweet_core::meta::{HeaderMeta, ResponseMeta, Responses};
use sweet_core::respond::{Problem, Respond};
use sweet_core::schema::{Docs, Shape};

use crate::Guard;

/// Why a request is not let in.
///
/// ```
/// # use sweet_auth::Denied;
/// fn known(id: u64) -> Result<&'static str, Denied> {
///     if id == 1 { Ok("Ada") } else { Err(Denied::Invalid) }
/// }
/// # assert!(known(1).is_ok() && known(2).is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Denied {
    /// 401: there are no credentials.
    Missing,
    /// 400: what is there is not well-formed. The sentence says what is wrong, and nothing of what was sent.
    Malformed(&'static str),
    /// 401: the credentials are wrong: unknown, revoked, for somebody else.
    Invalid,
    /// 401: the credentials are wrong, for this cause, which the log tells and the client does not.
    InvalidFor(Box<str>),
    /// 401: the credentials were right once, and new ones are to be had.
    Expired,
    /// 403: it is known who asks, and they may not.
    Forbidden,
    /// 403: the credentials lack some of these scopes.
    Scopes(&'static [&'static str]),
    /// 500: nobody could find out, for this cause, which the log tells and the client does not.
    Fault(Box<str>),
}

impl Denied {
    /// The credentials are wrong, for this cause: `.map_err(Denied::invalid)?`.
    pub fn invalid(cause: impl fmt::Display) -> Self {
        Denied::InvalidFor(cause.to_string().into())
    }

    /// Nobody could find out, for this cause: `.map_err(Denied::fault)?`.
    pub fn fault(cause: impl fmt::Display) -> Self {
        Denied::Fault(cause.to_string().into())
    }

    /// The status that it is answered with.
    pub fn status(&self) -> StatusCode {
        match self {
            Denied::Malformed(_) => StatusCode::BAD_REQUEST,
            Denied::Missing | Denied::Invalid | Denied::InvalidFor(_) | Denied::Expired => StatusCode::UNAUTHORIZED,
            Denied::Forbidden | Denied::Scopes(_) => StatusCode::FORBIDDEN,
            Denied::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// What a client is told of it.
    pub(crate) fn detail(&self) -> Option<&'static str> {
        match self {
            Denied::Missing => Some("credentials are missing"),
            Denied::Malformed(what) => Some(what),
            Denied::Invalid | Denied::InvalidFor(_) => Some("the credentials are not valid"),
            Denied::Expired => Some("the credentials have expired"),
            Denied::Scopes(_) => Some("the credentials lack a scope"),
            Denied::Forbidden | Denied::Fault(_) => None,
        }
    }
}

/// The answer to a request that a guard does not let in.
///
/// ```
/// use sweet_auth::{ApiKey, ApiKeys, Denied, Refused};
/// use sweet_core::message::Response;
/// use sweet_core::respond::Respond;
///
/// let mut response = Response::default();
/// Refused::by::<ApiKey<ApiKeys<String>>>(Denied::Missing).respond(&mut response);
/// assert_eq!(response.status(), 401);
/// ```
#[derive(Clone, Debug)]
pub struct Refused {
    denied: Denied,
    challenges: Vec<HeaderValue>,
}

impl Refused {
    /// What the guard `G` answers.
    pub fn by<G: Guard>(denied: Denied) -> Self {
        let mut challenges = Vec::new();
        // Who may not, or cannot be asked about, is not helped by other credentials.
        if !matches!(denied, Denied::Forbidden | Denied::Fault(_)) {
            G::challenge(&denied, &mut challenges);
        }
        Self { denied, challenges }
    }

    /// Tells of the credentials of another guard, which would do as well.
    #[must_use]
    pub(crate) fn or<G: Guard>(mut self) -> Self {
        if self.denied.status() == StatusCode::UNAUTHORIZED {
            G::challenge(&Denied::Missing, &mut self.challenges);
        }
        self
    }

    /// Why.
    pub fn denied(&self) -> &Denied {
        &self.denied
    }
}

const CHALLENGE: HeaderMeta = HeaderMeta {
    name: "WWW-Authenticate",
    shape: Shape::String { format: None },
    docs: Docs::of("Which credentials are asked for (RFC 9110 section 11.6.1)."),
};

const fn with_challenge(status: u16, description: &'static str) -> ResponseMeta {
    ResponseMeta { headers: &[CHALLENGE], ..Problem::meta(status, description) }
}

impl Respond for Refused {
    const RESPONSES: Responses = Responses::Many(&[
        with_challenge(400, "The credentials are malformed."),
        with_challenge(401, "The credentials are missing or not valid."),
        with_challenge(403, "The credentials do not suffice."),
    ]);

    fn respond(self, response: &mut Response) {
        let mut problem = Problem::new(self.denied.status());
        if let Some(detail) = self.denied.detail() {
            problem = problem.with_detail(detail);
        }
        problem.respond(response);
        for challenge in self.challenges {
            response.append_header(header::WWW_AUTHENTICATE, challenge);
        }
        // Whoever signs in next must not be shown it.
        response.insert_header(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Denied::Fault(cause) | Denied::InvalidFor(cause) = self.denied {
            response.note_cause(cause);
        }
    }
}
