//! Chunks: the joiner that goes on where it stopped, against a decoder that begins anew and copies.
//!
//! A stream gives the same body, whole, cut at the marks and byte by byte. It is the body that the plain decoder reads, or
//! refused by both, or waited for by both. No body is longer than its input, and the limits of extensions and trailers hold.

use super::cut::Cut;
use crate::fuzzing::{self, Limits};

/// Small, so that inputs of a few dozen bytes get to them.
fn limits() -> Limits {
    let mut limits = Limits::default();
    (limits.trailer_bytes_max, limits.trailer_fields_max) = (40, 3);
    (limits.chunk_extension_bytes_max, limits.chunk_extensions_bytes_max) = (12, 30);
    limits
}

/// Why there is no body.
#[derive(Debug, PartialEq, Eq)]
enum Without {
    /// It goes on.
    NotYet,
    /// It is malformed, or too much of something.
    Refused,
}

/// Checks one stream, which begins behind a head.
pub fn check(input: &[u8]) {
    let (stream, limits) = (Cut::at_marks(input), limits());
    let bytes = stream.bytes.as_slice();
    let whole = fuzzing::chunked(&[bytes], &limits);
    assert_eq!(fuzzing::chunked(&stream.pieces(), &limits), whole, "cut at {:?}", stream.ends);
    assert_eq!(fuzzing::chunked(&bytes.chunks(1).collect::<Vec<_>>(), &limits), whole, "byte by byte");
    let found = match whole {
        Ok(Some(found)) => Ok(found),
        Ok(None) => Err(Without::NotYet),
        Err(_) => Err(Without::Refused),
    };
    assert_eq!(found, plain(bytes, &limits));
    if let Ok((body, used)) = found {
        assert!(used <= bytes.len() && body.len() + b"0\r\n\r\n".len() <= used);
    }
}

/// RFC 9112 section 7.1, read from its beginning: the body, and its length on the wire.
fn plain(bytes: &[u8], limits: &Limits) -> Result<(Vec<u8>, usize), Without> {
    let (mut body, mut rest, mut extensions) = (Vec::new(), bytes, 0);
    loop {
        let (text, behind) = line(rest, 16 + limits.chunk_extension_bytes_max)?;
        let (size, extension) = size(text)?;
        extensions += extension;
        if extension > limits.chunk_extension_bytes_max || extensions > limits.chunk_extensions_bytes_max {
            return Err(Without::Refused);
        }
        rest = behind;
        if size == 0 {
            break;
        }
        let size = usize::try_from(size).map_err(|_| Without::NotYet)?;
        let (data, behind) = rest.split_at_checked(size).ok_or(Without::NotYet)?;
        body.extend_from_slice(data);
        rest = match behind {
            [b'\r', b'\n', behind @ ..] => behind,
            [] | [b'\r'] => return Err(Without::NotYet),
            _ => return Err(Without::Refused),
        };
    }
    let (mut left, mut fields) = (limits.trailer_bytes_max, 0);
    loop {
        let (text, behind) = line(rest, left)?;
        rest = behind;
        if text.is_empty() {
            return Ok((body, bytes.len() - rest.len()));
        }
        left -= text.len();
        fields += 1;
        if !is_field(text) || fields > limits.trailer_fields_max {
            return Err(Without::Refused);
        }
    }
}

/// The text of a line, of at most `max` bytes, and what is behind it.
fn line(bytes: &[u8], max: usize) -> Result<(&[u8], &[u8]), Without> {
    let Some(end) = bytes.iter().position(|byte| *byte == b'\n') else {
        return Err(if bytes.len() > max + 2 { Without::Refused } else { Without::NotYet });
    };
    match bytes[..end].strip_suffix(b"\r") {
        Some(text) if text.len() <= max => Ok((text, &bytes[end + 1..])),
        _ => Err(Without::Refused),
    }
}

/// A size, and the length of the extension behind it.
fn size(line: &[u8]) -> Result<(u64, usize), Without> {
    let text = str::from_utf8(line.split(|byte| b"; \t".contains(byte)).next().unwrap_or_default());
    let digits = text.ok().filter(|digits| !digits.is_empty() && digits.len() <= 16 && !digits.starts_with('+'));
    let size = digits.and_then(|digits| u64::from_str_radix(digits, 16).ok()).ok_or(Without::Refused)?;
    let extension = &line[digits.map_or(0, str::len)..];
    let begins = extension.iter().find(|byte| !b" \t".contains(byte));
    let visible = extension.iter().all(|byte| matches!(byte, b'\t' | b' '..=b'~' | 0x80..));
    let good = extension.is_empty() || (begins == Some(&b';') && visible);
    good.then_some((size, extension.len())).ok_or(Without::Refused)
}

fn is_field(line: &[u8]) -> bool {
    let mut parts = line.splitn(2, |byte| *byte == b':');
    let (Some(name), Some(value)) = (parts.next(), parts.next()) else { return false };
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(byte);
    !name.is_empty()
        && name.iter().all(is_name)
        && value.iter().all(|byte| matches!(byte, b'\t' | b' '..=b'~' | 0x80..))
}
