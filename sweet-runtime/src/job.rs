//! Makes a thread a worker.
//!
//! In:    what one worker is to be: its mailbox, its limits, its service.
//! Out:   a worker that waits for connections, or the reason why there is none.
//! Never: returns before one or the other is known.

use std::io::{self, Write};
use std::os::unix::net::UnixStream;
use std::sync::{Arc, mpsc};
use std::thread::JoinHandle;
use std::time::SystemTime;

use sweet_core::app::Service;

use crate::counts::Counters;
use crate::driver::{self, Choice, Io};
use crate::limits::Limits;
use crate::mailbox::Mailbox;
use crate::news::{News, Reporter};
use crate::os;
use crate::pulse::Pulse;
use crate::shared::Shared;
use crate::worker::Worker;

/// What a thread needs to become a worker.
pub(crate) struct Job {
    pub(crate) index: usize,
    pub(crate) mailbox: Arc<Mailbox>,
    pub(crate) limits: Limits,
    pub(crate) io: Io,
    pub(crate) is_pinned: bool,
    pub(crate) ending: Ending,
    pub(crate) counters: Counters,
    pub(crate) reporter: Reporter,
}

/// A worker that is at work on its thread.
#[derive(Debug)]
pub(crate) struct WorkerThread {
    pub(crate) thread: JoinHandle<io::Result<()>>,
    /// Each byte is an order to stop, the end of the stream one to stop at once.
    pub(crate) orders: UnixStream,
    pub(crate) choice: Choice,
}

impl Job {
    /// Starts a thread that becomes a worker, and waits until it is one.
    pub(crate) fn start<S, F>(self, factory: F) -> io::Result<WorkerThread>
    where
        S: Service + 'static,
        F: Fn() -> S + Send + 'static,
    {
        let (orders, obeyed) = UnixStream::pair()?;
        obeyed.set_nonblocking(true)?;
        let (ready, readiness) = mpsc::sync_channel(1);
        let name = format!("sweet-worker-{}", self.index);
        let work = move || self.perform(&factory, obeyed, &ready);
        let thread = std::thread::Builder::new().name(name).spawn(work)?;
        let error = match readiness.recv() {
            Ok(Ok(choice)) => return Ok(WorkerThread { thread, orders, choice }),
            Ok(Err(error)) => error,
            Err(_) => io::Error::other("a worker could not start: its service panicked as it was made"),
        };
        // It has nothing more to do; its panic is told.
        let _ = thread.join();
        Err(error)
    }

    /// Becomes a worker, and says so.
    fn perform<S: Service + 'static>(
        self,
        factory: &impl Fn() -> S,
        orders: UnixStream,
        ready: &mpsc::SyncSender<io::Result<Choice>>,
    ) -> io::Result<()> {
        let (_ending, _leaving) = (self.ending, Leaving(self.mailbox.clone()));
        if self.is_pinned {
            os::pin_thread(self.index);
        }
        let (mut runtime, choice) = match driver::build(self.io) {
            Ok(built) => built,
            Err(error) => {
                // Whoever started this thread tells it; the thread itself has nothing to add.
                let _ = ready.send(Err(error));
                return Ok(());
            }
        };
        let service = factory();
        if let Err(mistakes) = service.verify_configuration() {
            let _ = ready.send(Err(io::Error::new(io::ErrorKind::InvalidInput, mistakes)));
            return Ok(());
        }
        runtime.block_on(async move {
            let pulse = match Pulse::new() {
                Ok(pulse) => pulse,
                Err(error) => {
                    let _ = ready.send(Err(error));
                    return Ok(());
                }
            };
            let (counts, reporter) = (self.counters.tally(), self.reporter);
            let shared =
                Shared { counts, reporter: reporter.clone(), ..Shared::new(service, self.limits, SystemTime::now()) };
            reporter.tell(&News::Up(choice.clone()));
            let _ = ready.send(Ok(choice));
            let ended = Worker::new(shared, self.mailbox).run(pulse, orders).await;
            match &ended {
                Ok(()) => reporter.tell(&News::Down),
                Err(error) => reporter.tell(&News::Failed(io::Error::new(error.kind(), error.to_string()))),
            }
            ended
        })
    }
}

/// Tells the acceptor, when it is dropped, that a worker has ended, in whatever way.
struct Leaving(Arc<Mailbox>);

impl Drop for Leaving {
    fn drop(&mut self) {
        self.0.abandon();
    }
}

/// Rings, when it is dropped, that a thread of the server has ended, in whatever way.
pub(crate) struct Ending(pub(crate) Option<UnixStream>);

impl Drop for Ending {
    fn drop(&mut self) {
        if let Some(bell) = &mut self.0 {
            // Fails only where nobody listens any more.
            let _ = bell.write(b"e");
        }
    }
}
