//! Cookies, as a user agent sends them.
//!
//! In:    the `Cookie` fields of a request; there is one, or over HTTP/2 several (RFC 9113 section 8.2.3).
//! Out:   values by name, in their order.
//! Never: decodes or unquotes a value: RFC 6265 section 5.4 leaves both to the server that set it.

use crate::message::Headers;

/// The values of the cookies with this name. What is no pair is passed over.
pub fn values<'r>(headers: Headers<'r>, name: &str) -> impl Iterator<Item = &'r str> {
    headers
        .iter()
        .filter(|(field, _)| field.eq_ignore_ascii_case("cookie"))
        .filter_map(|(_, value)| str::from_utf8(value).ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.split_once('='))
        .filter(move |(known, _)| known.trim_matches([' ', '\t']) == name)
        .map(|(_, value)| value.trim_matches([' ', '\t']))
}

#[cfg(test)]
mod tests {
    use super::values;
    use crate::message::{FieldSpan, Headers, Span};

    #[track_caller]
    fn check(sent: &str, name: &str, expected: &[&str]) {
        let bytes = format!("Cookie{sent}");
        let span = |start: usize, end: usize| Span { start: start as u16, end: end as u16 };
        let fields = [FieldSpan { name: span(0, 6), value: span(6, bytes.len()) }];
        let headers = Headers::new(bytes.as_bytes(), &fields);
        assert_eq!(values(headers, name).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn are_found_by_their_exact_name() {
        check("a=1; b=2; a=3", "a", &["1", "3"]);
        check("a=1; b=2", "B", &[]);
        check("a=1;b=2", "b", &["2"]);
        check("session=x=y==; t=", "session", &["x=y=="]);
        check("session=x; t=", "t", &[""]);
        check("q=\"v\"", "q", &["\"v\""]);
        check("novalue; a=1", "a", &["1"]);
        check("novalue; a=1", "novalue", &[]);
        check("", "", &[]);
    }
}
