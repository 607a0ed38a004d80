//! The trie as it lies in read-only memory, laid out from a plan at compile time.
//!
//! In:    a [`Plan`].
//! Out:   a `static`; [`Trie::router`] is a view of it.
//! Never: runs when a program starts.
//!
//! One node per segment. The children of a node stand side by side in the order in which they are tried: static ones by
//! length, then by text; mixed ones, those with most text first; the param; the catch-all. That order is made by sorting all
//! nodes by their parent. The routes of a node stand side by side in the order of their methods, so that a set of methods and
//! a place in it give the route.

use super::Router;
use super::methods::{METHODS_MAX, compare};
use super::mixed;
use super::plan::{Draft, End, MIXED, PARAM, Plan, STATIC};

/// A node. Children and routes are ranges in arrays that all nodes share; node 0 is the root, which is nobody's child.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    /// What the segment must equal, or be made of; empty for a param and a catch-all.
    pub(super) text: &'static [u8],
    /// The first static child, and one past the last.
    pub(super) children: (u16, u16),
    /// One past the last mixed child, the first of which stands behind the static ones.
    pub(super) mixed: u16,
    /// The child that takes any segment; 0 for none.
    pub(super) param: u16,
    /// The child that takes the rest; 0 for none.
    pub(super) rest: u16,
    /// The methods of the routes that end here.
    pub(super) methods: u32,
    /// The place of the first route that ends here.
    pub(super) routes: u16,
}

/// The trie of an app, to be kept in a `static`. `NODES` is what its [`Plan`] has or more, `ROUTES` that of the plan.
///
/// ```
/// use sweet_core::meta::ApiMeta;
/// use sweet_core::router::{Plan, Router, Size, Trie};
///
/// fn router() -> Router {
///     const META: &ApiMeta = &ApiMeta {
///         info: None,
///         endpoints: &[],
///         nests: &[],
///         middleware: &[],
///         origin: sweet_core::meta::Origin { file: file!(), line: line!(), column: column!() },
///     };
///     const SIZE: Size = Size::of(META);
///     const PLAN: &Plan<{ SIZE.segments }, { SIZE.routes }> = &Plan::of(META);
///     static TRIE: Trie<{ PLAN.nodes() }, { SIZE.routes }> = Trie::build(PLAN);
///     TRIE.router()
/// }
/// assert!(matches!(router().lookup(&http::Method::GET, "/"), sweet_core::router::Lookup::NotFound));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Trie<const NODES: usize, const ROUTES: usize> {
    nodes: [Node; NODES],
    routes: [u16; ROUTES],
    methods: [&'static str; METHODS_MAX],
    method_count: usize,
}

impl<const NODES: usize, const ROUTES: usize> Trie<NODES, ROUTES> {
    /// Lays a plan out.
    ///
    /// # Panics
    /// Where `NODES` is less than the plan's number of nodes.
    pub const fn build<const SEGMENTS: usize>(plan: &Plan<SEGMENTS, ROUTES>) -> Self {
        assert!(plan.nodes() <= NODES, "`NODES` is less than the number of nodes of this plan");
        let nothing = Node { text: &[], children: (0, 0), mixed: 0, param: 0, rest: 0, methods: 0, routes: 0 };
        let names = plan.methods.names();
        let mut trie = Self {
            nodes: [nothing; NODES],
            routes: [0; ROUTES],
            methods: [""; METHODS_MAX],
            method_count: names.len(),
        };
        let mut at = 0;
        while at < names.len() {
            trie.methods[at] = names[at];
            at += 1;
        }
        let mut order = [0; NODES];
        let mut places = [0; NODES];
        sort(plan.drafts(), &mut [0; NODES], &mut order, &mut places);
        place_nodes(&mut trie.nodes, plan.drafts(), &order, &places);
        place_routes(&mut trie.routes, plan.ends(), &trie.nodes, &places);
        trie
    }

    /// A view of it.
    pub const fn router(&'static self) -> Router {
        Router::new(&self.nodes, &self.routes, self.methods.split_at(self.method_count).0)
    }
}

/// Writes the nodes in order, and makes each known to its parent.
const fn place_nodes(nodes: &mut [Node], drafts: &[Draft], order: &[u16], places: &[u16]) {
    let mut place = 0;
    let mut routes = 0;
    while place < drafts.len() {
        let draft = &drafts[order[place] as usize];
        let node = &mut nodes[place];
        node.text = draft.text;
        node.methods = draft.methods;
        node.routes = routes;
        routes += draft.methods.count_ones() as u16;
        if place != 0 {
            adopt(&mut nodes[places[draft.parent as usize] as usize], draft.kind, place as u16);
        }
        place += 1;
    }
}

/// Makes a child known. They come in the order of their places.
const fn adopt(parent: &mut Node, kind: u8, child: u16) {
    if kind <= MIXED {
        if parent.mixed == 0 {
            parent.children = (child, child);
        }
        parent.mixed = child + 1;
        if kind == STATIC {
            parent.children.1 = child + 1;
        }
    } else if kind == PARAM {
        parent.param = child;
    } else {
        parent.rest = child;
    }
}

/// Writes the number of each route where its node and its method say.
const fn place_routes(routes: &mut [u16], ends: &[End], nodes: &[Node], places: &[u16]) {
    let mut route = 0;
    while route < ends.len() {
        let end = &ends[route];
        if !end.shadowed {
            let node = &nodes[places[end.node as usize] as usize];
            routes[node.route_place(end.method)] = route as u16;
        }
        route += 1;
    }
}

impl Node {
    /// Whether a static child that fits is the only one that can.
    pub(super) const fn is_decided(&self) -> bool {
        self.children.1 == self.mixed && self.param == 0 && self.rest == 0
    }

    /// Where in the array of routes the one with this method stands.
    pub(super) const fn route_place(&self, method: u8) -> usize {
        self.routes as usize + (self.methods & ((1 << method) - 1)).count_ones() as usize
    }
}

/// Sorts the nodes by parent, kind and text, merging runs of doubling length: `order` is which node stands at a place, and
/// `places` the reverse. `keys` is room to work in.
const fn sort(drafts: &[Draft], keys: &mut [u64], order: &mut [u16], places: &mut [u16]) {
    let mut at = 0;
    while at < drafts.len() {
        order[at] = at as u16;
        keys[at] = key(&drafts[at], at);
        at += 1;
    }
    let mut run = 1;
    while run < drafts.len() {
        // `places` is room to merge in until the order is known.
        let mut start = 0;
        while start < drafts.len() {
            merge(drafts, keys, order, places, start, run);
            start += 2 * run;
        }
        order.copy_from_slice(places);
        run *= 2;
    }
    at = 0;
    while at < drafts.len() {
        places[order[at] as usize] = at as u16;
        at += 1;
    }
}

/// What decides the order of two nodes, where it differs: parent, kind, and the length of the text. The root, which is
/// its own parent, stays first.
const fn key(draft: &Draft, number: usize) -> u64 {
    let text = draft.text;
    let length = if draft.kind == MIXED { u32::MAX as usize - mixed::text_length(text) } else { text.len() };
    let kind = if number == 0 { 0 } else { draft.kind + 1 };
    (draft.parent as u64) << 40 | (kind as u64) << 32 | length as u64
}

/// Merges the two sorted runs that begin at `start` and have `run` members each, or fewer at the end.
const fn merge(drafts: &[Draft], keys: &[u64], from: &[u16], to: &mut [u16], start: usize, run: usize) {
    let middle = if start + run < drafts.len() { start + run } else { drafts.len() };
    let end = if middle + run < drafts.len() { middle + run } else { drafts.len() };
    let (mut left, mut right, mut at) = (start, middle, start);
    while at < end {
        let take_left = if left == middle || right == end {
            right == end
        } else {
            let (one, two) = (from[left] as usize, from[right] as usize);
            keys[one] < keys[two] || keys[one] == keys[two] && compare(drafts[one].text, drafts[two].text) <= 0
        };
        if take_left {
            to[at] = from[left];
            left += 1;
        } else {
            to[at] = from[right];
            right += 1;
        }
        at += 1;
    }
}
