//! How the stations are configured that an app, its nests and its endpoints name in a list.
//!
//! In:    the app.
//! Out:   a line for each mistake, once, however often its station is named.
//! Never: the stations that are fields with `#[api(middleware)]`: emitted code has their names.

use super::Api;

/// Adds a line for each mistake in the configuration of the stations that the app itself, its own endpoints and its nests name.
pub fn listed<A: Api>(app: &A, mistakes: &mut Vec<String>) {
    let nests = A::META.nests.iter().flat_map(|nest| nest.middleware);
    let endpoints = A::META.endpoints.iter().flat_map(|endpoint| endpoint.middleware);
    for station in A::META.middleware.iter().chain(nests).chain(endpoints) {
        for mistake in (station.verify)(app) {
            if !mistakes.contains(&mistake) {
                mistakes.push(mistake);
            }
        }
    }
}
