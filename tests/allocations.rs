//! A typed request makes no heap allocation: counted at the door, and on a worker's thread behind a real socket.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::convert::Infallible;
use std::future::Future;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use http::{Method, Version};
use sweet::prelude::*;
use sweet::{Body, Head, Headers, Middleware, Request, Response, Service, Visit};

/// Counts the allocations of each thread.
struct Counting;

thread_local! {
    static ALLOCATIONS: Cell<usize> = const { Cell::new(0) };
}

fn count() -> usize {
    ALLOCATIONS.with(Cell::get)
}

// SAFETY: every call is handed on to the system's allocator with the arguments that it came with; counting touches only
// a constant-initialised cell of the thread, which neither allocates nor needs a destructor.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let _ = ALLOCATIONS.try_with(|count| count.set(count.get() + 1));
        // SAFETY: as the caller promised.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: as the caller promised.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let _ = ALLOCATIONS.try_with(|count| count.set(count.get() + 1));
        // SAFETY: as the caller promised.
        unsafe { System.realloc(pointer, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

#[get("/")]
async fn text() -> &'static str {
    "Hello, World!"
}

/// What the query may say.
#[derive(Schema)]
struct View<'a> {
    #[serde(default)]
    verbose: bool,
    tag: Option<&'a str>,
}

/// An answer.
#[derive(Schema)]
struct User<'a> {
    id: u64,
    verbose: bool,
    tag: Option<&'a str>,
}

#[get("/users/{id}")]
async fn typed(Path(id): Path<u64>, Query(view): Query<View<'_>>) -> Json<User<'_>> {
    Json(User { id, verbose: view.verbose, tag: view.tag })
}

/// What a client sends.
#[derive(Schema)]
struct New<'a> {
    #[validate(length(min = 1, max = 64))]
    name: &'a str,
    #[validate(email)]
    email: &'a str,
    #[validate(range(max = 150))]
    age: u8,
}

#[post("/users", status = 201)]
async fn validated(Json(new): Json<New<'_>>) -> Json<User<'_>> {
    Json(User { id: new.age.into(), verbose: new.email.is_empty(), tag: Some(new.name) })
}

/// The app.
#[derive(Api)]
#[api(routes(text, typed, validated))]
struct App {}

/// Runs a future that never waits.
fn now<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("waits"),
    }
}

#[track_caller]
fn check(
    app: &impl Service,
    method: Method,
    target: &str,
    fields: &[(&str, &str)],
    body: &str,
    status: u16,
    answer: &str,
) {
    let (path, query) = target.split_once('?').map_or((target, None), |(path, query)| (path, Some(query)));
    let mut bytes = Vec::new();
    let mut span = |text: &str| {
        let start = bytes.len() as u16;
        bytes.extend_from_slice(text.as_bytes());
        sweet::message::Span { start, end: bytes.len() as u16 }
    };
    let fields: Vec<_> =
        fields.iter().map(|(name, value)| sweet::message::FieldSpan { name: span(name), value: span(value) }).collect();
    let mut response = Response::default();
    let mut once = || {
        let head = Head {
            method: method.clone(),
            path,
            query,
            version: Version::HTTP_11,
            headers: Headers::new(&bytes, &fields),
        };
        let request = Request::new(head, Body::new(body.as_bytes()), None);
        response.clear();
        now(app.call(&request, &mut response));
    };
    once();
    let before = count();
    for _ in 0..100 {
        once();
    }
    let made = count() - before;
    assert_eq!((response.status().as_u16(), response.body()), (status, answer.as_bytes()));
    assert_eq!(made, 0, "{method} {target} allocates");
}

#[test]
fn at_the_door() {
    check(&App {}, Method::GET, "/", &[], "", 200, "Hello, World!");
    check(&App {}, Method::GET, "/users/42", &[], "", 200, r#"{"id":42,"verbose":false,"tag":null}"#);
    check(&App {}, Method::GET, "/users/42?verbose=yes&tag=x", &[], "", 200, r#"{"id":42,"verbose":true,"tag":"x"}"#);
    let json = [("content-type", "application/json")];
    let body = r#"{"name":"Alice","email":"alice@example.com","age":30}"#;
    check(&App {}, Method::POST, "/users", &json, body, 201, r#"{"id":30,"verbose":false,"tag":"Alice"}"#);
}

/// A station that leaves all hooks out.
struct Empty<const N: usize>;

impl<A, const N: usize> Middleware<A> for Empty<N> {
    type Passage = ();
    type Answer = Infallible;
}

/// A station with something to pass to its way out.
struct Times<const N: usize>(Cell<u64>);

impl<A, const N: usize> Middleware<A> for Times<N> {
    type Passage = [u64; 4];
    type Answer = Forbidden;

    async fn on_request(&self, _: Visit<'_, A>, passage: &mut [u64; 4]) -> Result<(), Forbidden> {
        passage[N % 4] = self.0.get();
        if passage[0] == u64::MAX { Err(Forbidden) } else { Ok(()) }
    }

    async fn on_response(&self, _: Visit<'_, A>, passage: &mut [u64; 4], _: &mut Response) -> Result<(), Forbidden> {
        self.0.set(passage[N % 4] + 1);
        Ok(())
    }
}

macro_rules! ten {
    ($app:ident, $station:ident, $($field:ident $number:literal)*) => {
        /// Ten stations on the way to each endpoint.
        #[derive(Api)]
        #[api(routes(text, typed))]
        struct $app {
            $(#[api(middleware)] $field: $station<$number>,)*
        }
    };
}

ten!(TenEmpty, Empty, a 0 b 1 c 2 d 3 e 4 f 5 g 6 h 7 i 8 j 9);
ten!(TenTimes, Times, a 0 b 1 c 2 d 3 e 4 f 5 g 6 h 7 i 8 j 9);

#[middleware]
async fn function(State(count): State<'_, Cell<u64>>) -> Result<(), Forbidden> {
    count.set(count.get() + 1);
    if count.get() == 0 { Err(Forbidden) } else { Ok(()) }
}

#[get("/here", middleware(function))]
async fn guarded() -> &'static str {
    "here"
}

/// Stations of an app, a nest and an endpoint.
#[derive(Api)]
#[api(middleware(function))]
struct Nesting {
    count: Cell<u64>,
    #[api(nest = "/nested", middleware(function))]
    nested: Nested,
}

#[derive(Api)]
#[api(routes(guarded))]
struct Nested {
    count: Cell<u64>,
}

#[test]
fn through_stations() {
    let empty =
        TenEmpty { a: Empty, b: Empty, c: Empty, d: Empty, e: Empty, f: Empty, g: Empty, h: Empty, i: Empty, j: Empty };
    check(&empty, Method::GET, "/", &[], "", 200, "Hello, World!");
    check(&empty, Method::GET, "/users/42", &[], "", 200, r#"{"id":42,"verbose":false,"tag":null}"#);
    let zero = || Cell::new(0);
    let times = TenTimes {
        a: Times(zero()),
        b: Times(zero()),
        c: Times(zero()),
        d: Times(zero()),
        e: Times(zero()),
        f: Times(zero()),
        g: Times(zero()),
        h: Times(zero()),
        i: Times(zero()),
        j: Times(zero()),
    };
    check(&times, Method::GET, "/", &[], "", 200, "Hello, World!");
    assert_eq!((times.a.0.get(), times.j.0.get()), (101, 101));
    let nesting = Nesting { count: zero(), nested: Nested { count: zero() } };
    check(&nesting, Method::GET, "/nested/here", &[], "", 200, "here");
    assert_eq!((nesting.count.get(), nesting.nested.count.get()), (202, 101));
}

/// Tells how many allocations its thread has made so far.
struct Count;

impl sweet::Respond for Count {
    const RESPONSES: sweet::meta::Responses = <&str as sweet::Respond>::RESPONSES;

    fn respond(self, response: &mut Response) {
        use std::fmt::Write as _;
        write!(response.body_mut(), "{:020}", count()).unwrap();
    }
}

#[get("/allocations")]
async fn allocations() -> Count {
    Count
}

/// The app behind a socket.
#[derive(Api)]
#[api(routes(text, typed, allocations))]
struct Served {}

#[test]
fn on_a_worker_behind_a_socket() {
    for io in [sweet::Io::Auto, sweet::Io::Epoll] {
        let running = sweet::Server::bind("127.0.0.1:0").workers(1).io(io).start(|| Served {}).unwrap();
        let mut connection = Connection(TcpStream::connect(running.addr()).unwrap());
        // Buffers grow in the first rounds.
        connection.rounds(10);
        let before = connection.allocations();
        connection.rounds(100);
        let made = connection.allocations() - before;
        drop(connection);
        running.stop();
        running.join().unwrap();
        // A worker that has been busy for a while steps aside by a task of its own, and that task is allocated.
        assert!(made < 20, "200 requests make {made} allocations with {io:?}");
    }
}

/// A client that waits for each answer.
struct Connection(TcpStream);

impl Connection {
    fn send(&mut self, target: &str) -> String {
        let request = format!("GET {target} HTTP/1.1\r\nHost: test\r\n\r\n");
        self.0.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        let mut piece = [0; 4096];
        loop {
            let length = self.0.read(&mut piece).unwrap();
            assert_ne!(length, 0, "the server closed the connection behind {answer:?}");
            answer.push_str(str::from_utf8(&piece[..length]).unwrap());
            let Some((head, body)) = answer.split_once("\r\n\r\n") else { continue };
            let fields = head.to_ascii_lowercase();
            let length = fields.lines().find_map(|line| line.strip_prefix("content-length:")).expect("a length");
            if body.len() == length.trim().parse::<usize>().unwrap() {
                return body.to_owned();
            }
        }
    }

    #[track_caller]
    fn answer(&mut self, target: &str, expected: &str) {
        assert_eq!(self.send(target), expected, "{target}");
    }

    fn rounds(&mut self, rounds: usize) {
        for _ in 0..rounds {
            self.answer("/", "Hello, World!");
            self.answer("/users/42?verbose=yes&tag=x", r#"{"id":42,"verbose":true,"tag":"x"}"#);
        }
    }

    fn allocations(&mut self) -> usize {
        self.send("/allocations").parse().unwrap()
    }
}
