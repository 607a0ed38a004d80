//! Cleanups behind real sockets: in every ending, in the reverse order of making, and before a server has ended.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::mpsc;
use std::time::Duration;

use sweet::prelude::*;
use sweet::{Limits, Running, Server};

/// Tells the test what happens.
#[derive(Clone)]
struct Told(mpsc::Sender<&'static str>);

impl Told {
    fn tell(&self, what: &'static str) {
        self.0.send(what).expect("the test listens");
    }
}

#[dependency(cleanup = close_outer)]
async fn outer(told: State<'_, Told>) -> Told {
    told.clone()
}

async fn close_outer(told: Told) {
    told.tell("outer");
}

#[dependency(cleanup = close_inner)]
async fn inner(outer: Depends<'_, outer>) -> Told {
    outer.clone()
}

async fn close_inner(told: Told) {
    // Others run meanwhile; the one that was made before is not tidied up until this is done.
    let mut waits = true;
    std::future::poll_fn(|cx| {
        cx.waker().wake_by_ref();
        if std::mem::take(&mut waits) { std::task::Poll::Pending } else { std::task::Poll::Ready(()) }
    })
    .await;
    told.tell("inner");
}

/// This is refused.
#[derive(ApiError)]
#[status(409)]
struct Refused;

#[dependency]
async fn refused(_inner: Depends<'_, inner>) -> Result<(), Refused> {
    Err(Refused)
}

#[get("/well")]
async fn well(_inner: Depends<'_, inner>) -> &'static str {
    "well"
}

#[get("/refused")]
async fn guarded(_inner: Depends<'_, inner>, _refused: Depends<'_, refused>) -> &'static str {
    "never"
}

#[get("/error")]
async fn error(_inner: Depends<'_, inner>) -> Result<(), Refused> {
    Err(Refused)
}

#[get("/panic")]
async fn panics(_inner: Depends<'_, inner>) {
    panic!("on purpose")
}

#[get("/late", handler_timeout = "50ms")]
async fn late(_inner: Depends<'_, inner>) {
    std::future::pending().await
}

#[get("/forever")]
async fn forever(inner: Depends<'_, inner>) {
    inner.tell("waits");
    std::future::pending().await
}

#[derive(Api)]
#[api(routes(well, guarded, error, panics, late, forever))]
struct App {
    told: Told,
}

fn serve() -> (Running, mpsc::Receiver<&'static str>) {
    let (sender, told) = mpsc::channel();
    let mut limits = Limits::default();
    limits.stop_idle_grace = Duration::ZERO;
    let server = Server::bind("127.0.0.1:0").workers(1).limits(limits);
    (server.start(move || App { told: Told(sender.clone()) }).expect("a server"), told)
}

fn send(running: &Running, path: &str) -> TcpStream {
    let mut stream = TcpStream::connect(running.addr()).expect("a connection");
    stream.set_read_timeout(Some(Duration::from_secs(20))).expect("an option");
    write!(stream, "GET {path} HTTP/1.1\r\nHost: a\r\n\r\n").expect("a peer that reads");
    stream
}

#[track_caller]
fn next(told: &mpsc::Receiver<&'static str>) -> &'static str {
    told.recv_timeout(Duration::from_secs(20)).expect("something happens")
}

#[test]
fn what_was_made_is_tidied_up_in_every_ending() {
    let (running, told) = serve();
    for (path, status) in [("/well", 200), ("/refused", 409), ("/error", 409), ("/panic", 500), ("/late", 504)] {
        let mut stream = send(&running, path);
        let mut answer = [0; 12];
        stream.read_exact(&mut answer).expect("an answer");
        assert_eq!(String::from_utf8_lossy(&answer), format!("HTTP/1.1 {status}"), "{path}");
        assert_eq!([next(&told), next(&told)], ["inner", "outer"], "{path}");
    }
    // The client leaves.
    let stream = send(&running, "/forever");
    assert_eq!(next(&told), "waits");
    drop(stream);
    assert_eq!([next(&told), next(&told)], ["inner", "outer"]);
    // The server gives the handler up.
    let _stream = send(&running, "/forever");
    assert_eq!(next(&told), "waits");
    running.stop();
    running.stop();
    running.join().expect("an end");
    assert_eq!([next(&told), next(&told)], ["inner", "outer"]);
}
