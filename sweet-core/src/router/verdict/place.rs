//! Where a route stands in an app: its endpoint, and the nests around it.
//!
//! In:    an app's constants and the number of a route.
//! Out:   its whole pattern and its whole operation id.
//! Never: used for a route that is not in conflict, so it may take its time.

use super::text::{MESSAGE, Text};
use crate::meta::{ApiMeta, EndpointMeta, Nest, equal};

/// How deep apps can be nested.
pub(super) const NEST_DEPTH_MAX: usize = 16;

/// The place of a route.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) endpoint: &'static EndpointMeta,
    nests: [Option<&'static Nest>; NEST_DEPTH_MAX],
    depth: usize,
}

impl Place {
    /// The place of `route`, which is less than the app's number of routes.
    pub(super) const fn of(mut api: &'static ApiMeta, mut route: usize) -> Self {
        let mut nests = [None; NEST_DEPTH_MAX];
        let mut depth = 0;
        while route >= api.endpoints.len() {
            route -= api.endpoints.len();
            let mut index = 0;
            while route >= api.nests[index].api.route_count() {
                route -= api.nests[index].api.route_count();
                index += 1;
            }
            assert!(depth < NEST_DEPTH_MAX, "apps are nested more than 16 deep");
            nests[depth] = Some(&api.nests[index]);
            depth += 1;
            api = api.nests[index].api;
        }
        Self { endpoint: api.endpoints[route], nests, depth }
    }

    /// Adds `` `GET /users/{id}` ``.
    pub(super) const fn push_route(&self, text: &mut Text) {
        text.push_all(&["`", self.endpoint.method, " "]);
        let mut is_empty = self.endpoint.pattern.is_empty();
        let mut index = 0;
        while let Some(nest) = self.nest(index) {
            text.push(nest.prefix);
            is_empty &= nest.prefix.is_empty();
            index += 1;
        }
        text.push_all(&[if is_empty { "/" } else { self.endpoint.pattern }, "`"]);
    }

    /// Adds `` `show` ``, the operation id.
    pub(super) const fn push_operation(&self, text: &mut Text) {
        text.push("`");
        let mut index = 0;
        while let Some(nest) = self.nest(index) {
            text.push(nest.operation_prefix);
            index += 1;
        }
        text.push_all(&[self.endpoint.operation.id, "`"]);
    }

    /// Whether both have the same operation id.
    pub(super) const fn same_operation(&self, other: &Self) -> bool {
        let (mut left, mut right) = (Text::<MESSAGE>::new(), Text::<MESSAGE>::new());
        self.push_operation(&mut left);
        other.push_operation(&mut right);
        equal(left.as_str(), right.as_str())
    }

    /// Whether it stands in a nested app.
    pub(super) const fn is_nested(&self) -> bool {
        self.depth != 0
    }

    const fn nest(&self, index: usize) -> Option<&'static Nest> {
        if index < self.depth { self.nests[index] } else { None }
    }
}
