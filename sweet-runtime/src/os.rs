//! What the operating system can do and std cannot say. All unsafe code of this crate is here.
//!
//! In:    plain values.
//! Out:   plain values, or the system's error.
//! Never: keeps a descriptor or a pointer, but the one descriptor that the signal handler writes to.

use std::io;
use std::net::Shutdown;
use std::os::fd::{BorrowedFd, RawFd};
use std::sync::atomic::{AtomicI32, Ordering};
use std::time::Duration;

use socket2::SockRef;

/// Where the signal handler writes a byte; -1 where there is no handler.
static BELL: AtomicI32 = AtomicI32::new(-1);

/// The byte that a signal sends.
pub(crate) const SIGNAL: u8 = b's';

/// Makes a child process not inherit the socket `fd`, which io_uring accepts without that (monoio 0.2.4 cannot ask for it).
pub(crate) fn close_on_exec(fd: RawFd) -> io::Result<()> {
    // SAFETY: the caller holds the socket, and the borrow ends with this function.
    let fd = unsafe { BorrowedFd::borrow_raw(fd) };
    SockRef::from(&fd).set_cloexec(true)
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
    use std::io::Read;
    use std::os::fd::AsRawFd;
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
    fn children_do_not_inherit_sockets() {
        let socket = socket2::Socket::new_raw(socket2::Domain::IPV4, socket2::Type::STREAM, None).expect("a socket");
        let flags = |fd| {
            // SAFETY: the socket is open.
            unsafe { libc::fcntl(fd, libc::F_GETFD) }
        };
        assert_eq!(flags(socket.as_raw_fd()) & libc::FD_CLOEXEC, 0);
        close_on_exec(socket.as_raw_fd()).expect("an open socket");
        assert_eq!(flags(socket.as_raw_fd()) & libc::FD_CLOEXEC, libc::FD_CLOEXEC);
    }

    #[test]
    fn threads_can_be_pinned_more_often_than_there_are_processors() {
        assert!(descriptors_max() > 0);
        std::thread::spawn(|| (0..1000).for_each(pin_thread)).join().expect("no panic");
    }
}
