//! The trie while patterns are inserted: every route with the node where it ends.
//!
//! In:    an app's constants.
//! Out:   nodes in the order of their making, each knowing its parent; the methods; the end of each route.
//! Never: panics on what [`Verdict`](super::Verdict) reports: of two routes in conflict the first one is kept.
//!
//! A child is found through a hash table keyed by parent and text, so that insertion takes time in proportion to the
//! length of the patterns, however many routes there are. The compiler evaluates constants slowly, a statement in a tenth
//! of a microsecond, and code that is generic several times slower still. That is why each pattern is read once, why the
//! loops that see every byte take four at a time, and why all work is done on slices, in functions that are not generic.

use super::methods::Methods;
use super::mixed;
use super::pattern;
use crate::meta::{ApiMeta, bytes_equal};

/// The greatest number of nodes, which are numbered with 16 bits to keep them small.
pub const NODES_MAX: usize = u16::MAX as usize;

/// What of a path a node takes, in the order in which children are tried.
pub(super) const STATIC: u8 = 0;
pub(super) const MIXED: u8 = 1;
pub(super) const PARAM: u8 = 2;
pub(super) const REST: u8 = 3;

/// A node in the order of its making. The root is number 0 and its own parent; every other one has a greater number than
/// its parent.
#[derive(Clone, Copy, Debug)]
pub(super) struct Draft {
    pub(super) parent: u16,
    pub(super) kind: u8,
    /// Whether it or a node above it cannot stand in a pattern.
    pub(super) faulty: bool,
    /// How many params there are on the way to it.
    pub(super) params: u16,
    /// The node of the same bucket that was made before; 0 for none.
    chained: u16,
    /// The methods of the routes that end here.
    pub(super) methods: u32,
    /// Empty for a param and a catch-all, whose names say nothing to the trie.
    pub(super) text: &'static [u8],
}

/// Where a route ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct End {
    pub(super) node: u16,
    pub(super) method: u8,
    /// Whether an earlier route ends there with the same method.
    pub(super) shadowed: bool,
}

/// The trie of an app, inserted but not laid out. `SEGMENTS` and `ROUTES` are those of its [`Size`](super::Size).
#[derive(Clone, Copy, Debug)]
pub struct Plan<const SEGMENTS: usize, const ROUTES: usize> {
    drafts: [Draft; SEGMENTS],
    nodes: usize,
    ends: [End; ROUTES],
    routes: usize,
    pub(super) methods: Methods,
}

impl<const SEGMENTS: usize, const ROUTES: usize> Plan<SEGMENTS, ROUTES> {
    /// Inserts all routes of `api`.
    ///
    /// # Panics
    /// Where there are more than [`NODES_MAX`] nodes or routes or [`METHODS_MAX`](super::METHODS_MAX) methods, and where
    /// `SEGMENTS` or `ROUTES` are less than those of the app's [`Size`](super::Size).
    pub const fn of(api: &ApiMeta) -> Self {
        assert!(ROUTES <= NODES_MAX, "an app has at most 65,535 routes");
        assert!(api.route_count() <= ROUTES, "`ROUTES` is less than the number of routes of this app");
        let root = Draft { parent: 0, kind: STATIC, faulty: false, params: 0, chained: 0, methods: 0, text: &[] };
        let mut plan = Self {
            drafts: [root; SEGMENTS],
            nodes: 0,
            ends: [End { node: 0, method: 0, shadowed: false }; ROUTES],
            routes: 0,
            methods: Methods::of(api),
        };
        let mut work = Work {
            drafts: &mut plan.drafts,
            nodes: 1,
            buckets: &mut [0; SEGMENTS],
            ends: &mut plan.ends,
            routes: 0,
            methods: &plan.methods,
        };
        work.insert_api(api, 0);
        (plan.nodes, plan.routes) = (work.nodes, work.routes);
        plan
    }

    /// The number of nodes.
    pub const fn nodes(&self) -> usize {
        self.nodes
    }

    /// The nodes.
    pub(super) const fn drafts(&self) -> &[Draft] {
        self.drafts.split_at(self.nodes).0
    }

    /// Where the routes end, in the order of their numbers.
    pub(super) const fn ends(&self) -> &[End] {
        self.ends.split_at(self.routes).0
    }
}

/// A plan in the making.
struct Work<'a> {
    drafts: &'a mut [Draft],
    nodes: usize,
    /// By hash, the node that was made last; 0 for none.
    buckets: &'a mut [u16],
    ends: &'a mut [End],
    routes: usize,
    methods: &'a Methods,
}

impl Work<'_> {
    const fn insert_api(&mut self, api: &ApiMeta, base: u16) {
        let mut index = 0;
        while index < api.endpoints.len() {
            let endpoint = api.endpoints[index];
            let node = match endpoint.pattern.as_bytes() {
                // A request for nothing asks for `/` (RFC 9110 section 4.2.3).
                [] if base == 0 => self.child(base, STATIC, &[]),
                _ => self.insert(endpoint.pattern, base),
            };
            let method = self.methods.place(endpoint.method);
            let methods = &mut self.drafts[node as usize].methods;
            self.ends[self.routes] = End { node, method, shadowed: *methods & (1 << method) != 0 };
            *methods |= 1 << method;
            self.routes += 1;
            index += 1;
        }
        index = 0;
        while index < api.nests.len() {
            let node = self.insert(api.nests[index].prefix, base);
            self.insert_api(api.nests[index].api, node);
            index += 1;
        }
    }

    const fn insert(&mut self, pattern: &'static str, base: u16) -> u16 {
        let (mut rest, mut node) = match pattern.as_bytes() {
            [] => return base,
            [b'/', rest @ ..] => (rest, base),
            // Malformed: the empty node, below which nothing can stand, tells of it.
            rest => (rest, self.child(base, STATIC, &[])),
        };
        loop {
            let (text, braces, behind) = pattern::split(rest);
            node = match text {
                text if braces == 0 => self.child(node, STATIC, text),
                [b'{', b'*', .., b'}'] if braces == 2 => self.child(node, REST, &[]),
                [b'{', .., b'}'] if braces == 2 => self.child(node, PARAM, &[]),
                text => self.child(node, MIXED, text),
            };
            match behind {
                [] => return node,
                [_, next @ ..] => rest = next,
            }
        }
    }

    /// Finds a child, or makes it.
    const fn child(&mut self, parent: u16, kind: u8, text: &'static [u8]) -> u16 {
        let bucket = (hash(parent, kind, text) % self.buckets.len() as u64) as usize;
        let mut at = self.buckets[bucket];
        while at != 0 {
            let draft = &self.drafts[at as usize];
            if draft.parent == parent && draft.kind == kind {
                let same = if kind == MIXED { mixed::same(draft.text, text) } else { bytes_equal(draft.text, text) };
                if same {
                    return at;
                }
            }
            at = draft.chained;
        }
        assert!(self.nodes <= NODES_MAX, "the patterns of an app have at most 65,535 different beginnings");
        let above = &self.drafts[parent as usize];
        let above_ends = parent != 0 && above.kind == STATIC && above.text.is_empty() || above.kind == REST;
        self.drafts[self.nodes] = Draft {
            parent,
            kind,
            faulty: above.faulty || above_ends || kind <= MIXED && pattern::text_fault(text).is_some(),
            params: above.params + params_of(kind, text),
            chained: self.buckets[bucket],
            methods: 0,
            text,
        };
        self.buckets[bucket] = self.nodes as u16;
        self.nodes += 1;
        self.buckets[bucket]
    }
}

/// Texts in one bucket are compared, so a few of their bytes are enough. The shape of a mixed one is in none of them.
const fn hash(parent: u16, kind: u8, text: &[u8]) -> u64 {
    let sample = match text {
        _ if kind == MIXED => 0,
        [a, .., b, c, d, e] => {
            let length = text.len() as u64 * 257;
            *a as u64 + *b as u64 * 83 + *c as u64 * 71 + *d as u64 * 31 + *e as u64 * 7 + length
        }
        [a, .., b] => *a as u64 * 7 + *b as u64 * 31,
        [a] => *a as u64,
        [] => 0,
    };
    ((sample * 262_144 + parent as u64 * 4 + kind as u64) * 40_503) >> 7
}

const fn params_of(kind: u8, text: &'static [u8]) -> u16 {
    match kind {
        STATIC => 0,
        MIXED => mixed::params(text),
        _ => 1,
    }
}
