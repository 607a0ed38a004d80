// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/search/code", operation_id = "search/code")]
async fn code() -> &'static str {
    "search/code"
}

#[get("/search/commits", operation_id = "search/commits")]
async fn commits() -> &'static str {
    "search/commits"
}

#[get("/search/issues", operation_id = "search/issues-and-pull-requests")]
async fn issues_and_pull_requests() -> &'static str {
    "search/issues-and-pull-requests"
}

#[get("/search/labels", operation_id = "search/labels")]
async fn labels() -> &'static str {
    "search/labels"
}

#[get("/search/repositories", operation_id = "search/repos")]
async fn repos() -> &'static str {
    "search/repos"
}

#[get("/search/topics", operation_id = "search/topics")]
async fn topics() -> &'static str {
    "search/topics"
}

#[get("/search/users", operation_id = "search/users")]
async fn users() -> &'static str {
    "search/users"
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(code, commits, issues_and_pull_requests, labels, repos, topics, users,))]
pub(crate) struct Search {}
