//! The pulse of a worker: a byte now and then through its driver.
//!
//! In:    a question, from another thread, whether the driver works.
//! Out:   that it does, or that the last bytes never arrived.
//! Never: takes a worker that a handler holds up for one whose driver fails: it counts questions, not time, and a worker
//!        hears no second question before its driver has had a turn.
//!
//! monoio 0.2.4 drops the error with which a driver fails to wait, and tries again: such a worker burns its processor and
//! serves nobody. No timer of its own fires then. What another thread wakes still runs, so the question comes from there.

use std::cell::{Cell, RefCell};
use std::io::{self, Write};
use std::os::unix::net::UnixStream as StdUnixStream;
use std::rc::Rc;

use monoio::io::AsyncReadRent;
use monoio::net::UnixStream;
use monoio::task::JoinHandle;

use crate::flag::Flag;

/// Questions without an answer after which a driver counts as failed.
const UNHEARD_MAX: u32 = 3;

/// The pulse of a worker. To be ended, not dropped, where the driver works: it has a read in flight.
pub(crate) struct Pulse {
    near: RefCell<Option<StdUnixStream>>,
    heard: Rc<Cell<bool>>,
    unheard: Cell<u32>,
    /// Raised when a byte arrives; lowered while one is on its way that [`beat`](Self::beat) has sent.
    beaten: Rc<Flag>,
    hearing: RefCell<Option<JoinHandle<()>>>,
}

impl Pulse {
    /// Begins, inside a runtime.
    pub(crate) fn new() -> io::Result<Self> {
        let (near, far) = StdUnixStream::pair()?;
        near.set_nonblocking(true)?;
        far.set_nonblocking(true)?;
        let (mut far, heard) = (UnixStream::from_std(far)?, Rc::new(Cell::new(true)));
        let beaten = Rc::new(Flag::default());
        beaten.raise();
        let (hears, beats) = (heard.clone(), beaten.clone());
        let hearing = monoio::spawn(async move {
            let mut byte = vec![0; 1];
            loop {
                let result;
                (result, byte) = far.read(byte).await;
                beats.raise();
                if !matches!(result, Ok(1..)) {
                    return;
                }
                hears.set(true);
            }
        });
        let (near, hearing) = (RefCell::new(Some(near)), RefCell::new(Some(hearing)));
        Ok(Self { near, heard, unheard: Cell::new(0), beaten, hearing })
    }

    /// Answers a question, and sends the byte with which to answer the next.
    ///
    /// # Errors
    ///
    /// One that says that the driver has failed.
    pub(crate) fn answer(&self) -> io::Result<()> {
        if self.heard.replace(false) {
            self.unheard.set(0);
            return self.near.borrow_mut().as_mut().map_or(Ok(()), |near| near.write_all(b"p"));
        }
        self.unheard.set(self.unheard.get() + 1);
        if self.unheard.get() < UNHEARD_MAX {
            return Ok(());
        }
        Err(io::Error::other("a worker's driver of I/O has failed: what it is given is never done"))
    }

    /// Sends a byte that nobody has asked for, to find out when the driver has its next turn.
    pub(crate) fn beat(&self) {
        if let Some(near) = &mut *self.near.borrow_mut()
            && near.write_all(b"p").is_ok()
        {
            self.beaten.lower();
        }
    }

    /// Whether the driver has had a turn since the last beat.
    pub(crate) fn is_beaten(&self) -> bool {
        self.beaten.is_raised()
    }

    /// Waits until the driver has had a turn since the last beat. Can be dropped.
    pub(crate) async fn beaten(&self) {
        self.beaten.raised().await;
    }

    /// Ends its reading, which takes the driver: until then, each question is one without an answer.
    pub(crate) async fn end(&self) {
        self.near.take();
        self.heard.set(false);
        self.beaten.lower();
        let hearing = self.hearing.take();
        if let Some(hearing) = hearing {
            hearing.await;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use monoio::time::sleep;

    use super::*;
    use crate::driver::{self, Io};

    #[test]
    fn a_driver_that_has_turns_answers_and_one_without_fails() {
        for io in [Io::Auto, Io::Epoll] {
            let (mut runtime, choice) = driver::build(io).expect("a runtime");
            runtime.block_on(async {
                let pulse = Pulse::new().expect("a pair of sockets");
                for _ in 0..10 {
                    pulse.answer().expect("it works");
                    while !pulse.heard.get() {
                        sleep(Duration::from_millis(1)).await;
                    }
                }
                // Without a turn for the driver, the byte stays where it is.
                pulse.answer().expect("the last was heard");
                (1..UNHEARD_MAX).for_each(|_| pulse.answer().expect("it may yet come"));
                let error = pulse.answer().expect_err("too many");
                assert!(error.to_string().contains("driver"), "{error}, {choice:?}");
                pulse.end().await;
            });
        }
    }
}
