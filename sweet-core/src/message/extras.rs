//! What is known of a request beside its bytes, and what is left to do once it has ended. Most requests have none of it, so
//! it is made when something is put there.
//!
//! In:    an id, an address, values that were computed once, work for later; whoever answers the request puts them there.
//! Out:   the same, by type; and at the end, in whatever way it ends, everything that is left of it ([`Aftermath`]).
//! Never: runs work, or knows in which way the request has ended.

use std::any::{Any, TypeId};
use std::cell::{Cell, OnceCell, RefCell};
use std::fmt;
use std::future::Future;
use std::net::IpAddr;
use std::pin::Pin;
use std::rc::Rc;

/// Work that is done once a request has ended. It is boxed, because it outlives the request and what answered it.
pub type Work = Pin<Box<dyn Future<Output = ()>>>;

/// Makes of a value the work that tidies it up.
pub type Cleanup = fn(Box<dyn Any>) -> Work;

/// What is known of a request beside its bytes, and what is left to do once it has ended.
#[derive(Default)]
pub(super) struct Extras {
    pub(super) id: OnceCell<Box<str>>,
    pub(super) client: Cell<Option<IpAddr>>,
    /// Whether a proxy before this server got it by TLS.
    pub(super) secure: Cell<bool>,
    /// Whether the answer is for one client alone.
    pub(super) personal: Cell<bool>,
    /// Values that are replaced by the next of their type. Few: looked up by scanning.
    pub(super) values: RefCell<Vec<(TypeId, Rc<dyn Any>)>>,
    pub(super) held: Chain,
    pub(super) work: RefCell<Vec<Work>>,
}

/// Values that stay where they are as long as the request lives, in the order in which they were made, so that they can be
/// borrowed from it. Few: looked up by following the chain.
#[derive(Default)]
pub(super) struct Chain(OnceCell<Box<Held>>);

struct Held {
    key: TypeId,
    value: Box<dyn Any>,
    cleanup: Option<Cleanup>,
    next: Chain,
}

impl Chain {
    /// The first value under `key`.
    pub(super) fn find<T: 'static>(&self, key: TypeId) -> Option<&T> {
        let mut chain = self;
        while let Some(held) = chain.0.get() {
            if held.key == key {
                return held.value.downcast_ref();
            }
            chain = &held.next;
        }
        None
    }

    /// Adds a value at the end.
    pub(super) fn add(&self, key: TypeId, value: Box<dyn Any>, cleanup: Option<Cleanup>) {
        let mut chain = self;
        while let Some(held) = chain.0.get() {
            chain = &held.next;
        }
        // Nothing runs between the look and this, so nobody else has put something there.
        let _ = chain.0.set(Box::new(Held { key, value, cleanup, next: Chain::default() }));
    }

    fn iter(&self) -> impl Iterator<Item = &Held> {
        std::iter::successors(self.0.get(), |held| held.next.0.get()).map(|held| &**held)
    }

    /// The values and their cleanups, the first that was made first.
    fn into_values(self) -> Vec<(Box<dyn Any>, Option<Cleanup>)> {
        let (mut values, mut chain) = (Vec::new(), self);
        while let Some(held) = chain.0.into_inner() {
            let Held { value, cleanup, next, .. } = *held;
            values.push((value, cleanup));
            chain = next;
        }
        values
    }
}

impl fmt::Debug for Extras {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { id, client, secure, personal, values, held, work } = self;
        f.debug_struct("Extras")
            .field("id", id)
            .field("client", client)
            .field("secure", secure)
            .field("personal", personal)
            .field("values", &values.borrow().len())
            .field("held", &held.iter().count())
            .field("work", &work.borrow().len())
            .finish()
    }
}

/// What is left of a request that has ended: its id, the values that were computed for it, and work that it asked for. For
/// whoever called the door, who keeps it until the response is on its way and then does the work.
///
/// ```
/// # use sweet_core::message::{Body, Head, Headers, Request};
/// # let head = Head { method: http::Method::GET, path: "/", query: None, version: http::Version::HTTP_11, headers: Headers::EMPTY };
/// let mut request = Request::new(head, Body::EMPTY, None);
/// assert!(request.take_aftermath().is_none());
/// request.afterwards(async {});
/// let aftermath = request.take_aftermath().expect("work");
/// assert_eq!((aftermath.id(), aftermath.pieces()), (None, 1));
/// let (values, work) = aftermath.into_parts();
/// assert_eq!((values.len(), work.len()), (0, 1));
/// ```
#[derive(Debug)]
#[must_use = "what is left to do is not done where this is dropped"]
pub struct Aftermath(Box<Extras>);

impl Aftermath {
    pub(super) fn new(extras: Box<Extras>) -> Self {
        Self(extras)
    }

    /// The id of the request, where it had one.
    pub fn id(&self) -> Option<&str> {
        self.0.id.get().map(|id| &**id)
    }

    /// How many pieces of work there are.
    pub fn pieces(&self) -> usize {
        let cleanups = self.0.held.iter().filter(|held| held.cleanup.is_some()).count();
        cleanups + self.0.work.borrow().len()
    }

    /// Whether there is nothing in it that does something when it is dropped: neither values nor work.
    pub fn is_empty(&self) -> bool {
        let Extras { values, held, work, .. } = &*self.0;
        values.borrow().is_empty() && held.0.get().is_none() && work.borrow().is_empty()
    }

    /// What has no cleanup, which is dropped first and in this order; and the work, which is done one piece
    /// after the other behind that: the cleanups, that of the last value first, and then what was asked for by
    /// [`Request::afterwards`](super::Request::afterwards), in that order. Destructors and work may panic; that is no reason
    /// to leave the rest undone.
    pub fn into_parts(self) -> (Vec<Box<dyn Any>>, Vec<Work>) {
        let Extras { held, work, values: kept, .. } = *self.0;
        let (mut values, mut pieces) = (Vec::<Box<dyn Any>>::new(), Vec::new());
        for (value, cleanup) in held.into_values().into_iter().rev() {
            match cleanup {
                Some(cleanup) => pieces.push(cleanup(value)),
                None => values.push(value),
            }
        }
        pieces.append(&mut work.into_inner());
        let kept = kept.into_inner();
        if !kept.is_empty() {
            values.push(Box::new(kept));
        }
        (values, pieces)
    }
}
