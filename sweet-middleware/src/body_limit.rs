//! `BodyLimit`: how large the bodies of the requests behind it may be.
//!
//! In:    a request.
//! Out:   its limit, which whatever takes the body enforces: 413 (RFC 9110 section 15.5.14).
//! Never: reads a body; overrides what stands further in.

use std::convert::Infallible;

use sweet_core::app::Visit;
use sweet_core::meta::{EndpointLimits, MiddlewareMeta};
use sweet_core::middleware::{Middleware, Station};

/// Lets the bodies of the requests behind it have so many bytes, at least 1, in the place of the server's `body_bytes_max`. A
/// longer one is refused with `413 Content Too Large` by whatever takes it, which is in the documents of the operations that
/// take one.
///
/// It can be less or more than the server's. No body is read because of it: a handler that takes none answers as ever.
///
/// The innermost holds: `body_bytes_max` of an endpoint's attribute, then a station of the endpoint, then one of its nest, then
/// one of the app. The bytes are in its type, so that a document can tell them.
///
/// ```
/// use sweet::middleware::BodyLimit;
/// use sweet::prelude::*;
///
/// /// How long is it?
/// #[post("/length")]
/// async fn length(body: &[u8]) -> String {
///     body.len().to_string()
/// }
///
/// #[derive(Api)]
/// #[api(routes(length))]
/// struct App {
///     #[api(middleware)]
///     limit: BodyLimit<5>,
/// }
///
/// let client = sweet::TestClient::new(App { limit: BodyLimit });
/// assert_eq!(client.post("/length").body("text/plain", "hello").send().text(), "5");
/// assert_eq!(client.post("/length").body("text/plain", "hello!").send().status(), 413);
/// ```
///
/// No bytes at all do not compile:
///
/// ```compile_fail,E0080
/// # use sweet::middleware::BodyLimit;
/// # use sweet::prelude::*;
/// #[derive(Api)]
/// struct App {
///     #[api(middleware)]
///     limit: BodyLimit<0>,
/// }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BodyLimit<const BYTES: usize>;

impl<const BYTES: usize> BodyLimit<BYTES> {
    const LIMITS: EndpointLimits = {
        assert!(BYTES > 0, "a body of no bytes is no body: `BodyLimit` takes at least 1 byte");
        EndpointLimits { body_bytes_max: Some(BYTES), handler_timeout: None }
    };
}

impl<A, const BYTES: usize> Middleware<A> for BodyLimit<BYTES> {
    type Passage = ();
    type Answer = Infallible;

    const META: MiddlewareMeta = MiddlewareMeta::limiting(Self::LIMITS);

    async fn on_request<'r>(&'r self, visit: Visit<'r, A>, (): &mut ()) -> Result<(), Infallible> {
        // As `Timeout` does it.
        let own = visit.endpoint().and_then(|endpoint| endpoint.limits.body_bytes_max);
        if own.is_none() {
            visit.request().set_limits(Self::LIMITS.body_bytes_max, None);
        }
        Ok(())
    }
}

/// A list can name it as it is: it has no state that a field would hold.
impl<A: 'static, const BYTES: usize> Station<A> for BodyLimit<BYTES> {
    type Middleware = Self;

    fn locate(_: &A) -> &Self {
        &BodyLimit
    }
}
