//! Work that requests leave behind: it is done in every ending, and holds nobody up.

use sweet_core::app::{End, attend};

use super::*;

/// Shut at first, and opened from another thread.
#[derive(Default)]
struct Gate(Mutex<(bool, Vec<Waker>)>);

impl Gate {
    fn open(&self) {
        let mut gate = self.0.lock().expect("nobody panicked");
        gate.0 = true;
        gate.1.drain(..).for_each(Waker::wake);
    }

    async fn opened(&self) {
        poll_fn(|cx| {
            let mut gate = self.0.lock().expect("nobody panicked");
            if gate.0 {
                return Poll::Ready(());
            }
            gate.1.push(cx.waker().clone());
            Poll::Pending
        })
        .await;
    }
}

/// Says that it was dropped.
struct Dropped(&'static str, mpsc::Sender<&'static str>);

impl Drop for Dropped {
    fn drop(&mut self) {
        let _ = self.1.send(self.0);
    }
}

/// Leaves work behind, and then ends in the way that the path says.
#[derive(Clone)]
struct Leaving {
    done: mpsc::Sender<&'static str>,
    gate: Arc<Gate>,
}

impl Service for Leaving {
    async fn call(&self, request: &Request<'_>, response: &mut Response) {
        let (done, gate) = (self.done.clone(), self.gate.clone());
        let say = |what| {
            let done = self.done.clone();
            request.afterwards(async move { done.send(what).expect("somebody listens") });
        };
        match request.head().path {
            "/two" => {
                say("first");
                say("second");
            }
            "/gated" => request.afterwards(async move {
                let _dropped = Dropped("dropped", done.clone());
                gate.opened().await;
                done.send("gated").expect("somebody listens");
            }),
            "/bad" => {
                request.set_id("7");
                request.afterwards(async { panic!("on purpose") });
                say("behind a panic");
            }
            "/panic" => {
                say("panicked");
                panic!("on purpose");
            }
            "/leave" => {
                say("left");
                done.send("waits").expect("somebody listens");
                pending::<()>().await;
            }
            "/late" => {
                say("late");
                let end = attend(request, std::pin::pin!(Some(pending()))).await;
                assert_eq!(end, End::Late);
                end.answer(response);
            }
            "/stuck" => {
                say("stuck");
                attend(request, std::pin::pin!(Some(pending()))).await.answer(response);
                let _dropped = Dropped("the way out", done);
                pending::<()>().await;
            }
            "/flow" => {
                say("flowed");
                response.set_flow(Flow::new(Gated(Box::pin(async move { gate.opened().await }), false)));
            }
            _ => {}
        }
    }
}

/// Content of one piece, behind a gate.
struct Gated(Pin<Box<dyn Future<Output = ()>>>, bool);

impl futures_core::Stream for Gated {
    type Item = Result<bytes::Bytes, FlowError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.1 {
            return Poll::Ready(None);
        }
        std::task::ready!(self.0.as_mut().poll(cx));
        self.1 = true;
        Poll::Ready(Some(Ok(bytes::Bytes::from_static(b"piece"))))
    }
}

/// A server of one worker, what its work says, and its gate.
fn serve(io: Io, change: impl Fn(&mut Limits)) -> (Running, mpsc::Receiver<&'static str>, Arc<Gate>) {
    let mut limits = Limits::default();
    change(&mut limits);
    let (done, work) = mpsc::channel();
    let gate = Arc::new(Gate::default());
    let service = Leaving { done, gate: gate.clone() };
    let server = Server::bind("127.0.0.1:0").workers(1).io(io).limits(limits);
    (server.start(move || service.clone()).expect("a server"), work, gate)
}

/// What is said next.
#[track_caller]
fn next(work: &mpsc::Receiver<&'static str>) -> &'static str {
    work.recv_timeout(Duration::from_secs(20)).expect("work is done")
}

const BOTH: [Io; 2] = [Io::Epoll, Io::Auto];

#[test]
fn it_is_done_behind_the_answer_and_holds_nobody_up() {
    for io in BOTH {
        let (running, work, gate) = serve(io, |_| ());
        let mut stream = connect(&running);
        send(&mut stream, get("/two"));
        assert!(receive(&mut stream).0.starts_with("HTTP/1.1 200 "));
        assert_eq!([next(&work), next(&work)], ["first", "second"]);
        // Neither the answer, nor the next request of the connection, nor another connection waits for it.
        send(&mut stream, [get("/gated"), get("/plain")].concat());
        assert!(receive(&mut stream).0.starts_with("HTTP/1.1 200 "));
        assert!(receive(&mut stream).0.starts_with("HTTP/1.1 200 "));
        let mut other = connect(&running);
        send(&mut other, get("/plain"));
        receive(&mut other);
        work.try_recv().expect_err("the gate is shut");
        gate.open();
        assert_eq!([next(&work), next(&work)], ["gated", "dropped"]);
    }
}

#[test]
fn it_waits_for_content_that_is_made_while_it_is_sent() {
    for io in BOTH {
        let (running, work, gate) = serve(io, |_| ());
        let mut stream = connect(&running);
        send(&mut stream, get("/flow"));
        let (head, _) = receive(&mut stream);
        assert!(head.contains("transfer-encoding: chunked"), "{head}");
        // What another request of the worker leaves behind is done meanwhile.
        let mut other = connect(&running);
        send(&mut other, get("/two"));
        assert_eq!([next(&work), next(&work)], ["first", "second"]);
        gate.open();
        assert_eq!(next(&work), "flowed");
    }
}

#[test]
fn it_is_done_in_every_ending() {
    for io in BOTH {
        let quick = |limits: &mut Limits| {
            limits.handler_timeout = Duration::from_millis(50);
            limits.handler_grace = Duration::from_millis(50);
        };
        let (running, work, _) = serve(io, quick);
        let mut stream = connect(&running);
        send(&mut stream, get("/panic"));
        assert!(receive(&mut stream).0.starts_with("HTTP/1.1 500 "));
        assert_eq!(next(&work), "panicked");
        // The connection goes on behind a 504.
        let mut stream = connect(&running);
        for _ in 0..2 {
            send(&mut stream, get("/late"));
            let (head, content) = receive(&mut stream);
            assert!(head.starts_with("HTTP/1.1 504 ") && !head.contains("connection: close"), "{head}");
            assert_eq!(content, br#"{"type":"about:blank","title":"Gateway Timeout","status":504}"#);
            assert_eq!(next(&work), "late");
        }
        // What does not end in its grace is dropped, and the server answers itself.
        send(&mut stream, get("/stuck"));
        let (head, content) = receive(&mut stream);
        assert!(head.starts_with("HTTP/1.1 504 "), "{head}");
        assert!(content.ends_with(br#""detail":"the answer was not ready in time"}"#));
        assert_eq!([next(&work), next(&work)], ["the way out", "stuck"]);
        let counts = running.counts();
        assert_eq!((counts.timeouts_handler, counts.panics, counts.responses_5xx), (3, 1, 4));
    }
}

#[test]
fn it_is_done_where_the_client_leaves() {
    for io in BOTH {
        let (running, work, _) = serve(io, |_| ());
        let mut stream = connect(&running);
        send(&mut stream, get("/leave"));
        assert_eq!(next(&work), "waits");
        drop(stream);
        assert_eq!(next(&work), "left");
    }
}

#[test]
fn a_panic_ends_one_piece() {
    for io in BOTH {
        let (running, work, _) = serve(io, |_| ());
        let mut stream = connect(&running);
        send(&mut stream, get("/bad"));
        receive(&mut stream);
        assert_eq!(next(&work), "behind a panic");
        send(&mut stream, get("/plain"));
        receive(&mut stream);
        assert_eq!(running.counts().panics, 1);
    }
}

#[test]
fn a_server_that_stops_waits_for_it() {
    for io in BOTH {
        let (running, work, gate) = serve(io, |limits| limits.stop_idle_grace = Duration::ZERO);
        let mut stream = connect(&running);
        send(&mut stream, get("/gated"));
        receive(&mut stream);
        running.stop();
        // It has come to the point where nothing is left but the work.
        check_ended(&mut stream);
        let ended = std::thread::spawn(move || running.join());
        gate.open();
        assert_eq!([next(&work), next(&work)], ["gated", "dropped"]);
        ended.join().expect("no panic").expect("a clean end");
    }
}

#[test]
fn a_server_that_stops_gives_it_up_in_the_end() {
    for io in BOTH {
        let (running, work, _) = serve(io, |limits| {
            limits.stop_idle_grace = Duration::ZERO;
            limits.stop_timeout = Duration::from_millis(10);
        });
        let mut stream = connect(&running);
        send(&mut stream, get("/gated"));
        receive(&mut stream);
        drop(stream);
        running.stop();
        running.join().expect("a clean end");
        assert_eq!(work.try_iter().collect::<Vec<_>>(), ["dropped"]);
    }
}

#[test]
fn beyond_the_limit_a_connection_waits_for_its_turn() {
    for io in BOTH {
        let (running, work, gate) = serve(io, |limits| limits.background_per_worker_max = 1);
        let mut stream = connect(&running);
        send(&mut stream, get("/gated"));
        receive(&mut stream);
        send(&mut stream, get("/two"));
        // Another connection is answered: it has left nothing behind.
        let mut other = connect(&running);
        send(&mut other, get("/plain"));
        receive(&mut other);
        work.try_recv().expect_err("the gate is shut");
        gate.open();
        assert_eq!([next(&work), next(&work)], ["gated", "dropped"]);
        receive(&mut stream);
        assert_eq!([next(&work), next(&work)], ["first", "second"]);
    }
}

#[test]
fn content_that_is_being_made_takes_no_turn_from_others() {
    for io in BOTH {
        let (running, work, gate) = serve(io, |limits| limits.background_per_worker_max = 1);
        let mut stream = connect(&running);
        send(&mut stream, get("/flow"));
        assert!(receive(&mut stream).0.contains("transfer-encoding: chunked"));
        let mut other = connect(&running);
        for _ in 0..2 {
            send(&mut other, get("/two"));
            assert!(receive(&mut other).0.starts_with("HTTP/1.1 200 "));
            assert_eq!([next(&work), next(&work)], ["first", "second"]);
        }
        gate.open();
        assert_eq!(next(&work), "flowed");
    }
}
