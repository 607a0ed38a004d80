//! Requests and answers over one connection.

use super::*;

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
