//! What is wrong with an app as a whole, found at compile time.
//!
//! In:    an app's constants.
//! Out:   a panic in the evaluation of a constant, which the compiler shows under the offending path, and whose message
//!        names the other party with its file and line.
//! Never: reports one conflict twice: of two parties the later one is told of the earlier one, and what two routes of
//!        one nested app have between them is reported where that app was derived.
//!
//! Candidates are found by hash and only those are compared, so the time is in proportion to the number of routes.

mod names;
mod place;
mod report;
mod table;
mod text;

use names::Names;
use place::Place;
use table::{Hash, NONE, Table};

use super::pattern::{Segment, Segments};
use crate::meta::ApiMeta;
use crate::schema::Name;

/// The greatest number of differently named schemas that are compared; those beyond are compared with these.
const NAMES_MAX: usize = 4096;

/// The earlier routes with which a route is in conflict, or [`NONE`].
#[derive(Clone, Copy, Debug)]
struct Rivals {
    /// It has the same method and takes the same paths.
    route: u16,
    /// It has the same operation id.
    operation: u16,
    /// It has a schema of the same name that is another type.
    schema: u16,
}

/// What is wrong with an app. `ROUTES` is its number of routes.
///
/// The derive evaluates it as a constant, and then [`endpoint`](Self::endpoint) and [`nest`](Self::nest) as constants
/// under each path in its attribute, so that a mistake is shown where it can be mended.
///
/// ```compile_fail
/// # use sweet_core::meta::*;
/// use sweet_core::router::Verdict;
///
/// # const ENDPOINT: EndpointMeta = EndpointMeta {
/// #     method: "GET", pattern: "/users/{id", params: &[],
/// #     operation: Operation { id: "user", summary: "", description: "", tags: &[], deprecated: false, hidden: false },
/// #     arguments: &[], responses: Responses::None, status: None,
/// #     origin: Origin { file: "", line: 1, column: 1 },
/// # };
/// # const META: &ApiMeta = &ApiMeta { info: None, endpoints: &[&ENDPOINT], nests: &[], origin: ENDPOINT.origin };
/// const VERDICT: Verdict<{ META.route_count() }> = Verdict::of(META);
/// const _: () = VERDICT.endpoint(0); // the pattern of this endpoint is `/users/{id`
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Verdict<const ROUTES: usize> {
    api: &'static ApiMeta,
    rivals: [Rivals; ROUTES],
}

impl<const ROUTES: usize> Verdict<ROUTES> {
    /// Compares all routes of `api`.
    ///
    /// # Panics
    /// Where `ROUTES` is less than the app's number of routes.
    pub const fn of(api: &'static ApiMeta) -> Self {
        assert!(api.route_count() <= ROUTES, "`ROUTES` is less than the number of routes of this app");
        let mut search = Search::<ROUTES> {
            api,
            rivals: [Rivals { route: NONE, operation: NONE, schema: NONE }; ROUTES],
            routes: Table::new(),
            operations: Table::new(),
            schemas: Schemas { table: Table::new(), names: [None; NAMES_MAX], routes: [NONE; NAMES_MAX], count: 0 },
            count: 0,
        };
        search.visit_api(api, Hash::NOTHING, Hash::NOTHING);
        Self { api, rivals: search.rivals }
    }

    /// Passes where nothing is wrong with the app's own endpoint at `index`.
    ///
    /// # Panics
    /// Where something is, with a message that says what and names the other party.
    #[track_caller]
    pub const fn endpoint(&self, index: usize) {
        let mut report = report::Report::new(self.api);
        report.endpoint(self.api.endpoints[index]);
        report.rivals(index, &self.rivals[index], index);
        report.conclude();
    }

    /// Passes where nothing is wrong with the app's nest at `index`: its prefix, and its routes beside those before it.
    ///
    /// # Panics
    /// Where something is, with a message that says what and names the other party.
    #[track_caller]
    pub const fn nest(&self, index: usize) {
        let mut report = report::Report::new(self.api);
        report.prefix(&self.api.nests[index]);
        let mut first = self.api.endpoints.len();
        let mut nest = 0;
        while nest < index {
            first += self.api.nests[nest].api.route_count();
            nest += 1;
        }
        let end = first + self.api.nests[index].api.route_count();
        let mut route = first;
        while route < end {
            report.rivals(route, &self.rivals[route], first);
            route += 1;
        }
        report.conclude();
    }
}

/// The state of the search, route by route.
struct Search<const ROUTES: usize> {
    api: &'static ApiMeta,
    rivals: [Rivals; ROUTES],
    routes: Table<ROUTES>,
    operations: Table<ROUTES>,
    schemas: Schemas,
    count: usize,
}

impl<const ROUTES: usize> Search<ROUTES> {
    /// Visits all routes of `api`, which stands behind `prefix` and whose operation ids stand behind `operation`.
    const fn visit_api(&mut self, api: &'static ApiMeta, prefix: Hash, operation: Hash) {
        let mut index = 0;
        while index < api.endpoints.len() {
            let endpoint = api.endpoints[index];
            let shape = pattern(prefix, endpoint.pattern).then(b" ").then(endpoint.method.as_bytes());
            self.visit_route(shape.0);
            if !endpoint.operation.hidden {
                self.visit_operation(operation.then(endpoint.operation.id.as_bytes()).0);
                self.rivals[self.count].schema = self.schemas.visit(&Names::of(endpoint), self.count as u16);
            }
            self.count += 1;
            index += 1;
        }
        index = 0;
        while index < api.nests.len() {
            let nest = &api.nests[index];
            let operation = operation.then(nest.operation_prefix.as_bytes());
            self.visit_api(nest.api, pattern(prefix, nest.prefix), operation);
            index += 1;
        }
    }

    const fn visit_route(&mut self, hash: u64) {
        let mut other = self.routes.first(hash);
        while other != NONE {
            if Place::of(self.api, self.count).same_route(&Place::of(self.api, other as usize)) {
                self.rivals[self.count].route = other;
                return;
            }
            other = self.routes.after(other);
        }
        self.routes.insert(self.count as u16, hash);
    }

    const fn visit_operation(&mut self, hash: u64) {
        let mut other = self.operations.first(hash);
        while other != NONE {
            if Place::of(self.api, self.count).same_operation(&Place::of(self.api, other as usize)) {
                self.rivals[self.count].operation = other;
                return;
            }
            other = self.operations.after(other);
        }
        self.operations.insert(self.count as u16, hash);
    }
}

/// The hash of the shape of a pattern behind a prefix: params count, their names do not.
const fn pattern(prefix: Hash, pattern: &'static str) -> Hash {
    let mut hash = prefix;
    let mut segments = Segments::of(pattern);
    while let Some(segment) = segments.next() {
        hash = match segment {
            Segment::Static(text) => hash.then(b"/").then(text),
            Segment::Param(_) => hash.then(b"/{}"),
            Segment::Rest(_) => hash.then(b"/{*}"),
        };
    }
    hash
}

/// The schemas seen so far, one of each name and place of declaration, with the first route that has it.
struct Schemas {
    table: Table<NAMES_MAX>,
    names: [Option<&'static Name>; NAMES_MAX],
    routes: [u16; NAMES_MAX],
    count: usize,
}

impl Schemas {
    /// The first route with a rival of one of these names, where it is seen for the first time.
    const fn visit(&mut self, names: &Names, route: u16) -> u16 {
        let mut found = NONE;
        let mut index = 0;
        while let Some(name) = names.at(index) {
            let rival = self.visit_name(name, route);
            if rival < found {
                found = rival;
            }
            index += 1;
        }
        found
    }

    const fn visit_name(&mut self, name: &'static Name, route: u16) -> u16 {
        let hash = names::hash(name);
        let mut found = NONE;
        let mut other = self.table.first(hash);
        while other != NONE {
            if let Some(known) = self.names[other as usize] {
                if names::same_origin(known, name) {
                    return NONE;
                }
                if self.routes[other as usize] < found && names::rivals(known, name) {
                    found = self.routes[other as usize];
                }
            }
            other = self.table.after(other);
        }
        if self.count < NAMES_MAX {
            self.names[self.count] = Some(name);
            self.routes[self.count] = route;
            self.table.insert(self.count as u16, hash);
            self.count += 1;
        }
        found
    }
}

#[cfg(test)]
mod tests;
