// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[post("/repos/{owner}/{repo}/check-runs", operation_id = "checks/create")]
async fn create(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("checks/create\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/check-runs/{check_run_id}", operation_id = "checks/get")]
async fn get(Path((owner, repo, check_run_id)): Path<(&str, &str, &str)>) -> String {
    format!("checks/get\n{}\n{}\n{}", owner, repo, check_run_id)
}

#[patch("/repos/{owner}/{repo}/check-runs/{check_run_id}", operation_id = "checks/update")]
async fn update(Path((owner, repo, check_run_id)): Path<(&str, &str, &str)>) -> String {
    format!("checks/update\n{}\n{}\n{}", owner, repo, check_run_id)
}

#[get("/repos/{owner}/{repo}/check-runs/{check_run_id}/annotations", operation_id = "checks/list-annotations")]
async fn list_annotations(Path((owner, repo, check_run_id)): Path<(&str, &str, &str)>) -> String {
    format!("checks/list-annotations\n{}\n{}\n{}", owner, repo, check_run_id)
}

#[post("/repos/{owner}/{repo}/check-runs/{check_run_id}/rerequest", operation_id = "checks/rerequest-run")]
async fn rerequest_run(Path((owner, repo, check_run_id)): Path<(&str, &str, &str)>) -> String {
    format!("checks/rerequest-run\n{}\n{}\n{}", owner, repo, check_run_id)
}

#[post("/repos/{owner}/{repo}/check-suites", operation_id = "checks/create-suite")]
async fn create_suite(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("checks/create-suite\n{}\n{}", owner, repo)
}

#[patch("/repos/{owner}/{repo}/check-suites/preferences", operation_id = "checks/set-suites-preferences")]
async fn set_suites_preferences(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("checks/set-suites-preferences\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/check-suites/{check_suite_id}", operation_id = "checks/get-suite")]
async fn get_suite(Path((owner, repo, check_suite_id)): Path<(&str, &str, &str)>) -> String {
    format!("checks/get-suite\n{}\n{}\n{}", owner, repo, check_suite_id)
}

#[get("/repos/{owner}/{repo}/check-suites/{check_suite_id}/check-runs", operation_id = "checks/list-for-suite")]
async fn list_for_suite(Path((owner, repo, check_suite_id)): Path<(&str, &str, &str)>) -> String {
    format!("checks/list-for-suite\n{}\n{}\n{}", owner, repo, check_suite_id)
}

#[post("/repos/{owner}/{repo}/check-suites/{check_suite_id}/rerequest", operation_id = "checks/rerequest-suite")]
async fn rerequest_suite(Path((owner, repo, check_suite_id)): Path<(&str, &str, &str)>) -> String {
    format!("checks/rerequest-suite\n{}\n{}\n{}", owner, repo, check_suite_id)
}

#[get("/repos/{owner}/{repo}/commits/{ref}/check-runs", operation_id = "checks/list-for-ref")]
async fn list_for_ref(Path((owner, repo, ref_)): Path<(&str, &str, &str)>) -> String {
    format!("checks/list-for-ref\n{}\n{}\n{}", owner, repo, ref_)
}

#[get("/repos/{owner}/{repo}/commits/{ref}/check-suites", operation_id = "checks/list-suites-for-ref")]
async fn list_suites_for_ref(Path((owner, repo, ref_)): Path<(&str, &str, &str)>) -> String {
    format!("checks/list-suites-for-ref\n{}\n{}\n{}", owner, repo, ref_)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    create,
    get,
    update,
    list_annotations,
    rerequest_run,
    create_suite,
    set_suites_preferences,
    get_suite,
    list_for_suite,
    rerequest_suite,
    list_for_ref,
    list_suites_for_ref,
))]
pub(crate) struct Checks {}
