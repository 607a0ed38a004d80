//! The trie while patterns are inserted: every route with the node where it ends.
//!
//! In:    an app's constants.
//! Out:   nodes in the order of their making, each knowing its parent; the methods; the end of each route.
//! Never: panics on what [`Verdict`](super::Verdict) reports: of two routes in conflict the first one is kept.
//!
//! A child is found through a hash table keyed by parent and text, so that insertion takes time in proportion to the
//! length of the patterns, however many routes there are. The compiler evaluates constants at about a microsecond per
//! call and a tenth of that per statement; that is why each pattern is read once, why the loops that see every byte call
//! nothing, and why the nodes are kept as arrays of numbers, which it checks at once.

use super::methods::Methods;
use super::mixed;
use super::pattern::{self, bytes_equal};
use crate::meta::ApiMeta;

/// The greatest number of nodes, which are numbered with 16 bits to keep them small.
pub const NODES_MAX: usize = u16::MAX as usize;

/// What of a path a node takes, in the order in which children are tried.
pub(super) const STATIC: u8 = 0;
pub(super) const MIXED: u8 = 1;
pub(super) const PARAM: u8 = 2;
pub(super) const REST: u8 = 3;

/// The trie of an app, inserted but not laid out. `SEGMENTS` and `ROUTES` are those of its [`Size`](super::Size).
#[derive(Clone, Copy, Debug)]
pub struct Plan<const SEGMENTS: usize, const ROUTES: usize> {
    pub(super) nodes: Nodes<SEGMENTS>,
    pub(super) ends: Ends<ROUTES>,
    pub(super) methods: Methods,
}

/// The nodes. The root is number 0 and its own parent; every other one has a greater number than its parent.
#[derive(Clone, Copy, Debug)]
pub(super) struct Nodes<const SEGMENTS: usize> {
    pub(super) count: usize,
    pub(super) parents: [u16; SEGMENTS],
    pub(super) kinds: [u8; SEGMENTS],
    /// Empty for params and catch-alls, whose names say nothing to the trie.
    pub(super) texts: [&'static [u8]; SEGMENTS],
    /// The methods of the routes that end there.
    pub(super) methods: [u32; SEGMENTS],
    /// Whether it or a node above it cannot stand in a pattern.
    pub(super) faulty: [bool; SEGMENTS],
    /// How many params there are on the way to it.
    pub(super) params: [u16; SEGMENTS],
    hashes: [u32; SEGMENTS],
    /// By hash, the node that was made last; 0 for none.
    buckets: [u16; SEGMENTS],
    /// The node of the same bucket that was made before; 0 for none.
    chained: [u16; SEGMENTS],
}

/// Where each route ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ends<const ROUTES: usize> {
    pub(super) count: usize,
    pub(super) nodes: [u16; ROUTES],
    pub(super) methods: [u8; ROUTES],
    /// Whether an earlier route ends there with the same method.
    pub(super) shadowed: [bool; ROUTES],
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
        let mut plan = Self {
            nodes: Nodes {
                count: 1,
                parents: [0; SEGMENTS],
                kinds: [STATIC; SEGMENTS],
                texts: [&[]; SEGMENTS],
                methods: [0; SEGMENTS],
                faulty: [false; SEGMENTS],
                params: [0; SEGMENTS],
                hashes: [0; SEGMENTS],
                buckets: [0; SEGMENTS],
                chained: [0; SEGMENTS],
            },
            ends: Ends { count: 0, nodes: [0; ROUTES], methods: [0; ROUTES], shadowed: [false; ROUTES] },
            methods: Methods::of(api),
        };
        plan.insert_api(api, 0);
        plan
    }

    /// The number of nodes.
    pub const fn nodes(&self) -> usize {
        self.nodes.count
    }

    const fn insert_api(&mut self, api: &ApiMeta, base: u16) {
        let mut index = 0;
        while index < api.endpoints.len() {
            let endpoint = api.endpoints[index];
            let node = self.nodes.insert(endpoint.pattern, base) as usize;
            let (method, route) = (self.methods.place(endpoint.method), self.ends.count);
            self.ends.nodes[route] = node as u16;
            self.ends.methods[route] = method;
            self.ends.shadowed[route] = self.nodes.methods[node] & (1 << method) != 0;
            self.ends.count += 1;
            self.nodes.methods[node] |= 1 << method;
            index += 1;
        }
        index = 0;
        while index < api.nests.len() {
            let node = self.nodes.insert(api.nests[index].prefix, base);
            self.insert_api(api.nests[index].api, node);
            index += 1;
        }
    }
}

impl<const SEGMENTS: usize> Nodes<SEGMENTS> {
    const fn insert(&mut self, pattern: &'static str, base: u16) -> u16 {
        let (mut rest, mut node) = match pattern.as_bytes() {
            [] => return base,
            [b'/', rest @ ..] => (rest, base),
            rest => (rest, self.child(base, STATIC, &[], 0)),
        };
        loop {
            // The segment up to its end or to a brace, hashed on the way.
            let (mut hash, mut length, mut braces, mut behind) = (0, 0, 0, rest);
            while let [byte, next @ ..] = behind {
                match *byte {
                    b'/' | b'{' => break,
                    byte => hash = ((hash ^ byte as u64) * 0x0100_0193) & 0xffff_ffff,
                }
                length += 1;
                behind = next;
            }
            // What is left of it, where a brace has been seen.
            while let [byte, next @ ..] = behind {
                match *byte {
                    b'/' => break,
                    b'{' | b'}' => braces += 1,
                    _ => {}
                }
                length += 1;
                behind = next;
            }
            node = match rest.split_at(length).0 {
                text if braces == 0 => self.child(node, STATIC, text, hash),
                [b'{', b'*', .., b'}'] if braces == 2 => self.child(node, REST, &[], 0),
                [b'{', .., b'}'] if braces == 2 => self.child(node, PARAM, &[], 0),
                text => self.child(node, MIXED, text, mixed::hash(text)),
            };
            match behind {
                [] => return node,
                [_, next @ ..] => rest = next,
            }
        }
    }

    /// Finds a child, or makes it.
    const fn child(&mut self, parent: u16, kind: u8, text: &'static [u8], hash: u64) -> u16 {
        let key = (parent as u64) << 8 | kind as u64;
        let hash = (((hash ^ key) * 0x9e37_79b1) & 0xffff_ffff) as u32;
        let bucket = hash as usize % SEGMENTS;
        let mut at = self.buckets[bucket] as usize;
        while at != 0 {
            if self.hashes[at] == hash && self.parents[at] == parent && self.kinds[at] == kind {
                let same =
                    if kind == MIXED { mixed::same(self.texts[at], text) } else { bytes_equal(self.texts[at], text) };
                if same {
                    return at as u16;
                }
            }
            at = self.chained[at] as usize;
        }
        let made = self.count;
        assert!(made <= NODES_MAX, "the patterns of an app have at most 65,535 different beginnings");
        self.count += 1;
        self.parents[made] = parent;
        self.kinds[made] = kind;
        self.texts[made] = text;
        self.hashes[made] = hash;
        self.chained[made] = self.buckets[bucket];
        self.buckets[bucket] = made as u16;
        self.params[made] = self.params[parent as usize] + params_of(kind, text);
        self.faulty[made] = self.faulty[parent as usize] || self.is_faulty(kind, text, parent as usize);
        made as u16
    }

    /// Whether a node cannot stand below `parent`, or nowhere.
    const fn is_faulty(&self, kind: u8, text: &'static [u8], parent: usize) -> bool {
        let parent_ends = parent != 0 && self.kinds[parent] == STATIC && self.texts[parent].is_empty();
        parent_ends || self.kinds[parent] == REST || kind <= MIXED && pattern::text_fault(text).is_some()
    }
}

const fn params_of(kind: u8, text: &'static [u8]) -> u16 {
    match kind {
        STATIC => 0,
        MIXED => mixed::params(text),
        _ => 1,
    }
}
