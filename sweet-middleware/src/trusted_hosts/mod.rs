//! Which hosts a server answers for.
//!
//! In:    the hosts that are listed; the host that a request names.
//! Out:   the request, or 400 or 421.
//! Never: believes an `X-Forwarded-Host` by itself.

mod listed;

use std::borrow::Cow;

use http::StatusCode;
use sweet_core::app::Visit;
use sweet_core::message::{Request, Response};
use sweet_core::meta::Responses;
use sweet_core::middleware::Middleware;
use sweet_core::respond::{Problem, Respond};

use self::listed::Listed;
use crate::host::Host;
use crate::trusted_proxies::ForwardedHost;

/// A station that answers for the hosts that are listed, and refuses all others: who points a name of their own at this server, or
/// sends a false `Host`, gets no page or mail with links to there, and no answer of a server on somebody's own machine.
///
/// An entry is the name of a host, or its address; `*.example.com` is every host below `example.com`, but not that itself. With a
/// port, such as `localhost:8000`, it is for that port alone, and where that is 80 or 443 also for a request that names none; without
/// one it is for every port. Upper and lower case are the same, so are a name with a dot at its end and without, and all ways to
/// write one IPv6 address (`[::1]`).
///
/// The host is that of the `Host` field. A request whose target has another is refused before it comes here; one of HTTP/1.0 without
/// the field is refused here. What a proxy says that it was asked for counts in its place where
/// [`TrustedProxies::with_host`](crate::TrustedProxies::with_host) takes it over.
///
/// The answers are 421 where the host is none of this server (RFC 9110 section 15.5.20: "a target URI that does not match an
/// origin for which the server has been configured"), and 400 where there is no host, several, or what cannot be one (RFC 9112
/// section 3.2). Both are documented.
///
/// ```
/// use sweet::TestClient;
/// use sweet::middleware::TrustedHosts;
/// use sweet::prelude::*;
///
/// #[get("/")]
/// async fn index() {}
///
/// #[derive(Api)]
/// #[api(routes(index))]
/// struct App {
///     #[api(middleware)]
///     hosts: TrustedHosts,
/// }
///
/// let client = TestClient::new(App { hosts: TrustedHosts::new(["example.com", "*.example.com"]) });
/// assert_eq!(client.get("/").header("Host", "www.example.com").send().status(), 204);
/// assert_eq!(client.get("/").header("Host", "example.com.evil.example").send().status(), 421);
/// ```
#[derive(Clone, Debug)]
pub struct TrustedHosts {
    hosts: Vec<Listed>,
    mistakes: Vec<String>,
}

impl TrustedHosts {
    /// Answers for these hosts. A server does not start where there is none, or one that is none: one with a scheme or a path, a `*`
    /// anywhere but before the first dot.
    pub fn new<I: AsRef<str>>(hosts: impl IntoIterator<Item = I>) -> Self {
        let mut station = Self { hosts: Vec::new(), mistakes: Vec::new() };
        for host in hosts {
            match Listed::parse(host.as_ref()) {
                Ok(host) => station.hosts.push(host),
                Err(mistake) => station.mistakes.push(mistake),
            }
        }
        station
    }

    /// Answers for the names that a machine has for itself: `localhost` and what is below it, `127.0.0.1` and `[::1]`, with every port.
    /// For a server that listens there: a page that has its own name point at this machine, and then asks that name, is refused.
    pub fn loopback() -> Self {
        Self::new(["localhost", "*.localhost", "127.0.0.1", "[::1]"])
    }

    fn check(&self, request: &Request<'_>) -> Result<(), UntrustedHost> {
        let text = named(request).ok_or(UntrustedHost::Malformed)?;
        let host = Host::parse(&text).ok_or(UntrustedHost::Malformed)?;
        let is_listed = self.hosts.iter().any(|listed| listed.matches(&host));
        if is_listed { Ok(()) } else { Err(UntrustedHost::Unknown) }
    }
}

/// The host that a request names, where it is one.
fn named<'buf>(request: &Request<'buf>) -> Option<Cow<'buf, str>> {
    if let Some(ForwardedHost(host)) = request.kept::<ForwardedHost>().as_deref() {
        return Some(Cow::Owned(host.to_string()));
    }
    let mut values = request.head().headers.get_all("Host");
    let host = values.next().filter(|_| values.next().is_none())?;
    str::from_utf8(host).ok().map(Cow::Borrowed)
}

/// The answer of [`TrustedHosts`] to what it refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UntrustedHost {
    /// There is no host, or what cannot be one: 400.
    Malformed,
    /// The host is none of this server: 421.
    Unknown,
}

impl Respond for UntrustedHost {
    const RESPONSES: Responses = Responses::Many(&[
        Problem::meta(400, "The request does not name one valid host."),
        Problem::meta(421, "The host that the request names is none of this server."),
    ]);

    fn respond(self, response: &mut Response) {
        let (status, detail) = match self {
            UntrustedHost::Malformed => (StatusCode::BAD_REQUEST, "the request does not name one valid host"),
            UntrustedHost::Unknown => {
                (StatusCode::MISDIRECTED_REQUEST, "the host that the request names is none of this server")
            }
        };
        Problem::new(status).with_detail(detail).respond(response);
    }
}

impl<A> Middleware<A> for TrustedHosts {
    type Passage = ();
    type Answer = UntrustedHost;

    fn verify(&self) -> Vec<String> {
        let mut mistakes = self.mistakes.clone();
        if self.hosts.is_empty() && mistakes.is_empty() {
            mistakes.push(
                "no host is listed, so every request would be refused: list one, or leave the station out".into(),
            );
        }
        mistakes
    }

    async fn on_request(&self, visit: Visit<'_, A>, _: &mut ()) -> Result<(), UntrustedHost> {
        self.check(visit.request())
    }
}
