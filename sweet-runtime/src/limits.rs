//! Every limit of the server, with its name, its value and its reason.
//!
//! In:    what the developer asks for, or nothing.
//! Out:   numbers that hold against each other: checked at compile time for the defaults, at start for the rest.
//! Never: a limit without a name, or one that depends on what a peer declares.

mod amount;

use std::io;
use std::time::Duration;

pub use self::amount::{Amount, Limit, LimitError};
use self::amount::{Holds, nearest};

const KIB: usize = 1024;

/// Makes the struct, its defaults, the list of names and the ways to a field from one table, so that none has a limit that
/// another has not.
macro_rules! limits {
    ($($(#[$doc:meta])* $name:ident: $type:ty as $unit:ident = $default:expr, from $least:expr, to $most:expr;)*) => {
        /// The limits of a server. Begin with [`Limits::default`] and change what must differ.
        ///
        /// ```
        /// use sweet_runtime::Limits;
        ///
        /// let mut limits = Limits::default();
        /// limits.body_bytes_max = 64 * 1024;
        /// limits.set("head_timeout", "5s")?;
        /// assert_eq!(limits.request_line_bytes_max, 8 * 1024);
        /// # Ok::<(), sweet_runtime::LimitError>(())
        /// ```
        ///
        /// Each can be set by its name and a text too, as the environment does it. [`Limits::ALL`] has their names,
        /// defaults and ranges. A server with limits out of their range, or that contradict each other, does not start.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct Limits {
            $($(#[$doc])* pub $name: $type,)*
        }

        impl Limits {
            /// The defaults.
            pub const DEFAULT: Limits = Limits { $($name: $default,)* };

            /// Every limit: its name, its default and its range.
            pub const ALL: &'static [Limit] = &[$(Limit {
                name: stringify!($name),
                default: amount!($unit $default),
                least: amount!($unit $least),
                most: amount!($unit $most),
            },)*];

            /// The value of each limit, in the order of [`ALL`](Self::ALL).
            const fn amounts(&self) -> [Amount; Limits::ALL.len()] {
                [$(amount!($unit self.$name),)*]
            }

            /// Sets the limit `name`. Returns whether there is one that can hold `amount`.
            fn put(&mut self, name: &str, amount: Amount) -> bool {
                match name {
                    $(stringify!($name) => Holds::hold(amount).map(|value| self.$name = value).is_some(),)*
                    _ => false,
                }
            }
        }
    };
}

macro_rules! amount {
    (Bytes $value:expr) => {
        Amount::Bytes($value as u64)
    };
    (Count $value:expr) => {
        Amount::Count($value as u64)
    };
    (Time $value:expr) => {
        Amount::Time($value)
    };
}

limits! {
    /// Bytes of a request line with its line end; more is answered 414. Default 8 KiB, as nginx has it: RFC 9112
    /// section 3 asks for at least 8,000. With `header_bytes_max` at most 65,535.
    request_line_bytes_max: usize as Bytes = 8 * KIB, from REQUEST_LINE_BYTES_LEAST, to HEAD_BYTES_MAX;
    /// Bytes of all header fields with their line ends; more is answered 431. Default 16 KiB, as Node, Caddy and HAProxy.
    header_bytes_max: usize as Bytes = 16 * KIB, from HEADER_BYTES_LEAST, to HEAD_BYTES_MAX;
    /// Header fields of a request; more is answered 431. Default 100, as hyper.
    header_fields_max: usize as Count = 100, from 1, to HEADER_FIELDS_MOST;
    /// Bytes of a request's content, without its transfer coding; more is answered 413. Default 1 MiB, as nginx.
    body_bytes_max: usize as Bytes = KIB * KIB, from 0, to BYTES_MOST;
    /// Bytes of the extensions of one chunk; more is answered 400. Default 256: nobody uses them.
    chunk_extension_bytes_max: usize as Bytes = 256, from 0, to BYTES_MOST;
    /// Bytes of all chunk extensions of one body; more is answered 400. Default 16 KiB, as hyper.
    chunk_extensions_bytes_max: usize as Bytes = 16 * KIB, from 0, to BYTES_MOST;
    /// Bytes of a trailer section, which is checked and dropped; more is answered 431. Default 8 KiB.
    trailer_bytes_max: usize as Bytes = 8 * KIB, from 0, to BYTES_MOST;
    /// Fields of a trailer section; more is answered 431. Default 32.
    trailer_fields_max: usize as Count = 32, from 0, to HEADER_FIELDS_MOST;
    /// Time from the first byte of a head to its last; later is answered 408. Default 10 s, in all, so that a byte now
    /// and then gains nothing.
    head_timeout: Duration as Time = Duration::from_secs(10), from TIME_LEAST, to TIME_MOST;
    /// Time between two reads of a body; longer is answered 408. Default 30 s.
    body_timeout: Duration as Time = Duration::from_secs(30), from TIME_LEAST, to TIME_MOST;
    /// Bytes a second that a body must bring on average, once `body_rate_grace` is over; less is answered 408. Default
    /// 240.
    body_bytes_per_second_min: usize as Bytes = 240, from 0, to BYTES_MOST;
    /// Time before `body_bytes_per_second_min` is asked for. Default 5 s.
    body_rate_grace: Duration as Time = Duration::from_secs(5), from Duration::ZERO, to TIME_MOST;
    /// Bytes of a body that are read before a handler that takes it piece by piece asks for them, at least 1 KiB. Default
    /// 64 KiB: the peer goes on sending while the handler works, and a slow handler holds no more than that.
    body_ahead_bytes_max: usize as Bytes = 64 * KIB, from KIB, to BYTES_MOST;
    /// Bytes of a body that no handler took, which are read and dropped so that the connection can be kept; with more to
    /// come it is closed after the answer. Default 64 KiB: reading that is cheaper than a new connection.
    drain_bytes_max: usize as Bytes = 64 * KIB, from 0, to BYTES_MOST;
    /// Bytes of bodies that one worker holds; a request that would need more is answered 503 with `Retry-After`. At least
    /// `body_bytes_max` and `body_ahead_bytes_max`. Default 256 MiB, which is 256 of the largest bodies at once.
    body_bytes_per_worker_max: usize as Bytes = 256 * KIB * KIB, from KIB, to HELD_BYTES_MOST;
    /// Time that a handler may take, without the time that it waits for the body; later is answered 504, and the handler
    /// is dropped. Default 30 s, below the 60 s of common load balancers, so that the answer comes from here.
    handler_timeout: Duration as Time = Duration::from_secs(30), from TIME_LEAST, to TIME_MOST;
    /// Time that what stands around a handler has left once the handler was dropped, such as middleware on the way out; then
    /// it is dropped too, and the answer is 504 all the same. Default 1 s.
    handler_grace: Duration as Time = Duration::from_secs(1), from TIME_LEAST, to TIME_MOST;
    /// Pieces of work that requests have left behind and that are in flight in one worker; a connection whose request adds
    /// one goes on once there are fewer. Default 1,000.
    background_per_worker_max: usize as Count = 1_000, from 1, to BACKGROUND_MOST;
    /// Time in which a peer must take some bytes of a response; later the connection is closed. Default 30 s.
    write_timeout: Duration as Time = Duration::from_secs(30), from TIME_LEAST, to TIME_MOST;
    /// Time that a connection may wait for a request; later it is closed. Default 65 s, above the 60 s of common load
    /// balancers, so that they close first.
    idle_timeout: Duration as Time = Duration::from_secs(65), from TIME_LEAST, to TIME_MOST;
    /// Requests of one connection; the last is answered with `Connection: close`. Default 10,000, so that connections
    /// move to new workers and processes sooner or later.
    requests_per_connection_max: u32 as Count = 10_000, from 1, to u32::MAX;
    /// Time after which the next response of a connection is its last, with `Connection: close`. Default 1 h, for the same
    /// reason.
    connection_age_max: Duration as Time = Duration::from_secs(60 * 60), from TIME_LEAST, to TIME_MOST;
    /// Open connections of one worker; beyond it, they wait in the kernel's queue. Default 25,000. Four fifths of the
    /// process's descriptors, shared among the workers, is the most in any case.
    connections_per_worker_max: usize as Count = 25_000, from 1, to CONNECTIONS_MOST;
    /// Bytes of responses that may wait in a connection before it writes them and reads on, at least 1. Default 64 KiB.
    output_bytes_high: usize as Bytes = 64 * KIB, from 1, to BYTES_MOST;
    /// Time that a connection which the server closes waits for the peer to close too, so that the peer can read the
    /// answer (RFC 9112 section 9.6). Default 5 s.
    linger_timeout: Duration as Time = Duration::from_secs(5), from TIME_LEAST, to TIME_MOST;
    /// Bytes that such a connection reads and drops. Default 1 MiB.
    linger_bytes_max: usize as Bytes = KIB * KIB, from 0, to BYTES_MOST;
    /// Time that requests in flight have to end when the server stops. Default 30 s.
    stop_timeout: Duration as Time = Duration::from_secs(30), from Duration::ZERO, to TIME_MOST;
    /// Time that an idle connection is kept when the server stops, because a request may be under way on it. Default
    /// 200 ms, the round trip of a long way.
    stop_idle_grace: Duration as Time = Duration::from_millis(200), from Duration::ZERO, to TIME_MOST;
}

/// What must hold between limits: the first, taken together, are at most the second.
struct Relation {
    first: &'static [&'static str],
    sum: usize,
    /// The limit that they are held against, where it is not a number of its own.
    second: Option<&'static str>,
    most: usize,
}

impl Relation {
    const fn holds(&self) -> bool {
        self.sum <= self.most
    }
}

impl Limits {
    /// Sets a limit by its name and a text.
    ///
    /// Bytes are a whole number, with `KiB`, `MiB` or `GiB` behind it or not; a time is a whole number with `ms`, `s`, `m`
    /// or `h` behind it; a count is a whole number.
    ///
    /// ```
    /// use sweet_runtime::Limits;
    ///
    /// let mut limits = Limits::default();
    /// limits.set("body_bytes_max", "4MiB")?;
    /// assert_eq!(limits.body_bytes_max, 4 * 1024 * 1024);
    /// let error = limits.set("body_bytes", "4MiB").unwrap_err();
    /// assert_eq!(error.to_string(), "`body_bytes` is no limit; `body_bytes_max` is one");
    /// # Ok::<(), sweet_runtime::LimitError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`LimitError`] where there is no such limit, or the text does not say a value in its range. Nothing is changed then.
    pub fn set(&mut self, name: &str, text: &str) -> Result<(), LimitError> {
        let Some(limit) = Limits::ALL.iter().find(|limit| limit.name == name) else {
            return Err(LimitError::unknown(name, nearest(name)));
        };
        match limit.amount(text) {
            Some(amount) if self.put(name, amount) => Ok(()),
            _ => Err(LimitError::value(*limit, text)),
        }
    }

    /// The value of the limit `name`, where there is one.
    ///
    /// ```
    /// let limits = sweet_runtime::Limits::default();
    /// assert_eq!(limits.amount("head_timeout").map(|amount| amount.to_string()).as_deref(), Some("10s"));
    /// ```
    pub fn amount(&self, name: &str) -> Option<Amount> {
        Limits::ALL.iter().zip(self.amounts()).find(|(limit, _)| limit.name == name).map(|(_, amount)| amount)
    }

    /// What is wrong with these limits, each mistake with the limits, their values and what would do. `called` is the
    /// name under which a limit is told, such as [`str::to_owned`].
    ///
    /// ```
    /// let mut limits = sweet_runtime::Limits::default();
    /// limits.output_bytes_high = 0;
    /// assert_eq!(limits.mistakes(str::to_owned), ["`output_bytes_high` is `0`, not bytes from `1` to `1GiB`, such as `64KiB`"]);
    /// ```
    pub fn mistakes(&self, called: impl Fn(&'static str) -> String) -> Vec<String> {
        let told = |name| {
            let value = self.amount(name).map(|amount| amount.to_string()).unwrap_or_default();
            format!("`{}` (`{value}`)", called(name))
        };
        let ranges = Limits::ALL.iter().zip(self.amounts()).filter(|(limit, amount)| !limit.has(*amount));
        let ranges = ranges.map(|(limit, amount)| format!("`{}` is `{amount}`, {}", called(limit.name), limit.asked()));
        let relations = self.relations().into_iter().filter(|relation| !relation.holds());
        let relations = relations.map(|Relation { first, most, second, .. }| {
            let first: Vec<_> = first.iter().copied().map(told).collect();
            let (are, most) = (if first.len() == 1 { "is" } else { "are together" }, Amount::Bytes(most as u64));
            match second {
                Some(second) => format!("{} {are} more than {}", first.join(" and "), told(second)),
                None => format!("{} {are} more than `{most}`", first.join(" and ")),
            }
        });
        ranges.chain(relations).collect()
    }

    const fn relations(&self) -> [Relation; 4] {
        [
            Relation {
                first: &["request_line_bytes_max", "header_bytes_max"],
                sum: self.request_line_bytes_max.saturating_add(self.header_bytes_max),
                second: None,
                most: HEAD_BYTES_MAX,
            },
            Relation {
                first: &["chunk_extension_bytes_max"],
                sum: self.chunk_extension_bytes_max,
                second: Some("chunk_extensions_bytes_max"),
                most: self.chunk_extensions_bytes_max,
            },
            Relation {
                first: &["body_bytes_max"],
                sum: self.body_bytes_max,
                second: Some("body_bytes_per_worker_max"),
                most: self.body_bytes_per_worker_max,
            },
            Relation {
                first: &["body_ahead_bytes_max"],
                sum: self.body_ahead_bytes_max,
                second: Some("body_bytes_per_worker_max"),
                most: self.body_bytes_per_worker_max,
            },
        ]
    }

    /// Whether there is no mistake, for the compiler.
    const fn is_sound(&self) -> bool {
        let (amounts, relations, mut sound) = (self.amounts(), self.relations(), true);
        let mut at = 0;
        while at < amounts.len() {
            sound &= Limits::ALL[at].has(amounts[at]);
            at += 1;
        }
        let mut at = 0;
        while at < relations.len() {
            sound &= relations[at].holds();
            at += 1;
        }
        sound
    }

    /// Refuses limits that are out of range or contradict each other.
    ///
    /// # Errors
    ///
    /// `InvalidInput`, with every mistake on a line of its own.
    pub(crate) fn check(&self) -> io::Result<()> {
        let mistakes = self.mistakes(str::to_owned);
        match mistakes.is_empty() {
            true => Ok(()),
            false => Err(io::Error::new(io::ErrorKind::InvalidInput, mistakes.join("\n"))),
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
/// `host:a` and its line end, with two bytes to spare.
const HEADER_BYTES_LEAST: usize = 10;
/// A head of 65,535 bytes has no room for more: the shortest field has four.
const HEADER_FIELDS_MOST: usize = 16 * KIB;
/// The most of any limit in bytes that belongs to one connection: sums of body, head and one read cannot overflow.
const BYTES_MOST: usize = KIB * KIB * KIB;
/// The most that a worker may be allowed to hold. Where an address has 32 bits, less is to be had, and asked for.
const HELD_BYTES_MOST: u64 = 1 << 40;
/// Descriptors have no more numbers on Linux.
const CONNECTIONS_MOST: usize = 1 << 30;
/// Each piece has a place in memory: more would not fit.
const BACKGROUND_MOST: usize = 1 << 30;
/// The least timeout: less would pass before anybody could be in time.
const TIME_LEAST: Duration = Duration::from_millis(1);
/// The most of any timeout, a year: as good as none, and still a number of ticks.
const TIME_MOST: Duration = Duration::from_secs(365 * 24 * 60 * 60);
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
    assert!(Limits::DEFAULT.is_sound());
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
mod tests;
