//! What RFC 9110 and RFC 9112 ask of a server beyond what the other files hold: sweet-runtime/docs/http.md names each test.

use super::*;

#[test]
fn content_stands_where_it_may() {
    let status = |line: &str, length: &str| format!("HTTP/1.1 {line}\r\n{DATE}{length}\r\n");
    for (path, line, length) in [
        ("/status/204", "204 No Content", ""),
        ("/status/304", "304 Not Modified", ""),
        ("/status/205", "205 Reset Content", "content-length: 0\r\n"),
        ("/status/103", "500 Internal Server Error", "content-length: 0\r\n"),
    ] {
        let expected = status(line, length);
        check(get(path) + &get("/next"), &(expected.clone() + &ok("GET /next ")), None);
        check(get(path).replacen("GET", "HEAD", 1) + &get("/next"), &(expected + &ok("GET /next ")), None);
    }
    let head = get("/status/404").replacen("GET", "HEAD", 1);
    check(head + &get("/next"), &(status("404 Not Found", "content-length: 7\r\n") + &ok("GET /next ")), None);
}

#[test]
fn methods_are_for_the_app_to_know() {
    for method in ["TRACE", "PATCH", "BREW", "get", "M-SEARCH", "!#$%&'*+-.^_`|~"] {
        let request = get("/").replacen("GET", method, 1);
        check(request, &ok(&format!("{method} / ")), None);
    }
    let empty = "BREW / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc";
    check(empty, &ok("BREW / abc"), None);
}

#[test]
fn later_minor_versions_are_the_one_that_is_known() {
    let chunked = "POST / HTTP/1.9\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n";
    check(chunked.to_owned() + &get("/"), &(ok("POST / a") + &ok("GET / ")), None);
    check_refused("GET / HTTP/1.2\r\n\r\n", Refusal::Host);
    let head = "POST / HTTP/1.2\r\nHost: a\r\nContent-Length: 1\r\nExpect: 100-continue\r\n\r\n";
    let seen = talk(&shared(|_| ()), &[head.as_bytes(), b"a"]);
    assert_eq!(seen.output, "HTTP/1.1 100 Continue\r\n\r\n".to_owned() + &ok("POST / a"));
}

#[test]
fn lists_may_have_empty_members() {
    let close = "GET / HTTP/1.1\r\nHost: a\r\nConnection: , ,x ,\tClose,\r\n\r\n";
    check(close, &last("GET / "), Some(Ending::Plain));
    let several = "GET / HTTP/1.1\r\nHost: a\r\nConnection: x\r\nConnection:\r\nconnection: CLOSE\r\n\r\n";
    check(several, &last("GET / "), Some(Ending::Plain));
    check("GET / HTTP/1.1\r\nHost: a\r\nConnection: closed, x-close\r\n\r\n", &ok("GET / "), None);
}

#[test]
fn white_space_around_a_value_is_no_part_of_it() {
    let spaced = "POST / HTTP/1.1\r\nHost:\t a \r\nContent-Length:  3\t\r\nConnection: \t close \t\r\n\r\nabc";
    check(spaced, &last("POST / abc"), Some(Ending::Plain));
    let tight = "POST / HTTP/1.1\r\nHost:a\r\nTransfer-Encoding:\tchunked \r\n\r\n1\r\na\r\n0\r\n\r\n";
    check(tight, &ok("POST / a"), None);
}

#[test]
fn an_empty_line_behind_a_body_is_passed_over() {
    let post = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc\r\n";
    check(post.repeat(2) + &get("/"), &(ok("POST / abc").repeat(2) + &ok("GET / ")), None);
    check_refused("\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", Refusal::RequestLine);
}

#[test]
fn who_sends_already_is_not_invited() {
    let head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n";
    let seen = talk(&shared(|_| ()), &[(head.to_owned() + "a").as_bytes(), b"b"]);
    assert_eq!((seen.output, seen.ending), (ok("POST / ab"), None));
    // A refusal ends the connection instead.
    let both = head.replace("Content-Length: 2", "Content-Length: x");
    check_refused(both, Refusal::ContentLength);
}

#[test]
fn a_host_may_be_that_of_the_target() {
    check("GET http://a:80/b HTTP/1.1\r\nHost: a:80\r\n\r\n", &ok("GET /b "), None);
    check("GET http://a HTTP/1.0\r\n\r\n", &last("GET / "), Some(Ending::Plain));
    check("GET / HTTP/1.1\r\nHost:\r\n\r\n", &ok("GET / "), None);
    check_refused("GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n", Refusal::Host);
    check_refused("GET / HTTP/1.0\r\nHost: a/b\r\n\r\n", Refusal::Host);
    // The authority form belongs to CONNECT.
    check_refused("GET a:80 HTTP/1.1\r\nHost: a:80\r\n\r\n", Refusal::Target);
}

#[test]
fn requests_that_change_something_are_answered_in_order_too() {
    let requests = ["POST", "DELETE", "PUT", "PATCH", "GET"].map(|method| get("/").replacen("GET", method, 1));
    let answers = ["POST", "DELETE", "PUT", "PATCH", "GET"].map(|method| ok(&format!("{method} / ")));
    check(requests.concat(), &answers.concat(), None);
    // Behind the answer that closes, nothing is done.
    let close = "POST /a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".to_owned() + &requests.concat();
    let before = shared(|_| ());
    let seen = talk(&before, &[close.as_bytes()]);
    assert_eq!((seen.output, seen.ending), (last("POST /a "), Some(Ending::Linger)));
    assert_eq!(before.counts.requests.read(), 1);
}

#[test]
fn offers_of_other_protocols_are_declined() {
    for offer in [
        "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__",
        "Connection: upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        "Upgrade: x/1",
    ] {
        check(
            format!("GET / HTTP/1.1\r\nHost: a\r\n{offer}\r\n\r\n") + &get("/b"),
            &(ok("GET / ") + &ok("GET /b ")),
            None,
        );
    }
    check_refused("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", Refusal::Version);
}

#[test]
fn many_small_chunks_take_no_more_room_than_few_large_ones() {
    let head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    let count = if cfg!(miri) { 1000 } else { 100_000 };
    let chunks = Cue::Bytes(b"1\r\nx\r\n".repeat(count));
    let seen = play(&shared(|_| ()), [bytes(head), chunks, bytes("0\r\n\r\n"), bytes(&get("/b"))]);
    assert_eq!(seen.output, ok(&format!("POST / {}", "x".repeat(count))) + &ok("GET /b "));
    assert!(seen.room_most <= READ_BYTES_MOST, "{}", seen.room_most);
    // Extensions are refused at their limit, however short each of them is.
    let shared = shared(|limits| limits.chunk_extensions_bytes_max /= if cfg!(miri) { 64 } else { 1 });
    let extended = Cue::Bytes(b"1;\r\nx\r\n".repeat(if cfg!(miri) { 1000 } else { 1 << 20 }));
    let seen = play(&shared, [bytes(head), extended]);
    assert_eq!((seen.output, seen.ending), (refused(Refusal::ChunkExtensions), Some(Ending::Linger)));
}
