//! Chooses how a worker performs I/O: io_uring where the system grants it, epoll where not.
//!
//! In:    what the developer wants.
//! Out:   a runtime that was really built, with the reason for its kind.
//! Never: SQPOLL, multishot operations or zero-copy sends, which monoio 0.2.4 does not survive.

use std::future::Future;
use std::io;

use monoio::time::TimeDriver;
use monoio::{LegacyDriver, Runtime, RuntimeBuilder};

/// How a server should perform I/O.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Io {
    /// io_uring where it can be had, else epoll.
    #[default]
    Auto,
    /// io_uring, or the server does not start.
    Uring,
    /// epoll (on other systems than Linux, what takes its place).
    Epoll,
}

/// How a server performs I/O.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Driver {
    /// Through io_uring.
    Uring,
    /// Through epoll (on other systems than Linux, what takes its place).
    Epoll,
}

impl Driver {
    /// `io_uring` or `epoll`.
    pub fn name(self) -> &'static str {
        match self {
            Driver::Uring => "io_uring",
            Driver::Epoll => "epoll",
        }
    }
}

/// A driver, and why it is this one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    pub(crate) driver: Driver,
    pub(crate) reason: String,
}

/// The runtime of a worker. It stays on the thread that built it.
pub(crate) enum WorkerRuntime {
    #[cfg(target_os = "linux")]
    Uring(Runtime<TimeDriver<monoio::IoUringDriver>>),
    Epoll(Runtime<TimeDriver<LegacyDriver>>),
}

impl WorkerRuntime {
    /// Runs `future` to its end.
    pub(crate) fn block_on<F: Future>(&mut self, future: F) -> F::Output {
        match self {
            #[cfg(target_os = "linux")]
            WorkerRuntime::Uring(runtime) => runtime.block_on(future),
            WorkerRuntime::Epoll(runtime) => runtime.block_on(future),
        }
    }
}

/// Builds a runtime on this thread.
pub(crate) fn build(io: Io) -> io::Result<(WorkerRuntime, Choice)> {
    match io {
        Io::Epoll => epoll("it was asked for".to_owned()),
        Io::Uring => uring().map_err(|error| io::Error::new(error.kind(), refused(&error))),
        Io::Auto => match uring() {
            Ok(built) => Ok(built),
            Err(error) => epoll(refused(&error)),
        },
    }
}

/// Says that there is no io_uring, and what may be done about it.
fn refused(error: &io::Error) -> String {
    let hint = match error.raw_os_error() {
        Some(libc::ENOMEM) => "; a ring needs locked memory: see RLIMIT_MEMLOCK",
        Some(libc::EPERM | libc::ENOSYS) => {
            "; a container's seccomp profile or `kernel.io_uring_disabled` may forbid it"
        }
        _ => "",
    };
    format!("io_uring is not to be had: {error}{hint}")
}

fn epoll(reason: String) -> io::Result<(WorkerRuntime, Choice)> {
    let runtime = RuntimeBuilder::<LegacyDriver>::new().enable_timer().build()?;
    Ok((WorkerRuntime::Epoll(runtime), Choice { driver: Driver::Epoll, reason }))
}

#[cfg(not(target_os = "linux"))]
fn uring() -> io::Result<(WorkerRuntime, Choice)> {
    Err(io::Error::new(io::ErrorKind::Unsupported, "only Linux has it"))
}

/// What is asked of a ring, best first.
///
/// `DEFER_TASKRUN` (Linux 6.1) runs completions when this thread waits for them, instead of interrupting it. Rings with
/// few entries need less locked memory, of which a container may have 64 KiB: a small ring that works is better than
/// none. Completions get eight times the room of submissions, because every connection can complete at once.
#[cfg(target_os = "linux")]
const RINGS: [Ring; 4] = [
    Ring { entries: 1024, coop: true, defer: true, name: "DEFER_TASKRUN" },
    Ring { entries: 1024, coop: true, defer: false, name: "COOP_TASKRUN" },
    Ring { entries: 1024, coop: false, defer: false, name: "no flags" },
    Ring { entries: 256, coop: false, defer: false, name: "no flags, a small ring" },
];

#[cfg(target_os = "linux")]
struct Ring {
    entries: u32,
    coop: bool,
    defer: bool,
    name: &'static str,
}

/// Tries each of [`RINGS`] for real: a smaller probe can succeed where the ring fails.
#[cfg(target_os = "linux")]
fn uring() -> io::Result<(WorkerRuntime, Choice)> {
    check_features()?;
    let mut first_error = None;
    for Ring { entries, coop, defer, name } in RINGS {
        let mut ring = io_uring::IoUring::builder();
        ring.setup_cqsize(8 * entries).dontfork();
        if coop {
            ring.setup_coop_taskrun();
        }
        if defer {
            ring.setup_single_issuer().setup_defer_taskrun();
        }
        let builder = RuntimeBuilder::<monoio::IoUringDriver>::new().with_entries(entries).uring_builder(ring);
        match builder.enable_timer().build() {
            Ok(runtime) => {
                let choice = Choice { driver: Driver::Uring, reason: format!("the kernel grants it, with {name}") };
                return Ok((WorkerRuntime::Uring(runtime), choice));
            }
            Err(error) => first_error = first_error.or(Some(error)),
        }
    }
    Err(first_error.unwrap_or_else(|| io::ErrorKind::Unsupported.into()))
}

/// Asks for what monoio takes for granted, and for completions that are never dropped.
#[cfg(target_os = "linux")]
fn check_features() -> io::Result<()> {
    let ring = io_uring::IoUring::new(1)?;
    let (features, mut operations) = (ring.params(), io_uring::Probe::new());
    ring.submitter().register_probe(&mut operations)?;
    use io_uring::opcode::{Accept, AsyncCancel, Close, Read, Recv, Send};
    let needed = [Accept::CODE, AsyncCancel::CODE, Close::CODE, Read::CODE, Recv::CODE, Send::CODE];
    let able = features.is_feature_nodrop() && features.is_feature_fast_poll() && features.is_feature_ext_arg();
    if able && needed.into_iter().all(|operation| operations.is_supported(operation)) {
        return Ok(());
    }
    Err(io::Error::new(io::ErrorKind::Unsupported, "this kernel's io_uring is too old; Linux 5.11 has what is needed"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(io: Io) -> Choice {
        let (mut runtime, choice) = build(io).expect("a runtime");
        assert_eq!(runtime.block_on(async { 7 }), 7);
        choice
    }

    #[test]
    fn a_refused_ring_is_told_with_its_reason() {
        let told = |code| refused(&io::Error::from_raw_os_error(code));
        assert!(told(libc::ENOMEM).contains("not to be had") && told(libc::ENOMEM).contains("RLIMIT_MEMLOCK"));
        assert!(told(libc::EPERM).contains("seccomp") && !told(libc::EINVAL).contains(';'));
    }

    #[test]
    fn epoll_runs_where_it_is_asked_for() {
        assert_eq!(check(Io::Epoll), Choice { driver: Driver::Epoll, reason: "it was asked for".to_owned() });
    }

    #[test]
    fn something_runs_in_any_case() {
        let choice = check(Io::Auto);
        assert_eq!(choice.driver == Driver::Uring, uring().is_ok(), "{choice:?}");
        assert!(choice.reason.contains(if choice.driver == Driver::Uring { "grants" } else { "not to be had" }));
    }
}
