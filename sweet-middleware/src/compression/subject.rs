//! Whether a response may be compressed at all, whatever its client accepts.
//!
//! In:    a response, and the options.
//! Out:   yes or no; where it is yes, caches must be told that it depends on `Accept-Encoding`.

use http::{HeaderName, StatusCode, header};
use sweet_core::message::Response;

use super::Compression;
use crate::conditional::etag;

/// Fields that speak of the very bytes that are sent: a coding there already; a part of them; their digest (RFC 9530), which
/// somebody may have signed.
const EXACT: [HeaderName; 6] = [
    header::CONTENT_ENCODING,
    header::CONTENT_RANGE,
    HeaderName::from_static("content-digest"),
    HeaderName::from_static("repr-digest"),
    HeaderName::from_static("digest"),
    HeaderName::from_static("content-md5"),
];

/// Whether a response may be compressed, whatever its client accepts.
pub(super) fn may_be_compressed(options: &Compression, response: &Response) -> bool {
    has_content(response.status())
        && is_long_enough(options.bytes_min, response)
        && is_of_type(options.media_types, response)
        && response.headers().iter().all(|(name, _)| !EXACT.contains(name))
        && !forbids_transformation(response)
        && !(options.spares_strong_tags && etag::is_strong(response))
}

/// Whether it is an answer with content, and all of it.
fn has_content(status: StatusCode) -> bool {
    let without =
        [StatusCode::NO_CONTENT, StatusCode::RESET_CONTENT, StatusCode::PARTIAL_CONTENT, StatusCode::NOT_MODIFIED];
    !status.is_informational() && !without.contains(&status)
}

fn is_long_enough(bytes_min: usize, response: &Response) -> bool {
    match response.is_flow() {
        true => response.content_length().is_none_or(|length| length >= bytes_min as u64),
        // Content that somebody has taken out for `HEAD` has a length, and is not there.
        false => response.body().len() >= bytes_min.max(1),
    }
}

fn is_of_type(media_types: fn(&str) -> bool, response: &Response) -> bool {
    let value = response.header(&header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let Some(value) = value else { return false };
    let media_type = value.split(';').next().unwrap_or_default().trim_ascii();
    match media_type.bytes().any(|byte| byte.is_ascii_uppercase()) {
        false => media_types(media_type),
        true => media_types(&media_type.to_ascii_lowercase()),
    }
}

/// `Cache-Control: no-transform` (RFC 9111 section 5.2.2.6).
fn forbids_transformation(response: &Response) -> bool {
    let lines = response.headers().iter().filter(|(name, _)| *name == header::CACHE_CONTROL);
    let mut directives = lines.flat_map(|(_, value)| value.as_bytes().split(|byte| *byte == b','));
    directives.any(|directive| directive.trim_ascii().eq_ignore_ascii_case(b"no-transform"))
}
