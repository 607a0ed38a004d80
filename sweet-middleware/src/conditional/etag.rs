//! Entity tags (RFC 9110 section 8.8.3): made, sent and compared.
//!
//! In:    what a handler calls the state of its resource, or its content.
//! Out:   an [`ETag`]; whether two are the same, by the comparison that is asked for.

use std::fmt::{self, Write};

use http::{HeaderValue, header};
use sweet_core::message::Response;
use sweet_core::meta::HeaderMeta;
use sweet_core::respond::Addition;
use sweet_core::schema::{Docs, Shape};
use twox_hash::XxHash3_128;

/// The tag of one state of a resource: `ETag` (RFC 9110 section 8.8.3). Before an answer it is sent with it.
///
/// A strong one says that the content is the same, byte for byte; a weak one that it means the same. Only strong ones match in
/// `If-Match`.
///
/// ```
/// use sweet::middleware::{Conditional, ETag};
/// use sweet::prelude::*;
///
/// #[get("/motd")]
/// async fn motd() -> (ETag, &'static str) {
///     (ETag::strong(7), "Seven days without a bug.")
/// }
///
/// #[derive(Api)]
/// #[api(routes(motd))]
/// struct App {
///     #[api(middleware)]
///     conditional: Conditional,
/// }
///
/// let client = sweet::TestClient::new(App { conditional: Conditional::new() });
/// assert_eq!(client.get("/motd").send().header("etag"), Some("\"7\""));
/// assert_eq!(client.get("/motd").header("if-none-match", "\"7\"").send().status(), 304);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ETag(HeaderValue);

impl ETag {
    /// A strong tag: a version, a revision, a digest. What no tag may hold (spaces, quotation marks, what is not ASCII) is
    /// percent-encoded, and `%` too, so that different texts are different tags.
    pub fn strong(text: impl fmt::Display) -> Self {
        Self::made("\"", &text)
    }

    /// A weak tag, made of a text as a [strong](Self::strong) one is.
    pub fn weak(text: impl fmt::Display) -> Self {
        Self::made("W/\"", &text)
    }

    /// A weak tag of content: its XXH3 hash of 128 bits, the same on every machine and in every process.
    ///
    /// Contents that nobody chose for it do not have one hash: that is as likely as 2^-128 for any two. But the hash is none
    /// of cryptography: who writes both states of a resource can give them one tag, so that a client that has the one is not
    /// told of the other. Where somebody gains by that, make a [strong](Self::strong) tag of a version.
    pub fn of(content: &[u8]) -> Self {
        Self::weak(format_args!("{:032x}", XxHash3_128::oneshot(content)))
    }

    /// The same, where contents of several media types are told apart.
    pub(super) fn of_representation(media_type: &[u8], content: &[u8]) -> Self {
        Self::weak(format_args!("{:032x}", XxHash3_128::oneshot(content) ^ XxHash3_128::oneshot(media_type)))
    }

    fn made(begin: &str, text: &dyn fmt::Display) -> Self {
        let mut value = begin.to_owned();
        // Neither the text of a program nor memory fails to be written.
        let _ = write!(Opaque(&mut value), "{text}");
        value.push('"');
        Self(HeaderValue::try_from(value).unwrap_or_else(|_| HeaderValue::from_static("W/\"\"")))
    }

    /// As it stands in a header field: `"7"`, `W/"7"`.
    pub fn as_str(&self) -> &str {
        self.0.to_str().unwrap_or_default()
    }

    /// Whether it is weak.
    pub fn is_weak(&self) -> bool {
        self.tag().is_weak
    }

    pub(super) fn tag(&self) -> Tag<'_> {
        Tag::read(self.0.as_bytes()).unwrap_or(Tag { is_weak: true, opaque: b"" })
    }
}

impl fmt::Display for ETag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Addition for ETag {
    const HEADERS: &'static [HeaderMeta] = &[HEADER];

    fn add(self, response: &mut Response) {
        response.insert_header(header::ETAG, self.0);
    }
}

/// What a document says of the field.
pub(super) const HEADER: HeaderMeta = HeaderMeta {
    name: "ETag",
    shape: Shape::String { format: None },
    docs: Docs::of("The tag of this state of the resource, for `If-None-Match` and `If-Match`."),
};

/// Writes what stands between the quotation marks.
struct Opaque<'a>(&'a mut String);

impl Write for Opaque<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for byte in text.bytes() {
            match byte {
                // Some recipients take a backslash for an escape (RFC 9110 section 8.8.3).
                b'"' | b'%' | b'\\' => write!(self.0, "%{byte:02X}")?,
                b'!'..=b'~' => self.0.push(char::from(byte)),
                _ => write!(self.0, "%{byte:02X}")?,
            }
        }
        Ok(())
    }
}

/// A tag where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tag<'a> {
    pub(super) is_weak: bool,
    pub(super) opaque: &'a [u8],
}

impl<'a> Tag<'a> {
    /// The one tag that `value` is.
    pub(crate) fn read(value: &'a [u8]) -> Option<Self> {
        match Self::first(value) {
            Some((tag, [])) => Some(tag),
            _ => None,
        }
    }

    /// The tag that `text` begins with, and what stands behind it.
    pub(super) fn first(text: &'a [u8]) -> Option<(Self, &'a [u8])> {
        let (is_weak, rest) = match text {
            // In this case alone (RFC 9110 section 8.8.3).
            [b'W', b'/', rest @ ..] => (true, rest),
            _ => (false, text),
        };
        let [b'"', rest @ ..] = rest else { return None };
        let end = rest.iter().position(|byte| *byte == b'"')?;
        let (opaque, rest) = (&rest[..end], &rest[end + 1..]);
        let is_valid = opaque.iter().all(|byte| matches!(byte, b'!'..=b'~' | 0x80..));
        is_valid.then_some((Self { is_weak, opaque }, rest))
    }

    /// RFC 9110 section 8.8.3.2: strong comparison.
    pub(super) fn is_strongly(self, other: Tag<'_>) -> bool {
        !self.is_weak && !other.is_weak && self.opaque == other.opaque
    }

    /// RFC 9110 section 8.8.3.2: weak comparison.
    pub(super) fn is_weakly(self, other: Tag<'_>) -> bool {
        self.opaque == other.opaque
    }
}

/// Whether a response has a strong tag.
#[cfg(feature = "compression")]
pub(crate) fn is_strong(response: &Response) -> bool {
    response.header(&header::ETAG).is_some_and(|value| !value.as_bytes().starts_with(b"W/"))
}

/// Makes the tag of a response weak, where it has a strong one.
#[cfg(feature = "compression")]
pub(crate) fn weaken(response: &mut Response) {
    if !is_strong(response) {
        return;
    }
    let weak = response.header(&header::ETAG).map(|tag| [b"W/", tag.as_bytes()].concat());
    response.remove_header(&header::ETAG);
    // What a value is made of, behind `W/`, is a value.
    if let Some(Ok(weak)) = weak.map(|weak| HeaderValue::from_bytes(&weak)) {
        response.append_header(header::ETAG, weak);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table of RFC 9110 section 8.8.3.2.
    #[test]
    fn the_comparisons_of_the_standard() {
        const TABLE: [(&str, &str, bool, bool); 4] = [
            ("W/\"1\"", "W/\"1\"", false, true),
            ("W/\"1\"", "W/\"2\"", false, false),
            ("W/\"1\"", "\"1\"", false, true),
            ("\"1\"", "\"1\"", true, true),
        ];
        for (one, other, strongly, weakly) in TABLE {
            let [one, other] = [one, other].map(|text| Tag::read(text.as_bytes()).unwrap());
            assert_eq!((one.is_strongly(other), one.is_weakly(other)), (strongly, weakly), "{one:?} {other:?}");
            assert_eq!((other.is_strongly(one), other.is_weakly(one)), (strongly, weakly), "{other:?} {one:?}");
        }
    }

    /// The examples of RFC 9110 section 8.8.3, and what is none.
    #[test]
    fn tags_are_read() {
        for (text, is_weak, opaque) in
            [("\"xyzzy\"", false, "xyzzy"), ("W/\"xyzzy\"", true, "xyzzy"), ("\"\"", false, "")]
        {
            assert_eq!(Tag::read(text.as_bytes()), Some(Tag { is_weak, opaque: opaque.as_bytes() }), "{text}");
        }
        for text in [
            "",
            "xyzzy",
            "\"",
            "\"a",
            "a\"",
            "w/\"a\"",
            "W\"a\"",
            "W/a",
            "\"a b\"",
            "\"a\"b",
            "\"a\" ",
            "'a'",
            "\"a\u{7f}\"",
        ] {
            assert_eq!(Tag::read(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn any_text_makes_a_tag_of_its_own() {
        for (text, expected) in [
            ("7", "\"7\""),
            ("a b", "\"a%20b\""),
            ("\"%\\", "\"%22%25%5C\""),
            ("é\r\n", "\"%C3%A9%0D%0A\""),
            ("", "\"\""),
        ] {
            let tag = ETag::strong(text);
            assert_eq!(tag.as_str(), expected);
            assert!(!tag.is_weak() && ETag::weak(text).is_weak());
        }
    }

    #[test]
    fn content_and_media_type_make_a_tag() {
        // The test vector of XXH3_128bits of no bytes, as its reference implementation has it.
        assert_eq!(ETag::of(b"").as_str(), "W/\"99aa06d3014798d86001c324468d497f\"");
        assert_ne!(ETag::of(b"a"), ETag::of(b"b"));
        assert_ne!(ETag::of_representation(b"text/plain", b"a"), ETag::of_representation(b"text/html", b"a"));
    }
}
