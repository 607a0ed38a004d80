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
use report::Report;
use table::{Hash, NONE, Table};

use super::Plan;
use super::methods::Methods;
use super::pattern::{PARAMS_MAX, name_fault};
use super::plan::{Draft, End};
use crate::meta::{ApiMeta, EndpointMeta, equal};
use crate::schema::Name;

/// The greatest number of different schemas that are compared with one another; those beyond are compared with these, and
/// with one another when the document is made: by the build script, which fails, or by the server, which does not start.
const NAMES_MAX: usize = 4096;

/// What is wrong with an app. `ROUTES` is its number of routes.
///
/// The derive evaluates it as a constant, and then [`endpoint`](Self::endpoint) and [`nest`](Self::nest) as constants
/// under each path in its attribute, so that a mistake is shown where it can be mended.
///
/// ```compile_fail
/// use sweet_core::meta::*;
/// use sweet_core::router::{Plan, Size, Verdict};
///
/// # const ENDPOINT: EndpointMeta = EndpointMeta {
/// #     method: "GET", pattern: "/users/{id", params: &[],
/// #     operation: Operation { id: "user", summary: "", description: "", tags: &[], deprecated: false, hidden: false },
/// #     arguments: &[], responses: Responses::None, status: None, limits: EndpointLimits::NONE,
/// #     origin: Origin { file: "", line: 1, column: 1 },
/// # };
/// # const META: &ApiMeta = &ApiMeta { info: None, endpoints: &[&ENDPOINT], nests: &[], middleware: &[], origin: ENDPOINT.origin };
/// const SIZE: Size = Size::of(META);
/// const PLAN: &Plan<{ SIZE.segments }, { SIZE.routes }> = &Plan::of(META);
/// const VERDICT: &Verdict<{ SIZE.routes }> = &Verdict::of(META, PLAN);
/// const _: () = VERDICT.endpoint(0); // does not compile: the pattern of this endpoint is `/users/{id`
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Verdict<const ROUTES: usize> {
    api: &'static ApiMeta,
    /// Whether something is wrong with the method, pattern or params of a route by themselves.
    faulty: [bool; ROUTES],
    /// The earlier route that has the same method and takes the same paths, or [`NONE`].
    routes: [u16; ROUTES],
    /// The earlier route that has the same operation id, or [`NONE`].
    operations: [u16; ROUTES],
    /// The earlier route with a schema of the same name that is another type, or [`NONE`].
    schemas: [u16; ROUTES],
}

impl<const ROUTES: usize> Verdict<ROUTES> {
    /// Compares all routes of `api`, of which `plan` was made.
    ///
    /// # Panics
    /// Where `plan` was made of another app.
    pub const fn of<const SEGMENTS: usize>(api: &'static ApiMeta, plan: &Plan<SEGMENTS, ROUTES>) -> Self {
        assert!(api.route_count() == plan.ends().len(), "the plan is not that of this app");
        let mut verdict = Self {
            api,
            faulty: [false; ROUTES],
            routes: [NONE; ROUTES],
            operations: [NONE; ROUTES],
            schemas: [NONE; ROUTES],
        };
        let mut search = Search {
            api,
            drafts: plan.drafts(),
            ends: plan.ends(),
            methods: &plan.methods,
            faulty: &mut verdict.faulty,
            routes: &mut verdict.routes,
            operations: &mut verdict.operations,
            schemas: &mut verdict.schemas,
            ids: Table { hashes: &mut [0; ROUTES], first: &mut [NONE; ROUTES], next: &mut [NONE; ROUTES] },
            named: Schemas {
                table: Table {
                    hashes: &mut [0; NAMES_MAX],
                    first: &mut [NONE; NAMES_MAX],
                    next: &mut [NONE; NAMES_MAX],
                },
                names: &mut [None; NAMES_MAX],
                routes: &mut [NONE; NAMES_MAX],
                count: 0,
            },
            count: 0,
        };
        search.visit_api(api, Hash::NOTHING);
        verdict
    }

    /// Passes where nothing is wrong with the app's own endpoint at `index`.
    ///
    /// # Panics
    /// Where something is, with a message that says what and names the other party.
    #[track_caller]
    pub const fn endpoint(&self, index: usize) {
        if self.faulty[index] || self.has_rivals(index) {
            let mut report = Report::new();
            report.endpoint(self.api.endpoints[index]);
            self.report_rivals(index, index, &mut report);
            report.conclude();
        }
    }

    /// Passes where nothing is wrong with the app's nest at `index`: its prefix, and its routes beside those before it.
    ///
    /// # Panics
    /// Where something is, with a message that says what and names the other party.
    #[track_caller]
    pub const fn nest(&self, index: usize) {
        let mut report = Report::new();
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
            if self.has_rivals(route) {
                self.report_rivals(route, first, &mut report);
            }
            route += 1;
        }
        report.conclude();
    }

    const fn has_rivals(&self, route: usize) -> bool {
        self.routes[route] != NONE || self.operations[route] != NONE || self.schemas[route] != NONE
    }

    /// Reports what a route has in common with those whose numbers are less than `end`.
    const fn report_rivals(&self, route: usize, end: usize, report: &mut Report) {
        let place = Place::of(self.api, route);
        if (self.routes[route] as usize) < end {
            report.same_route(&place, &Place::of(self.api, self.routes[route] as usize));
        }
        if (self.operations[route] as usize) < end {
            report.same_operation(&place, &Place::of(self.api, self.operations[route] as usize));
        }
        if (self.schemas[route] as usize) < end {
            report.same_schema(&place, &Place::of(self.api, self.schemas[route] as usize));
        }
    }
}

/// The state of the search, route by route.
struct Search<'a> {
    api: &'static ApiMeta,
    drafts: &'a [Draft],
    ends: &'a [End],
    methods: &'a Methods,
    faulty: &'a mut [bool],
    routes: &'a mut [u16],
    operations: &'a mut [u16],
    schemas: &'a mut [u16],
    ids: Table<'a>,
    named: Schemas<'a>,
    count: usize,
}

impl Search<'_> {
    /// Visits all routes of `api`, whose operation ids stand behind `operation`.
    const fn visit_api(&mut self, api: &'static ApiMeta, operation: Hash) {
        let mut index = 0;
        while index < api.endpoints.len() {
            let endpoint = api.endpoints[index];
            self.faulty[self.count] = self.is_faulty(endpoint);
            if self.ends[self.count].shadowed {
                self.routes[self.count] = self.shadowing();
            }
            if !endpoint.operation.hidden {
                self.operations[self.count] = self.same_operation(operation, endpoint.operation.id);
                self.schemas[self.count] = self.named.visit(&Names::of(endpoint), self.count as u16);
            }
            self.count += 1;
            index += 1;
        }
        index = 0;
        while index < api.nests.len() {
            let nest = &api.nests[index];
            self.visit_api(nest.api, operation.then(nest.operation_prefix.as_bytes()));
            index += 1;
        }
    }

    const fn is_faulty(&self, endpoint: &EndpointMeta) -> bool {
        let end = &self.ends[self.count];
        let node = &self.drafts[end.node as usize];
        let params = node.params as usize;
        node.faulty
            || !self.methods.is_token(end.method)
            || params > PARAMS_MAX
            || params != endpoint.params.len()
            || !are_names(endpoint.params)
    }

    /// The first route that ends where this one does, with the same method.
    const fn shadowing(&self) -> u16 {
        let end = &self.ends[self.count];
        let mut other = 0;
        while self.ends[other].node != end.node || self.ends[other].method != end.method {
            other += 1;
        }
        other as u16
    }

    /// The first route with the same operation id, or [`NONE`].
    const fn same_operation(&mut self, prefix: Hash, id: &str) -> u16 {
        let hash = prefix.then(id.as_bytes()).0;
        let mut other = self.ids.first(hash);
        while other != NONE {
            let place = Place::of(self.api, self.count);
            if place.same_operation(&Place::of(self.api, other as usize)) {
                return other;
            }
            other = self.ids.after(other);
        }
        self.ids.insert(self.count as u16, hash);
        NONE
    }
}

/// Whether each can be the name of a param, and none occurs twice.
const fn are_names(names: &[&str]) -> bool {
    let mut rest = names;
    while let [name, behind @ ..] = rest {
        if name_fault(name.as_bytes()).is_some() {
            return false;
        }
        let mut others = behind;
        while let [other, next @ ..] = others {
            if equal(name, other) {
                return false;
            }
            others = next;
        }
        rest = behind;
    }
    true
}

/// The schemas seen so far, one of each name and place of declaration, with the first route that has it.
struct Schemas<'a> {
    table: Table<'a>,
    names: &'a mut [Option<&'static Name>],
    routes: &'a mut [u16],
    count: usize,
}

impl Schemas<'_> {
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
                match names::compare(known, name) {
                    names::Relation::Same => return NONE,
                    names::Relation::Rivals if self.routes[other as usize] < found => {
                        found = self.routes[other as usize];
                    }
                    _ => {}
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
