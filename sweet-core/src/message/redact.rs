//! What of a request may be shown in `Debug` and in logs.
//!
//! In:    names of header fields and parameters, and a query as it was sent.
//! Out:   whether the value behind a name is secret; the query without such values.
//! Never: knows a secret by its value: a name says too much rather than too little.

use std::fmt;

/// Parts of names whose values are secret, in lower case: `access_token`, `X-Api-Key`, `Set-Cookie`.
const SECRET: &[&str] = &[
    "assertion",
    "auth",
    "code",
    "cookie",
    "credential",
    "csrf",
    "jwt",
    "key",
    "passphrase",
    "passwd",
    "password",
    "pwd",
    "secret",
    "session",
    "signature",
    "token",
    "xsrf",
];

/// Whether the value of a header field or parameter of this name is secret, and stands in no log: one whose name holds `assertion`,
/// `auth`, `code`, `cookie`, `credential`, `csrf`, `jwt`, `key`, `passphrase`, `passwd`, `password`, `pwd`, `secret`, `session`,
/// `signature`, `token` or `xsrf`, in any case; and one whose name is escaped, which is not looked into.
///
/// ```
/// use sweet_core::message::is_secret;
///
/// assert!(is_secret("Authorization") && is_secret("X-API-Key") && is_secret("access_token"));
/// assert!(!is_secret("Accept") && !is_secret("page"));
/// ```
pub fn is_secret(name: &str) -> bool {
    let holds = |part: &&str| name.as_bytes().windows(part.len()).any(|at| at.eq_ignore_ascii_case(part.as_bytes()));
    name.contains('%') || SECRET.iter().any(holds)
}

/// A query as a log may show it: `…` stands for what is [secret](is_secret). Nothing is decoded, so that no line ends in it.
///
/// ```
/// use sweet_core::message::Redacted;
///
/// assert_eq!(Redacted("page=2&token=8f4e").to_string(), "page=2&token=…");
/// ```
#[derive(Clone, Copy)]
pub struct Redacted<'a>(pub &'a str);

impl fmt::Display for Redacted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, pair) in self.0.split('&').enumerate() {
            f.write_str(if index == 0 { "" } else { "&" })?;
            match pair.split_once('=') {
                Some((name, _)) if is_secret(name) => write!(f, "{name}=…")?,
                _ => f.write_str(pair)?,
            }
        }
        Ok(())
    }
}

impl fmt::Debug for Redacted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.to_string())
    }
}

/// Header fields as a log may show them: nothing of those whose names are secret, and of the others no parameter of a URL that is,
/// such as the code in a `Location` or the token in a `Referer`.
pub(super) fn redacted<'a>(
    fields: impl Iterator<Item = (&'a str, &'a [u8])>,
) -> impl Iterator<Item = (&'a str, String)> {
    fields.map(|(name, value)| match is_secret(name) {
        true => (name, "…".to_owned()),
        false => (name, Redacted(&String::from_utf8_lossy(value)).to_string()),
    })
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use http::{HeaderValue, header};

    use super::{Redacted, is_secret};
    use crate::message::{Body, FieldSpan, Head, Headers, Request, Response, Span};

    #[track_caller]
    fn check(query: &str, expected: &str) {
        assert_eq!(Redacted(query).to_string(), expected);
    }

    #[test]
    fn queries() {
        check("", "");
        check("a=1&b", "a=1&b");
        check("key=8f4e", "key=…");
        check("API_KEY=a=b&q=x", "API_KEY=…&q=x");
        check("a=1&client_secret=x&code=y&new_password=z&", "a=1&client_secret=…&code=…&new_password=…&");
        check("%74oken=8f4e", "%74oken=…");
    }

    #[test]
    fn names() {
        for name in
            ["authorization", "Proxy-Authorization", "COOKIE", "Set-Cookie", "X-Api-Key", "x-csrf-token", "jwt", "pwd"]
        {
            assert!(is_secret(name), "{name}");
        }
        for name in ["accept", "host", "content-type", "user-agent", "x-request-id", ""] {
            assert!(!is_secret(name), "{name}");
        }
    }

    /// Of a request that holds a secret in each of its places, `Debug` shows none.
    #[test]
    fn debug_of_a_request() {
        let bytes = b"AuthorizationBearer canary-1Accepttext/plain";
        let span = |start, end| Span { start, end };
        let fields = [
            FieldSpan { name: span(0, 13), value: span(13, 28) },
            FieldSpan { name: span(28, 34), value: span(34, 44) },
        ];
        let head = Head {
            method: http::Method::GET,
            path: "/books",
            query: Some("page=2&token=canary-2%20"),
            version: http::Version::HTTP_11,
            headers: Headers::new(bytes, &fields),
        };
        let body = b"password=canary-3%20";
        let request = Request::new(head, Body::new(body), None);
        // Decoded, both are kept with the request.
        assert_eq!(request.query().get_all("token").next(), Some("canary-2 "));
        assert_eq!(request.form(str::from_utf8(body).unwrap()).get_all("password").next(), Some("canary-3 "));
        for text in
            [format!("{request:?}"), format!("{request:#?}"), format!("{:?} {:?}", request.query(), request.body())]
        {
            assert!(!text.contains("canary"), "{text}");
            // Nor as numbers.
            assert!(!text.contains("99, 97, 110") && !text.contains("99,\n"), "{text}");
        }
        assert!(format!("{:?}", request.head()).contains("text/plain"));
    }

    /// Of a response that holds a secret in each of its places, and stands behind another one, `Debug` shows none.
    #[test]
    fn debug_of_a_response() {
        let write: [fn(&mut Response); 4] = [
            |it| it.body_mut().extend(b"canary-1"),
            |it| it.set_static(b"canary-2"),
            |it| it.set_shared(Bytes::from_static(b"canary-3")),
            |it| it.omit_body(),
        ];
        for write in write {
            let mut response = Response::with_buffer(b"canary-4".to_vec());
            response.insert_header(header::SET_COOKIE, HeaderValue::from_static("session=canary-5"));
            response.insert_header(header::LOCATION, HeaderValue::from_static("https://a.example/b?c=1&code=canary-6"));
            write(&mut response);
            let mut shown = format!("{response:?} {response:#?}");
            shown += &format!("{:?}", response.parts_mut().2);
            shown += &format!("{:?}", response.body_mut());
            assert!(!shown.contains("canary") && !shown.contains("99, 97, 110") && !shown.contains("99,\n"), "{shown}");
            assert!(shown.contains("https://a.example/b?c=1&code=…"), "{shown}");
        }
    }
}
