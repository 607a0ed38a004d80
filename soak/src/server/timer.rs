//! Waiting without blocking, by a thread that keeps the time for all workers.
//!
//! In:    how long to wait.
//! Out:   a future that is woken from that thread, as by a database or a queue.
//! Never: wakes a task that has stopped waiting, if it knows.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::future::poll_fn;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use std::task::{Poll, Waker};
use std::thread;
use std::time::{Duration, Instant};

/// Who is to be woken: nobody any more, where the waiting has ended.
type Sleeper = Arc<Mutex<Option<Waker>>>;

struct Alarm {
    at: Instant,
    sleeper: Sleeper,
}

impl Ord for Alarm {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.at.cmp(&other.at)
    }
}

impl PartialOrd for Alarm {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Alarm {
    fn eq(&self, other: &Self) -> bool {
        self.at == other.at
    }
}

impl Eq for Alarm {}

/// Forgets the sleeper when the wait is over or given up.
struct Bed(Sleeper);

impl Drop for Bed {
    fn drop(&mut self) {
        lie_down(&self.0, None);
    }
}

fn lie_down(sleeper: &Sleeper, waker: Option<Waker>) -> Option<Waker> {
    std::mem::replace(&mut sleeper.lock().unwrap_or_else(PoisonError::into_inner), waker)
}

/// Waits. May be dropped at any time.
pub(super) async fn sleep(time: Duration) {
    static ALARMS: LazyLock<Sender<Alarm>> = LazyLock::new(keep_time);
    let at = Instant::now() + time;
    let bed = Bed(Sleeper::default());
    let mut is_set = false;
    poll_fn(|cx| {
        if Instant::now() >= at {
            return Poll::Ready(());
        }
        lie_down(&bed.0, Some(cx.waker().clone()));
        if !std::mem::replace(&mut is_set, true) {
            ALARMS.send(Alarm { at, sleeper: bed.0.clone() }).expect("the thread that keeps the time does not end");
        }
        Poll::Pending
    })
    .await;
}

fn keep_time() -> Sender<Alarm> {
    let (sender, alarms) = mpsc::channel::<Alarm>();
    thread::spawn(move || {
        let mut waiting = BinaryHeap::new();
        loop {
            let next = waiting.peek().map(|Reverse(alarm): &Reverse<Alarm>| alarm.at);
            let time = next.map_or(Duration::MAX, |at| at.saturating_duration_since(Instant::now()));
            match alarms.recv_timeout(time) {
                Ok(alarm) => waiting.push(Reverse(alarm)),
                Err(RecvTimeoutError::Timeout) => {
                    if let Some(waker) = waiting.pop().and_then(|Reverse(alarm)| lie_down(&alarm.sleeper, None)) {
                        waker.wake();
                    }
                }
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    });
    sender
}
