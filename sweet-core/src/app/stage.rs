//! What lies behind the stations of an app: routing, or, where the app is nested, the endpoint that was found.
//!
//! In:    a visit.
//! Out:   the endpoint and its context, or an answer where there is none.
//! Never: knows how many stations there are.

use std::fmt;

use super::{Api, Context, Visit, find};
use crate::message::Response;
use crate::router::Lookup;

/// What lies behind the stations of an app.
pub enum Stage<'r, A> {
    /// Nobody has looked for an endpoint yet.
    Route,
    /// The endpoint of this number was found, as [`ApiMeta`](crate::meta::ApiMeta) counts.
    Dispatch(Context<'r, A>, usize),
}

impl<'r, A: Api> Stage<'r, A> {
    /// Looks for the endpoint where nobody has, and keeps in `lookup` what its context borrows; `None` where there is none, and
    /// `response` says so.
    #[inline]
    pub fn find<'s>(
        &self,
        visit: Visit<'r, A>,
        lookup: &'s mut Option<Lookup<'r>>,
        response: &mut Response,
    ) -> Option<(Context<'s, A>, usize)>
    where
        'r: 's,
    {
        match self {
            Stage::Route => find::endpoint(visit, lookup, response),
            Stage::Dispatch(cx, route) => Some((*cx, *route)),
        }
    }

    /// Goes to the endpoint.
    pub async fn run(self, visit: Visit<'r, A>, response: &mut Response) {
        let mut lookup = None;
        if let Some((cx, route)) = self.find(visit, &mut lookup, response) {
            A::dispatch(cx, route, response).await;
        }
    }
}

impl<A> fmt::Debug for Stage<'_, A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Stage::Route => "Route",
            Stage::Dispatch(..) => "Dispatch(…)",
        })
    }
}
