//! From method and path to the number of a route.
//!
//! In:    the method, and the path as sent.
//! Out:   a route with its params, or exactly why there is none.
//! Never: looks at the method before the path is settled: the most specific pattern that matches the path owns it.
//!
//! At each node a static child is tried before mixed ones, these before the param and that before the catch-all; what does
//! not lead to a route is taken back. A node is reached by one way only, so no lookup visits a node twice, whatever the path.

use std::fmt;

use http::Method;

use super::params::{Spans, Text};
use super::trie::Node;
use super::{Allow, Params, mixed, path};

/// What was found for a method and a path.
#[derive(Clone, Debug)]
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
    /// A pattern matches the path, but has no such method.
    MethodNotAllowed(Allow),
    /// `OPTIONS`, where no handler answers it; for `OPTIONS *`, every method of the app.
    Options(Allow),
    /// The path is malformed: why, as a sentence without a full stop.
    Malformed(&'static str),
}

/// A view of a [`Trie`](super::Trie) in read-only memory.
#[derive(Clone, Copy)]
pub struct Router {
    nodes: &'static [Node],
    routes: &'static [u16],
    methods: &'static [&'static str],
}

impl Router {
    pub(super) const fn new(nodes: &'static [Node], routes: &'static [u16], methods: &'static [&'static str]) -> Self {
        Self { nodes, routes, methods }
    }

    /// Looks a path up. `path` is as sent: it begins with `/`, is still percent-encoded and has no query; or it is `*`.
    ///
    /// Allocates nothing, unless the path has an escape.
    pub fn lookup<'path>(&self, method: &Method, path: &'path str) -> Lookup<'path> {
        if path == "*" && method == Method::OPTIONS {
            return Lookup::Options(Allow::new(self.methods, u32::MAX));
        }
        let text = match path::read(path) {
            Ok(text) => text,
            Err(reason) => return Lookup::Malformed(reason),
        };
        let mut walk = Walk { nodes: self.nodes, path: text.as_str().as_bytes(), spans: Spans::default() };
        let Some(node) = self.nodes.first().and_then(|root| walk.descend(root, 1)) else {
            return Lookup::NotFound;
        };
        let spans = walk.spans;
        self.choose(method, node, text, spans)
    }

    /// Chooses among the routes of the node that owns the path.
    fn choose<'path>(&self, method: &Method, node: &Node, text: Text<'path>, spans: Spans) -> Lookup<'path> {
        let own = self.place_in(node, method.as_str());
        let place = if own.is_none() && method == Method::HEAD { self.place_in(node, "GET") } else { own };
        match place.and_then(|place| self.routes.get(node.route_place(place))) {
            Some(&route) => {
                Lookup::Found { route: usize::from(route), params: Params::new(path::restore(text), spans) }
            }
            None if method == Method::OPTIONS => Lookup::Options(self.allow(node)),
            None => Lookup::MethodNotAllowed(self.allow(node)),
        }
    }

    /// The place of a method for which a route ends at this node.
    fn place_in(&self, node: &Node, method: &str) -> Option<u8> {
        let place = self.methods.iter().position(|other| *other == method)? as u8;
        (node.methods & (1 << place) != 0).then_some(place)
    }

    fn allow(&self, node: &Node) -> Allow {
        let get = self.place_in(node, "GET").is_some();
        let implied = |method: &&str| *method == "OPTIONS" || (get && *method == "HEAD");
        let mut set = node.methods;
        for (place, _) in self.methods.iter().enumerate().filter(|(_, method)| implied(method)) {
            set |= 1 << place;
        }
        Allow::new(self.methods, set)
    }
}

impl fmt::Debug for Router {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Router").field("routes", &self.routes.len()).field("nodes", &self.nodes.len()).finish()
    }
}

/// A walk from the root to the node that owns a path.
struct Walk<'path> {
    nodes: &'static [Node],
    path: &'path [u8],
    spans: Spans,
}

impl Walk<'_> {
    /// The most specific node below `at` where a route ends and that matches the path from `start` on.
    ///
    /// `start` is where a segment begins, or one past the end of the path where there is none left. Calls itself only
    /// where there is something to take back, and no deeper than the longest pattern.
    fn descend(&mut self, mut at: &'static Node, mut start: usize) -> Option<&'static Node> {
        let nodes = self.nodes;
        while let Some(rest) = self.path.get(start..) {
            let segment = &rest[..rest.iter().position(|byte| *byte == b'/').unwrap_or(rest.len())];
            let next = start + segment.len() + 1;
            let captured = self.spans.count();
            if let Some(child) = static_child(nodes, at, segment) {
                if at.is_decided() {
                    (at, start) = (child, next);
                    continue;
                }
                if let Some(found) = self.descend(child, next) {
                    return Some(found);
                }
                self.spans.truncate(captured);
            }
            for child in mixed_children(nodes, at) {
                if mixed::capture(child.text, segment, start, &mut self.spans)
                    && let Some(found) = self.descend(child, next)
                {
                    return Some(found);
                }
                self.spans.truncate(captured);
            }
            // A param is one byte or more, and a catch-all does not begin with a slash, escaped or not: joined to a
            // directory it would leave it.
            let first = *segment.first()?;
            if let Some(param) = child(nodes, at.param) {
                self.spans.push(start, start + segment.len());
                if at.rest == 0 {
                    (at, start) = (param, next);
                    continue;
                }
                if let Some(found) = self.descend(param, next) {
                    return Some(found);
                }
                self.spans.truncate(captured);
            }
            let rest = child(nodes, at.rest).filter(|_| first != 0)?;
            self.spans.push(start, self.path.len());
            return Some(rest);
        }
        (at.methods != 0).then_some(at)
    }
}

/// The children that are made of text and params, most text first.
fn mixed_children(nodes: &'static [Node], parent: &Node) -> &'static [Node] {
    nodes.get(usize::from(parent.children.1)..usize::from(parent.mixed)).unwrap_or_default()
}

/// The node at `place`, which is 0 for none.
fn child(nodes: &'static [Node], place: u16) -> Option<&'static Node> {
    if place == 0 { None } else { nodes.get(usize::from(place)) }
}

/// The static child for a segment: they are sorted by length, then by text.
fn static_child(nodes: &'static [Node], parent: &Node, segment: &[u8]) -> Option<&'static Node> {
    let (first, end) = parent.children;
    let children = nodes.get(usize::from(first)..usize::from(end))?;
    let order = |node: &Node| node.text.len().cmp(&segment.len()).then_with(|| node.text.cmp(segment));
    let found = children.binary_search_by(order).ok()?;
    children.get(found)
}
