//! The operations of an app and of the apps nested in it.
//!
//! In:    the tree of [`ApiMeta`].
//! Out:   one [`Route`] per operation that is not hidden, in the order of their numbers, nests applied, with the stations on the
//!        way to its handler.

use std::collections::HashMap;

use sweet_core::meta::{ApiMeta, ArgumentMeta, EndpointLimits, EndpointMeta, MiddlewareMeta, Nest, Takes};

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
    /// The stations before its handler that hold for its method, the outermost first.
    pub(super) stations: Vec<&'static MiddlewareMeta>,
}

impl Route {
    /// What its stations and then its handler take, the arguments of arguments behind the argument that takes them.
    pub(super) fn arguments(&self) -> Vec<&'static ArgumentMeta> {
        let stations = self.stations.iter().map(|station| station.arguments);
        flat(stations.chain([self.endpoint.arguments]).flatten())
    }

    /// Its limits: the innermost hold.
    pub(super) fn limits(&self) -> EndpointLimits {
        let stations = self.stations.iter().rev();
        stations.fold(self.endpoint.limits, |limits, station| limits.within(station.limits))
    }
}

/// Arguments, those of an argument behind it.
pub(super) fn flat(arguments: impl IntoIterator<Item = &'static ArgumentMeta>) -> Vec<&'static ArgumentMeta> {
    fn add(argument: &'static ArgumentMeta, all: &mut Vec<&'static ArgumentMeta>) {
        all.push(argument);
        if let Takes::Several(arguments) = argument.takes {
            arguments.iter().for_each(|argument| add(argument, all));
        }
    }
    let mut all = Vec::new();
    arguments.into_iter().for_each(|argument| add(argument, &mut all));
    all
}

/// Where in the tree an app stands.
#[derive(Clone, Debug, Default)]
struct Place {
    prefix: String,
    operation_prefix: String,
    tags: Vec<&'static str>,
    stations: Vec<&'static MiddlewareMeta>,
}

impl Place {
    /// Behind the stations of an app.
    fn inside(mut self, api: &'static ApiMeta) -> Self {
        self.stations.extend(api.middleware);
        self
    }

    fn within(&self, nest: &'static Nest) -> Self {
        Self {
            prefix: format!("{}{}", self.prefix, nest.prefix),
            operation_prefix: format!("{}{}", self.operation_prefix, nest.operation_prefix),
            tags: self.tags.iter().chain(nest.tags).copied().collect(),
            stations: self.stations.iter().copied().chain(nest.middleware).collect(),
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
        let stations = self.stations.iter().copied().chain(endpoint.middleware);
        let stations = stations.filter(|station| station.holds_for(endpoint.method)).collect();
        let id = format!("{}{}", self.operation_prefix, endpoint.operation.id);
        Route { pattern, id, tags, endpoint, stations }
    }
}

/// All operations that are not hidden. Each id occurs once: a repeated one is a mistake, and gets a number.
pub(super) fn all(api: &'static ApiMeta, findings: &mut Findings) -> Vec<Route> {
    let mut routes = Vec::with_capacity(api.route_count());
    gather(api, &Place::default().inside(api), &mut routes);
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
        gather(nest.api, &place.within(nest).inside(nest.api), routes);
    }
}
