//! An API key, in a header field, the query or a cookie.

use std::ops::Deref;

use sweet_core::message::Request;
use sweet_core::meta::{Location, SchemeKind, SecurityScheme};
use sweet_core::params::cookies;

use super::{CREDENTIALS_BYTES_MAX, Credentials};
use crate::{Challenge, Denied, Secret};

/// An API key: visible characters of ASCII, in a header field, the query or a cookie, as its scheme says.
///
/// ```
/// # use sweet_auth::Key;
/// assert!(Key::new("8f4e").ct_eq("8f4e"));
/// ```
#[derive(Clone, Debug)]
pub struct Key(Secret);

impl Key {
    /// A key, as a test of a verifier makes it.
    pub fn new(key: impl Into<Box<str>>) -> Self {
        Self(Secret::new(key))
    }
}

impl Deref for Key {
    type Target = Secret;

    fn deref(&self) -> &Secret {
        &self.0
    }
}

impl Credentials for Key {
    fn read(request: &Request<'_>, scheme: &SecurityScheme) -> Result<Option<Self>, Denied> {
        let headers = request.head().headers;
        match scheme.kind {
            SchemeKind::ApiKey { location: Location::Header, name } => one(headers.get_all(name)),
            SchemeKind::ApiKey { location: Location::Cookie, name } => one(cookies(headers, name).map(str::as_bytes)),
            SchemeKind::ApiKey { location: Location::Query, name } => {
                let pairs = request.query();
                if pairs.fault().is_some() {
                    return Err(Denied::Malformed("the query is malformed"));
                }
                one(pairs.get_all(name).map(str::as_bytes))
            }
            _ => Ok(None),
        }
    }

    fn challenge(realm: &'static str) -> Challenge {
        Challenge::api_key(realm)
    }
}

/// The one key. Two are refused, because others between the client and us may have looked at the other one.
fn one<'r>(mut values: impl Iterator<Item = &'r [u8]>) -> Result<Option<Key>, Denied> {
    let Some(value) = values.next() else { return Ok(None) };
    if values.next().is_some() {
        return Err(Denied::Malformed("the API key is sent more than once"));
    }
    let is_key = (1..=CREDENTIALS_BYTES_MAX).contains(&value.len()) && value.iter().all(u8::is_ascii_graphic);
    let text = str::from_utf8(value).ok().filter(|_| is_key);
    text.map(|text| Some(Key::new(text))).ok_or(Denied::Malformed("the API key is malformed"))
}
