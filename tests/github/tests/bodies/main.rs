//! Bodies of a large public API: each is read into types that were written for it, owned and borrowed, and written again
//! as the same JSON.
//!
//! The bodies are those of `bodies/`, which `bodies.py` has made; `GITHUB_BODIES` is another folder to take them from.

mod types;

use std::borrow::Cow;
use std::path::PathBuf;

use serde_json::Value;
use sweet::json::{Decode, Encode, from_slice, to_vec};

use crate::types::{
    CheckRun, CodeSearch, Commit, FullRepository, Gist, Issue, Label, Milestone, PullRequest, Repositories,
    WorkflowRuns,
};

fn body(name: &str) -> Vec<u8> {
    let own = || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/bodies"));
    let folder = std::env::var_os("GITHUB_BODIES").map_or_else(own, PathBuf::from);
    std::fs::read(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Whether the order of members is that of the type.
#[derive(Clone, Copy, PartialEq)]
enum Order {
    OfTheType,
    Other,
}

#[track_caller]
fn read_and_written<'de, T: Decode<'de> + Encode>(text: &'de [u8], order: Order) {
    let value: T = from_slice(text).unwrap_or_else(|error| panic!("{error:?}"));
    let written = to_vec(&value);
    let tree = |text: &[u8]| serde_json::from_slice::<Value>(text).expect("JSON");
    assert_eq!(tree(&written), tree(text));
    if order == Order::OfTheType {
        assert_eq!(str::from_utf8(&written), str::from_utf8(text));
    }
}

macro_rules! bodies {
    ($($test:ident: $file:literal, $order:ident, $owned:ty, $borrowed:ty;)*) => {$(
        #[test]
        fn $test() {
            let text = body($file);
            read_and_written::<$owned>(&text, Order::$order);
            read_and_written::<$borrowed>(&text, Order::$order);
        }
    )*};
}

bodies! {
    check_run: "check-run.json", Other, CheckRun<String>, CheckRun<Cow<'_, str>>;
    code_search: "code-search-result-item-paginated.json", OfTheType, CodeSearch<String>, CodeSearch<Cow<'_, str>>;
    commit: "commit.json", OfTheType, Commit<String>, Commit<Cow<'_, str>>;
    full_repository: "full-repository.json", Other, FullRepository<String>, FullRepository<Cow<'_, str>>;
    gist: "gist.json", Other, Gist<String>, Gist<Cow<'_, str>>;
    issues: "issue-items.json", OfTheType, Vec<Issue<String>>, Vec<Issue<Cow<'_, str>>>;
    issue: "issue.json", OfTheType, Issue<String>, Issue<Cow<'_, str>>;
    labels: "label-items.json", OfTheType, Vec<Label<String>>, Vec<Label<Cow<'_, str>>>;
    label: "label.json", OfTheType, Label<String>, Label<&str>;
    milestone: "milestone.json", OfTheType, Milestone<String>, Milestone<&str>;
    pull_request: "pull-request.json", Other, PullRequest<String>, PullRequest<Cow<'_, str>>;
    repositories: "repository-paginated.json", Other, Repositories<String>, Repositories<Cow<'_, str>>;
    workflow_runs: "workflow-run-paginated.json", Other, WorkflowRuns<String>, WorkflowRuns<Cow<'_, str>>;
}

/// What has no escapes is borrowed.
#[test]
fn texts_are_borrowed() {
    let text = body("label.json");
    let label: Label<Cow<'_, str>> = from_slice(&text).expect("a label");
    assert!(matches!(label.url, Cow::Borrowed(_)));
}
