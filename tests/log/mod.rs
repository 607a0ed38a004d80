//! A log that a test can read: the subscriber of `tracing` of this process, which keeps every event as one line.
//!
//! There is one for all threads, because a subscriber of one thread alone misses events: `tracing` remembers of an event that
//! nobody wants it, where a thread without a subscriber is the first to come by.

use std::cell::RefCell;
use std::fmt::{self, Write as _};
use std::sync::{Mutex, Once};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

/// The log, each line of which is `LEVEL target message name=value …`.
pub(crate) struct Log;

/// The lines of threads that do not look at their own, such as those of a server.
pub(crate) static OTHERS: Mutex<Vec<String>> = Mutex::new(Vec::new());

thread_local! {
    /// The lines of this thread, while it looks at them.
    static OWN: RefCell<Option<Vec<String>>> = const { RefCell::new(None) };
}

impl Log {
    /// Begins to listen, once for the process.
    pub(crate) fn listen() {
        static ONCE: Once = Once::new();
        ONCE.call_once(|| {
            tracing::subscriber::set_global_default(Log).expect("the only one of this process");
            // What another thread came by in the meantime is looked at again.
            tracing::callsite::rebuild_interest_cache();
        });
    }

    /// Runs `work` on this thread, and returns the lines that it wrote.
    pub(crate) fn of<T>(work: impl FnOnce() -> T) -> (T, Vec<String>) {
        Self::listen();
        OWN.set(Some(Vec::new()));
        let done = work();
        (done, OWN.take().unwrap_or_default())
    }
}

/// One line, as its fields are visited.
#[derive(Default)]
struct Line {
    fields: String,
    message: String,
}

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        let _ = match field.name() {
            "message" => write!(self.message, "{value:?}"),
            name => write!(self.fields, " {name}={value:?}"),
        };
    }
}

impl Subscriber for Log {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut line = Line::default();
        event.record(&mut line);
        let meta = event.metadata();
        let line = format!("{} {} {}{}", meta.level(), meta.target(), line.message, line.fields);
        OWN.with_borrow_mut(|own| match own {
            Some(own) => own.push(line),
            None => OTHERS.lock().expect("nobody panics while a line is written").push(line),
        });
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}
