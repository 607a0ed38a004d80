//! Whole connections, with hyper as their oracle.
//!
//! A stream of bytes, cut at its marks, goes to the server and to hyper's, without sockets. Every request that the server
//! answers, hyper reads as well, in the same order, with the same method, target and body: no two servers, one behind the
//! other, can be led to see different requests. The server may refuse what hyper takes; it then answers once, closes, and
//! takes nothing behind it for a request. However the stream is cut, the same goes out. Some bodies are read whole, some in
//! pieces, some not at all.
//!
//! Four differences are meant:
//!
//! - a minor version above 1 is read as 1 (RFC 9110 section 2.5), which hyper refuses: streams have none;
//! - hyper refuses `<`, `>`, `"` and `` ` `` in a target, which browsers send: behind it nothing is compared;
//! - hyper leaves the path of `http://authority?query` empty, and that of `OPTIONS http://authority` is `/` to it, not `*`
//!   (RFC 9112 section 3.2.4);
//! - hyper reads nothing of a Connection field that is not ASCII, not even `keep-alive`.

use std::cell::RefCell;
use std::convert::Infallible;
use std::future::poll_fn;
use std::io;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Wake, Waker};

use http::Response;
use hyper::body::{Body, Bytes, Frame, Incoming, SizeHint};
use hyper::rt::{Read, ReadBufCursor, Write};
use hyper::server::conn::http1;
use hyper::service::service_fn;

use super::cut::Cut;
use crate::fuzzing::{self, Conversation, Seen};

/// Checks one stream.
pub fn check(input: &[u8]) {
    let mut stream = Cut::at_marks(input);
    for at in 0..stream.bytes.len().saturating_sub(9) {
        if stream.bytes[at..].starts_with(b" HTTP/1.") && matches!(stream.bytes[at + 8], b'2'..=b'9') {
            stream.bytes[at + 8] = b'1';
        }
    }
    let found = fuzzing::converse(&stream.pieces());
    let whole = fuzzing::converse(&[&stream.bytes]);
    answers(&found);
    // Where a body that nobody reads ends, may not be known when its request is answered: the connection goes with it.
    if [&found, &whole].into_iter().all(|conversation| conversation.requests.iter().all(|seen| seen.body.is_some())) {
        assert_eq!(found.requests, whole.requests, "cut at {:?}", stream.ends);
        assert_eq!(found.closed, whole.closed, "cut at {:?}", stream.ends);
        assert_eq!(without_invitations(&found.output), without_invitations(&whole.output), "cut at {:?}", stream.ends);
    }
    if !found.requests.is_empty() {
        compare(&stream.bytes, &found.requests, &hyper(&stream.pieces()));
    }
}

/// Each request is answered once and in full, and behind a refusal there is nothing.
fn answers(found: &Conversation) {
    let statuses = statuses(&found.output);
    let (answers, refusals): (Vec<u16>, Vec<u16>) = statuses.iter().partition(|status| **status == 200);
    assert_eq!(answers.len(), found.requests.len(), "{statuses:?}");
    assert!(refusals.len() <= 1, "{statuses:?}");
    if let Some(refusal) = refusals.first() {
        assert!(*refusal >= 400 && statuses.last() == Some(refusal) && found.closed, "{statuses:?}");
    }
}

/// The statuses of all final answers, which are framed by their length and follow each other without a gap.
fn statuses(output: &[u8]) -> Vec<u16> {
    let (mut rest, mut statuses) = (output, Vec::new());
    while !rest.is_empty() {
        let mut fields = [httparse::EMPTY_HEADER; 16];
        let mut response = httparse::Response::new(&mut fields);
        let Ok(httparse::Status::Complete(head)) = response.parse(rest) else { panic!("no answer: {rest:?}") };
        let status = response.code.expect("whole");
        let length = response.headers.iter().find(|field| field.name == "content-length");
        let length = length.map_or(0, |field| str::from_utf8(field.value).expect("digits").parse().expect("a length"));
        rest = &rest[head..];
        if status == 100 {
            continue;
        }
        statuses.push(status);
        // The refusal of a HEAD request tells the length of a body that is not there.
        rest = rest.get(length..).unwrap_or_default();
    }
    statuses
}

/// Whether `100 Continue` goes out depends on whether the body has already come.
fn without_invitations(output: &[u8]) -> String {
    String::from_utf8_lossy(output).replace("HTTP/1.1 100 Continue\r\n\r\n", "")
}

fn compare(bytes: &[u8], ours: &[Seen], theirs: &[Seen]) {
    let is_odd = |line: &[u8]| line.to_ascii_lowercase().starts_with(b"connection:") && !line.is_ascii();
    for (number, seen) in ours.iter().enumerate() {
        match theirs.get(number) {
            Some(other) => assert!(same(seen, other), "request {number}: {seen:?} here, {other:?} there"),
            // A body that the server did not read, need not be one that can be read.
            None if seen.body.is_none() => return,
            None if seen.target.contains(['<', '>', '"', '`']) => return,
            None if bytes.split(|byte| *byte == b'\n').any(is_odd) => return,
            None => panic!("hyper takes {} requests: not {seen:?}", theirs.len()),
        }
    }
}

fn same(ours: &Seen, theirs: &Seen) -> bool {
    let target = match theirs.target.as_str() {
        "/" if ours.target == "*" => "*",
        target => target,
    };
    let same_target = ours.target.strip_prefix(if target.starts_with('?') { "/" } else { "" }) == Some(target);
    ours.method == theirs.method && same_target && (ours.body.is_none() || ours.body == theirs.body)
}

/// The requests that hyper reads from `pieces`, each to the end of its body.
fn hyper(pieces: &[&[u8]]) -> Vec<Seen> {
    let seen = Rc::new(RefCell::new(Vec::new()));
    let service = service_fn(|request: http::Request<Incoming>| {
        let seen = Rc::clone(&seen);
        async move {
            let (head, body) = request.into_parts();
            let target = head.uri.path_and_query().map_or("/", |target| target.as_str()).to_owned();
            if let Some(body) = read(body).await {
                seen.borrow_mut().push(Seen { method: head.method, target, body: Some(body) });
            }
            Ok::<_, Infallible>(Response::new(Nothing))
        }
    });
    let script = Script { pieces: pieces.iter().rev().map(|piece| piece.to_vec()).collect() };
    let woken = Arc::new(Woken(AtomicBool::new(true)));
    let waker = Waker::from(Arc::clone(&woken));
    {
        let mut connection = pin!(http1::Builder::new().serve_connection(script, service));
        while woken.0.swap(false, Ordering::Relaxed) {
            if connection.as_mut().poll(&mut Context::from_waker(&waker)).is_ready() {
                break;
            }
        }
    }
    seen.take()
}

/// A body to its end; `None` where it breaks off.
async fn read(body: Incoming) -> Option<Vec<u8>> {
    let (mut body, mut bytes) = (pin!(body), Vec::new());
    while let Some(frame) = poll_fn(|cx| body.as_mut().poll_frame(cx)).await {
        if let Some(data) = frame.ok()?.data_ref() {
            bytes.extend_from_slice(data);
        }
    }
    Some(bytes)
}

struct Woken(AtomicBool);

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// A client that sends one piece after the other, then waits, and hears nothing.
struct Script {
    /// The last one first.
    pieces: Vec<Vec<u8>>,
}

impl Read for Script {
    fn poll_read(mut self: Pin<&mut Self>, _: &mut Context<'_>, mut room: ReadBufCursor<'_>) -> Poll<io::Result<()>> {
        loop {
            let Some(mut piece) = self.pieces.pop() else { return Poll::Pending };
            let rest = piece.split_off(piece.len().min(room.remaining()));
            if !rest.is_empty() {
                self.pieces.push(rest);
            }
            // No bytes would be the end of the stream.
            if !piece.is_empty() {
                room.put_slice(&piece);
                return Poll::Ready(Ok(()));
            }
        }
    }
}

impl Write for Script {
    fn poll_write(self: Pin<&mut Self>, _: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}

/// The body of an answer without content.
struct Nothing;

impl Body for Nothing {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Ready(None)
    }

    fn is_end_stream(&self) -> bool {
        true
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(0)
    }
}
