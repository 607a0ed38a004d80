//! Who has a place, and who waits.

use std::pin::pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::Wake;
use std::thread;
use std::time::Duration;

use super::*;
use crate::clock::ManualClock;

const SECOND: u64 = 1_000_000_000;

fn places(places_max: usize, queue_max: usize, clock: &ManualClock) -> Arc<Places> {
    Arc::new(Places::new(places_max, queue_max, 5 * SECOND, clock.into()))
}

/// How often somebody was woken.
#[derive(Default)]
struct Woken(AtomicUsize);

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

/// Somebody who wants a place.
struct Client {
    taking: Pin<Box<dyn Future<Output = Result<Place, Full>>>>,
    woken: Arc<Woken>,
}

impl Client {
    fn new(places: &Arc<Places>) -> Self {
        let places = places.clone();
        Self { taking: Box::pin(async move { places.take().await }), woken: Arc::default() }
    }

    fn poll(&mut self) -> Poll<Result<Place, Full>> {
        let waker = Waker::from(self.woken.clone());
        self.taking.as_mut().poll(&mut Context::from_waker(&waker))
    }

    #[track_caller]
    fn waits(&mut self) {
        assert!(self.poll().is_pending());
    }

    #[track_caller]
    fn has_place(&mut self) -> Place {
        let Poll::Ready(Ok(place)) = self.poll() else { panic!("no place") };
        place
    }

    #[track_caller]
    fn is_refused(&mut self) {
        assert!(matches!(self.poll(), Poll::Ready(Err(Full))));
    }

    fn woken(&self) -> usize {
        self.woken.0.load(Ordering::Relaxed)
    }
}

#[track_caller]
fn check(places: &Places, in_flight: usize, waiting: usize, refused: u64) {
    assert_eq!(places.counts(), Counts { in_flight, waiting, refused });
    let state = places.lock();
    assert!(state.queue.is_empty() || state.taken == places.places_max, "somebody waits beside a free place");
}

#[test]
fn without_a_queue_one_more_is_refused() {
    let places = places(2, 0, &Clock::manual());
    let (first, _second) = (Client::new(&places).has_place(), Client::new(&places).has_place());
    Client::new(&places).is_refused();
    check(&places, 2, 0, 1);
    drop(first);
    check(&places, 1, 0, 1);
    let _third = Client::new(&places).has_place();
    check(&places, 2, 0, 1);
}

#[test]
fn first_come_is_first_served() {
    let places = places(1, 2, &Clock::manual());
    let place = Client::new(&places).has_place();
    let (mut first, mut second) = (Client::new(&places), Client::new(&places));
    first.waits();
    second.waits();
    Client::new(&places).is_refused();
    drop(place);
    assert_eq!((first.woken(), second.woken()), (1, 0));
    second.waits();
    check(&places, 1, 1, 1);
    // The place is promised: nobody who comes now overtakes.
    let mut late = Client::new(&places);
    late.waits();
    drop(first.has_place());
    drop(second.has_place());
    drop(late.has_place());
    check(&places, 0, 0, 1);
}

#[test]
fn who_leaves_the_queue_is_forgotten() {
    let places = places(1, 2, &Clock::manual());
    let place = Client::new(&places).has_place();
    let (mut first, mut second) = (Client::new(&places), Client::new(&places));
    first.waits();
    second.waits();
    drop(first);
    check(&places, 1, 1, 0);
    drop(place);
    drop(second.has_place());
    check(&places, 0, 0, 0);
}

#[test]
fn who_leaves_with_a_place_that_he_does_not_know_of_hands_it_on() {
    let places = places(1, 2, &Clock::manual());
    let place = Client::new(&places).has_place();
    let (mut first, mut second) = (Client::new(&places), Client::new(&places));
    first.waits();
    second.waits();
    drop(place);
    assert_eq!(first.woken(), 1);
    drop(first);
    assert_eq!(second.woken(), 1);
    drop(second);
    check(&places, 0, 0, 0);
    assert!(places.lock().settled.is_empty());
}

#[test]
fn who_waits_too_long_is_refused_when_somebody_comes_or_goes() {
    let clock = Clock::manual();
    let places = places(1, 2, &clock);
    let place = Client::new(&places).has_place();
    let (mut first, mut second, mut third) = (Client::new(&places), Client::new(&places), Client::new(&places));
    first.waits();
    clock.advance(Duration::from_secs(4));
    second.waits();
    clock.advance(Duration::from_secs(1));
    // Its place in the queue is free for who comes.
    third.waits();
    assert_eq!((first.woken(), second.woken()), (1, 0));
    first.is_refused();
    clock.advance(Duration::from_secs(4));
    drop(place);
    second.is_refused();
    drop(third.has_place());
    check(&places, 0, 0, 2);
}

/// Whatever clients do and in whatever order: never more have a place than may, and in the end all places are free.
#[test]
fn no_place_is_lost() {
    let clock = Clock::manual();
    let places = places(3, 4, &clock);
    let (mut clients, mut held) = (Vec::new(), Vec::new());
    let mut state = 7_u64;
    for _ in 0..20_000 {
        // Any numbers will do; these are those of a linear congruence.
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let pick = (state >> 40) as usize;
        match state >> 61 {
            0 | 1 => clients.push(Client::new(&places)),
            2 if !clients.is_empty() => drop(clients.swap_remove(pick % clients.len())),
            3 | 4 if !held.is_empty() => drop(held.swap_remove(pick % held.len())),
            5 => clock.advance(Duration::from_millis((pick % 2_000) as u64)),
            _ if !clients.is_empty() => {
                let index = pick % clients.len();
                if let Poll::Ready(taken) = clients[index].poll() {
                    drop(clients.swap_remove(index));
                    held.extend(taken);
                }
            }
            _ => {}
        }
        let Counts { in_flight, waiting, .. } = places.counts();
        assert!(held.len() <= in_flight && in_flight <= 3 && waiting <= 4);
        assert!(places.lock().settled.len() <= clients.len());
    }
    clients.clear();
    held.clear();
    assert_eq!((places.counts().in_flight, places.counts().waiting), (0, 0));
    assert!(places.lock().settled.is_empty());
}

/// Waits on this thread until it is woken.
fn block_on<F: Future>(future: F) -> F::Output {
    struct Unpark(thread::Thread);
    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut future = pin!(future);
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut Context::from_waker(&waker)) {
            return output;
        }
        thread::park();
    }
}

#[test]
fn workers_wake_each_other() {
    let (places, working) = (places(2, 8, &Clock::manual()), AtomicUsize::new(0));
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..500 {
                    let place = block_on(places.take()).unwrap();
                    assert!(working.fetch_add(1, Ordering::SeqCst) < 2);
                    working.fetch_sub(1, Ordering::SeqCst);
                    drop(place);
                }
            });
        }
    });
    check(&places, 0, 0, 0);
}
