//! Header fields that tell browsers to be careful with an answer.
//!
//! In:    answers, and what a handler has said itself.
//! Out:   the answers with the fields that they lack.
//! Never: changes what a handler has said; sends `Strict-Transport-Security` where TLS is not known of.

use std::convert::Infallible;

use http::{HeaderName, HeaderValue, header};
use sweet_core::app::Visit;
use sweet_core::message::{Request, Response};
use sweet_core::meta::MiddlewareMeta;
use sweet_core::middleware::Middleware;

/// A station that adds to every answer, errors included, what keeps browsers from making more of it than it is. By default what
/// suits an API, whose answers are data and no pages:
///
/// | field | value | |
/// |---|---|---|
/// | `X-Content-Type-Options` | `nosniff` | data stays data, whatever it looks like |
/// | `Content-Security-Policy` | `default-src 'none'; frame-ancestors 'none'` | as a page it may load nothing, and be in no frame |
/// | `X-Frame-Options` | `DENY` | the same of frames, for old browsers |
/// | `Referrer-Policy` | `no-referrer` | the URL, which may hold data, is told to no other site |
/// | `Cross-Origin-Resource-Policy` | `same-origin` | no other site embeds it; what [`Cors`](crate::Cors) allows stays allowed |
/// | `Strict-Transport-Security` | `max-age=31536000` | only where the request came by TLS |
/// | `Cache-Control` | `no-store` | only where the request has `Authorization`, a guard has read credentials of it, or the answer sets a cookie |
///
/// Each can be changed by [`with`](Self::with) and left out by [`without`](Self::without). A field that a handler has set itself
/// stays as it is, so a page with scripts sets a `Content-Security-Policy` of its own, and what a client may keep a
/// `Cache-Control` of its own, such as `private, max-age=60`.
///
/// TLS is known of where [`TrustedProxies`](crate::TrustedProxies) has said so, or [`always_by_tls`](Self::always_by_tls). A `Server`
/// field is not taken out, because Sweet sends none. None of the fields is documented: they are for browsers, and a client of the
/// API has nothing to do with them.
///
/// ```
/// use sweet::TestClient;
/// use sweet::middleware::SecurityHeaders;
/// use sweet::prelude::*;
///
/// #[get("/")]
/// async fn index() -> &'static str {
///     "data"
/// }
///
/// #[derive(Api)]
/// #[api(routes(index))]
/// struct App {
///     #[api(middleware)]
///     security: SecurityHeaders,
/// }
///
/// let security = SecurityHeaders::new().with("Cross-Origin-Resource-Policy", "same-site").without("X-Frame-Options");
/// let reply = TestClient::new(App { security }).get("/").send();
/// assert_eq!(reply.header("X-Content-Type-Options"), Some("nosniff"));
/// assert_eq!(reply.header("Cross-Origin-Resource-Policy"), Some("same-site"));
/// assert_eq!(reply.header("X-Frame-Options"), None);
/// ```
#[derive(Clone, Debug)]
pub struct SecurityHeaders {
    /// Invariant: no name twice, and none of those below.
    fields: Vec<(HeaderName, HeaderValue)>,
    transport: Option<HeaderValue>,
    is_always_by_tls: bool,
    cache: Option<HeaderValue>,
    mistakes: Vec<String>,
}

impl SecurityHeaders {
    /// The fields of the table above.
    pub fn new() -> Self {
        let fields = [
            (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
            (header::CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'"),
            (header::X_FRAME_OPTIONS, "DENY"),
            (header::REFERRER_POLICY, "no-referrer"),
            (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        ];
        Self {
            fields: fields.map(|(name, value)| (name, HeaderValue::from_static(value))).into(),
            transport: Some(HeaderValue::from_static("max-age=31536000")),
            is_always_by_tls: false,
            cache: Some(HeaderValue::from_static("no-store")),
            mistakes: Vec::new(),
        }
    }

    /// Sends a field with this value: in the place of the table's, where it has that name, under the same condition; else on every
    /// answer that has no such field. A server does not start where name or value is none.
    #[must_use]
    pub fn with(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        let (name, value) = (name.as_ref(), value.as_ref());
        match (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            (Ok(name), Ok(value)) if !value.is_empty() => self.set(name, value),
            (Ok(_), _) => self.mistakes.push(format!("`{}` is no value of `{name}`", value.escape_debug())),
            (Err(_), _) => self.mistakes.push(no_name(name)),
        }
        self
    }

    /// Leaves a field out, unless a handler sets it.
    #[must_use]
    pub fn without(mut self, name: impl AsRef<str>) -> Self {
        match HeaderName::try_from(name.as_ref()) {
            Ok(header::STRICT_TRANSPORT_SECURITY) => self.transport = None,
            Ok(header::CACHE_CONTROL) => self.cache = None,
            Ok(name) => self.fields.retain(|(other, _)| *other != name),
            Err(_) => self.mistakes.push(no_name(name.as_ref())),
        }
        self
    }

    /// Says that every request comes by TLS, so that `Strict-Transport-Security` is always sent: for a server that only a proxy with
    /// TLS can reach. A browser that has once read it asks for this host by TLS alone, for a year.
    #[must_use]
    pub fn always_by_tls(mut self) -> Self {
        self.is_always_by_tls = true;
        self
    }

    fn set(&mut self, name: HeaderName, value: HeaderValue) {
        match name {
            header::STRICT_TRANSPORT_SECURITY => self.transport = Some(value),
            header::CACHE_CONTROL => self.cache = Some(value),
            _ => {
                self.fields.retain(|(other, _)| *other != name);
                self.fields.push((name, value));
            }
        }
    }

    fn add(&self, request: &Request<'_>, response: &mut Response) {
        for (name, value) in &self.fields {
            fill(response, name, value);
        }
        if let Some(value) = self.transport.as_ref().filter(|_| self.is_always_by_tls || request.is_secure()) {
            fill(response, &header::STRICT_TRANSPORT_SECURITY, value);
        }
        if let Some(value) = self.cache.as_ref().filter(|_| is_for_one(request, response)) {
            fill(response, &header::CACHE_CONTROL, value);
        }
    }
}

impl Default for SecurityHeaders {
    fn default() -> Self {
        Self::new()
    }
}

/// Sets a field that nobody has set.
fn fill(response: &mut Response, name: &HeaderName, value: &HeaderValue) {
    if response.header(name).is_none() {
        response.append_header(name.clone(), value.clone());
    }
}

/// Whether an answer is for one client alone.
fn is_for_one(request: &Request<'_>, response: &Response) -> bool {
    request.is_personal()
        || response.header(&header::SET_COOKIE).is_some()
        || request.head().headers.get("Authorization").is_some()
}

fn no_name(name: &str) -> String {
    format!("`{}` is no name of a header field", name.escape_debug())
}

impl<A> Middleware<A> for SecurityHeaders {
    type Passage = ();
    type Answer = Infallible;

    const META: MiddlewareMeta = MiddlewareMeta::NONE;

    fn verify(&self) -> Vec<String> {
        self.mistakes.clone()
    }

    async fn on_response(&self, visit: Visit<'_, A>, _: &mut (), response: &mut Response) -> Result<(), Infallible> {
        self.add(visit.request(), response);
        Ok(())
    }
}
