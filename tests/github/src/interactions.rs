// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/orgs/{org}/interaction-limits", operation_id = "interactions/get-restrictions-for-org")]
async fn get_restrictions_for_org(Path(org): Path<&str>) -> String {
    format!("interactions/get-restrictions-for-org\n{}", org)
}

#[put("/orgs/{org}/interaction-limits", operation_id = "interactions/set-restrictions-for-org")]
async fn set_restrictions_for_org(Path(org): Path<&str>) -> String {
    format!("interactions/set-restrictions-for-org\n{}", org)
}

#[delete("/orgs/{org}/interaction-limits", operation_id = "interactions/remove-restrictions-for-org")]
async fn remove_restrictions_for_org(Path(org): Path<&str>) -> String {
    format!("interactions/remove-restrictions-for-org\n{}", org)
}

#[get(
    "/orgs/{org}/interaction-limits/pulls/creation-cap",
    operation_id = "interactions/get-pull-request-creation-cap-for-org"
)]
async fn get_pull_request_creation_cap_for_org(Path(org): Path<&str>) -> String {
    format!("interactions/get-pull-request-creation-cap-for-org\n{}", org)
}

#[patch(
    "/orgs/{org}/interaction-limits/pulls/creation-cap",
    operation_id = "interactions/update-pull-request-creation-cap-for-org"
)]
async fn update_pull_request_creation_cap_for_org(Path(org): Path<&str>) -> String {
    format!("interactions/update-pull-request-creation-cap-for-org\n{}", org)
}

#[get("/repos/{owner}/{repo}/interaction-limits", operation_id = "interactions/get-restrictions-for-repo")]
async fn get_restrictions_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("interactions/get-restrictions-for-repo\n{}\n{}", owner, repo)
}

#[put("/repos/{owner}/{repo}/interaction-limits", operation_id = "interactions/set-restrictions-for-repo")]
async fn set_restrictions_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("interactions/set-restrictions-for-repo\n{}\n{}", owner, repo)
}

#[delete("/repos/{owner}/{repo}/interaction-limits", operation_id = "interactions/remove-restrictions-for-repo")]
async fn remove_restrictions_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("interactions/remove-restrictions-for-repo\n{}\n{}", owner, repo)
}

#[get(
    "/repos/{owner}/{repo}/interaction-limits/pulls/bypass-list",
    operation_id = "interactions/get-pull-request-bypass-list-for-repo"
)]
async fn get_pull_request_bypass_list_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("interactions/get-pull-request-bypass-list-for-repo\n{}\n{}", owner, repo)
}

#[put(
    "/repos/{owner}/{repo}/interaction-limits/pulls/bypass-list",
    operation_id = "interactions/set-pull-request-bypass-list-for-repo"
)]
async fn set_pull_request_bypass_list_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("interactions/set-pull-request-bypass-list-for-repo\n{}\n{}", owner, repo)
}

#[delete(
    "/repos/{owner}/{repo}/interaction-limits/pulls/bypass-list",
    operation_id = "interactions/remove-pull-request-bypass-list-for-repo"
)]
async fn remove_pull_request_bypass_list_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("interactions/remove-pull-request-bypass-list-for-repo\n{}\n{}", owner, repo)
}

#[get(
    "/repos/{owner}/{repo}/interaction-limits/pulls/creation-cap",
    operation_id = "interactions/get-pull-request-creation-cap-for-repo"
)]
async fn get_pull_request_creation_cap_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("interactions/get-pull-request-creation-cap-for-repo\n{}\n{}", owner, repo)
}

#[patch(
    "/repos/{owner}/{repo}/interaction-limits/pulls/creation-cap",
    operation_id = "interactions/update-pull-request-creation-cap-for-repo"
)]
async fn update_pull_request_creation_cap_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("interactions/update-pull-request-creation-cap-for-repo\n{}\n{}", owner, repo)
}

#[get("/user/interaction-limits", operation_id = "interactions/get-restrictions-for-authenticated-user")]
async fn get_restrictions_for_authenticated_user() -> &'static str {
    "interactions/get-restrictions-for-authenticated-user"
}

#[put("/user/interaction-limits", operation_id = "interactions/set-restrictions-for-authenticated-user")]
async fn set_restrictions_for_authenticated_user() -> &'static str {
    "interactions/set-restrictions-for-authenticated-user"
}

#[delete("/user/interaction-limits", operation_id = "interactions/remove-restrictions-for-authenticated-user")]
async fn remove_restrictions_for_authenticated_user() -> &'static str {
    "interactions/remove-restrictions-for-authenticated-user"
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    get_restrictions_for_org,
    set_restrictions_for_org,
    remove_restrictions_for_org,
    get_pull_request_creation_cap_for_org,
    update_pull_request_creation_cap_for_org,
    get_restrictions_for_repo,
    set_restrictions_for_repo,
    remove_restrictions_for_repo,
    get_pull_request_bypass_list_for_repo,
    set_pull_request_bypass_list_for_repo,
    remove_pull_request_bypass_list_for_repo,
    get_pull_request_creation_cap_for_repo,
    update_pull_request_creation_cap_for_repo,
    get_restrictions_for_authenticated_user,
    set_restrictions_for_authenticated_user,
    remove_restrictions_for_authenticated_user,
))]
pub(crate) struct Interactions {}
