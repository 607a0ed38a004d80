//! The connections that one worker is given.
//!
//! In:    accepted connections, from the acceptor's thread.
//! Out:   the same, on the worker's thread, in order; or back, where the worker does not come for them.
//! Never: waits with its lock held, or loses a connection.

use std::future::poll_fn;
use std::io::Write;
use std::os::unix::net::UnixStream;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Poll, Waker};
use std::time::{Duration, Instant};

use crate::listener::Accepted;

/// What the acceptor and one worker share.
#[derive(Debug)]
pub(crate) struct Mailbox {
    contents: Mutex<Contents>,
    /// Connections that were given and have not ended, collected or not.
    open: AtomicUsize,
    vacancy: Arc<Vacancy>,
}

#[derive(Debug, Default)]
struct Contents {
    letters: Vec<Accepted>,
    /// Since when the first letter lies there.
    since: Option<Instant>,
    /// Whether letters were taken back, and the worker has not come since.
    is_missed: bool,
    /// Whether the worker should show that its driver works.
    is_asked: bool,
    /// Whether the worker should know that no connection will come any more.
    is_closed: bool,
    is_abandoned: bool,
    waker: Option<Waker>,
}

/// Whether a worker comes for what is in its mailbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Attendance {
    /// It has collected everything.
    Punctual,
    /// Something was put in a moment ago.
    Expected,
    /// It has left something lying for so long that a handler must hold it up, or it has ended.
    HeldUp,
}

/// A worker that leaves a connection lying for so long is held up. One that has much to do comes sooner.
pub(crate) const HELD_UP: Duration = Duration::from_millis(50);

/// What a worker finds in its mailbox.
#[derive(Debug)]
pub(crate) struct Post {
    pub(crate) letters: Vec<Accepted>,
    /// Whether it should show that its driver works.
    pub(crate) is_asked: bool,
    /// Whether no connection will come any more, which is said once.
    pub(crate) is_last: bool,
}

impl Mailbox {
    /// An empty one, whose worker tells `vacancy` when a connection ends.
    pub(crate) fn new(vacancy: Arc<Vacancy>) -> Self {
        Self { contents: Mutex::default(), open: AtomicUsize::new(0), vacancy }
    }

    /// Connections that were given and have not ended.
    pub(crate) fn open(&self) -> usize {
        self.open.load(Ordering::SeqCst)
    }

    /// Gives a connection to the worker.
    pub(crate) fn post(&self, letter: Accepted) {
        self.open.fetch_add(1, Ordering::SeqCst);
        let mut contents = self.lock();
        contents.since.get_or_insert_with(Instant::now);
        contents.letters.push(letter);
        wake(contents);
    }

    /// Asks the worker to show that its driver works.
    pub(crate) fn ask(&self) {
        let mut contents = self.lock();
        contents.is_asked = true;
        wake(contents);
    }

    /// Says that no connection will come any more.
    pub(crate) fn close(&self) {
        let mut contents = self.lock();
        contents.is_closed = true;
        wake(contents);
    }

    /// Whether the worker comes for its letters.
    pub(crate) fn attendance(&self, now: Instant) -> Attendance {
        let contents = self.lock();
        match contents.since {
            _ if contents.is_missed || contents.is_abandoned => Attendance::HeldUp,
            Some(since) if now.saturating_duration_since(since) >= HELD_UP => Attendance::HeldUp,
            Some(_) => Attendance::Expected,
            None => Attendance::Punctual,
        }
    }

    /// Takes back what has not been collected. The worker counts as held up until it comes.
    pub(crate) fn take_back(&self) -> Vec<Accepted> {
        let mut contents = self.lock();
        contents.is_missed = true;
        contents.since = None;
        let letters = std::mem::take(&mut contents.letters);
        self.open.fetch_sub(letters.len(), Ordering::SeqCst);
        letters
    }

    /// Waits for something to come. For the worker alone.
    pub(crate) async fn collect(&self) -> Post {
        poll_fn(|cx| {
            let mut contents = self.lock();
            contents.is_missed = false;
            let is_asked = std::mem::take(&mut contents.is_asked);
            if contents.letters.is_empty() && !is_asked && !contents.is_closed {
                contents.waker = Some(cx.waker().clone());
                return Poll::Pending;
            }
            contents.since = None;
            let letters = std::mem::take(&mut contents.letters);
            Poll::Ready(Post { letters, is_asked, is_last: std::mem::take(&mut contents.is_closed) })
        })
        .await
    }

    /// Says that a connection has ended. For the worker alone.
    pub(crate) fn ended(&self) {
        self.open.fetch_sub(1, Ordering::SeqCst);
        self.vacancy.tell();
    }

    /// Says that the worker will not come again.
    pub(crate) fn abandon(&self) {
        let mut contents = self.lock();
        contents.is_abandoned = true;
        contents.waker = None;
        drop(contents);
        self.vacancy.ring();
    }

    /// Whether the worker will not come again.
    pub(crate) fn is_abandoned(&self) -> bool {
        self.lock().is_abandoned
    }

    /// A lock that a panic has poisoned holds nothing half done: each holder does one step.
    fn lock(&self) -> MutexGuard<'_, Contents> {
        self.contents.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Wakes the worker, after the lock is released.
fn wake(mut contents: MutexGuard<'_, Contents>) {
    let waker = contents.waker.take();
    drop(contents);
    if let Some(waker) = waker {
        waker.wake();
    }
}

/// Tells the acceptor that a worker has room again, where it waits for that.
#[derive(Debug)]
pub(crate) struct Vacancy {
    is_wanted: AtomicBool,
    bell: UnixStream,
}

impl Vacancy {
    /// One that writes a byte to `bell`, which should not block.
    pub(crate) fn new(bell: UnixStream) -> Self {
        Self { is_wanted: AtomicBool::new(false), bell }
    }

    /// Asks for the next end of a connection to be told. Whoever asks looks for room afterwards: what ended before was not told.
    pub(crate) fn want(&self) {
        self.is_wanted.store(true, Ordering::SeqCst);
    }

    fn tell(&self) {
        // A load, for most: nobody waits.
        if self.is_wanted.load(Ordering::SeqCst) && self.is_wanted.swap(false, Ordering::SeqCst) {
            self.ring();
        }
    }

    fn ring(&self) {
        // Fails where the acceptor has ended, or has bytes to read already.
        let _ = (&self.bell).write(&[ROOM]);
    }
}

/// The byte that says that there is room again, or that a worker has ended.
pub(crate) const ROOM: u8 = b'r';

#[cfg(test)]
mod tests {
    use std::io::Read;
    use std::net::{TcpListener, TcpStream};
    use std::pin::pin;
    use std::task::Context;

    use super::*;

    fn letter() -> Accepted {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let stream = TcpStream::connect(listener.local_addr().expect("bound")).expect("it listens");
        Accepted { peer: stream.local_addr().ok(), stream }
    }

    fn mailbox() -> (Mailbox, UnixStream) {
        let (bell, heard) = UnixStream::pair().expect("a pair of sockets");
        heard.set_nonblocking(true).expect("an option");
        (Mailbox::new(Arc::new(Vacancy::new(bell))), heard)
    }

    fn look(mailbox: &Mailbox) -> Option<Post> {
        match pin!(mailbox.collect()).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(post) => Some(post),
            Poll::Pending => None,
        }
    }

    #[test]
    fn letters_are_collected_once_and_in_order() {
        let (mailbox, _heard) = mailbox();
        assert!(look(&mailbox).is_none());
        let (first, second) = (letter(), letter());
        let sent = [first.peer, second.peer];
        mailbox.post(first);
        mailbox.post(second);
        mailbox.close();
        let post = look(&mailbox).expect("two letters");
        assert_eq!(post.letters.iter().map(|letter| letter.peer).collect::<Vec<_>>(), sent);
        assert!(post.is_last && !post.is_asked && mailbox.open() == 2);
        assert!(look(&mailbox).is_none(), "the end is told once");
        mailbox.ended();
        assert_eq!(mailbox.open(), 1);
    }

    #[test]
    fn what_is_not_collected_can_be_taken_back() {
        let (mailbox, _heard) = mailbox();
        let now = Instant::now();
        assert_eq!(mailbox.attendance(now), Attendance::Punctual);
        mailbox.post(letter());
        assert_eq!(mailbox.attendance(now), Attendance::Expected);
        let later = now + Duration::from_secs(60);
        assert_eq!(mailbox.attendance(later), Attendance::HeldUp);
        assert_eq!((mailbox.take_back().len(), mailbox.open()), (1, 0));
        assert_eq!(mailbox.attendance(now), Attendance::HeldUp, "it has not come yet");
        assert!(look(&mailbox).is_none());
        assert_eq!(mailbox.attendance(later), Attendance::Punctual);
        mailbox.abandon();
        assert_eq!(mailbox.attendance(now), Attendance::HeldUp);
    }

    #[test]
    fn a_question_is_asked_once() {
        let (mailbox, _heard) = mailbox();
        mailbox.ask();
        assert!(look(&mailbox).is_some_and(|post| post.is_asked && !post.is_last && post.letters.is_empty()));
        assert!(look(&mailbox).is_none());
    }

    #[test]
    fn room_is_told_to_who_waits_for_it() {
        let (mailbox, mut heard) = mailbox();
        let mut told = || heard.read(&mut [0; 8]).unwrap_or(0);
        (0..3).for_each(|_| mailbox.post(letter()));
        mailbox.ended();
        assert_eq!(told(), 0, "nobody asked");
        mailbox.vacancy.want();
        mailbox.ended();
        mailbox.ended();
        assert_eq!(told(), 1);
    }
}
