//! What each coding makes of JSON, and how long it takes: the figures behind the defaults of `Compression`. And how long
//! `Conditional` takes to make a tag.
//!
//! `cargo run --release -p sweet-middleware --features compression --example codings`

use std::hint::black_box;
use std::time::{Duration, Instant};

use sweet::middleware::{Coding, Compression, ETag};
use sweet::prelude::*;
use sweet::{StatusCode, TestClient};

const SIZES: [usize; 5] = [300, 1_000, 4_000, 16_000, 64_000];
const LEVELS: [(Coding, &[u8]); 3] =
    [(Coding::Brotli, &[1, 3, 4, 5, 6, 9]), (Coding::Zstd, &[1, 3, 6, 9]), (Coding::Gzip, &[1, 4, 6, 9])];

struct Content(String);

#[get("/")]
async fn content(content: State<'_, Content>) -> ([(HeaderName, HeaderValue); 1], String) {
    let json = HeaderValue::from_static("application/json");
    ([(sweet::header::CONTENT_TYPE, json)], content.0.0.clone())
}

#[derive(Api)]
#[api(routes(content))]
struct App {
    content: Content,
    #[api(middleware)]
    compression: Compression,
}

/// A list of records, as an API answers it: few words, names that repeat, and numbers that do not.
fn records(bytes: usize) -> String {
    let (mut text, mut seed, mut id) = ("[".to_owned(), 7_u64, 0);
    while text.len() < bytes {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        id += 1;
        let (city, state) =
            (["Oslo", "Lima", "Quito"][(seed >> 60) as usize % 3], ["active", "closed"][(seed >> 63) as usize]);
        let (token, balance) = (seed >> 20, (seed >> 40) % 100_000);
        text += &format!(
            r#"{{"id":{id},"token":"{token:011x}","name":"Customer {id}","city":"{city}","state":"{state}","balance":{balance},"tags":["a","b"]}},"#
        );
    }
    text.truncate(bytes - 1);
    text + "]"
}

/// The least time in which content of so many bytes is given a tag.
fn tagged(bytes: usize) -> Duration {
    let content = records(bytes);
    let runs = (0..100).map(|_| {
        let begun = Instant::now();
        black_box(ETag::of(black_box(content.as_bytes())));
        begun.elapsed()
    });
    runs.min().unwrap_or_default()
}

/// The bytes that are sent, and the least time that an answer takes.
fn measure(bytes: usize, coding: Coding, level: u8) -> (u64, Duration) {
    let compression = Compression::new().level(coding, level).bytes_min(0);
    let client = TestClient::new(App { content: Content(records(bytes)), compression });
    let mut least = Duration::MAX;
    let mut sent = 0;
    for _ in 0..100 {
        let begun = Instant::now();
        let reply = client.get("/").header("accept-encoding", coding.name()).send();
        least = least.min(begun.elapsed());
        assert_eq!(reply.status_code(), StatusCode::OK);
        sent = reply.bytes().len() as u64;
    }
    (sent, least)
}

#[expect(clippy::print_stdout, reason = "what it is for")]
fn main() {
    println!("{:12}{}", "", SIZES.map(|bytes| format!("{bytes:>18} B")).join(""));
    for (coding, levels) in LEVELS {
        for &level in levels {
            let row = SIZES.map(|bytes| {
                let (sent, time) = measure(bytes, coding, level);
                format!("{sent:>9} B{:>6} us", time.as_micros())
            });
            println!("{:7}{level:>3}  {}", coding.name(), row.join(" "));
        }
    }
    for bytes in [1_000, 64_000, 10_000_000] {
        println!("a tag of {bytes} B: {:?}", tagged(bytes));
    }
}
