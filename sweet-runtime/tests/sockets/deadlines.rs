//! Clients that are slow: each has its time, and no more.

use super::*;

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
