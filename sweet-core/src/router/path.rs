//! A path made ready to be walked.
//!
//! In:    the path as sent.
//! Out:   text whose slashes are separators and nothing else, or why the path is refused.
//! Never: lets a dot segment, a NUL byte or what is not UTF-8 pass, escaped or not.
//!
//! Paths are split before they are decoded, so `%2F` is never a separator (RFC 3986 section 2.2). In the decoded copy an
//! escaped slash stands as a NUL byte, which cannot occur otherwise, until the walk is done.

use super::params::Text;
use crate::params::percent;

/// The greatest length of a path in bytes, so that a span of it fits into four bytes. Heads are no longer either.
pub const PATH_BYTES_MAX: usize = u16::MAX as usize;

const DOT_SEGMENT: &str = "the path has a dot segment";
const NUL: &str = "the path has a NUL byte";

/// Reads a path.
pub(super) fn read(path: &str) -> Result<Text<'_>, &'static str> {
    let bytes = path.as_bytes();
    if bytes.first() != Some(&b'/') {
        return Err("the path does not begin with `/`");
    }
    if bytes.len() > PATH_BYTES_MAX {
        return Err("the path is longer than 65,535 bytes");
    }
    if is_plain(bytes) {
        return Ok(Text::Sent(path));
    }
    if bytes.contains(&0) {
        return Err(NUL);
    }
    let text = if bytes.contains(&b'%') { Text::Decoded(decode(bytes)?) } else { Text::Sent(path) };
    if text.as_str().split(['/', '\0']).any(|segment| matches!(segment, "." | "..")) {
        return Err(DOT_SEGMENT);
    }
    Ok(text)
}

/// Turns the escaped slashes of a walked path back into slashes.
pub(super) fn restore(text: Text<'_>) -> Text<'_> {
    match text {
        Text::Decoded(text) if text.contains('\0') => Text::Decoded(text.replace('\0', "/")),
        text => text,
    }
}

/// Whether no byte asks for a closer look: an escape, a NUL byte, a dot that begins a segment.
fn is_plain(bytes: &[u8]) -> bool {
    let mut odd = false;
    let mut before = 0;
    for &byte in bytes {
        odd |= byte == b'%' || byte == 0 || (byte == b'.' && before == b'/');
        before = byte;
    }
    !odd
}

fn decode(mut rest: &[u8]) -> Result<String, &'static str> {
    let mut decoded = Vec::with_capacity(rest.len());
    while let Some((&byte, behind)) = rest.split_first() {
        rest = behind;
        if byte != b'%' {
            decoded.push(byte);
            continue;
        }
        let Some((escaped, behind)) = percent::escaped(rest) else {
            return Err("the path has a `%` without two hexadecimal digits");
        };
        rest = behind;
        match escaped {
            0 => return Err(NUL),
            b'/' => decoded.push(0),
            byte => decoded.push(byte),
        }
    }
    String::from_utf8(decoded).map_err(|_| "the path is not UTF-8 once decoded")
}
