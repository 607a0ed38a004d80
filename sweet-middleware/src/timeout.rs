//! `Timeout`: how long the handlers behind it may take.
//!
//! In:    a request.
//! Out:   its time, as a limit that whoever has a clock enforces: 504 (RFC 9110 section 15.6.5).
//! Never: looks at a clock; overrides what stands further in.

use std::convert::Infallible;
use std::time::Duration;

use sweet_core::app::Visit;
use sweet_core::meta::{EndpointLimits, MiddlewareMeta};
use sweet_core::middleware::{Middleware, Station};

/// Gives the handlers behind it so many milliseconds, at least 1, in the place of the server's `handler_timeout_ms`. The
/// answer of one that takes longer is `504 Gateway Timeout`, which is in the documents of these operations.
///
/// It is a limit of the handler's own time: the time in which it waits for the body of its request does not count. It can be
/// shorter or longer than the server's. A worker looks at the time four times in the shortest timeout of its server, at most once
/// a second: by so much more a handler may take.
///
/// The innermost holds: `handler_timeout` of an endpoint's attribute, then a station of the endpoint, then one of its nest,
/// then one of the app. The milliseconds are in its type, so that a document can tell them.
///
/// ```
/// use sweet::middleware::Timeout;
/// use sweet::prelude::*;
///
/// /// What is there?
/// #[get("/things")]
/// async fn things() -> &'static str {
///     "things"
/// }
///
/// /// The whole year, which takes its time.
/// #[get("/report", handler_timeout = "1m")]
/// async fn report() -> &'static str {
///     "report"
/// }
///
/// #[derive(Api)]
/// #[api(routes(things, report))]
/// struct App {
///     #[api(middleware)]
///     timeout: Timeout<2_000>,
/// }
///
/// let client = sweet::TestClient::new(App { timeout: Timeout });
/// assert_eq!(client.get("/things").send().text(), "things");
/// ```
///
/// No time at all does not compile:
///
/// ```compile_fail,E0080
/// # use sweet::middleware::Timeout;
/// # use sweet::prelude::*;
/// #[derive(Api)]
/// struct App {
///     #[api(middleware)]
///     timeout: Timeout<0>,
/// }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Timeout<const MILLIS: u64>;

impl<const MILLIS: u64> Timeout<MILLIS> {
    const LIMITS: EndpointLimits = {
        assert!(MILLIS > 0, "a handler has no time at all: `Timeout` takes at least 1 ms");
        EndpointLimits { body_bytes_max: None, handler_timeout: Some(Duration::from_millis(MILLIS)) }
    };
}

impl<A, const MILLIS: u64> Middleware<A> for Timeout<MILLIS> {
    type Passage = ();
    type Answer = Infallible;

    const META: MiddlewareMeta = MiddlewareMeta::limiting(Self::LIMITS);

    async fn on_request<'r>(&'r self, visit: Visit<'r, A>, (): &mut ()) -> Result<(), Infallible> {
        // Stations are passed from the outermost to the innermost, so the last word is the innermost's. What an endpoint has
        // for itself is set before the stations that stand behind routing, and stays.
        let own = visit.endpoint().and_then(|endpoint| endpoint.limits.handler_timeout);
        if own.is_none() {
            visit.request().set_limits(None, Self::LIMITS.handler_timeout);
        }
        Ok(())
    }
}

/// A list can name it as it is: it has no state that a field would hold.
impl<A: 'static, const MILLIS: u64> Station<A> for Timeout<MILLIS> {
    type Middleware = Self;

    fn locate(_: &A) -> &Self {
        &Timeout
    }
}
