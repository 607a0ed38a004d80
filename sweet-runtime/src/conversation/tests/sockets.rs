//! The same cases on real sockets, with each driver that this machine has.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::OnceLock;
use std::time::Duration;

use super::*;
use crate::driver::Io;
use crate::server::Server;

/// Servers for all cases, which end with the tests.
fn servers() -> &'static [SocketAddr] {
    static SERVERS: OnceLock<Vec<SocketAddr>> = OnceLock::new();
    SERVERS.get_or_init(|| {
        let start = |io| {
            let running = Server::bind("127.0.0.1:0").workers(1).io(io).start(|| Echo).expect("a server");
            let addr = running.addr();
            std::mem::forget(running);
            addr
        };
        [Io::Epoll, Io::Auto].map(start).to_vec()
    })
}

const LAST_GET: &str = "GET /last HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

/// Sends `bytes`, whole, in two pieces, byte by byte and behind another request.
#[track_caller]
pub(super) fn check(bytes: &[u8], output: &str, ending: Option<Ending>) {
    let middle = bytes.len() / 2;
    let bytewise: Vec<&[u8]> = bytes.chunks(1).collect();
    let before = "GET /before HTTP/1.1\r\nHost: a\r\n\r\n".as_bytes();
    for addr in servers() {
        for pieces in [&[bytes][..], &[&bytes[..middle], &bytes[middle..]], &bytewise] {
            same(*addr, pieces, output, ending);
        }
        same(*addr, &[before, bytes], &[&ok("GET /before "), output].concat(), ending);
    }
}

#[track_caller]
fn same(addr: SocketAddr, pieces: &[&[u8]], output: &str, ending: Option<Ending>) {
    let mut stream = TcpStream::connect(addr).expect("a server");
    stream.set_nodelay(true).expect("an option");
    stream.set_read_timeout(Some(Duration::from_secs(20))).expect("an option");
    for piece in pieces {
        // Whom the server has refused already, it need not listen to.
        if stream.write_all(piece).is_err() {
            break;
        }
    }
    let mut expected = output.to_owned();
    if ending.is_none() {
        // It lives on, and is where it should be.
        stream.write_all(LAST_GET.as_bytes()).expect("an open connection");
        expected += &last("GET /last ");
    }
    let mut seen = Vec::new();
    stream.read_to_end(&mut seen).expect("an end");
    let seen = String::from_utf8(seen).expect("text");
    assert_eq!(undated(&seen), undated(&expected), "{:?}", String::from_utf8_lossy(&pieces.concat()));
}

/// Without what changes every second: 29 bytes behind `date: `.
fn undated(text: &str) -> String {
    let mut parts = text.split("date: ");
    let first = parts.next().unwrap_or_default();
    parts.fold(first.to_owned(), |all, part| all + part.get(29..).unwrap_or_default())
}
