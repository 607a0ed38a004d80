//! An id for each request, by which logs and people tell it from others.
//!
//! In:    random keys, once; the id that a proxy has given, where that is trusted.
//! Out:   `Request::id`, and a field of the answer.
//! Never: takes over an id that could be more than an id: one that is long, or has anything but plain characters.

mod field;
mod ids;

use std::convert::Infallible;
use std::fmt;
use std::marker::PhantomData;

use http::HeaderValue;
use sweet_core::app::Visit;
use sweet_core::message::{Request, Response};
use sweet_core::meta::{HeaderMeta, MiddlewareMeta};
use sweet_core::middleware::Middleware;
use sweet_core::schema::{Docs, Shape};

pub use field::{IdField, XRequestId};
use ids::Ids;

/// A station that gives each request an id ([`Request::id`]), and tells the client in `X-Request-Id`.
///
/// An id is 32 hexadecimal digits, of 128 random bits: no clock and no machine can be read out of it, nobody can guess that
/// of another request, and it has the form of a `trace-id` (W3C Trace Context). An id that another station has given before
/// stays. List it before the stations that log.
///
/// The name of the field is part of its type, because the document lists it: [`named`](Self::named).
///
/// ```
/// use sweet::TestClient;
/// use sweet::middleware::RequestId;
/// use sweet::prelude::*;
///
/// #[get("/")]
/// async fn index(request: &sweet::Request<'_>) -> String {
///     request.id().unwrap_or_default().to_owned()
/// }
///
/// #[derive(Api)]
/// #[api(routes(index))]
/// struct App {
///     #[api(middleware)]
///     id: RequestId,
/// }
///
/// let reply = TestClient::new(App { id: RequestId::new() }).get("/").send();
/// assert_eq!(reply.text().len(), 32);
/// assert_eq!(reply.header("X-Request-Id"), Some(reply.text()));
/// ```
pub struct RequestId<F = XRequestId> {
    ids: Ids,
    is_trusted: bool,
    field: PhantomData<fn() -> F>,
}

/// The most characters of an id that is taken over.
const ID_BYTES_MAX: usize = 128;

impl RequestId {
    /// Makes an id for each request, whatever the client has sent, and answers it in `X-Request-Id`.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same with a field of another name, both for what is answered and for what is [trusted](RequestId::trusted): see [`IdField`].
    pub fn named<F: IdField>() -> RequestId<F> {
        RequestId::default()
    }
}

impl<F: IdField> RequestId<F> {
    /// Takes over the id that the request has in this field, where it has just one: 1 to 128 characters, each a letter or a
    /// digit of ASCII, or one of `-._~+/=:`. Else makes one, as by default.
    ///
    /// For a server behind a proxy that gives ids. A client that reaches this server by itself can choose its id then, one that
    /// another request has too.
    #[must_use]
    pub fn trusted(mut self) -> Self {
        self.is_trusted = true;
        self
    }

    /// The id that the request came with, where it is trusted.
    fn sent<'buf>(&self, request: &Request<'buf>) -> Option<&'buf str> {
        if !self.is_trusted {
            return None;
        }
        let mut values = request.head().headers.get_all(F::NAME);
        let id = values.next().filter(|_| values.next().is_none())?;
        str::from_utf8(id).ok().filter(|id| is_id(id))
    }
}

impl<F> Default for RequestId<F> {
    fn default() -> Self {
        Self { ids: Ids::default(), is_trusted: false, field: PhantomData }
    }
}

impl<F> fmt::Debug for RequestId<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RequestId").field("is_trusted", &self.is_trusted).finish_non_exhaustive()
    }
}

/// Whether `id` can be taken over: nothing in it means anything to a log, a shell, a query or a page.
fn is_id(id: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~+/=:".contains(&byte);
    (1..=ID_BYTES_MAX).contains(&id.len()) && id.bytes().all(is_plain)
}

impl<A, F: IdField> Middleware<A> for RequestId<F> {
    type Passage = ();
    type Answer = Infallible;

    const META: MiddlewareMeta = MiddlewareMeta {
        headers: &[HeaderMeta {
            name: F::NAME,
            shape: Shape::String { format: None },
            docs: Docs::of("The id of the request, by which logs tell it from others."),
        }],
        ..MiddlewareMeta::NONE
    };

    async fn on_request(&self, visit: Visit<'_, A>, _: &mut ()) -> Result<(), Infallible> {
        let request = visit.request();
        if request.id().is_none() {
            match self.sent(request) {
                Some(id) => request.set_id(id),
                None => request.set_id(self.ids.next().as_str()),
            }
        }
        Ok(())
    }

    async fn on_response(&self, visit: Visit<'_, A>, _: &mut (), response: &mut Response) -> Result<(), Infallible> {
        // An id of another station may be no value of a field: then it is not told.
        if let Some(value) = visit.request().id().and_then(|id| HeaderValue::from_str(id).ok()) {
            response.insert_header(field::name::<F>(), value);
        }
        Ok(())
    }
}
