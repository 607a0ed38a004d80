// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/orgs/{org}/codespaces", operation_id = "codespaces/list-in-organization")]
async fn list_in_organization(Path(org): Path<&str>) -> String {
    format!("codespaces/list-in-organization\n{}", org)
}

#[put("/orgs/{org}/codespaces/access", operation_id = "codespaces/set-codespaces-access")]
async fn set_codespaces_access(Path(org): Path<&str>) -> String {
    format!("codespaces/set-codespaces-access\n{}", org)
}

#[post("/orgs/{org}/codespaces/access/selected_users", operation_id = "codespaces/set-codespaces-access-users")]
async fn set_codespaces_access_users(Path(org): Path<&str>) -> String {
    format!("codespaces/set-codespaces-access-users\n{}", org)
}

#[delete("/orgs/{org}/codespaces/access/selected_users", operation_id = "codespaces/delete-codespaces-access-users")]
async fn delete_codespaces_access_users(Path(org): Path<&str>) -> String {
    format!("codespaces/delete-codespaces-access-users\n{}", org)
}

#[get("/orgs/{org}/codespaces/secrets", operation_id = "codespaces/list-org-secrets")]
async fn list_org_secrets(Path(org): Path<&str>) -> String {
    format!("codespaces/list-org-secrets\n{}", org)
}

#[get("/orgs/{org}/codespaces/secrets/public-key", operation_id = "codespaces/get-org-public-key")]
async fn get_org_public_key(Path(org): Path<&str>) -> String {
    format!("codespaces/get-org-public-key\n{}", org)
}

#[get("/orgs/{org}/codespaces/secrets/{secret_name}", operation_id = "codespaces/get-org-secret")]
async fn get_org_secret(Path((org, secret_name)): Path<(&str, &str)>) -> String {
    format!("codespaces/get-org-secret\n{}\n{}", org, secret_name)
}

#[put("/orgs/{org}/codespaces/secrets/{secret_name}", operation_id = "codespaces/create-or-update-org-secret")]
async fn create_or_update_org_secret(Path((org, secret_name)): Path<(&str, &str)>) -> String {
    format!("codespaces/create-or-update-org-secret\n{}\n{}", org, secret_name)
}

#[delete("/orgs/{org}/codespaces/secrets/{secret_name}", operation_id = "codespaces/delete-org-secret")]
async fn delete_org_secret(Path((org, secret_name)): Path<(&str, &str)>) -> String {
    format!("codespaces/delete-org-secret\n{}\n{}", org, secret_name)
}

#[get(
    "/orgs/{org}/codespaces/secrets/{secret_name}/repositories",
    operation_id = "codespaces/list-selected-repos-for-org-secret"
)]
async fn list_selected_repos_for_org_secret(Path((org, secret_name)): Path<(&str, &str)>) -> String {
    format!("codespaces/list-selected-repos-for-org-secret\n{}\n{}", org, secret_name)
}

#[put(
    "/orgs/{org}/codespaces/secrets/{secret_name}/repositories",
    operation_id = "codespaces/set-selected-repos-for-org-secret"
)]
async fn set_selected_repos_for_org_secret(Path((org, secret_name)): Path<(&str, &str)>) -> String {
    format!("codespaces/set-selected-repos-for-org-secret\n{}\n{}", org, secret_name)
}

#[put(
    "/orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}",
    operation_id = "codespaces/add-selected-repo-to-org-secret"
)]
async fn add_selected_repo_to_org_secret(Path((org, secret_name, repository_id)): Path<(&str, &str, &str)>) -> String {
    format!("codespaces/add-selected-repo-to-org-secret\n{}\n{}\n{}", org, secret_name, repository_id)
}

#[delete(
    "/orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}",
    operation_id = "codespaces/remove-selected-repo-from-org-secret"
)]
async fn remove_selected_repo_from_org_secret(
    Path((org, secret_name, repository_id)): Path<(&str, &str, &str)>,
) -> String {
    format!("codespaces/remove-selected-repo-from-org-secret\n{}\n{}\n{}", org, secret_name, repository_id)
}

#[get("/orgs/{org}/members/{username}/codespaces", operation_id = "codespaces/get-codespaces-for-user-in-org")]
async fn get_codespaces_for_user_in_org(Path((org, username)): Path<(&str, &str)>) -> String {
    format!("codespaces/get-codespaces-for-user-in-org\n{}\n{}", org, username)
}

#[delete(
    "/orgs/{org}/members/{username}/codespaces/{codespace_name}",
    operation_id = "codespaces/delete-from-organization"
)]
async fn delete_from_organization(Path((org, username, codespace_name)): Path<(&str, &str, &str)>) -> String {
    format!("codespaces/delete-from-organization\n{}\n{}\n{}", org, username, codespace_name)
}

#[post(
    "/orgs/{org}/members/{username}/codespaces/{codespace_name}/stop",
    operation_id = "codespaces/stop-in-organization"
)]
async fn stop_in_organization(Path((org, username, codespace_name)): Path<(&str, &str, &str)>) -> String {
    format!("codespaces/stop-in-organization\n{}\n{}\n{}", org, username, codespace_name)
}

#[get("/repos/{owner}/{repo}/codespaces", operation_id = "codespaces/list-in-repository-for-authenticated-user")]
async fn list_in_repository_for_authenticated_user(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("codespaces/list-in-repository-for-authenticated-user\n{}\n{}", owner, repo)
}

#[post("/repos/{owner}/{repo}/codespaces", operation_id = "codespaces/create-with-repo-for-authenticated-user")]
async fn create_with_repo_for_authenticated_user(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("codespaces/create-with-repo-for-authenticated-user\n{}\n{}", owner, repo)
}

#[get(
    "/repos/{owner}/{repo}/codespaces/devcontainers",
    operation_id = "codespaces/list-devcontainers-in-repository-for-authenticated-user"
)]
async fn list_devcontainers_in_repository_for_authenticated_user(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("codespaces/list-devcontainers-in-repository-for-authenticated-user\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/codespaces/machines", operation_id = "codespaces/repo-machines-for-authenticated-user")]
async fn repo_machines_for_authenticated_user(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("codespaces/repo-machines-for-authenticated-user\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/codespaces/new", operation_id = "codespaces/pre-flight-with-repo-for-authenticated-user")]
async fn pre_flight_with_repo_for_authenticated_user(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("codespaces/pre-flight-with-repo-for-authenticated-user\n{}\n{}", owner, repo)
}

#[get(
    "/repos/{owner}/{repo}/codespaces/permissions_check",
    operation_id = "codespaces/check-permissions-for-devcontainer"
)]
async fn check_permissions_for_devcontainer(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("codespaces/check-permissions-for-devcontainer\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/codespaces/secrets", operation_id = "codespaces/list-repo-secrets")]
async fn list_repo_secrets(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("codespaces/list-repo-secrets\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/codespaces/secrets/public-key", operation_id = "codespaces/get-repo-public-key")]
async fn get_repo_public_key(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("codespaces/get-repo-public-key\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/codespaces/secrets/{secret_name}", operation_id = "codespaces/get-repo-secret")]
async fn get_repo_secret(Path((owner, repo, secret_name)): Path<(&str, &str, &str)>) -> String {
    format!("codespaces/get-repo-secret\n{}\n{}\n{}", owner, repo, secret_name)
}

#[put(
    "/repos/{owner}/{repo}/codespaces/secrets/{secret_name}",
    operation_id = "codespaces/create-or-update-repo-secret"
)]
async fn create_or_update_repo_secret(Path((owner, repo, secret_name)): Path<(&str, &str, &str)>) -> String {
    format!("codespaces/create-or-update-repo-secret\n{}\n{}\n{}", owner, repo, secret_name)
}

#[delete("/repos/{owner}/{repo}/codespaces/secrets/{secret_name}", operation_id = "codespaces/delete-repo-secret")]
async fn delete_repo_secret(Path((owner, repo, secret_name)): Path<(&str, &str, &str)>) -> String {
    format!("codespaces/delete-repo-secret\n{}\n{}\n{}", owner, repo, secret_name)
}

#[post(
    "/repos/{owner}/{repo}/pulls/{pull_number}/codespaces",
    operation_id = "codespaces/create-with-pr-for-authenticated-user"
)]
async fn create_with_pr_for_authenticated_user(Path((owner, repo, pull_number)): Path<(&str, &str, u64)>) -> String {
    format!("codespaces/create-with-pr-for-authenticated-user\n{}\n{}\n{}", owner, repo, pull_number)
}

#[get("/user/codespaces", operation_id = "codespaces/list-for-authenticated-user")]
async fn list_for_authenticated_user() -> &'static str {
    "codespaces/list-for-authenticated-user"
}

#[post("/user/codespaces", operation_id = "codespaces/create-for-authenticated-user")]
async fn create_for_authenticated_user() -> &'static str {
    "codespaces/create-for-authenticated-user"
}

#[get("/user/codespaces/secrets", operation_id = "codespaces/list-secrets-for-authenticated-user")]
async fn list_secrets_for_authenticated_user() -> &'static str {
    "codespaces/list-secrets-for-authenticated-user"
}

#[get("/user/codespaces/secrets/public-key", operation_id = "codespaces/get-public-key-for-authenticated-user")]
async fn get_public_key_for_authenticated_user() -> &'static str {
    "codespaces/get-public-key-for-authenticated-user"
}

#[get("/user/codespaces/secrets/{secret_name}", operation_id = "codespaces/get-secret-for-authenticated-user")]
async fn get_secret_for_authenticated_user(Path(secret_name): Path<&str>) -> String {
    format!("codespaces/get-secret-for-authenticated-user\n{}", secret_name)
}

#[put(
    "/user/codespaces/secrets/{secret_name}",
    operation_id = "codespaces/create-or-update-secret-for-authenticated-user"
)]
async fn create_or_update_secret_for_authenticated_user(Path(secret_name): Path<&str>) -> String {
    format!("codespaces/create-or-update-secret-for-authenticated-user\n{}", secret_name)
}

#[delete("/user/codespaces/secrets/{secret_name}", operation_id = "codespaces/delete-secret-for-authenticated-user")]
async fn delete_secret_for_authenticated_user(Path(secret_name): Path<&str>) -> String {
    format!("codespaces/delete-secret-for-authenticated-user\n{}", secret_name)
}

#[get(
    "/user/codespaces/secrets/{secret_name}/repositories",
    operation_id = "codespaces/list-repositories-for-secret-for-authenticated-user"
)]
async fn list_repositories_for_secret_for_authenticated_user(Path(secret_name): Path<&str>) -> String {
    format!("codespaces/list-repositories-for-secret-for-authenticated-user\n{}", secret_name)
}

#[put(
    "/user/codespaces/secrets/{secret_name}/repositories",
    operation_id = "codespaces/set-repositories-for-secret-for-authenticated-user"
)]
async fn set_repositories_for_secret_for_authenticated_user(Path(secret_name): Path<&str>) -> String {
    format!("codespaces/set-repositories-for-secret-for-authenticated-user\n{}", secret_name)
}

#[put(
    "/user/codespaces/secrets/{secret_name}/repositories/{repository_id}",
    operation_id = "codespaces/add-repository-for-secret-for-authenticated-user"
)]
async fn add_repository_for_secret_for_authenticated_user(
    Path((secret_name, repository_id)): Path<(&str, &str)>,
) -> String {
    format!("codespaces/add-repository-for-secret-for-authenticated-user\n{}\n{}", secret_name, repository_id)
}

#[delete(
    "/user/codespaces/secrets/{secret_name}/repositories/{repository_id}",
    operation_id = "codespaces/remove-repository-for-secret-for-authenticated-user"
)]
async fn remove_repository_for_secret_for_authenticated_user(
    Path((secret_name, repository_id)): Path<(&str, &str)>,
) -> String {
    format!("codespaces/remove-repository-for-secret-for-authenticated-user\n{}\n{}", secret_name, repository_id)
}

#[get("/user/codespaces/{codespace_name}", operation_id = "codespaces/get-for-authenticated-user")]
async fn get_for_authenticated_user(Path(codespace_name): Path<&str>) -> String {
    format!("codespaces/get-for-authenticated-user\n{}", codespace_name)
}

#[patch("/user/codespaces/{codespace_name}", operation_id = "codespaces/update-for-authenticated-user")]
async fn update_for_authenticated_user(Path(codespace_name): Path<&str>) -> String {
    format!("codespaces/update-for-authenticated-user\n{}", codespace_name)
}

#[delete("/user/codespaces/{codespace_name}", operation_id = "codespaces/delete-for-authenticated-user")]
async fn delete_for_authenticated_user(Path(codespace_name): Path<&str>) -> String {
    format!("codespaces/delete-for-authenticated-user\n{}", codespace_name)
}

#[post("/user/codespaces/{codespace_name}/exports", operation_id = "codespaces/export-for-authenticated-user")]
async fn export_for_authenticated_user(Path(codespace_name): Path<&str>) -> String {
    format!("codespaces/export-for-authenticated-user\n{}", codespace_name)
}

#[get(
    "/user/codespaces/{codespace_name}/exports/{export_id}",
    operation_id = "codespaces/get-export-details-for-authenticated-user"
)]
async fn get_export_details_for_authenticated_user(Path((codespace_name, export_id)): Path<(&str, &str)>) -> String {
    format!("codespaces/get-export-details-for-authenticated-user\n{}\n{}", codespace_name, export_id)
}

#[get(
    "/user/codespaces/{codespace_name}/machines",
    operation_id = "codespaces/codespace-machines-for-authenticated-user"
)]
async fn codespace_machines_for_authenticated_user(Path(codespace_name): Path<&str>) -> String {
    format!("codespaces/codespace-machines-for-authenticated-user\n{}", codespace_name)
}

#[post("/user/codespaces/{codespace_name}/publish", operation_id = "codespaces/publish-for-authenticated-user")]
async fn publish_for_authenticated_user(Path(codespace_name): Path<&str>) -> String {
    format!("codespaces/publish-for-authenticated-user\n{}", codespace_name)
}

#[post("/user/codespaces/{codespace_name}/start", operation_id = "codespaces/start-for-authenticated-user")]
async fn start_for_authenticated_user(Path(codespace_name): Path<&str>) -> String {
    format!("codespaces/start-for-authenticated-user\n{}", codespace_name)
}

#[post("/user/codespaces/{codespace_name}/stop", operation_id = "codespaces/stop-for-authenticated-user")]
async fn stop_for_authenticated_user(Path(codespace_name): Path<&str>) -> String {
    format!("codespaces/stop-for-authenticated-user\n{}", codespace_name)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    list_in_organization,
    set_codespaces_access,
    set_codespaces_access_users,
    delete_codespaces_access_users,
    list_org_secrets,
    get_org_public_key,
    get_org_secret,
    create_or_update_org_secret,
    delete_org_secret,
    list_selected_repos_for_org_secret,
    set_selected_repos_for_org_secret,
    add_selected_repo_to_org_secret,
    remove_selected_repo_from_org_secret,
    get_codespaces_for_user_in_org,
    delete_from_organization,
    stop_in_organization,
    list_in_repository_for_authenticated_user,
    create_with_repo_for_authenticated_user,
    list_devcontainers_in_repository_for_authenticated_user,
    repo_machines_for_authenticated_user,
    pre_flight_with_repo_for_authenticated_user,
    check_permissions_for_devcontainer,
    list_repo_secrets,
    get_repo_public_key,
    get_repo_secret,
    create_or_update_repo_secret,
    delete_repo_secret,
    create_with_pr_for_authenticated_user,
    list_for_authenticated_user,
    create_for_authenticated_user,
    list_secrets_for_authenticated_user,
    get_public_key_for_authenticated_user,
    get_secret_for_authenticated_user,
    create_or_update_secret_for_authenticated_user,
    delete_secret_for_authenticated_user,
    list_repositories_for_secret_for_authenticated_user,
    set_repositories_for_secret_for_authenticated_user,
    add_repository_for_secret_for_authenticated_user,
    remove_repository_for_secret_for_authenticated_user,
    get_for_authenticated_user,
    update_for_authenticated_user,
    delete_for_authenticated_user,
    export_for_authenticated_user,
    get_export_details_for_authenticated_user,
    codespace_machines_for_authenticated_user,
    publish_for_authenticated_user,
    start_for_authenticated_user,
    stop_for_authenticated_user,
))]
pub(crate) struct Codespaces {}
