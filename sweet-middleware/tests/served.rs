//! The limits that stations set, at a server: whoever has the clock and the body keeps them.
#![cfg(unix)]

use std::future::pending;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use sweet::Limits;
use sweet::middleware::{BodyLimit, ConcurrencyLimit, RateLimit, Timeout};
use sweet::prelude::*;

#[get("/wait", middleware(Timeout<10>))]
async fn wait() {
    pending().await
}

#[get("/hello")]
async fn hello() -> &'static str {
    "hello"
}

#[post("/length", middleware(BodyLimit<2_000_000>))]
async fn length(body: &[u8]) -> String {
    body.len().to_string()
}

#[derive(Api)]
#[api(routes(wait, hello, length))]
struct App {
    #[api(middleware)]
    places: ConcurrencyLimit,
    #[api(middleware)]
    rate: RateLimit,
}

/// One server, and requests to it, each on a connection of its own.
fn serve(rate: RateLimit, requests: &[&[u8]]) -> Vec<String> {
    let places = ConcurrencyLimit::new(1);
    let app = move || App { places: places.clone(), rate: rate.clone() };
    // Its clock ticks four times in the shortest of its timeouts, which is none of those that matter here.
    let mut limits = Limits::default();
    limits.linger_timeout = Duration::from_millis(100);
    let server = sweet::Server::bind("127.0.0.1:0").workers(2).limits(limits).start(app).unwrap();
    let answers = requests.iter().map(|request| {
        let mut connection = TcpStream::connect(server.addr()).unwrap();
        connection.write_all(request).unwrap();
        let mut answer = String::new();
        connection.read_to_string(&mut answer).unwrap();
        answer
    });
    let answers = answers.collect();
    server.stop();
    server.join().unwrap();
    answers
}

fn get(path: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").into_bytes()
}

/// A request with a body of so many bytes, of which some are sent.
fn post(path: &str, bytes: usize, sent: usize) -> Vec<u8> {
    let fields = format!("Host: localhost\r\nConnection: close\r\nContent-Length: {bytes}");
    let mut request = format!("POST {path} HTTP/1.1\r\n{fields}\r\n\r\n").into_bytes();
    request.resize(request.len() + sent, b'x');
    request
}

#[track_caller]
fn check(answer: &str, status: u16, end: &str) {
    assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")) && answer.ends_with(end), "{answer}");
}

#[test]
fn a_handler_whose_time_is_over_gives_its_place_back() {
    let began = Instant::now();
    let answers = serve(RateLimit::per_hour(100), &[&get("/wait"), &get("/wait"), &get("/hello")]);
    assert!(began.elapsed() < Duration::from_secs(30), "that is the server's own limit, for each of the two");
    answers[..2].iter().for_each(|answer| check(answer, 504, "}"));
    check(&answers[2], 200, "hello");
    let left = answers.iter().map(|answer| answer.split("ratelimit: ").nth(1).unwrap_or_default());
    let left: Vec<_> = left.map(|field| field.split(';').nth(1).unwrap_or_default()).collect();
    assert_eq!(left, ["r=99", "r=98", "r=97"], "a 504 passes the stations, and workers count together");
}

#[test]
fn a_body_may_be_longer_than_the_server_s_limit() {
    // The server's own limit is 1 MiB.
    let requests = [post("/length", 1_900_000, 1_900_000), post("/length", 2_000_001, 0)];
    let answers = serve(RateLimit::per_hour(100), &[&requests[0], &requests[1]]);
    check(&answers[0], 200, "1900000");
    check(&answers[1], 413, "}");
}

#[test]
fn a_client_of_all_workers_is_one() {
    let answers = serve(RateLimit::per_hour(2), &[&get("/hello"), &get("/hello"), &get("/hello")]);
    answers[..2].iter().for_each(|answer| check(answer, 200, "hello"));
    check(&answers[2], 429, "}");
    assert!(answers[2].contains("\r\nretry-after: 1800\r\n"), "{}", answers[2]);
}
