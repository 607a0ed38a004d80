//! How large the trie of an app can be, before it is built.
//!
//! In:    an app's constants.
//! Out:   upper bounds, for the lengths of the arrays that the plan is made in.
//! Never: compares patterns; the exact number of nodes is the plan's to find.

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
        // The empty pattern of an app that is not nested stands for `/`.
        let pattern = api.endpoints[index].pattern;
        count += if pattern.is_empty() { 1 } else { segments_of(pattern) };
        index += 1;
    }
    index = 0;
    while index < api.nests.len() {
        count += segments_of(api.nests[index].prefix) + segments(api.nests[index].api);
        index += 1;
    }
    count
}

/// At most so many: one for each slash, and one for what is wrong in having none at its beginning.
const fn segments_of(pattern: &str) -> usize {
    let (mut count, mut rest) = (0, pattern.as_bytes());
    if !matches!(rest, [] | [b'/', ..]) {
        count += 2;
    }
    while let [byte, next @ ..] = rest {
        if *byte == b'/' {
            count += 1;
        }
        rest = next;
    }
    count
}
