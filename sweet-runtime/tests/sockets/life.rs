//! How a server starts and stops, and what it is in between.

use super::*;

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

/// Has mistakes that only its values tell.
struct Misconfigured;

impl Service for Misconfigured {
    fn verify_configuration(&self) -> Result<(), String> {
        Err("one\nanother".to_owned())
    }

    async fn call(&self, _: &Request<'_>, _: &mut Response) {}
}

#[test]
fn what_cannot_start_says_why() {
    let error = Server::bind("127.0.0.1:0").workers(1).start(|| -> Echo { panic!("on purpose") }).expect_err("a panic");
    assert!(error.to_string().contains("panicked"), "{error}");
    let error = Server::bind("127.0.0.1:0").workers(2).start(|| Misconfigured).expect_err("mistakes");
    assert_eq!((error.kind(), error.to_string().as_str()), (ErrorKind::InvalidInput, "one\nanother"));
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
