// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/orgs/{org}/teams", operation_id = "teams/list")]
async fn list(Path(org): Path<&str>) -> String {
    format!("teams/list\n{}", org)
}

#[post("/orgs/{org}/teams", operation_id = "teams/create")]
async fn create(Path(org): Path<&str>) -> String {
    format!("teams/create\n{}", org)
}

#[get("/orgs/{org}/teams/{team_slug}", operation_id = "teams/get-by-name")]
async fn get_by_name(Path((org, team_slug)): Path<(&str, &str)>) -> String {
    format!("teams/get-by-name\n{}\n{}", org, team_slug)
}

#[patch("/orgs/{org}/teams/{team_slug}", operation_id = "teams/update-in-org")]
async fn update_in_org(Path((org, team_slug)): Path<(&str, &str)>) -> String {
    format!("teams/update-in-org\n{}\n{}", org, team_slug)
}

#[delete("/orgs/{org}/teams/{team_slug}", operation_id = "teams/delete-in-org")]
async fn delete_in_org(Path((org, team_slug)): Path<(&str, &str)>) -> String {
    format!("teams/delete-in-org\n{}\n{}", org, team_slug)
}

#[get("/orgs/{org}/teams/{team_slug}/invitations", operation_id = "teams/list-pending-invitations-in-org")]
async fn list_pending_invitations_in_org(Path((org, team_slug)): Path<(&str, &str)>) -> String {
    format!("teams/list-pending-invitations-in-org\n{}\n{}", org, team_slug)
}

#[get("/orgs/{org}/teams/{team_slug}/members", operation_id = "teams/list-members-in-org")]
async fn list_members_in_org(Path((org, team_slug)): Path<(&str, &str)>) -> String {
    format!("teams/list-members-in-org\n{}\n{}", org, team_slug)
}

#[get("/orgs/{org}/teams/{team_slug}/memberships/{username}", operation_id = "teams/get-membership-for-user-in-org")]
async fn get_membership_for_user_in_org(Path((org, team_slug, username)): Path<(&str, &str, &str)>) -> String {
    format!("teams/get-membership-for-user-in-org\n{}\n{}\n{}", org, team_slug, username)
}

#[put(
    "/orgs/{org}/teams/{team_slug}/memberships/{username}",
    operation_id = "teams/add-or-update-membership-for-user-in-org"
)]
async fn add_or_update_membership_for_user_in_org(
    Path((org, team_slug, username)): Path<(&str, &str, &str)>,
) -> String {
    format!("teams/add-or-update-membership-for-user-in-org\n{}\n{}\n{}", org, team_slug, username)
}

#[delete(
    "/orgs/{org}/teams/{team_slug}/memberships/{username}",
    operation_id = "teams/remove-membership-for-user-in-org"
)]
async fn remove_membership_for_user_in_org(Path((org, team_slug, username)): Path<(&str, &str, &str)>) -> String {
    format!("teams/remove-membership-for-user-in-org\n{}\n{}\n{}", org, team_slug, username)
}

#[get("/orgs/{org}/teams/{team_slug}/repos", operation_id = "teams/list-repos-in-org")]
async fn list_repos_in_org(Path((org, team_slug)): Path<(&str, &str)>) -> String {
    format!("teams/list-repos-in-org\n{}\n{}", org, team_slug)
}

#[derive(Schema)]
struct CheckPermissionsForRepoInOrg<'r> {
    org: &'r str,
    team_slug: &'r str,
    owner: &'r str,
    repo: &'r str,
}

#[get("/orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}", operation_id = "teams/check-permissions-for-repo-in-org")]
async fn check_permissions_for_repo_in_org(Path(params): Path<CheckPermissionsForRepoInOrg<'_>>) -> String {
    format!(
        "teams/check-permissions-for-repo-in-org\n{}\n{}\n{}\n{}",
        params.org, params.team_slug, params.owner, params.repo
    )
}

#[derive(Schema)]
struct AddOrUpdateRepoPermissionsInOrg<'r> {
    org: &'r str,
    team_slug: &'r str,
    owner: &'r str,
    repo: &'r str,
}

#[put(
    "/orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}",
    operation_id = "teams/add-or-update-repo-permissions-in-org"
)]
async fn add_or_update_repo_permissions_in_org(Path(params): Path<AddOrUpdateRepoPermissionsInOrg<'_>>) -> String {
    format!(
        "teams/add-or-update-repo-permissions-in-org\n{}\n{}\n{}\n{}",
        params.org, params.team_slug, params.owner, params.repo
    )
}

#[derive(Schema)]
struct RemoveRepoInOrg<'r> {
    org: &'r str,
    team_slug: &'r str,
    owner: &'r str,
    repo: &'r str,
}

#[delete("/orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}", operation_id = "teams/remove-repo-in-org")]
async fn remove_repo_in_org(Path(params): Path<RemoveRepoInOrg<'_>>) -> String {
    format!("teams/remove-repo-in-org\n{}\n{}\n{}\n{}", params.org, params.team_slug, params.owner, params.repo)
}

#[get("/orgs/{org}/teams/{team_slug}/teams", operation_id = "teams/list-child-in-org")]
async fn list_child_in_org(Path((org, team_slug)): Path<(&str, &str)>) -> String {
    format!("teams/list-child-in-org\n{}\n{}", org, team_slug)
}

#[get("/teams/{team_id}", operation_id = "teams/get-legacy")]
async fn get_legacy(Path(team_id): Path<&str>) -> String {
    format!("teams/get-legacy\n{}", team_id)
}

#[patch("/teams/{team_id}", operation_id = "teams/update-legacy")]
async fn update_legacy(Path(team_id): Path<&str>) -> String {
    format!("teams/update-legacy\n{}", team_id)
}

#[delete("/teams/{team_id}", operation_id = "teams/delete-legacy")]
async fn delete_legacy(Path(team_id): Path<&str>) -> String {
    format!("teams/delete-legacy\n{}", team_id)
}

#[get("/teams/{team_id}/invitations", operation_id = "teams/list-pending-invitations-legacy")]
async fn list_pending_invitations_legacy(Path(team_id): Path<&str>) -> String {
    format!("teams/list-pending-invitations-legacy\n{}", team_id)
}

#[get("/teams/{team_id}/members", operation_id = "teams/list-members-legacy")]
async fn list_members_legacy(Path(team_id): Path<&str>) -> String {
    format!("teams/list-members-legacy\n{}", team_id)
}

#[get("/teams/{team_id}/members/{username}", operation_id = "teams/get-member-legacy")]
async fn get_member_legacy(Path((team_id, username)): Path<(&str, &str)>) -> String {
    format!("teams/get-member-legacy\n{}\n{}", team_id, username)
}

#[put("/teams/{team_id}/members/{username}", operation_id = "teams/add-member-legacy")]
async fn add_member_legacy(Path((team_id, username)): Path<(&str, &str)>) -> String {
    format!("teams/add-member-legacy\n{}\n{}", team_id, username)
}

#[delete("/teams/{team_id}/members/{username}", operation_id = "teams/remove-member-legacy")]
async fn remove_member_legacy(Path((team_id, username)): Path<(&str, &str)>) -> String {
    format!("teams/remove-member-legacy\n{}\n{}", team_id, username)
}

#[get("/teams/{team_id}/memberships/{username}", operation_id = "teams/get-membership-for-user-legacy")]
async fn get_membership_for_user_legacy(Path((team_id, username)): Path<(&str, &str)>) -> String {
    format!("teams/get-membership-for-user-legacy\n{}\n{}", team_id, username)
}

#[put("/teams/{team_id}/memberships/{username}", operation_id = "teams/add-or-update-membership-for-user-legacy")]
async fn add_or_update_membership_for_user_legacy(Path((team_id, username)): Path<(&str, &str)>) -> String {
    format!("teams/add-or-update-membership-for-user-legacy\n{}\n{}", team_id, username)
}

#[delete("/teams/{team_id}/memberships/{username}", operation_id = "teams/remove-membership-for-user-legacy")]
async fn remove_membership_for_user_legacy(Path((team_id, username)): Path<(&str, &str)>) -> String {
    format!("teams/remove-membership-for-user-legacy\n{}\n{}", team_id, username)
}

#[get("/teams/{team_id}/repos", operation_id = "teams/list-repos-legacy")]
async fn list_repos_legacy(Path(team_id): Path<&str>) -> String {
    format!("teams/list-repos-legacy\n{}", team_id)
}

#[get("/teams/{team_id}/repos/{owner}/{repo}", operation_id = "teams/check-permissions-for-repo-legacy")]
async fn check_permissions_for_repo_legacy(Path((team_id, owner, repo)): Path<(&str, &str, &str)>) -> String {
    format!("teams/check-permissions-for-repo-legacy\n{}\n{}\n{}", team_id, owner, repo)
}

#[put("/teams/{team_id}/repos/{owner}/{repo}", operation_id = "teams/add-or-update-repo-permissions-legacy")]
async fn add_or_update_repo_permissions_legacy(Path((team_id, owner, repo)): Path<(&str, &str, &str)>) -> String {
    format!("teams/add-or-update-repo-permissions-legacy\n{}\n{}\n{}", team_id, owner, repo)
}

#[delete("/teams/{team_id}/repos/{owner}/{repo}", operation_id = "teams/remove-repo-legacy")]
async fn remove_repo_legacy(Path((team_id, owner, repo)): Path<(&str, &str, &str)>) -> String {
    format!("teams/remove-repo-legacy\n{}\n{}\n{}", team_id, owner, repo)
}

#[get("/teams/{team_id}/teams", operation_id = "teams/list-child-legacy")]
async fn list_child_legacy(Path(team_id): Path<&str>) -> String {
    format!("teams/list-child-legacy\n{}", team_id)
}

#[get("/user/teams", operation_id = "teams/list-for-authenticated-user")]
async fn list_for_authenticated_user() -> &'static str {
    "teams/list-for-authenticated-user"
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    list,
    create,
    get_by_name,
    update_in_org,
    delete_in_org,
    list_pending_invitations_in_org,
    list_members_in_org,
    get_membership_for_user_in_org,
    add_or_update_membership_for_user_in_org,
    remove_membership_for_user_in_org,
    list_repos_in_org,
    check_permissions_for_repo_in_org,
    add_or_update_repo_permissions_in_org,
    remove_repo_in_org,
    list_child_in_org,
    get_legacy,
    update_legacy,
    delete_legacy,
    list_pending_invitations_legacy,
    list_members_legacy,
    get_member_legacy,
    add_member_legacy,
    remove_member_legacy,
    get_membership_for_user_legacy,
    add_or_update_membership_for_user_legacy,
    remove_membership_for_user_legacy,
    list_repos_legacy,
    check_permissions_for_repo_legacy,
    add_or_update_repo_permissions_legacy,
    remove_repo_legacy,
    list_child_legacy,
    list_for_authenticated_user,
))]
pub(crate) struct Teams {}
