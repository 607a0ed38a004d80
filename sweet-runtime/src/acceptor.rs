//! The acceptor: one thread that accepts every connection and gives it to the worker with the fewest.
//!
//! In:    listening sockets, the workers' mailboxes, and an order to stop.
//! Out:   each connection in one mailbox; workers that are asked, now and then, whether their driver works.
//! Never: reads from a connection; spins; gives a worker more than its share while another has room.
//!
//! The workers do not accept themselves. Each could have a queue of its own (`SO_REUSEPORT`), into which the kernel deals
//! blindly, or all could accept from one; both ways the busiest of 8 workers has twice the mean of 16 connections, and a
//! connection that a blocked worker has taken waits for it. ARCHITECTURE.md has the figures.

use std::fs::File;
use std::io::{self, Read, Write};
use std::os::fd::AsFd;
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use socket2::SockRef;

use crate::counts::{Tally, Unclaimed};
use crate::job::Ending;
use crate::limits::{ACCEPT_WAIT_LEAST, ACCEPT_WAIT_MOST, BACKLOG};
use crate::listener::{Accepted, Listener, is_of_one_connection};
use crate::mailbox::{Attendance, HELD_UP, Mailbox, ROOM, Vacancy};
use crate::news::{News, Reporter};
use crate::os::Readiness;

/// The acceptor, seen from the thread that started it. Dropped, it is told to stop.
#[derive(Debug)]
pub(crate) struct AcceptorThread {
    thread: Option<JoinHandle<()>>,
    orders: UnixStream,
}

impl AcceptorThread {
    /// Has it accept nothing more, hand over what has arrived, and end with the last worker.
    pub(crate) fn stop(&self) {
        // Fails only where it has ended already.
        let _ = (&self.orders).write(b"s");
    }

    /// Waits until it has ended.
    pub(crate) fn join(mut self) -> io::Result<()> {
        match self.thread.take().map(JoinHandle::join) {
            Some(Err(_)) => Err(io::Error::other("the acceptor panicked")),
            _ => Ok(()),
        }
    }
}

impl Drop for AcceptorThread {
    fn drop(&mut self) {
        self.stop();
    }
}

/// What accepts.
pub(crate) struct Acceptor {
    pub(crate) listeners: Vec<Listener>,
    /// One for each worker: at least one.
    pub(crate) mailboxes: Vec<Arc<Mailbox>>,
    /// Connections that a worker may have.
    pub(crate) connections_max: usize,
    pub(crate) vacancy: Arc<Vacancy>,
    /// Brings the order to stop, and news of room.
    pub(crate) orders: UnixStream,
    pub(crate) counts: Unclaimed,
    pub(crate) reporter: Reporter,
}

impl Acceptor {
    /// Starts a thread that accepts. `orders` is the other end of its own; `ending` rings when it ends.
    pub(crate) fn start(self, orders: UnixStream, ending: Ending) -> io::Result<AcceptorThread> {
        self.orders.set_nonblocking(true)?;
        let shortage = Shortage::new();
        let work = move || {
            let _ending = ending;
            Accepting::new(self, shortage).run();
        };
        let thread = std::thread::Builder::new().name("sweet-acceptor".to_owned()).spawn(work)?;
        Ok(AcceptorThread { thread: Some(thread), orders })
    }
}

/// An acceptor at work.
struct Accepting {
    listeners: Vec<Listener>,
    mailboxes: Vec<Arc<Mailbox>>,
    connections_max: usize,
    vacancy: Arc<Vacancy>,
    orders: UnixStream,
    counts: Tally,
    reporter: Reporter,
    readiness: Readiness,
    /// The worker that comes first where several have as few.
    next: usize,
    shortage: Shortage,
    /// When the workers are asked next whether their drivers work.
    asking: Instant,
}

impl Accepting {
    fn new(at: Acceptor, shortage: Shortage) -> Self {
        let Acceptor { listeners, mailboxes, connections_max, vacancy, orders, counts, reporter } = at;
        Self {
            listeners,
            mailboxes,
            connections_max,
            vacancy,
            orders,
            counts: counts.claim(),
            reporter,
            readiness: Readiness::default(),
            next: 0,
            shortage,
            asking: Instant::now() + ASK_EVERY,
        }
    }

    fn run(mut self) {
        while !self.is_told_to_stop() {
            let now = Instant::now();
            self.ask(now);
            self.give_again(now);
            let pause = self.shortage.left(now);
            let listens = pause.is_none() && self.has_room(now);
            let timeout = self.asking.duration_since(now).min(pause.unwrap_or(Duration::MAX));
            self.wait(listens, if self.is_collected(now) { timeout } else { timeout.min(HELD_UP) });
            for index in 0..self.listeners.len() {
                if listens && self.readiness.is_ready(index + 1) {
                    self.accept(index);
                }
            }
        }
        self.end();
    }

    /// Asks the workers, now and then, whether their drivers work.
    fn ask(&mut self, now: Instant) {
        if now >= self.asking {
            self.asking = now + ASK_EVERY;
            self.mailboxes.iter().for_each(|mailbox| mailbox.ask());
        }
    }

    /// Waits for orders, and for connections where it `listens`.
    fn wait(&mut self, listens: bool, timeout: Duration) {
        let listeners = self.listeners.iter().filter(|_| listens).map(Listener::as_fd);
        if let Err(error) = self.readiness.wait(std::iter::once(self.orders.as_fd()).chain(listeners), timeout) {
            self.fails(error);
            std::thread::sleep(ACCEPT_WAIT_LEAST);
        }
    }

    /// Takes what has been ordered.
    fn is_told_to_stop(&mut self) -> bool {
        let mut orders = [0; 64];
        match self.orders.read(&mut orders) {
            Ok(count) => count == 0 || orders[..count].iter().any(|order| *order != ROOM),
            Err(_) => false,
        }
    }

    /// Takes one connection. One for each time that it is ready: trying until there is none costs as much, one call more
    /// for the last instead of one for each.
    fn accept(&mut self, index: usize) {
        match self.listeners[index].accept() {
            Ok(accepted) => {
                self.shortage.end();
                self.give(accepted);
            }
            Err(error) if error.kind() == io::ErrorKind::WouldBlock || is_of_one_connection(&error) => {}
            Err(error) => {
                self.fails(error);
                if self.shortage.goes_on(Instant::now()) {
                    self.refuse();
                }
            }
        }
    }

    /// Tells that accepting failed.
    fn fails(&self, error: io::Error) {
        self.counts.accept_failures.bump();
        self.reporter.tell(&News::AcceptFailed(error));
    }

    /// Closes what waits already, by means of the reserved descriptor: who has waited for longer than a passing shortage
    /// lasts is told, and can go elsewhere. A reset tells that nothing was read, and leaves nothing behind in the kernel.
    fn refuse(&mut self) {
        let (mut index, mut count) = (0, 0_u32);
        while index < self.listeners.len() && count < BACKLOG.unsigned_abs() {
            // The shortage may have ended meanwhile.
            if let Ok(accepted) = self.listeners[index].accept() {
                self.shortage.end();
                self.give(accepted);
                break;
            }
            self.shortage.reserve = None;
            match self.listeners[index].accept() {
                Ok(Accepted { stream, .. }) => {
                    let _ = SockRef::from(&stream).set_linger(Some(Duration::ZERO));
                    count += 1;
                }
                Err(_) => index += 1,
            }
            self.shortage.reserve = reserve();
        }
        if count > 0 {
            self.counts.connections_refused.add(u64::from(count));
            self.reporter.tell(&News::Refused(count));
        }
    }

    /// Gives a connection to the worker that has the fewest.
    fn give(&mut self, accepted: Accepted) {
        let now = Instant::now();
        let count = self.mailboxes.len();
        let in_turn = (0..count).map(|step| (self.next + step) % count);
        let least = in_turn.min_by_key(|index| {
            let mailbox = &self.mailboxes[*index];
            (!self.can_take(mailbox, now), mailbox.open())
        });
        let index = least.unwrap_or_default();
        self.next = index + 1;
        self.mailboxes[index].post(accepted);
    }

    /// Gives what held up workers do not come for to others, as far as those have room.
    fn give_again(&mut self, now: Instant) {
        let held_up = |mailbox: &&Arc<Mailbox>| mailbox.attendance(now) == Attendance::HeldUp;
        let held_up: Vec<_> = self.mailboxes.iter().filter(held_up).cloned().collect();
        for mailbox in held_up {
            if self.mailboxes.iter().any(|other| self.can_take(other, now)) {
                for letter in mailbox.take_back() {
                    self.counts.connections_handed_over.bump();
                    self.give(letter);
                }
            }
        }
    }

    /// Whether a worker should get a connection: it has room, and no handler holds it up.
    fn can_take(&self, mailbox: &Mailbox, now: Instant) -> bool {
        mailbox.open() < self.connections_max && mailbox.attendance(now) != Attendance::HeldUp
    }

    /// Whether a worker can take a connection; else it waits in the kernel's queue. The next end of a connection is told.
    fn has_room(&self, now: Instant) -> bool {
        let has_room = || self.mailboxes.iter().any(|mailbox| self.can_take(mailbox, now));
        has_room() || {
            self.vacancy.want();
            has_room()
        }
    }

    fn is_collected(&self, now: Instant) -> bool {
        self.mailboxes.iter().all(|mailbox| mailbox.attendance(now) == Attendance::Punctual)
    }

    /// Hands over what has arrived, closes the sockets and then the mailboxes, and watches over the workers until the last
    /// has ended.
    fn end(mut self) {
        let mut listeners = std::mem::take(&mut self.listeners);
        listeners.retain_mut(Listener::deafen);
        listeners.iter().for_each(|listener| self.take_all(listener));
        if !listeners.is_empty() {
            std::thread::sleep(HANDSHAKE_WAIT);
            listeners.iter().for_each(|listener| self.take_all(listener));
        }
        drop(listeners);
        for wait in [COLLECT_WAIT, HELD_UP] {
            if !self.is_collected(Instant::now()) {
                std::thread::sleep(wait);
                self.give_again(Instant::now());
            }
        }
        self.mailboxes.iter().for_each(|mailbox| mailbox.close());
        while !self.mailboxes.iter().all(|mailbox| mailbox.is_abandoned()) {
            let now = Instant::now();
            self.ask(now);
            self.wait(false, self.asking.duration_since(now));
            self.is_told_to_stop();
        }
    }

    /// Takes everything that waits, beyond what workers should have: the kernel would reset it.
    fn take_all(&mut self, listener: &Listener) {
        loop {
            match listener.accept() {
                Ok(accepted) => self.give(accepted),
                Err(error) if is_of_one_connection(&error) => {}
                Err(error) => {
                    if error.kind() != io::ErrorKind::WouldBlock {
                        self.fails(error);
                    }
                    return;
                }
            }
        }
    }
}

/// The want of descriptors or memory. Trying again at once would only burn the processor.
struct Shortage {
    /// Held, so that there is one descriptor to give up.
    reserve: Option<File>,
    /// How long it pauses next; the least where there is no shortage.
    wait: Duration,
    until: Option<Instant>,
}

impl Shortage {
    fn new() -> Self {
        Self { reserve: reserve(), wait: ACCEPT_WAIT_LEAST, until: None }
    }

    /// What is left of a pause at `now`.
    fn left(&self, now: Instant) -> Option<Duration> {
        self.until.map(|until| until.saturating_duration_since(now)).filter(|left| !left.is_zero())
    }

    /// Begins the next pause. Returns whether the shortage has lasted too long for anybody to wait.
    fn goes_on(&mut self, now: Instant) -> bool {
        let is_long = self.wait >= ACCEPT_WAIT_MOST;
        self.until = Some(now + self.wait);
        self.wait = (self.wait * 2).min(ACCEPT_WAIT_MOST);
        is_long
    }

    fn end(&mut self) {
        if self.until.take().is_some() {
            self.wait = ACCEPT_WAIT_LEAST;
        }
        if self.reserve.is_none() {
            self.reserve = reserve();
        }
    }
}

fn reserve() -> Option<File> {
    File::open("/dev/null").ok()
}

/// How often each worker is asked whether its driver works.
const ASK_EVERY: Duration = Duration::from_millis(500);
/// How long handshakes that are under way have to end when the server stops: a round trip within one place. Longer ones
/// are reset, and so are those under way where the file of a Unix socket is removed.
const HANDSHAKE_WAIT: Duration = Duration::from_millis(10);
/// How long workers have to collect the last connections before it is asked whether they are held up.
const COLLECT_WAIT: Duration = Duration::from_millis(1);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shortage_is_waited_for_longer_and_longer_and_then_told() {
        let (mut shortage, now) = (Shortage::new(), Instant::now());
        assert_eq!(shortage.left(now), None);
        let mut waits = Vec::new();
        while !shortage.goes_on(now) {
            waits.push(shortage.left(now).expect("a pause"));
        }
        assert_eq!(waits.first(), Some(&ACCEPT_WAIT_LEAST));
        assert!(waits.windows(2).all(|two| two[1] == two[0] * 2), "{waits:?}");
        assert_eq!(shortage.left(now), Some(ACCEPT_WAIT_MOST));
        assert_eq!(shortage.left(now + ACCEPT_WAIT_MOST), None);
        shortage.end();
        assert!(!shortage.goes_on(now) && shortage.left(now) == Some(ACCEPT_WAIT_LEAST));
    }
}
