//! Cookies, against a plain reading of RFC 6265.
//!
//! An input is the lines of Cookie fields. A value that keeps to the grammar of section 4.2.1 gives its pairs; any other
//! gives what stands between semicolons, at the first `=`, without the white space around name and value. Nothing is
//! unquoted or decoded (section 5.4), and a name is compared byte by byte.

use sweet::message::{FieldSpan, Headers, Span};
use sweet::params::{Part, Source};
use sweet::rules::{Failures, Slot};

const NAMES: [&[&str]; 5] = [&["a"], &["session"], &["__Host-id"], &["a b"], &[""]];

/// Checks the fields of one request.
pub fn check(input: &[u8]) {
    if input.len() > 4096 {
        return;
    }
    // A field value, as the head decoder lets it pass.
    let lines: Vec<&[u8]> = input.split(|byte| *byte == b'\n').collect();
    let lines: Vec<&[u8]> =
        lines.into_iter().filter(|line| line.iter().all(|byte| matches!(byte, b'\t' | b' '..=b'~' | 0x80..))).collect();
    let (mut bytes, mut fields) = (Vec::new(), Vec::new());
    for line in &lines {
        for (name, value) in [(&b"cOOkie"[..], *line), (b"x-cookie", b"a=other; session=other")] {
            let name = span(&mut bytes, name);
            fields.push(FieldSpan { name, value: span(&mut bytes, value) });
        }
    }
    let headers = Headers::new(&bytes, &fields);
    for names in NAMES {
        let mut failures = Failures::default();
        let found = Source::new(Part::Cookie(headers)).field::<Vec<&str>>(names, &mut failures);
        let Slot::Full(found) = found else { panic!("a list of text is never refused") };
        let expected: Vec<&str> = lines.iter().flat_map(|line| plain(line, names[0])).collect();
        assert_eq!(found, expected, "{names:?}");
        for line in lines.iter().filter_map(|line| strict(line)) {
            let of_line: Vec<&str> = line.iter().filter(|pair| pair.0 == names[0]).map(|pair| pair.1).collect();
            assert!(of_line.iter().all(|value| found.contains(value)), "{of_line:?} are not in {found:?}");
        }
    }
}

fn span(bytes: &mut Vec<u8>, text: &[u8]) -> Span {
    let start = bytes.len() as u16;
    bytes.extend_from_slice(text);
    Span { start, end: bytes.len() as u16 }
}

/// The values of `name`, found byte by byte.
fn plain<'a>(line: &'a [u8], name: &str) -> Vec<&'a str> {
    let Ok(line) = str::from_utf8(line) else { return Vec::new() };
    let (mut values, mut start) = (Vec::new(), 0);
    for end in line.char_indices().filter(|(_, char)| *char == ';').map(|(at, _)| at).chain([line.len()]) {
        let pair = &line[start..end];
        start = end + 1;
        let Some(equals) = pair.find('=') else { continue };
        let white = |char: char| char == ' ' || char == '\t';
        if pair[..equals].trim_matches(white) == name {
            values.push(pair[equals + 1..].trim_matches(white));
        }
    }
    values
}

/// The pairs of a value that keeps to the grammar: `cookie-pair *( ";" SP cookie-pair )`.
fn strict(line: &[u8]) -> Option<Vec<(&str, &str)>> {
    let token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    let octet = |byte: u8| byte.is_ascii_graphic() && !b"\",;\\".contains(&byte);
    let pair = |text: &'_ str| {
        let (name, value) = text.split_once('=')?;
        let inner = value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value);
        (!name.is_empty() && name.bytes().all(token) && inner.bytes().all(octet))
            .then_some((name.len(), name.len() + 1))
    };
    let line = str::from_utf8(line).ok()?;
    line.split("; ").map(|text| pair(text).map(|(name, value)| (&text[..name], &text[value..]))).collect()
}
