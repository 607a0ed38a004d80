//! A scripted peer: pieces in, bytes out, how it ended.

use std::future::{Future, ready};
use std::task::{Context, Poll, Waker};
use std::time::SystemTime;

use proptest::prelude::*;

use super::*;
use crate::limits::{BUSY_BYTES_MAX, READ_BYTES_MOST};
use crate::pool::Buffers;

/// Answers with the request as it understood it: method, target, body.
struct Echo;

impl Service for Echo {
    fn call(&self, request: &Request<'_>, response: &mut Response) -> impl Future<Output = ()> {
        let head = request.head();
        match head.path {
            "/panic" => panic!("on purpose"),
            "/large" => response.set_static(&[b'x'; 20_000]),
            "/empty" => response.set_status(StatusCode::NO_CONTENT),
            "/replaced" => {
                *response = Response::default();
                response.body_mut().extend(b"another");
            }
            path => {
                let body = now(request.body().bytes());
                let query = head.query.map(|query| format!("?{query}")).unwrap_or_default();
                let text = format!("{} {path}{query} {}", head.method, String::from_utf8_lossy(body));
                response.body_mut().extend(text.as_bytes());
            }
        }
        ready(())
    }
}

fn now<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("the future waits"),
    }
}

fn shared(change: impl FnOnce(&mut Limits)) -> Shared<Echo> {
    let mut limits = Limits::default();
    change(&mut limits);
    Shared::new(Echo, limits, SystemTime::UNIX_EPOCH)
}

/// What a scripted peer saw.
#[derive(Debug, PartialEq, Eq)]
struct Seen {
    output: String,
    /// `None` while the server waits for more.
    ending: Option<Ending>,
    waits: Wait,
    writes: usize,
}

/// Sends `pieces`, each once the server has nothing left to do.
fn talk(shared: &Shared<Echo>, pieces: &[&[u8]]) -> Seen {
    let mut connection = Connection::new(None);
    let mut seen = Seen { output: String::new(), ending: None, waits: Wait::Request, writes: 0 };
    for piece in pieces {
        let mut input = connection.lend_input();
        input.extend_from_slice(piece);
        connection.return_input(input);
        loop {
            let step = now(connection.advance(shared));
            let output = connection.lend_output();
            seen.writes += usize::from(!output.is_empty());
            seen.output += str::from_utf8(&output).expect("text");
            connection.return_output(output);
            if let Some(Tail::Static(bytes)) = connection.take_tail() {
                seen.output += str::from_utf8(bytes).expect("text");
            }
            match step {
                Step::Write => {}
                Step::Read(wait) => {
                    seen.waits = wait;
                    break;
                }
                Step::Close(ending) => {
                    seen.ending = Some(ending);
                    return seen;
                }
            }
        }
    }
    seen
}

const DATE: &str = "date: Thu, 01 Jan 1970 00:00:00 GMT\r\n";

fn ok(body: &str) -> String {
    format!("HTTP/1.1 200 OK\r\n{DATE}content-length: {}\r\n\r\n{body}", body.len())
}

fn last(body: &str) -> String {
    format!("HTTP/1.1 200 OK\r\n{DATE}connection: close\r\ncontent-length: {}\r\n\r\n{body}", body.len())
}

fn refused(refusal: Refusal) -> String {
    let body = str::from_utf8(refusal.body()).expect("text");
    let reason = refusal.status().to_string().replace("Payload", "Content");
    let reason = if refusal == Refusal::BodyTooLarge { refusal.status().to_string() } else { reason };
    let fields = format!("content-type: application/problem+json\r\n{DATE}connection: close\r\n");
    format!("HTTP/1.1 {reason}\r\n{fields}content-length: {}\r\n\r\n{body}", body.len())
}

/// The same whole, cut anywhere, byte by byte, and behind another request.
#[track_caller]
fn check(bytes: impl AsRef<[u8]>, output: &str, ending: Option<Ending>) {
    let (bytes, shared) = (bytes.as_ref(), shared(|_| ()));
    let text = String::from_utf8_lossy(bytes);
    let same = |pieces: &[&[u8]], output: &str, how: &str| {
        let seen = talk(&shared, pieces);
        assert_eq!((seen.output.as_str(), seen.ending), (output, ending), "{text:?} {how}");
    };
    for cut in 0..=bytes.len() {
        same(&[&bytes[..cut], &bytes[cut..]], output, &format!("cut at {cut}"));
    }
    same(&bytes.chunks(1).collect::<Vec<_>>(), output, "byte by byte");
    let before = b"GET /before HTTP/1.1\r\nHost: a\r\n\r\n";
    same(&[&[before, bytes].concat()], &[&ok("GET /before "), output].concat(), "pipelined");
}

#[track_caller]
fn check_refused(bytes: impl AsRef<[u8]>, refusal: Refusal) {
    // What stands behind a refused message is not taken for another.
    let behind = b"GET /behind HTTP/1.1\r\nHost: a\r\n\r\n";
    check([bytes.as_ref(), behind].concat(), &refused(refusal), Some(Ending::Linger));
}

#[test]
fn requests_are_answered_and_the_connection_kept() {
    check("GET /a?b HTTP/1.1\r\nHost: a\r\n\r\n", &ok("GET /a?b "), None);
    check("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc", &ok("POST / abc"), None);
    let chunked =
        "PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1;x\r\nc\r\n0\r\nT: x\r\n\r\n";
    check(chunked, &ok("PUT / abc"), None);
    check("\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", &ok("GET / "), None);
}

#[test]
fn proper_prefixes_get_no_answer() {
    let bytes = b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n";
    let shared = shared(|_| ());
    for cut in 0..bytes.len() {
        let seen = talk(&shared, &[&bytes[..cut]]);
        assert_eq!((seen.output.as_str(), seen.ending), ("", None), "cut at {cut}");
        let head = bytes.len() - 12;
        let waits = match cut {
            0 => Wait::Request,
            _ if cut < head => Wait::Head,
            _ => Wait::Body,
        };
        assert_eq!(seen.waits, waits, "cut at {cut}");
    }
}

#[test]
fn pipelined_requests_are_answered_in_order_by_one_write() {
    let mut bytes = String::new();
    let mut expected = String::new();
    for number in 0..16 {
        bytes += &format!("POST /{number} HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n{}", number % 10);
        expected += &ok(&format!("POST /{number} {}", number % 10));
    }
    let seen = talk(&shared(|_| ()), &[bytes.as_bytes()]);
    assert_eq!((seen.output, seen.writes, seen.ending), (expected.clone(), 1, None));
    // A client that does not read gets no further than the high-water mark.
    let seen = talk(&shared(|limits| limits.output_bytes_high = 200), &[bytes.as_bytes()]);
    assert_eq!((seen.output, seen.writes, seen.ending), (expected, 6, None));
}

#[test]
fn bodies_are_kept_apart_from_what_follows() {
    let get = "GET /next HTTP/1.1\r\nHost: a\r\n\r\n";
    let with_body = format!("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: {}\r\n\r\n{get}{get}", get.len());
    let output = ok(&format!("GET / {get}")) + &ok("GET /next ");
    check(with_body, &output, None);
    let chunked = format!(
        "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n{:x}\r\n{get}\r\n0\r\n\r\n{get}",
        get.len()
    );
    check(chunked, &output, None);
}

#[test]
fn head_and_statuses_without_content() {
    let head = format!("HTTP/1.1 200 OK\r\n{DATE}content-length: 7\r\n\r\n");
    check("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n", &head, None);
    check("GET /empty HTTP/1.1\r\nHost: a\r\n\r\n", &format!("HTTP/1.1 204 No Content\r\n{DATE}\r\n"), None);
}

#[test]
fn large_static_content_is_written_behind_its_head() {
    let get = "GET /large HTTP/1.1\r\nHost: a\r\n\r\n";
    let large = ok(&"x".repeat(20_000));
    let seen = talk(&shared(|_| ()), &[[get, get].concat().as_bytes()]);
    assert_eq!((seen.output == [large.clone(), large].concat(), seen.writes), (true, 2));
}

#[test]
fn connections_end_as_the_client_asks() {
    let closed = Some(Ending::Plain);
    check("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", &last("GET / "), closed);
    check("GET / HTTP/1.0\r\n\r\n", &last("GET / "), closed);
    let kept = format!("HTTP/1.1 200 OK\r\n{DATE}connection: keep-alive\r\ncontent-length: 6\r\n\r\nGET / ");
    check("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", &kept, None);
    let seen = talk(&shared(|_| ()), &[b"GET / HTTP/1.0\r\n\r\nGET / HTTP/1.0\r\n\r\n"]);
    assert_eq!((seen.output, seen.ending), (last("GET / "), Some(Ending::Linger)));
}

#[test]
fn connections_end_as_the_server_wants() {
    let get = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    let three = shared(|limits| limits.requests_per_connection_max = 3);
    let seen = talk(&three, &[&get.repeat(4)]);
    let expected = ok("GET / ").repeat(2) + &last("GET / ");
    assert_eq!((seen.output, seen.ending), (expected, Some(Ending::Linger)));
    let draining = shared(|_| ());
    draining.draining.set(true);
    let seen = talk(&draining, &[get]);
    assert_eq!((seen.output, seen.ending), (last("GET / "), Some(Ending::Linger)));
}

#[test]
fn a_panic_is_a_500_and_spares_the_answers_before() {
    let bytes = b"GET / HTTP/1.1\r\nHost: a\r\n\r\nGET /panic HTTP/1.1\r\nHost: a\r\n\r\n";
    let seen = talk(&shared(|_| ()), &[bytes]);
    let fault = format!("HTTP/1.1 500 Internal Server Error\r\n{DATE}connection: close\r\ncontent-length: 0\r\n\r\n");
    assert_eq!((seen.output, seen.ending), (ok("GET / ") + &fault, Some(Ending::Linger)));
}

#[test]
fn an_answer_in_the_place_of_ours_does_not_pass_for_one_before() {
    let (get, replaced) = ("GET / HTTP/1.1\r\nHost: a\r\n\r\n", "GET /replaced HTTP/1.1\r\nHost: a\r\n\r\n");
    let seen = talk(&shared(|_| ()), &[get.as_bytes(), replaced.as_bytes()]);
    assert_eq!((seen.output, seen.ending), (ok("GET / ") + &ok("another"), None));
    // Here it took an answer with it that was not sent yet: nothing may stand in the place of that one.
    let seen = talk(&shared(|_| ()), &[[get, replaced, get].concat().as_bytes()]);
    assert_eq!((seen.output.as_str(), seen.ending), ("", Some(Ending::Plain)));
}

#[test]
fn expectations() {
    let head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n";
    let seen = talk(&shared(|_| ()), &[head.as_bytes(), b"a", b"b"]);
    assert_eq!(seen.output, "HTTP/1.1 100 Continue\r\n\r\n".to_owned() + &ok("POST / ab"));
    // It is already there, or there is none: nothing to wait for.
    let seen = talk(&shared(|_| ()), &[head.as_bytes(), b"ab"].concat().chunks(999).collect::<Vec<_>>());
    assert_eq!(seen.output, ok("POST / ab"));
    check("GET / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\r\n", &ok("GET / "), None);
    // An HTTP/1.0 client does not know what `100 Continue` is.
    let old = head.replace("1.1", "1.0");
    let seen = talk(&shared(|_| ()), &[old.as_bytes(), b"ab"]);
    assert_eq!(seen.output, last("POST / ab"));
    check_refused("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: tea\r\n\r\n", Refusal::Expectation);
    let too_large = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1048577\r\nExpect: 100-continue\r\n\r\n";
    check_refused(too_large, Refusal::BodyTooLarge);
}

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
    check_refused(chunks("100001\r\n"), Refusal::BodyTooLarge);
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

#[test]
fn timeouts_are_answered_where_a_request_has_begun() {
    let shared = shared(|_| ());
    let timed_out = |bytes: &[u8]| {
        let mut connection = Connection::new(None);
        connection.return_input(bytes.to_vec());
        assert!(matches!(now(connection.advance(&shared)), Step::Read(_)));
        let step = connection.time_out(&shared);
        (String::from_utf8(connection.lend_output()).expect("text"), step)
    };
    let answer = (refused(Refusal::Timeout), Step::Close(Ending::Linger));
    assert_eq!(timed_out(b"GET"), answer);
    assert_eq!(timed_out(b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n"), answer);
    assert_eq!(timed_out(b""), (String::new(), Step::Close(Ending::Plain)));
}

#[test]
fn memory_is_made_for_bytes_that_came_not_for_those_announced() {
    let shared = shared(|_| ());
    let mut connection = Connection::new(None);
    connection.return_input(b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1048576\r\n\r\n".to_vec());
    assert_eq!(now(connection.advance(&shared)), Step::Read(Wait::Body));
    let mut most = 0;
    for _ in 0..1024 {
        let mut input = connection.lend_input();
        assert!(input.capacity() <= 2 * input.len() + 2 * READ_BYTES_MOST, "{} for {}", input.capacity(), input.len());
        most = most.max(input.capacity());
        input.extend_from_slice(&[b'x'; 1024]);
        connection.return_input(input);
        let step = now(connection.advance(&shared));
        assert!(matches!(step, Step::Read(Wait::Body) | Step::Write));
    }
    assert_eq!(connection.served(), 1);
    assert!(connection.lend_input().capacity() <= BUSY_BYTES_MAX && most >= 1 << 20);
}

#[test]
fn a_chunked_body_takes_no_more_room_than_its_bytes() {
    let shared = shared(|_| ());
    let mut connection = Connection::new(None);
    connection.return_input(b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n".to_vec());
    for _ in 0..10_000 {
        assert_eq!(now(connection.advance(&shared)), Step::Read(Wait::Body));
        let mut input = connection.lend_input();
        assert!(input.capacity() < 64 * 1024);
        input.extend_from_slice(b"1\r\nx\r\n");
        connection.return_input(input);
    }
}

#[test]
fn idle_connections_need_no_buffers() {
    let shared = shared(|_| ());
    let mut connection = Connection::new(None);
    connection.return_input(b"GET /1 HTTP/1.1\r\nHost: a\r\n\r\n".to_vec());
    assert_eq!(now(connection.advance(&shared)), Step::Read(Wait::Request));
    drop(connection.give_buffers());
    connection.take_buffers(Buffers::default(), b"GET /2 HTTP/1.1\r\n");
    assert_eq!(now(connection.advance(&shared)), Step::Read(Wait::Head));
    let mut input = connection.lend_input();
    input.extend_from_slice(b"Host: a\r\n\r\n");
    connection.return_input(input);
    assert_eq!(now(connection.advance(&shared)), Step::Read(Wait::Request));
    assert_eq!(String::from_utf8(connection.lend_output()), Ok(ok("GET /2 ")));
}

proptest! {
    /// Whatever comes and however it is cut, the same bytes go out, and nothing panics.
    #[test]
    fn any_bytes_in_any_pieces_are_answered_alike(
        parts in prop::collection::vec(prop::sample::select(PARTS), 1..14),
        cuts in prop::collection::vec(0..600_usize, 0..5),
    ) {
        let (bytes, shared) = (parts.concat(), shared(|_| ()));
        let mut cuts: Vec<usize> = cuts.into_iter().map(|cut| cut.min(bytes.len())).collect();
        cuts.extend([0, bytes.len()]);
        cuts.sort_unstable();
        let pieces: Vec<&[u8]> = cuts.windows(2).map(|cut| &bytes.as_bytes()[cut[0]..cut[1]]).collect();
        let (whole, cut) = (talk(&shared, &[bytes.as_bytes()]), talk(&shared, &pieces));
        prop_assert_eq!(&whole.output, &cut.output);
        // How it is closed may differ: a client that says `close` and yet goes on is waited for only where more of it has
        // come already.
        prop_assert_eq!(whole.ending.is_some(), cut.ending.is_some());
        prop_assert!(whole.ending.is_some() || whole.waits == cut.waits);
    }
}

/// What requests are made of, good and bad.
const PARTS: &[&str] = &[
    "GET / HTTP/1.1\r\n",
    "POST /p?q HTTP/1.1\r\n",
    "HEAD / HTTP/1.0\r\n",
    "OPTIONS * HTTP/1.1\r\n",
    "GET / HTTP/3.0\r\n",
    "Host: a\r\n",
    "Host: a\r\n",
    "Host: a\r\n\r\n",
    "Content-Length: 3\r\n\r\n",
    "Content-Length: 0\r\n",
    "content-length: x\r\n",
    "Transfer-Encoding: chunked\r\n\r\n",
    "Transfer-Encoding: gzip\r\n",
    "Connection: close\r\n",
    "Connection: keep-alive\r\n",
    "3\r\nabc\r\n",
    "0\r\n\r\n",
    "0\r\n",
    "\r\n",
    "\n",
    "\r",
    " ",
    "abc",
    "\0",
    "GET /panic HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET /a HTTP/1.1\r\nHost: a\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc",
    "PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3;x\r\nabc\r\n0\r\nA: b\r\n\r\n",
];
