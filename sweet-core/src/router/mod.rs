//! The trie: from method and path to the number of a route, in read-only memory.

mod params;

pub use params::Params;

use http::Method;

/// What was found for a method and a path.
#[derive(Debug)]
pub enum Lookup<'path> {
    /// The route with this number. For `HEAD` it may be the route of `GET`.
    Found {
        /// The number of the route, as [`ApiMeta`](crate::meta::ApiMeta) counts.
        route: usize,
        /// What its params captured.
        params: Params<'path>,
    },
    /// No pattern matches the path.
    NotFound,
    /// A pattern matches the path, but has no such method. The value is that of the `Allow` field.
    MethodNotAllowed(String),
    /// `OPTIONS`, where no handler answers it. The value is that of the `Allow` field.
    Options(String),
    /// The path is malformed: why, as a sentence without a full stop.
    Malformed(&'static str),
}

/// A view of a trie in read-only memory.
#[derive(Clone, Copy, Debug)]
pub struct Router {}

impl Router {
    /// Looks a path up. Allocates nothing, unless a param is percent-encoded or the answer is a refusal.
    pub fn lookup<'path>(&self, method: &Method, path: &'path str) -> Lookup<'path> {
        let _ = (method, path);
        Lookup::NotFound
    }
}
