//! The operations of an app and of the apps nested in it.
//!
//! In:    the tree of [`ApiMeta`].
//! Out:   one [`Route`] per operation that is not hidden, in the order of their numbers, nests applied.

use std::collections::HashMap;

use sweet_core::meta::{ApiMeta, EndpointMeta, Nest};

use super::findings::{Findings, place};

/// An endpoint, as the root app serves it.
#[derive(Debug)]
pub(super) struct Route {
    /// The whole pattern.
    pub(super) pattern: String,
    /// The operation id, with the prefixes of its nests.
    pub(super) id: String,
    /// The tags of its nests, the outermost first, then its own.
    pub(super) tags: Vec<&'static str>,
    /// The endpoint.
    pub(super) endpoint: &'static EndpointMeta,
}

/// Where in the tree an app stands.
#[derive(Clone, Debug, Default)]
struct Place {
    prefix: String,
    operation_prefix: String,
    tags: Vec<&'static str>,
}

impl Place {
    fn within(&self, nest: &Nest) -> Self {
        Self {
            prefix: format!("{}{}", self.prefix, nest.prefix),
            operation_prefix: format!("{}{}", self.operation_prefix, nest.operation_prefix),
            tags: self.tags.iter().chain(nest.tags).copied().collect(),
        }
    }

    fn route(&self, endpoint: &'static EndpointMeta) -> Route {
        let mut tags = Vec::new();
        for tag in self.tags.iter().chain(endpoint.operation.tags) {
            if !tags.contains(tag) {
                tags.push(*tag);
            }
        }
        let pattern = match format!("{}{}", self.prefix, endpoint.pattern) {
            empty if empty.is_empty() => "/".to_owned(),
            pattern => pattern,
        };
        Route { pattern, id: format!("{}{}", self.operation_prefix, endpoint.operation.id), tags, endpoint }
    }
}

/// All operations that are not hidden. Each id occurs once: a repeated one is a mistake, and gets a number.
pub(super) fn all(api: &'static ApiMeta, findings: &mut Findings) -> Vec<Route> {
    let mut routes = Vec::with_capacity(api.route_count());
    gather(api, &Place::default(), &mut routes);
    let mut ids: HashMap<String, usize> = HashMap::with_capacity(routes.len());
    for index in 0..routes.len() {
        let id = routes[index].id.clone();
        if let Some(&other) = ids.get(&id) {
            let (first, second) = (place(routes[other].endpoint.origin), place(routes[index].endpoint.origin));
            findings.mistake(format!(
                "two operations have the id `{id}`: one at {first}, one at {second}; give one of them another with `operation_id`, or its nest an `operation_prefix`"
            ));
            let mut attempts = 2..;
            while ids.contains_key(&routes[index].id) {
                routes[index].id = format!("{id}_{}", attempts.next().unwrap_or(index));
            }
        }
        ids.insert(routes[index].id.clone(), index);
    }
    routes
}

fn gather(api: &'static ApiMeta, place: &Place, routes: &mut Vec<Route>) {
    let shown = api.endpoints.iter().filter(|endpoint| !endpoint.operation.hidden);
    routes.extend(shown.map(|endpoint| place.route(endpoint)));
    for nest in api.nests {
        gather(nest.api, &place.within(nest), routes);
    }
}
