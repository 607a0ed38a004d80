//! The trie while patterns are inserted: every route with the node where it ends.
//!
//! In:    an app's constants.
//! Out:   nodes in the order of their making, each knowing its parent; the methods; the end of each route.
//! Never: panics on what [`Verdict`](super::Verdict) reports: of two routes in conflict the first one is kept.
//!
//! A child is found through a hash table keyed by parent and text, so that insertion takes time in proportion to the
//! length of the patterns, however many routes there are. Constants are evaluated slowly enough for that to matter.

use super::methods::Methods;
use super::pattern::{Segment, Segments, bytes_equal};
use crate::meta::ApiMeta;

/// The greatest number of nodes, which are numbered with 16 bits to keep them small.
pub const NODES_MAX: usize = u16::MAX as usize;

/// What of a path a node takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A segment that equals the text.
    Static = 0,
    /// A segment.
    Param = 1,
    /// The rest.
    Rest = 2,
}

/// A node in the order of its making.
#[derive(Clone, Copy, Debug)]
pub(super) struct Draft {
    pub(super) parent: u16,
    pub(super) kind: Kind,
    /// Empty for a param and a catch-all, whose names say nothing to the trie.
    pub(super) text: &'static [u8],
    /// The methods of the routes that end here.
    pub(super) methods: u32,
    /// The next node of the same bucket; 0, the root, for none.
    chained: u16,
}

/// Where a route ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct End {
    pub(super) node: u16,
    pub(super) method: u8,
    /// Whether an earlier route ends here with the same method.
    pub(super) shadowed: bool,
}

/// The trie of an app, inserted but not laid out. `SEGMENTS` and `ROUTES` are those of its [`Size`](super::Size).
#[derive(Clone, Copy, Debug)]
pub struct Plan<const SEGMENTS: usize, const ROUTES: usize> {
    pub(super) drafts: [Draft; SEGMENTS],
    pub(super) ends: [End; ROUTES],
    pub(super) methods: Methods,
    nodes: usize,
    routes: usize,
    buckets: [u16; SEGMENTS],
}

impl<const SEGMENTS: usize, const ROUTES: usize> Plan<SEGMENTS, ROUTES> {
    /// Inserts all routes of `api`.
    ///
    /// # Panics
    /// Where there are more than [`NODES_MAX`] nodes or [`METHODS_MAX`](super::METHODS_MAX) methods, and where
    /// `SEGMENTS` or `ROUTES` are less than those of the app's [`Size`](super::Size).
    pub const fn of(api: &ApiMeta) -> Self {
        let root = Draft { parent: 0, kind: Kind::Static, text: &[], methods: 0, chained: 0 };
        let mut plan = Self {
            drafts: [root; SEGMENTS],
            ends: [End { node: 0, method: 0, shadowed: false }; ROUTES],
            methods: Methods::of(api),
            nodes: 1,
            routes: 0,
            buckets: [0; SEGMENTS],
        };
        assert!(ROUTES <= NODES_MAX, "an app has at most 65,535 routes");
        assert!(api.route_count() <= ROUTES, "`ROUTES` is less than the number of routes of this app");
        plan.insert_api(api, 0);
        plan
    }

    /// The number of nodes.
    pub const fn nodes(&self) -> usize {
        self.nodes
    }

    /// The number of routes.
    pub(super) const fn routes(&self) -> usize {
        self.routes
    }

    const fn insert_api(&mut self, api: &ApiMeta, base: u16) {
        let mut index = 0;
        while index < api.endpoints.len() {
            let endpoint = api.endpoints[index];
            let node = self.insert(endpoint.pattern, base);
            let method = self.methods.place(endpoint.method);
            self.end(node, method);
            index += 1;
        }
        index = 0;
        while index < api.nests.len() {
            let node = self.insert(api.nests[index].prefix, base);
            self.insert_api(api.nests[index].api, node);
            index += 1;
        }
    }

    const fn end(&mut self, node: u16, method: u8) {
        let methods = &mut self.drafts[node as usize].methods;
        let shadowed = *methods & (1 << method) != 0;
        *methods |= 1 << method;
        self.ends[self.routes] = End { node, method, shadowed };
        self.routes += 1;
    }

    const fn insert(&mut self, pattern: &'static str, base: u16) -> u16 {
        let mut node = base;
        let mut segments = Segments::of(pattern);
        while let Some(segment) = segments.next() {
            node = match segment {
                Segment::Static(text) => self.child(node, Kind::Static, text),
                Segment::Param(_) => self.child(node, Kind::Param, &[]),
                Segment::Rest(_) => self.child(node, Kind::Rest, &[]),
            };
        }
        node
    }

    /// Finds a child, or makes it.
    const fn child(&mut self, parent: u16, kind: Kind, text: &'static [u8]) -> u16 {
        let bucket = hash(parent, kind, text) % SEGMENTS;
        let mut at = self.buckets[bucket];
        while at != 0 {
            let draft = &self.drafts[at as usize];
            if draft.parent == parent && draft.kind as u8 == kind as u8 && bytes_equal(draft.text, text) {
                return at;
            }
            at = draft.chained;
        }
        assert!(self.nodes <= NODES_MAX, "the patterns of an app have at most 65,535 different beginnings");
        let made = self.nodes as u16;
        self.drafts[made as usize] = Draft { parent, kind, text, methods: 0, chained: self.buckets[bucket] };
        self.buckets[bucket] = made;
        self.nodes += 1;
        made
    }
}

/// FNV-1a, which is short; nothing that a client sends is hashed.
const fn hash(parent: u16, kind: Kind, text: &[u8]) -> usize {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64 ^ (((parent as u64) << 2) | kind as u64);
    let mut at = 0;
    while at < text.len() {
        hash = (hash ^ text[at] as u64).wrapping_mul(0x0100_0000_01b3);
        at += 1;
    }
    hash = hash.wrapping_mul(0x0100_0000_01b3);
    (hash ^ (hash >> 32)) as u32 as usize
}
