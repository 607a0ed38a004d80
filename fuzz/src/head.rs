//! Heads: the decoder, with `httparse` as its oracle.
//!
//! A stream gives the same head, or the same refusal, whole, cut at the marks and byte by byte. All places lie in the
//! head, in order. What is accepted, `httparse` reads alike, except that
//!
//! - a minor version above 1 is read as 1 (RFC 9110 section 2.5), which `httparse` refuses;
//! - white space at the end of a value is taken off, which `httparse` leaves to its callers where it is a tab.

use http::{Method, Version};

use super::cut::Cut;
use crate::fuzzing::{self, Head, Limits, Refused};

/// Small, so that inputs of a few hundred bytes get to them.
fn limits() -> Limits {
    let mut limits = Limits::default();
    (limits.request_line_bytes_max, limits.header_bytes_max, limits.header_fields_max) = (200, 400, 12);
    limits
}

/// Checks one stream.
pub fn check(input: &[u8]) {
    let stream = Cut::at_marks(input);
    let (bytes, limits) = (stream.bytes.as_slice(), limits());
    let whole = fuzzing::head(bytes, &[bytes.len()], &limits);
    assert_eq!(fuzzing::head(bytes, &stream.ends, &limits), whole, "cut at {:?}", stream.ends);
    let bytewise: Vec<usize> = (0..=bytes.len()).collect();
    assert_eq!(fuzzing::head(bytes, &bytewise, &limits), whole, "byte by byte");
    match &whole {
        Ok(Some(head)) => {
            places(bytes, head, &limits);
            assert_eq!(Some(ours(bytes, head)), theirs(bytes), "`httparse` reads another head");
        }
        Ok(None) => assert_eq!(theirs(bytes), None, "`httparse` does not wait for more"),
        Err(refused) => assert!((400..600).contains(&refused.status()), "{refused:?}"),
    }
    prefixes(bytes, &whole, &limits);
}

/// A head that is whole was not whole a byte earlier; and what is refused stays refused.
fn prefixes(bytes: &[u8], whole: &Result<Option<Head>, Refused>, limits: &Limits) {
    if let Ok(Some(head)) = whole {
        let prefix = &bytes[..head.length - 1];
        assert_eq!(fuzzing::head(prefix, &[prefix.len()], limits), Ok(None));
    }
    if whole.is_err() {
        let longer = [bytes, b"\r\n\r\n"].concat();
        assert_eq!(&fuzzing::head(&longer, &[longer.len()], limits), whole);
    }
}

/// All places lie in the head, one behind the other, and the limits hold.
fn places(bytes: &[u8], head: &Head, limits: &Limits) {
    assert!(head.length <= bytes.len() && bytes[..head.length].ends_with(b"\r\n\r\n"));
    assert!(head.target.start < head.target.end && head.target.end < limits.request_line_bytes_max + 2);
    assert!(head.fields.len() <= limits.header_fields_max);
    assert!(head.length - head.target.end <= limits.header_bytes_max + b" HTTP/1.1\r\n".len());
    let mut at = head.target.end;
    for (name, value) in &head.fields {
        assert!(at < name.start && name.start < name.end && name.end < value.start && value.start <= value.end);
        at = value.end;
    }
    assert!(at < head.length);
    let host = head.fields.iter().find(|(name, _)| bytes[name.clone()].eq_ignore_ascii_case(b"host"));
    assert_eq!(head.host.as_ref(), host.map(|(_, value)| value));
}

/// Method, target, version, fields and length.
type Found = (Method, Vec<u8>, Version, Vec<(Vec<u8>, Vec<u8>)>, usize);

fn ours(bytes: &[u8], head: &Head) -> Found {
    let fields = head.fields.iter().map(|(name, value)| (bytes[name.clone()].to_vec(), bytes[value.clone()].to_vec()));
    (head.method.clone(), bytes[head.target.clone()].to_vec(), head.version, fields.collect(), head.length)
}

fn theirs(bytes: &[u8]) -> Option<Found> {
    let bytes = with_known_version(bytes);
    let mut fields = [httparse::EMPTY_HEADER; 200];
    let mut request = httparse::Request::new(&mut fields);
    let Ok(httparse::Status::Complete(length)) = request.parse(&bytes) else { return None };
    let fields =
        request.headers.iter().map(|field| (field.name.as_bytes().to_vec(), field.value.trim_ascii().to_vec()));
    let fields = fields.collect();
    let version = if request.version? == 1 { Version::HTTP_11 } else { Version::HTTP_10 };
    let method = Method::from_bytes(request.method?.as_bytes()).ok()?;
    Some((method, request.path?.as_bytes().to_vec(), version, fields, length))
}

/// The same bytes with `HTTP/1.1` at the end of the request line where there is a later minor version.
pub(crate) fn with_known_version(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let skipped = if bytes.starts_with(b"\r\n") { 2 } else { 0 };
    let end = bytes[skipped..].iter().position(|byte| *byte == b'\r').map(|end| skipped + end);
    if let Some(end) = end.filter(|end| bytes[..*end].len() >= 9)
        && bytes[end - 9..].starts_with(b" HTTP/1.")
        && matches!(bytes[end - 1], b'2'..=b'9')
    {
        bytes[end - 1] = b'1';
    }
    bytes
}
