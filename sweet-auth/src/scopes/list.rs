//! A list of scopes, as tokens and forms have it (RFC 6749 section 3.3, RFC 8693 section 4.2).
//!
//! In:    scopes with single spaces between them.
//! Out:   whether one of them is there.
//! Never: two spaces, other characters than a scope has, or a scope that is part of another.

use std::fmt;
use std::str::FromStr;

use sweet_core::json::{Decode, Encode, Failed, Reader, Writer};
use sweet_core::params::{FromParam, mismatch};
use sweet_core::rules::Failures;
use sweet_core::schema::{Schema, Shape};

use super::{HasScopes, Scopes, is_scope};

/// A list of scopes with spaces between them: the claim `scope` of a token (RFC 8693 section 4.2), the field `scope` of a form (RFC
/// 6749 section 3.3). It may be empty.
///
/// ```
/// use sweet_auth::{HasScopes, ScopeList};
///
/// let asked: ScopeList = "users:read users:write".parse().unwrap();
/// let granted = asked.only(|scope| scope == "users:read");
/// assert!(granted.has_scope("users:read"));
/// assert_eq!(granted.to_string(), "users:read");
/// assert!("users:read  users:write".parse::<ScopeList>().is_err());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScopeList(
    /// Invariant: scopes with single spaces between them.
    Box<str>,
);

impl ScopeList {
    /// The list of these scopes: `ScopeList::of::<(ReadUsers, WriteUsers)>()`.
    pub fn of<S: Scopes>() -> Self {
        Self(S::NAMES.join(" ").into())
    }

    /// The scopes.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.split(' ').filter(|scope| !scope.is_empty())
    }

    /// Those of them that are allowed, such as what is granted of what is asked for.
    #[must_use]
    pub fn only(&self, is_allowed: impl Fn(&str) -> bool) -> Self {
        Self(self.iter().filter(|scope| is_allowed(scope)).collect::<Vec<_>>().join(" ").into())
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl HasScopes for ScopeList {
    fn has_scope(&self, scope: &str) -> bool {
        self.iter().any(|one| one == scope)
    }
}

/// A claim that is an array, as some issuers have it.
impl HasScopes for Vec<String> {
    fn has_scope(&self, scope: &str) -> bool {
        self.iter().any(|one| one == scope)
    }
}

impl fmt::Display for ScopeList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text is no list of scopes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidScopes;

impl fmt::Display for InvalidScopes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(EXPECTED)
    }
}

impl std::error::Error for InvalidScopes {}

const EXPECTED: &str = "must be scopes with single spaces between them";

impl FromStr for ScopeList {
    type Err = InvalidScopes;

    fn from_str(text: &str) -> Result<Self, InvalidScopes> {
        if text.is_empty() || text.split(' ').all(is_scope) { Ok(Self(text.into())) } else { Err(InvalidScopes) }
    }
}

impl Schema for ScopeList {
    const SHAPE: Shape = Shape::String { format: None };
}

impl<'de> Decode<'de> for ScopeList {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        reader.string()?.parse().map_err(|InvalidScopes| reader.fail("scopes", EXPECTED))
    }
}

impl Encode for ScopeList {
    fn encode(&self, writer: &mut Writer<'_>) {
        self.0.encode(writer);
    }
}

impl<'r> FromParam<'r> for ScopeList {
    fn from_param(text: &'r str, failures: &mut Failures) -> Option<Self> {
        text.parse().ok().or_else(|| mismatch(EXPECTED, failures))
    }
}
