//! What an app says of itself, as a tree of constants: its endpoints and the apps nested in it.
//!
//! In:    the attributes of `#[derive(Api)]`.
//! Out:   [`ApiMeta`], from which the trie and the document are made.

use super::{EndpointMeta, Origin};

/// An app: its own endpoints, and the apps nested in it.
#[derive(Clone, Copy, Debug)]
pub struct ApiMeta {
    /// The title, version and description of its document; `None` for an app that is only nested.
    pub info: Option<Info>,
    /// Its own endpoints. The number of a route is its place here; those of nested apps follow, nest by nest.
    pub endpoints: &'static [&'static EndpointMeta],
    /// The apps nested in it.
    pub nests: &'static [Nest],
    /// Where it was declared.
    pub origin: Origin,
}

/// The head of a document.
#[derive(Clone, Copy, Debug)]
pub struct Info {
    /// The title of the API.
    pub title: &'static str,
    /// Its version.
    pub version: &'static str,
    /// The app's doc comment.
    pub description: &'static str,
}

/// An app nested in another.
#[derive(Clone, Copy, Debug)]
pub struct Nest {
    /// What stands before each of its patterns, such as `/admin`; empty for none. Has no params.
    pub prefix: &'static str,
    /// What stands before each of its operation ids, so that one app can be nested twice.
    pub operation_prefix: &'static str,
    /// Tags added to each of its operations.
    pub tags: &'static [&'static str],
    /// The nested app.
    pub api: &'static ApiMeta,
    /// Where it was nested.
    pub origin: Origin,
}

impl ApiMeta {
    /// How many routes there are, those of nested apps included.
    pub const fn route_count(&self) -> usize {
        let mut count = self.endpoints.len();
        let mut nest = 0;
        while nest < self.nests.len() {
            count += self.nests[nest].api.route_count();
            nest += 1;
        }
        count
    }

    /// The endpoint with this number: its own come first, then those of each nested app.
    pub const fn endpoint(&self, mut route: usize) -> Option<&'static EndpointMeta> {
        if route < self.endpoints.len() {
            return Some(self.endpoints[route]);
        }
        route -= self.endpoints.len();
        let mut nest = 0;
        while nest < self.nests.len() {
            let api = self.nests[nest].api;
            let count = api.route_count();
            if route < count {
                return api.endpoint(route);
            }
            route -= count;
            nest += 1;
        }
        None
    }
}
