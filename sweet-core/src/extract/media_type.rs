//! The media type of a body (RFC 9110 section 8.3).

use crate::message::Headers;

/// The type and subtype that the one `Content-Type` field names, as sent and without parameters; `None` where there is no such
/// field, or several.
pub(super) fn media_type<'buf>(headers: &Headers<'buf>) -> Option<&'buf [u8]> {
    let mut values = headers.get_all("content-type");
    let (Some(value), None) = (values.next(), values.next()) else { return None };
    Some(value.split(|byte| *byte == b';').next().unwrap_or_default().trim_ascii())
}
