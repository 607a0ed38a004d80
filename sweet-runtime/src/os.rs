//! What the operating system can do and std cannot say. All unsafe code of this crate is here.
//!
//! In:    plain values.
//! Out:   plain values, or the system's error.
//! Never: keeps a descriptor or a pointer, but the one descriptor that the signal handler writes to.

use std::io;
use std::net::Shutdown;
use std::os::fd::{AsRawFd, BorrowedFd, RawFd};
use std::sync::atomic::{AtomicI32, Ordering};
use std::time::Duration;

use socket2::{SockRef, Socket};

/// Where the signal handler writes a byte; -1 where there is no handler.
static BELL: AtomicI32 = AtomicI32::new(-1);

/// The byte that a signal sends.
pub(crate) const SIGNAL: u8 = b's';

/// Which of several sockets have something to read or to accept. Kept, it allocates once.
#[derive(Debug, Default)]
pub(crate) struct Readiness(Vec<libc::pollfd>);

impl Readiness {
    /// Waits until one of `sockets` has something, or a signal arrives, or `timeout` is over.
    pub(crate) fn wait<'a>(
        &mut self,
        sockets: impl Iterator<Item = BorrowedFd<'a>>,
        timeout: Duration,
    ) -> io::Result<()> {
        let asked = |socket: BorrowedFd<'a>| libc::pollfd { fd: socket.as_raw_fd(), events: libc::POLLIN, revents: 0 };
        self.0.clear();
        self.0.extend(sockets.map(asked));
        // Rounded up: a wait that ends too soon would only begin again.
        let timeout = i32::try_from(timeout.as_micros().div_ceil(1000)).unwrap_or(i32::MAX);
        // SAFETY: the pointer and the length are those of a vector that lives through the call.
        let result = unsafe { libc::poll(self.0.as_mut_ptr(), self.0.len() as libc::nfds_t, timeout) };
        if result >= 0 {
            return Ok(());
        }
        let error = io::Error::last_os_error();
        self.0.clear();
        if error.kind() == io::ErrorKind::Interrupted { Ok(()) } else { Err(error) }
    }

    /// Whether the socket at `index` had something, or has failed, which whoever reads from it finds out.
    pub(crate) fn is_ready(&self, index: usize) -> bool {
        self.0.get(index).is_some_and(|asked| asked.revents != 0)
    }
}

/// Whether the peer of the socket `fd` has closed or reset it, whatever it has sent before and nobody has read.
pub(crate) fn peer_has_left(fd: RawFd) -> bool {
    #[cfg(target_os = "linux")]
    const LEFT: libc::c_short = libc::POLLRDHUP;
    #[cfg(not(target_os = "linux"))]
    const LEFT: libc::c_short = libc::POLLHUP;
    let mut asked = libc::pollfd { fd, events: LEFT, revents: 0 };
    // SAFETY: one `pollfd` that lives through the call, which does not wait.
    let found = unsafe { libc::poll(&mut asked, 1, 0) };
    found > 0 && asked.revents != 0
}

/// The sockets that a supervisor passes on by systemd's protocol (sd_listen_fds(3)): none where the variables are not
/// for this process. What is returned are duplicates, closed in child processes, as the originals are from now on.
///
/// # Errors
///
/// `InvalidInput` where the variables make no sense or name a descriptor that is not open.
pub(crate) fn inherited_sockets() -> io::Result<Vec<Socket>> {
    let variable = |name| std::env::var(name).ok();
    if variable("LISTEN_PID").and_then(|pid| pid.parse().ok()) != Some(std::process::id()) {
        return Ok(Vec::new());
    }
    let wrong = |why| io::Error::new(io::ErrorKind::InvalidInput, why);
    let count = variable("LISTEN_FDS").and_then(|count| count.parse::<RawFd>().ok());
    let count = count.filter(|count| (0..=INHERITED_MAX).contains(count));
    let count = count.ok_or_else(|| wrong("`LISTEN_FDS` is not a number of descriptors".to_owned()))?;
    let sockets = (INHERITED_FIRST..INHERITED_FIRST + count).map(|fd| {
        close_on_exec(fd).map_err(|error| wrong(format!("`LISTEN_FDS`: descriptor {fd}: {error}")))?;
        // SAFETY: the descriptor is open, as the call above has found, and the borrow ends with this line.
        unsafe { BorrowedFd::borrow_raw(fd) }.try_clone_to_owned().map(Socket::from)
    });
    sockets.collect()
}

/// The first descriptor that is passed on: those before are standard input, output and error.
const INHERITED_FIRST: RawFd = 3;
/// More than this is a mistake.
const INHERITED_MAX: RawFd = 1024;

/// Makes child processes not inherit `fd`.
fn close_on_exec(fd: RawFd) -> io::Result<()> {
    // SAFETY: a number alone: a descriptor that is not open is an error.
    let result = unsafe { libc::fcntl(fd, libc::F_SETFD, libc::FD_CLOEXEC) };
    if result == -1 { Err(io::Error::last_os_error()) } else { Ok(()) }
}

/// Whether a socket listens.
pub(crate) fn is_listening(socket: &Socket) -> bool {
    #[cfg(target_os = "linux")]
    return socket.is_listener().unwrap_or(false);
    // Elsewhere it is found out at the first accept.
    #[cfg(not(target_os = "linux"))]
    return socket.peer_addr().is_err();
}

/// Ends the reads or writes that are in flight on the socket `fd`. One that is shut down already is left alone.
pub(crate) fn shut_down(fd: RawFd, how: Shutdown) {
    // SAFETY: the caller holds the socket, and the borrow ends with this function.
    let fd = unsafe { BorrowedFd::borrow_raw(fd) };
    let _ = SockRef::from(&fd).shutdown(how);
}

/// Has the kernel send a reset when the socket `fd` is closed.
pub(crate) fn reset_on_close(fd: RawFd) {
    // SAFETY: the caller holds the socket, and the borrow ends with this function.
    let fd = unsafe { BorrowedFd::borrow_raw(fd) };
    let _ = SockRef::from(&fd).set_linger(Some(Duration::ZERO));
}

/// How many descriptors this process may have open.
pub(crate) fn descriptors_max() -> usize {
    let mut limit = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
    // SAFETY: `limit` is a valid place for the result, and lives through the call.
    let result = unsafe { libc::getrlimit(libc::RLIMIT_NOFILE, &mut limit) };
    if result == 0 { usize::try_from(limit.rlim_cur).unwrap_or(usize::MAX) } else { 1024 }
}

/// Raises the soft limit of descriptors to the hard one, as Go's runtime does. The soft one is low for programs that
/// still call select(2). Where it cannot be done, the limit stays as it is.
pub(crate) fn raise_descriptors_max() {
    let mut limit = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
    // SAFETY: `limit` is a valid place for the result, and lives through the call.
    if unsafe { libc::getrlimit(libc::RLIMIT_NOFILE, &mut limit) } == 0 && limit.rlim_cur < limit.rlim_max {
        limit.rlim_cur = limit.rlim_max;
        // SAFETY: `limit` is a valid value, which the call only reads.
        unsafe { libc::setrlimit(libc::RLIMIT_NOFILE, &limit) };
    }
}

/// Keeps this thread on the `index`-th of the processors that it may run on. Does nothing where that is not to be had.
#[cfg(target_os = "linux")]
pub(crate) fn pin_thread(index: usize) {
    // SAFETY: all zeroes is a valid `cpu_set_t`: the empty set.
    let (mut allowed, mut chosen): (libc::cpu_set_t, libc::cpu_set_t) = unsafe { std::mem::zeroed() };
    let size = size_of::<libc::cpu_set_t>();
    // SAFETY: `allowed` is a valid place for a set of `size` bytes; 0 is this thread.
    if unsafe { libc::sched_getaffinity(0, size, &mut allowed) } != 0 {
        return;
    }
    // SAFETY: the index is below the number of bits of the set.
    let is_allowed = |cpu: &usize| unsafe { libc::CPU_ISSET(*cpu, &allowed) };
    let processors: Vec<usize> = (0..size * 8).filter(is_allowed).collect();
    if let Some(cpu) = processors.get(index % processors.len().max(1)) {
        // SAFETY: as above; `chosen` is a valid set of `size` bytes.
        unsafe {
            libc::CPU_SET(*cpu, &mut chosen);
            libc::sched_setaffinity(0, size, &chosen);
        }
    }
}

/// Does nothing: only Linux lets a thread choose its processor.
#[cfg(not(target_os = "linux"))]
pub(crate) fn pin_thread(_index: usize) {}

/// Has `SIGINT` and `SIGTERM` write [`SIGNAL`] to a descriptor, while it lives.
#[derive(Debug)]
pub(crate) struct SignalBell {
    before: [libc::sigaction; 2],
}

const SIGNALS: [libc::c_int; 2] = [libc::SIGINT, libc::SIGTERM];

impl SignalBell {
    /// Installs the handlers. `bell` must stay open as long as this lives, and should not block.
    ///
    /// # Errors
    ///
    /// `AlreadyExists` where another server of this process has the signals.
    pub(crate) fn install(bell: RawFd) -> io::Result<Self> {
        if BELL.compare_exchange(-1, bell, Ordering::SeqCst, Ordering::SeqCst).is_err() {
            return Err(io::Error::new(
                io::ErrorKind::AlreadyExists,
                "another server of this process waits for signals",
            ));
        }
        let handler: extern "C" fn(libc::c_int) = on_signal;
        // SAFETY: all zeroes is a valid `sigaction`: default action, empty mask, no flags.
        let (mut action, mut before): (libc::sigaction, [libc::sigaction; 2]) = unsafe { std::mem::zeroed() };
        action.sa_sigaction = handler as usize;
        action.sa_flags = libc::SA_RESTART;
        for (signal, before) in SIGNALS.into_iter().zip(&mut before) {
            // SAFETY: both pointers are valid; the handler does only what a handler may (signal-safety(7)).
            unsafe { libc::sigaction(signal, &action, before) };
        }
        Ok(Self { before })
    }
}

impl Drop for SignalBell {
    fn drop(&mut self) {
        for (signal, before) in SIGNALS.into_iter().zip(&self.before) {
            // SAFETY: `before` is what the system gave for this signal.
            unsafe { libc::sigaction(signal, before, std::ptr::null_mut()) };
        }
        BELL.store(-1, Ordering::SeqCst);
    }
}

/// Runs between any two instructions of any thread: it may call `write`, and must leave `errno` as it was.
extern "C" fn on_signal(_: libc::c_int) {
    let saved = errno();
    let bell = BELL.load(Ordering::SeqCst);
    let byte = [SIGNAL];
    // SAFETY: one byte that lives through the call; a bad descriptor is an error that is not looked at.
    unsafe { libc::write(bell, byte.as_ptr().cast(), 1) };
    set_errno(saved);
}

fn errno() -> libc::c_int {
    io::Error::last_os_error().raw_os_error().unwrap_or(0)
}

#[cfg(target_os = "linux")]
fn set_errno(value: libc::c_int) {
    // SAFETY: the address of this thread's `errno` is always valid.
    unsafe { *libc::__errno_location() = value };
}

#[cfg(not(target_os = "linux"))]
fn set_errno(value: libc::c_int) {
    // SAFETY: the address of this thread's `errno` is always valid.
    unsafe { *libc::__error() = value };
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::os::fd::AsFd;
    use std::os::unix::net::UnixStream;

    use super::*;

    #[test]
    fn signals_ring_the_bell_and_one_server_has_them() {
        let (mut listening, ringing) = UnixStream::pair().expect("a pair of sockets");
        let bell = SignalBell::install(ringing.as_raw_fd()).expect("nobody else has the signals");
        let again = SignalBell::install(ringing.as_raw_fd()).expect_err("they are taken");
        assert_eq!(again.kind(), io::ErrorKind::AlreadyExists);
        for signal in SIGNALS {
            // SAFETY: the handler is installed.
            unsafe { libc::raise(signal) };
            let mut byte = [0];
            listening.read_exact(&mut byte).expect("a byte");
            assert_eq!(byte, [SIGNAL]);
        }
        drop(bell);
        drop(SignalBell::install(ringing.as_raw_fd()).expect("they are free again"));
    }

    #[test]
    fn what_is_not_open_is_not_inherited() {
        assert!(inherited_sockets().expect("nothing is passed on to a test").is_empty());
        assert_eq!(close_on_exec(-1).expect_err("not open").raw_os_error(), Some(libc::EBADF));
    }

    #[test]
    fn the_socket_that_has_something_is_ready() {
        let ((mut near, far), (_open, silent)) =
            (UnixStream::pair().expect("a pair of sockets"), UnixStream::pair().expect("a pair of sockets"));
        let mut readiness = Readiness::default();
        let mut wait = |timeout| {
            readiness.wait([silent.as_fd(), far.as_fd()].into_iter(), timeout).expect("open sockets");
            [readiness.is_ready(0), readiness.is_ready(1), readiness.is_ready(2)]
        };
        assert_eq!(wait(Duration::from_micros(1)), [false; 3]);
        near.write_all(b"a").expect("an open socket");
        assert_eq!(wait(Duration::from_secs(20)), [false, true, false]);
    }

    #[test]
    fn a_peer_that_leaves_is_seen_behind_what_it_sent() {
        let (near, mut far) = UnixStream::pair().expect("a pair of sockets");
        far.write_all(b"unread").expect("an open socket");
        assert!(!peer_has_left(near.as_raw_fd()));
        drop(far);
        assert!(peer_has_left(near.as_raw_fd()));
    }

    #[test]
    fn threads_can_be_pinned_more_often_than_there_are_processors() {
        assert!(descriptors_max() > 0);
        std::thread::spawn(|| (0..1000).for_each(pin_thread)).join().expect("no panic");
    }
}
