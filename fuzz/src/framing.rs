//! Framing: fields that are well-formed one by one, against a plain reading of RFC 9112 section 6.
//!
//! An input is a version, `0` or `1` for HTTP/1.0 and HTTP/1.1, and then lines of a name, a colon and a value. Lines
//! that the head decoder would not let pass are left out.
//!
//! Whatever is accepted, the plain reading accepts with the same body. What it finds without doubt is accepted; what it
//! finds in doubt may be refused, and is: a Content-Length that is repeated or a list, empty members of Transfer-Encoding.

use http::Version;

use crate::fuzzing::{self, Body};

/// What RFC 9112 makes of a message.
#[derive(Debug, PartialEq, Eq)]
enum Reading {
    /// There is one way to read it.
    Plain(Body),
    /// It may be read so, or refused.
    Doubtful(Body),
    /// It must be refused.
    Refused,
}

/// Checks one sequence of fields.
pub fn check(input: &[u8]) {
    let (version, lines) = match input {
        [b'0', lines @ ..] => (Version::HTTP_10, lines),
        [b'1', lines @ ..] => (Version::HTTP_11, lines),
        _ => return,
    };
    let fields: Vec<(&[u8], &[u8])> = lines.split(|byte| *byte == b'\n').filter_map(field).collect();
    let found = fuzzing::framing(version, &fields);
    match (reading(version, &fields), found) {
        (Reading::Plain(body), Ok((found, _))) | (Reading::Doubtful(body), Ok((found, _))) => assert_eq!(found, body),
        (Reading::Plain(body), Err(refused)) => panic!("{body:?} was refused: {refused:?}"),
        (Reading::Refused, Ok(found)) => panic!("{found:?} must be refused"),
        (Reading::Doubtful(_) | Reading::Refused, Err(_)) => {}
    }
    if let Ok((_, keeps_alive)) = found {
        assert_eq!(keeps_alive, persists(version, &fields));
    }
}

/// A line as the head decoder hands it on: a token, and a value without control characters and surrounding space.
fn field(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let colon = line.iter().position(|byte| *byte == b':')?;
    let (name, value) = (&line[..colon], trim(&line[colon + 1..]));
    let is_token = !name.is_empty() && name.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-');
    let is_value = value.iter().all(|byte| *byte == b'\t' || (*byte >= b' ' && *byte != 0x7F));
    (is_token && is_value).then_some((name, value))
}

fn trim(bytes: &[u8]) -> &[u8] {
    let first = bytes.iter().position(|byte| !b" \t".contains(byte)).unwrap_or(bytes.len());
    let last = bytes.iter().rposition(|byte| !b" \t".contains(byte)).map_or(first, |last| last + 1);
    &bytes[first..last]
}

fn values<'a>(fields: &[(&[u8], &'a [u8])], name: &str) -> Vec<&'a [u8]> {
    fields.iter().filter(|field| field.0.eq_ignore_ascii_case(name.as_bytes())).map(|field| field.1).collect()
}

/// All members of a list in several fields, in lower case, empty ones among them.
fn members(values: &[&[u8]]) -> Vec<Vec<u8>> {
    values
        .iter()
        .flat_map(|value| value.split(|byte| *byte == b','))
        .map(|one| trim(one).to_ascii_lowercase())
        .collect()
}

fn reading(version: Version, fields: &[(&[u8], &[u8])]) -> Reading {
    // RFC 9112 section 3.2: exactly one Host in HTTP/1.1, never two, never a malformed one.
    let hosts = values(fields, "host");
    if hosts.len() > 1 || (hosts.is_empty() && version == Version::HTTP_11) {
        return Reading::Refused;
    }
    if hosts.iter().any(|host| host.iter().any(|byte| !byte.is_ascii() || b" \t/?#@\\\"<>^`{|}".contains(byte))) {
        return Reading::Refused;
    }
    let plain_host =
        hosts.iter().all(|host| host.iter().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(byte)));
    // RFC 9110 section 10.1.1: `100-continue` is the only expectation that there is.
    let expectations = values(fields, "expect");
    if expectations.iter().any(|expectation| !expectation.eq_ignore_ascii_case(b"100-continue")) {
        return Reading::Refused;
    }
    let (lengths, codings) = (values(fields, "content-length"), values(fields, "transfer-encoding"));
    let body = match (lengths.as_slice(), codings.as_slice()) {
        ([], []) => Reading::Plain(Body::Known(0)),
        (lengths, []) => length(lengths),
        ([], codings) if version == Version::HTTP_11 => coding(codings),
        // Section 6.1: both of them, or a coding in HTTP/1.0: faulty framing.
        _ => Reading::Refused,
    };
    match body {
        Reading::Plain(body) if !plain_host || expectations.len() > 1 => Reading::Doubtful(body),
        other => other,
    }
}

/// RFC 9112 section 6.3, items 5 and 6.
fn length(values: &[&[u8]]) -> Reading {
    let number = |digits: &[u8]| {
        let text = str::from_utf8(digits).ok().filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()))?;
        text.parse::<u64>().ok()
    };
    let members = members(values);
    let Some(numbers) = members.iter().map(|member| number(member)).collect::<Option<Vec<u64>>>() else {
        return Reading::Refused;
    };
    match numbers.as_slice() {
        [only] => Reading::Plain(Body::Known(*only)),
        [first, rest @ ..] if rest.iter().all(|other| other == first) => Reading::Doubtful(Body::Known(*first)),
        _ => Reading::Refused,
    }
}

/// RFC 9112 section 6.1 and section 6.3, item 4: `chunked` once, and last. Nothing else is known here.
fn coding(values: &[&[u8]]) -> Reading {
    let members = members(values);
    let named: Vec<&Vec<u8>> = members.iter().filter(|member| !member.is_empty()).collect();
    match named.as_slice() {
        [only] if *only == b"chunked" && members.len() == 1 => Reading::Plain(Body::Chunked),
        [only] if *only == b"chunked" => Reading::Doubtful(Body::Chunked),
        _ => Reading::Refused,
    }
}

/// RFC 9112 section 9.3.
fn persists(version: Version, fields: &[(&[u8], &[u8])]) -> bool {
    let options = members(&values(fields, "connection"));
    let has = |name: &[u8]| options.iter().any(|option| option == name);
    !has(b"close") && (version == Version::HTTP_11 || has(b"keep-alive"))
}
