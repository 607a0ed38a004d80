//! The access log: one event for each request that has been answered, or that nobody waited for.
//!
//! In:    a request, and its answer.
//! Out:   an event of `tracing`, where somebody listens.
//! Never: tells the query, a header field (but for the id and the client that other stations have taken from one), or, unless it
//!        is told to, the path as it was sent: the params of a path are data. Does anything at all where nobody listens.

mod line;
mod visible;

use std::convert::Infallible;
use std::fmt;
use std::time::Instant;

use http::StatusCode;
use sweet_core::app::{Context, Visit};
use sweet_core::message::{Request, Response};
use sweet_core::middleware::Middleware;
pub use tracing::Level;

use self::line::{Line, Style};

/// A station that tells of each request when it has been answered: an event of [`tracing`] with the target `sweet::access` and the
/// level `INFO`.
///
/// | field | is |
/// |---|---|
/// | `method` | the method |
/// | `path` | the pattern of the endpoint, such as `/users/{id}`; absent where there is none |
/// | `status` | the status code |
/// | `elapsed_us` | the microseconds from this station to its way out |
/// | `id` | the id of the request, where it has one ([`RequestId`](crate::RequestId)) |
/// | `client` | the address of the client, where it is known ([`TrustedProxies`](crate::TrustedProxies)) |
/// | `bytes` | the bytes of the content, where they are known: not those of an answer that is made while it is sent |
///
/// A request that never comes to the way out has an event of its own: with status 500 where a station behind this one panics, else
/// with 499, which is no status of HTTP but a custom of logs. Then the client has left, or a station took longer than
/// `handler_timeout`. (A handler that does so passes the way out, with 504.)
///
/// List it behind the stations that say who asks, [`RequestId`](crate::RequestId) and [`TrustedProxies`](crate::TrustedProxies),
/// and before all others: what a station before it answers, it does not see. Of an answer that is made while it is sent, the time
/// is that until it began.
///
/// Where nobody listens to the target at that level, nothing is measured, allocated or written. There is nothing of it that
/// could be configured wrongly.
///
/// ```
/// use sweet::middleware::{AccessLog, RequestId};
/// use sweet::prelude::*;
///
/// #[get("/health")]
/// async fn health() {}
///
/// #[derive(Api)]
/// #[api(routes(health))]
/// struct App {
///     #[api(middleware)]
///     id: RequestId,
///     #[api(middleware)]
///     log: AccessLog,
/// }
///
/// let log = AccessLog::new().skip(|request| request.head().is_at("/health"));
/// # let client = sweet::TestClient::new(App { id: RequestId::new(), log });
/// # assert_eq!(client.get("/health").send().status(), 204);
/// ```
pub struct AccessLog {
    style: Style,
    with_path: bool,
    skip: Option<Box<Skip>>,
}

/// Whether a request is left out.
type Skip = dyn Fn(&Request<'_>) -> bool;

impl AccessLog {
    /// Tells of every request, at the level `INFO`, by its pattern.
    pub fn new() -> Self {
        Self { style: Style { level: Level::INFO, tells: |_| true }, with_path: false, skip: None }
    }

    /// Tells at another level; `INFO` by default.
    #[must_use]
    pub fn level(mut self, level: Level) -> Self {
        self.style.level = level;
        self
    }

    /// Tells the path as it was sent in the place of the pattern, where nothing encoded is decoded; without its query, which may
    /// hold secrets. Its params are then in the log: names, numbers of customers, tokens of links.
    #[must_use]
    pub fn with_path(mut self) -> Self {
        self.with_path = true;
        self
    }

    /// Leaves out the requests for which `skip` is true, such as those that ask for the health of the server. It is asked on the way
    /// in.
    #[must_use]
    pub fn skip(mut self, skip: impl Fn(&Request<'_>) -> bool + 'static) -> Self {
        self.skip = Some(Box::new(skip));
        self
    }

    /// Leaves out the answers for whose status `tells` is false: `.statuses(|status| status.is_server_error())`. For a request that
    /// nobody waited for it is asked about 499.
    #[must_use]
    pub fn statuses(mut self, tells: fn(StatusCode) -> bool) -> Self {
        self.style.tells = tells;
        self
    }

    /// Begins the line of a request, where somebody wants to know of it.
    fn begin(&self, request: &Request<'_>) -> Option<Box<Line>> {
        if !line::is_heard(self.style.level) || self.skip.as_ref().is_some_and(|skip| skip(request)) {
            return None;
        }
        let path = self.with_path.then(|| request.head().path.into());
        Some(Box::new(Line::begin(self.style, request.head().method.clone(), path, Instant::now())))
    }
}

impl Default for AccessLog {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for AccessLog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AccessLog")
            .field("level", &self.style.level)
            .field("with_path", &self.with_path)
            .finish_non_exhaustive()
    }
}

/// The line of a request, which is told when it is dropped: nothing else is sure to happen to a request that ends early.
#[derive(Debug, Default)]
pub struct Entry(Option<Box<Line>>);

impl<A> Middleware<A> for AccessLog {
    type Passage = Entry;
    type Answer = Infallible;

    async fn on_request(&self, visit: Visit<'_, A>, entry: &mut Entry) -> Result<(), Infallible> {
        entry.0 = self.begin(visit.request());
        if let Entry(Some(line)) = entry {
            line.learn(&visit);
        }
        Ok(())
    }

    async fn before_handler(&self, cx: Context<'_, A>, entry: &mut Entry) -> Result<(), Infallible> {
        if let Entry(Some(line)) = entry {
            line.learn(&Visit::behind(cx));
        }
        Ok(())
    }

    async fn on_response(
        &self,
        visit: Visit<'_, A>,
        entry: &mut Entry,
        response: &mut Response,
    ) -> Result<(), Infallible> {
        if let Some(mut line) = entry.0.take() {
            line.learn(&visit);
            line.end(response.status(), response.content_length());
        }
        Ok(())
    }
}
