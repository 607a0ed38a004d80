//! What is known of a request beside its bytes, and what is left to do once it is answered. Most requests have none of it, so
//! it is made when something is put there.

use std::any::{Any, TypeId};
use std::cell::{Cell, OnceCell, RefCell};
use std::fmt;
use std::net::IpAddr;
use std::pin::Pin;
use std::rc::Rc;

/// Work that is done once a request has been answered.
pub type Work = Pin<Box<dyn Future<Output = ()>>>;

/// What is known of a request beside its bytes, and what is left to do once it is answered.
#[derive(Default)]
pub(super) struct Extras {
    pub(super) id: OnceCell<Box<str>>,
    pub(super) client: Cell<Option<IpAddr>>,
    /// Whether a proxy before this server got it by TLS.
    pub(super) secure: Cell<bool>,
    /// Values that are computed once, by their types. Few: looked up by scanning.
    pub(super) values: RefCell<Vec<(TypeId, Rc<dyn Any>)>>,
    pub(super) work: RefCell<Vec<Work>>,
}

impl fmt::Debug for Extras {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { id, client, secure, values, work } = self;
        f.debug_struct("Extras")
            .field("id", id)
            .field("client", client)
            .field("secure", secure)
            .field("values", &values.borrow().len())
            .field("work", &work.borrow().len())
            .finish()
    }
}
