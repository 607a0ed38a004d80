//! How clients are told of a limit: header fields, and their documentation.
//!
//! In:    what is left of a quota.
//! Out:   `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers-11), the older `X-RateLimit-…`, or nothing.

use std::fmt::Arguments;
use std::io::Write as _;

use http::{HeaderName, HeaderValue};
use sweet_core::message::Response;
use sweet_core::meta::HeaderMeta;
use sweet_core::schema::{Docs, Shape};

use super::gcra::Standing;
use crate::retry_after;

const RATELIMIT: HeaderName = HeaderName::from_static("ratelimit");
const RATELIMIT_POLICY: HeaderName = HeaderName::from_static("ratelimit-policy");
const X_LIMIT: HeaderName = HeaderName::from_static("x-ratelimit-limit");
const X_REMAINING: HeaderName = HeaderName::from_static("x-ratelimit-remaining");
const X_RESET: HeaderName = HeaderName::from_static("x-ratelimit-reset");

/// A limit by name: what one of several is told apart by, in types and by clients. `()` is one of the name `default`, with
/// the fields of the standard.
///
/// ```
/// use sweet::middleware::RateLimit;
/// use sweet::middleware::rate_limit::{Fields, Policy};
///
/// struct Login;
///
/// impl Policy for Login {
///     const NAME: &str = "login";
///     const FIELDS: Fields = Fields::None;
/// }
///
/// let limit: RateLimit<Login> = RateLimit::per_minute(5);
/// # let _ = limit;
/// ```
///
/// A name that clients could not read does not compile:
///
/// ```compile_fail,E0080
/// # use sweet::middleware::RateLimit;
/// # use sweet::middleware::rate_limit::Policy;
/// # use sweet::prelude::*;
/// struct Quoted;
///
/// impl Policy for Quoted {
///     const NAME: &str = "\"login\"";
/// }
///
/// #[derive(Api)]
/// struct App {
///     #[api(middleware)]
///     limit: RateLimit<Quoted>,
/// }
/// ```
pub trait Policy: 'static {
    /// The name that clients see: 1 to 64 printable ASCII characters, but no `"` and `\`.
    const NAME: &'static str;

    /// How clients are told of what is left.
    const FIELDS: Fields = Fields::Standard;
}

impl Policy for () {
    const NAME: &'static str = "default";
}

/// How clients are told of what is left of a quota. `Retry-After` is on every 429 (RFC 6585 section 4), whatever this is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fields {
    /// `RateLimit-Policy: "default";q=100;w=60` and `RateLimit: "default";r=50;t=30`, on every answer
    /// (draft-ietf-httpapi-ratelimit-headers-11). Of several limits each adds its own.
    #[default]
    Standard,
    /// `X-RateLimit-Limit: 100`, `X-RateLimit-Remaining: 50` and `X-RateLimit-Reset: 30`, in seconds from now, on every
    /// answer: for clients that know these. Of several limits the one with the least left is told.
    Legacy,
    /// None.
    None,
}

/// What clients are told of a limit that is the same on every answer.
#[derive(Clone, Debug)]
pub(super) struct Notice {
    /// `RateLimit-Policy`.
    policy: HeaderValue,
    requests: u64,
}

impl Notice {
    /// Of a quota of so many requests in so many seconds.
    pub(super) fn new<P: Policy>((requests, seconds): (u64, u64)) -> Self {
        let (requests, seconds) = (integer(requests), integer(seconds));
        Self { policy: value(format_args!(r#""{}";q={requests};w={seconds}"#, P::NAME)), requests }
    }

    /// Tells of what is left.
    pub(super) fn announce<P: Policy>(&self, standing: Standing, response: &mut Response) {
        let Standing { remaining, window } = standing;
        match P::FIELDS {
            Fields::Standard => {
                response.append_header(RATELIMIT_POLICY, self.policy.clone());
                let field = format_args!(r#""{}";r={remaining};t={}"#, P::NAME, integer(window));
                response.append_header(RATELIMIT, value(field));
            }
            Fields::Legacy => {
                let told = response.header(&X_REMAINING).and_then(|value| value.to_str().ok()?.parse::<u32>().ok());
                if told.is_none_or(|told| remaining < told) {
                    response.insert_header(X_LIMIT, self.requests.into());
                    response.insert_header(X_REMAINING, remaining.into());
                    response.insert_header(X_RESET, window.into());
                }
            }
            Fields::None => {}
        }
    }
}

/// The greatest integer of a structured field (RFC 9651 section 3.3.1).
fn integer(number: u64) -> u64 {
    number.min(999_999_999_999_999)
}

/// The value of a field, in one allocation.
fn value(text: Arguments<'_>) -> HeaderValue {
    let mut buffer = [0; NAME_BYTES_MAX + 64];
    let mut rest = &mut buffer[..];
    // The name is asserted to fit, and the rest of a field is less than 64 bytes.
    let left = rest.write_fmt(text).map_or(0, |()| rest.len());
    let written = &buffer[..buffer.len() - left];
    HeaderValue::from_bytes(written).unwrap_or_else(|_| HeaderValue::from_static(""))
}

const NAME_BYTES_MAX: usize = 64;

/// A string of a structured field that needs no escapes (RFC 9651 section 3.3.3).
pub(super) const fn assert_name(name: &str) {
    let bytes = name.as_bytes();
    assert!(!bytes.is_empty() && bytes.len() <= NAME_BYTES_MAX, "the name of a policy has 1 to 64 characters");
    let mut index = 0;
    while index < bytes.len() {
        let is_plain = matches!(bytes[index], 0x20..0x7f) && !matches!(bytes[index], b'"' | b'\\');
        assert!(is_plain, "the name of a policy has printable ASCII characters only, and neither `\"` nor `\\`");
        index += 1;
    }
}

const NUMBER: Shape = Shape::Integer { format: None, minimum: Some(0), maximum: None };
const TEXT: Shape = Shape::String { format: None };

const fn header(name: &'static str, shape: Shape, description: &'static str) -> HeaderMeta {
    HeaderMeta { name, shape, docs: Docs::of(description) }
}

const POLICY: HeaderMeta =
    header("RateLimit-Policy", TEXT, "The quota: requests (`q`) in so many seconds (`w`), of this name.");
const LEFT: HeaderMeta =
    header("RateLimit", TEXT, "What is left of the quota of this name: requests (`r`) for so many seconds (`t`).");
const LIMIT: HeaderMeta = header("X-RateLimit-Limit", NUMBER, "The quota, in requests.");
const REMAINING: HeaderMeta = header("X-RateLimit-Remaining", NUMBER, "The requests that are left of it.");
const RESET: HeaderMeta = header("X-RateLimit-Reset", NUMBER, "The seconds for which they are left.");

impl Fields {
    /// What is on every answer.
    pub(super) const fn on_every_answer(self) -> &'static [HeaderMeta] {
        match self {
            Fields::Standard => &[POLICY, LEFT],
            Fields::Legacy => &[LIMIT, REMAINING, RESET],
            Fields::None => &[],
        }
    }

    /// What is on a refusal.
    pub(super) const fn on_refusal(self) -> &'static [HeaderMeta] {
        match self {
            Fields::Standard => &[retry_after::META, POLICY, LEFT],
            Fields::Legacy => &[retry_after::META, LIMIT, REMAINING, RESET],
            Fields::None => &[retry_after::META],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Long;

    impl Policy for Long {
        const NAME: &'static str = "a name of 64 characters is the longest that a policy of ours has";
    }

    #[test]
    fn the_longest_fields_fit() {
        let (notice, mut response) = (Notice::new::<Long>((u64::MAX, u64::MAX)), Response::default());
        notice.announce::<Long>(Standing { remaining: u32::MAX, window: u64::MAX }, &mut response);
        let told: Vec<_> = response.headers().iter().map(|(_, value)| value.to_str().unwrap()).collect();
        let most = 999_999_999_999_999_u64;
        let expected =
            [format!(r#""{}";q={most};w={most}"#, Long::NAME), format!(r#""{}";r={};t={most}"#, Long::NAME, u32::MAX)];
        assert_eq!(told, expected);
    }
}
