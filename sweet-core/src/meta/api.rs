//! What an app says of itself, as a tree of constants: its endpoints and the apps nested in it.
//!
//! In:    the attributes of `#[derive(Api)]`.
//! Out:   [`ApiMeta`], from which the trie and the document are made.

use std::fmt;

use super::{EndpointMeta, MiddlewareMeta, Origin};

/// An app: its own endpoints, and the apps nested in it.
#[derive(Clone, Copy, Debug)]
pub struct ApiMeta {
    /// The title, version and description of its document; `None` for an app that is only nested.
    pub info: Option<Info>,
    /// Its own endpoints. The number of a route is its place here; those of nested apps follow, nest by nest.
    pub endpoints: &'static [&'static EndpointMeta],
    /// The apps nested in it.
    pub nests: &'static [Nest],
    /// Its stations, in their order.
    pub middleware: &'static [MiddlewareMeta],
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
    /// The stations that stand before it, beside its own, in their order.
    pub middleware: &'static [MiddlewareMeta],
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

    /// The whole pattern of the endpoint with this number, with the prefixes of its nests.
    pub fn pattern(&'static self, route: usize) -> Option<Pattern> {
        self.endpoint(route).map(|_| Pattern { api: self, route })
    }
}

/// The whole pattern of an endpoint, with the prefixes of its nests, such as `/admin/users/{id}`. Displays as that.
#[derive(Clone, Copy, Debug)]
pub struct Pattern {
    api: &'static ApiMeta,
    /// Invariant: the number of an endpoint of `api`.
    route: usize,
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { mut api, mut route } = *self;
        let mut is_empty = true;
        while route >= api.endpoints.len() {
            route -= api.endpoints.len();
            let mut nests = api.nests.iter();
            let nest = loop {
                let Some(nest) = nests.next() else { return Ok(()) };
                match route.checked_sub(nest.api.route_count()) {
                    Some(rest) => route = rest,
                    None => break nest,
                }
            };
            is_empty &= nest.prefix.is_empty();
            f.write_str(nest.prefix)?;
            api = nest.api;
        }
        let own = api.endpoints[route].pattern;
        f.write_str(if is_empty && own.is_empty() { "/" } else { own })
    }
}
