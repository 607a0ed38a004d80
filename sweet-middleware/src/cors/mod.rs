//! CORS: which pages of other origins may read the answers of an API (Fetch standard, section "HTTP-CORS protocol").
//!
//! In:    the origins, methods and fields that are listed; requests with an `Origin`.
//! Out:   the `Access-Control-…` fields, on errors too; an answer to each preflight.
//! Never: mirrors an origin that is not listed, or `null`; says `*` where credentials are allowed.

mod fields;
mod origin;
mod preflight;

use std::cell::OnceCell;
use std::fmt;
use std::time::Duration;

use http::{HeaderName, Method, header};
use sweet_core::app::Visit;
use sweet_core::message::Response;
use sweet_core::meta::MiddlewareMeta;
use sweet_core::middleware::Middleware;
use sweet_core::respond::Respond;

use self::fields::Fields;
use self::origin::sealed::Named;
pub use self::origin::{AnyOrigin, ListedOrigins, Origins};
use self::preflight::Preflight;
use crate::vary;

/// A station that tells browsers which pages of other origins may read the answers.
///
/// Nothing is allowed until it is listed: [`origins`](Self::origins), then [`methods`](Self::methods) but `GET`, `HEAD` and `POST`,
/// and [`request_headers`](Self::request_headers) such as `Content-Type` for JSON and `Authorization`. An origin is compared as a
/// whole: its scheme, its host and its port. `Cors::any_origin()` allows all of them, and has no
/// [`credentials`](Cors::credentials): the two together do not compile.
///
/// A preflight is answered with 204 before routing, and before every station behind this one: list it before guards, because
/// a browser sends no credentials with a preflight. A nested app's station sees no preflight, unless there is an endpoint for `OPTIONS`:
/// it belongs to the app that routes. Where the origin is not listed, the 204 has none of the fields, and the browser
/// goes no further. Any other request is answered as if there were no browser, and the fields tell the browser whether its page may
/// read that; so CORS keeps nobody from sending a request. What a handler says itself of an origin that is not listed stays.
///
/// `Vary: Origin` stands on every answer, also where the request has no `Origin` and where every origin is allowed: what a cache
/// has kept stays right when the list changes. The document has nothing of it but the 204 of an endpoint for `OPTIONS`: the fields are
/// between a server and browsers.
///
/// Left out: `*` for methods and fields, which does not mean all of them where there are credentials; and private network access,
/// whose fields browsers have given up for a question to the person.
///
/// ```
/// use sweet::middleware::Cors;
/// use sweet::prelude::*;
/// use sweet::{Method, TestClient};
///
/// #[put("/name")]
/// async fn rename() {}
///
/// #[derive(Api)]
/// #[api(routes(rename))]
/// struct App {
///     #[api(middleware)]
///     cors: Cors,
/// }
///
/// let cors = Cors::new().origins(["https://app.example.com"]).methods([Method::PUT]).request_headers(["Content-Type"]);
/// let client = TestClient::new(App { cors });
/// let preflight = client
///     .options("/name")
///     .header("Origin", "https://app.example.com")
///     .header("Access-Control-Request-Method", "PUT")
///     .send();
/// assert_eq!(preflight.status(), 204);
/// assert_eq!(preflight.header("Access-Control-Allow-Origin"), Some("https://app.example.com"));
/// assert_eq!(preflight.header("Access-Control-Allow-Methods"), Some("PUT"));
/// ```
///
/// Every origin, and credentials: that does not compile.
///
/// ```compile_fail,E0277
/// sweet::middleware::Cors::any_origin().credentials();
/// ```
pub struct Cors<O = ListedOrigins> {
    origins: O,
    credentials: bool,
    methods: Vec<Method>,
    request_headers: Vec<HeaderName>,
    exposed_headers: Vec<HeaderName>,
    max_age: Duration,
    mistakes: Vec<String>,
    /// Invariant: made of the options above, at the first request.
    fields: OnceCell<Fields>,
}

/// How long a browser may keep the answer to a preflight, where nothing else is said.
const MAX_AGE_DEFAULT: Duration = Duration::from_secs(600);

impl Cors {
    /// Allows nothing yet.
    pub fn new() -> Self {
        Self::of(ListedOrigins::default())
    }

    /// Allows the pages of every origin, those without one too (`Access-Control-Allow-Origin: *`): for what anybody may read.
    pub fn any_origin() -> Cors<AnyOrigin> {
        Cors::of(AnyOrigin)
    }

    /// Allows the pages of these origins too: a scheme, a host in ASCII (`xn--…`), and a port where it is not the scheme's own, such
    /// as `https://app.example.com` or `http://localhost:3000`. Upper case in scheme and host, and the port of the scheme, are
    /// written as browsers write them.
    ///
    /// A server does not start with anything else: a path, a slash at the end, `*`, `null`.
    #[must_use]
    pub fn origins<I: AsRef<str>>(mut self, origins: impl IntoIterator<Item = I>) -> Self {
        for origin in origins {
            match origin::serialize(origin.as_ref()) {
                Ok(origin) => self.origins.add(origin),
                Err(mistake) => self.mistakes.push(mistake),
            }
        }
        self
    }
}

impl<O: Origins> Cors<O> {
    fn of(origins: O) -> Self {
        Self {
            origins,
            credentials: false,
            methods: Vec::new(),
            request_headers: Vec::new(),
            exposed_headers: Vec::new(),
            max_age: MAX_AGE_DEFAULT,
            mistakes: Vec::new(),
            fields: OnceCell::new(),
        }
    }

    /// Lets pages send cookies and HTTP authentication, and read what is answered to them
    /// (`Access-Control-Allow-Credentials: true`). No by default. Not where every origin is allowed (Fetch standard, "CORS check").
    #[must_use]
    pub fn credentials(mut self) -> Self
    where
        O: Named,
    {
        self.credentials = true;
        self
    }

    /// Allows these methods too. Browsers ask for no leave to use `GET`, `HEAD` and `POST` (Fetch standard, "CORS-safelisted
    /// method"); no other is allowed by default.
    #[must_use]
    pub fn methods(mut self, methods: impl IntoIterator<Item = Method>) -> Self {
        self.methods.extend(methods);
        self
    }

    /// Lets pages send these fields too, such as `Authorization`. `Content-Type` must be listed for JSON; none is by default.
    #[must_use]
    pub fn request_headers<N: AsRef<str>>(mut self, names: impl IntoIterator<Item = N>) -> Self {
        fields::add_names(names, &mut self.request_headers, &mut self.mistakes);
        self
    }

    /// Lets pages read these fields of an answer too, such as `X-Request-Id`. Without this they read `Cache-Control`,
    /// `Content-Language`, `Content-Length`, `Content-Type`, `Expires`, `Last-Modified` and `Pragma` (Fetch standard,
    /// "CORS-safelisted response-header name").
    #[must_use]
    pub fn expose_headers<N: AsRef<str>>(mut self, names: impl IntoIterator<Item = N>) -> Self {
        fields::add_names(names, &mut self.exposed_headers, &mut self.mistakes);
        self
    }

    /// How long a browser may keep the answer to a preflight, in whole seconds; 600 s by default, 0 for not at all. Browsers keep it
    /// for two hours (Chromium) or a day (Firefox) at most.
    #[must_use]
    pub fn max_age(mut self, max_age: Duration) -> Self {
        self.max_age = max_age;
        self
    }

    fn fields(&self) -> &Fields {
        self.fields.get_or_init(|| Fields::of(self))
    }
}

impl Default for Cors {
    fn default() -> Self {
        Self::new()
    }
}

impl<O: fmt::Debug> fmt::Debug for Cors<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cors")
            .field("origins", &self.origins)
            .field("credentials", &self.credentials)
            .field("methods", &self.methods)
            .field("request_headers", &self.request_headers)
            .field("exposed_headers", &self.exposed_headers)
            .field("max_age", &self.max_age)
            .finish_non_exhaustive()
    }
}

impl<A, O: Origins> Middleware<A> for Cors<O> {
    type Passage = ();
    type Answer = Preflight;

    /// An operation of another method is no preflight.
    const META: MiddlewareMeta =
        MiddlewareMeta { methods: &["OPTIONS"], ..MiddlewareMeta::answering(Preflight::RESPONSES) };

    fn verify(&self) -> Vec<String> {
        self.mistakes.clone()
    }

    async fn on_request(&self, visit: Visit<'_, A>, _: &mut ()) -> Result<(), Preflight> {
        let head = visit.request().head();
        if !preflight::is_preflight(head) {
            return Ok(());
        }
        Err(self.fields().preflight(self.origins.allow(&head.headers)))
    }

    async fn on_response(&self, visit: Visit<'_, A>, _: &mut (), response: &mut Response) -> Result<(), Preflight> {
        vary::add(response, "Origin");
        if let Some(origin) = self.origins.allow(&visit.request().head().headers) {
            response.insert_header(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            for (name, value) in &self.fields().answer {
                response.insert_header(name.clone(), value.clone());
            }
        }
        Ok(())
    }
}
