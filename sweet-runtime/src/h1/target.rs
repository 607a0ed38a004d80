//! Splits a request target into authority, path and query (RFC 9112 section 3.2).
//!
//! In:    a method, and target bytes that are visible ASCII.
//! Out:   views of the target, or a refusal.
//! Never: decodes an escape, or resolves a dot segment.

use http::Method;

use super::grammar;
use super::refusal::Refusal;

/// A request target, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Target<'buf> {
    /// The authority, where the target has one.
    pub(crate) authority: Option<&'buf [u8]>,
    /// The path: begins with `/`, or is `*`.
    pub(crate) path: &'buf str,
    /// What stands behind the first `?`.
    pub(crate) query: Option<&'buf str>,
}

impl<'buf> Target<'buf> {
    /// Takes `bytes` apart.
    pub(crate) fn parse(method: &Method, bytes: &'buf [u8]) -> Result<Self, Refusal> {
        if *method == Method::CONNECT {
            return Err(Refusal::Connect);
        }
        let target = str::from_utf8(bytes).map_err(|_| Refusal::Target)?;
        if target.starts_with('/') {
            return Ok(Self::split(None, target));
        }
        if target == "*" && *method == Method::OPTIONS {
            return Ok(Self { authority: None, path: "*", query: None });
        }
        Self::absolute(method, target)
    }

    /// The absolute form, which a proxy would get, and a server must understand (RFC 9112 section 3.2.2).
    fn absolute(method: &Method, target: &'buf str) -> Result<Self, Refusal> {
        let (scheme, rest) = target.split_once("://").ok_or(Refusal::Target)?;
        if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
            return Err(Refusal::Target);
        }
        let (authority, rest) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
        if authority.is_empty() || !grammar::is_host(authority.as_bytes()) {
            return Err(Refusal::Target);
        }
        let authority = Some(authority.as_bytes());
        Ok(match rest {
            // Section 3.2.4: this is how a proxy is asked for `*`.
            "" if *method == Method::OPTIONS => Self { authority, path: "*", query: None },
            "" => Self { authority, path: "/", query: None },
            _ if rest.starts_with('?') => Self { authority, path: "/", query: Some(&rest[1..]) },
            _ => Self::split(authority, rest),
        })
    }

    fn split(authority: Option<&'buf [u8]>, target: &'buf str) -> Self {
        match target.split_once('?') {
            None => Self { authority, path: target, query: None },
            Some((path, query)) => Self { authority, path, query: Some(query) },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(method: Method, target: &str, expected: Result<(Option<&str>, &str, Option<&str>), Refusal>) {
        let expected =
            expected.map(|(authority, path, query)| Target { authority: authority.map(str::as_bytes), path, query });
        assert_eq!(Target::parse(&method, target.as_bytes()), expected, "{method} {target}");
    }

    #[test]
    fn forms() {
        check(Method::GET, "/", Ok((None, "/", None)));
        check(Method::GET, "/a?b=c?d", Ok((None, "/a", Some("b=c?d"))));
        check(Method::GET, "//evil.example/..", Ok((None, "//evil.example/..", None)));
        check(Method::GET, "/?", Ok((None, "/", Some(""))));
        check(Method::OPTIONS, "*", Ok((None, "*", None)));
        check(Method::GET, "*", Err(Refusal::Target));
        check(Method::GET, "http://a.b:80/c?d", Ok((Some("a.b:80"), "/c", Some("d"))));
        check(Method::GET, "HTTP://a", Ok((Some("a"), "/", None)));
        check(Method::GET, "http://a?b/c", Ok((Some("a"), "/", Some("b/c"))));
        check(Method::OPTIONS, "http://a", Ok((Some("a"), "*", None)));
        check(Method::GET, "http://u@a/", Err(Refusal::Target));
        check(Method::GET, "http:///a", Err(Refusal::Target));
        check(Method::GET, "ftp://a/", Err(Refusal::Target));
        check(Method::GET, "a/b", Err(Refusal::Target));
        check(Method::CONNECT, "a:443", Err(Refusal::Connect));
    }
}
