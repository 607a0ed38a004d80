//! Bodies: whole, in pieces, late, too large, unread.

use super::*;

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
fn expectations() {
    let head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n";
    let invited = "HTTP/1.1 100 Continue\r\n\r\n";
    let seen = talk(&shared(|_| ()), &[head.as_bytes(), b"a", b"b"]);
    assert_eq!(seen.output, invited.to_owned() + &ok("POST / ab"));
    let chunked = head.replace("Content-Length: 2", "Transfer-Encoding: chunked");
    let seen = talk(&shared(|_| ()), &[chunked.as_bytes(), b"2\r\nab\r\n0\r\n\r\n"]);
    assert_eq!(seen.output, invited.to_owned() + &ok("POST / ab"));
    // It is already there, or there is none: nothing to wait for.
    let seen = talk(&shared(|_| ()), &[head.as_bytes(), b"ab"].concat().chunks(999).collect::<Vec<_>>());
    assert_eq!(seen.output, ok("POST / ab"));
    check("GET / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\r\n", &ok("GET / "), None);
    // An HTTP/1.0 client does not know what `100 Continue` is.
    let old = head.replace("1.1", "1.0");
    let seen = talk(&shared(|_| ()), &[old.as_bytes(), b"ab"]);
    assert_eq!(seen.output, last("POST / ab"));
    check_refused("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: tea\r\n\r\n", Refusal::Expectation);
    // Nobody asks for a body that is too large, or that a handler does not read: it is never invited, and what the client
    // sends all the same is not taken for a request.
    let large = head.replace("Content-Length: 2", "Content-Length: 1048577");
    let seen = talk(&shared(|_| ()), &[large.as_bytes(), get("/").as_bytes()]);
    assert_eq!((seen.output, seen.ending), (too_large(1 << 20), Some(Ending::Linger)));
    let unread = head.replace("POST /", "POST /unread");
    let seen = talk(&shared(|_| ()), &[unread.as_bytes(), get("/").as_bytes()]);
    assert_eq!((seen.output, seen.ending), (last("unread"), Some(Ending::Linger)));
}

#[test]
fn a_body_that_nobody_reads_is_not_taken_for_a_request() {
    let request = get("/next");
    let post = |fields: &str| format!("POST /unread HTTP/1.1\r\nHost: a\r\n{fields}\r\n\r\n");
    // A short one is dropped, and the connection kept.
    let short = post(&format!("Content-Length: {}", request.len())) + &request + &request;
    check(short, &(ok("unread") + &ok("GET /next ")), None);
    let length = 64 * 1024;
    let longest = post(&format!("Content-Length: {length}"));
    let body = request.repeat(length / request.len() + 1)[..length].to_owned();
    let seen = talk(&shared(|_| ()), &[longest.as_bytes(), body.as_bytes(), request.as_bytes()]);
    assert_eq!((seen.output, seen.ending), (ok("unread") + &ok("GET /next "), None));
    // Of a longer one, the connection goes with it.
    let longer = post(&format!("Content-Length: {}", length + 1));
    let seen = talk(&shared(|_| ()), &[longer.as_bytes(), body.as_bytes(), b"x", request.as_bytes()]);
    assert_eq!((seen.output, seen.ending), (last("unread"), Some(Ending::Linger)));
    // The end of chunks that have not come yet is not known.
    let chunked = post("Transfer-Encoding: chunked");
    let seen = talk(&shared(|_| ()), &[chunked.as_bytes(), b"0\r\n\r\n", request.as_bytes()]);
    assert_eq!((seen.output, seen.ending), (last("unread"), Some(Ending::Linger)));
    let seen = talk(&shared(|_| ()), &[(chunked + "0\r\n\r\n" + &request).as_bytes()]);
    assert_eq!((seen.output, seen.ending), (ok("unread") + &ok("GET /next "), None));
}

#[test]
fn limits_of_bodies() {
    let post =
        |path: &str, length: usize| format!("POST {path} HTTP/1.1\r\nHost: a\r\nContent-Length: {length}\r\n\r\n");
    let limited = shared(|limits| limits.body_bytes_max = 4);
    assert_eq!(talk(&limited, &[post("/", 4).as_bytes(), b"abcd"]).output, ok("POST / abcd"));
    let seen = talk(&limited, &[post("/", 5).as_bytes(), b"abcde", get("/").as_bytes()]);
    // Five bytes are fewer than a new connection costs.
    assert_eq!(seen.output, too_large(4).replace("connection: close\r\n", "") + &ok("GET / "));
    let chunked = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    let seen = talk(&limited, &[chunked.as_bytes(), b"4\r\nabcd\r\n1\r\ne\r\n"]);
    assert_eq!((seen.output, seen.ending), (too_large(4), Some(Ending::Linger)));
    let seen = talk(&limited, &[chunked.as_bytes(), b"4\r\nabcd\r\n0\r\n\r\n"]);
    assert_eq!((seen.output, seen.ending), (ok("POST / abcd"), None));
    // An endpoint may have one of its own.
    let small = too_large(2).replace("connection: close\r\n", "");
    assert_eq!(talk(&limited, &[(post("/small", 3) + "abc").as_bytes()]).output, small);
    assert_eq!(talk(&limited, &[post("/small", 3).as_bytes(), b"abc"]).output, small);
    assert_eq!(talk(&limited, &[post("/small", 2).as_bytes(), b"ab"]).output, ok("POST /small ab"));
    // And the worker has one for all.
    let full = shared(|limits| limits.body_bytes_per_worker_max = 100);
    let seen = talk(&full, &[post("/", 10_000).as_bytes(), &[b'x'; 9_999]]);
    assert!(seen.output.starts_with("HTTP/1.1 503 Service Unavailable\r\n"), "{}", seen.output);
    assert!(seen.output.contains("\r\nretry-after: 1\r\n") && seen.ending == Some(Ending::Linger));
    assert_eq!(full.counts.body_bytes_held.read(), 0);
}

#[test]
fn a_body_that_comes_too_slowly_is_refused() {
    let shared = shared(|_| ());
    let head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n";
    let at = |rate: usize| {
        let dribble = (0..60).flat_map(|_| [Cue::Ticks(1), Cue::Bytes(vec![b'x'; rate])]);
        play(&shared, [bytes(head)].into_iter().chain(dribble))
    };
    assert_eq!(at(240).output, "");
    let seen = at(200);
    assert!(seen.output.starts_with("HTTP/1.1 408 Request Timeout\r\n"), "{}", seen.output);
    assert_eq!(seen.ending, Some(Ending::Linger));
}

#[test]
fn memory_is_made_for_bytes_that_came_not_for_those_announced() {
    let shared = shared(|limits| limits.body_bytes_max = 1 << 30);
    let head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1073741824\r\n\r\n";
    let seen = talk(&shared, &[head.as_bytes(), b"x"]);
    assert!(seen.room_most <= 2 * READ_BYTES, "{}", seen.room_most);
    let pieces: Vec<Cue> = (0..if cfg!(miri) { 64 } else { 512 }).map(|_| Cue::Bytes(vec![b'x'; 1024])).collect();
    let seen = play(&shared, [bytes(head)].into_iter().chain(pieces));
    assert!(seen.room_most <= READ_BYTES_MOST, "{}", seen.room_most);
}

#[test]
fn a_body_is_read_as_fast_as_it_is_taken() {
    let shared = shared(|limits| limits.body_bytes_max = 1 << 20);
    let head = "POST /lazy HTTP/1.1\r\nHost: a\r\nContent-Length: 300000\r\n\r\n";
    let body = Cue::Bytes(vec![b'x'; 300_000]);
    let seen = wait(&shared, [bytes(head), body.clone()]);
    assert_eq!(seen.output, "");
    // No more is held than what may be read ahead, and the piece that was taken.
    let seen = wait(&shared, [bytes(head), body.clone(), open()]);
    let taken = seen.output.rsplit("\r\n").next().and_then(|length| length.parse::<usize>().ok());
    assert!(taken.is_some_and(|taken| taken > 200_000 && taken < 300_000), "{}", seen.output);
    // Who does not take it is late itself: it is the handler's time that runs out.
    let seen = wait(&shared, [bytes(head), body, Cue::Ticks(31)]);
    assert_eq!((seen.output, seen.ending), (refused(Refusal::HandlerTimeout), Some(Ending::Linger)));
}

#[test]
fn pieces_of_a_body_come_as_they_arrive() {
    let head = "POST /pieces HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n\r\n";
    let seen = talk(&shared(|_| ()), &[head.as_bytes(), b"ab", b"cde", b"fGET /next HTTP/1.1\r\nHost: a\r\n\r\n"]);
    assert_eq!((seen.output, seen.ending), (ok("[2][3][1]") + &ok("GET /next "), None));
    let chunked = "POST /pieces HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    let seen = talk(&shared(|_| ()), &[chunked.as_bytes(), b"1\r\na\r", b"\n2\r\nbc\r\n0\r\nA: b\r\n", b"\r\n"]);
    assert_eq!((seen.output, seen.ending), (ok("[1][2]"), None));
}

#[test]
fn what_is_left_of_a_body_that_was_given_up_is_no_request() {
    let full = shared(|limits| limits.body_bytes_per_worker_max = 100);
    let inner = get("/inner");
    let post =
        |path: &str, length: usize| format!("POST {path} HTTP/1.1\r\nHost: a\r\nContent-Length: {length}\r\n\r\n");
    // While the content is sent, the worker has no room for the body, of which a request is the rest.
    let head = post("/flow-gated", 1000 + inner.len());
    let seen = wait(&full, [bytes(&head), Cue::Bytes(vec![b'x'; 1000]), open(), bytes(&inner)]);
    assert!(seen.output.ends_with("gated\r\n1\r\na\r\n0\r\n\r\n"), "{}", seen.output);
    assert_eq!(seen.ending, Some(Ending::Linger));
    // Once the answer is there, nobody holds what comes.
    let head = post("/wait", 200 + inner.len());
    let seen = wait(&full, [bytes(&head), open(), Cue::Bytes(vec![b'x'; 200]), bytes(&inner), bytes(&get("/b"))]);
    assert_eq!((seen.output, seen.ending), (ok("waited") + &ok("GET /b "), None));
}

#[test]
fn whoever_keeps_a_body_beyond_its_request_is_told() {
    let head = "POST /kept HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\n";
    let seen = talk(&shared(|_| ()), &[head.as_bytes(), b"abcd"]);
    assert_eq!(seen.output, ok("kept"));
    let mut kept = KEPT.take().expect("a body");
    let mut cx = Context::from_waker(std::task::Waker::noop());
    let piece = futures_core::Stream::poll_next(Pin::new(&mut kept), &mut cx);
    assert_eq!(piece, Poll::Ready(Some(Err(sweet_core::message::BodyError::Over))));
}

#[test]
fn the_time_of_a_head_begins_with_the_head() {
    let shared = shared(|_| ());
    let busy = get("/").repeat(40);
    let unread = "POST /unread HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\n";
    let cues =
        [Cue::Bytes(busy.into_bytes()), bytes(unread), bytes("ab"), bytes("cd"), Cue::Ticks(30), bytes("GET /b")];
    let seen = wait(&shared, cues.into_iter().chain([Cue::Ticks(1), bytes(" HTTP/1.1\r\nHost: a\r\n\r\n")]));
    assert!(seen.output.ends_with("GET /b "), "{}", seen.output);
}
