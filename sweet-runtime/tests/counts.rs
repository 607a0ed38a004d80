//! What a server counts, on real sockets, as a thread beside it reads it.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::Duration;

use sweet_core::app::Service;
use sweet_core::message::{Request, Response};
use sweet_core::respond::Respond;
use sweet_runtime::{Counters, Counts, Io, Limits, Running, Server};

/// Answers 200 to a whole body, panics, or waits for ever.
struct Hello;

impl Service for Hello {
    async fn call(&self, request: &Request<'_>, response: &mut Response) {
        match request.head().path {
            "/panic" => panic!("on purpose"),
            "/large" => response.set_static(&LARGE),
            "/wait" => std::future::pending().await,
            _ => match request.body().bytes().await {
                Ok(_) => response.body_mut().extend(b"hello"),
                Err(error) => error.respond(response),
            },
        }
    }
}

static LARGE: [u8; 8 << 20] = [b'x'; 8 << 20];

/// Runs `test` against a server with one worker for each driver that can be had, and returns what it has counted when it
/// has ended.
fn counted(change: impl Fn(&mut Limits), test: impl Fn(&Running)) -> [Counts; 2] {
    let mut limits = Limits::default();
    change(&mut limits);
    [Io::Epoll, Io::Auto].map(|io| {
        let counters = Counters::default();
        let server = Server::bind("127.0.0.1:0").workers(1).limits(limits.clone()).io(io).counters(counters.clone());
        let running = server.start(|| Hello).expect("a server");
        test(&running);
        running.stop();
        running.join().expect("a clean end");
        counters.counts()
    })
}

fn connect(running: &Running) -> TcpStream {
    let stream = TcpStream::connect(running.addr()).expect("a connection");
    stream.set_read_timeout(Some(Duration::from_secs(20))).expect("an option");
    stream
}

/// Sends `bytes`, and reads until the server closes.
fn exchange(running: &Running, bytes: &[u8]) {
    let mut stream = connect(running);
    stream.write_all(bytes).expect("a peer that reads");
    stream.shutdown(Shutdown::Write).expect("an open connection");
    stream.read_to_end(&mut Vec::new()).expect("an end");
}

/// Sends `bytes`, and waits until the server has had enough.
fn outwait(running: &Running, bytes: &[u8]) {
    let mut stream = connect(running);
    stream.write_all(bytes).expect("a peer that reads");
    stream.read_to_end(&mut Vec::new()).expect("an end");
}

#[track_caller]
fn check(change: impl Fn(&mut Limits), test: impl Fn(&Running), seen: impl Fn(&Counts) -> Vec<u64>, expected: &[u64]) {
    for counts in counted(change, test) {
        assert_eq!(seen(&counts), expected, "{counts:?}");
        assert_eq!(counts.connections_open, 0, "{counts:?}");
    }
}

const GET: &[u8] = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n";

#[test]
fn requests_and_connections_are_counted() {
    let test = |running: &Running| {
        exchange(running, &GET.repeat(3));
        exchange(running, b"");
        let mut open = connect(running);
        open.write_all(GET).expect("a peer that reads");
        open.read_exact(&mut [0; 12]).expect("an answer");
        assert_eq!(running.counts().connections_open, 1);
    };
    let seen = |it: &Counts| vec![it.connections_accepted, it.requests, it.responses_2xx, it.accept_failures];
    check(|_| {}, test, seen, &[3, 4, 4, 0]);
}

#[test]
fn panics_and_refusals_are_counted() {
    let test = |running: &Running| {
        exchange(running, b"GET /panic HTTP/1.1\r\nHost: a\r\n\r\n");
        exchange(running, b"GET / HTTP/1.1\r\n\r\n");
        exchange(running, b"GET / HTTP/2.0\r\nHost: a\r\n\r\n");
    };
    let seen = |it: &Counts| {
        let refused = |name| it.refusals().find(|(other, _)| *other == name).map_or(0, |(_, count)| count);
        let refusals = [refused("Host"), refused("Version"), it.refusals().map(|(_, count)| count).sum()];
        [vec![it.requests, it.panics, it.responses_4xx, it.responses_5xx], refusals.to_vec()].concat()
    };
    check(|_| {}, test, seen, &[1, 1, 1, 2, 1, 1, 2]);
}

#[test]
fn timeouts_are_counted_by_kind() {
    let quick = |limits: &mut Limits| {
        (limits.head_timeout, limits.body_timeout) = (Duration::from_millis(40), Duration::from_millis(40));
    };
    let test = |running: &Running| {
        outwait(running, b"GET / HT");
        outwait(running, b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nx");
        outwait(running, b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n");
    };
    let seen = |it: &Counts| {
        vec![it.timeouts_head, it.timeouts_body, it.timeouts_idle, it.timeouts_write, it.responses_4xx, it.clients_gone]
    };
    check(quick, test, seen, &[1, 2, 0, 0, 3, 0]);
    let quick = |limits: &mut Limits| limits.idle_timeout = Duration::from_millis(40);
    check(quick, |running| outwait(running, b""), seen, &[0, 0, 1, 0, 0, 0]);
    let quick = |limits: &mut Limits| limits.handler_timeout = Duration::from_millis(40);
    let wait = |running: &Running| outwait(running, b"GET /wait HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    check(quick, wait, |it| vec![it.timeouts_handler, it.requests, it.responses_5xx, it.clients_gone], &[1, 1, 1, 0]);
}

#[test]
fn clients_that_do_not_take_their_answer_are_counted() {
    let quick = |limits: &mut Limits| limits.write_timeout = Duration::from_millis(40);
    let test = |running: &Running| {
        let mut slow = connect(running);
        slow.write_all(b"GET /large HTTP/1.1\r\nHost: a\r\n\r\n").expect("a peer that reads");
        // Others are served meanwhile, until it has had its time.
        for _ in 0..100_000 {
            if running.counts().timeouts_write > 0 {
                break;
            }
            exchange(running, GET);
        }
    };
    check(quick, test, |it| vec![it.timeouts_write, it.clients_gone], &[1, 0]);
}

#[test]
fn clients_that_leave_in_the_middle_are_counted() {
    let test = |running: &Running| {
        exchange(running, b"GET / HT");
        exchange(running, b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nx");
        exchange(running, b"GET /wait HTTP/1.1\r\nHost: a\r\n\r\n");
        // More stands behind it than is read while it waits; closing resets what nobody has read.
        let mut flood = connect(running);
        let bytes = [b"GET /wait HTTP/1.1\r\nHost: a\r\n\r\n", &GET.repeat(1000)[..]].concat();
        flood.write_all(&bytes).expect("a peer that reads");
        flood.shutdown(Shutdown::Write).expect("an open connection");
        let _ = flood.read_to_end(&mut Vec::new());
    };
    let quick = |limits: &mut Limits| limits.linger_timeout = Duration::from_millis(100);
    check(quick, test, |it| vec![it.clients_gone, it.requests, it.body_bytes_held], &[4, 0, 0]);
}
