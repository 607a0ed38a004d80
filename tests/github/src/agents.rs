// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/orgs/{org}/agents/secrets", operation_id = "agents/list-org-secrets")]
async fn list_org_secrets(Path(org): Path<&str>) -> String {
    format!("agents/list-org-secrets\n{}", org)
}

#[get("/orgs/{org}/agents/secrets/public-key", operation_id = "agents/get-org-public-key")]
async fn get_org_public_key(Path(org): Path<&str>) -> String {
    format!("agents/get-org-public-key\n{}", org)
}

#[get("/orgs/{org}/agents/secrets/{secret_name}", operation_id = "agents/get-org-secret")]
async fn get_org_secret(Path((org, secret_name)): Path<(&str, &str)>) -> String {
    format!("agents/get-org-secret\n{}\n{}", org, secret_name)
}

#[put("/orgs/{org}/agents/secrets/{secret_name}", operation_id = "agents/create-or-update-org-secret")]
async fn create_or_update_org_secret(Path((org, secret_name)): Path<(&str, &str)>) -> String {
    format!("agents/create-or-update-org-secret\n{}\n{}", org, secret_name)
}

#[delete("/orgs/{org}/agents/secrets/{secret_name}", operation_id = "agents/delete-org-secret")]
async fn delete_org_secret(Path((org, secret_name)): Path<(&str, &str)>) -> String {
    format!("agents/delete-org-secret\n{}\n{}", org, secret_name)
}

#[get(
    "/orgs/{org}/agents/secrets/{secret_name}/repositories",
    operation_id = "agents/list-selected-repos-for-org-secret"
)]
async fn list_selected_repos_for_org_secret(Path((org, secret_name)): Path<(&str, &str)>) -> String {
    format!("agents/list-selected-repos-for-org-secret\n{}\n{}", org, secret_name)
}

#[put(
    "/orgs/{org}/agents/secrets/{secret_name}/repositories",
    operation_id = "agents/set-selected-repos-for-org-secret"
)]
async fn set_selected_repos_for_org_secret(Path((org, secret_name)): Path<(&str, &str)>) -> String {
    format!("agents/set-selected-repos-for-org-secret\n{}\n{}", org, secret_name)
}

#[put(
    "/orgs/{org}/agents/secrets/{secret_name}/repositories/{repository_id}",
    operation_id = "agents/add-selected-repo-to-org-secret"
)]
async fn add_selected_repo_to_org_secret(Path((org, secret_name, repository_id)): Path<(&str, &str, &str)>) -> String {
    format!("agents/add-selected-repo-to-org-secret\n{}\n{}\n{}", org, secret_name, repository_id)
}

#[delete(
    "/orgs/{org}/agents/secrets/{secret_name}/repositories/{repository_id}",
    operation_id = "agents/remove-selected-repo-from-org-secret"
)]
async fn remove_selected_repo_from_org_secret(
    Path((org, secret_name, repository_id)): Path<(&str, &str, &str)>,
) -> String {
    format!("agents/remove-selected-repo-from-org-secret\n{}\n{}\n{}", org, secret_name, repository_id)
}

#[get("/orgs/{org}/agents/variables", operation_id = "agents/list-org-variables")]
async fn list_org_variables(Path(org): Path<&str>) -> String {
    format!("agents/list-org-variables\n{}", org)
}

#[post("/orgs/{org}/agents/variables", operation_id = "agents/create-org-variable")]
async fn create_org_variable(Path(org): Path<&str>) -> String {
    format!("agents/create-org-variable\n{}", org)
}

#[get("/orgs/{org}/agents/variables/{name}", operation_id = "agents/get-org-variable")]
async fn get_org_variable(Path((org, name)): Path<(&str, &str)>) -> String {
    format!("agents/get-org-variable\n{}\n{}", org, name)
}

#[patch("/orgs/{org}/agents/variables/{name}", operation_id = "agents/update-org-variable")]
async fn update_org_variable(Path((org, name)): Path<(&str, &str)>) -> String {
    format!("agents/update-org-variable\n{}\n{}", org, name)
}

#[delete("/orgs/{org}/agents/variables/{name}", operation_id = "agents/delete-org-variable")]
async fn delete_org_variable(Path((org, name)): Path<(&str, &str)>) -> String {
    format!("agents/delete-org-variable\n{}\n{}", org, name)
}

#[get("/orgs/{org}/agents/variables/{name}/repositories", operation_id = "agents/list-selected-repos-for-org-variable")]
async fn list_selected_repos_for_org_variable(Path((org, name)): Path<(&str, &str)>) -> String {
    format!("agents/list-selected-repos-for-org-variable\n{}\n{}", org, name)
}

#[put("/orgs/{org}/agents/variables/{name}/repositories", operation_id = "agents/set-selected-repos-for-org-variable")]
async fn set_selected_repos_for_org_variable(Path((org, name)): Path<(&str, &str)>) -> String {
    format!("agents/set-selected-repos-for-org-variable\n{}\n{}", org, name)
}

#[put(
    "/orgs/{org}/agents/variables/{name}/repositories/{repository_id}",
    operation_id = "agents/add-selected-repo-to-org-variable"
)]
async fn add_selected_repo_to_org_variable(Path((org, name, repository_id)): Path<(&str, &str, &str)>) -> String {
    format!("agents/add-selected-repo-to-org-variable\n{}\n{}\n{}", org, name, repository_id)
}

#[delete(
    "/orgs/{org}/agents/variables/{name}/repositories/{repository_id}",
    operation_id = "agents/remove-selected-repo-from-org-variable"
)]
async fn remove_selected_repo_from_org_variable(Path((org, name, repository_id)): Path<(&str, &str, &str)>) -> String {
    format!("agents/remove-selected-repo-from-org-variable\n{}\n{}\n{}", org, name, repository_id)
}

#[get("/repos/{owner}/{repo}/agents/organization-secrets", operation_id = "agents/list-repo-organization-secrets")]
async fn list_repo_organization_secrets(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("agents/list-repo-organization-secrets\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/agents/organization-variables", operation_id = "agents/list-repo-organization-variables")]
async fn list_repo_organization_variables(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("agents/list-repo-organization-variables\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/agents/secrets", operation_id = "agents/list-repo-secrets")]
async fn list_repo_secrets(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("agents/list-repo-secrets\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/agents/secrets/public-key", operation_id = "agents/get-repo-public-key")]
async fn get_repo_public_key(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("agents/get-repo-public-key\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/agents/secrets/{secret_name}", operation_id = "agents/get-repo-secret")]
async fn get_repo_secret(Path((owner, repo, secret_name)): Path<(&str, &str, &str)>) -> String {
    format!("agents/get-repo-secret\n{}\n{}\n{}", owner, repo, secret_name)
}

#[put("/repos/{owner}/{repo}/agents/secrets/{secret_name}", operation_id = "agents/create-or-update-repo-secret")]
async fn create_or_update_repo_secret(Path((owner, repo, secret_name)): Path<(&str, &str, &str)>) -> String {
    format!("agents/create-or-update-repo-secret\n{}\n{}\n{}", owner, repo, secret_name)
}

#[delete("/repos/{owner}/{repo}/agents/secrets/{secret_name}", operation_id = "agents/delete-repo-secret")]
async fn delete_repo_secret(Path((owner, repo, secret_name)): Path<(&str, &str, &str)>) -> String {
    format!("agents/delete-repo-secret\n{}\n{}\n{}", owner, repo, secret_name)
}

#[get("/repos/{owner}/{repo}/agents/variables", operation_id = "agents/list-repo-variables")]
async fn list_repo_variables(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("agents/list-repo-variables\n{}\n{}", owner, repo)
}

#[post("/repos/{owner}/{repo}/agents/variables", operation_id = "agents/create-repo-variable")]
async fn create_repo_variable(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("agents/create-repo-variable\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/agents/variables/{name}", operation_id = "agents/get-repo-variable")]
async fn get_repo_variable(Path((owner, repo, name)): Path<(&str, &str, &str)>) -> String {
    format!("agents/get-repo-variable\n{}\n{}\n{}", owner, repo, name)
}

#[patch("/repos/{owner}/{repo}/agents/variables/{name}", operation_id = "agents/update-repo-variable")]
async fn update_repo_variable(Path((owner, repo, name)): Path<(&str, &str, &str)>) -> String {
    format!("agents/update-repo-variable\n{}\n{}\n{}", owner, repo, name)
}

#[delete("/repos/{owner}/{repo}/agents/variables/{name}", operation_id = "agents/delete-repo-variable")]
async fn delete_repo_variable(Path((owner, repo, name)): Path<(&str, &str, &str)>) -> String {
    format!("agents/delete-repo-variable\n{}\n{}\n{}", owner, repo, name)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    list_org_secrets,
    get_org_public_key,
    get_org_secret,
    create_or_update_org_secret,
    delete_org_secret,
    list_selected_repos_for_org_secret,
    set_selected_repos_for_org_secret,
    add_selected_repo_to_org_secret,
    remove_selected_repo_from_org_secret,
    list_org_variables,
    create_org_variable,
    get_org_variable,
    update_org_variable,
    delete_org_variable,
    list_selected_repos_for_org_variable,
    set_selected_repos_for_org_variable,
    add_selected_repo_to_org_variable,
    remove_selected_repo_from_org_variable,
    list_repo_organization_secrets,
    list_repo_organization_variables,
    list_repo_secrets,
    get_repo_public_key,
    get_repo_secret,
    create_or_update_repo_secret,
    delete_repo_secret,
    list_repo_variables,
    create_repo_variable,
    get_repo_variable,
    update_repo_variable,
    delete_repo_variable,
))]
pub(crate) struct Agents {}
