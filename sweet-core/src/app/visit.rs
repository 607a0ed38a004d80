//! A request as a station sees it, on the way in and on the way out.

use std::fmt;

use super::attend::{End, caught};
use super::root::Root;
use super::{Api, Context};
use crate::message::{Request, Response};
use crate::meta::{ApiMeta, EndpointMeta, Pattern};

/// A request as a station sees it, on the way in and on the way out: the app, the request, and, once routing has been, the
/// endpoint that was found.
pub struct Visit<'r, A> {
    app: &'r A,
    request: &'r Request<'r>,
    /// The app that routes, in which `A` may be nested.
    root: &'r dyn Root,
}

impl<A> Clone for Visit<'_, A> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<A> Copy for Visit<'_, A> {}

impl<'r, A: Api> Visit<'r, A> {
    /// The visit of a request to the app that routes it.
    pub fn new(app: &'r A, request: &'r Request<'r>) -> Self {
        Self { app, request, root: app }
    }
}

impl<'r, A> Visit<'r, A> {
    /// The visit to what stands behind routing: a nest or an endpoint.
    pub fn behind(cx: Context<'r, A>) -> Self {
        Self { app: cx.app(), request: cx.request(), root: cx.root_app() }
    }

    /// The app whose station this is.
    pub fn app(&self) -> &'r A {
        self.app
    }

    /// The request.
    pub fn request(&self) -> &'r Request<'r> {
        self.request
    }

    /// The app that routes, in which this one may be nested.
    pub fn root(&self) -> &'static ApiMeta {
        self.root.meta()
    }

    /// For emitted code: puts a problem in the place of whatever was answered by what did not end well, in the words of the app
    /// that routes where it has some.
    #[doc(hidden)]
    pub fn end(self, end: End, response: &mut Response) {
        if end != End::Done {
            replace(self.root, end, self.request, response);
        }
    }

    /// For emitted code: a station has answered on the way in. Where the time was over meanwhile, that is no reason to end the
    /// way out.
    #[doc(hidden)]
    pub fn turn_back(self) {
        self.request.take_expired();
    }

    /// The endpoint that was found; `None` before routing, and where there is none.
    pub fn endpoint(&self) -> Option<&'static EndpointMeta> {
        self.request.route().and_then(|route| self.root().endpoint(route))
    }

    /// The whole pattern of the endpoint that was found, with the prefixes of its nests, such as `/admin/users/{id}`: what
    /// logs and measurements are grouped by. `None` before routing, and where there is none.
    pub fn pattern(&self) -> Option<Pattern> {
        self.request.route().and_then(|route| self.root().pattern(route))
    }
}

impl<A> fmt::Debug for Visit<'_, A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Visit").field("request", &self.request).finish_non_exhaustive()
    }
}

/// Puts a problem in the place of an answer. Out of line: few requests come here.
#[cold]
fn replace(root: &dyn Root, end: End, request: &Request<'_>, response: &mut Response) {
    clear(response);
    end.answer(response);
    if caught(|| root.fallback(request, response)).is_none() {
        clear(response);
        End::Panicked.answer(response);
    }
}

/// Forgets what was answered. It may be content whose destructor panics: it is gone then too.
fn clear(response: &mut Response) {
    if caught(|| response.clear()).is_none() {
        response.clear();
        response.note_panic();
    }
}
