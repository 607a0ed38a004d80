//! The server on real sockets, with each driver that this machine has.

mod background;
mod crowds;
mod deadlines;
mod exchanges;
mod life;

use std::future::{pending, poll_fn};
use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};

use sweet_core::app::Service;
use sweet_core::message::{Flow, FlowError, Request, Response};
use sweet_core::respond::Respond;
use sweet_runtime::{Driver, Io, Limits, Running, Server};

/// Answers with the path and the body.
struct Echo;

impl Service for Echo {
    async fn call(&self, request: &Request<'_>, response: &mut Response) {
        match request.head().path {
            "/panic" => panic!("on purpose"),
            "/forever" => pending().await,
            "/hard" => {
                let until = Instant::now() + Duration::from_millis(1);
                while Instant::now() < until {
                    std::hint::spin_loop();
                }
            }
            "/large" => response.set_static(&LARGE),
            "/endless" => response.set_flow(Flow::new(Endless(b"x"))),
            "/empty" => response.set_flow(Flow::new(Endless(b""))),
            path => {
                let body = match request.body().bytes().await {
                    Ok(body) => body,
                    Err(error) => return error.respond(response),
                };
                response.body_mut().extend(path.as_bytes());
                response.body_mut().extend(body);
            }
        }
    }
}

/// Content that always has the next piece ready.
struct Endless(&'static [u8]);

impl futures_core::Stream for Endless {
    type Item = Result<bytes::Bytes, FlowError>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(Some(Ok(bytes::Bytes::from_static(self.0))))
    }
}

static LARGE: [u8; 8 << 20] = [b'x'; 8 << 20];

/// Runs `test` against a server for each driver that can be had.
fn with_server(change: impl Fn(&mut Limits), test: impl Fn(&Running)) {
    let mut limits = Limits::default();
    change(&mut limits);
    for io in [Io::Epoll, Io::Auto] {
        let server = Server::bind("127.0.0.1:0").workers(2).limits(limits.clone()).io(io);
        let running = server.start(|| Echo).expect("a server");
        test(&running);
        running.stop();
        running.join().expect("a clean end");
    }
}

fn connect(running: &Running) -> TcpStream {
    let stream = TcpStream::connect(running.addr()).expect("a connection");
    // No test waits for ever: what should not come within this time, does not come.
    stream.set_read_timeout(Some(Duration::from_secs(20))).expect("an option");
    stream
}

fn send(stream: &mut TcpStream, bytes: impl AsRef<[u8]>) {
    stream.write_all(bytes.as_ref()).expect("a peer that reads");
}

/// Reads one response: its head and its content.
fn receive(stream: &mut TcpStream) -> (String, Vec<u8>) {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte).expect("a whole head");
        head.extend(byte);
    }
    let head = String::from_utf8(head).expect("a head of text");
    let length = head.split_once("content-length: ").map_or("0", |(_, rest)| rest.split("\r\n").next().unwrap_or("0"));
    let mut content = vec![0; length.parse().expect("a number")];
    stream.read_exact(&mut content).expect("all of the content");
    (head, content)
}

/// A connection that has had more requests of late than one that is expected to rest.
fn busy(running: &Running) -> TcpStream {
    let mut stream = connect(running);
    for _ in 0..200 {
        send(&mut stream, get("/"));
        receive(&mut stream);
    }
    stream
}

#[track_caller]
fn check_ended(stream: &mut TcpStream) {
    let mut rest = Vec::new();
    stream.read_to_end(&mut rest).expect("a clean end");
    assert_eq!(String::from_utf8_lossy(&rest), "");
}

fn get(path: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: a\r\n\r\n")
}
