//! Origins: a scheme, a host and a port, in the one form that browsers write (RFC 6454 section 6.2).
//!
//! In:    an origin as a developer writes it; the `Origin` field of a request.
//! Out:   the form of browsers, or what is wrong; which origin an answer allows.
//! Never: compares a part of an origin, or takes `null` for one: every sandboxed page has that.

use std::fmt;
use std::net::Ipv6Addr;

use http::HeaderValue;
use sweet_core::message::Headers;

/// Which origins a [`Cors`](super::Cors) allows: [`ListedOrigins`] or [`AnyOrigin`].
pub trait Origins: sealed::Allow + fmt::Debug + 'static {}

pub(super) mod sealed {
    use super::{HeaderValue, Headers};

    pub trait Allow {
        /// The value of `Access-Control-Allow-Origin` for a request with these fields; `None` where nothing is allowed.
        fn allow(&self, headers: &Headers<'_>) -> Option<HeaderValue>;
    }

    /// Those that are named one by one.
    #[diagnostic::on_unimplemented(
        message = "every origin is allowed, and credentials are not allowed to every origin",
        label = "this allows `*`",
        note = "list the origins: `Cors::new().origins([\"https://app.example.com\"]).credentials()`"
    )]
    pub trait Named {}
}

/// Those that are listed.
#[derive(Clone, Debug, Default)]
pub struct ListedOrigins {
    /// Invariant: each is in the form of browsers.
    origins: Vec<HeaderValue>,
}

impl ListedOrigins {
    pub(super) fn add(&mut self, origin: HeaderValue) {
        self.origins.push(origin);
    }
}

/// Every one: the type of `Cors::any_origin()`.
///
/// ```
/// use sweet::middleware::{AnyOrigin, Cors};
/// use sweet::prelude::*;
///
/// #[derive(Api)]
/// #[api(routes())]
/// struct App {
///     #[api(middleware)]
///     cors: Cors<AnyOrigin>,
/// }
///
/// let reply = sweet::TestClient::new(App { cors: Cors::any_origin() }).get("/").send();
/// assert_eq!(reply.header("Access-Control-Allow-Origin"), Some("*"));
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct AnyOrigin;

impl Origins for ListedOrigins {}
impl Origins for AnyOrigin {}
impl sealed::Named for ListedOrigins {}

impl sealed::Allow for ListedOrigins {
    /// Browsers write an origin in one form, so that equal bytes are an equal scheme, host and port, and unequal ones are not. Two
    /// fields are none: nobody could tell for which of them the answer is.
    fn allow(&self, headers: &Headers<'_>) -> Option<HeaderValue> {
        let mut values = headers.get_all("Origin");
        let origin = values.next().filter(|_| values.next().is_none())?;
        self.origins.iter().find(|listed| listed.as_bytes() == origin).cloned()
    }
}

impl sealed::Allow for AnyOrigin {
    fn allow(&self, _: &Headers<'_>) -> Option<HeaderValue> {
        Some(HeaderValue::from_static("*"))
    }
}

/// Writes an origin as browsers do; says what is wrong where it is none.
pub(super) fn serialize(text: &str) -> Result<HeaderValue, String> {
    parse(text).map_err(|mistake| format!("the origin `{}` {mistake}", text.escape_debug()))
}

fn parse(text: &str) -> Result<HeaderValue, &'static str> {
    match text {
        "*" => return Err("is every origin: that is `Cors::any_origin()`"),
        "null" => return Err("is that of every sandboxed page: it cannot be allowed"),
        _ => {}
    }
    if text.bytes().any(|byte| !byte.is_ascii_graphic()) {
        return Err("has a character that no origin has: a host beyond ASCII is written as `xn--…`");
    }
    let (scheme, authority) = text.split_once("://").ok_or("has no scheme: write `https://` before the host")?;
    if !is_scheme(scheme) {
        return Err("has no scheme: write `https://` before the host");
    }
    if authority.contains(['/', '?', '#']) {
        return Err("has more than a scheme, a host and a port: leave out what stands behind them, the last slash too");
    }
    let scheme = scheme.to_ascii_lowercase();
    let (host, port) = split_port(authority)?;
    let port = port.filter(|port| default_port(&scheme) != Some(*port)).map(|port| format!(":{port}"));
    let origin = format!("{scheme}://{}{}", serialize_host(host)?, port.unwrap_or_default());
    HeaderValue::try_from(origin).map_err(|_| "has a character that no origin has")
}

/// RFC 3986 section 3.1.
fn is_scheme(text: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
    text.starts_with(|first: char| first.is_ascii_alphabetic()) && text.bytes().all(is_part)
}

/// The schemes of the URL standard that have a port of their own, and origins.
fn default_port(scheme: &str) -> Option<u16> {
    match scheme {
        "http" | "ws" => Some(80),
        "https" | "wss" => Some(443),
        _ => None,
    }
}

fn split_port(authority: &str) -> Result<(&str, Option<u16>), &'static str> {
    let host_end = authority.rfind(']').unwrap_or(0);
    let Some(colon) = authority[host_end..].find(':').map(|colon| colon + host_end) else {
        return Ok((authority, None));
    };
    let (host, port) = (&authority[..colon], &authority[colon + 1..]);
    let is_number = !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit());
    match port.parse() {
        Ok(port) if is_number => Ok((host, Some(port))),
        _ => Err("has a port that is none: a number of 0 to 65535"),
    }
}

fn serialize_host(host: &str) -> Result<String, &'static str> {
    if host.contains('*') {
        return Err("has a `*`: list each origin as it is, since whoever has one host of many would have them all");
    }
    if let Some(address) = host.strip_prefix('[') {
        let address = address.strip_suffix(']').and_then(|address| address.parse::<Ipv6Addr>().ok());
        return address.map(|address| format!("[{address}]")).ok_or("has an address that is none of IPv6");
    }
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
    if host.is_empty() || !host.bytes().all(is_part) {
        return Err("has no host, or one with a character that hosts do not have");
    }
    Ok(host.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins_are_written_as_browsers_write_them() {
        for (text, expected) in [
            ("https://app.example.com", "https://app.example.com"),
            ("HTTPS://App.Example.COM", "https://app.example.com"),
            ("https://app.example.com:443", "https://app.example.com"),
            ("http://app.example.com:443", "http://app.example.com:443"),
            ("http://localhost:03000", "http://localhost:3000"),
            ("http://[0:0::1]:80", "http://[::1]"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
            ("https://xn--bcher-kva.example", "https://xn--bcher-kva.example"),
            ("capacitor://localhost", "capacitor://localhost"),
            ("chrome-extension://abcdef", "chrome-extension://abcdef"),
        ] {
            assert_eq!(serialize(text).unwrap(), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_origin_is_told() {
        for text in [
            "",
            "*",
            "null",
            "app.example.com",
            "//app.example.com",
            "://app.example.com",
            "1http://a",
            "https://",
            "https://app.example.com/",
            "https://app.example.com/path",
            "https://app.example.com?query",
            "https://app.example.com#fragment",
            "https://user@app.example.com",
            "https://*.example.com",
            "https://app.example.com:",
            "https://app.example.com:+1",
            "https://app.example.com:65536",
            "https://a:1:2",
            "https://[::1",
            "https://[::1]x",
            "https://[::g]",
            "https://[::1]:x",
            "https://::1",
            "https://bücher.example",
            "https://app.example.com ",
            "https://app.example.com\r\nX-Injected: 1",
            "https://a,https://b",
        ] {
            let mistake = serialize(text).expect_err(text);
            assert!(!mistake.contains(['\r', '\n']), "{mistake:?}");
        }
    }
}
