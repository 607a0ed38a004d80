//! What is refused before an app is asked, cut anywhere, behind another request and before one.

use super::*;

fn post(fields: &str, body: &str) -> String {
    format!("POST / HTTP/1.1\r\nHost: a\r\n{fields}\r\n\r\n{body}")
}

#[test]
fn two_framings_are_one_too_many() {
    let (length, encoding) = ("Content-Length: 5", "Transfer-Encoding: chunked");
    for fields in [[length, encoding], [encoding, length]] {
        check_refused(post(&fields.join("\r\n"), "0\r\n\r\n"), Refusal::LengthAndEncoding);
    }
    check_refused("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", Refusal::TransferEncoding);
    let both = "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n";
    check_refused(both, Refusal::LengthAndEncoding);
}

#[test]
fn a_length_is_one_number() {
    let long = "9".repeat(30);
    let none_of_them = [
        "+5",
        "-1",
        "0x5",
        "1_0",
        "",
        "5 5",
        "5;x",
        "5, 6",
        "5,5",
        "18446744073709551616",
        "18446744073709551621",
        &long,
    ];
    for length in none_of_them {
        check_refused(post(&format!("Content-Length: {length}"), "abcde"), Refusal::ContentLength);
    }
    for other in ["5", "6"] {
        let fields = format!("Content-Length: 5\r\nContent-Length: {other}");
        check_refused(post(&fields, "abcde"), Refusal::ContentLength);
    }
}

#[test]
fn a_transfer_coding_is_chunked_once_and_last() {
    for unknown in ["xchunked", "identity", "gzip", "gzip, chunked"] {
        check_refused(post(&format!("Transfer-Encoding: {unknown}"), "0\r\n\r\n"), Refusal::CodingUnknown);
    }
    for bad in ["chunked, identity", "chunked, chunked", "\"chunked\"", "", "chunked,"] {
        check_refused(post(&format!("Transfer-Encoding: {bad}"), "0\r\n\r\n"), Refusal::TransferEncoding);
    }
    let twice = "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked";
    check_refused(post(twice, "0\r\n\r\n"), Refusal::TransferEncoding);
    check_refused(post("Transfer-Encoding: \x0bchunked", "0\r\n\r\n"), Refusal::FieldValue);
    check_refused(post("Transfer-Encoding:\r\n chunked", "0\r\n\r\n"), Refusal::TransferEncoding);
    check_refused(post("Transfer-Encoding : chunked", "0\r\n\r\n"), Refusal::FieldName);
}

#[test]
fn chunks_are_exact() {
    let chunks = |body: &str| post("Transfer-Encoding: chunked", body);
    for size in ["0x5", "+5", " 5", "5_", "", "00000000000000005"] {
        check_refused(chunks(&format!("{size}\r\nabcde\r\n0\r\n\r\n")), Refusal::Chunk);
    }
    for bad in ["5\nabcde\r\n0\r\n\r\n", "5\r\nabcde\r\n0\n\r\n", "0\r\n\n"] {
        check_refused(chunks(bad), Refusal::BareLineFeed);
    }
    for bad in ["5\r\nabcde\n0\r\n\r\n", "5\rXabcde\r\n", "2\r\nabc\r\n0\r\n\r\n", "1\r\na\rX\r\n"] {
        check_refused(chunks(bad), Refusal::Chunk);
    }
    check_refused(chunks("0\r\nXX\r\n\r\n"), Refusal::FieldName);
    check_refused(chunks("0\r\na: \0\r\n\r\n"), Refusal::FieldValue);
    // A reader of pieces is told, too: a body that breaks off is never a short one.
    let pieces = chunks("1\r\na\r\nx\r\n").replacen("/", "/pieces", 1);
    check_refused(pieces, Refusal::Chunk);
}

#[test]
fn extensions_and_trailers_are_limited() {
    let head = post("Transfer-Encoding: chunked", "");
    let limits = Limits::default();
    let most = limits.chunk_extensions_bytes_max / 4;
    let chunked = |chunk: &str, count: usize, end: &str| [&head, &*chunk.repeat(count), end].concat();
    let seen = |bytes: String| talk(&shared(|_| ()), &[bytes.as_bytes()]).output;
    assert_eq!(seen(chunked("1;abc\r\nx\r\n", most, "0\r\n\r\n")), ok(&format!("POST / {}", "x".repeat(most))));
    assert_eq!(seen(chunked("1;abc\r\nx\r\n", most + 1, "0\r\n\r\n")), refused(Refusal::ChunkExtensions));
    let long = format!("1;{}\r\nx\r\n", "a".repeat(limits.chunk_extension_bytes_max));
    assert_eq!(seen(chunked(&long, 1, "0\r\n\r\n")), refused(Refusal::ChunkExtensions));
    let trailers = |count: usize| format!("0\r\n{}\r\n", "a: b\r\n".repeat(count));
    assert_eq!(seen(chunked("", 0, &trailers(limits.trailer_fields_max))), ok("POST / "));
    assert_eq!(seen(chunked("", 0, &trailers(limits.trailer_fields_max + 1))), refused(Refusal::Trailers));
    let large = format!("0\r\na: {}\r\n\r\n", "b".repeat(limits.trailer_bytes_max));
    assert_eq!(seen(chunked("", 0, &large)), refused(Refusal::Trailers));
}

#[test]
fn fields_are_well_formed() {
    let with = |line: &str| format!("GET / HTTP/1.1\r\nHost: a\r\n{line}\r\n\r\n");
    for value in ["a\rb", "a\0b", "a\x01b", "a\x7fb", "\rX"] {
        check_refused(with(&format!("A: {value}")), Refusal::FieldValue);
    }
    for line in ["A : b", "A", ": b", "A b: c", "A\x0b: b", "(a): b", "A: b\r\n folded", "A: b\r\n\tfolded"] {
        check_refused(with(line), Refusal::FieldName);
    }
    check_refused("GET / HTTP/1.1\r\n Host: a\r\n\r\n", Refusal::FieldName);
    check_refused("GET / HTTP/1.1\r\nHost: a\r\n\r\rX", Refusal::FieldName);
}

#[test]
fn lines_end_in_both_bytes() {
    check_refused("GET / HTTP/1.1\nHost: a\n\n", Refusal::BareLineFeed);
    check_refused("GET / HTTP/1.1\r\nHost: a\n\r\n", Refusal::BareLineFeed);
    check_refused("GET / HTTP/1.1\r\nHost: a\r\n\n", Refusal::BareLineFeed);
}

#[test]
fn a_request_has_one_host() {
    check_refused("GET / HTTP/1.1\r\n\r\n", Refusal::Host);
    check_refused("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", Refusal::Host);
    for host in ["a/b", "u@a", "a b", "a#b", "a:b", "[::1", "a,b?"] {
        check_refused(format!("GET / HTTP/1.1\r\nHost: {host}\r\n\r\n"), Refusal::Host);
    }
}

#[test]
fn request_lines_are_exact() {
    let line = |line: &str| format!("{line}\r\nHost: a\r\n\r\n");
    for bad in ["GET / ", "GET / HTTP/1.1 ", "GET", "GET /", "GET\t/ HTTP/1.1", "GET /a b HTTP/1.1"] {
        check_refused(line(bad), Refusal::RequestLine);
    }
    for bad in ["\0GET / HTTP/1.1", " GET / HTTP/1.1", "(GET) / HTTP/1.1"] {
        check_refused(line(bad), Refusal::RequestLine);
    }
    for target in ["", "a", "/#a", "*", "http:/a", "ftp://a/", "/a\x7f", "/\u{e4}"] {
        check_refused(line(&format!("GET {target} HTTP/1.1")), Refusal::Target);
    }
    for bad in ["HTTP/1.10", "http/1.1", "HTTP/1", "HTTPS/1.1", "HTTP/a.b"] {
        check_refused(line(&format!("GET / {bad}")), Refusal::RequestLine);
    }
    for foreign in ["HTTP/2.0", "HTTP/0.9", "HTTP/3.0"] {
        check_refused(line(&format!("GET / {foreign}")), Refusal::Version);
    }
    check_refused(line("CONNECT a:1 HTTP/1.1"), Refusal::Connect);
    check_refused(line("CONNECT / HTTP/1.1"), Refusal::Connect);
}

#[test]
fn heads_have_limits_at_their_edge() {
    let limits = Limits::default();
    let seen = |bytes: String| talk(&shared(|_| ()), &[bytes.as_bytes()]).output;
    let line = |length: usize| {
        let path = "a".repeat(length - "GET / HTTP/1.1\r\n".len());
        (format!("GET /{path} HTTP/1.1\r\nHost: a\r\n\r\n"), ok(&format!("GET /{path} ")))
    };
    let (bytes, answer) = line(limits.request_line_bytes_max);
    assert_eq!(seen(bytes), answer);
    assert_eq!(seen(line(limits.request_line_bytes_max + 1).0), refused(Refusal::TargetTooLong));
    let fields = |count: usize| format!("GET / HTTP/1.1\r\nHost: a\r\n{}\r\n", "a: b\r\n".repeat(count - 1));
    assert_eq!(seen(fields(limits.header_fields_max)), ok("GET / "));
    assert_eq!(seen(fields(limits.header_fields_max + 1)), refused(Refusal::HeadersTooLarge));
    let value = |length: usize| {
        let rest = length - "Host: a\r\na: \r\n\r\n".len();
        format!("GET / HTTP/1.1\r\nHost: a\r\na: {}\r\n\r\n", "b".repeat(rest))
    };
    assert_eq!(seen(value(limits.header_bytes_max)), ok("GET / "));
    assert_eq!(seen(value(limits.header_bytes_max + 1)), refused(Refusal::HeadersTooLarge));
}

#[test]
fn target_forms() {
    check("GET http://A.b:80/c?d HTTP/1.1\r\nHost: a.B:80\r\n\r\n", &ok("GET /c?d "), None);
    check("GET http://a HTTP/1.0\r\nConnection: keep-alive, close\r\n\r\n", &last("GET / "), Some(Ending::Plain));
    check_refused("GET http://a/ HTTP/1.1\r\nHost: b\r\n\r\n", Refusal::Authority);
    check_refused("GET http://a/ HTTP/1.1\r\n\r\n", Refusal::Host);
    check("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", &ok("OPTIONS * "), None);
}
