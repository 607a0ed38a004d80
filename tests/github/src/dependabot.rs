// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/enterprises/{enterprise}/dependabot/alerts", operation_id = "dependabot/list-alerts-for-enterprise")]
async fn list_alerts_for_enterprise(Path(enterprise): Path<&str>) -> String {
    format!("dependabot/list-alerts-for-enterprise\n{}", enterprise)
}

#[get(
    "/enterprises/{enterprise}/dependabot/repository-access",
    operation_id = "dependabot/repository-access-for-enterprise"
)]
async fn repository_access_for_enterprise(Path(enterprise): Path<&str>) -> String {
    format!("dependabot/repository-access-for-enterprise\n{}", enterprise)
}

#[patch(
    "/enterprises/{enterprise}/dependabot/repository-access",
    operation_id = "dependabot/update-repository-access-for-enterprise"
)]
async fn update_repository_access_for_enterprise(Path(enterprise): Path<&str>) -> String {
    format!("dependabot/update-repository-access-for-enterprise\n{}", enterprise)
}

#[put(
    "/enterprises/{enterprise}/dependabot/repository-access/default-level",
    operation_id = "dependabot/set-repository-access-default-level-for-enterprise"
)]
async fn set_repository_access_default_level_for_enterprise(Path(enterprise): Path<&str>) -> String {
    format!("dependabot/set-repository-access-default-level-for-enterprise\n{}", enterprise)
}

#[get("/orgs/{org}/dependabot/alerts", operation_id = "dependabot/list-alerts-for-org")]
async fn list_alerts_for_org(Path(org): Path<&str>) -> String {
    format!("dependabot/list-alerts-for-org\n{}", org)
}

#[get("/orgs/{org}/dependabot/repository-access", operation_id = "dependabot/repository-access-for-org")]
async fn repository_access_for_org(Path(org): Path<&str>) -> String {
    format!("dependabot/repository-access-for-org\n{}", org)
}

#[patch("/orgs/{org}/dependabot/repository-access", operation_id = "dependabot/update-repository-access-for-org")]
async fn update_repository_access_for_org(Path(org): Path<&str>) -> String {
    format!("dependabot/update-repository-access-for-org\n{}", org)
}

#[put(
    "/orgs/{org}/dependabot/repository-access/default-level",
    operation_id = "dependabot/set-repository-access-default-level"
)]
async fn set_repository_access_default_level(Path(org): Path<&str>) -> String {
    format!("dependabot/set-repository-access-default-level\n{}", org)
}

#[get("/orgs/{org}/dependabot/secrets", operation_id = "dependabot/list-org-secrets")]
async fn list_org_secrets(Path(org): Path<&str>) -> String {
    format!("dependabot/list-org-secrets\n{}", org)
}

#[get("/orgs/{org}/dependabot/secrets/public-key", operation_id = "dependabot/get-org-public-key")]
async fn get_org_public_key(Path(org): Path<&str>) -> String {
    format!("dependabot/get-org-public-key\n{}", org)
}

#[get("/orgs/{org}/dependabot/secrets/{secret_name}", operation_id = "dependabot/get-org-secret")]
async fn get_org_secret(Path((org, secret_name)): Path<(&str, &str)>) -> String {
    format!("dependabot/get-org-secret\n{}\n{}", org, secret_name)
}

#[put("/orgs/{org}/dependabot/secrets/{secret_name}", operation_id = "dependabot/create-or-update-org-secret")]
async fn create_or_update_org_secret(Path((org, secret_name)): Path<(&str, &str)>) -> String {
    format!("dependabot/create-or-update-org-secret\n{}\n{}", org, secret_name)
}

#[delete("/orgs/{org}/dependabot/secrets/{secret_name}", operation_id = "dependabot/delete-org-secret")]
async fn delete_org_secret(Path((org, secret_name)): Path<(&str, &str)>) -> String {
    format!("dependabot/delete-org-secret\n{}\n{}", org, secret_name)
}

#[get(
    "/orgs/{org}/dependabot/secrets/{secret_name}/repositories",
    operation_id = "dependabot/list-selected-repos-for-org-secret"
)]
async fn list_selected_repos_for_org_secret(Path((org, secret_name)): Path<(&str, &str)>) -> String {
    format!("dependabot/list-selected-repos-for-org-secret\n{}\n{}", org, secret_name)
}

#[put(
    "/orgs/{org}/dependabot/secrets/{secret_name}/repositories",
    operation_id = "dependabot/set-selected-repos-for-org-secret"
)]
async fn set_selected_repos_for_org_secret(Path((org, secret_name)): Path<(&str, &str)>) -> String {
    format!("dependabot/set-selected-repos-for-org-secret\n{}\n{}", org, secret_name)
}

#[put(
    "/orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}",
    operation_id = "dependabot/add-selected-repo-to-org-secret"
)]
async fn add_selected_repo_to_org_secret(Path((org, secret_name, repository_id)): Path<(&str, &str, &str)>) -> String {
    format!("dependabot/add-selected-repo-to-org-secret\n{}\n{}\n{}", org, secret_name, repository_id)
}

#[delete(
    "/orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}",
    operation_id = "dependabot/remove-selected-repo-from-org-secret"
)]
async fn remove_selected_repo_from_org_secret(
    Path((org, secret_name, repository_id)): Path<(&str, &str, &str)>,
) -> String {
    format!("dependabot/remove-selected-repo-from-org-secret\n{}\n{}\n{}", org, secret_name, repository_id)
}

#[get("/repos/{owner}/{repo}/dependabot/alerts", operation_id = "dependabot/list-alerts-for-repo")]
async fn list_alerts_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("dependabot/list-alerts-for-repo\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/dependabot/alerts/{alert_number}", operation_id = "dependabot/get-alert")]
async fn get_alert(Path((owner, repo, alert_number)): Path<(&str, &str, u64)>) -> String {
    format!("dependabot/get-alert\n{}\n{}\n{}", owner, repo, alert_number)
}

#[patch("/repos/{owner}/{repo}/dependabot/alerts/{alert_number}", operation_id = "dependabot/update-alert")]
async fn update_alert(Path((owner, repo, alert_number)): Path<(&str, &str, u64)>) -> String {
    format!("dependabot/update-alert\n{}\n{}\n{}", owner, repo, alert_number)
}

#[get("/repos/{owner}/{repo}/dependabot/secrets", operation_id = "dependabot/list-repo-secrets")]
async fn list_repo_secrets(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("dependabot/list-repo-secrets\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/dependabot/secrets/public-key", operation_id = "dependabot/get-repo-public-key")]
async fn get_repo_public_key(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("dependabot/get-repo-public-key\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/dependabot/secrets/{secret_name}", operation_id = "dependabot/get-repo-secret")]
async fn get_repo_secret(Path((owner, repo, secret_name)): Path<(&str, &str, &str)>) -> String {
    format!("dependabot/get-repo-secret\n{}\n{}\n{}", owner, repo, secret_name)
}

#[put(
    "/repos/{owner}/{repo}/dependabot/secrets/{secret_name}",
    operation_id = "dependabot/create-or-update-repo-secret"
)]
async fn create_or_update_repo_secret(Path((owner, repo, secret_name)): Path<(&str, &str, &str)>) -> String {
    format!("dependabot/create-or-update-repo-secret\n{}\n{}\n{}", owner, repo, secret_name)
}

#[delete("/repos/{owner}/{repo}/dependabot/secrets/{secret_name}", operation_id = "dependabot/delete-repo-secret")]
async fn delete_repo_secret(Path((owner, repo, secret_name)): Path<(&str, &str, &str)>) -> String {
    format!("dependabot/delete-repo-secret\n{}\n{}\n{}", owner, repo, secret_name)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    list_alerts_for_enterprise,
    repository_access_for_enterprise,
    update_repository_access_for_enterprise,
    set_repository_access_default_level_for_enterprise,
    list_alerts_for_org,
    repository_access_for_org,
    update_repository_access_for_org,
    set_repository_access_default_level,
    list_org_secrets,
    get_org_public_key,
    get_org_secret,
    create_or_update_org_secret,
    delete_org_secret,
    list_selected_repos_for_org_secret,
    set_selected_repos_for_org_secret,
    add_selected_repo_to_org_secret,
    remove_selected_repo_from_org_secret,
    list_alerts_for_repo,
    get_alert,
    update_alert,
    list_repo_secrets,
    get_repo_public_key,
    get_repo_secret,
    create_or_update_repo_secret,
    delete_repo_secret,
))]
pub(crate) struct Dependabot {}
