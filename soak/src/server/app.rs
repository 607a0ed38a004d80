//! The app of the server under test: one endpoint for each thing that a client may want of it.

use std::convert::Infallible;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use sweet::prelude::*;
use sweet::{BodyError, BodyStream, Streaming};

use super::journal::Journal;
use super::panics::{argument, bomb, broken, broken_early, handler, late, leaving, left, torn};
use super::timer;
use super::work::{self, Work};

/// The number of a worker: the app is made once in each.
pub(super) struct Worker(usize);

/// Where handled requests are written down, in servers that are asked to.
pub(super) struct Noted(Option<Journal>);

/// The app.
#[derive(Api)]
#[api(routes(
    hello,
    echo,
    stream,
    relay,
    flow,
    bytes,
    wait,
    block,
    worker_number,
    note,
    counts,
    handler,
    late,
    argument,
    bomb,
    torn,
    leaving,
    broken_early,
    broken,
    left
))]
pub(super) struct App {
    worker: Worker,
    noted: Noted,
}

impl App {
    /// The app of the next worker.
    pub(super) fn new(journal: Option<Journal>) -> Self {
        static WORKERS: AtomicUsize = AtomicUsize::new(0);
        Self { worker: Worker(WORKERS.fetch_add(1, Ordering::Relaxed)), noted: Noted(journal) }
    }
}

#[get("/")]
async fn hello() -> &'static str {
    "hello"
}

/// Answers the body that it was sent.
#[post("/echo")]
async fn echo(body: Bytes) -> Bytes {
    let work = Work::begin();
    work.end();
    body
}

/// Answers the body that it was sent, piece by piece.
#[post("/stream")]
async fn stream(body: BodyStream) -> Streaming {
    Streaming::new(body)
}

/// As `/stream`, by a function that writes: what becomes of it is counted.
#[post("/relay")]
async fn relay(mut body: BodyStream) -> Streaming {
    let work = Work::begin();
    Streaming::with(async move |mut out| {
        while let Some(piece) = body.next().await {
            out.send(piece?).await;
        }
        work.end();
        Ok::<(), BodyError>(())
    })
}

/// Answers without an end, a little now and then.
#[get("/flow")]
async fn flow() -> Streaming {
    let work = Work::begin();
    Streaming::with(async move |mut out| -> Result<(), Infallible> {
        let _work = work;
        loop {
            out.send(CONTENT.slice(..4_096)).await;
            timer::sleep(Duration::from_millis(1)).await;
        }
    })
}

/// The content of `/bytes`, one for all. Zeroes that nobody wrote take no memory.
static CONTENT: LazyLock<Bytes> = LazyLock::new(|| Bytes::from(vec![0; 16 << 20]));

/// Answers so many bytes, at most 16 MiB.
#[get("/bytes/{count}")]
async fn bytes(Path(count): Path<usize>) -> Bytes {
    CONTENT.slice(..count.min(CONTENT.len()))
}

/// Answers after so many milliseconds; its worker has others meanwhile.
#[get("/wait/{milliseconds}")]
async fn wait(Path(milliseconds): Path<u64>) -> &'static str {
    let work = Work::begin();
    timer::sleep(Duration::from_millis(milliseconds)).await;
    work.end();
    "waited"
}

/// Answers after so many milliseconds, in which its worker can do nothing else: what no handler should do.
#[get("/block/{milliseconds}")]
async fn block(Path(milliseconds): Path<u64>) -> &'static str {
    std::thread::sleep(Duration::from_millis(milliseconds));
    "blocked"
}

/// Answers which worker it is.
#[get("/worker")]
async fn worker_number(worker: State<'_, Worker>) -> String {
    worker.0.0.to_string()
}

/// Writes down that it was called, and answers its number: at once, or a little later.
#[get("/note/{number}")]
async fn note(Path(number): Path<u64>, noted: State<'_, Noted>) -> String {
    if let Some(journal) = &noted.0.0 {
        journal.note(number);
    }
    if number.is_multiple_of(3) {
        timer::sleep(Duration::from_millis(number % 10)).await;
    }
    number.to_string()
}

/// How many handlers were started, finished, dropped, and ended by a panic.
#[get("/counts")]
async fn counts() -> String {
    work::counts().map(|count| count.to_string()).join(" ")
}
