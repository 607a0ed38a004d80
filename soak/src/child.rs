//! The server under test, in a process of its own, so that its figures are its own.
//!
//! In:    settings, each a name and a value.
//! Out:   a process that listens, can be looked at, and can be ended.
//! Never: outlives the command that started it: it ends when its standard input does.

use std::fmt::Display;
use std::io::{self, BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::process::{self, ChildStdin, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use crate::client::ask;
use crate::process::{Process, Vitals};
use crate::setup::Setup;

/// How a server is started: `name=value` for each setting that `server::serve` knows.
#[derive(Clone, Debug)]
pub(crate) struct Plan(Vec<String>);

/// A server that listens.
#[derive(Debug)]
pub(crate) struct Child {
    process: process::Child,
    /// Its end is the child's.
    _input: Option<ChildStdin>,
    addr: SocketAddr,
    since: Instant,
    complaints: Arc<Mutex<Vec<String>>>,
}

impl Plan {
    /// A server with the workers and the driver that were asked for.
    pub(crate) fn of(setup: &Setup) -> Self {
        Self(Vec::new()).with("io", setup.io).with("workers", setup.workers)
    }

    /// Adds a setting.
    pub(crate) fn with(mut self, name: &str, value: impl Display) -> Self {
        self.0.push(format!("{name}={value}"));
        self
    }

    /// Starts the server, and waits until it listens.
    ///
    /// # Errors
    /// With what it wrote to standard error, where it did not start.
    pub(crate) fn start(&self) -> io::Result<Child> {
        let mut command = Command::new(std::env::current_exe()?);
        command.arg("serve").args(&self.0).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let since = Instant::now();
        let mut process = command.spawn()?;
        let complaints = Arc::new(Mutex::new(Vec::new()));
        let listening = collect(process.stderr.take(), complaints.clone());
        let output = process.stdout.take();
        let addr = output.and_then(announced);
        let input = process.stdin.take();
        match addr {
            Some(addr) => Ok(Child { process, _input: input, addr, since, complaints }),
            None => {
                let _ = process.kill();
                process.wait()?;
                let _ = listening.join();
                let complaints = complaints.lock().unwrap_or_else(PoisonError::into_inner);
                Err(io::Error::other(format!("the server did not start: {}", complaints.join("\n"))))
            }
        }
    }
}

/// The address that a server prints once it listens. The rest of its output is read to its end, so that it never waits.
fn announced(output: impl Read + Send + 'static) -> Option<SocketAddr> {
    let mut lines = BufReader::new(output).lines();
    let addr = lines.by_ref().map_while(Result::ok).find_map(|line| {
        let (_, behind) = line.split_once("http://")?;
        behind.split_whitespace().next()?.parse().ok()
    });
    thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
    addr
}

/// Keeps the lines that a server writes to standard error.
fn collect(errors: Option<impl Read + Send + 'static>, lines: Arc<Mutex<Vec<String>>>) -> thread::JoinHandle<()> {
    thread::spawn(move || {
        let read = errors.map(|errors| BufReader::new(errors).lines().map_while(Result::ok));
        for line in read.into_iter().flatten() {
            lines.lock().unwrap_or_else(PoisonError::into_inner).push(line);
        }
    })
}

impl Child {
    /// Where it listens.
    pub(crate) fn addr(&self) -> SocketAddr {
        self.addr
    }

    /// Itself, as Linux sees it.
    pub(crate) fn process(&self) -> Process {
        Process(self.process.id())
    }

    /// How long it has been there.
    pub(crate) fn age(&self) -> Duration {
        self.since.elapsed()
    }

    /// The lines that it has written to standard error.
    pub(crate) fn complaints(&self) -> Vec<String> {
        self.complaints.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Its figures when it has had a request and nothing is left of it: what all that follows is compared with.
    ///
    /// # Errors
    /// Where it does not answer.
    pub(crate) fn rested(&self) -> io::Result<Vitals> {
        ask(self.addr, "/")?;
        let mut before = self.process().vitals()?;
        for _ in 0..RESTING {
            thread::sleep(LOOK);
            let now = self.process().vitals()?;
            let is_same = (now.descriptors, now.operations) == (before.descriptors, before.operations);
            before = now;
            if is_same && before.operations > 0 {
                break;
            }
        }
        Ok(before)
    }

    /// Its figures once it has no more descriptors and operations than `before`, or once that has taken too long.
    ///
    /// # Errors
    /// Where it has ended.
    pub(crate) fn settled(&self, before: &Vitals) -> io::Result<Vitals> {
        let since = Instant::now();
        loop {
            let now = self.process().vitals()?;
            let is_settled = now.descriptors <= before.descriptors && now.operations <= before.operations;
            if is_settled || since.elapsed() > SETTLING {
                return Ok(now);
            }
            thread::sleep(LOOK);
        }
    }

    /// Tells it to stop (SIGTERM), and waits until it has. Returns how long that took, and whether it ended well.
    ///
    /// # Errors
    /// Where it does not end.
    pub(crate) fn terminate(mut self) -> io::Result<(Duration, bool)> {
        let since = Instant::now();
        kill_process(Pid::from_child(&self.process), Signal::TERM)?;
        while since.elapsed() < ENDING {
            if let Some(status) = self.process.try_wait()? {
                return Ok((since.elapsed(), status.success()));
            }
            thread::sleep(Duration::from_millis(1));
        }
        Err(io::Error::new(io::ErrorKind::TimedOut, "the server does not end"))
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        // Both fail only where it has ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// How long a server has to let go of what clients left behind: longer than any timeout that commands set.
const SETTLING: Duration = Duration::from_secs(15);
/// How often one looks.
const LOOK: Duration = Duration::from_millis(50);
/// How often one looks for a server to rest.
const RESTING: usize = 20;
/// How long a server has to end: longer than its own limits allow it.
const ENDING: Duration = Duration::from_secs(40);
