//! What a scripted peer sees of a conversation, and the service that it talks to.

mod bodies;
mod flows;
mod handlers;
mod messages;
mod refusals;
mod sockets;
mod standard;

use std::cell::Cell;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::SystemTime;

use bytes::Bytes;
use http::StatusCode;
use sweet_core::app::Service;
use sweet_core::message::{BodyStream, Flow, FlowError, Request, Response};
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
    /// The body of a request that was answered before it had come.
    static KEPT: Cell<Option<BodyStream>> = const { Cell::new(None) };
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
            "/kept" => {
                KEPT.set(Some(request.body().stream()));
                response.body_mut().extend(b"kept");
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
            "/slow-to-say" => {
                // Says how much time it has once it has waited.
                opened().await;
                let seconds = head.query.and_then(|query| query.parse().ok()).expect("seconds");
                request.set_limits(None, Some(std::time::Duration::from_secs(seconds)));
                OPEN.set(false);
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
            path if path.starts_with("/status/") => {
                let status = &path.as_bytes()["/status/".len()..];
                response.set_status(StatusCode::from_bytes(status).expect("three digits"));
                response.body_mut().extend(b"content");
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
struct Forwarded(BodyStream);

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

/// The same whole, cut anywhere, byte by byte, and behind another request; on a scripted wire and on real sockets.
#[track_caller]
fn check(bytes: impl AsRef<[u8]>, output: &str, ending: Option<Ending>) {
    let (bytes, shared) = (bytes.as_ref(), shared(|_| ()));
    let text = String::from_utf8_lossy(bytes);
    let same = |pieces: &[&[u8]], output: &str, how: &str| {
        let seen = talk(&shared, pieces);
        assert_eq!((seen.output.as_str(), seen.ending), (output, ending), "{text:?} {how}");
    };
    // Miri is slow, and looks for what no cut changes.
    for cut in (0..=bytes.len()).step_by(if cfg!(miri) { bytes.len() / 2 } else { 1 }) {
        same(&[&bytes[..cut], &bytes[cut..]], output, &format!("cut at {cut}"));
    }
    if cfg!(miri) {
        return;
    }
    same(&bytes.chunks(1).collect::<Vec<_>>(), output, "byte by byte");
    let before = b"GET /before HTTP/1.1\r\nHost: a\r\n\r\n";
    same(&[&[before, bytes].concat()], &[&ok("GET /before "), output].concat(), "pipelined");
    sockets::check(bytes, output, ending);
}

#[track_caller]
fn check_refused(bytes: impl AsRef<[u8]>, refusal: Refusal) {
    // What stands behind a refused message is not taken for another.
    let behind = b"GET /behind HTTP/1.1\r\nHost: a\r\n\r\n";
    check([bytes.as_ref(), behind].concat(), &refused(refusal), Some(Ending::Linger));
}
