//! What is refused before an app is asked, cut anywhere, behind another request and before one.

use super::*;

#[test]
fn framing_is_refused_where_it_is_in_doubt() {
    let post = |fields: &str| format!("POST / HTTP/1.1\r\nHost: a\r\n{fields}\r\n\r\n0\r\n\r\n");
    let both = Refusal::LengthAndEncoding;
    check_refused(post("Content-Length: 5\r\nTransfer-Encoding: chunked"), both);
    check_refused(post("Transfer-Encoding: chunked\r\nContent-Length: 5"), both);
    check_refused("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", Refusal::TransferEncoding);
    check_refused(post("Content-Length: 5, 5"), Refusal::ContentLength);
    check_refused(post("Content-Length: 18446744073709551616"), Refusal::ContentLength);
    check_refused(post("Transfer-Encoding: gzip"), Refusal::CodingUnknown);
    check_refused(post("Transfer-Encoding: chunked, chunked"), Refusal::TransferEncoding);
    check_refused(post("Transfer-Encoding : chunked"), Refusal::FieldName);
    let chunks = |body: &str| format!("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n{body}");
    check_refused(chunks("2\r\nabc\r\n0\r\n\r\n"), Refusal::Chunk);
    check_refused(chunks("0\r\nXX\r\n\r\n"), Refusal::FieldName);
    check_refused(chunks("1\na\r\n0\r\n\r\n"), Refusal::BareLineFeed);
    // A body that breaks off is never a short one.
    check_refused(
        "POST /pieces HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\nx\r\n",
        Refusal::Chunk,
    );
}

#[test]
fn heads_are_refused_where_they_are_malformed() {
    check_refused("GET / HTTP/1.1\r\n\r\n", Refusal::Host);
    check_refused("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", Refusal::Host);
    check_refused("GET / HTTP/1.1\r\nHost: u@a\r\n\r\n", Refusal::Host);
    check_refused("GET / HTTP/1.1\nHost: a\n\n", Refusal::BareLineFeed);
    check_refused("GET / HTTP/2.0\r\nHost: a\r\n\r\n", Refusal::Version);
    check_refused("GET /#a HTTP/1.1\r\nHost: a\r\n\r\n", Refusal::Target);
    check_refused("GET a HTTP/1.1\r\nHost: a\r\n\r\n", Refusal::Target);
    check_refused("GET * HTTP/1.1\r\nHost: a\r\n\r\n", Refusal::Target);
    check_refused("CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n", Refusal::Connect);
    check_refused("CONNECT / HTTP/1.1\r\nHost: a:1\r\n\r\n", Refusal::Connect);
    check_refused("GET / HTTP/1.1\r\nHost: a\r\nA: b\r\n c\r\n\r\n", Refusal::FieldName);
    check_refused(b"\0GET / HTTP/1.1\r\nHost: a\r\n\r\n", Refusal::RequestLine);
}

#[test]
fn target_forms() {
    check("GET http://A.b:80/c?d HTTP/1.1\r\nHost: a.B:80\r\n\r\n", &ok("GET /c?d "), None);
    check("GET http://a HTTP/1.0\r\nConnection: keep-alive, close\r\n\r\n", &last("GET / "), Some(Ending::Plain));
    check_refused("GET http://a/ HTTP/1.1\r\nHost: b\r\n\r\n", Refusal::Authority);
    check_refused("GET http://a/ HTTP/1.1\r\n\r\n", Refusal::Host);
    check("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", &ok("OPTIONS * "), None);
}
