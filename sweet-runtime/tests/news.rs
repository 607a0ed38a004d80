//! What a server tells of a panic: to a subscriber where there is one, else on standard error. A process has one subscriber
//! at most, so each case has a process of its own: this test starts itself again.

use std::fmt::{Debug, Write as _};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::{Command, Output};
use std::sync::{Arc, Mutex};

use sweet_core::app::Service;
use sweet_core::message::{Request, Response};
use sweet_runtime::Server;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

/// Panics always.
struct Panicking;

impl Service for Panicking {
    async fn call(&self, _: &Request<'_>, _: &mut Response) {
        panic!("on purpose")
    }
}

/// Serves one request, which panics.
fn live() {
    let running = Server::bind("127.0.0.1:0").workers(1).start(|| Panicking).expect("a server");
    let mut stream = TcpStream::connect(running.addr()).expect("a connection");
    stream.write_all(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n").expect("a peer that reads");
    let mut answer = [0; 12];
    stream.read_exact(&mut answer).expect("an answer");
    assert_eq!(&answer, b"HTTP/1.1 500");
    drop(stream);
    running.stop();
    running.join().expect("a clean end");
}

/// Keeps each event of the server as a line.
#[derive(Clone, Default)]
struct Lines(Arc<Mutex<String>>);

impl Subscriber for Lines {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "sweet"
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut lines = self.0.lock().expect("nobody panicked");
        write!(lines, "{}", event.metadata().level()).expect("room");
        event.record(&mut Fields(&mut lines));
        lines.push('\n');
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

struct Fields<'a>(&'a mut String);

impl Visit for Fields<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        write!(self.0, " {}={value:?}", field.name()).expect("room");
    }
}

/// What this process is to be, where it was started by the test.
const ROLE: &str = "SWEET_TEST_OF_NEWS";

/// Starts this test again, in that role.
fn play(role: &str) -> Output {
    let test = std::env::current_exe().expect("a test");
    let arguments = ["--exact", "a_panic_is_told", "--nocapture"];
    let output =
        Command::new(test).args(arguments).env(ROLE, role).env("RUST_BACKTRACE", "0").output().expect("a process");
    assert!(output.status.success(), "{output:?}");
    output
}

#[test]
fn a_panic_is_told() {
    match std::env::var(ROLE).as_deref() {
        Ok("heard") => {
            let lines = Lines::default();
            tracing::subscriber::set_global_default(lines.clone()).expect("the first");
            live();
            let lines = lines.0.lock().expect("nobody panicked");
            // A machine that is busy with other tests may hold a worker up, and is told of too.
            let lines: Vec<_> = lines.lines().filter(|line| !line.contains("held up")).collect();
            assert!(lines[0].starts_with("INFO message=worker 0 serves with "), "{lines:?}");
            let panicked = "ERROR message=worker 0 caught a panic of a handler, and answered 500 worker=0";
            assert_eq!(lines[1..], [panicked, "INFO message=worker 0 has ended worker=0"]);
        }
        Ok(_) => live(),
        Err(_) => {
            let told = |role| String::from_utf8_lossy(&play(role).stderr).matches("sweet: ").count();
            assert_eq!(told("heard"), 0);
            let stderr = play("unheard").stderr;
            let stderr = String::from_utf8_lossy(&stderr);
            let lines: Vec<_> =
                stderr.lines().filter(|line| line.starts_with("sweet: ") && !line.contains("held up")).collect();
            assert_eq!(lines, ["sweet: error: worker 0 caught a panic of a handler, and answered 500"], "{stderr}");
        }
    }
}
