//! What a scripted peer sees of a conversation.

use std::cell::Cell;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::SystemTime;

use bytes::Bytes;
use http::StatusCode;
use proptest::prelude::*;
use sweet_core::app::Service;
use sweet_core::message::{Flow, FlowError, Request, Response};
use sweet_core::respond::Respond;

use super::script::{Cue, Seen, play};
use super::wire::Wait;
use super::*;
use crate::limits::{Limits, READ_BYTES, READ_BYTES_MOST};

thread_local! {
    /// Whether handlers that wait may go on.
    static OPEN: Cell<bool> = const { Cell::new(false) };
    /// Values of a handler that were dropped.
    static DROPPED: Cell<u32> = const { Cell::new(0) };
}

/// Answers with the request as it understood it: method, target, body.
struct Echo;

impl Service for Echo {
    async fn call(&self, request: &Request<'_>, response: &mut Response) {
        let head = request.head();
        match head.path {
            "/panic" => panic!("on purpose"),
            "/large" => response.set_static(&[b'x'; 20_000]),
            "/empty" => response.set_status(StatusCode::NO_CONTENT),
            "/replaced" => {
                *response = Response::default();
                response.body_mut().extend(b"another");
            }
            "/unread" => response.body_mut().extend(b"unread"),
            "/wait" => {
                let _dropped = Dropped { panics: false };
                opened().await;
                response.body_mut().extend(b"waited");
            }
            "/wait-unwind" => {
                let _dropped = Dropped { panics: true };
                opened().await;
            }
            "/patient" => {
                request.set_limits(None, Some(std::time::Duration::from_secs(3600)));
                opened().await;
                response.body_mut().extend(b"waited");
            }
            "/small" => {
                request.set_limits(Some(2), None);
                echo(request, response).await;
            }
            "/pieces" => {
                let mut body = request.body().stream();
                while let Some(piece) = body.next().await {
                    match piece {
                        Ok(piece) => response.body_mut().extend(format!("[{}]", piece.len()).as_bytes()),
                        Err(error) => return error.respond(response),
                    }
                }
            }
            "/lazy" => {
                // Takes one piece, and then does something else for a while.
                let mut body = request.body().stream();
                let _ = body.next().await;
                opened().await;
                let mut length = 0;
                while let Some(Ok(piece)) = body.next().await {
                    length += piece.len();
                }
                response.body_mut().extend(length.to_string().as_bytes());
            }
            path if path.starts_with("/flow") => response.set_flow(flow(path, request)),
            _ => echo(request, response).await,
        }
    }
}

async fn echo(request: &Request<'_>, response: &mut Response) {
    let head = request.head();
    match request.body().bytes().await {
        Ok(body) => {
            let query = head.query.map(|query| format!("?{query}")).unwrap_or_default();
            let text = format!("{} {}{query} {}", head.method, head.path, String::from_utf8_lossy(body));
            response.body_mut().extend(text.as_bytes());
        }
        Err(error) => error.respond(response),
    }
}

/// Waits until handlers may go on.
async fn opened() {
    poll_fn(|_| if OPEN.get() { Poll::Ready(()) } else { Poll::Pending }).await;
}

struct Dropped {
    panics: bool,
}

impl Drop for Dropped {
    fn drop(&mut self) {
        DROPPED.set(DROPPED.get() + 1);
        assert!(!self.panics, "on purpose");
    }
}

type Step = fn() -> Poll<Option<Result<&'static str, FlowError>>>;

/// A stream of the steps given, one after the other.
struct Steps(&'static [Step], #[expect(dead_code, reason = "it is there to be dropped")] Dropped);

impl futures_core::Stream for Steps {
    type Item = Result<Bytes, FlowError>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some((step, rest)) = self.0.split_first() else { return Poll::Ready(None) };
        let polled = step();
        if polled.is_ready() {
            self.0 = rest;
        }
        polled.map(|piece| piece.map(|piece| piece.map(|text| Bytes::from_static(text.as_bytes()))))
    }
}

fn flow(path: &str, request: &Request<'_>) -> Flow {
    const A: Step = || Poll::Ready(Some(Ok("a")));
    const NONE: Step = || Poll::Ready(Some(Ok("")));
    const GATED: Step = || if OPEN.get() { Poll::Ready(Some(Ok("gated"))) } else { Poll::Pending };
    const ERROR: Step = || Poll::Ready(Some(Err("on purpose".into())));
    const PANIC: Step = || panic!("on purpose");
    let steps = |steps| Flow::new(Steps(steps, Dropped { panics: false }));
    match path {
        "/flow" => steps(&[A, NONE, A, A]),
        "/flow-gated" => steps(&[A, GATED, A]),
        "/flow-slow" => steps(&[GATED, A]),
        "/flow-three" => steps(&[A, A, A]).with_length(3),
        "/flow-short" => steps(&[A, A]).with_length(3),
        "/flow-long" => steps(&[A, A, A, A]).with_length(3),
        "/flow-error" => steps(&[ERROR, A]),
        "/flow-panic" => steps(&[PANIC]),
        "/flow-late-error" => steps(&[A, ERROR, A]),
        "/flow-late-panic" => steps(&[A, PANIC]),
        "/flow-drop" => Flow::new(Steps(&[A], Dropped { panics: true })),
        "/flow-body" => Flow::new(Forwarded(request.body().stream())),
        _ => steps(&[]),
    }
}

/// The body of the request, as the content of the response.
struct Forwarded(sweet_core::message::BodyStream);

impl futures_core::Stream for Forwarded {
    type Item = Result<Bytes, FlowError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Pin::new(&mut self.0).poll_next(cx).map(|piece| piece.map(|piece| piece.map_err(Into::into)))
    }
}

fn shared(change: impl FnOnce(&mut Limits)) -> Shared<Echo> {
    let mut limits = Limits::default();
    change(&mut limits);
    Shared::new(Echo, limits, SystemTime::UNIX_EPOCH)
}

/// Sends `pieces`, each once the server has nothing left to do.
fn talk(shared: &Shared<Echo>, pieces: &[&[u8]]) -> Seen {
    play(shared, pieces.iter().filter(|piece| !piece.is_empty()).map(|piece| Cue::Bytes(piece.to_vec())))
}

fn bytes(text: &str) -> Cue {
    Cue::Bytes(text.as_bytes().to_vec())
}

fn open() -> Cue {
    Cue::Call(|| OPEN.set(true))
}

/// Plays `cues` with all handlers waiting at first.
fn wait(shared: &Shared<Echo>, cues: impl IntoIterator<Item = Cue>) -> Seen {
    OPEN.set(false);
    DROPPED.set(0);
    play(shared, cues)
}

fn get(path: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: a\r\n\r\n")
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
    let fields = format!("content-type: application/problem+json\r\n{DATE}connection: close\r\n");
    format!("HTTP/1.1 {}\r\n{fields}content-length: {}\r\n\r\n{body}", refusal.status(), body.len())
}

/// What a reader of a body that is longer than `bytes_max` answers.
fn too_large(bytes_max: usize) -> String {
    let detail = format!("the body is larger than {bytes_max} bytes");
    let body = format!(r#"{{"type":"about:blank","title":"Payload Too Large","status":413,"detail":"{detail}"}}"#);
    let fields = format!("content-type: application/problem+json\r\n{DATE}connection: close\r\n");
    format!("HTTP/1.1 413 Payload Too Large\r\n{fields}content-length: {}\r\n\r\n{body}", body.len())
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
fn a_panic_is_a_500_and_spares_the_answers_before() {
    let seen = talk(&shared(|_| ()), &[[get("/"), get("/panic"), get("/behind")].concat().as_bytes()]);
    assert_eq!((seen.output, seen.ending), (ok("GET / ") + &refused(Refusal::Fault), Some(Ending::Linger)));
}

#[test]
fn an_answer_in_the_place_of_ours_does_not_pass_for_one_before() {
    let seen = talk(&shared(|_| ()), &[[get("/"), get("/replaced"), get("/")].concat().as_bytes()]);
    let expected = ok("GET / ") + &ok("another") + &ok("GET / ");
    assert_eq!((seen.output, seen.ending, seen.writes), (expected, None, 1));
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
fn what_stands_behind_an_upgrade_is_the_next_request() {
    let upgrade = "GET /a HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n";
    check([upgrade, &get("/b")].concat(), &(ok("GET /a ") + &ok("GET /b ")), None);
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
    // A body that breaks off is never a short one.
    check_refused("POST /pieces HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\nx\r\n", Refusal::Chunk);
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
fn limits_of_bodies() {
    let post = |path: &str, length: usize| format!("POST {path} HTTP/1.1\r\nHost: a\r\nContent-Length: {length}\r\n\r\n");
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
    assert_eq!(full.body_bytes.get(), 0);
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
    let pieces: Vec<Cue> = (0..512).map(|_| Cue::Bytes(vec![b'x'; 1024])).collect();
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
fn a_handler_that_waits_holds_nothing_up() {
    let shared = shared(|_| ());
    // What was answered before it is sent at once.
    let seen = wait(&shared, [Cue::Bytes((get("/a") + &get("/wait")).into_bytes())]);
    assert_eq!((seen.output, seen.waits), (ok("GET /a "), Some(Wait::Handler)));
    // What stands behind it is answered behind it, whenever it came.
    let expected = ok("waited") + &ok("GET /b ") + &ok("GET /c ");
    let seen = wait(&shared, [Cue::Bytes((get("/wait") + &get("/b")).into_bytes()), bytes(&get("/c")), open()]);
    assert_eq!((seen.output, seen.ending), (expected.clone(), None));
    let seen = wait(&shared, [bytes(&get("/wait")), bytes(&get("/b")), bytes(&get("/c")), open()]);
    assert_eq!((seen.output, seen.ending), (expected, None));
    // The read that looks after it becomes that of the next request.
    let seen = wait(&shared, [bytes(&get("/wait")), open(), bytes(&get("/b")), Cue::Ticks(1)]);
    assert_eq!((seen.output, seen.ending), (ok("waited") + &ok("GET /b "), None));
    let seen = wait(&shared, [bytes(&get("/wait")), open(), Cue::Ticks(66)]);
    assert_eq!((seen.output, seen.ending), (ok("waited"), Some(Ending::Plain)));
    // No more than a buffer of what comes next is held.
    let seen = wait(&shared, [bytes(&get("/wait")), Cue::Bytes(get("/b").repeat(1000).into_bytes())]);
    assert_eq!((seen.output.as_str(), seen.room_most <= READ_BYTES), ("", true));
}

#[test]
fn a_client_that_leaves_ends_its_handler() {
    let shared = shared(|_| ());
    for cue in [Cue::End, Cue::Gone, Cue::Stop] {
        let seen = wait(&shared, [bytes(&get("/wait")), cue.clone()]);
        assert_eq!((seen.output.as_str(), seen.ending, DROPPED.get()), ("", Some(Ending::Plain), 1), "{cue:?}");
        let seen = wait(&shared, [bytes(&get("/wait-unwind")), cue]);
        assert_eq!((seen.output.as_str(), seen.ending, DROPPED.get()), ("", Some(Ending::Plain), 1));
    }
    // In the middle of its body, too; the handler does not see a short one.
    let head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n";
    let seen = wait(&shared, [bytes(head), bytes("ab"), Cue::End]);
    assert_eq!((seen.output.as_str(), seen.ending), ("", Some(Ending::Plain)));
}

#[test]
fn a_handler_has_its_time() {
    let shared = shared(|_| ());
    let late = refused(Refusal::HandlerTimeout).replace("connection: close\r\n", "");
    let seen = wait(&shared, [bytes(&get("/wait")), Cue::Ticks(30)]);
    assert_eq!(seen.output, "");
    let seen = wait(&shared, [bytes(&get("/wait")), Cue::Ticks(31), bytes(&get("/next"))]);
    assert_eq!((seen.output, seen.ending, DROPPED.get()), (late + &ok("GET /next "), None, 1));
    // Some have more.
    let seen = wait(&shared, [bytes(&get("/patient")), Cue::Ticks(3000), open()]);
    assert_eq!(seen.output, ok("waited"));
    let seen = wait(&shared, [bytes(&get("/wait-unwind")), open()]);
    assert_eq!((seen.output, seen.ending), (refused(Refusal::Fault), Some(Ending::Linger)));
    // The time that it waits for the body is not its own.
    let head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 30000\r\n\r\n";
    let slow = (0..100).flat_map(|_| [Cue::Ticks(1), Cue::Bytes(vec![b'x'; 300])]);
    let seen = wait(&shared, [bytes(head)].into_iter().chain(slow));
    assert!(seen.output.starts_with("HTTP/1.1 200 OK"), "{}", seen.output);
}

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
        assert_eq!((seen.output, seen.ending), (ok("aaa").replace("\r\naaa", &format!("\r\n{sent}")), Some(Ending::Linger)));
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
fn connections_have_an_age() {
    let shared = shared(|_| ());
    let seen = play(&shared, [bytes(&get("/")), Cue::Ticks(60), bytes(&get("/"))]);
    assert_eq!((seen.output, seen.ending), (ok("GET / ").repeat(2), None));
    let hour = (0..60).flat_map(|_| [Cue::Ticks(60), bytes(&get("/"))]);
    let seen = play(&shared, hour);
    assert_eq!((seen.output, seen.ending), (ok("GET / ").repeat(59) + &last("GET / "), Some(Ending::Linger)));
}

#[test]
fn a_client_that_has_sent_its_last_byte_gets_its_answer() {
    let shared = shared(|_| ());
    let seen = play(&shared, [Cue::Bytes((get("/a") + &get("/b")).into_bytes()), Cue::End]);
    assert_eq!((seen.output, seen.ending), (ok("GET /a ") + &ok("GET /b "), Some(Ending::Plain)));
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
