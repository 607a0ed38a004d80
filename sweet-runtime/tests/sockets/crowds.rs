//! Many clients, and greedy ones: nobody waits for another for long.

use super::*;

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
