//! What the connections of one worker share, as far as the protocol is concerned.
//!
//! In:    a service, made for this worker, and the limits.
//! Out:   both, the time, and the place where heads are written.
//! Never: a socket: a connection runs in a test with nothing but this.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::SystemTime;

use crate::background::Background;
use crate::clock::{Clock, Timeouts};
use crate::counts::Tally;
use crate::h1::encode::Encoder;
use crate::limits::Limits;
use crate::news::{Desk, Reporter, Source};

/// What the connections of one worker share.
#[derive(Debug)]
pub(crate) struct Shared<S> {
    /// What answers requests.
    pub(crate) service: S,
    /// The limits.
    pub(crate) limits: Limits,
    /// The timeouts among them, in ticks.
    pub(crate) timeouts: Timeouts,
    /// The time.
    pub(crate) clock: Clock,
    /// Writes heads. Borrowed for one head at a time, never across an await.
    pub(crate) encoder: RefCell<Encoder>,
    /// Whether the server stops: every response is then the last of its connection.
    pub(crate) draining: Cell<bool>,
    /// What requests have left behind.
    pub(crate) background: Rc<Background>,
    /// What is counted.
    pub(crate) counts: Tally,
    /// Where news go.
    pub(crate) reporter: Reporter,
}

impl<S> Shared<S> {
    /// For a worker that begins at the time of day `now`, whose counts nobody reads and whose news nobody hears yet.
    pub(crate) fn new(service: S, limits: Limits, now: SystemTime) -> Self {
        let (timeouts, clock) = (Timeouts::new(&limits), Clock::new(limits.tick(), now));
        Self {
            service,
            limits,
            timeouts,
            clock,
            encoder: RefCell::default(),
            draining: Cell::new(false),
            background: Rc::default(),
            counts: Tally::default(),
            reporter: Desk::silent().reporter(Source::Worker(0)),
        }
    }
}
