//! Good clients beside thousands that send or read a byte now and then.
//!
//! In:    a number of slow clients: a third dribble heads, a third bodies, a third read an answer slowly.
//! Out:   what good clients get beside them, in proportion to what they get alone.
//! Never: compares two runs from different times: turns with and without slow clients follow each other.

use std::io::{self, ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::child::{Child, Plan};
use crate::client::{get, post_head};
use crate::figures::{Bound, Report, median};
use crate::load::{Service, load};
use crate::process::mebibytes;
use crate::setup::Setup;

/// Good clients at the same time.
const CLIENTS: usize = 8;
/// Turns without slow clients, each followed by one with them.
const ROUNDS: usize = 3;
/// How often each slow client does something.
const PACE: Duration = Duration::from_secs(2);
/// In how many parts the slow clients take their turns, so that they come evenly.
const PARTS: usize = 50;
/// The least of their requests a second that good clients keep.
const RATE: f64 = 0.6;
/// How much later 99 of 100 requests may be answered.
const DELAY: f64 = 4.0;
/// How much memory a slow client may cost the server, in KiB: a set of buffers with room for a body, which it has while it
/// sends.
const MEMORY: f64 = 24.0;

pub(super) fn run(setup: &Setup, report: &mut Report) -> io::Result<()> {
    let child = Plan::of(setup).start()?;
    let addr = child.addr();
    load(addr, CLIENTS, setup.time / 2);
    let before = child.rested()?;
    let (mut alone, mut beside) = (Turns::default(), Turns::default());
    let (mut during, mut cut_off) = (before.clone(), 0);
    for _ in 0..ROUNDS {
        alone.add(load(addr, CLIENTS, setup.time), setup.time);
        let (service, most, cut) = under_attack(&child, setup)?;
        beside.add(service, setup.time);
        cut_off += cut;
        during = if most.rss > during.rss { most } else { during };
    }
    let after = child.settled(&before)?;

    let gained = during.rss.saturating_sub(before.rss) as f64 / 1024.0;
    report.tell("slow clients", setup.count);
    report.tell("slow clients that the server cut off", cut_off);
    for (name, turns) in [("alone", &alone), ("beside slow ones", &beside)] {
        report.tell(&format!("requests a second, {name}"), median(turns.rate.clone()));
        report.tell(&format!("p50 {name}, ms"), median(turns.half.clone()));
        report.tell(&format!("p99 {name}, ms"), median(turns.most.clone()));
    }
    report.must("good requests without an answer", alone.failures + beside.failures, Bound::Is(0));
    let ratio = |of: fn(&Turns) -> &Vec<f64>| median(of(&beside).clone()) / median(of(&alone).clone());
    report.should("requests a second, proportion", ratio(|turns| &turns.rate), Bound::AtLeast(RATE));
    report.tell("p50, proportion", ratio(|turns| &turns.half));
    report.should("p99, proportion", ratio(|turns| &turns.most), Bound::AtMost(DELAY));
    report.tell("resident memory before, MiB", mebibytes(before.rss));
    report.tell("resident memory during, MiB", mebibytes(during.rss));
    report.tell("resident memory after, MiB", mebibytes(after.rss));
    report.should("memory of a slow client, KiB", gained / setup.count as f64, Bound::AtMost(MEMORY));
    report.must("descriptors left", after.descriptors, Bound::AtMost(before.descriptors));
    Ok(())
}

/// What good clients got, turn by turn.
#[derive(Debug, Default)]
struct Turns {
    rate: Vec<f64>,
    half: Vec<f64>,
    most: Vec<f64>,
    failures: u64,
}

impl Turns {
    fn add(&mut self, mut service: Service, time: Duration) {
        self.rate.push(service.latencies.count() as f64 / time.as_secs_f64());
        self.half.push(service.latencies.quantile(0.5));
        self.most.push(service.latencies.quantile(0.99));
        self.failures += service.failures;
    }
}

/// A turn of good clients while slow ones are at work; the server's figures at its end, and how many it had cut off.
fn under_attack(child: &Child, setup: &Setup) -> io::Result<(Service, crate::process::Vitals, u64)> {
    let (addr, is_over) = (child.addr(), AtomicBool::new(false));
    let mut crowd = (0..setup.count).map(|index| Slow::connect(addr, index)).collect::<io::Result<Vec<Slow>>>()?;
    thread::scope(|scope| {
        let slow = scope.spawn(|| dribble(&mut crowd, &is_over));
        let service = load(addr, CLIENTS, setup.time);
        let vitals = child.process().vitals();
        is_over.store(true, Ordering::Relaxed);
        let cut_off = slow.join().expect("a slow client does not panic")?;
        Ok((service, vitals?, cut_off))
    })
}

/// Has each do its part every `PACE`, and come back where it was cut off. Returns how often that was.
fn dribble(crowd: &mut [Slow], is_over: &AtomicBool) -> io::Result<u64> {
    let mut cut_off = 0;
    loop {
        for part in crowd.chunks_mut(crowd.len().div_ceil(PARTS)) {
            let since = Instant::now();
            for slow in part {
                if !slow.goes_on() {
                    cut_off += 1;
                    *slow = Slow::connect(slow.addr, slow.index)?;
                }
                if is_over.load(Ordering::Relaxed) {
                    return Ok(cut_off);
                }
            }
            thread::sleep((PACE / PARTS as u32).saturating_sub(since.elapsed()));
        }
    }
}

/// A slow client.
struct Slow {
    stream: TcpStream,
    addr: SocketAddr,
    index: usize,
    /// What it sends, a byte each time.
    text: Vec<u8>,
    sent: usize,
}

impl Slow {
    fn connect(addr: SocketAddr, index: usize) -> io::Result<Self> {
        let mut stream = TcpStream::connect(addr)?;
        let text = match index % 3 {
            0 => get(&format!("/{}", "slow".repeat(100))),
            1 => {
                stream.write_all(&post_head("/echo", 10_000))?;
                vec![b's'; 10_000]
            }
            _ => {
                stream.write_all(&get("/bytes/16000000"))?;
                Vec::new()
            }
        };
        stream.set_nonblocking(true)?;
        Ok(Self { stream, addr, index, text, sent: 0 })
    }

    /// Sends or reads a byte; whether the connection is still there.
    fn goes_on(&mut self) -> bool {
        let read = self.stream.read(&mut [0; 1]);
        let is_open = match read {
            Ok(count) => count > 0 && self.text.is_empty(),
            Err(error) => error.kind() == ErrorKind::WouldBlock,
        };
        if let Some(byte) = self.text.get(self.sent) {
            self.sent += 1;
            return is_open && self.stream.write_all(&[*byte]).is_ok();
        }
        is_open
    }
}
