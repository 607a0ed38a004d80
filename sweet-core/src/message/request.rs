//! A request: its head, its body and where it came from.

use std::any::{Any, TypeId};
use std::cell::{Cell, OnceCell};
use std::net::{IpAddr, SocketAddr};
use std::rc::Rc;
use std::time::Duration;

use super::extras::{Cleanup, Extras};
use super::{Aftermath, Body, Head};
use crate::params::{Decoded, Pairs};

/// A request.
#[derive(Debug)]
pub struct Request<'buf> {
    head: Head<'buf>,
    body: Body<'buf>,
    peer: Option<SocketAddr>,
    /// Invariant: the decoded text of `head.query`, once somebody asked for it. Borrows nothing, so that the request can
    /// be lent for a shorter life than its bytes have.
    query: OnceCell<Option<Decoded>>,
    /// Invariant: the decoded text of the body, once somebody asked for it as a form. In a box, because few requests have one.
    form: OnceCell<Option<Box<Decoded>>>,
    body_bytes_max: Cell<Option<usize>>,
    handler_timeout: Cell<Option<Duration>>,
    /// The number of the endpoint that was found.
    route: Cell<Option<usize>>,
    /// Whether its time is over, and nobody has drawn the consequence yet.
    has_expired: Cell<bool>,
    extras: OnceCell<Box<Extras>>,
}

impl<'buf> Request<'buf> {
    /// A request from `peer`, where there is one.
    pub fn new(head: Head<'buf>, body: Body<'buf>, peer: Option<SocketAddr>) -> Self {
        Self {
            head,
            body,
            peer,
            query: OnceCell::new(),
            form: OnceCell::new(),
            body_bytes_max: Cell::new(None),
            handler_timeout: Cell::new(None),
            route: Cell::new(None),
            has_expired: Cell::new(false),
            extras: OnceCell::new(),
        }
    }

    /// The head.
    pub fn head(&self) -> &Head<'buf> {
        &self.head
    }

    /// The body.
    pub fn body(&self) -> Body<'buf> {
        match self.body_bytes_max.get() {
            None => self.body,
            Some(bytes_max) => self.body.with_limit(bytes_max),
        }
    }

    /// Sets limits of this request's own, in the place of the server's: the most bytes of its body, and the time in which
    /// it is answered. `None` leaves a limit as it is.
    pub fn set_limits(&self, body_bytes_max: Option<usize>, handler_timeout: Option<Duration>) {
        self.body_bytes_max.set(body_bytes_max.or(self.body_bytes_max.get()));
        self.handler_timeout.set(handler_timeout.or(self.handler_timeout.get()));
    }

    /// The time in which this request is answered, where it is not the server's.
    pub fn handler_timeout(&self) -> Option<Duration> {
        self.handler_timeout.get()
    }

    /// The address that the connection came from; `None` where there is no connection.
    pub fn peer(&self) -> Option<SocketAddr> {
        self.peer
    }

    /// The address of the client: what a station that knows the proxies before this server has
    /// [said](Self::set_client), or else the address that the connection came from. `None` where neither is known.
    pub fn client(&self) -> Option<IpAddr> {
        let said = self.extras.get().and_then(|extras| extras.client.get());
        said.or_else(|| self.peer.map(|peer| peer.ip()))
    }

    /// Says who the client is, for a station that knows the proxies before this server.
    pub fn set_client(&self, client: IpAddr) {
        self.extras().client.set(Some(client));
    }

    /// Whether the client sent it by TLS, as a station that knows the proxies before this server has [said](Self::set_secure).
    pub fn is_secure(&self) -> bool {
        self.extras.get().is_some_and(|extras| extras.secure.get())
    }

    /// Says that the client sent it by TLS, for a station that knows the proxies before this server.
    pub fn set_secure(&self) {
        self.extras().secure.set(true);
    }

    /// Whether the answer is for this client alone, as a guard that has let it in has [said](Self::set_personal): no cache may give
    /// it to another one.
    pub fn is_personal(&self) -> bool {
        self.extras.get().is_some_and(|extras| extras.personal.get())
    }

    /// Says that the answer is for this client alone, for whoever finds out who it is.
    pub fn set_personal(&self) {
        self.extras().personal.set(true);
    }

    /// The id of the request, where a station has [given](Self::set_id) it one.
    pub fn id(&self) -> Option<&str> {
        self.extras.get()?.id.get().map(|id| &**id)
    }

    /// Gives the request an id, by which logs tell it from others. The first one stays.
    pub fn set_id(&self, id: impl Into<Box<str>>) {
        // An id that is there already stays.
        let _ = self.extras().id.set(id.into());
    }

    /// The value of type `T` that was [kept](Self::keep) with the request.
    pub fn kept<T: 'static>(&self) -> Option<Rc<T>> {
        let values = self.extras.get()?.values.borrow();
        let (_, value) = values.iter().find(|(id, _)| *id == TypeId::of::<T>())?;
        Rc::clone(value).downcast().ok()
    }

    /// Keeps a value with the request until it ends, in the place of another of its type.
    pub fn keep<T: 'static>(&self, value: Rc<T>) {
        let mut values = self.extras().values.borrow_mut();
        let id = TypeId::of::<T>();
        values.retain(|(other, _)| *other != id);
        values.push((id, value as Rc<dyn Any>));
    }

    /// Has `work` done once the request has been answered, or has ended in any other way. A server that stops waits for it.
    pub fn afterwards(&self, work: impl Future<Output = ()> + 'static) {
        self.extras().work.borrow_mut().push(Box::pin(work));
    }

    /// The value that was [held](Self::hold) under the type `K`.
    pub(crate) fn held<K: 'static, T: 'static>(&self) -> Option<&T> {
        self.extras.get()?.held.find(TypeId::of::<K>())
    }

    /// Holds a value under the type `K` until the request ends, and has it tidied up then. The first one is what is
    /// [found](Self::held), and what this returns; those behind it are tidied up like the first.
    pub(crate) fn hold<K: 'static, T: 'static>(&self, value: T, cleanup: Option<Cleanup>) -> &T {
        self.extras().held.add(TypeId::of::<K>(), Box::new(value), cleanup);
        self.held::<K, T>().unwrap_or_else(|| unreachable!("it was just put there"))
    }

    /// For whoever called the door: takes what is left of a request that has ended, in whatever way; `None` where nothing is.
    pub fn take_aftermath(&mut self) -> Option<Aftermath> {
        self.extras.take().map(Aftermath::new)
    }

    /// For whoever called the door: says that the time of the request is over. Its handler is dropped when it is polled next,
    /// and the answer is 504.
    pub fn expire(&self) {
        self.has_expired.set(true);
    }

    /// For whoever called the door: whether nobody has drawn the consequence of [`expire`](Self::expire) yet, though it was
    /// polled since: a service that knows nothing of it.
    pub fn is_expired(&self) -> bool {
        self.has_expired.get()
    }

    /// Draws the consequence of it, so that nobody else does.
    pub(crate) fn take_expired(&self) {
        self.has_expired.set(false);
    }

    /// The number of the endpoint that was found, as the app that routes counts; `None` before routing, and where there is
    /// none.
    pub fn route(&self) -> Option<usize> {
        self.route.get()
    }

    /// For the router.
    pub(crate) fn set_route(&self, route: usize) {
        self.route.set(Some(route));
    }

    fn extras(&self) -> &Extras {
        self.extras.get_or_init(Box::default)
    }

    /// The bytes that the body may have, where it is not the server's limit.
    pub fn body_bytes_max(&self) -> Option<usize> {
        self.body_bytes_max.get()
    }

    /// The pairs of the query, decoded once (WHATWG URL, `application/x-www-form-urlencoded`).
    pub fn query(&self) -> Pairs<'_> {
        let raw = self.head.query.unwrap_or_default();
        Pairs::new(raw, self.query.get_or_init(|| Decoded::of(raw)).as_ref())
    }

    /// The pairs of a form, decoded once (WHATWG URL, `application/x-www-form-urlencoded`). `body` is the text of the whole
    /// body.
    pub(crate) fn form<'r>(&'r self, body: &'r str) -> Pairs<'r> {
        Pairs::new(body, self.form.get_or_init(|| Decoded::of(body).map(Box::new)).as_deref())
    }
}
