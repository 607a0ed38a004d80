//! The server on real sockets, with each driver that this machine has.

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

#[test]
fn requests_are_answered_on_a_connection_that_lives_on() {
    with_server(
        |_| (),
        |running| {
            let mut stream = connect(running);
            for number in 0..100 {
                send(&mut stream, get(&format!("/{number}")));
                let (head, content) = receive(&mut stream);
                assert!(head.starts_with("HTTP/1.1 200 OK\r\n"), "{head}");
                assert_eq!(content, format!("/{number}").into_bytes());
            }
            send(&mut stream, "POST /p HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc");
            let (head, content) = receive(&mut stream);
            assert!(head.contains("\r\nconnection: close\r\n"), "{head}");
            assert_eq!(content, b"/pabc");
            check_ended(&mut stream);
        },
    );
}

#[test]
fn pipelined_requests_are_answered_in_order() {
    with_server(
        |_| (),
        |running| {
            let mut stream = connect(running);
            let count = 10_000;
            let mut writing = stream.try_clone().expect("a second handle");
            let writer = std::thread::spawn(move || {
                for number in 0..count {
                    send(&mut writing, get(&format!("/{number}")));
                }
            });
            for number in 0..count {
                assert_eq!(receive(&mut stream).1, format!("/{number}").into_bytes());
            }
            writer.join().expect("everything is sent");
            check_ended(&mut stream);
        },
    );
}

#[test]
fn large_bodies_pass_both_ways() {
    with_server(
        |_| (),
        |running| {
            let mut stream = connect(running);
            let body = vec![b'y'; 1 << 20];
            send(&mut stream, format!("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: {}\r\n\r\n", body.len()));
            send(&mut stream, &body);
            let (_, content) = receive(&mut stream);
            assert!(content[1..] == body);
            send(&mut stream, "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
            for piece in body.chunks(9_999) {
                send(&mut stream, format!("{:x}\r\n", piece.len()));
                send(&mut stream, piece);
                send(&mut stream, "\r\n");
            }
            send(&mut stream, "0\r\n\r\n");
            let (_, content) = receive(&mut stream);
            assert!(content[1..] == body);
            send(&mut stream, get("/large") + &get("/next"));
            assert!(receive(&mut stream).1 == LARGE);
            assert_eq!(receive(&mut stream).1, b"/next");
        },
    );
}

#[test]
fn a_refused_client_that_goes_on_sending_sees_the_answer() {
    with_server(
        |_| (),
        |running| {
            let mut stream = connect(running);
            send(&mut stream, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2000000\r\n\r\n");
            send(&mut stream, vec![b'z'; 500_000]);
            let (head, _) = receive(&mut stream);
            assert!(head.starts_with("HTTP/1.1 413 "), "{head}");
            stream.shutdown(Shutdown::Write).expect("an open connection");
            check_ended(&mut stream);
        },
    );
}

#[test]
fn a_panic_ends_its_connection_and_no_other() {
    with_server(
        |_| (),
        |running| {
            let mut others: Vec<TcpStream> = (0..8).map(|_| connect(running)).collect();
            for other in &mut others {
                send(other, get("/before"));
                receive(other);
            }
            for _ in 0..8 {
                let mut stream = connect(running);
                send(&mut stream, get("/panic"));
                let (head, _) = receive(&mut stream);
                assert!(head.starts_with("HTTP/1.1 500 ") && head.contains("\r\nconnection: close\r\n"), "{head}");
                stream.shutdown(Shutdown::Write).expect("an open connection");
                check_ended(&mut stream);
            }
            for other in &mut others {
                send(other, get("/after"));
                assert_eq!(receive(other).1, b"/after");
            }
        },
    );
}

#[test]
fn slow_heads_and_bodies_are_answered_408() {
    let quick = |limits: &mut Limits| {
        limits.head_timeout = Duration::from_millis(100);
        limits.body_timeout = Duration::from_millis(100);
    };
    with_server(quick, |running| {
        for begun in ["GET / HT", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab"] {
            let mut stream = connect(running);
            send(&mut stream, begun);
            let (head, _) = receive(&mut stream);
            assert!(head.starts_with("HTTP/1.1 408 "), "{head}");
            stream.shutdown(Shutdown::Write).expect("an open connection");
            check_ended(&mut stream);
        }
    });
}

#[test]
fn a_head_has_its_time_in_all_not_between_bytes() {
    with_server(
        |limits| limits.head_timeout = Duration::from_millis(200),
        |running| {
            let mut stream = connect(running);
            stream.set_read_timeout(Some(Duration::from_millis(40))).expect("an option");
            let mut sent = 0;
            let mut byte = [0];
            loop {
                // The read timeout is the pause between two bytes.
                match stream.read(&mut byte) {
                    Ok(_) => break,
                    Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
                        send(&mut stream, "x");
                        sent += 1;
                        assert!(sent < 200, "a byte now and then keeps the connection open");
                    }
                    Err(error) => panic!("{error}"),
                }
            }
            assert_eq!(byte, *b"H");
        },
    );
}

#[test]
fn heads_that_overlap_the_reads_have_time_each() {
    with_server(
        |limits| limits.head_timeout = Duration::from_millis(200),
        |running| {
            let mut stream = connect(running);
            stream.set_read_timeout(Some(Duration::from_millis(20))).expect("an option");
            let (first, rest) = ("GET /a HT", "TP/1.1\r\nHost: a\r\n\r\n");
            send(&mut stream, first);
            let mut text = String::new();
            for _ in 0..30 {
                // Each piece ends one head and begins the next; the read timeout is the pause between them.
                send(&mut stream, [rest, first].concat());
                let mut bytes = [0; 1024];
                while let Ok(count @ 1..) = stream.read(&mut bytes) {
                    text += str::from_utf8(&bytes[..count]).expect("text");
                }
            }
            assert_eq!((text.matches(" 200 OK").count(), text.matches(" 408 ").count()), (30, 0));
        },
    );
}

#[test]
fn bodies_must_come_on_at_some_rate() {
    let hasty = |limits: &mut Limits| {
        limits.body_bytes_per_second_min = 1_000;
        limits.body_rate_grace = Duration::from_millis(100);
        // For ticks that are short enough to see it.
        limits.linger_timeout = Duration::from_millis(40);
    };
    with_server(hasty, |running| {
        let mut stream = connect(running);
        send(&mut stream, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n");
        stream.set_read_timeout(Some(Duration::from_millis(20))).expect("an option");
        let mut byte = [0];
        let dribbled =
            (0..900).take_while(|_| stream.read(&mut byte).is_err() && stream.write_all(b"x").is_ok()).count();
        assert!(dribbled < 900, "a byte now and then keeps the connection open");
        assert_eq!(byte, *b"H");
    });
}

#[test]
fn idle_connections_are_closed_without_a_word() {
    with_server(
        |limits| limits.idle_timeout = Duration::from_millis(100),
        |running| {
            check_ended(&mut connect(running));
            let mut stream = connect(running);
            send(&mut stream, get("/"));
            receive(&mut stream);
            check_ended(&mut stream);
            check_ended(&mut busy(running));
        },
    );
}

#[test]
fn a_connection_that_rested_goes_on() {
    // Ticks are a quarter of the shortest timeout: after three of them, a connection has given its buffers back.
    with_server(
        |limits| limits.linger_timeout = Duration::from_millis(40),
        |running| {
            let mut stream = connect(running);
            for number in 0..3 {
                stream.set_read_timeout(Some(Duration::from_millis(100))).expect("an option");
                let error = stream.read(&mut [0]).expect_err("nothing was asked");
                assert!(matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut));
                stream.set_read_timeout(Some(Duration::from_secs(20))).expect("an option");
                send(&mut stream, get(&format!("/{}", "a".repeat(100 * number))));
                assert_eq!(receive(&mut stream).1.len(), 1 + 100 * number);
            }
        },
    );
}

#[test]
fn a_peer_that_does_not_read_is_let_go() {
    with_server(
        |limits| limits.write_timeout = Duration::from_millis(100),
        |running| {
            let mut stream = connect(running);
            send(&mut stream, get("/large"));
            // The server gives up once the buffers between the two are full; what is in them still arrives.
            let mut patience = connect(running);
            patience.set_read_timeout(Some(Duration::from_secs(1))).expect("an option");
            patience.read(&mut [0]).expect_err("nothing was asked");
            let mut content = Vec::new();
            let _ = stream.read_to_end(&mut content);
            assert!(content.len() < LARGE.len(), "{} bytes", content.len());
        },
    );
}

/// Requests are read no faster than their answers are taken: who takes none cannot send on for ever.
#[test]
fn a_client_that_only_sends_is_not_read_for_ever() {
    with_server(
        |limits| limits.write_timeout = Duration::from_millis(100),
        |running| {
            let mut stream = connect(running);
            let batch = get("/").repeat(1000);
            let sent = (0..4000).take_while(|_| stream.write_all(batch.as_bytes()).is_ok()).count();
            assert!(sent < 4000, "it took {} bytes", sent * batch.len());
        },
    );
}

#[test]
fn a_greedy_client_does_not_keep_others_waiting() {
    for io in [Io::Epoll, Io::Auto] {
        let running = Server::bind("127.0.0.1:0").workers(1).io(io).start(|| Echo).expect("a server");
        let mut greedy = connect(&running);
        let mut reading = greedy.try_clone().expect("a second handle");
        let reader = std::thread::spawn(move || std::io::copy(&mut reading, &mut std::io::sink()));
        let writer = std::thread::spawn(move || {
            let batch = format!("GET /hard HTTP/1.1\r\nHost: a\r\nFill: {}\r\n\r\n", "x".repeat(1000)).repeat(100);
            while greedy.write_all(batch.as_bytes()).is_ok() {}
        });
        for _ in 0..5 {
            let mut stream = connect(&running);
            send(&mut stream, get("/other"));
            assert_eq!(receive(&mut stream).1, b"/other");
        }
        drop(running);
        writer.join().expect("the server has gone");
        let _ = reader.join().expect("the server has gone");
    }
}

#[test]
fn connections_beyond_the_limit_wait_for_their_turn() {
    let mut two = Limits::default();
    two.connections_per_worker_max = 2;
    for io in [Io::Epoll, Io::Auto] {
        let server = Server::bind("127.0.0.1:0").workers(1).io(io).limits(two.clone());
        let running = server.start(|| Echo).expect("a server");
        let mut served: Vec<TcpStream> = (0..2).map(|_| connect(&running)).collect();
        for stream in &mut served {
            send(stream, get("/in"));
            receive(stream);
        }
        let mut waiting = connect(&running);
        send(&mut waiting, get("/late"));
        waiting.set_read_timeout(Some(Duration::from_millis(50))).expect("an option");
        waiting.read(&mut [0]).expect_err("there are two already");
        waiting.set_read_timeout(Some(Duration::from_secs(20))).expect("an option");
        served.pop();
        assert_eq!(receive(&mut waiting).1, b"/late");
    }
}

#[test]
fn many_connections_at_once_are_all_answered() {
    with_server(
        |_| (),
        |running| {
            let mut streams: Vec<TcpStream> = (0..2_000).map(|_| connect(running)).collect();
            for stream in &mut streams {
                send(stream, get("/many"));
            }
            for stream in &mut streams {
                assert_eq!(receive(stream).1, b"/many");
            }
        },
    );
}

#[test]
fn what_was_accepted_is_answered_when_the_server_stops() {
    for io in [Io::Epoll, Io::Auto] {
        let running = Server::bind("127.0.0.1:0").workers(2).io(io).start(|| Echo).expect("a server");
        let mut begun: Vec<TcpStream> = (0..32).map(|_| connect(&running)).collect();
        for stream in &mut begun {
            send(stream, get("/first"));
            receive(stream);
            send(stream, "POST /last HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\na");
        }
        // These wait in the kernel's queue, or are accepted: either way the server has them.
        let mut fresh: Vec<TcpStream> = (0..32).map(|_| connect(&running)).collect();
        for stream in &mut fresh {
            send(stream, get("/fresh"));
        }
        let (mut idle, mut busy) = (connect(&running), busy(&running));
        running.stop();
        for stream in &mut begun {
            send(stream, "bc");
            let (head, content) = receive(stream);
            assert!(head.contains("\r\nconnection: close\r\n"), "{head}");
            assert_eq!(content, b"/lastabc");
            stream.shutdown(Shutdown::Write).expect("an open connection");
            check_ended(stream);
        }
        for stream in &mut fresh {
            assert_eq!(receive(stream).1, b"/fresh");
            stream.shutdown(Shutdown::Write).expect("an open connection");
            check_ended(stream);
        }
        check_ended(&mut idle);
        check_ended(&mut busy);
        let address = running.addr();
        running.join().expect("a clean end");
        assert_eq!(TcpStream::connect(address).expect_err("it is gone").kind(), ErrorKind::ConnectionRefused);
    }
}

#[test]
fn a_stop_under_load_loses_no_request() {
    for io in [Io::Epoll, Io::Auto] {
        let mut limits = Limits::default();
        // Clients of a busy machine can be slow: none is to be taken for idle.
        limits.stop_idle_grace = Duration::from_secs(10);
        let server = Server::bind("127.0.0.1:0").workers(2).io(io).limits(limits);
        let running = server.start(|| Echo).expect("a server");
        let (answered, answers) = mpsc::channel();
        let client = |mut stream: TcpStream| {
            let answered = answered.clone();
            std::thread::spawn(move || {
                loop {
                    send(&mut stream, get("/"));
                    let (head, content) = receive(&mut stream);
                    assert_eq!(content, b"/");
                    answered.send(()).expect("somebody counts");
                    if head.contains("\r\nconnection: close\r\n") {
                        return;
                    }
                }
            })
        };
        let clients: Vec<_> = (0..16).map(|_| client(connect(&running))).collect();
        answers.iter().take(1_000).for_each(drop);
        running.stop();
        for client in clients {
            client.join().expect("every request is answered, the last with `Connection: close`");
        }
        running.join().expect("a clean end");
    }
}

/// Holds its worker up until it is told to go on.
struct Held {
    reached: mpsc::Sender<()>,
    go_on: Arc<Mutex<mpsc::Receiver<()>>>,
}

impl Service for Held {
    async fn call(&self, request: &Request<'_>, response: &mut Response) {
        if request.head().path == "/hold" {
            self.reached.send(()).expect("somebody listens");
            self.go_on.lock().expect("no panic").recv().expect("somebody sends");
        }
        response.body_mut().extend(request.head().path.as_bytes());
    }
}

/// Waits until another thread says so, as for a pool of threads or a driver that has its own.
struct Elsewhere {
    wakers: mpsc::Sender<Waker>,
    is_done: Arc<AtomicBool>,
}

impl Service for Elsewhere {
    async fn call(&self, _: &Request<'_>, response: &mut Response) {
        poll_fn(|cx| {
            if self.is_done.load(Ordering::Acquire) {
                return Poll::Ready(());
            }
            self.wakers.send(cx.waker().clone()).expect("somebody listens");
            Poll::Pending
        })
        .await;
        response.body_mut().extend(b"woken");
    }
}

#[test]
fn another_thread_wakes_a_handler() {
    for io in [Io::Epoll, Io::Auto] {
        let (wakers, waiting) = mpsc::channel();
        let is_done = Arc::new(AtomicBool::new(false));
        let done = is_done.clone();
        let service = move || Elsewhere { wakers: wakers.clone(), is_done: done.clone() };
        let running = Server::bind("127.0.0.1:0").workers(1).io(io).start(service).expect("a server");
        let mut stream = connect(&running);
        send(&mut stream, "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        let waker = waiting.recv_timeout(Duration::from_secs(20)).expect("a handler that waits");
        is_done.store(true, Ordering::Release);
        waker.wake();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        assert!(answer.ends_with("\r\n\r\nwoken"), "{answer}");
        running.stop();
        running.join().expect("a clean end");
    }
}

#[test]
fn what_waits_in_the_queue_is_answered_when_the_server_stops() {
    for io in [Io::Epoll, Io::Auto] {
        let ((reached, held), (release, go_on)) = (mpsc::channel(), mpsc::channel());
        let go_on = Arc::new(Mutex::new(go_on));
        let service = move || Held { reached: reached.clone(), go_on: go_on.clone() };
        let running = Server::bind("127.0.0.1:0").workers(1).io(io).start(service).expect("a server");
        let mut holding = connect(&running);
        send(&mut holding, get("/hold"));
        held.recv().expect("the worker is held up");
        let mut queued: Vec<TcpStream> = (0..64).map(|_| connect(&running)).collect();
        for stream in &mut queued {
            send(stream, get("/queued"));
        }
        running.stop();
        release.send(()).expect("the worker waits");
        assert_eq!(receive(&mut holding).1, b"/hold");
        for stream in &mut queued {
            assert_eq!(receive(stream).1, b"/queued");
        }
        drop((holding, queued));
        running.join().expect("a clean end");
    }
}

#[test]
fn endless_content_lets_others_go_first_and_does_not_outlast_a_stop() {
    for io in [Io::Epoll, Io::Auto] {
        for path in ["/endless", "/empty"] {
            let mut limits = Limits::default();
            (limits.stop_idle_grace, limits.stop_timeout) = (Duration::ZERO, Duration::from_millis(50));
            let server = Server::bind("127.0.0.1:0").workers(1).limits(limits).io(io);
            let running = server.start(|| Echo).expect("a server");
            // Clients that always read: their tasks are always ready.
            let readers: Vec<_> = (0..8)
                .map(|_| {
                    let mut stream = connect(&running);
                    send(&mut stream, get(path));
                    std::thread::spawn(move || std::io::copy(&mut stream, &mut std::io::sink()))
                })
                .collect();
            let mut other = connect(&running);
            send(&mut other, get("/other"));
            assert_eq!(receive(&mut other).1, b"/other");
            running.stop();
            let (ended, ends) = mpsc::channel();
            std::thread::spawn(move || ended.send(running.join()));
            ends.recv_timeout(Duration::from_secs(20))
                .unwrap_or_else(|_| panic!("{path} goes on, {io:?}"))
                .expect("a clean end");
            readers.into_iter().for_each(|reader| drop(reader.join()));
        }
    }
}

#[test]
fn a_second_order_ends_what_would_never_end() {
    for io in [Io::Epoll, Io::Auto] {
        let running = Server::bind("127.0.0.1:0").workers(1).io(io).start(|| Echo).expect("a server");
        let mut stream = connect(&running);
        send(&mut stream, get("/forever"));
        running.stop();
        running.stop();
        running.join().expect("an end");
    }
}

#[test]
fn each_worker_has_a_service_of_its_own() {
    let (made, services) = mpsc::channel();
    let running = Server::bind("[::1]:0").workers(3).start(move || {
        made.send(std::thread::current().id()).expect("somebody listens");
        Echo
    });
    let running = running.expect("a server");
    let threads: std::collections::HashSet<_> = services.try_iter().collect();
    assert_eq!((threads.len(), running.listening().workers), (3, 3));
    assert!(running.addr().is_ipv6() && running.addr().port() != 0);
    let mut stream = connect(&running);
    send(&mut stream, get("/six"));
    assert_eq!(receive(&mut stream).1, b"/six");
}

#[test]
fn what_cannot_start_says_why() {
    let error = Server::bind("127.0.0.1:0").workers(1).start(|| -> Echo { panic!("on purpose") }).expect_err("a panic");
    assert!(error.to_string().contains("panicked"), "{error}");
    let running = Server::bind("127.0.0.1:0").workers(1).start(|| Echo).expect("a server");
    let error = Server::bind(running.addr()).start(|| Echo).expect_err("the port is taken");
    assert_eq!(error.kind(), ErrorKind::AddrInUse);
    let mut limits = Limits::default();
    limits.header_bytes_max = usize::MAX / 2;
    let error = Server::bind("127.0.0.1:0").limits(limits).start(|| Echo).expect_err("a contradiction");
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
}

#[test]
fn the_driver_is_told_with_its_reason() {
    let epoll = Server::bind("127.0.0.1:0").workers(1).io(Io::Epoll).start(|| Echo).expect("a server");
    assert_eq!((epoll.listening().driver, epoll.listening().reason.as_str()), (Driver::Epoll, "it was asked for"));
    let (sender, told) = mpsc::channel();
    let server = Server::bind("127.0.0.1:0").workers(1).on_ready(move |listening| {
        sender.send(listening.clone()).expect("somebody listens");
    });
    let running = server.start(|| Echo).expect("a server");
    let listening = told.try_recv().expect("it was told");
    assert_eq!(listening.addresses, [running.addr()]);
    assert!(!listening.reason.is_empty());
}
