//! Heads, whole, cut everywhere and malformed, with `httparse` as the oracle.

use proptest::prelude::*;
use sweet_core::message::Headers;

use super::*;

const GOOD: &[u8] =
    b"POST /a?b HTTP/1.1\r\nHost: example.org\r\nX-Empty:\r\nx-y: \t a b \t\r\ncontent-length: 3\r\n\r\nabc";

type Found = (Method, String, Version, Vec<(String, Vec<u8>)>, usize);

fn decode(bytes: &[u8]) -> Result<Option<Found>, Refusal> {
    decode_in_pieces(&[bytes.len()], bytes)
}

/// Decodes `bytes` of which ever more are there: first `ends[0]` of them, then `ends[1]`.
fn decode_in_pieces(ends: &[usize], bytes: &[u8]) -> Result<Option<Found>, Refusal> {
    let (mut decoder, mut fields) = (Decoder::default(), Vec::new());
    let limits = Limits::default();
    for end in ends {
        let bytes = &bytes[..*end];
        if let Some(length) = decoder.decode(bytes, &mut fields, &limits)? {
            let target = &bytes[usize::from(decoder.target.start)..usize::from(decoder.target.end)];
            let target = String::from_utf8(target.to_vec()).expect("targets are ASCII");
            let headers = Headers::new(&bytes[..length], &fields);
            let fields = headers.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
            return Ok(Some((decoder.method, target, decoder.version, fields, length)));
        }
    }
    Ok(None)
}

#[track_caller]
fn check(bytes: impl AsRef<[u8]>, expected: Refusal) {
    let bytes = bytes.as_ref();
    let text = String::from_utf8_lossy(bytes);
    assert_eq!(decode(bytes), Err(expected), "{text:?}");
    // Miri is slow, and looks for what no cut changes.
    for cut in (0..bytes.len()).step_by(if cfg!(miri) { bytes.len() } else { 1 }) {
        assert_eq!(decode_in_pieces(&[cut, bytes.len()], bytes), Err(expected), "{text:?} cut at {cut}");
    }
}

#[track_caller]
fn check_line(line: &str, expected: Refusal) {
    check(format!("{line}\r\nHost: a\r\n\r\n"), expected);
}

#[track_caller]
fn check_field(line: impl AsRef<[u8]>, expected: Refusal) {
    check([b"GET / HTTP/1.1\r\nHost: a\r\n", line.as_ref(), b"\r\n\r\n"].concat(), expected);
}

#[test]
fn good_heads() {
    let (method, target, version, fields, length) = decode(GOOD).expect("well-formed").expect("whole");
    assert_eq!((method, target.as_str(), version), (Method::POST, "/a?b", Version::HTTP_11));
    let expected = [("Host", "example.org"), ("X-Empty", ""), ("x-y", "a b"), ("content-length", "3")];
    let expected = expected.map(|(name, value)| (name.to_owned(), value.as_bytes().to_owned()));
    assert_eq!((fields.as_slice(), length), (expected.as_slice(), GOOD.len() - 3));
}

#[test]
fn every_proper_prefix_is_not_yet_and_any_cut_is_the_same() {
    let whole = decode(GOOD);
    let head = GOOD.len() - 3;
    for cut in (0..head).step_by(if cfg!(miri) { 9 } else { 1 }) {
        assert_eq!(decode(&GOOD[..cut]), Ok(None), "cut at {cut}");
        assert_eq!(decode_in_pieces(&[cut, GOOD.len()], GOOD), whole, "cut at {cut}");
    }
    let bytewise: Vec<usize> = (0..=head).collect();
    assert_eq!(decode_in_pieces(&bytewise, GOOD), whole);
}

#[test]
fn one_empty_line_before_is_skipped() {
    let head = b"\r\nGET / HTTP/1.0\r\n\r\n";
    for cut in 0..head.len() {
        assert_eq!(decode(&head[..cut]), Ok(None));
        assert!(matches!(decode_in_pieces(&[cut, head.len()], head), Ok(Some((.., 20)))));
    }
    check("\r\n\r\nGET / HTTP/1.0\r\n\r\n", Refusal::RequestLine);
    check("\rXGET / HTTP/1.0\r\n\r\n", Refusal::RequestLine);
    check("\nGET / HTTP/1.0\r\n\r\n", Refusal::RequestLine);
}

#[test]
fn request_lines() {
    for bad in ["GET", "GET /", "GET / ", "GET / HTTP/1.10", "GET / http/1.1", "GET / HTTP/1.1 ", "GET /a b HTTP/1.1"] {
        check_line(bad, Refusal::RequestLine);
    }
    for bad in [
        "GET\t/ HTTP/1.1",
        " GET / HTTP/1.1",
        "\0GET / HTTP/1.1",
        "G(T / HTTP/1.1",
        "GET /\tHTTP/1.1",
        "GET / HTTP/1.1\t",
    ] {
        check_line(bad, Refusal::RequestLine);
    }
    check("\x16\x03\x01\x02", Refusal::RequestLine);
    for bad in ["GET  / HTTP/1.1", "GET /a#b HTTP/1.1", "GET /\0 HTTP/1.1", "GET /é HTTP/1.1", "GET /\x7f HTTP/1.1"] {
        check_line(bad, Refusal::Target);
    }
    for unknown in ["GET / HTTP/2.0", "GET / HTTP/0.9", "GET / HTTP/9.9", "PRI * HTTP/2.0"] {
        check_line(unknown, Refusal::Version);
    }
    let later = decode(b"GET / HTTP/1.2\r\nHost: a\r\n\r\n");
    assert!(matches!(later, Ok(Some((_, _, Version::HTTP_11, ..)))));
}

#[test]
fn fields() {
    for bad in [
        "Name",
        " Name: v",
        "\tName: v",
        ": v",
        "Na me: v",
        "Name : v",
        "Name\t: v",
        "Na\0me: v",
        "Nämé: v",
        "X: v\r\n folded",
    ] {
        check_field(bad, Refusal::FieldName);
    }
    for bad in ["N: a\rb", "N: a\0b", "N: \x01", "N: \x7f", "N: v\r", "Transfer-Encoding: \x0bchunked"] {
        check_field(bad, Refusal::FieldValue);
    }
    check_field("Transfer-Encoding : chunked", Refusal::FieldName);
    check_field("Transfer-Encoding: gzip\r\n , chunked", Refusal::FieldName);
    check_field("N: v\r\n\rX", Refusal::FieldName);
    check_field("Host: b", Refusal::Host);
}

#[test]
fn bare_line_feeds() {
    check("GET / HTTP/1.1\nHost: a\r\n\r\n", Refusal::BareLineFeed);
    check("GET / HTTP/1.1\r\nHost: a\n\r\n", Refusal::BareLineFeed);
    check("GET / HTTP/1.1\r\nHost: a\r\n\n", Refusal::BareLineFeed);
}

#[test]
fn lengths_are_limited_however_the_bytes_arrive() {
    let Limits { request_line_bytes_max, header_bytes_max, header_fields_max, .. } = Limits::default();
    let line = |length: usize| format!("GET /{} HTTP/1.1\r\n", "a".repeat(length - 16));
    assert!(matches!(decode(format!("{}Host: a\r\n\r\n", line(request_line_bytes_max)).as_bytes()), Ok(Some(_))));
    let refused = |bytes: &str, expected| {
        assert_eq!(decode(bytes.as_bytes()), Err(expected));
        let piece = if cfg!(miri) { 4000 } else { 1 };
        let ends: Vec<usize> = (0..bytes.len()).step_by(piece).chain([bytes.len()]).collect();
        assert_eq!(decode_in_pieces(&ends, bytes.as_bytes()), Err(expected));
    };
    refused(&line(request_line_bytes_max + 1), Refusal::TargetTooLong);
    refused(&"A".repeat(request_line_bytes_max + 1), Refusal::TargetTooLong);

    let fields = |length: usize| format!("GET / HTTP/1.1\r\nHost: {}\r\n\r\n", "a".repeat(length - 10));
    assert!(matches!(decode(fields(header_bytes_max).as_bytes()), Ok(Some(_))));
    refused(&fields(header_bytes_max + 1), Refusal::HeadersTooLarge);

    let many = |count: usize| format!("GET / HTTP/1.0\r\n{}\r\n", "a: b\r\n".repeat(count));
    assert!(matches!(decode(many(header_fields_max).as_bytes()), Ok(Some(_))));
    refused(&many(header_fields_max + 1), Refusal::HeadersTooLarge);
}

/// What `httparse` makes of it, where it accepts no more than RFC 9112 does.
fn oracle(bytes: &[u8]) -> Option<Found> {
    let mut fields = [httparse::EMPTY_HEADER; 200];
    let mut request = httparse::Request::new(&mut fields);
    let httparse::Status::Complete(length) = request.parse(bytes).ok()? else { return None };
    let fields = request.headers.iter().map(|field| (field.name.to_owned(), field.value.to_owned())).collect();
    let version = if request.version? == 1 { Version::HTTP_11 } else { Version::HTTP_10 };
    Some((Method::from_bytes(request.method?.as_bytes()).ok()?, request.path?.to_owned(), version, fields, length))
}

proptest! {
    /// Whatever we accept, `httparse` accepts and reads in the same way: we are never the laxer of two.
    #[test]
    fn whatever_is_accepted_the_oracle_reads_alike(
        line in "[A-Z]{0,4}[ \t]{0,2}[/*a-z?#é]{0,6} {0,2}HTTP/1\\.[012]",
        fields in prop::collection::vec("[A-Za-z\t -]{0,5} ?:[ \ta-z\r\u{7f}é,]{0,8}", 0..4),
        end in prop::sample::select(vec!["\r\n\r\n", "\n\n", "\r\n\r", "\r\n\n"]),
    ) {
        let bytes = [&line, &*fields.iter().map(|field| format!("\r\n{field}")).collect::<String>(), end].concat();
        if let Ok(Some(found)) = decode(bytes.as_bytes()) {
            // Later minor versions are read as 1.1 (RFC 9110 section 2.5), which the oracle leaves to its callers.
            let mut expected = oracle(bytes.replace("HTTP/1.2", "HTTP/1.1").as_bytes()).expect("the oracle accepts it");
            for (_, value) in &mut expected.3 {
                // `httparse` leaves tabs at the ends.
                *value = value.trim_ascii().to_owned();
            }
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn any_two_cuts_are_the_same(bytes in "(\r\n)?(GET|POST|G ET) /[a-z ]{0,4} HTTP/1.[01]\r?\n(([A-Za-z]{1,4} ?: ?[a-z\t]{0,6})\r?\n){0,3}\r?\n", at in 0..80_usize, then in 0..80_usize) {
        let bytes = bytes.as_bytes();
        let (at, then) = (at.min(bytes.len()), then.min(bytes.len()));
        let pieces = [at.min(then), at.max(then), bytes.len()];
        prop_assert_eq!(decode_in_pieces(&pieces, bytes), decode(bytes));
    }

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = decode(&bytes);
    }
}
