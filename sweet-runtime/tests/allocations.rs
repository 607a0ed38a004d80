//! A request on a connection that lives on allocates nothing, and a new connection no buffers, with either driver. One
//! test, so that nothing else allocates meanwhile.

use std::alloc::{GlobalAlloc, Layout, System};
use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};

use sweet_core::app::Service;
use sweet_core::message::{Request, Response};
use sweet_runtime::{Io, Running, Server};

struct Counting;

static ALLOCATIONS: AtomicUsize = AtomicUsize::new(0);
/// Those of the size of a buffer that is read into, or written from.
static BUFFERS: AtomicUsize = AtomicUsize::new(0);
const BUFFER_BYTES: usize = 4096;

// SAFETY: everything is left to the system's allocator, whose contract holds.
unsafe impl GlobalAlloc for Counting {
    // SAFETY: the caller keeps the contract of `GlobalAlloc`.
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.fetch_add(1, Ordering::SeqCst);
        BUFFERS.fetch_add(usize::from(layout.size() == BUFFER_BYTES), Ordering::SeqCst);
        // SAFETY: as above.
        unsafe { System.alloc(layout) }
    }

    // SAFETY: the caller keeps the contract of `GlobalAlloc`.
    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: as above.
        unsafe { System.dealloc(pointer, layout) }
    }

    // SAFETY: the caller keeps the contract of `GlobalAlloc`.
    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        ALLOCATIONS.fetch_add(1, Ordering::SeqCst);
        // SAFETY: as above.
        unsafe { System.realloc(pointer, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

struct Hello;

impl Service for Hello {
    async fn call(&self, request: &Request<'_>, response: &mut Response) {
        response.set_content_type("text/plain");
        response.body_mut().extend(request.body().bytes().await.expect("a body that arrives"));
        response.body_mut().extend(b"hello");
    }
}

const REQUESTS: &[u8] = b"GET / HTTP/1.1\r\nHost: a\r\nAccept: */*\r\n\r\n\
    POST /p?q HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc\
    PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n\
    GET /% HTTP/1.1\r\nHost: a\r\nCookie: a=b\r\n\r\n";

/// The bytes that answer [`REQUESTS`], learned from the first time.
fn exchange(stream: &mut TcpStream, answer: &mut [u8]) -> usize {
    stream.write_all(REQUESTS).expect("a peer that reads");
    let mut length = 0;
    while answer[..length].windows(5).filter(|window| window == b"hello").count() < 4 {
        length += stream.read(&mut answer[length..]).expect("a peer that writes");
    }
    length
}

#[test]
fn requests_allocate_nothing() {
    for io in [Io::Epoll, Io::Auto] {
        let running = Server::bind("127.0.0.1:0").workers(1).io(io).start(|| Hello).expect("a server");
        let mut stream = TcpStream::connect(running.addr()).expect("a connection");
        let mut answer = [0; 4096];
        let length = exchange(&mut stream, &mut answer);
        exchange(&mut stream, &mut answer);
        let before = ALLOCATIONS.load(Ordering::SeqCst);
        for _ in 0..250 {
            assert_eq!(exchange(&mut stream, &mut answer), length);
        }
        let allocations = ALLOCATIONS.load(Ordering::SeqCst) - before;
        // Neither one per request nor one per write. What is left over are the buffers of a connection that went to rest
        // because this machine was busy, and the pauses that epoll needs.
        assert!(allocations <= 20, "{allocations} allocations for 1,000 requests, with {io:?}");
        short_connections(&running, &mut answer);
    }
}

fn short_connections(running: &Running, answer: &mut [u8]) {
    let before = BUFFERS.load(Ordering::SeqCst);
    for _ in 0..100 {
        let mut stream = TcpStream::connect(running.addr()).expect("a connection");
        exchange(&mut stream, answer);
        stream.shutdown(Shutdown::Write).expect("an open connection");
        assert_eq!(stream.read(answer).expect("a clean end"), 0);
    }
    let buffers = BUFFERS.load(Ordering::SeqCst) - before;
    assert!(buffers <= 20, "{buffers} buffers for 100 connections, one after the other");
}
