//! Every limit of the server, with its name, its value and its reason.
//!
//! In:    what the developer asks for, or nothing.
//! Out:   numbers that hold against each other: checked at compile time for the defaults, at start for the rest.
//! Never: a limit without a name, or one that depends on what a peer declares.

use std::io;
use std::time::Duration;

const KIB: usize = 1024;

/// The limits of a server. Begin with [`Limits::default`] and change what must differ.
///
/// ```
/// use sweet_runtime::Limits;
///
/// let mut limits = Limits::default();
/// limits.body_bytes_max = 64 * 1024;
/// assert_eq!(limits.request_line_bytes_max, 8 * 1024);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Bytes of a request line with its line end; more is answered 414. Default 8 KiB, as nginx has it: RFC 9112
    /// section 3 asks for at least 8,000. With `header_bytes_max` at most 65,535.
    pub request_line_bytes_max: usize,
    /// Bytes of all header fields with their line ends; more is answered 431. Default 16 KiB, as Node, Caddy and HAProxy.
    pub header_bytes_max: usize,
    /// Header fields of a request; more is answered 431. Default 100, as hyper.
    pub header_fields_max: usize,
    /// Bytes of a request's content, without its transfer coding; more is answered 413. Default 1 MiB, as nginx.
    pub body_bytes_max: usize,
    /// Bytes of the extensions of one chunk; more is answered 400. Default 256: nobody uses them.
    pub chunk_extension_bytes_max: usize,
    /// Bytes of all chunk extensions of one body; more is answered 400. Default 16 KiB, as hyper.
    pub chunk_extensions_bytes_max: usize,
    /// Bytes of a trailer section, which is checked and dropped; more is answered 431. Default 8 KiB.
    pub trailer_bytes_max: usize,
    /// Fields of a trailer section; more is answered 431. Default 32.
    pub trailer_fields_max: usize,
    /// Time from the first byte of a head to its last; later is answered 408. Default 10 s, in all, so that a byte now
    /// and then gains nothing.
    pub head_timeout: Duration,
    /// Time between two reads of a body; longer is answered 408. Default 30 s.
    pub body_timeout: Duration,
    /// Bytes a second that a body must bring on average, once `body_rate_grace` is over; less is answered 408. Default
    /// 240.
    pub body_bytes_per_second_min: usize,
    /// Time before `body_bytes_per_second_min` is asked for. Default 5 s.
    pub body_rate_grace: Duration,
    /// Bytes of a body that are read before a handler that takes it piece by piece asks for them, at least 1 KiB. Default
    /// 64 KiB: the peer goes on sending while the handler works, and a slow handler holds no more than that.
    pub body_ahead_bytes_max: usize,
    /// Bytes of a body that no handler took, which are read and dropped so that the connection can be kept; with more to
    /// come it is closed after the answer. Default 64 KiB: reading that is cheaper than a new connection.
    pub drain_bytes_max: usize,
    /// Bytes of bodies that one worker holds; a request that would need more is answered 503 with `Retry-After`. At least
    /// `body_bytes_max` and `body_ahead_bytes_max`. Default 256 MiB, which is 256 of the largest bodies at once.
    pub body_bytes_per_worker_max: usize,
    /// Time that a handler may take, without the time that it waits for the body; later is answered 504, and the handler
    /// is dropped. Default 30 s, below the 60 s of common load balancers, so that the answer comes from here.
    pub handler_timeout: Duration,
    /// Time in which a peer must take some bytes of a response; later the connection is closed. Default 30 s.
    pub write_timeout: Duration,
    /// Time that a connection may wait for a request; later it is closed. Default 65 s, above the 60 s of common load
    /// balancers, so that they close first.
    pub idle_timeout: Duration,
    /// Requests of one connection; the last is answered with `Connection: close`. Default 10,000, so that connections
    /// move to new workers and processes sooner or later.
    pub requests_per_connection_max: u32,
    /// Time after which the next response of a connection is its last, with `Connection: close`. Default 1 h, for the same
    /// reason.
    pub connection_age_max: Duration,
    /// Open connections of one worker; beyond it, they wait in the kernel's queue. Default 25,000. Four fifths of the
    /// process's descriptors, shared among the workers, is the most in any case.
    pub connections_per_worker_max: usize,
    /// Bytes of responses that may wait in a connection before it writes them and reads on, at least 1. Default 64 KiB.
    pub output_bytes_high: usize,
    /// Time that a connection which the server closes waits for the peer to close too, so that the peer can read the
    /// answer (RFC 9112 section 9.6). Default 5 s.
    pub linger_timeout: Duration,
    /// Bytes that such a connection reads and drops. Default 1 MiB.
    pub linger_bytes_max: usize,
    /// Time that requests in flight have to end when the server stops. Default 30 s.
    pub stop_timeout: Duration,
    /// Time that an idle connection is kept when the server stops, because a request may be under way on it. Default
    /// 200 ms, the round trip of a long way.
    pub stop_idle_grace: Duration,
}

impl Limits {
    /// The defaults.
    pub const DEFAULT: Limits = Limits {
        request_line_bytes_max: 8 * KIB,
        header_bytes_max: 16 * KIB,
        header_fields_max: 100,
        body_bytes_max: KIB * KIB,
        chunk_extension_bytes_max: 256,
        chunk_extensions_bytes_max: 16 * KIB,
        trailer_bytes_max: 8 * KIB,
        trailer_fields_max: 32,
        head_timeout: Duration::from_secs(10),
        body_timeout: Duration::from_secs(30),
        body_bytes_per_second_min: 240,
        body_rate_grace: Duration::from_secs(5),
        body_ahead_bytes_max: 64 * KIB,
        drain_bytes_max: 64 * KIB,
        body_bytes_per_worker_max: 256 * KIB * KIB,
        handler_timeout: Duration::from_secs(30),
        write_timeout: Duration::from_secs(30),
        idle_timeout: Duration::from_secs(65),
        requests_per_connection_max: 10_000,
        connection_age_max: Duration::from_secs(60 * 60),
        connections_per_worker_max: 25_000,
        output_bytes_high: 64 * KIB,
        linger_timeout: Duration::from_secs(5),
        linger_bytes_max: KIB * KIB,
        stop_timeout: Duration::from_secs(30),
        stop_idle_grace: Duration::from_millis(200),
    };

    /// What is wrong with these limits, taken together.
    const fn mistake(&self) -> Option<&'static str> {
        if self.request_line_bytes_max.saturating_add(self.header_bytes_max) > HEAD_BYTES_MAX {
            return Some("`request_line_bytes_max` and `header_bytes_max` are together more than 65,535");
        }
        if self.request_line_bytes_max < REQUEST_LINE_BYTES_LEAST {
            return Some("`request_line_bytes_max` is less than 16: the shortest request line has 16 bytes");
        }
        if self.chunk_extension_bytes_max > self.chunk_extensions_bytes_max {
            return Some("`chunk_extension_bytes_max` is more than `chunk_extensions_bytes_max`");
        }
        if self.requests_per_connection_max == 0 || self.connections_per_worker_max == 0 {
            return Some("`requests_per_connection_max` and `connections_per_worker_max` are at least 1");
        }
        if self.output_bytes_high == 0 {
            return Some("`output_bytes_high` is at least 1: nothing could be answered");
        }
        if self.body_bytes_max > BODY_BYTES_MOST {
            return Some("`body_bytes_max` is more than 1 GiB: bodies are read whole");
        }
        None
    }

    /// Refuses limits that contradict each other.
    ///
    /// # Errors
    ///
    /// `InvalidInput`, naming the limits.
    pub(crate) fn check(&self) -> io::Result<()> {
        match self.mistake() {
            None => Ok(()),
            Some(mistake) => Err(io::Error::new(io::ErrorKind::InvalidInput, mistake)),
        }
    }

    /// How often a worker looks for overdue connections: four times in the shortest timeout, at most every second.
    pub(crate) fn tick(&self) -> Duration {
        let timeouts = [
            self.head_timeout,
            self.body_timeout,
            self.write_timeout,
            self.idle_timeout,
            self.linger_timeout,
            self.handler_timeout,
        ];
        let shortest = timeouts.into_iter().min().unwrap_or(TICK_MOST);
        (shortest / 4).clamp(TICK_LEAST, TICK_MOST)
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// Offsets into a head have 16 bits.
const HEAD_BYTES_MAX: usize = u16::MAX as usize;
/// `GET / HTTP/1.1` and its line end.
const REQUEST_LINE_BYTES_LEAST: usize = 16;
/// Sums of body, head and one read cannot overflow.
const BODY_BYTES_MOST: usize = KIB * KIB * KIB;
/// The least time between two looks for overdue connections.
const TICK_LEAST: Duration = Duration::from_millis(10);
/// The most time between two looks for overdue connections, and the precision of all timeouts.
const TICK_MOST: Duration = Duration::from_secs(1);

/// Room for one read: a browser's request fits, and so do 16 short pipelined ones.
pub(crate) const READ_BYTES: usize = 4 * KIB;
/// The most that is read of the next request while one is answered: enough to notice that the client has left.
pub(crate) const READ_AHEAD_BYTES_MAX: usize = READ_BYTES;
/// The least room for a read: less is made larger first.
pub(crate) const READ_BYTES_LEAST: usize = KIB;
/// The most room made for one read, however long the body that is announced.
pub(crate) const READ_BYTES_MOST: usize = 64 * KIB;
/// Buffers larger than this are not kept when a connection becomes idle.
pub(crate) const KEPT_BYTES_MAX: usize = 16 * KIB;
/// Buffers larger than this are not kept by a busy connection either, once they are empty.
pub(crate) const BUSY_BYTES_MAX: usize = 256 * KIB;
/// Sets of buffers that a worker keeps for connections that wake up.
pub(crate) const KEPT_BUFFERS_MAX: usize = 128;
/// Room for the first bytes of a request on a connection without buffers: many requests fit whole.
pub(crate) const STUB_BYTES: usize = 256;
/// Requests in one tick after which a connection keeps its buffers until the next but one. With fewer, it gives them back
/// after each: the next connection that wakes up takes them, and memory is for those that talk.
pub(crate) const IDLE_REQUESTS: u32 = 2;
/// Requests in one tick that make a connection busy: it keeps its buffers while it waits, until it is closed for idleness.
pub(crate) const BUSY_REQUESTS: u32 = 32;
/// Static and shared content from this size on is written from where it is.
pub(crate) const COPY_BYTES_MAX: usize = 16 * KIB;
/// Connections that the kernel completes before they are accepted.
pub(crate) const BACKLOG: i32 = 4096;
/// The first wait after an accept failed for want of descriptors or memory, doubled each time.
pub(crate) const ACCEPT_WAIT_LEAST: Duration = Duration::from_millis(10);
/// The longest such wait.
pub(crate) const ACCEPT_WAIT_MOST: Duration = Duration::from_secs(1);

const _: () = {
    assert!(Limits::DEFAULT.mistake().is_none());
    assert!(Limits::DEFAULT.head_timeout.as_millis() > TICK_MOST.as_millis());
    assert!(
        STUB_BYTES < READ_BYTES_LEAST
            && READ_BYTES_LEAST <= READ_BYTES
            && READ_BYTES <= KEPT_BYTES_MAX
            && READ_BYTES <= READ_BYTES_MOST
    );
    assert!(IDLE_REQUESTS < BUSY_REQUESTS);
    assert!(KEPT_BYTES_MAX <= BUSY_BYTES_MAX && Limits::DEFAULT.output_bytes_high < BUSY_BYTES_MAX);
    assert!(COPY_BYTES_MAX <= Limits::DEFAULT.output_bytes_high);
    assert!(ACCEPT_WAIT_LEAST.as_millis() < ACCEPT_WAIT_MOST.as_millis());
};

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(change: impl FnOnce(&mut Limits), names: &str) {
        let mut limits = Limits::default();
        change(&mut limits);
        let error = limits.check().expect_err("the limits contradict each other");
        assert!(error.to_string().contains(names), "`{error}` does not name `{names}`");
    }

    #[test]
    fn contradictions_do_not_start() {
        check(|limits| limits.header_bytes_max = 65_535, "`header_bytes_max`");
        // No limit at all is too much as well, and is not mistaken for a small one.
        check(|limits| limits.header_bytes_max = usize::MAX, "`header_bytes_max`");
        check(|limits| limits.output_bytes_high = 0, "`output_bytes_high`");
        check(|limits| limits.request_line_bytes_max = 15, "`request_line_bytes_max`");
        check(|limits| limits.chunk_extension_bytes_max = 17 * KIB, "`chunk_extensions_bytes_max`");
        check(|limits| limits.requests_per_connection_max = 0, "`requests_per_connection_max`");
        check(|limits| limits.connections_per_worker_max = 0, "`connections_per_worker_max`");
        check(|limits| limits.body_bytes_max = usize::MAX, "`body_bytes_max`");
    }

    #[test]
    fn ticks_follow_the_shortest_timeout() {
        assert_eq!(Limits::default().tick(), Duration::from_secs(1));
        let quick = Limits { body_timeout: Duration::from_millis(200), ..Limits::default() };
        assert_eq!(quick.tick(), Duration::from_millis(50));
        let never = Limits { idle_timeout: Duration::ZERO, ..Limits::default() };
        assert_eq!(never.tick(), TICK_LEAST);
    }
}
