//! What an extractor may look at: the app, the request, and the params that routing captured.

use super::root::Root;
use super::{Api, Texts};
use crate::message::Request;
use crate::meta::{ApiMeta, EndpointMeta};
use crate::router::Params;
use crate::rules::{Contexts, Failure};

/// What an extractor may look at. `'r` is the life of the request; everything borrowed from it is good until the
/// response is written.
#[derive(Debug)]
pub struct Context<'r, A> {
    app: &'r A,
    request: &'r Request<'r>,
    params: &'r Params<'r>,
    endpoint: &'static EndpointMeta,
    root: &'r dyn Root,
    contexts: Contexts<'r>,
    texts: Option<Texts>,
}

impl<A> Clone for Context<'_, A> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<A> Copy for Context<'_, A> {}

impl<'r, A: Api> Context<'r, A> {
    /// The context of one request.
    pub fn new(app: &'r A, request: &'r Request<'r>, params: &'r Params<'r>, endpoint: &'static EndpointMeta) -> Self {
        Self { app, request, params, endpoint, root: app, contexts: Contexts::several(app), texts: A::TEXTS }
    }
}

impl<'r, A> Context<'r, A> {
    /// The same request, seen from an app nested in this one: its checks look at its own fields, as its handlers do, and its
    /// failures are told in its own words, or in those of this app where it has none.
    pub fn nested<B: Api>(self, app: impl FnOnce(&'r A) -> &'r B) -> Context<'r, B> {
        let Self { request, params, endpoint, root, texts, .. } = self;
        let app = app(self.app);
        Context { app, request, params, endpoint, root, contexts: Contexts::several(app), texts: B::TEXTS.or(texts) }
    }

    /// The app.
    pub fn app(&self) -> &'r A {
        self.app
    }

    /// The request.
    pub fn request(&self) -> &'r Request<'r> {
        self.request
    }

    /// What checks of one's own may look at: the fields of the app, by their types.
    pub fn contexts(&self) -> Contexts<'r> {
        self.contexts
    }

    /// Whether the app has texts in the place of Sweet's own.
    pub(crate) fn has_texts(&self) -> bool {
        self.texts.is_some()
    }

    /// The text that the app has for a failure, in the place of the failure's own.
    pub(crate) fn text(&self, failure: &Failure) -> Option<String> {
        self.texts.and_then(|texts| texts(failure, self.request.head()))
    }

    /// The params that routing captured.
    pub fn params(&self) -> &'r Params<'r> {
        self.params
    }

    /// The app that routes, in which this one may be nested.
    pub fn root(&self) -> &'static ApiMeta {
        self.root.meta()
    }

    /// The same, with what it does where no handler answers.
    pub(super) fn root_app(&self) -> &'r dyn Root {
        self.root
    }

    /// The endpoint that was found.
    pub fn endpoint(&self) -> &'static EndpointMeta {
        self.endpoint
    }
}
