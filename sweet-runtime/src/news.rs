//! What a server tells while it runs: that it is up, that it is in trouble, that somebody holds it up.
//!
//! In:    news, from the line where something happened.
//! Out:   an event of the crate `tracing`, where the process listens to it; else a line on standard error, for warnings and
//!        errors only, because a server that starves or panics must not do so in silence.
//! Never: more than one a second of each kind, a line that begins in the text of somebody else, or a word about what only
//!        one peer did: that is counted ([`counts`](crate::counts)).
//!
//! This is the one file of the runtime that prints.

use std::fmt;
use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tracing::Level;

use crate::driver::Choice;
use crate::escaped::Escaped;

/// The id of a request, where it has one.
type Id = Option<Box<str>>;

/// Something that whoever runs the server should know. Its `Display` form is a sentence about whoever tells it.
#[derive(Debug)]
pub(crate) enum News {
    /// A worker listens.
    Up(Choice),
    /// A worker has ended because it was told to.
    Down,
    /// A worker has ended for this reason, and serves nobody any more.
    Failed(io::Error),
    /// Nothing can be accepted, for this reason; it is tried again soon.
    AcceptFailed(io::Error),
    /// So many connections were closed unserved, because descriptors have been lacking for long.
    Refused(u32),
    /// A connection was accepted, and could not be served.
    ConnectionLost(io::Error),
    /// The worker came to look at its clock this much too late.
    Late(Duration),
    /// The handler of the request with this id panicked, or something that it left behind in its answer.
    HandlerPanicked(Id),
    /// A request was answered with an error of the server, and nobody listens to the log of errors: the sentence about it, which
    /// is escaped already.
    RequestFailed(Box<str>),
    /// Content broke off while it was made and sent, for this reason, for the request with this id.
    ContentBroke(String, Id),
    /// Work panicked that the request with this id had left behind.
    WorkPanicked(Id),
    /// So many pieces of work that requests had left behind were given up.
    WorkAbandoned(usize),
    /// The server panicked, with this connection.
    ConnectionPanicked,
}

impl News {
    /// How bad it is.
    fn level(&self) -> Level {
        match self {
            News::Up(_) | News::Down => Level::INFO,
            News::AcceptFailed(_) | News::Late(_) | News::ContentBroke(..) => Level::WARN,
            News::Failed(_)
            | News::Refused(_)
            | News::ConnectionLost(_)
            | News::HandlerPanicked(_)
            | News::RequestFailed(_)
            | News::WorkPanicked(_)
            | News::WorkAbandoned(_)
            | News::ConnectionPanicked => Level::ERROR,
        }
    }

    /// What is told only once in a while, and the place of its kind; `None` for what happens once in a worker's life.
    fn kind(&self) -> Option<usize> {
        match self {
            News::Up(_) | News::Down | News::Failed(_) | News::WorkAbandoned(_) => None,
            News::AcceptFailed(_) => Some(0),
            News::Late(_) => Some(1),
            News::HandlerPanicked(_) => Some(2),
            News::ConnectionPanicked => Some(3),
            News::ContentBroke(..) => Some(4),
            News::Refused(_) => Some(5),
            News::ConnectionLost(_) => Some(6),
            News::WorkPanicked(_) => Some(7),
            News::RequestFailed(_) => Some(8),
        }
    }
}

/// The kinds of news that can come in numbers.
const KINDS: usize = 9;
/// The least time between two of one kind.
const SILENCE: Duration = Duration::from_secs(1);

impl fmt::Display for News {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            News::Up(Choice { driver, reason }) => write!(f, "serves with {} ({})", driver.name(), Escaped(reason)),
            News::Down => f.write_str("has ended"),
            News::Failed(error) => write!(f, "has failed, and serves nobody any more: {}", Escaped(&error.to_string())),
            News::AcceptFailed(error) => {
                write!(f, "cannot accept connections, and tries again soon: {}", Escaped(&error.to_string()))
            }
            News::Refused(count) => write!(f, "has reset {count} connections, because there are no descriptors left"),
            News::ConnectionLost(error) => {
                write!(f, "could not serve a connection that was accepted: {}", Escaped(&error.to_string()))
            }
            News::Late(by) => {
                write!(f, "was held up for {by:.0?}: a handler blocks its thread, or the machine is overloaded")
            }
            News::HandlerPanicked(id) => write!(f, "caught a panic of a handler, and answered 500{}", Of(id)),
            News::RequestFailed(sentence) => f.write_str(sentence),
            News::ContentBroke(why, id) => {
                write!(f, "cut an answer off whose content broke: {}{}", Escaped(why), Of(id))
            }
            News::WorkPanicked(id) => write!(f, "caught a panic of work that a request had left behind{}", Of(id)),
            News::WorkAbandoned(pieces) => {
                write!(f, "gave up work that requests had left behind, because the server stops (pieces: {pieces})")
            }
            News::ConnectionPanicked => f.write_str("caught a panic of the server, and closed the connection"),
        }
    }
}

/// Whose news it is, behind a sentence. An id may be what a client sent.
struct Of<'a>(&'a Id);

impl fmt::Display for Of<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.as_ref().map_or(Ok(()), |id| write!(f, " (request {})", Escaped(id)))
    }
}

/// How many of one kind were left out, and until when the next are.
#[derive(Clone, Copy, Debug, Default)]
struct Silence {
    until: Option<Instant>,
    left_out: u64,
}

impl Silence {
    /// Whether one that happens at `now` is told; then with how many were left out before it.
    fn pass(&mut self, now: Instant) -> Option<u64> {
        if self.until.is_some_and(|until| now < until) {
            self.left_out += 1;
            return None;
        }
        self.until = now.checked_add(SILENCE);
        Some(std::mem::take(&mut self.left_out))
    }
}

/// Who tells news.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// The worker of this number.
    Worker(usize),
    /// The thread that accepts.
    Acceptor,
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Source::Worker(number) => write!(f, "worker {number}"),
            Source::Acceptor => f.write_str("the acceptor"),
        }
    }
}

/// Where news go: the level, who tells them, and the sentence.
type Outlet = fn(Level, Source, &str);

/// Decides, for all workers of a server, which news are told.
#[derive(Clone, Debug)]
pub(crate) struct Desk {
    silences: Arc<Mutex<[Silence; KINDS]>>,
    outlet: Outlet,
}

impl Desk {
    /// A desk whose news reach people.
    pub(crate) fn public() -> Self {
        Self { silences: Arc::default(), outlet: publish }
    }

    /// A desk whose news reach nobody.
    pub(crate) fn silent() -> Self {
        Self { silences: Arc::default(), outlet: |_, _, _| {} }
    }

    /// The desk as `source` sees it.
    pub(crate) fn reporter(&self, source: Source) -> Reporter {
        Reporter { desk: self.clone(), source }
    }

    /// The sentence that is told of `news` at `now`, unless it is one of too many.
    fn sentence(&self, news: &News, now: Instant) -> Option<String> {
        let left_out = match news.kind() {
            None => 0,
            Some(kind) => self.silences.lock().unwrap_or_else(PoisonError::into_inner)[kind].pass(now)?,
        };
        Some(match left_out {
            0 => news.to_string(),
            more => format!("{news} (and {more} more before, which were not told)"),
        })
    }
}

/// What somebody tells news to.
#[derive(Clone, Debug)]
pub(crate) struct Reporter {
    desk: Desk,
    source: Source,
}

impl Reporter {
    /// Tells `news`, unless there were too many of that kind.
    pub(crate) fn tell(&self, news: &News) {
        if let Some(sentence) = self.desk.sentence(news, Instant::now()) {
            (self.desk.outlet)(news.level(), self.source, &sentence);
        }
    }
}

/// Gives news to the subscribers of the process; where there are none, to its standard error.
fn publish(level: Level, source: Source, sentence: &str) {
    if !tracing::dispatcher::has_been_set() {
        if let Some(line) = line(level, source, sentence) {
            // One write, so that lines of several workers do not mix. Where nobody can be told, there is nobody to tell.
            let _ = io::stderr().write_all(line.as_bytes());
        }
        return;
    }
    // The level of an event is a constant.
    match level {
        Level::ERROR => tracing::error!(target: "sweet", %source, "{source} {sentence}"),
        Level::WARN => tracing::warn!(target: "sweet", %source, "{source} {sentence}"),
        _ => tracing::info!(target: "sweet", %source, "{source} {sentence}"),
    }
}

/// The line on standard error, where the matter is bad enough for one.
fn line(level: Level, source: Source, sentence: &str) -> Option<String> {
    let name = match level {
        Level::ERROR => "error",
        Level::WARN => "warning",
        _ => return None,
    };
    Some(format!("sweet: {name}: {source} {sentence}\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::driver::Driver;

    #[track_caller]
    fn check(news: News, level: Level, expected: &str) {
        assert_eq!((news.level(), news.to_string().as_str()), (level, expected));
    }

    fn no_descriptors() -> News {
        News::AcceptFailed(io::Error::other("too many open files"))
    }

    #[test]
    fn sentences() {
        let choice = Choice { driver: Driver::Epoll, reason: "io_uring: \u{1b}[2Jdenied".to_owned() };
        check(News::Up(choice), Level::INFO, r"serves with epoll (io_uring: \u{1b}[2Jdenied)");
        check(News::Down, Level::INFO, "has ended");
        let failed = News::Failed(io::Error::other("bad\nworse"));
        check(failed, Level::ERROR, r"has failed, and serves nobody any more: bad\nworse");
        let expected = "cannot accept connections, and tries again soon: too many open files";
        check(no_descriptors(), Level::WARN, expected);
        let expected = "was held up for 1s: a handler blocks its thread, or the machine is overloaded";
        check(News::Late(Duration::from_millis(1_234)), Level::WARN, expected);
        check(News::HandlerPanicked(None), Level::ERROR, "caught a panic of a handler, and answered 500");
        let expected = r"caught a panic of a handler, and answered 500 (request a\nb)";
        check(News::HandlerPanicked(Some("a\nb".into())), Level::ERROR, expected);
        let expected = "answered 500 to GET /users/{id}: the disk is gone";
        check(News::RequestFailed(expected.into()), Level::ERROR, expected);
        let broke = News::ContentBroke("lost\nthe file".to_owned(), Some("7".into()));
        check(broke, Level::WARN, r"cut an answer off whose content broke: lost\nthe file (request 7)");
        let expected = "caught a panic of work that a request had left behind (request 7)";
        check(News::WorkPanicked(Some("7".into())), Level::ERROR, expected);
        let expected = "gave up work that requests had left behind, because the server stops (pieces: 3)";
        check(News::WorkAbandoned(3), Level::ERROR, expected);
        let expected = "caught a panic of the server, and closed the connection";
        check(News::ConnectionPanicked, Level::ERROR, expected);
    }

    #[test]
    fn warnings_and_errors_are_lines() {
        assert_eq!(line(Level::ERROR, Source::Worker(3), "fails"), Some("sweet: error: worker 3 fails\n".to_owned()));
        assert_eq!(
            line(Level::WARN, Source::Acceptor, "starves"),
            Some("sweet: warning: the acceptor starves\n".to_owned())
        );
        assert_eq!(line(Level::INFO, Source::Worker(0), "lives"), None);
    }

    #[test]
    fn of_each_kind_one_a_second_is_told() {
        let (desk, start) = (Desk::silent(), Instant::now());
        let told = |news: News, after: u64| desk.sentence(&news, start + Duration::from_millis(after));
        assert_eq!(told(no_descriptors(), 0), Some(no_descriptors().to_string()));
        assert_eq!((told(no_descriptors(), 1), told(no_descriptors(), 999)), (None, None));
        // Another kind has a silence of its own.
        assert_eq!(told(News::HandlerPanicked(None), 2), Some(News::HandlerPanicked(None).to_string()));
        let expected = format!("{} (and 2 more before, which were not told)", no_descriptors());
        assert_eq!((told(no_descriptors(), 1_000), told(no_descriptors(), 1_001)), (Some(expected), None));
        let expected = format!("{} (and 1 more before, which were not told)", no_descriptors());
        assert_eq!(told(no_descriptors(), 5_000), Some(expected));
        assert_eq!(told(no_descriptors(), 9_000), Some(no_descriptors().to_string()));
    }

    #[test]
    fn what_happens_once_is_always_told() {
        let (desk, now) = (Desk::silent(), Instant::now());
        for _ in 0..3 {
            assert_eq!(desk.sentence(&News::Down, now), Some("has ended".to_owned()));
        }
    }

    #[test]
    fn workers_share_their_silences() {
        let desk = Desk::silent();
        let (one, other) = (desk.reporter(Source::Worker(0)), desk.reporter(Source::Worker(1)));
        one.tell(&News::HandlerPanicked(None));
        let now = Instant::now();
        let silences = || desk.silences.lock().expect("nobody panicked")[2];
        assert!(silences().until.is_some_and(|until| now < until + SILENCE));
        assert!(other.desk.sentence(&News::HandlerPanicked(None), now - SILENCE / 2).is_none());
        assert_eq!(silences().left_out, 1);
    }
}
