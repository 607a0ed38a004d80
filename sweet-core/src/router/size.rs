//! How large the trie of an app can be, before it is built.
//!
//! In:    an app's constants.
//! Out:   upper bounds, for the lengths of the arrays that the plan is made in.
//! Never: compares patterns; the exact number of nodes is the plan's to find.

use super::pattern::Segments;
use crate::meta::ApiMeta;

/// Upper bounds for the trie of an app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// The number of routes, exact.
    pub routes: usize,
    /// The number of segments in all patterns and prefixes, and one for the root: no trie has more nodes.
    pub segments: usize,
}

impl Size {
    /// The bounds for `api`.
    pub const fn of(api: &ApiMeta) -> Self {
        Self { routes: api.route_count(), segments: 1 + segments(api) }
    }
}

const fn segments(api: &ApiMeta) -> usize {
    let mut count = 0;
    let mut index = 0;
    while index < api.endpoints.len() {
        count += Segments::of(api.endpoints[index].pattern).count();
        index += 1;
    }
    index = 0;
    while index < api.nests.len() {
        count += Segments::of(api.nests[index].prefix).count() + segments(api.nests[index].api);
        index += 1;
    }
    count
}
