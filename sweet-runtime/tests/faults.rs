//! What a server does when the machine fails it: no descriptors, a driver that does not work. Each in a process where
//! nothing else happens: the descriptors are those of a child, and no other test here has a server.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::os::fd::{AsRawFd, RawFd};
use std::process::{Command, Stdio};
use std::time::Duration;

use sweet_core::app::Service;
use sweet_core::message::{Request, Response};
use sweet_runtime::{Io, Server};

struct Hello;

impl Service for Hello {
    async fn call(&self, _: &Request<'_>, response: &mut Response) {
        response.body_mut().extend(b"hello");
    }
}

const GET: &[u8] = b"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

fn exchange(addr: &str) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(addr)?;
    stream.set_read_timeout(Some(Duration::from_secs(20)))?;
    stream.write_all(GET)?;
    let mut text = String::new();
    stream.read_to_string(&mut text)?;
    Ok(text)
}

/// Serves, and opens files until there are no descriptors left, or closes them, as the parent says.
fn lack_descriptors() {
    let limit = libc::rlimit { rlim_cur: 100, rlim_max: 100 };
    // SAFETY: the limit is a valid value, which the call only reads.
    assert_eq!(unsafe { libc::setrlimit(libc::RLIMIT_NOFILE, &limit) }, 0);
    let io = if std::env::var("SWEET_TEST_CHILD").is_ok_and(|io| io == "epoll") { Io::Epoll } else { Io::Auto };
    let running = Server::bind("127.0.0.1:0").workers(2).io(io).start(|| Hello).expect("a server");
    let mut hoard = Vec::new();
    // The test's own harness writes to standard output.
    let mut told = std::io::stderr();
    writeln!(told, "{}", running.addr()).expect("a parent");
    for line in std::io::stdin().lock().lines() {
        match line.expect("text").as_str() {
            "hoard" => hoard.extend(std::iter::from_fn(|| File::open("/dev/null").ok())),
            _ => hoard.clear(),
        }
        writeln!(told, "done").expect("a parent");
    }
    running.stop();
    running.join().expect("a clean end");
}

/// Processor time of a process in clock ticks, of which there are 100 in a second.
fn processor_ticks(process: u32) -> u64 {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).expect("a Linux system");
    let fields: Vec<&str> = stat.rsplit(')').next().expect("a name").split_whitespace().collect();
    fields[11..13].iter().map(|ticks| ticks.parse::<u64>().expect("a number")).sum()
}

#[test]
fn without_descriptors_connections_are_refused_and_later_served() {
    const NAME: &str = "without_descriptors_connections_are_refused_and_later_served";
    if std::env::var_os("SWEET_TEST_CHILD").is_some() {
        return lack_descriptors();
    }
    std::thread::scope(|scope| {
        for io in ["auto", "epoll"] {
            scope.spawn(move || {
                let mut command = Command::new(std::env::current_exe().expect("a test"));
                let command = command.args([NAME, "--exact", "--nocapture"]).env("SWEET_TEST_CHILD", io);
                let command = command.stdin(Stdio::piped()).stderr(Stdio::piped()).stdout(Stdio::null());
                let mut child = command.spawn().expect("a child");
                let (mut orders, told) = (child.stdin.take().expect("piped"), child.stderr.take().expect("piped"));
                let told = BufReader::new(told).lines().map(|line| line.expect("text"));
                // What the server tells of its trouble is not what the child tells.
                let mut told = told.filter(|line| !line.starts_with("sweet: "));
                let addr = told.next().expect("an address");
                let mut tell = |order: &str| {
                    writeln!(orders, "{order}").expect("a child that reads");
                    assert_eq!(told.next().as_deref(), Some("done"));
                };
                assert!(exchange(&addr).expect("an answer").ends_with("hello"));
                tell("hoard");
                let ticks = processor_ticks(child.id());
                // It waits for longer than a passing shortage lasts, and is then told, instead of hanging for ever.
                let error = exchange(&addr).expect_err("nobody can serve it");
                assert_eq!(error.kind(), ErrorKind::ConnectionReset, "{error}, with {io}");
                let ticks = processor_ticks(child.id()) - ticks;
                assert!(ticks <= 10, "{ticks} ticks, with {io}");
                tell("give");
                assert!(exchange(&addr).expect("an answer").ends_with("hello"), "with {io}");
                drop(orders);
                assert!(child.wait().expect("a child").success(), "with {io}");
            });
        }
    });
}

/// The descriptors of the drivers of this process: rings, or what epoll has.
fn drivers() -> Vec<RawFd> {
    let entries = fs::read_dir("/proc/self/fd").expect("a Linux system").map(|entry| entry.expect("an entry"));
    let is_driver = |entry: &fs::DirEntry| {
        let target = fs::read_link(entry.path()).unwrap_or_default();
        ["anon_inode:[io_uring]", "anon_inode:[eventpoll]"].iter().any(|name| target.as_os_str() == *name)
    };
    let drivers = entries.filter(is_driver);
    drivers.map(|entry| entry.file_name().to_string_lossy().parse().expect("a number")).collect()
}

/// Makes the drivers of `broken` workers fail, once both have served and wait.
fn break_drivers(addr: SocketAddr, broken: usize) {
    let mut open: Vec<_> = (0..2).map(|_| TcpStream::connect(addr).expect("it listens")).collect();
    for stream in &mut open {
        stream.write_all(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n").expect("a peer that reads");
        assert!(stream.read(&mut [0; 256]).is_ok_and(|count| count > 0));
    }
    let (null, drivers) = (File::open("/dev/null").expect("a Linux system"), drivers());
    for driver in &drivers[..broken] {
        // SAFETY: both are descriptors of this process; whoever waits on the old one keeps it until then.
        assert!(unsafe { libc::dup2(null.as_raw_fd(), *driver) } >= 0);
    }
}

#[track_caller]
fn check_failure(result: std::io::Result<()>, io: Io, broken: usize) {
    let error = result.expect_err("a worker cannot go on");
    assert!(error.to_string().contains("driver of I/O has failed"), "{error}, with {io:?} and {broken} broken");
}

#[test]
fn a_driver_that_fails_ends_the_server_with_an_error() {
    if std::env::var_os("SWEET_TEST_CHILD").is_some() {
        return;
    }
    // One of two: half a server is worse than none. Both: the second cannot even obey the order to stop.
    for (io, broken) in [(Io::Auto, 1), (Io::Auto, 2), (Io::Epoll, 1), (Io::Epoll, 2)] {
        let server = Server::bind("127.0.0.1:0").workers(2).io(io);
        let server = server.on_ready(move |listening| break_drivers(listening.addresses[0], broken));
        check_failure(server.run(|| Hello), io, broken);
    }
    // Nor does it go unnoticed when the server stops just then.
    for io in [Io::Auto, Io::Epoll] {
        let running = Server::bind("127.0.0.1:0").workers(2).io(io).start(|| Hello).expect("a server");
        break_drivers(running.addr(), 2);
        running.stop();
        check_failure(running.join(), io, 2);
    }
}
