//! The fields by which a client says on what its request depends (RFC 9110 section 13.1).
//!
//! In:    the header fields of a request.
//! Out:   what each says of tags and dates.
//! Never: copies a tag: it is compared where it stands.

use sweet_core::message::Headers;

use super::LastModified;
use super::etag::Tag;

/// What `If-Match` or `If-None-Match` lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Listed {
    /// There is no such field.
    Absent,
    /// `*`: any state at all.
    Any,
    /// Tags, none included; whether one of them is the one looked for.
    Tags(bool),
    /// It is not well-formed.
    Malformed,
}

/// Reads the lines of the field `name`, which are one list, and looks for a tag that `is_it`.
pub(super) fn listed<'h>(headers: &Headers<'h>, name: &str, is_it: impl Fn(Tag<'h>) -> bool) -> Listed {
    let mut lines = headers.get_all(name).peekable();
    if lines.peek().is_none() {
        return Listed::Absent;
    }
    let (mut any, mut tags, mut found) = (0, 0, false);
    for mut line in lines {
        loop {
            // RFC 9110 section 5.6.1.2: empty members count for nothing.
            line = after(line, b" \t,");
            line = match line {
                [] => break,
                [b'*', rest @ ..] => {
                    any += 1;
                    rest
                }
                _ => {
                    let Some((tag, rest)) = Tag::first(line) else { return Listed::Malformed };
                    tags += 1;
                    found |= is_it(tag);
                    rest
                }
            };
            line = after(line, b" \t");
            if !matches!(line, [] | [b',', ..]) {
                return Listed::Malformed;
            }
        }
    }
    match (any, tags) {
        (0, _) => Listed::Tags(found),
        (1, 0) => Listed::Any,
        _ => Listed::Malformed,
    }
}

/// What stands behind all of these bytes at the beginning.
fn after<'a>(mut text: &'a [u8], bytes: &[u8]) -> &'a [u8] {
    while let [first, rest @ ..] = text
        && bytes.contains(first)
    {
        text = rest;
    }
    text
}

/// The date that the field `name` holds. A second line, or what is no date, makes it none, and so it is ignored (RFC 9110
/// sections 13.1.3 and 13.1.4).
pub(super) fn date(headers: &Headers<'_>, name: &str) -> Option<LastModified> {
    let mut lines = headers.get_all(name);
    let line = lines.next()?;
    if lines.next().is_some() { None } else { LastModified::read(line) }
}

#[cfg(test)]
mod tests {
    use sweet_core::message::{FieldSpan, Span};

    use super::*;

    #[track_caller]
    fn check(lines: &[&str], expected: Listed) {
        let mut bytes = b"If-Match".to_vec();
        let name = Span { start: 0, end: 8 };
        let mut fields = Vec::new();
        for line in lines {
            let start = bytes.len() as u16;
            bytes.extend_from_slice(line.as_bytes());
            fields.push(FieldSpan { name, value: Span { start, end: bytes.len() as u16 } });
        }
        let found = listed(&Headers::new(&bytes, &fields), "if-match", |tag| tag.opaque == b"it");
        assert_eq!(found, expected, "{lines:?}");
    }

    #[test]
    fn lists_are_read() {
        check(&[], Listed::Absent);
        check(&["*"], Listed::Any);
        check(&[" , * ,"], Listed::Any);
        check(&[""], Listed::Tags(false));
        check(&["\"it\""], Listed::Tags(true));
        check(&["W/\"it\""], Listed::Tags(true));
        // The examples of RFC 9110 section 13.1.1 and 13.1.2.
        check(&["\"xyzzy\", \"r2d2xxxx\", \"c3piozzzz\""], Listed::Tags(false));
        check(&["W/\"xyzzy\", W/\"r2d2xxxx\", W/\"it\""], Listed::Tags(true));
        check(&["\"a\",\"it\"\t,,"], Listed::Tags(true));
        check(&["\"a\"", "\"it\""], Listed::Tags(true));
        // A comma may be part of a tag.
        check(&["\"a,it\""], Listed::Tags(false));
        check(&["\",\", \"it\""], Listed::Tags(true));
    }

    #[test]
    fn what_is_no_list_is_none() {
        for line in [
            "it",
            "\"it",
            "\"it\" \"it\"",
            "\"it\";q=1",
            "**",
            "*, *",
            "*, \"it\"",
            "\"it\", *",
            "W/*",
            "w/\"it\"",
            "\"it\", it",
        ] {
            check(&[line], Listed::Malformed);
            check(&["\"it\"", line], Listed::Malformed);
        }
        check(&["*", "*"], Listed::Malformed);
    }
}
