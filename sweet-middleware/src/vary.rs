//! The `Vary` field: on what of a request an answer depends (RFC 9110 section 12.5.5).
//!
//! In:    a response, and the name of a request field.
//! Out:   the response, whose `Vary` has that name, once.
//! Never: takes a name out; adds one to `*`, which says more than any name.

use http::{HeaderValue, header};
use sweet_core::message::Response;

/// Adds `name` to the `Vary` field of `response`, unless it has that name already, in any case of letters, or `*`.
///
/// All lines of the field become one, because not every cache reads more than the first.
pub(crate) fn add(response: &mut Response, name: &'static str) {
    if members(response).any(|member| member == b"*" || member.eq_ignore_ascii_case(name.as_bytes())) {
        return;
    }
    let value = extended(response, name).unwrap_or_else(|| HeaderValue::from_static(name));
    response.insert_header(header::VARY, value);
}

/// The members of the field so far.
fn members(response: &Response) -> impl Iterator<Item = &[u8]> {
    values(response).flat_map(|value| value.split(|byte| *byte == b',')).map(<[u8]>::trim_ascii)
}

/// The lines of the field that say something.
fn values(response: &Response) -> impl Iterator<Item = &[u8]> {
    let lines = response.headers().iter().filter(|(name, _)| *name == header::VARY);
    lines.map(|(_, value)| value.as_bytes()).filter(|value| !value.trim_ascii().is_empty())
}

/// What the field has so far, and `name`; `None` where it has nothing.
fn extended(response: &Response, name: &str) -> Option<HeaderValue> {
    let mut list = values(response).collect::<Vec<_>>();
    if list.is_empty() {
        return None;
    }
    list.push(name.as_bytes());
    // What valid values are made of, with `, ` between them, is a valid value.
    HeaderValue::from_bytes(&list.join(&b", "[..])).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(before: &[&'static str], names: &[&'static str], expected: &[&str]) {
        let mut response = Response::default();
        for value in before {
            response.append_header(header::VARY, HeaderValue::from_static(value));
        }
        names.iter().for_each(|name| add(&mut response, name));
        let found: Vec<_> = response.headers().iter().map(|(_, value)| value.to_str().unwrap()).collect();
        assert_eq!(found, expected, "{before:?} and {names:?}");
    }

    #[test]
    fn names_are_added_once() {
        check(&[], &["Origin"], &["Origin"]);
        check(&[], &["Origin", "Accept-Encoding", "Origin"], &["Origin, Accept-Encoding"]);
        check(&["Accept-Encoding"], &["Origin"], &["Accept-Encoding, Origin"]);
        check(&["accept , oRIGIN"], &["Origin"], &["accept , oRIGIN"]);
        check(&["Accept", "Cookie"], &["Origin"], &["Accept, Cookie, Origin"]);
        check(&["Accept", "Origin"], &["Origin"], &["Accept", "Origin"]);
        check(&["", " "], &["Origin"], &["Origin"]);
        check(&["X-Origin"], &["Origin"], &["X-Origin, Origin"]);
    }

    #[test]
    fn everything_is_more_than_any_name() {
        check(&["*"], &["Origin"], &["*"]);
        check(&["Accept, *"], &["Origin"], &["Accept, *"]);
        check(&["Accept", "*"], &["Origin"], &["Accept", "*"]);
    }
}
