//! The members of a field that proxies add to, from its end (RFC 9110 section 5.3, RFC 7239 section 4).
//!
//! In:    header fields, and a name.
//! Out:   the members of all fields of that name: the last one first.
//! Never: lets what stands before a member change what the member is: that may be the client's.

use std::iter;

use sweet_core::message::Headers;

/// The members of the fields `name`, from the end. Empty ones are skipped (RFC 9110 section 5.6.1.2).
pub(super) fn from_the_end<'buf>(headers: Headers<'buf>, name: &'static str) -> impl Iterator<Item = &'buf [u8]> {
    // A field can be found from the front only. Few requests have more than one of that name.
    let count = headers.get_all(name).count();
    let lines = (0..count).rev().filter_map(move |index| headers.get_all(name).nth(index));
    lines.flat_map(members).map(<[u8]>::trim_ascii).filter(|member| !member.is_empty())
}

fn members(line: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = Some(line);
    iter::from_fn(move || {
        let line = rest?;
        let comma = last_comma(line);
        rest = comma.map(|comma| &line[..comma]);
        Some(comma.map_or(line, |comma| &line[comma + 1..]))
    })
}

/// The last comma that stands in no quoted string. Read from the end, so that a quote that a client has left open ends up in the
/// client's own member.
fn last_comma(line: &[u8]) -> Option<usize> {
    let mut is_quoted = false;
    (0..line.len()).rev().find(|&index| {
        is_quoted ^= line[index] == b'"' && !is_escaped(&line[..index]);
        line[index] == b',' && !is_quoted
    })
}

/// Whether what stands behind `before` is escaped by a backslash that is not escaped itself.
fn is_escaped(before: &[u8]) -> bool {
    before.iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &[&str]) {
        let found: Vec<_> = members(line.as_bytes()).map(|member| str::from_utf8(member).unwrap()).collect();
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn members_come_from_the_end() {
        check("a", &["a"]);
        check("a,b,c", &["c", "b", "a"]);
        check("a,,b", &["b", "", "a"]);
        check(r#"for="a,b",c"#, &["c", r#"for="a,b""#]);
        check(r#"for="a\",b",c"#, &["c", r#"for="a\",b""#]);
        check(r#"for="a\\",b"#, &["b", r#"for="a\\""#]);
    }

    #[test]
    fn an_open_quote_is_of_who_wrote_it() {
        check(r#"for=",for=192.0.2.1"#, &["for=192.0.2.1", r#"for=""#]);
        check(r#"a,for=",b"#, &["b", r#"a,for=""#]);
        check(r#"\",for="[::1]""#, &[r#"for="[::1]""#, r#"\""#]);
    }
}
