//! Where connections come in, and how they end: over real sockets, with both drivers.

use std::collections::BTreeSet;
use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::fd::OwnedFd;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::thread::ThreadId;
use std::time::Duration;

use sweet_core::app::Service;
use sweet_core::message::{Request, Response};
use sweet_runtime::{Io, Limits, Place, Running, Server};

/// Answers with the peer and the thread of its worker; what is posted blocks it until the test lets go.
#[derive(Clone)]
struct Witness {
    blocked: mpsc::Sender<()>,
    release: Arc<Mutex<mpsc::Receiver<()>>>,
}

impl Witness {
    fn new() -> (Self, mpsc::Receiver<()>, mpsc::Sender<()>) {
        let ((blocked, is_blocked), (releasing, release)) = (mpsc::channel(), mpsc::channel());
        (Self { blocked, release: Arc::new(Mutex::new(release)) }, is_blocked, releasing)
    }
}

impl Service for Witness {
    async fn call(&self, request: &Request<'_>, response: &mut Response) {
        if request.head().method == http::Method::POST {
            self.blocked.send(()).expect("somebody listens");
            let _ = self.release.lock().expect("no panic").recv();
        }
        let peer = request.peer().map(|peer| peer.to_string()).unwrap_or_default();
        response.body_mut().extend(format!("{peer} {:?};", std::thread::current().id()).as_bytes());
    }
}

const DRIVERS: [Io; 2] = [Io::Auto, Io::Epoll];
const GET: &[u8] = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n";
const POST: &[u8] = b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n";

fn start(server: Server, io: Io, workers: usize) -> Running {
    let witness = Witness::new().0;
    server.io(io).workers(workers).limits(quick()).start(move || witness.clone()).expect("a server")
}

fn quick() -> Limits {
    let mut limits = Limits::default();
    limits.stop_idle_grace = Duration::from_millis(20);
    limits
}

fn connect(addr: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(addr).expect("a connection");
    stream.set_read_timeout(Some(Duration::from_secs(20))).expect("an option");
    stream
}

/// The content of one answer, without its end, and its head.
fn answer(stream: &mut impl Read) -> std::io::Result<(String, String)> {
    let mut text = String::new();
    while !text.ends_with(';') {
        let mut bytes = [0; 512];
        match stream.read(&mut bytes)? {
            0 => return Err(ErrorKind::UnexpectedEof.into()),
            count => text += str::from_utf8(&bytes[..count]).expect("text"),
        }
    }
    let (head, content) = text.split_once("\r\n\r\n").expect("a head");
    Ok((content.trim_end_matches(';').to_owned(), head.to_owned()))
}

fn exchange(stream: &mut (impl Read + Write)) -> String {
    stream.write_all(GET).expect("a peer that reads");
    answer(stream).expect("a peer that answers").0
}

fn finish(running: Running) {
    running.stop();
    running.join().expect("a clean end");
}

/// A folder of a test's own.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("sweet-listening-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a temporary folder");
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn all_places_are_listened_on() {
    let folder = Folder::new("places");
    let path = folder.0.join("a.sock");
    for io in DRIVERS {
        let text = format!("127.0.0.1:0,[::1]:0,unix:{}", path.display());
        let running = start(Server::listen(Place::list(&text).expect("places")), io, 2);
        let listening = running.listening().clone();
        assert_eq!((listening.addresses.len(), listening.paths), (2, vec![path.clone()]));
        assert!(running.addr() == listening.addresses[0] && listening.addresses[1].is_ipv6());
        for address in listening.addresses {
            let mut stream = connect(address);
            let peer = stream.local_addr().expect("an address").to_string();
            assert!(exchange(&mut stream).starts_with(&peer), "with {io:?}");
        }
        let mut stream = UnixStream::connect(&path).expect("it listens");
        assert!(exchange(&mut stream).starts_with(" Thread"), "a Unix socket has no peer, with {io:?}");
        finish(running);
        assert_eq!(stream.read(&mut [0]).expect("an end"), 0);
        assert!(!path.exists(), "its file is removed, with {io:?}");
    }
}

#[test]
fn a_unix_socket_is_refused_while_it_is_in_use_and_replaced_when_it_is_not() {
    let folder = Folder::new("replaced");
    let path = folder.0.join("a.sock");
    drop(UnixListener::bind(&path).expect("a free path"));
    let running = start(Server::bind_unix(&path), Io::Auto, 1);
    assert_eq!(running.listening().addresses, []);
    let witness = Witness::new().0;
    let error = Server::bind_unix(&path).start(move || witness.clone()).expect_err("it is in use");
    assert!(error.kind() == ErrorKind::AddrInUse && error.to_string().contains("a.sock"), "{error}");
    exchange(&mut UnixStream::connect(&path).expect("it listens"));
    finish(running);
}

#[test]
fn connections_are_shared_evenly() {
    for io in DRIVERS {
        let running = start(Server::bind("127.0.0.1:0"), io, 4);
        let mut open: Vec<(TcpStream, String)> = Vec::new();
        for _ in 0..64 {
            let mut stream = connect(running.addr());
            let thread = exchange(&mut stream).rsplit(' ').next().expect("a thread").to_owned();
            open.push((stream, thread));
        }
        let threads: BTreeSet<&String> = open.iter().map(|(_, thread)| thread).collect();
        let of = |thread: &str| open.iter().filter(|(_, other)| other == thread).count();
        let most = threads.iter().map(|thread| of(thread)).max().expect("a thread");
        // 16 each, but where the machine holds a worker up so long that it counts as blocked.
        assert!(threads.len() == 4 && most <= 20, "{most} of 64 for one of {}, with {io:?}", threads.len());
        drop(open);
        finish(running);
    }
}

#[test]
fn nobody_waits_for_a_blocked_worker() {
    for io in DRIVERS {
        let (witness, is_blocked, release) = Witness::new();
        let server = Server::bind("127.0.0.1:0").io(io).workers(2).limits(quick());
        let running = server.start(move || witness.clone()).expect("a server");
        let mut held = connect(running.addr());
        held.write_all(POST).expect("a peer that reads");
        is_blocked.recv().expect("the worker is blocked");
        // All at once, and one after the other: a worker that holds one must not be given its share of the rest.
        let mut open: Vec<TcpStream> = (0..20).map(|_| connect(running.addr())).collect();
        let threads: BTreeSet<String> =
            open.iter_mut().map(|it| exchange(it).rsplit(' ').next().expect("a thread").to_owned()).collect();
        assert_eq!(threads.len(), 1, "with {io:?}");
        (0..20).for_each(|_| drop(exchange(&mut connect(running.addr()))));
        drop(release);
        assert!(!threads.contains(answer(&mut held).expect("an answer").0.rsplit(' ').next().expect("a thread")));
        // It is given connections again.
        drop(open);
        while threads.contains(exchange(&mut connect(running.addr())).rsplit(' ').next().expect("a thread")) {}
        finish(running);
    }
}

#[test]
fn connections_beyond_the_limit_wait_until_there_is_room_anywhere() {
    for io in DRIVERS {
        let mut limits = quick();
        limits.connections_per_worker_max = 2;
        let witness = Witness::new().0;
        let server = Server::bind("127.0.0.1:0").io(io).workers(2).limits(limits);
        let running = server.start(move || witness.clone()).expect("a server");
        let mut open: Vec<TcpStream> = (0..4).map(|_| connect(running.addr())).collect();
        open.iter_mut().for_each(|stream| drop(exchange(stream)));
        for _ in 0..8 {
            let mut late = connect(running.addr());
            late.write_all(GET).expect("an open connection");
            late.set_read_timeout(Some(Duration::from_millis(30))).expect("an option");
            late.read(&mut [0]).expect_err("there is no room");
            late.set_read_timeout(Some(Duration::from_secs(20))).expect("an option");
            drop(open.remove(0));
            answer(&mut late).expect("there is room now");
            open.push(late);
        }
        finish(running);
    }
}

/// Asks over and over, as long as it is answered. Returns the number of answers, and of requests that were lost.
fn insist(addr: SocketAddr, keeps: bool, answers: &AtomicUsize, ended: &AtomicBool) -> usize {
    let mut lost = 0;
    while let Ok(mut stream) = TcpStream::connect(addr) {
        stream.set_read_timeout(Some(Duration::from_secs(20))).expect("an option");
        loop {
            match stream.write_all(GET).and_then(|()| answer(&mut stream)) {
                Ok((_, head)) => {
                    answers.fetch_add(1, Ordering::Relaxed);
                    if !keeps || head.to_ascii_lowercase().contains("connection: close") {
                        break;
                    }
                }
                Err(_) => {
                    lost += 1;
                    break;
                }
            }
        }
        if ended.load(Ordering::Relaxed) {
            break;
        }
    }
    lost
}

#[track_caller]
fn check_stop(io: Io) {
    let running = start(Server::bind("127.0.0.1:0"), io, 2);
    let addr = running.addr();
    let (answers, ended) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
    let client = |index: usize| {
        let (answers, ended) = (answers.clone(), ended.clone());
        std::thread::spawn(move || insist(addr, index.is_multiple_of(2), &answers, &ended))
    };
    let clients: Vec<_> = (0..8).map(client).collect();
    while answers.load(Ordering::Relaxed) < 500 {
        std::thread::yield_now();
    }
    finish(running);
    ended.store(true, Ordering::Relaxed);
    let lost: usize = clients.into_iter().map(|client| client.join().expect("no panic")).sum();
    assert_eq!(lost, 0, "with {io:?}");
}

#[test]
fn stopping_loses_no_request_on_a_connection_that_was_made() {
    std::thread::scope(|scope| {
        for io in DRIVERS {
            scope.spawn(move || (0..2).for_each(|_| check_stop(io)));
        }
    });
}

#[test]
fn connections_that_wait_are_served_when_it_stops() {
    for io in DRIVERS {
        let (witness, is_blocked, release) = Witness::new();
        let server = Server::bind("127.0.0.1:0").io(io).workers(1).limits(quick());
        let running = server.start(move || witness.clone()).expect("a server");
        let mut held = connect(running.addr());
        held.write_all(POST).expect("a peer that reads");
        is_blocked.recv().expect("the worker is blocked");
        let mut waiting: Vec<TcpStream> = (0..50).map(|_| connect(running.addr())).collect();
        waiting.iter_mut().for_each(|stream| stream.write_all(GET).expect("an open connection"));
        running.stop();
        drop(release);
        answer(&mut held).expect("it was in flight");
        waiting.iter_mut().for_each(|stream| drop(answer(stream).expect("it was queued")));
        // The server lets its peers close first.
        drop((held, waiting));
        running.join().expect("a clean end");
    }
}

/// This test's own process, with a socket as the third descriptor, as systemd passes it on.
fn child(test: &str, socket: OwnedFd) -> Command {
    let mut command = Command::new("sh");
    command.arg("-c").arg("LISTEN_PID=$$ LISTEN_FDS=1 exec \"$0\" \"$@\" 3<&0 0</dev/null");
    command.arg(std::env::current_exe().expect("a test")).args([test, "--exact", "--nocapture"]);
    command.env("SWEET_TEST_CHILD", "1").stdin(socket).stdout(Stdio::piped());
    command
}

#[test]
fn sockets_of_a_supervisor_outlive_the_server() {
    const NAME: &str = "sockets_of_a_supervisor_outlive_the_server";
    if std::env::var_os("SWEET_TEST_CHILD").is_some() {
        // Each time anew: the descriptor is duplicated, not taken.
        for io in DRIVERS {
            let running = start(Server::inherit(), io, 2);
            if let Some(addr) = running.listening().addresses.first() {
                exchange(&mut connect(*addr));
            }
            let mut bell = UnixStream::connect(std::env::var_os("SWEET_TEST_BELL").expect("a path")).expect("a parent");
            bell.write_all(b"r").expect("a parent");
            assert_eq!(bell.read(&mut [0]).expect("a parent"), 1);
            finish(running);
        }
        return;
    }
    let folder = Folder::new("supervisor");
    let (path, bell) = (folder.0.join("a.sock"), folder.0.join("bell"));
    let bells = UnixListener::bind(&bell).expect("a free path");
    let (tcp, unix) =
        (TcpListener::bind("127.0.0.1:0").expect("a free port"), UnixListener::bind(&path).expect("a path"));
    let addr = tcp.local_addr().expect("bound");
    let serve = |socket: OwnedFd, ask: &dyn Fn()| {
        let mut child = child(NAME, socket).env("SWEET_TEST_BELL", &bell).spawn().expect("a child");
        for _ in DRIVERS {
            let (mut bell, _) = bells.accept().expect("a child");
            bell.read_exact(&mut [0]).expect("it serves");
            ask();
            bell.write_all(b"s").expect("it listens");
        }
        assert!(child.wait().expect("a child").success());
    };
    serve(tcp.try_clone().expect("a descriptor").into(), &|| drop(exchange(&mut connect(addr))));
    serve(unix.try_clone().expect("a descriptor").into(), &|| {
        drop(exchange(&mut UnixStream::connect(&path).expect("it listens")))
    });
    assert!(path.exists(), "the file is the supervisor's");
    // Who comes between two servers waits for the next.
    let _waiting = connect(addr);
    tcp.set_nonblocking(false).expect("an option");
    tcp.accept().expect("it waits still");
}

#[test]
fn what_nobody_passes_on_is_told() {
    let witness = Witness::new().0;
    let error = Server::inherit().start(move || witness.clone()).expect_err("there is none");
    assert!(error.kind() == ErrorKind::InvalidInput && error.to_string().contains("LISTEN_FDS"), "{error}");
}

/// The threads that this process's servers have.
fn threads_of(ids: &Mutex<BTreeSet<String>>, id: ThreadId) {
    ids.lock().expect("no panic").insert(format!("{id:?}"));
}

/// Tells when its worker's thread lets go of it.
struct Present(mpsc::Sender<()>);

impl Drop for Present {
    fn drop(&mut self) {
        let _ = self.0.send(());
    }
}

impl Service for Present {
    async fn call(&self, _: &Request<'_>, _: &mut Response) {}
}

#[test]
fn a_server_that_cannot_start_leaves_nothing_behind() {
    for io in DRIVERS {
        let free = TcpListener::bind("127.0.0.1:0").expect("a free port").local_addr().expect("bound");
        let (started, gone) = mpsc::channel();
        let (count, ids) = (Arc::new(AtomicUsize::new(0)), Arc::new(Mutex::default()));
        let seen = ids.clone();
        let error = Server::bind(free).workers(3).io(io).start(move || {
            threads_of(&seen, std::thread::current().id());
            assert!(count.fetch_add(1, Ordering::SeqCst) < 2, "the third is not to be made");
            Present(started.clone())
        });
        assert!(error.expect_err("the third panicked").to_string().contains("panicked"));
        assert_eq!(ids.lock().expect("no panic").len(), 3);
        // Both workers have ended by now, not some time later.
        assert_eq!(gone.try_iter().count(), 2, "with {io:?}");
        drop(TcpListener::bind(free).expect("the port is free again"));
    }
}
