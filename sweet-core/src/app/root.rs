//! The app that routes, whatever its type is: what the apps nested in it, and their stations, know of it.

use std::fmt;

use super::Api;
use crate::message::{Request, Response};
use crate::meta::ApiMeta;

/// The app that routes.
pub(super) trait Root {
    /// [`Api::META`].
    fn meta(&self) -> &'static ApiMeta;

    /// [`Api::fallback`].
    fn fallback(&self, request: &Request<'_>, response: &mut Response);
}

impl<A: Api> Root for A {
    fn meta(&self) -> &'static ApiMeta {
        A::META
    }

    fn fallback(&self, request: &Request<'_>, response: &mut Response) {
        Api::fallback(self, request, response);
    }
}

impl fmt::Debug for dyn Root + '_ {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.meta(), f)
    }
}
