//! What lies behind the stations of an app: routing, or, where the app is nested, the endpoint that was found.
//!
//! In:    a visit, and what the stations do before a handler.
//! Out:   an answer, or a panic, which [`attend`](super::attend) catches.
//! Never: knows how many stations there are.

use std::fmt;

use super::{Api, Context, Visit, find};
use crate::message::Response;

/// What lies behind the stations of an app.
pub enum Stage<'r, A> {
    /// Nobody has looked for an endpoint yet.
    Route,
    /// The endpoint of this number was found, as [`ApiMeta`](crate::meta::ApiMeta) counts.
    Dispatch(Context<'r, A>, usize),
}

impl<'r, A: Api> Stage<'r, A> {
    /// Goes there, by way of `before`, which is false where a station has answered.
    pub async fn run<F>(self, visit: Visit<'r, A>, response: &mut Response, before: F)
    where
        F: AsyncFnOnce(Context<'_, A>, &mut Response) -> bool,
    {
        match self {
            Stage::Route => find::endpoint(visit, response, before).await,
            Stage::Dispatch(cx, route) => {
                if before(cx, response).await {
                    A::dispatch(cx, route, response).await;
                }
            }
        }
    }
}

/// Goes to the endpoint of a nested app, by way of its stations.
pub async fn visit<A: Api>(cx: Context<'_, A>, route: usize, response: &mut Response) {
    A::lead(Visit::behind(cx), Stage::Dispatch(cx, route), response).await;
}

impl<A> fmt::Debug for Stage<'_, A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Stage::Route => "Route",
            Stage::Dispatch(..) => "Dispatch(…)",
        })
    }
}
