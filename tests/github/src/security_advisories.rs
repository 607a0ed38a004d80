// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/advisories", operation_id = "security-advisories/list-global-advisories")]
async fn list_global_advisories() -> &'static str {
    "security-advisories/list-global-advisories"
}

#[get("/advisories/{ghsa_id}", operation_id = "security-advisories/get-global-advisory")]
async fn get_global_advisory(Path(ghsa_id): Path<&str>) -> String {
    format!("security-advisories/get-global-advisory\n{}", ghsa_id)
}

#[get("/orgs/{org}/security-advisories", operation_id = "security-advisories/list-org-repository-advisories")]
async fn list_org_repository_advisories(Path(org): Path<&str>) -> String {
    format!("security-advisories/list-org-repository-advisories\n{}", org)
}

#[get("/repos/{owner}/{repo}/security-advisories", operation_id = "security-advisories/list-repository-advisories")]
async fn list_repository_advisories(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("security-advisories/list-repository-advisories\n{}\n{}", owner, repo)
}

#[post("/repos/{owner}/{repo}/security-advisories", operation_id = "security-advisories/create-repository-advisory")]
async fn create_repository_advisory(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("security-advisories/create-repository-advisory\n{}\n{}", owner, repo)
}

#[post(
    "/repos/{owner}/{repo}/security-advisories/reports",
    operation_id = "security-advisories/create-private-vulnerability-report"
)]
async fn create_private_vulnerability_report(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("security-advisories/create-private-vulnerability-report\n{}\n{}", owner, repo)
}

#[get(
    "/repos/{owner}/{repo}/security-advisories/{ghsa_id}",
    operation_id = "security-advisories/get-repository-advisory"
)]
async fn get_repository_advisory(Path((owner, repo, ghsa_id)): Path<(&str, &str, &str)>) -> String {
    format!("security-advisories/get-repository-advisory\n{}\n{}\n{}", owner, repo, ghsa_id)
}

#[patch(
    "/repos/{owner}/{repo}/security-advisories/{ghsa_id}",
    operation_id = "security-advisories/update-repository-advisory"
)]
async fn update_repository_advisory(Path((owner, repo, ghsa_id)): Path<(&str, &str, &str)>) -> String {
    format!("security-advisories/update-repository-advisory\n{}\n{}\n{}", owner, repo, ghsa_id)
}

#[post(
    "/repos/{owner}/{repo}/security-advisories/{ghsa_id}/cve",
    operation_id = "security-advisories/create-repository-advisory-cve-request"
)]
async fn create_repository_advisory_cve_request(Path((owner, repo, ghsa_id)): Path<(&str, &str, &str)>) -> String {
    format!("security-advisories/create-repository-advisory-cve-request\n{}\n{}\n{}", owner, repo, ghsa_id)
}

#[post("/repos/{owner}/{repo}/security-advisories/{ghsa_id}/forks", operation_id = "security-advisories/create-fork")]
async fn create_fork(Path((owner, repo, ghsa_id)): Path<(&str, &str, &str)>) -> String {
    format!("security-advisories/create-fork\n{}\n{}\n{}", owner, repo, ghsa_id)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    list_global_advisories,
    get_global_advisory,
    list_org_repository_advisories,
    list_repository_advisories,
    create_repository_advisory,
    create_private_vulnerability_report,
    get_repository_advisory,
    update_repository_advisory,
    create_repository_advisory_cve_request,
    create_fork,
))]
pub(crate) struct SecurityAdvisories {}
