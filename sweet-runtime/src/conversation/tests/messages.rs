//! Messages and connections: pipelining, keep-alive, timeouts, any bytes in any pieces.

use proptest::prelude::*;

use super::*;

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
    for cut in (0..bytes.len()).step_by(if cfg!(miri) { 9 } else { 1 }) {
        let seen = talk(&shared, &[&bytes[..cut]]);
        assert_eq!((seen.output.as_str(), seen.ending), ("", None), "cut at {cut}");
        let head = bytes.len() - 12;
        let waits = match cut {
            0 => None,
            _ if cut < head => Some(Wait::Head),
            _ => Some(Wait::Body),
        };
        assert_eq!(seen.waits, waits, "cut at {cut}");
    }
}

/// Requests after which a connection keeps its buffers: what comes next is read in one piece.
const AWAKE: &[u8] = b"GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n";

fn awake() -> String {
    ok("GET / ").repeat(2)
}

#[test]
fn pipelined_requests_are_answered_in_order_by_one_write() {
    let mut bytes = String::new();
    let mut expected = String::new();
    for number in 0..16 {
        bytes += &format!("POST /{number} HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n{}", number % 10);
        expected += &ok(&format!("POST /{number} {}", number % 10));
    }
    let seen = talk(&shared(|_| ()), &[AWAKE, bytes.as_bytes()]);
    assert_eq!((seen.output, seen.writes, seen.ending), (awake() + &expected, 2, None));
    // A client that does not read gets no further than the high-water mark.
    let seen = talk(&shared(|limits| limits.output_bytes_high = 200), &[AWAKE, bytes.as_bytes()]);
    assert_eq!((seen.output, seen.writes, seen.ending), (awake() + &expected, 7, None));
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
    // Two writes each, for they lie in two places.
    assert_eq!((seen.output == [large.clone(), large].concat(), seen.writes), (true, 4));
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
fn what_stands_behind_an_upgrade_is_the_next_request() {
    let upgrade = "GET /a HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n";
    check([upgrade, &get("/b")].concat(), &(ok("GET /a ") + &ok("GET /b ")), None);
}

#[test]
fn timeouts_are_answered_where_a_request_has_begun() {
    #[track_caller]
    fn check(bytes: &str, ticks: u32, output: &str, ending: Ending) {
        let shared = shared(|_| ());
        // At the edge, nothing; behind it, the end.
        let seen = play(&shared, [self::bytes(bytes), Cue::Ticks(ticks)]);
        assert_eq!((seen.output.as_str(), seen.ending), ("", None), "{bytes:?}");
        let seen = play(&shared, [self::bytes(bytes), Cue::Ticks(ticks + 1)]);
        assert_eq!((seen.output.as_str(), seen.ending), (output, Some(ending)), "{bytes:?}");
    }
    check("GET", 10, &refused(Refusal::Timeout), Ending::Linger);
    let late = refused(Refusal::Timeout).replace("the request did", "the body did");
    let late = late.replace("content-length: 107", "content-length: 104");
    check("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n", 30, &late, Ending::Linger);
    let shared = shared(|_| ());
    let seen = play(&shared, [Cue::Ticks(66)]);
    assert_eq!((seen.output.as_str(), seen.ending), ("", Some(Ending::Plain)));
    // A byte now and then gains nothing for a head.
    let dribble = get("/").into_bytes().into_iter().flat_map(|byte| [Cue::Bytes(vec![byte]), Cue::Ticks(1)]);
    let seen = play(&shared, dribble);
    assert_eq!((seen.output, seen.ending), (refused(Refusal::Timeout), Some(Ending::Linger)));
    // Of a body that nobody took there is nothing to tell.
    let unread = "POST /unread HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n";
    let seen = play(&shared, [bytes(unread), Cue::Ticks(11)]);
    assert_eq!((seen.output, seen.ending), (ok("unread"), Some(Ending::Plain)));
}

#[test]
fn connections_have_an_age() {
    let shared = shared(|_| ());
    let seen = play(&shared, [bytes(&get("/")), Cue::Ticks(60), bytes(&get("/"))]);
    assert_eq!((seen.output, seen.ending), (ok("GET / ").repeat(2), None));
    let hour = (0..60).flat_map(|_| [Cue::Ticks(60), bytes(&get("/"))]);
    let seen = play(&shared, hour);
    assert_eq!((seen.output, seen.ending), (ok("GET / ").repeat(59) + &last("GET / "), Some(Ending::Linger)));
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
        prop_assert!(whole.ending.is_some() || whole.waits.is_some() == cut.waits.is_some());
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
    "GET /flow HTTP/1.1\r\nHost: a\r\n\r\n",
    "POST /pieces-of-nothing HTTP/1.1\r\nHost: a\r\n",
    "GET /a HTTP/1.1\r\nHost: a\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc",
    "PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3;x\r\nabc\r\n0\r\nA: b\r\n\r\n",
];
