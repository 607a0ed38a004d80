//! `TestClient`: an app answers without a socket.
//!
//! In:    a request, written as a test writes it, and how it ends where that is not by itself.
//! Out:   the response that a server would have sent; what the request leaves behind is done.
//! Never: opens a connection or needs a runtime; the app is reached through the same door that a server uses.

use std::any::type_name;
use std::fmt::{self, Write as _};
use std::future::{Future, poll_fn};
use std::net::SocketAddr;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};

use http::{HeaderName, HeaderValue, Method, StatusCode, Version, header};
use sweet_core::app::Service;
use sweet_core::extract::{Dependency, Depends};
use sweet_core::json::{self, Decode, Encode};
use sweet_core::message::{Aftermath, Body, FieldSpan, Flow, Head, Headers, Request, Response, Span};

/// Sends requests to an app, in the same process and thread.
///
/// ```
/// use sweet::prelude::*;
/// use sweet::TestClient;
///
/// #[get("/hello")]
/// async fn hello() -> &'static str {
///     "hello"
/// }
///
/// #[derive(Api)]
/// #[api(routes(hello))]
/// struct App {}
///
/// let reply = TestClient::new(App {}).get("/hello").send();
/// assert_eq!(reply.status(), 200);
/// assert_eq!(reply.text(), "hello");
/// ```
#[derive(Debug)]
pub struct TestClient<S> {
    service: S,
    provided: Vec<Provided>,
}

/// Gives a request the value of a dependency.
struct Provided {
    name: &'static str,
    give: Box<dyn Fn(&Request<'_>)>,
}

impl fmt::Debug for Provided {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

impl<S: Service> TestClient<S> {
    /// A client of `service`, which is an app or anything else that answers requests.
    ///
    /// # Panics
    /// Where a server would not start with it ([`Service::verify`], [`Service::verify_configuration`]).
    pub fn new(service: S) -> Self {
        let verified = S::verify().and_then(|()| service.verify_configuration());
        verified.unwrap_or_else(|mistakes| panic!("{mistakes}"));
        Self { service, provided: Vec::new() }
    }

    /// Has a [dependency](crate::Depends) be what `value` says, for each request anew: its function is not called, its arguments
    /// are not asked for, and its cleanup does not see the value.
    ///
    /// ```
    /// use sweet::prelude::*;
    /// use sweet::TestClient;
    ///
    /// #[dependency]
    /// async fn today() -> String {
    ///     panic!("asks a server far away")
    /// }
    ///
    /// #[get("/today")]
    /// async fn tell(today: Depends<'_, today>) -> String {
    ///     today.clone()
    /// }
    ///
    /// #[derive(Api)]
    /// #[api(routes(tell))]
    /// struct App {}
    ///
    /// let client = TestClient::new(App {}).provide::<today>(|| "1 May".to_owned());
    /// assert_eq!(client.get("/today").send().text(), "1 May");
    /// ```
    #[must_use]
    pub fn provide<D: Dependency>(mut self, value: impl Fn() -> D::Value + 'static) -> Self {
        let give = move |request: &Request<'_>| Depends::<D>::provide(request, value());
        self.provided.push(Provided { name: type_name::<D>(), give: Box::new(give) });
        self
    }

    /// The service itself, to look at its state.
    pub fn service(&self) -> &S {
        &self.service
    }

    /// A `GET` of `target`, a path with or without a query, percent-encoded as on the wire.
    pub fn get(&self, target: &str) -> TestRequest<'_, S> {
        self.request(Method::GET, target)
    }

    /// A `POST` to `target`.
    pub fn post(&self, target: &str) -> TestRequest<'_, S> {
        self.request(Method::POST, target)
    }

    /// A `PUT` of `target`.
    pub fn put(&self, target: &str) -> TestRequest<'_, S> {
        self.request(Method::PUT, target)
    }

    /// A `PATCH` of `target`.
    pub fn patch(&self, target: &str) -> TestRequest<'_, S> {
        self.request(Method::PATCH, target)
    }

    /// A `DELETE` of `target`.
    pub fn delete(&self, target: &str) -> TestRequest<'_, S> {
        self.request(Method::DELETE, target)
    }

    /// A `HEAD` of `target`.
    pub fn head(&self, target: &str) -> TestRequest<'_, S> {
        self.request(Method::HEAD, target)
    }

    /// An `OPTIONS` of `target`.
    pub fn options(&self, target: &str) -> TestRequest<'_, S> {
        self.request(Method::OPTIONS, target)
    }

    /// A request with any method: `client.request(Method::from_bytes(b"PURGE")?, "/cache")`.
    pub fn request(&self, method: Method, target: &str) -> TestRequest<'_, S> {
        TestRequest {
            client: self,
            method,
            target: target.to_owned(),
            bytes: Vec::new(),
            fields: Vec::new(),
            body: Vec::new(),
            peer: None,
            is_late: false,
        }
    }
}

/// A request that is being written.
#[derive(Debug)]
#[must_use = "a request is sent by `send`"]
pub struct TestRequest<'a, S> {
    client: &'a TestClient<S>,
    method: Method,
    target: String,
    /// Names and values of the header fields, where `fields` says.
    bytes: Vec<u8>,
    fields: Vec<FieldSpan>,
    body: Vec<u8>,
    peer: Option<SocketAddr>,
    is_late: bool,
}

impl<S: Service> TestRequest<'_, S> {
    /// Adds a header field.
    ///
    /// # Panics
    /// Where name or value is not allowed on the wire, or all fields together exceed 65,535 bytes.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        let name = HeaderName::try_from(name).expect("the name of a header field is a token");
        let value = HeaderValue::try_from(value).expect("the value of a header field has no control characters");
        let name = self.span(name.as_str().as_bytes());
        let value = self.span(value.as_bytes());
        self.fields.push(FieldSpan { name, value });
        self
    }

    fn span(&mut self, bytes: &[u8]) -> Span {
        let offset = |length: usize| u16::try_from(length).expect("the header fields are too long");
        let start = offset(self.bytes.len());
        self.bytes.extend_from_slice(bytes);
        Span { start, end: offset(self.bytes.len()) }
    }

    /// Adds a parameter to the query, encoding what must be (`application/x-www-form-urlencoded`).
    pub fn query(mut self, name: &str, value: &str) -> Self {
        self.target.push(if self.target.contains('?') { '&' } else { '?' });
        encode(name, &mut self.target);
        self.target.push('=');
        encode(value, &mut self.target);
        self
    }

    /// Sets the body to a value as JSON, and `Content-Type` to `application/json`.
    pub fn json<T: Encode + ?Sized>(self, value: &T) -> Self {
        self.body("application/json", json::to_vec(value))
    }

    /// Sets the body and its `Content-Type`.
    pub fn body(mut self, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self.header(header::CONTENT_TYPE.as_str(), content_type)
    }

    /// Sets the address that it comes from; without, [`Request::peer`] is `None`.
    ///
    /// # Panics
    /// Where `address` is none, such as `203.0.113.7:50000`.
    pub fn peer(mut self, address: &str) -> Self {
        self.peer = Some(address.parse().expect("an address and a port"));
        self
    }

    /// Has its time be over as soon as its handler waits for something that is not there: a server drops the handler then, and
    /// answers 504.
    pub fn late(mut self) -> Self {
        self.is_late = true;
        self
    }

    /// Sends it, waits for the answer, and then for the work that it leaves behind: [`Background`](crate::Background) and the
    /// cleanups of dependencies.
    ///
    /// # Panics
    /// Where such work panics, once all of it is done: a server would have told its log.
    pub fn send(self) -> TestResponse {
        let (mut request, mut response) = (self.message(), Response::default());
        {
            let mut call = pin!(self.client.service.call(&request, &mut response));
            let waits = !self.is_late || poll_once(call.as_mut()).is_pending();
            if self.is_late {
                request.expire();
            }
            if waits {
                block_on(call);
            }
        }
        let aftermath = request.take_aftermath();
        let content_length = response.content_length();
        let broke_off = match response.take_flow() {
            Some(flow) => block_on(collect(flow, &mut response)).err(),
            None => None,
        };
        finish(aftermath);
        TestResponse { response, content_length, broke_off }
    }

    /// Sends it, and leaves as soon as its handler waits for something that is not there: a server drops the handler then, as
    /// this does. The work that it leaves behind is done.
    ///
    /// # Panics
    /// As [`send`](Self::send).
    pub fn leave(self) {
        let (mut request, mut response) = (self.message(), Response::default());
        let _ = poll_once(pin!(self.client.service.call(&request, &mut response)));
        finish(request.take_aftermath());
    }

    /// The request itself.
    fn message(&self) -> Request<'_> {
        let (path, query) = match self.target.split_once('?') {
            Some((path, query)) => (path, Some(query)),
            None => (self.target.as_str(), None),
        };
        let headers = Headers::new(&self.bytes, &self.fields);
        let head = Head { method: self.method.clone(), path, query, version: Version::HTTP_11, headers };
        let request = Request::new(head, Body::new(&self.body), self.peer);
        self.client.provided.iter().for_each(|provided| (provided.give)(&request));
        request
    }
}

/// Does what a request has left behind, one piece after the other. A panic is thrown on in the end.
fn finish(aftermath: Option<Aftermath>) {
    let Some(aftermath) = aftermath else { return };
    let (values, work) = aftermath.into_parts();
    let values = values.into_iter().map(|value| catch_unwind(AssertUnwindSafe(|| drop(value))));
    let work = work.into_iter().map(|piece| catch_unwind(AssertUnwindSafe(|| block_on(piece))));
    let panics: Vec<_> = values.chain(work).filter_map(Result::err).collect();
    if let Some(panic) = panics.into_iter().next() {
        resume_unwind(panic);
    }
}

/// Collects content that is made while it is sent.
async fn collect(mut flow: Flow, response: &mut Response) -> Result<(), String> {
    while let Some(piece) = poll_fn(|cx| flow.poll_next(cx)).await {
        response.body_mut().extend(&piece.map_err(|error| error.to_string())?);
    }
    match flow.length() {
        Some(length) if length != response.body().len() as u64 => Err(format!("it does not have {length} bytes")),
        _ => Ok(()),
    }
}

/// Percent-encodes all but the unreserved characters (RFC 3986 section 2.3).
fn encode(text: &str, out: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
}

/// The answer of an app.
#[derive(Debug)]
pub struct TestResponse {
    response: Response,
    content_length: Option<u64>,
    broke_off: Option<String>,
}

impl TestResponse {
    /// The status code, as a number.
    pub fn status(&self) -> u16 {
        self.response.status().as_u16()
    }

    /// The status code.
    pub fn status_code(&self) -> StatusCode {
        self.response.status()
    }

    /// The first value of the header field `name`, where there is one and it is text.
    pub fn header(&self, name: &str) -> Option<&str> {
        let name = HeaderName::try_from(name).ok()?;
        self.response.header(&name)?.to_str().ok()
    }

    /// All values of the header field `name` that are text.
    pub fn header_all(&self, name: &str) -> Vec<&str> {
        let fields = self.response.headers().iter().filter(|(other, _)| other.as_str().eq_ignore_ascii_case(name));
        fields.filter_map(|(_, value)| value.to_str().ok()).collect()
    }

    /// The content. Empty for the answer to `HEAD`.
    pub fn bytes(&self) -> &[u8] {
        self.response.body()
    }

    /// The number of bytes that `Content-Length` would tell; `None` for content that is made while it is sent
    /// ([`Streaming`](crate::Streaming)), where its length is not known.
    pub fn content_length(&self) -> Option<u64> {
        self.content_length
    }

    /// Why it is an error, where something is known of it that no client sees: what the log of errors has.
    pub fn cause(&self) -> Option<&str> {
        self.response.cause()
    }

    /// Why content broke off that is made while it is sent, where it did: a client would have seen its connection closed
    /// before the end of the content. [`bytes`](Self::bytes) is then what came before.
    pub fn broke_off(&self) -> Option<&str> {
        self.broke_off.as_deref()
    }

    /// The content as text.
    ///
    /// # Panics
    /// Where it is not UTF-8.
    pub fn text(&self) -> &str {
        str::from_utf8(self.bytes()).expect("the content is not UTF-8")
    }

    /// The content, read as JSON.
    ///
    /// # Panics
    /// Where it is not a `T`.
    #[track_caller]
    pub fn json<'a, T: Decode<'a>>(&'a self) -> T {
        match json::from_slice(self.bytes()) {
            Ok(value) => value,
            Err(error) => panic!("{error:?} in {}", String::from_utf8_lossy(self.bytes())),
        }
    }
}

/// Wakes the thread that waits in [`block_on`].
struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Lets a future run until it waits for something that is not there.
fn poll_once<F: Future>(future: Pin<&mut F>) -> Poll<F::Output> {
    future.poll(&mut Context::from_waker(Waker::noop()))
}

/// Runs a future to its end on this thread.
fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut cx = Context::from_waker(&waker);
    loop {
        match future.as_mut().poll(&mut cx) {
            Poll::Ready(output) => return output,
            Poll::Pending => thread::park(),
        }
    }
}
