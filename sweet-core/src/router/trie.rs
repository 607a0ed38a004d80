//! The trie as it lies in read-only memory, laid out from a plan at compile time.
//!
//! In:    a [`Plan`].
//! Out:   a `static`; [`Trie::router`] is a view of it.
//! Never: runs when a program starts.
//!
//! One node per segment. The children of a node stand side by side in the order in which they are tried: static ones by
//! length, then by text; mixed ones, those with most text first; the param; the catch-all. That order is made by sorting all nodes by their parent. The routes of a node stand side by side in the order of
//! their methods, so that a set of methods and a place in it give the route.

use super::Router;
use super::methods::{METHODS_MAX, compare};
use super::mixed;
use super::plan::{MIXED, Nodes, PARAM, Plan, STATIC};

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
        let order = Order::<NODES>::of(&plan.nodes);
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
        trie.place_nodes(&plan.nodes, &order);
        trie.place_routes(plan, &order);
        trie
    }

    /// A view of it.
    pub const fn router(&'static self) -> Router {
        Router::new(&self.nodes, &self.routes, self.methods.split_at(self.method_count).0)
    }

    /// Writes the nodes in order, and makes each known to its parent.
    const fn place_nodes<const SEGMENTS: usize>(&mut self, nodes: &Nodes<SEGMENTS>, order: &Order<NODES>) {
        let mut place = 0;
        let mut routes = 0;
        while place < nodes.count {
            let number = order.node_at[place] as usize;
            let node = &mut self.nodes[place];
            node.text = nodes.texts[number];
            node.methods = nodes.methods[number];
            node.routes = routes;
            routes += node.methods.count_ones() as u16;
            if place != 0 {
                let parent = &mut self.nodes[order.place_of[nodes.parents[number] as usize] as usize];
                let (child, kind) = (place as u16, nodes.kinds[number]);
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
            place += 1;
        }
    }

    /// Writes the number of each route where its node and its method say.
    const fn place_routes<const SEGMENTS: usize>(&mut self, plan: &Plan<SEGMENTS, ROUTES>, order: &Order<NODES>) {
        let mut route = 0;
        while route < plan.ends.count {
            if !plan.ends.shadowed[route] {
                let node = &self.nodes[order.place_of[plan.ends.nodes[route] as usize] as usize];
                self.routes[node.route_place(plan.ends.methods[route])] = route as u16;
            }
            route += 1;
        }
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

/// The order of the nodes in the trie, in both directions.
struct Order<const NODES: usize> {
    node_at: [u16; NODES],
    place_of: [u16; NODES],
}

impl<const NODES: usize> Order<NODES> {
    /// Sorts the nodes by parent, kind and text; merging runs of doubling length.
    const fn of<const SEGMENTS: usize>(nodes: &Nodes<SEGMENTS>) -> Self {
        let mut order = Self { node_at: [0; NODES], place_of: [0; NODES] };
        let mut at = 0;
        while at < nodes.count {
            order.node_at[at] = at as u16;
            at += 1;
        }
        let mut run = 1;
        while run < nodes.count {
            // `place_of` is room to merge in until the order is known.
            let mut start = 0;
            while start < nodes.count {
                merge(nodes, &order.node_at, &mut order.place_of, start, run);
                start += 2 * run;
            }
            order.node_at = order.place_of;
            run *= 2;
        }
        at = 0;
        while at < nodes.count {
            order.place_of[order.node_at[at] as usize] = at as u16;
            at += 1;
        }
        order
    }
}

/// Merges the two sorted runs that begin at `start` and have `run` members each, or fewer at the end.
const fn merge<const SEGMENTS: usize>(nodes: &Nodes<SEGMENTS>, from: &[u16], to: &mut [u16], start: usize, run: usize) {
    let middle = if start + run < nodes.count { start + run } else { nodes.count };
    let end = if middle + run < nodes.count { middle + run } else { nodes.count };
    let (mut left, mut right, mut at) = (start, middle, start);
    while at < end {
        if right == end || left < middle && before(nodes, from[left] as usize, from[right] as usize) {
            to[at] = from[left];
            left += 1;
        } else {
            to[at] = from[right];
            right += 1;
        }
        at += 1;
    }
}

/// Whether `left` does not stand behind `right`. The root is its own parent and has no text, so that it stays first.
const fn before<const SEGMENTS: usize>(nodes: &Nodes<SEGMENTS>, left: usize, right: usize) -> bool {
    if nodes.parents[left] != nodes.parents[right] {
        return nodes.parents[left] < nodes.parents[right];
    }
    if nodes.kinds[left] != nodes.kinds[right] {
        return nodes.kinds[left] < nodes.kinds[right];
    }
    let (one, two) = (nodes.texts[left], nodes.texts[right]);
    if nodes.kinds[left] == MIXED {
        return mixed::before(one, two);
    }
    if one.len() != two.len() { one.len() < two.len() } else { compare(one, two) <= 0 }
}
