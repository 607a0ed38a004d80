//! The registered claims (RFC 7519 section 4.1): read by their types, whatever the app's own claims are, and checked.
//!
//! In:    the JSON of the claims, after its signature was found good; what is asked for; the time.
//! Out:   whether the token is for us, and for now.
//! Never: takes a claim of a wrong type for one that is missing.

use std::borrow::Cow;
use std::time::{Duration, SystemTime};

use sweet_core::json::{Decode, Failed, Number, Reader, Slot, Value};

use super::error::JwtError;
use super::object;

/// The last second of the year 9999. What is later was not meant: most often it is in milliseconds.
const SECONDS_MAX: f64 = 253_402_300_799.0;

/// Seconds since 1970, perhaps with a fraction (`NumericDate`, RFC 7519 section 2). Invariant: 0 to [`SECONDS_MAX`].
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
struct Seconds(f64);

impl<'de> Decode<'de> for Seconds {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        let seconds = match Number::decode(reader)? {
            Number::Unsigned(seconds) => seconds as f64,
            Number::Negative(seconds) => seconds as f64,
            Number::Float(seconds) => seconds,
        };
        if (0.0..=SECONDS_MAX).contains(&seconds) {
            Ok(Seconds(seconds))
        } else {
            Err(reader.fail("range", "must be a date up to 9999"))
        }
    }
}

/// `aud`: one, or several.
#[derive(Debug)]
struct Audience(Vec<String>);

impl<'de> Decode<'de> for Audience {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        let audience = match Value::decode(reader)? {
            Value::String(one) => Some(vec![one]),
            Value::Array(all) => all.into_iter().map(text).collect(),
            _ => None,
        };
        audience.map(Audience).ok_or_else(|| reader.fail("type", "must be a string or an array of strings"))
    }
}

fn text(value: Value) -> Option<String> {
    if let Value::String(text) = value { Some(text) } else { None }
}

/// The registered claims of a token.
#[derive(Debug)]
pub(super) struct Registered<'de> {
    expires: Option<Seconds>,
    not_before: Option<Seconds>,
    issued: Option<Seconds>,
    issuer: Option<Cow<'de, str>>,
    audience: Option<Audience>,
}

impl<'de> Decode<'de> for Registered<'de> {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        let (mut expires, mut not_before, mut issued) = (Slot::new(), Slot::new(), Slot::new());
        let (mut issuer, mut audience) = (Slot::new(), Slot::new());
        // Of these only the type is looked at.
        let (mut subject, mut id) = (Slot::new(), Slot::new());
        object::read(reader, |name, object| match name {
            "exp" => object.field(name, &mut expires).map(|()| true),
            "nbf" => object.field(name, &mut not_before).map(|()| true),
            "iat" => object.field(name, &mut issued).map(|()| true),
            "iss" => object::text(object, name, &mut issuer),
            "aud" => object.field(name, &mut audience).map(|()| true),
            "sub" => object::text(object, name, &mut subject),
            "jti" => object::text(object, name, &mut id),
            _ => Ok(false),
        })?;
        Ok(Registered {
            expires: expires.value(),
            not_before: not_before.value(),
            issued: issued.value(),
            issuer: issuer.value(),
            audience: audience.value(),
        })
    }
}

/// What is asked of the registered claims.
#[derive(Clone, Debug)]
pub(super) struct Demands {
    /// Any of these; where there are none, any issuer or none.
    pub(super) issuers: Vec<Box<str>>,
    /// One of these at least; where there are none, tokens for nobody in particular.
    pub(super) audiences: Vec<Box<str>>,
    /// How far the clocks of others may be off.
    pub(super) leeway: Duration,
}

impl Demands {
    /// Checks all of them.
    pub(super) fn check(&self, claims: &Registered<'_>, now: SystemTime) -> Result<(), JwtError> {
        self.check_time(claims, now)?;
        self.check_issuer(claims)?;
        self.check_audience(claims)
    }

    fn check_time(&self, claims: &Registered<'_>, now: SystemTime) -> Result<(), JwtError> {
        let leeway = self.leeway.as_secs_f64();
        // By a clock that is before 1970, and so wrong, every token has expired.
        let now = now.duration_since(SystemTime::UNIX_EPOCH).map_or(f64::INFINITY, |since| since.as_secs_f64());
        let is_later = |date: Option<Seconds>| date.is_some_and(|Seconds(date)| date > now + leeway);
        let Some(Seconds(expires)) = claims.expires else { return Err(JwtError::MissingExpiry) };
        // On that very second it has expired (RFC 7519 section 4.1.4).
        if now >= expires + leeway {
            return Err(JwtError::Expired);
        }
        if is_later(claims.not_before) {
            return Err(JwtError::NotYet);
        }
        if is_later(claims.issued) { Err(JwtError::IssuedLater) } else { Ok(()) }
    }

    fn check_issuer(&self, claims: &Registered<'_>) -> Result<(), JwtError> {
        let is_one_of_them = |issuer: &str| self.issuers.iter().any(|one| **one == *issuer);
        let is_good = self.issuers.is_empty() || claims.issuer.as_deref().is_some_and(is_one_of_them);
        if is_good { Ok(()) } else { Err(JwtError::Issuer) }
    }

    /// Who is not among the audience must refuse the token (RFC 7519 section 4.1.3), so where there is no audience of ours,
    /// a token that has one is refused.
    fn check_audience(&self, claims: &Registered<'_>) -> Result<(), JwtError> {
        let is_good = match &claims.audience {
            None => self.audiences.is_empty(),
            Some(Audience(of_token)) => self.audiences.iter().any(|ours| of_token.iter().any(|one| **one == **ours)),
        };
        if is_good { Ok(()) } else { Err(JwtError::Audience) }
    }
}
