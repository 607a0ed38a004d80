//! The trie as it lies in read-only memory, laid out from a plan at compile time.
//!
//! In:    a [`Plan`].
//! Out:   a `static`; [`Trie::router`] is a view of it.
//! Never: runs when a program starts.
//!
//! One node per segment. The children of a node stand side by side, static ones first and by length, then by text;
//! that order is made by sorting all nodes by their parent. The routes of a node stand side by side in the order of
//! their methods, so that a set of methods and a place in it give the route.

use super::Router;
use super::methods::{METHODS_MAX, compare};
use super::plan::{Draft, Kind, Plan};

/// A node. Children and routes are ranges in arrays that all nodes share; node 0 is the root, which is nobody's child.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    /// What the segment must equal; empty for a param and a catch-all.
    pub(super) text: &'static [u8],
    /// The first static child, and one past the last.
    pub(super) children: (u16, u16),
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
///     const PLAN: Plan<{ SIZE.segments }, { SIZE.routes }> = Plan::of(META);
///     static TRIE: Trie<{ PLAN.nodes() }, { SIZE.routes }> = Trie::build(&PLAN);
///     TRIE.router()
/// }
/// assert!(matches!(router().lookup(&http::Method::GET, "/"), sweet_core::router::Lookup::NotFound));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Trie<const NODES: usize, const ROUTES: usize> {
    nodes: [Node; NODES],
    routes: [u16; ROUTES],
    methods: [&'static str; METHODS_MAX],
    method_count: u8,
}

impl<const NODES: usize, const ROUTES: usize> Trie<NODES, ROUTES> {
    /// Lays a plan out.
    ///
    /// # Panics
    /// Where `NODES` is less than the plan's number of nodes.
    pub const fn build<const SEGMENTS: usize>(plan: &Plan<SEGMENTS, ROUTES>) -> Self {
        assert!(plan.nodes() <= NODES, "`NODES` is less than the number of nodes of this plan");
        let order = Order::<NODES>::of(plan.drafts.split_at(plan.nodes()).0);
        let mut trie = Self {
            nodes: [Node { text: &[], children: (0, 0), param: 0, rest: 0, methods: 0, routes: 0 }; NODES],
            routes: [0; ROUTES],
            methods: [""; METHODS_MAX],
            method_count: plan.methods.names().len() as u8,
        };
        let mut at = 0;
        while at < plan.methods.names().len() {
            trie.methods[at] = plan.methods.names()[at];
            at += 1;
        }
        trie.place_nodes(plan.drafts.split_at(plan.nodes()).0, &order);
        trie.place_routes(plan, &order);
        trie
    }

    /// A view of it.
    pub const fn router(&'static self) -> Router {
        Router::new(&self.nodes, &self.routes, self.methods.split_at(self.method_count as usize).0)
    }

    /// Writes the nodes in order, and makes each known to its parent.
    const fn place_nodes(&mut self, drafts: &[Draft], order: &Order<NODES>) {
        let mut place = 0;
        let mut routes = 0;
        while place < drafts.len() {
            let draft = &drafts[order.draft_at[place] as usize];
            let node = &mut self.nodes[place];
            node.text = draft.text;
            node.methods = draft.methods;
            node.routes = routes;
            routes += draft.methods.count_ones() as u16;
            if place != 0 {
                let parent = &mut self.nodes[order.place_of[draft.parent as usize] as usize];
                let (child, first) = (place as u16, parent.children.1 == 0);
                match draft.kind {
                    Kind::Static if first => parent.children = (child, child + 1),
                    Kind::Static => parent.children.1 = child + 1,
                    Kind::Param => parent.param = child,
                    Kind::Rest => parent.rest = child,
                }
            }
            place += 1;
        }
    }

    /// Writes the number of each route where its node and its method say.
    const fn place_routes<const SEGMENTS: usize>(&mut self, plan: &Plan<SEGMENTS, ROUTES>, order: &Order<NODES>) {
        let mut route = 0;
        while route < plan.routes() {
            let end = plan.ends[route];
            if !end.shadowed {
                let node = &self.nodes[order.place_of[end.node as usize] as usize];
                self.routes[node.route_place(end.method)] = route as u16;
            }
            route += 1;
        }
    }
}

impl Node {
    /// Where in the array of routes the one with this method stands.
    pub(super) const fn route_place(&self, method: u8) -> usize {
        self.routes as usize + (self.methods & ((1 << method) - 1)).count_ones() as usize
    }
}

/// The order of the nodes in the trie, in both directions.
struct Order<const NODES: usize> {
    draft_at: [u16; NODES],
    place_of: [u16; NODES],
}

impl<const NODES: usize> Order<NODES> {
    /// Sorts the drafts by parent, kind, length and text; merging runs of doubling length.
    const fn of(drafts: &[Draft]) -> Self {
        let mut order = Self { draft_at: [0; NODES], place_of: [0; NODES] };
        let mut at = 0;
        while at < drafts.len() {
            order.draft_at[at] = at as u16;
            at += 1;
        }
        let mut run = 1;
        while run < drafts.len() {
            // `place_of` is room to merge in until the order is known.
            let mut start = 0;
            while start < drafts.len() {
                merge(drafts, &order.draft_at, &mut order.place_of, start, run);
                start += 2 * run;
            }
            order.draft_at = order.place_of;
            run *= 2;
        }
        at = 0;
        while at < drafts.len() {
            order.place_of[order.draft_at[at] as usize] = at as u16;
            at += 1;
        }
        order
    }
}

/// Merges the two sorted runs that begin at `start` and have `run` members each, or fewer at the end.
const fn merge(drafts: &[Draft], from: &[u16], to: &mut [u16], start: usize, run: usize) {
    let middle = if start + run < drafts.len() { start + run } else { drafts.len() };
    let end = if middle + run < drafts.len() { middle + run } else { drafts.len() };
    let (mut left, mut right, mut at) = (start, middle, start);
    while at < end {
        let take_left =
            right == end || left < middle && before(&drafts[from[left] as usize], &drafts[from[right] as usize]);
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

/// Whether `left` does not stand behind `right`. The root, whose parent is itself, is told apart by having no text.
const fn before(left: &Draft, right: &Draft) -> bool {
    if left.parent != right.parent {
        return left.parent < right.parent;
    }
    if left.kind as u8 != right.kind as u8 {
        return (left.kind as u8) < right.kind as u8;
    }
    if left.text.len() != right.text.len() {
        return left.text.len() < right.text.len();
    }
    compare(left.text, right.text) <= 0
}
