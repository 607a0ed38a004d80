//! What can only be seen of a whole process: its signals, its descriptors, its children, its idling. One test, so that
//! nothing else happens meanwhile.

use std::fs::File;
use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::os::unix::fs::FileExt;
use std::process::Command;
use std::sync::{Arc, Mutex, mpsc};
use std::time::Duration;

use sweet_core::app::Service;
use sweet_core::message::{Request, Response};
use sweet_runtime::{Io, Limits, Server};

struct Hello;

impl Service for Hello {
    async fn call(&self, request: &Request<'_>, response: &mut Response) {
        if request.body().bytes().await.is_ok() {
            response.body_mut().extend(b"hello");
        }
    }
}

const GET: &[u8] = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n";

fn exchange(stream: &mut TcpStream) -> String {
    stream.write_all(GET).expect("a peer that reads");
    let mut text = String::new();
    while !text.ends_with("hello") {
        let mut bytes = [0; 256];
        let count = stream.read(&mut bytes).expect("a peer that writes");
        assert!(count > 0, "{text}");
        text += str::from_utf8(&bytes[..count]).expect("text");
    }
    text
}

fn connect(addr: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(addr).expect("a connection");
    stream.set_read_timeout(Some(Duration::from_secs(20))).expect("an option");
    stream
}

fn descriptors() -> usize {
    std::fs::read_dir("/proc/self/fd").expect("a Linux system").count()
}

/// Processor time of this process in clock ticks, of which there are 100 in a second. `stat` is `/proc/self/stat`, opened
/// while there was a descriptor for it.
fn processor_ticks(stat: &File) -> u64 {
    let mut bytes = [0; 1024];
    let count = stat.read_at(&mut bytes, 0).expect("a Linux system");
    let stat = String::from_utf8_lossy(&bytes[..count]);
    let fields: Vec<&str> = stat.rsplit(')').next().expect("a name").split_whitespace().collect();
    fields[11..13].iter().map(|ticks| ticks.parse::<u64>().expect("a number")).sum()
}

/// Passes `time` by waiting for bytes that do not come.
fn wait(stream: &mut TcpStream, time: Duration) {
    stream.set_read_timeout(Some(time)).expect("an option");
    stream.read(&mut [0]).expect_err("nothing was asked");
    stream.set_read_timeout(Some(Duration::from_secs(20))).expect("an option");
}

/// Sockets that a child process finds open.
fn inherited_sockets() -> usize {
    let output = Command::new("ls").args(["-l", "/proc/self/fd"]).output().expect("a child");
    String::from_utf8_lossy(&output.stdout).matches("socket:").count()
}

fn life_of_a_server(io: Io) {
    let mut limits = Limits::default();
    limits.stop_idle_grace = Duration::from_millis(20);
    let (sender, ready) = mpsc::channel();
    let serving = std::thread::spawn(move || {
        let server = Server::bind("127.0.0.1:0").workers(2).io(io).limits(limits);
        let server = server.on_ready(move |listening| sender.send(listening.addresses[0]).expect("somebody waits"));
        server.run(|| Hello)
    });
    let addr = ready.recv().expect("a server");

    let stat = File::open("/proc/self/stat").expect("a Linux system");
    let before = descriptors();
    for _ in 0..500 {
        exchange(&mut connect(addr));
    }
    let mut open: Vec<TcpStream> = (0..50).map(|_| connect(addr)).collect();
    open.iter_mut().for_each(|stream| drop(exchange(stream)));
    assert_eq!(inherited_sockets(), 0, "with {io:?}");

    // A client that has half closed and one that has begun a body cost nothing while nothing happens.
    let mut half = connect(addr);
    half.write_all(b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nx").expect("a peer that reads");
    open[0].shutdown(Shutdown::Write).expect("an open connection");
    let ticks = processor_ticks(&stat);
    wait(&mut half, Duration::from_secs(1));
    assert!(processor_ticks(&stat) - ticks <= 5, "{} ticks", processor_ticks(&stat) - ticks);
    drop((half, open));

    let mut probe = connect(addr);
    for _ in 0..100 {
        exchange(&mut probe);
        if descriptors() <= before + 2 {
            break;
        }
        wait(&mut probe, Duration::from_millis(20));
    }
    assert!(descriptors() <= before + 2, "{} descriptors, {before} before, with {io:?}", descriptors());

    // Without descriptors nothing can be accepted: it waits, costs nothing, and is served as soon as there are some.
    let mut hoard: Vec<File> = std::iter::from_fn(|| File::open("/dev/null").ok()).collect();
    hoard.pop();
    let mut late = connect(addr);
    late.write_all(GET).expect("an open connection");
    let ticks = processor_ticks(&stat);
    wait(&mut late, Duration::from_millis(500));
    assert!(processor_ticks(&stat) - ticks <= 3, "{} ticks", processor_ticks(&stat) - ticks);
    drop(hoard);
    assert!(late.read(&mut [0; 256]).is_ok_and(|count| count > 0), "it was forgotten");
    drop((late, stat));

    terminate();
    assert!(probe.read(&mut [0]).is_ok_and(|count| count == 0), "idle connections are closed");
    serving.join().expect("no panic").expect("a clean end");
}

/// Blocks its worker until it is told to go on.
struct Held {
    reached: mpsc::Sender<()>,
    go_on: Arc<Mutex<mpsc::Receiver<()>>>,
}

impl Service for Held {
    async fn call(&self, _: &Request<'_>, _: &mut Response) {
        self.reached.send(()).expect("somebody listens");
        // The end of the test lets it go.
        let _ = self.go_on.lock().expect("no panic").recv();
    }
}

fn terminate() {
    let kill = Command::new("kill").args(["-TERM", &std::process::id().to_string()]).status().expect("a child");
    assert!(kill.success());
}

fn a_handler_that_blocks_does_not_keep_the_process(io: Io, signals: usize, stop_timeout: Duration) {
    let mut limits = Limits::default();
    limits.stop_timeout = stop_timeout;
    let ((sender, ready), (reached, held), (release, go_on)) = (mpsc::channel(), mpsc::channel(), mpsc::channel());
    let (ended, end) = mpsc::channel();
    let go_on = Arc::new(Mutex::new(go_on));
    std::thread::spawn(move || {
        let server = Server::bind("127.0.0.1:0").workers(2).io(io).limits(limits);
        let server = server.on_ready(move |listening| sender.send(listening.addresses[0]).expect("somebody waits"));
        let result = server.run(move || Held { reached: reached.clone(), go_on: go_on.clone() });
        ended.send(result).expect("somebody waits");
    });
    let mut stream = connect(ready.recv().expect("a server"));
    stream.write_all(GET).expect("a peer that reads");
    held.recv().expect("the worker is held up");
    (0..signals).for_each(|_| terminate());
    let error = end.recv_timeout(Duration::from_secs(20)).expect("an end").expect_err("a worker is held up");
    assert_eq!(error.kind(), ErrorKind::TimedOut, "{error}");
    drop(release);
    // The worker ends by itself once it can.
    while stream.read(&mut [0; 256]).is_ok_and(|count| count > 0) {}
}

#[test]
fn a_server_leaves_nothing_behind() {
    let limit = libc::rlimit { rlim_cur: 512, rlim_max: 512 };
    // SAFETY: the limit is a valid value, which the call only reads.
    assert_eq!(unsafe { libc::setrlimit(libc::RLIMIT_NOFILE, &limit) }, 0);
    life_of_a_server(Io::Auto);
    let before = descriptors();
    for io in [Io::Auto, Io::Epoll, Io::Auto] {
        life_of_a_server(io);
    }
    assert_eq!(descriptors(), before);
    for io in [Io::Auto, Io::Epoll] {
        a_handler_that_blocks_does_not_keep_the_process(io, 2, Limits::default().stop_timeout);
        a_handler_that_blocks_does_not_keep_the_process(io, 1, Duration::from_millis(100));
    }
}
