//! Content that is made while it is sent.

use super::*;

fn chunks(pieces: &[&str]) -> String {
    let mut text = format!("HTTP/1.1 200 OK\r\n{DATE}transfer-encoding: chunked\r\n\r\n");
    for piece in pieces {
        text += &format!("{:x}\r\n{piece}\r\n", piece.len());
    }
    text
}

const LAST: &str = "0\r\n\r\n";

#[test]
fn content_that_is_made_while_it_is_sent() {
    let shared = shared(|_| ());
    // What is ready goes out together.
    let seen = wait(&shared, [Cue::Bytes((get("/a") + &get("/flow") + &get("/b")).into_bytes())]);
    let expected = ok("GET /a ") + &chunks(&["a", "a", "a"]) + LAST + &ok("GET /b ");
    assert_eq!((seen.output, seen.writes, seen.ending), (expected, 1, None));
    // What is not, is not waited for.
    let seen = wait(&shared, [bytes(&get("/flow-gated"))]);
    assert_eq!((seen.output, seen.waits), (chunks(&["a"]), Some(Wait::Content)));
    let seen = wait(&shared, [bytes(&get("/flow-slow"))]);
    assert_eq!(seen.output, chunks(&[]));
    let seen = wait(&shared, [bytes(&get("/flow-gated")), Cue::Ticks(3000), bytes(&get("/b")), open()]);
    assert_eq!((seen.output, seen.ending), (chunks(&["a", "gated", "a"]) + LAST + &ok("GET /b "), None));
    assert_eq!(wait(&shared, [bytes(&get("/flow-none"))]).output, chunks(&[]) + LAST);
    // Its length may be known.
    assert_eq!(wait(&shared, [bytes(&get("/flow-three"))]).output, ok("aaa"));
    for (path, sent) in [("/flow-short", "aa"), ("/flow-long", "aaa")] {
        let seen = wait(&shared, [bytes(&get(path)), bytes(&get("/b"))]);
        assert_eq!(
            (seen.output, seen.ending),
            (ok("aaa").replace("\r\naaa", &format!("\r\n{sent}")), Some(Ending::Linger))
        );
    }
    // HTTP/1.0 has no chunks.
    let seen = wait(&shared, [bytes("GET /flow HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")]);
    let head = format!("HTTP/1.1 200 OK\r\n{DATE}connection: close\r\n\r\n");
    assert_eq!((seen.output, seen.ending), (head.clone() + "aaa", Some(Ending::Linger)));
    let seen = wait(&shared, [bytes("GET /flow-late-error HTTP/1.0\r\n\r\n")]);
    assert_eq!((seen.output, seen.ending), (head + "a", Some(Ending::Reset)));
    let head = wait(&shared, [bytes("HEAD /flow HTTP/1.1\r\nHost: a\r\n\r\n"), bytes(&get("/b"))]);
    assert_eq!((head.output, DROPPED.get()), (chunks(&[]) + &ok("GET /b "), 1));
}

#[test]
fn content_that_breaks_off_is_told_or_cut() {
    let shared = shared(|_| ());
    for path in ["/flow-error", "/flow-panic"] {
        let seen = wait(&shared, [bytes(&get(path)), bytes(&get("/b"))]);
        let expected = refused(Refusal::Fault).replace("connection: close\r\n", "") + &ok("GET /b ");
        assert_eq!((seen.output, seen.ending, DROPPED.get()), (expected, None, 1), "{path}");
    }
    for path in ["/flow-late-error", "/flow-late-panic"] {
        let seen = wait(&shared, [Cue::Bytes((get("/a") + &get(path)).into_bytes())]);
        let expected = ok("GET /a ") + &chunks(&["a"]);
        assert_eq!((seen.output, seen.ending, DROPPED.get()), (expected, Some(Ending::Linger), 1), "{path}");
    }
    // A destructor that panics comes too late to change what was sent.
    let seen = wait(&shared, [bytes(&get("/flow-drop")), bytes(&get("/b"))]);
    assert_eq!((seen.output, DROPPED.get()), (chunks(&["a"]) + LAST + &ok("GET /b "), 1));
    assert_eq!(shared.counts.panics.read(), 3);
    for cue in [Cue::End, Cue::Gone, Cue::Stop] {
        let seen = wait(&shared, [bytes(&get("/flow-gated")), cue]);
        assert_eq!((seen.output, seen.ending, DROPPED.get()), (chunks(&["a"]), Some(Ending::Plain), 1));
    }
}

#[test]
fn an_answer_can_be_a_stream_of_its_request() {
    let head = "POST /flow-body HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\n";
    let seen = talk(&shared(|_| ()), &[head.as_bytes(), b"ab", b"cd", get("/b").as_bytes()]);
    // When it began, nobody knew whether the client would send the rest, which is short: the connection is kept.
    assert_eq!((seen.output, seen.ending), (chunks(&["ab", "cd"]) + LAST + &ok("GET /b "), None));
}

#[test]
fn a_request_that_is_refused_is_told_so_where_its_answer_has_not_begun() {
    let small = shared(|limits| limits.body_bytes_max = 2);
    let head = "POST /flow-body HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\n";
    assert_eq!(talk(&small, &[head.as_bytes()]).output, too_large(2).replace("connection: close\r\n", ""));
    assert_eq!(talk(&small, &[head.as_bytes(), b"abcd"]).output, too_large(2).replace("connection: close\r\n", ""));
    let head = "POST /flow-body HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    let seen = talk(&shared(|_| ()), &[head.as_bytes(), b"no size\r\n"]);
    assert_eq!((seen.output.replace("connection: close\r\n", ""), seen.ending), (chunks(&[]), Some(Ending::Linger)));
    let seen = talk(&shared(|_| ()), &[head.as_bytes(), b"1\r\na\r\nno size\r\n"]);
    assert_eq!((seen.output.replace("connection: close\r\n", ""), seen.ending), (chunks(&["a"]), Some(Ending::Linger)));
    let seen = talk(&shared(|_| ()), &[&[head.as_bytes(), b"no size\r\n"].concat()]);
    assert!(seen.output.starts_with("HTTP/1.1 400 Bad Request\r\n"), "{}", seen.output);
}

#[test]
fn a_request_that_stops_does_not_keep_its_answer_waiting() {
    let shared = shared(|_| ());
    let known = "POST /flow-body HTTP/1.1\r\nHost: a\r\nContent-Length: 40000\r\n\r\nab";
    let chunked = "POST /flow-body HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n";
    for request in [known, chunked] {
        let sent = |seen: &Seen| seen.output.replace("connection: close\r\n", "");
        let seen = wait(&shared, [bytes(request), Cue::Ticks(29)]);
        assert_eq!((sent(&seen), seen.ending, seen.waits), (chunks(&["ab"]), None, Some(Wait::Body)));
        let seen = wait(&shared, [bytes(request), Cue::Ticks(32)]);
        assert_eq!((sent(&seen), seen.ending), (chunks(&["ab"]), Some(Ending::Linger)));
    }
    assert_eq!(shared.counts.timeouts_body.read(), 2);
    // So does one that dribbles.
    let dribble = (0..300).flat_map(|_| [Cue::Ticks(1), Cue::Bytes(b"x".to_vec())]);
    let seen = wait(&shared, [bytes(known)].into_iter().chain(dribble));
    assert_eq!((seen.ending, shared.counts.timeouts_body.read()), (Some(Ending::Linger), 3));
}

#[test]
fn a_body_that_content_waits_for_has_a_deadline_and_is_invited() {
    let shared = shared(|_| ());
    let head = "POST /flow-body HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\n";
    let seen = wait(&shared, [bytes(head), bytes("ab"), Cue::Ticks(31)]);
    assert_eq!((seen.output, seen.ending), (chunks(&["ab"]), Some(Ending::Linger)));
    let expects = head.replace("\r\n\r\n", "\r\nExpect: 100-continue\r\n\r\n");
    let seen = wait(&shared, [bytes(&expects), bytes("abcd"), bytes(&get("/b"))]);
    let expected = "HTTP/1.1 100 Continue\r\n\r\n".to_owned() + &chunks(&["abcd"]) + LAST + &ok("GET /b ");
    assert_eq!((seen.output, seen.ending), (expected, None));
    // Where the body breaks off, content that does not need it goes on for as long as it likes.
    let full = super::shared(|limits| limits.body_bytes_per_worker_max = 100);
    let head = "POST /flow-gated HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n";
    let seen = wait(&full, [bytes(head), Cue::Bytes(vec![b'x'; 900]), Cue::Ticks(3000), open()]);
    assert_eq!(seen.output, chunks(&["a", "gated", "a"]) + LAST);
}
