//! `SetCookie`: a cookie for the client to keep (RFC 6265 section 4.1).
//!
//! In:    a name and a value, checked against the grammar when they are given.
//! Out:   the value of one `Set-Cookie` field.
//! Never: sends what the grammar does not allow: a value with a line break has no `SetCookie`.

use std::fmt;

use bytes::Bytes;
use http::HeaderValue;

use crate::message::is_token_byte;

/// A cookie for the client to keep. By default it is sent back for the whole host, over HTTPS only, is hidden from
/// scripts, does not travel with requests from other sites, and ends with the browser's session.
///
/// ```
/// use sweet_core::respond::SetCookie;
///
/// let cookie = SetCookie::new("session", "8f4e")?.max_age(3600);
/// assert_eq!(cookie.to_string(), "session=8f4e; Path=/; Max-Age=3600; Secure; HttpOnly; SameSite=Lax");
/// # Ok::<(), sweet_core::respond::InvalidCookie>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct SetCookie {
    /// Invariant: `name=value`, both obeying the grammar of RFC 6265 section 4.1.1.
    pair: String,
    /// Invariant: as above, an `av-octet` string.
    path: String,
    domain: Option<String>,
    max_age: Option<i64>,
    secure: bool,
    http_only: bool,
    same_site: SameSite,
}

/// Which requests from other sites carry a cookie (RFC 6265bis section 5.6.7).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SameSite {
    /// None of them.
    Strict,
    /// Following a link only.
    #[default]
    Lax,
    /// All of them; the cookie must be secure.
    None,
}

/// A name, value, path or domain that the grammar of cookies does not allow (RFC 6265 section 4.1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidCookie;

impl fmt::Display for InvalidCookie {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the cookie has a character that cookies cannot hold")
    }
}

impl std::error::Error for InvalidCookie {}

fn is_cookie_octet(byte: u8) -> bool {
    byte.is_ascii_graphic() && !b"\",;\\".contains(&byte)
}

fn is_attribute_octet(byte: u8) -> bool {
    (byte == b' ' || byte.is_ascii_graphic()) && byte != b';'
}

fn checked(text: String, allowed: fn(u8) -> bool) -> Result<String, InvalidCookie> {
    if text.bytes().all(allowed) { Ok(text) } else { Err(InvalidCookie) }
}

impl SetCookie {
    /// A cookie.
    ///
    /// # Errors
    /// Where the name is no token, or the value has a control character, white space, `"`, `,`, `;` or `\`.
    pub fn new(name: &str, value: &str) -> Result<Self, InvalidCookie> {
        if name.is_empty() || !name.bytes().all(is_token_byte) || !value.bytes().all(is_cookie_octet) {
            return Err(InvalidCookie);
        }
        Ok(Self {
            pair: format!("{name}={value}"),
            path: "/".to_owned(),
            domain: None,
            max_age: None,
            secure: true,
            http_only: true,
            same_site: SameSite::Lax,
        })
    }

    /// A cookie that makes the client forget the one with this name (on the whole host; give the same path and domain otherwise).
    ///
    /// # Errors
    /// Where the name is no token.
    pub fn removal(name: &str) -> Result<Self, InvalidCookie> {
        Self::new(name, "").map(|cookie| cookie.max_age(0))
    }

    /// Sets the path below which it is sent back; `/` by default.
    ///
    /// # Errors
    /// Where it has a control character or `;`.
    pub fn path(mut self, path: impl Into<String>) -> Result<Self, InvalidCookie> {
        self.path = checked(path.into(), is_attribute_octet)?;
        Ok(self)
    }

    /// Sends it back to the hosts below this domain too; by default to this host alone.
    ///
    /// # Errors
    /// Where it has a control character or `;`.
    pub fn domain(mut self, domain: impl Into<String>) -> Result<Self, InvalidCookie> {
        self.domain = Some(checked(domain.into(), is_attribute_octet)?);
        Ok(self)
    }

    /// Keeps it for so many seconds; not more than 0 forgets it at once.
    #[must_use]
    pub fn max_age(mut self, seconds: i64) -> Self {
        self.max_age = Some(seconds);
        self
    }

    /// Whether it travels over HTTPS only; yes by default. `SameSite=None` needs it.
    #[must_use]
    pub fn secure(mut self, secure: bool) -> Self {
        self.secure = secure;
        self
    }

    /// Whether scripts cannot read it; yes by default.
    #[must_use]
    pub fn http_only(mut self, http_only: bool) -> Self {
        self.http_only = http_only;
        self
    }

    /// Which requests from other sites carry it; following a link only, by default.
    #[must_use]
    pub fn same_site(mut self, same_site: SameSite) -> Self {
        self.same_site = same_site;
        self
    }

    /// The value of its `Set-Cookie` field.
    pub fn into_value(self) -> HeaderValue {
        // Each part was checked when it was given, so the text is a field value; were it not, no cookie is sent.
        let value = HeaderValue::from_maybe_shared(Bytes::from(self.to_string()));
        let mut value = value.unwrap_or(HeaderValue::from_static(""));
        value.set_sensitive(true);
        value
    }
}

/// The value is not shown: it may be a session.
impl fmt::Debug for SetCookie {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.pair.split_once('=').map_or("", |(name, _)| name);
        f.debug_struct("SetCookie").field("name", &name).finish_non_exhaustive()
    }
}

impl fmt::Display for SetCookie {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.pair)?;
        write!(f, "; Path={}", self.path)?;
        if let Some(domain) = &self.domain {
            write!(f, "; Domain={domain}")?;
        }
        if let Some(seconds) = self.max_age {
            write!(f, "; Max-Age={seconds}")?;
        }
        if self.secure || self.same_site == SameSite::None {
            f.write_str("; Secure")?;
        }
        if self.http_only {
            f.write_str("; HttpOnly")?;
        }
        f.write_str(match self.same_site {
            SameSite::Strict => "; SameSite=Strict",
            SameSite::Lax => "; SameSite=Lax",
            SameSite::None => "; SameSite=None",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{InvalidCookie, SameSite, SetCookie};

    #[track_caller]
    fn check(cookie: Result<SetCookie, InvalidCookie>, expected: Result<&str, InvalidCookie>) {
        assert_eq!(cookie.map(|cookie| cookie.to_string()).as_deref(), expected.as_ref().map(|text| *text));
    }

    #[test]
    fn fields() {
        check(SetCookie::new("a", "b"), Ok("a=b; Path=/; Secure; HttpOnly; SameSite=Lax"));
        check(SetCookie::removal("a"), Ok("a=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax"));
        check(
            SetCookie::new("a", "b").and_then(|cookie| {
                cookie.secure(false).http_only(false).same_site(SameSite::Strict).domain("example.com")?.path("/x")
            }),
            Ok("a=b; Path=/x; Domain=example.com; SameSite=Strict"),
        );
        check(
            SetCookie::new("a", "b").map(|cookie| cookie.secure(false).same_site(SameSite::None)),
            Ok("a=b; Path=/; Secure; HttpOnly; SameSite=None"),
        );
    }

    #[test]
    fn what_the_grammar_does_not_allow() {
        for (name, value) in
            [("", "b"), ("a b", "c"), ("a=", "c"), ("a", "b;c"), ("a", "b\r\nX: y"), ("a", "b c"), ("a", "é")]
        {
            check(SetCookie::new(name, value), Err(InvalidCookie));
        }
        check(SetCookie::new("a", "b").and_then(|cookie| cookie.path("/;x")), Err(InvalidCookie));
        check(SetCookie::new("a", "b").and_then(|cookie| cookie.domain("x\0y")), Err(InvalidCookie));
    }
}
