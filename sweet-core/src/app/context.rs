//! What an extractor may look at: the app, the request, and the params that routing captured.

use crate::message::Request;
use crate::meta::EndpointMeta;
use crate::router::Params;

/// What an extractor may look at. `'r` is the life of the request; everything borrowed from it is good until the
/// response is written.
#[derive(Debug)]
pub struct Context<'r, A> {
    app: &'r A,
    request: &'r Request<'r>,
    params: &'r Params<'r>,
    endpoint: &'static EndpointMeta,
}

impl<A> Clone for Context<'_, A> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<A> Copy for Context<'_, A> {}

impl<'r, A> Context<'r, A> {
    /// The context of one request.
    pub fn new(app: &'r A, request: &'r Request<'r>, params: &'r Params<'r>, endpoint: &'static EndpointMeta) -> Self {
        Self { app, request, params, endpoint }
    }

    /// The same request, seen from an app nested in this one.
    pub fn nested<B>(self, app: impl FnOnce(&'r A) -> &'r B) -> Context<'r, B> {
        Context { app: app(self.app), request: self.request, params: self.params, endpoint: self.endpoint }
    }

    /// The app.
    pub fn app(&self) -> &'r A {
        self.app
    }

    /// The request.
    pub fn request(&self) -> &'r Request<'r> {
        self.request
    }

    /// The params that routing captured.
    pub fn params(&self) -> &'r Params<'r> {
        self.params
    }

    /// The endpoint that was found.
    pub fn endpoint(&self) -> &'static EndpointMeta {
        self.endpoint
    }
}
