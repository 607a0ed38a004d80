// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get(
    "/enterprises/{enterprise}/actions/cache/retention-limit",
    operation_id = "actions/get-actions-cache-retention-limit-for-enterprise"
)]
async fn get_actions_cache_retention_limit_for_enterprise(Path(enterprise): Path<&str>) -> String {
    format!("actions/get-actions-cache-retention-limit-for-enterprise\n{}", enterprise)
}

#[put(
    "/enterprises/{enterprise}/actions/cache/retention-limit",
    operation_id = "actions/set-actions-cache-retention-limit-for-enterprise"
)]
async fn set_actions_cache_retention_limit_for_enterprise(Path(enterprise): Path<&str>) -> String {
    format!("actions/set-actions-cache-retention-limit-for-enterprise\n{}", enterprise)
}

#[get(
    "/enterprises/{enterprise}/actions/cache/storage-limit",
    operation_id = "actions/get-actions-cache-storage-limit-for-enterprise"
)]
async fn get_actions_cache_storage_limit_for_enterprise(Path(enterprise): Path<&str>) -> String {
    format!("actions/get-actions-cache-storage-limit-for-enterprise\n{}", enterprise)
}

#[put(
    "/enterprises/{enterprise}/actions/cache/storage-limit",
    operation_id = "actions/set-actions-cache-storage-limit-for-enterprise"
)]
async fn set_actions_cache_storage_limit_for_enterprise(Path(enterprise): Path<&str>) -> String {
    format!("actions/set-actions-cache-storage-limit-for-enterprise\n{}", enterprise)
}

#[get(
    "/organizations/{org}/actions/cache/retention-limit",
    operation_id = "actions/get-actions-cache-retention-limit-for-organization"
)]
async fn get_actions_cache_retention_limit_for_organization(Path(org): Path<&str>) -> String {
    format!("actions/get-actions-cache-retention-limit-for-organization\n{}", org)
}

#[put(
    "/organizations/{org}/actions/cache/retention-limit",
    operation_id = "actions/set-actions-cache-retention-limit-for-organization"
)]
async fn set_actions_cache_retention_limit_for_organization(Path(org): Path<&str>) -> String {
    format!("actions/set-actions-cache-retention-limit-for-organization\n{}", org)
}

#[get(
    "/organizations/{org}/actions/cache/storage-limit",
    operation_id = "actions/get-actions-cache-storage-limit-for-organization"
)]
async fn get_actions_cache_storage_limit_for_organization(Path(org): Path<&str>) -> String {
    format!("actions/get-actions-cache-storage-limit-for-organization\n{}", org)
}

#[put(
    "/organizations/{org}/actions/cache/storage-limit",
    operation_id = "actions/set-actions-cache-storage-limit-for-organization"
)]
async fn set_actions_cache_storage_limit_for_organization(Path(org): Path<&str>) -> String {
    format!("actions/set-actions-cache-storage-limit-for-organization\n{}", org)
}

#[get("/orgs/{org}/actions/cache/usage", operation_id = "actions/get-actions-cache-usage-for-org")]
async fn get_actions_cache_usage_for_org(Path(org): Path<&str>) -> String {
    format!("actions/get-actions-cache-usage-for-org\n{}", org)
}

#[get(
    "/orgs/{org}/actions/cache/usage-by-repository",
    operation_id = "actions/get-actions-cache-usage-by-repo-for-org"
)]
async fn get_actions_cache_usage_by_repo_for_org(Path(org): Path<&str>) -> String {
    format!("actions/get-actions-cache-usage-by-repo-for-org\n{}", org)
}

#[get("/orgs/{org}/actions/hosted-runners", operation_id = "actions/list-hosted-runners-for-org")]
async fn list_hosted_runners_for_org(Path(org): Path<&str>) -> String {
    format!("actions/list-hosted-runners-for-org\n{}", org)
}

#[post("/orgs/{org}/actions/hosted-runners", operation_id = "actions/create-hosted-runner-for-org")]
async fn create_hosted_runner_for_org(Path(org): Path<&str>) -> String {
    format!("actions/create-hosted-runner-for-org\n{}", org)
}

#[get("/orgs/{org}/actions/hosted-runners/images/custom", operation_id = "actions/list-custom-images-for-org")]
async fn list_custom_images_for_org(Path(org): Path<&str>) -> String {
    format!("actions/list-custom-images-for-org\n{}", org)
}

#[get(
    "/orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}",
    operation_id = "actions/get-custom-image-for-org"
)]
async fn get_custom_image_for_org(Path((org, image_definition_id)): Path<(&str, &str)>) -> String {
    format!("actions/get-custom-image-for-org\n{}\n{}", org, image_definition_id)
}

#[delete(
    "/orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}",
    operation_id = "actions/delete-custom-image-from-org"
)]
async fn delete_custom_image_from_org(Path((org, image_definition_id)): Path<(&str, &str)>) -> String {
    format!("actions/delete-custom-image-from-org\n{}\n{}", org, image_definition_id)
}

#[get(
    "/orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions",
    operation_id = "actions/list-custom-image-versions-for-org"
)]
async fn list_custom_image_versions_for_org(Path((org, image_definition_id)): Path<(&str, &str)>) -> String {
    format!("actions/list-custom-image-versions-for-org\n{}\n{}", org, image_definition_id)
}

#[get(
    "/orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}",
    operation_id = "actions/get-custom-image-version-for-org"
)]
async fn get_custom_image_version_for_org(
    Path((org, image_definition_id, version)): Path<(&str, &str, &str)>,
) -> String {
    format!("actions/get-custom-image-version-for-org\n{}\n{}\n{}", org, image_definition_id, version)
}

#[delete(
    "/orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}",
    operation_id = "actions/delete-custom-image-version-from-org"
)]
async fn delete_custom_image_version_from_org(
    Path((org, image_definition_id, version)): Path<(&str, &str, &str)>,
) -> String {
    format!("actions/delete-custom-image-version-from-org\n{}\n{}\n{}", org, image_definition_id, version)
}

#[get(
    "/orgs/{org}/actions/hosted-runners/images/github-owned",
    operation_id = "actions/get-hosted-runners-github-owned-images-for-org"
)]
async fn get_hosted_runners_github_owned_images_for_org(Path(org): Path<&str>) -> String {
    format!("actions/get-hosted-runners-github-owned-images-for-org\n{}", org)
}

#[get(
    "/orgs/{org}/actions/hosted-runners/images/partner",
    operation_id = "actions/get-hosted-runners-partner-images-for-org"
)]
async fn get_hosted_runners_partner_images_for_org(Path(org): Path<&str>) -> String {
    format!("actions/get-hosted-runners-partner-images-for-org\n{}", org)
}

#[get("/orgs/{org}/actions/hosted-runners/limits", operation_id = "actions/get-hosted-runners-limits-for-org")]
async fn get_hosted_runners_limits_for_org(Path(org): Path<&str>) -> String {
    format!("actions/get-hosted-runners-limits-for-org\n{}", org)
}

#[get(
    "/orgs/{org}/actions/hosted-runners/machine-sizes",
    operation_id = "actions/get-hosted-runners-machine-specs-for-org"
)]
async fn get_hosted_runners_machine_specs_for_org(Path(org): Path<&str>) -> String {
    format!("actions/get-hosted-runners-machine-specs-for-org\n{}", org)
}

#[get("/orgs/{org}/actions/hosted-runners/platforms", operation_id = "actions/get-hosted-runners-platforms-for-org")]
async fn get_hosted_runners_platforms_for_org(Path(org): Path<&str>) -> String {
    format!("actions/get-hosted-runners-platforms-for-org\n{}", org)
}

#[get("/orgs/{org}/actions/hosted-runners/{hosted_runner_id}", operation_id = "actions/get-hosted-runner-for-org")]
async fn get_hosted_runner_for_org(Path((org, hosted_runner_id)): Path<(&str, &str)>) -> String {
    format!("actions/get-hosted-runner-for-org\n{}\n{}", org, hosted_runner_id)
}

#[patch("/orgs/{org}/actions/hosted-runners/{hosted_runner_id}", operation_id = "actions/update-hosted-runner-for-org")]
async fn update_hosted_runner_for_org(Path((org, hosted_runner_id)): Path<(&str, &str)>) -> String {
    format!("actions/update-hosted-runner-for-org\n{}\n{}", org, hosted_runner_id)
}

#[delete(
    "/orgs/{org}/actions/hosted-runners/{hosted_runner_id}",
    operation_id = "actions/delete-hosted-runner-for-org"
)]
async fn delete_hosted_runner_for_org(Path((org, hosted_runner_id)): Path<(&str, &str)>) -> String {
    format!("actions/delete-hosted-runner-for-org\n{}\n{}", org, hosted_runner_id)
}

#[get("/orgs/{org}/actions/permissions", operation_id = "actions/get-github-actions-permissions-organization")]
async fn get_github_actions_permissions_organization(Path(org): Path<&str>) -> String {
    format!("actions/get-github-actions-permissions-organization\n{}", org)
}

#[put("/orgs/{org}/actions/permissions", operation_id = "actions/set-github-actions-permissions-organization")]
async fn set_github_actions_permissions_organization(Path(org): Path<&str>) -> String {
    format!("actions/set-github-actions-permissions-organization\n{}", org)
}

#[get(
    "/orgs/{org}/actions/permissions/artifact-and-log-retention",
    operation_id = "actions/get-artifact-and-log-retention-settings-organization"
)]
async fn get_artifact_and_log_retention_settings_organization(Path(org): Path<&str>) -> String {
    format!("actions/get-artifact-and-log-retention-settings-organization\n{}", org)
}

#[put(
    "/orgs/{org}/actions/permissions/artifact-and-log-retention",
    operation_id = "actions/set-artifact-and-log-retention-settings-organization"
)]
async fn set_artifact_and_log_retention_settings_organization(Path(org): Path<&str>) -> String {
    format!("actions/set-artifact-and-log-retention-settings-organization\n{}", org)
}

#[get(
    "/orgs/{org}/actions/permissions/fork-pr-contributor-approval",
    operation_id = "actions/get-fork-pr-contributor-approval-permissions-organization"
)]
async fn get_fork_pr_contributor_approval_permissions_organization(Path(org): Path<&str>) -> String {
    format!("actions/get-fork-pr-contributor-approval-permissions-organization\n{}", org)
}

#[put(
    "/orgs/{org}/actions/permissions/fork-pr-contributor-approval",
    operation_id = "actions/set-fork-pr-contributor-approval-permissions-organization"
)]
async fn set_fork_pr_contributor_approval_permissions_organization(Path(org): Path<&str>) -> String {
    format!("actions/set-fork-pr-contributor-approval-permissions-organization\n{}", org)
}

#[get(
    "/orgs/{org}/actions/permissions/fork-pr-workflows-private-repos",
    operation_id = "actions/get-private-repo-fork-pr-workflows-settings-organization"
)]
async fn get_private_repo_fork_pr_workflows_settings_organization(Path(org): Path<&str>) -> String {
    format!("actions/get-private-repo-fork-pr-workflows-settings-organization\n{}", org)
}

#[put(
    "/orgs/{org}/actions/permissions/fork-pr-workflows-private-repos",
    operation_id = "actions/set-private-repo-fork-pr-workflows-settings-organization"
)]
async fn set_private_repo_fork_pr_workflows_settings_organization(Path(org): Path<&str>) -> String {
    format!("actions/set-private-repo-fork-pr-workflows-settings-organization\n{}", org)
}

#[get(
    "/orgs/{org}/actions/permissions/repositories",
    operation_id = "actions/list-selected-repositories-enabled-github-actions-organization"
)]
async fn list_selected_repositories_enabled_github_actions_organization(Path(org): Path<&str>) -> String {
    format!("actions/list-selected-repositories-enabled-github-actions-organization\n{}", org)
}

#[put(
    "/orgs/{org}/actions/permissions/repositories",
    operation_id = "actions/set-selected-repositories-enabled-github-actions-organization"
)]
async fn set_selected_repositories_enabled_github_actions_organization(Path(org): Path<&str>) -> String {
    format!("actions/set-selected-repositories-enabled-github-actions-organization\n{}", org)
}

#[put(
    "/orgs/{org}/actions/permissions/repositories/{repository_id}",
    operation_id = "actions/enable-selected-repository-github-actions-organization"
)]
async fn enable_selected_repository_github_actions_organization(
    Path((org, repository_id)): Path<(&str, &str)>,
) -> String {
    format!("actions/enable-selected-repository-github-actions-organization\n{}\n{}", org, repository_id)
}

#[delete(
    "/orgs/{org}/actions/permissions/repositories/{repository_id}",
    operation_id = "actions/disable-selected-repository-github-actions-organization"
)]
async fn disable_selected_repository_github_actions_organization(
    Path((org, repository_id)): Path<(&str, &str)>,
) -> String {
    format!("actions/disable-selected-repository-github-actions-organization\n{}\n{}", org, repository_id)
}

#[get("/orgs/{org}/actions/permissions/selected-actions", operation_id = "actions/get-allowed-actions-organization")]
async fn get_allowed_actions_organization(Path(org): Path<&str>) -> String {
    format!("actions/get-allowed-actions-organization\n{}", org)
}

#[put("/orgs/{org}/actions/permissions/selected-actions", operation_id = "actions/set-allowed-actions-organization")]
async fn set_allowed_actions_organization(Path(org): Path<&str>) -> String {
    format!("actions/set-allowed-actions-organization\n{}", org)
}

#[get(
    "/orgs/{org}/actions/permissions/self-hosted-runners",
    operation_id = "actions/get-self-hosted-runners-permissions-organization"
)]
async fn get_self_hosted_runners_permissions_organization(Path(org): Path<&str>) -> String {
    format!("actions/get-self-hosted-runners-permissions-organization\n{}", org)
}

#[put(
    "/orgs/{org}/actions/permissions/self-hosted-runners",
    operation_id = "actions/set-self-hosted-runners-permissions-organization"
)]
async fn set_self_hosted_runners_permissions_organization(Path(org): Path<&str>) -> String {
    format!("actions/set-self-hosted-runners-permissions-organization\n{}", org)
}

#[get(
    "/orgs/{org}/actions/permissions/self-hosted-runners/repositories",
    operation_id = "actions/list-selected-repositories-self-hosted-runners-organization"
)]
async fn list_selected_repositories_self_hosted_runners_organization(Path(org): Path<&str>) -> String {
    format!("actions/list-selected-repositories-self-hosted-runners-organization\n{}", org)
}

#[put(
    "/orgs/{org}/actions/permissions/self-hosted-runners/repositories",
    operation_id = "actions/set-selected-repositories-self-hosted-runners-organization"
)]
async fn set_selected_repositories_self_hosted_runners_organization(Path(org): Path<&str>) -> String {
    format!("actions/set-selected-repositories-self-hosted-runners-organization\n{}", org)
}

#[put(
    "/orgs/{org}/actions/permissions/self-hosted-runners/repositories/{repository_id}",
    operation_id = "actions/enable-selected-repository-self-hosted-runners-organization"
)]
async fn enable_selected_repository_self_hosted_runners_organization(
    Path((org, repository_id)): Path<(&str, &str)>,
) -> String {
    format!("actions/enable-selected-repository-self-hosted-runners-organization\n{}\n{}", org, repository_id)
}

#[delete(
    "/orgs/{org}/actions/permissions/self-hosted-runners/repositories/{repository_id}",
    operation_id = "actions/disable-selected-repository-self-hosted-runners-organization"
)]
async fn disable_selected_repository_self_hosted_runners_organization(
    Path((org, repository_id)): Path<(&str, &str)>,
) -> String {
    format!("actions/disable-selected-repository-self-hosted-runners-organization\n{}\n{}", org, repository_id)
}

#[get(
    "/orgs/{org}/actions/permissions/workflow",
    operation_id = "actions/get-github-actions-default-workflow-permissions-organization"
)]
async fn get_github_actions_default_workflow_permissions_organization(Path(org): Path<&str>) -> String {
    format!("actions/get-github-actions-default-workflow-permissions-organization\n{}", org)
}

#[put(
    "/orgs/{org}/actions/permissions/workflow",
    operation_id = "actions/set-github-actions-default-workflow-permissions-organization"
)]
async fn set_github_actions_default_workflow_permissions_organization(Path(org): Path<&str>) -> String {
    format!("actions/set-github-actions-default-workflow-permissions-organization\n{}", org)
}

#[get("/orgs/{org}/actions/runner-groups", operation_id = "actions/list-self-hosted-runner-groups-for-org")]
async fn list_self_hosted_runner_groups_for_org(Path(org): Path<&str>) -> String {
    format!("actions/list-self-hosted-runner-groups-for-org\n{}", org)
}

#[post("/orgs/{org}/actions/runner-groups", operation_id = "actions/create-self-hosted-runner-group-for-org")]
async fn create_self_hosted_runner_group_for_org(Path(org): Path<&str>) -> String {
    format!("actions/create-self-hosted-runner-group-for-org\n{}", org)
}

#[get(
    "/orgs/{org}/actions/runner-groups/{runner_group_id}",
    operation_id = "actions/get-self-hosted-runner-group-for-org"
)]
async fn get_self_hosted_runner_group_for_org(Path((org, runner_group_id)): Path<(&str, &str)>) -> String {
    format!("actions/get-self-hosted-runner-group-for-org\n{}\n{}", org, runner_group_id)
}

#[patch(
    "/orgs/{org}/actions/runner-groups/{runner_group_id}",
    operation_id = "actions/update-self-hosted-runner-group-for-org"
)]
async fn update_self_hosted_runner_group_for_org(Path((org, runner_group_id)): Path<(&str, &str)>) -> String {
    format!("actions/update-self-hosted-runner-group-for-org\n{}\n{}", org, runner_group_id)
}

#[delete(
    "/orgs/{org}/actions/runner-groups/{runner_group_id}",
    operation_id = "actions/delete-self-hosted-runner-group-from-org"
)]
async fn delete_self_hosted_runner_group_from_org(Path((org, runner_group_id)): Path<(&str, &str)>) -> String {
    format!("actions/delete-self-hosted-runner-group-from-org\n{}\n{}", org, runner_group_id)
}

#[get(
    "/orgs/{org}/actions/runner-groups/{runner_group_id}/hosted-runners",
    operation_id = "actions/list-github-hosted-runners-in-group-for-org"
)]
async fn list_github_hosted_runners_in_group_for_org(Path((org, runner_group_id)): Path<(&str, &str)>) -> String {
    format!("actions/list-github-hosted-runners-in-group-for-org\n{}\n{}", org, runner_group_id)
}

#[get(
    "/orgs/{org}/actions/runner-groups/{runner_group_id}/repositories",
    operation_id = "actions/list-repo-access-to-self-hosted-runner-group-in-org"
)]
async fn list_repo_access_to_self_hosted_runner_group_in_org(
    Path((org, runner_group_id)): Path<(&str, &str)>,
) -> String {
    format!("actions/list-repo-access-to-self-hosted-runner-group-in-org\n{}\n{}", org, runner_group_id)
}

#[put(
    "/orgs/{org}/actions/runner-groups/{runner_group_id}/repositories",
    operation_id = "actions/set-repo-access-to-self-hosted-runner-group-in-org"
)]
async fn set_repo_access_to_self_hosted_runner_group_in_org(
    Path((org, runner_group_id)): Path<(&str, &str)>,
) -> String {
    format!("actions/set-repo-access-to-self-hosted-runner-group-in-org\n{}\n{}", org, runner_group_id)
}

#[put(
    "/orgs/{org}/actions/runner-groups/{runner_group_id}/repositories/{repository_id}",
    operation_id = "actions/add-repo-access-to-self-hosted-runner-group-in-org"
)]
async fn add_repo_access_to_self_hosted_runner_group_in_org(
    Path((org, runner_group_id, repository_id)): Path<(&str, &str, &str)>,
) -> String {
    format!(
        "actions/add-repo-access-to-self-hosted-runner-group-in-org\n{}\n{}\n{}",
        org, runner_group_id, repository_id
    )
}

#[delete(
    "/orgs/{org}/actions/runner-groups/{runner_group_id}/repositories/{repository_id}",
    operation_id = "actions/remove-repo-access-to-self-hosted-runner-group-in-org"
)]
async fn remove_repo_access_to_self_hosted_runner_group_in_org(
    Path((org, runner_group_id, repository_id)): Path<(&str, &str, &str)>,
) -> String {
    format!(
        "actions/remove-repo-access-to-self-hosted-runner-group-in-org\n{}\n{}\n{}",
        org, runner_group_id, repository_id
    )
}

#[get(
    "/orgs/{org}/actions/runner-groups/{runner_group_id}/runners",
    operation_id = "actions/list-self-hosted-runners-in-group-for-org"
)]
async fn list_self_hosted_runners_in_group_for_org(Path((org, runner_group_id)): Path<(&str, &str)>) -> String {
    format!("actions/list-self-hosted-runners-in-group-for-org\n{}\n{}", org, runner_group_id)
}

#[put(
    "/orgs/{org}/actions/runner-groups/{runner_group_id}/runners",
    operation_id = "actions/set-self-hosted-runners-in-group-for-org"
)]
async fn set_self_hosted_runners_in_group_for_org(Path((org, runner_group_id)): Path<(&str, &str)>) -> String {
    format!("actions/set-self-hosted-runners-in-group-for-org\n{}\n{}", org, runner_group_id)
}

#[put(
    "/orgs/{org}/actions/runner-groups/{runner_group_id}/runners/{runner_id}",
    operation_id = "actions/add-self-hosted-runner-to-group-for-org"
)]
async fn add_self_hosted_runner_to_group_for_org(
    Path((org, runner_group_id, runner_id)): Path<(&str, &str, &str)>,
) -> String {
    format!("actions/add-self-hosted-runner-to-group-for-org\n{}\n{}\n{}", org, runner_group_id, runner_id)
}

#[delete(
    "/orgs/{org}/actions/runner-groups/{runner_group_id}/runners/{runner_id}",
    operation_id = "actions/remove-self-hosted-runner-from-group-for-org"
)]
async fn remove_self_hosted_runner_from_group_for_org(
    Path((org, runner_group_id, runner_id)): Path<(&str, &str, &str)>,
) -> String {
    format!("actions/remove-self-hosted-runner-from-group-for-org\n{}\n{}\n{}", org, runner_group_id, runner_id)
}

#[get("/orgs/{org}/actions/runners", operation_id = "actions/list-self-hosted-runners-for-org")]
async fn list_self_hosted_runners_for_org(Path(org): Path<&str>) -> String {
    format!("actions/list-self-hosted-runners-for-org\n{}", org)
}

#[get("/orgs/{org}/actions/runners/downloads", operation_id = "actions/list-runner-applications-for-org")]
async fn list_runner_applications_for_org(Path(org): Path<&str>) -> String {
    format!("actions/list-runner-applications-for-org\n{}", org)
}

#[post("/orgs/{org}/actions/runners/generate-jitconfig", operation_id = "actions/generate-runner-jitconfig-for-org")]
async fn generate_runner_jitconfig_for_org(Path(org): Path<&str>) -> String {
    format!("actions/generate-runner-jitconfig-for-org\n{}", org)
}

#[post("/orgs/{org}/actions/runners/registration-token", operation_id = "actions/create-registration-token-for-org")]
async fn create_registration_token_for_org(Path(org): Path<&str>) -> String {
    format!("actions/create-registration-token-for-org\n{}", org)
}

#[post("/orgs/{org}/actions/runners/remove-token", operation_id = "actions/create-remove-token-for-org")]
async fn create_remove_token_for_org(Path(org): Path<&str>) -> String {
    format!("actions/create-remove-token-for-org\n{}", org)
}

#[get("/orgs/{org}/actions/runners/{runner_id}", operation_id = "actions/get-self-hosted-runner-for-org")]
async fn get_self_hosted_runner_for_org(Path((org, runner_id)): Path<(&str, &str)>) -> String {
    format!("actions/get-self-hosted-runner-for-org\n{}\n{}", org, runner_id)
}

#[delete("/orgs/{org}/actions/runners/{runner_id}", operation_id = "actions/delete-self-hosted-runner-from-org")]
async fn delete_self_hosted_runner_from_org(Path((org, runner_id)): Path<(&str, &str)>) -> String {
    format!("actions/delete-self-hosted-runner-from-org\n{}\n{}", org, runner_id)
}

#[get(
    "/orgs/{org}/actions/runners/{runner_id}/labels",
    operation_id = "actions/list-labels-for-self-hosted-runner-for-org"
)]
async fn list_labels_for_self_hosted_runner_for_org(Path((org, runner_id)): Path<(&str, &str)>) -> String {
    format!("actions/list-labels-for-self-hosted-runner-for-org\n{}\n{}", org, runner_id)
}

#[post(
    "/orgs/{org}/actions/runners/{runner_id}/labels",
    operation_id = "actions/add-custom-labels-to-self-hosted-runner-for-org"
)]
async fn add_custom_labels_to_self_hosted_runner_for_org(Path((org, runner_id)): Path<(&str, &str)>) -> String {
    format!("actions/add-custom-labels-to-self-hosted-runner-for-org\n{}\n{}", org, runner_id)
}

#[put(
    "/orgs/{org}/actions/runners/{runner_id}/labels",
    operation_id = "actions/set-custom-labels-for-self-hosted-runner-for-org"
)]
async fn set_custom_labels_for_self_hosted_runner_for_org(Path((org, runner_id)): Path<(&str, &str)>) -> String {
    format!("actions/set-custom-labels-for-self-hosted-runner-for-org\n{}\n{}", org, runner_id)
}

#[delete(
    "/orgs/{org}/actions/runners/{runner_id}/labels",
    operation_id = "actions/remove-all-custom-labels-from-self-hosted-runner-for-org"
)]
async fn remove_all_custom_labels_from_self_hosted_runner_for_org(
    Path((org, runner_id)): Path<(&str, &str)>,
) -> String {
    format!("actions/remove-all-custom-labels-from-self-hosted-runner-for-org\n{}\n{}", org, runner_id)
}

#[delete(
    "/orgs/{org}/actions/runners/{runner_id}/labels/{name}",
    operation_id = "actions/remove-custom-label-from-self-hosted-runner-for-org"
)]
async fn remove_custom_label_from_self_hosted_runner_for_org(
    Path((org, runner_id, name)): Path<(&str, &str, &str)>,
) -> String {
    format!("actions/remove-custom-label-from-self-hosted-runner-for-org\n{}\n{}\n{}", org, runner_id, name)
}

#[get("/orgs/{org}/actions/secrets", operation_id = "actions/list-org-secrets")]
async fn list_org_secrets(Path(org): Path<&str>) -> String {
    format!("actions/list-org-secrets\n{}", org)
}

#[get("/orgs/{org}/actions/secrets/public-key", operation_id = "actions/get-org-public-key")]
async fn get_org_public_key(Path(org): Path<&str>) -> String {
    format!("actions/get-org-public-key\n{}", org)
}

#[get("/orgs/{org}/actions/secrets/{secret_name}", operation_id = "actions/get-org-secret")]
async fn get_org_secret(Path((org, secret_name)): Path<(&str, &str)>) -> String {
    format!("actions/get-org-secret\n{}\n{}", org, secret_name)
}

#[put("/orgs/{org}/actions/secrets/{secret_name}", operation_id = "actions/create-or-update-org-secret")]
async fn create_or_update_org_secret(Path((org, secret_name)): Path<(&str, &str)>) -> String {
    format!("actions/create-or-update-org-secret\n{}\n{}", org, secret_name)
}

#[delete("/orgs/{org}/actions/secrets/{secret_name}", operation_id = "actions/delete-org-secret")]
async fn delete_org_secret(Path((org, secret_name)): Path<(&str, &str)>) -> String {
    format!("actions/delete-org-secret\n{}\n{}", org, secret_name)
}

#[get(
    "/orgs/{org}/actions/secrets/{secret_name}/repositories",
    operation_id = "actions/list-selected-repos-for-org-secret"
)]
async fn list_selected_repos_for_org_secret(Path((org, secret_name)): Path<(&str, &str)>) -> String {
    format!("actions/list-selected-repos-for-org-secret\n{}\n{}", org, secret_name)
}

#[put(
    "/orgs/{org}/actions/secrets/{secret_name}/repositories",
    operation_id = "actions/set-selected-repos-for-org-secret"
)]
async fn set_selected_repos_for_org_secret(Path((org, secret_name)): Path<(&str, &str)>) -> String {
    format!("actions/set-selected-repos-for-org-secret\n{}\n{}", org, secret_name)
}

#[put(
    "/orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}",
    operation_id = "actions/add-selected-repo-to-org-secret"
)]
async fn add_selected_repo_to_org_secret(Path((org, secret_name, repository_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/add-selected-repo-to-org-secret\n{}\n{}\n{}", org, secret_name, repository_id)
}

#[delete(
    "/orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}",
    operation_id = "actions/remove-selected-repo-from-org-secret"
)]
async fn remove_selected_repo_from_org_secret(
    Path((org, secret_name, repository_id)): Path<(&str, &str, &str)>,
) -> String {
    format!("actions/remove-selected-repo-from-org-secret\n{}\n{}\n{}", org, secret_name, repository_id)
}

#[get("/orgs/{org}/actions/variables", operation_id = "actions/list-org-variables")]
async fn list_org_variables(Path(org): Path<&str>) -> String {
    format!("actions/list-org-variables\n{}", org)
}

#[post("/orgs/{org}/actions/variables", operation_id = "actions/create-org-variable")]
async fn create_org_variable(Path(org): Path<&str>) -> String {
    format!("actions/create-org-variable\n{}", org)
}

#[get("/orgs/{org}/actions/variables/{name}", operation_id = "actions/get-org-variable")]
async fn get_org_variable(Path((org, name)): Path<(&str, &str)>) -> String {
    format!("actions/get-org-variable\n{}\n{}", org, name)
}

#[patch("/orgs/{org}/actions/variables/{name}", operation_id = "actions/update-org-variable")]
async fn update_org_variable(Path((org, name)): Path<(&str, &str)>) -> String {
    format!("actions/update-org-variable\n{}\n{}", org, name)
}

#[delete("/orgs/{org}/actions/variables/{name}", operation_id = "actions/delete-org-variable")]
async fn delete_org_variable(Path((org, name)): Path<(&str, &str)>) -> String {
    format!("actions/delete-org-variable\n{}\n{}", org, name)
}

#[get(
    "/orgs/{org}/actions/variables/{name}/repositories",
    operation_id = "actions/list-selected-repos-for-org-variable"
)]
async fn list_selected_repos_for_org_variable(Path((org, name)): Path<(&str, &str)>) -> String {
    format!("actions/list-selected-repos-for-org-variable\n{}\n{}", org, name)
}

#[put(
    "/orgs/{org}/actions/variables/{name}/repositories",
    operation_id = "actions/set-selected-repos-for-org-variable"
)]
async fn set_selected_repos_for_org_variable(Path((org, name)): Path<(&str, &str)>) -> String {
    format!("actions/set-selected-repos-for-org-variable\n{}\n{}", org, name)
}

#[put(
    "/orgs/{org}/actions/variables/{name}/repositories/{repository_id}",
    operation_id = "actions/add-selected-repo-to-org-variable"
)]
async fn add_selected_repo_to_org_variable(Path((org, name, repository_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/add-selected-repo-to-org-variable\n{}\n{}\n{}", org, name, repository_id)
}

#[delete(
    "/orgs/{org}/actions/variables/{name}/repositories/{repository_id}",
    operation_id = "actions/remove-selected-repo-from-org-variable"
)]
async fn remove_selected_repo_from_org_variable(Path((org, name, repository_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/remove-selected-repo-from-org-variable\n{}\n{}\n{}", org, name, repository_id)
}

#[get("/repos/{owner}/{repo}/actions/artifacts", operation_id = "actions/list-artifacts-for-repo")]
async fn list_artifacts_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/list-artifacts-for-repo\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/actions/artifacts/{artifact_id}", operation_id = "actions/get-artifact")]
async fn get_artifact(Path((owner, repo, artifact_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/get-artifact\n{}\n{}\n{}", owner, repo, artifact_id)
}

#[delete("/repos/{owner}/{repo}/actions/artifacts/{artifact_id}", operation_id = "actions/delete-artifact")]
async fn delete_artifact(Path((owner, repo, artifact_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/delete-artifact\n{}\n{}\n{}", owner, repo, artifact_id)
}

#[derive(Schema)]
struct DownloadArtifact<'r> {
    owner: &'r str,
    repo: &'r str,
    artifact_id: &'r str,
    archive_format: &'r str,
}

#[get(
    "/repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}",
    operation_id = "actions/download-artifact"
)]
async fn download_artifact(Path(params): Path<DownloadArtifact<'_>>) -> String {
    format!(
        "actions/download-artifact\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.artifact_id, params.archive_format
    )
}

#[get(
    "/repos/{owner}/{repo}/actions/cache/retention-limit",
    operation_id = "actions/get-actions-cache-retention-limit-for-repository"
)]
async fn get_actions_cache_retention_limit_for_repository(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/get-actions-cache-retention-limit-for-repository\n{}\n{}", owner, repo)
}

#[put(
    "/repos/{owner}/{repo}/actions/cache/retention-limit",
    operation_id = "actions/set-actions-cache-retention-limit-for-repository"
)]
async fn set_actions_cache_retention_limit_for_repository(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/set-actions-cache-retention-limit-for-repository\n{}\n{}", owner, repo)
}

#[get(
    "/repos/{owner}/{repo}/actions/cache/storage-limit",
    operation_id = "actions/get-actions-cache-storage-limit-for-repository"
)]
async fn get_actions_cache_storage_limit_for_repository(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/get-actions-cache-storage-limit-for-repository\n{}\n{}", owner, repo)
}

#[put(
    "/repos/{owner}/{repo}/actions/cache/storage-limit",
    operation_id = "actions/set-actions-cache-storage-limit-for-repository"
)]
async fn set_actions_cache_storage_limit_for_repository(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/set-actions-cache-storage-limit-for-repository\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/actions/cache/usage", operation_id = "actions/get-actions-cache-usage")]
async fn get_actions_cache_usage(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/get-actions-cache-usage\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/actions/caches", operation_id = "actions/get-actions-cache-list")]
async fn get_actions_cache_list(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/get-actions-cache-list\n{}\n{}", owner, repo)
}

#[delete("/repos/{owner}/{repo}/actions/caches", operation_id = "actions/delete-actions-cache-by-key")]
async fn delete_actions_cache_by_key(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/delete-actions-cache-by-key\n{}\n{}", owner, repo)
}

#[delete("/repos/{owner}/{repo}/actions/caches/{cache_id}", operation_id = "actions/delete-actions-cache-by-id")]
async fn delete_actions_cache_by_id(Path((owner, repo, cache_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/delete-actions-cache-by-id\n{}\n{}\n{}", owner, repo, cache_id)
}

#[get(
    "/repos/{owner}/{repo}/actions/concurrency_groups",
    operation_id = "actions/list-concurrency-groups-for-repository"
)]
async fn list_concurrency_groups_for_repository(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/list-concurrency-groups-for-repository\n{}\n{}", owner, repo)
}

#[get(
    "/repos/{owner}/{repo}/actions/concurrency_groups/{concurrency_group_name}",
    operation_id = "actions/get-concurrency-group-for-repository"
)]
async fn get_concurrency_group_for_repository(
    Path((owner, repo, concurrency_group_name)): Path<(&str, &str, &str)>,
) -> String {
    format!("actions/get-concurrency-group-for-repository\n{}\n{}\n{}", owner, repo, concurrency_group_name)
}

#[get("/repos/{owner}/{repo}/actions/jobs/{job_id}", operation_id = "actions/get-job-for-workflow-run")]
async fn get_job_for_workflow_run(Path((owner, repo, job_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/get-job-for-workflow-run\n{}\n{}\n{}", owner, repo, job_id)
}

#[get("/repos/{owner}/{repo}/actions/jobs/{job_id}/logs", operation_id = "actions/download-job-logs-for-workflow-run")]
async fn download_job_logs_for_workflow_run(Path((owner, repo, job_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/download-job-logs-for-workflow-run\n{}\n{}\n{}", owner, repo, job_id)
}

#[post("/repos/{owner}/{repo}/actions/jobs/{job_id}/rerun", operation_id = "actions/re-run-job-for-workflow-run")]
async fn re_run_job_for_workflow_run(Path((owner, repo, job_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/re-run-job-for-workflow-run\n{}\n{}\n{}", owner, repo, job_id)
}

#[get(
    "/repos/{owner}/{repo}/actions/oidc/customization/sub",
    operation_id = "actions/get-custom-oidc-sub-claim-for-repo"
)]
async fn get_custom_oidc_sub_claim_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/get-custom-oidc-sub-claim-for-repo\n{}\n{}", owner, repo)
}

#[put(
    "/repos/{owner}/{repo}/actions/oidc/customization/sub",
    operation_id = "actions/set-custom-oidc-sub-claim-for-repo"
)]
async fn set_custom_oidc_sub_claim_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/set-custom-oidc-sub-claim-for-repo\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/actions/organization-secrets", operation_id = "actions/list-repo-organization-secrets")]
async fn list_repo_organization_secrets(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/list-repo-organization-secrets\n{}\n{}", owner, repo)
}

#[get(
    "/repos/{owner}/{repo}/actions/organization-variables",
    operation_id = "actions/list-repo-organization-variables"
)]
async fn list_repo_organization_variables(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/list-repo-organization-variables\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/actions/permissions", operation_id = "actions/get-github-actions-permissions-repository")]
async fn get_github_actions_permissions_repository(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/get-github-actions-permissions-repository\n{}\n{}", owner, repo)
}

#[put("/repos/{owner}/{repo}/actions/permissions", operation_id = "actions/set-github-actions-permissions-repository")]
async fn set_github_actions_permissions_repository(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/set-github-actions-permissions-repository\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/actions/permissions/access", operation_id = "actions/get-workflow-access-to-repository")]
async fn get_workflow_access_to_repository(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/get-workflow-access-to-repository\n{}\n{}", owner, repo)
}

#[put("/repos/{owner}/{repo}/actions/permissions/access", operation_id = "actions/set-workflow-access-to-repository")]
async fn set_workflow_access_to_repository(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/set-workflow-access-to-repository\n{}\n{}", owner, repo)
}

#[get(
    "/repos/{owner}/{repo}/actions/permissions/artifact-and-log-retention",
    operation_id = "actions/get-artifact-and-log-retention-settings-repository"
)]
async fn get_artifact_and_log_retention_settings_repository(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/get-artifact-and-log-retention-settings-repository\n{}\n{}", owner, repo)
}

#[put(
    "/repos/{owner}/{repo}/actions/permissions/artifact-and-log-retention",
    operation_id = "actions/set-artifact-and-log-retention-settings-repository"
)]
async fn set_artifact_and_log_retention_settings_repository(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/set-artifact-and-log-retention-settings-repository\n{}\n{}", owner, repo)
}

#[get(
    "/repos/{owner}/{repo}/actions/permissions/fork-pr-contributor-approval",
    operation_id = "actions/get-fork-pr-contributor-approval-permissions-repository"
)]
async fn get_fork_pr_contributor_approval_permissions_repository(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/get-fork-pr-contributor-approval-permissions-repository\n{}\n{}", owner, repo)
}

#[put(
    "/repos/{owner}/{repo}/actions/permissions/fork-pr-contributor-approval",
    operation_id = "actions/set-fork-pr-contributor-approval-permissions-repository"
)]
async fn set_fork_pr_contributor_approval_permissions_repository(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/set-fork-pr-contributor-approval-permissions-repository\n{}\n{}", owner, repo)
}

#[get(
    "/repos/{owner}/{repo}/actions/permissions/fork-pr-workflows-private-repos",
    operation_id = "actions/get-private-repo-fork-pr-workflows-settings-repository"
)]
async fn get_private_repo_fork_pr_workflows_settings_repository(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/get-private-repo-fork-pr-workflows-settings-repository\n{}\n{}", owner, repo)
}

#[put(
    "/repos/{owner}/{repo}/actions/permissions/fork-pr-workflows-private-repos",
    operation_id = "actions/set-private-repo-fork-pr-workflows-settings-repository"
)]
async fn set_private_repo_fork_pr_workflows_settings_repository(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/set-private-repo-fork-pr-workflows-settings-repository\n{}\n{}", owner, repo)
}

#[get(
    "/repos/{owner}/{repo}/actions/permissions/selected-actions",
    operation_id = "actions/get-allowed-actions-repository"
)]
async fn get_allowed_actions_repository(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/get-allowed-actions-repository\n{}\n{}", owner, repo)
}

#[put(
    "/repos/{owner}/{repo}/actions/permissions/selected-actions",
    operation_id = "actions/set-allowed-actions-repository"
)]
async fn set_allowed_actions_repository(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/set-allowed-actions-repository\n{}\n{}", owner, repo)
}

#[get(
    "/repos/{owner}/{repo}/actions/permissions/workflow",
    operation_id = "actions/get-github-actions-default-workflow-permissions-repository"
)]
async fn get_github_actions_default_workflow_permissions_repository(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/get-github-actions-default-workflow-permissions-repository\n{}\n{}", owner, repo)
}

#[put(
    "/repos/{owner}/{repo}/actions/permissions/workflow",
    operation_id = "actions/set-github-actions-default-workflow-permissions-repository"
)]
async fn set_github_actions_default_workflow_permissions_repository(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/set-github-actions-default-workflow-permissions-repository\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/actions/runners", operation_id = "actions/list-self-hosted-runners-for-repo")]
async fn list_self_hosted_runners_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/list-self-hosted-runners-for-repo\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/actions/runners/downloads", operation_id = "actions/list-runner-applications-for-repo")]
async fn list_runner_applications_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/list-runner-applications-for-repo\n{}\n{}", owner, repo)
}

#[post(
    "/repos/{owner}/{repo}/actions/runners/generate-jitconfig",
    operation_id = "actions/generate-runner-jitconfig-for-repo"
)]
async fn generate_runner_jitconfig_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/generate-runner-jitconfig-for-repo\n{}\n{}", owner, repo)
}

#[post(
    "/repos/{owner}/{repo}/actions/runners/registration-token",
    operation_id = "actions/create-registration-token-for-repo"
)]
async fn create_registration_token_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/create-registration-token-for-repo\n{}\n{}", owner, repo)
}

#[post("/repos/{owner}/{repo}/actions/runners/remove-token", operation_id = "actions/create-remove-token-for-repo")]
async fn create_remove_token_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/create-remove-token-for-repo\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/actions/runners/{runner_id}", operation_id = "actions/get-self-hosted-runner-for-repo")]
async fn get_self_hosted_runner_for_repo(Path((owner, repo, runner_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/get-self-hosted-runner-for-repo\n{}\n{}\n{}", owner, repo, runner_id)
}

#[delete(
    "/repos/{owner}/{repo}/actions/runners/{runner_id}",
    operation_id = "actions/delete-self-hosted-runner-from-repo"
)]
async fn delete_self_hosted_runner_from_repo(Path((owner, repo, runner_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/delete-self-hosted-runner-from-repo\n{}\n{}\n{}", owner, repo, runner_id)
}

#[get(
    "/repos/{owner}/{repo}/actions/runners/{runner_id}/labels",
    operation_id = "actions/list-labels-for-self-hosted-runner-for-repo"
)]
async fn list_labels_for_self_hosted_runner_for_repo(
    Path((owner, repo, runner_id)): Path<(&str, &str, &str)>,
) -> String {
    format!("actions/list-labels-for-self-hosted-runner-for-repo\n{}\n{}\n{}", owner, repo, runner_id)
}

#[post(
    "/repos/{owner}/{repo}/actions/runners/{runner_id}/labels",
    operation_id = "actions/add-custom-labels-to-self-hosted-runner-for-repo"
)]
async fn add_custom_labels_to_self_hosted_runner_for_repo(
    Path((owner, repo, runner_id)): Path<(&str, &str, &str)>,
) -> String {
    format!("actions/add-custom-labels-to-self-hosted-runner-for-repo\n{}\n{}\n{}", owner, repo, runner_id)
}

#[put(
    "/repos/{owner}/{repo}/actions/runners/{runner_id}/labels",
    operation_id = "actions/set-custom-labels-for-self-hosted-runner-for-repo"
)]
async fn set_custom_labels_for_self_hosted_runner_for_repo(
    Path((owner, repo, runner_id)): Path<(&str, &str, &str)>,
) -> String {
    format!("actions/set-custom-labels-for-self-hosted-runner-for-repo\n{}\n{}\n{}", owner, repo, runner_id)
}

#[delete(
    "/repos/{owner}/{repo}/actions/runners/{runner_id}/labels",
    operation_id = "actions/remove-all-custom-labels-from-self-hosted-runner-for-repo"
)]
async fn remove_all_custom_labels_from_self_hosted_runner_for_repo(
    Path((owner, repo, runner_id)): Path<(&str, &str, &str)>,
) -> String {
    format!("actions/remove-all-custom-labels-from-self-hosted-runner-for-repo\n{}\n{}\n{}", owner, repo, runner_id)
}

#[derive(Schema)]
struct RemoveCustomLabelFromSelfHostedRunnerForRepo<'r> {
    owner: &'r str,
    repo: &'r str,
    runner_id: &'r str,
    name: &'r str,
}

#[delete(
    "/repos/{owner}/{repo}/actions/runners/{runner_id}/labels/{name}",
    operation_id = "actions/remove-custom-label-from-self-hosted-runner-for-repo"
)]
async fn remove_custom_label_from_self_hosted_runner_for_repo(
    Path(params): Path<RemoveCustomLabelFromSelfHostedRunnerForRepo<'_>>,
) -> String {
    format!(
        "actions/remove-custom-label-from-self-hosted-runner-for-repo\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.runner_id, params.name
    )
}

#[get("/repos/{owner}/{repo}/actions/runs", operation_id = "actions/list-workflow-runs-for-repo")]
async fn list_workflow_runs_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/list-workflow-runs-for-repo\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/actions/runs/{run_id}", operation_id = "actions/get-workflow-run")]
async fn get_workflow_run(Path((owner, repo, run_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/get-workflow-run\n{}\n{}\n{}", owner, repo, run_id)
}

#[delete("/repos/{owner}/{repo}/actions/runs/{run_id}", operation_id = "actions/delete-workflow-run")]
async fn delete_workflow_run(Path((owner, repo, run_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/delete-workflow-run\n{}\n{}\n{}", owner, repo, run_id)
}

#[get("/repos/{owner}/{repo}/actions/runs/{run_id}/approvals", operation_id = "actions/get-reviews-for-run")]
async fn get_reviews_for_run(Path((owner, repo, run_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/get-reviews-for-run\n{}\n{}\n{}", owner, repo, run_id)
}

#[post("/repos/{owner}/{repo}/actions/runs/{run_id}/approve", operation_id = "actions/approve-workflow-run")]
async fn approve_workflow_run(Path((owner, repo, run_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/approve-workflow-run\n{}\n{}\n{}", owner, repo, run_id)
}

#[get("/repos/{owner}/{repo}/actions/runs/{run_id}/artifacts", operation_id = "actions/list-workflow-run-artifacts")]
async fn list_workflow_run_artifacts(Path((owner, repo, run_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/list-workflow-run-artifacts\n{}\n{}\n{}", owner, repo, run_id)
}

#[derive(Schema)]
struct GetWorkflowRunAttempt<'r> {
    owner: &'r str,
    repo: &'r str,
    run_id: &'r str,
    attempt_number: u64,
}

#[get(
    "/repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}",
    operation_id = "actions/get-workflow-run-attempt"
)]
async fn get_workflow_run_attempt(Path(params): Path<GetWorkflowRunAttempt<'_>>) -> String {
    format!(
        "actions/get-workflow-run-attempt\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.run_id, params.attempt_number
    )
}

#[derive(Schema)]
struct ListJobsForWorkflowRunAttempt<'r> {
    owner: &'r str,
    repo: &'r str,
    run_id: &'r str,
    attempt_number: u64,
}

#[get(
    "/repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs",
    operation_id = "actions/list-jobs-for-workflow-run-attempt"
)]
async fn list_jobs_for_workflow_run_attempt(Path(params): Path<ListJobsForWorkflowRunAttempt<'_>>) -> String {
    format!(
        "actions/list-jobs-for-workflow-run-attempt\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.run_id, params.attempt_number
    )
}

#[derive(Schema)]
struct DownloadWorkflowRunAttemptLogs<'r> {
    owner: &'r str,
    repo: &'r str,
    run_id: &'r str,
    attempt_number: u64,
}

#[get(
    "/repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/logs",
    operation_id = "actions/download-workflow-run-attempt-logs"
)]
async fn download_workflow_run_attempt_logs(Path(params): Path<DownloadWorkflowRunAttemptLogs<'_>>) -> String {
    format!(
        "actions/download-workflow-run-attempt-logs\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.run_id, params.attempt_number
    )
}

#[post("/repos/{owner}/{repo}/actions/runs/{run_id}/cancel", operation_id = "actions/cancel-workflow-run")]
async fn cancel_workflow_run(Path((owner, repo, run_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/cancel-workflow-run\n{}\n{}\n{}", owner, repo, run_id)
}

#[get(
    "/repos/{owner}/{repo}/actions/runs/{run_id}/concurrency_groups",
    operation_id = "actions/list-concurrency-groups-for-workflow-run"
)]
async fn list_concurrency_groups_for_workflow_run(Path((owner, repo, run_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/list-concurrency-groups-for-workflow-run\n{}\n{}\n{}", owner, repo, run_id)
}

#[post(
    "/repos/{owner}/{repo}/actions/runs/{run_id}/deployment_protection_rule",
    operation_id = "actions/review-custom-gates-for-run"
)]
async fn review_custom_gates_for_run(Path((owner, repo, run_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/review-custom-gates-for-run\n{}\n{}\n{}", owner, repo, run_id)
}

#[post("/repos/{owner}/{repo}/actions/runs/{run_id}/force-cancel", operation_id = "actions/force-cancel-workflow-run")]
async fn force_cancel_workflow_run(Path((owner, repo, run_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/force-cancel-workflow-run\n{}\n{}\n{}", owner, repo, run_id)
}

#[get("/repos/{owner}/{repo}/actions/runs/{run_id}/jobs", operation_id = "actions/list-jobs-for-workflow-run")]
async fn list_jobs_for_workflow_run(Path((owner, repo, run_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/list-jobs-for-workflow-run\n{}\n{}\n{}", owner, repo, run_id)
}

#[get("/repos/{owner}/{repo}/actions/runs/{run_id}/logs", operation_id = "actions/download-workflow-run-logs")]
async fn download_workflow_run_logs(Path((owner, repo, run_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/download-workflow-run-logs\n{}\n{}\n{}", owner, repo, run_id)
}

#[delete("/repos/{owner}/{repo}/actions/runs/{run_id}/logs", operation_id = "actions/delete-workflow-run-logs")]
async fn delete_workflow_run_logs(Path((owner, repo, run_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/delete-workflow-run-logs\n{}\n{}\n{}", owner, repo, run_id)
}

#[get(
    "/repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments",
    operation_id = "actions/get-pending-deployments-for-run"
)]
async fn get_pending_deployments_for_run(Path((owner, repo, run_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/get-pending-deployments-for-run\n{}\n{}\n{}", owner, repo, run_id)
}

#[post(
    "/repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments",
    operation_id = "actions/review-pending-deployments-for-run"
)]
async fn review_pending_deployments_for_run(Path((owner, repo, run_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/review-pending-deployments-for-run\n{}\n{}\n{}", owner, repo, run_id)
}

#[post("/repos/{owner}/{repo}/actions/runs/{run_id}/rerun", operation_id = "actions/re-run-workflow")]
async fn re_run_workflow(Path((owner, repo, run_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/re-run-workflow\n{}\n{}\n{}", owner, repo, run_id)
}

#[post(
    "/repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs",
    operation_id = "actions/re-run-workflow-failed-jobs"
)]
async fn re_run_workflow_failed_jobs(Path((owner, repo, run_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/re-run-workflow-failed-jobs\n{}\n{}\n{}", owner, repo, run_id)
}

#[get("/repos/{owner}/{repo}/actions/runs/{run_id}/timing", operation_id = "actions/get-workflow-run-usage")]
async fn get_workflow_run_usage(Path((owner, repo, run_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/get-workflow-run-usage\n{}\n{}\n{}", owner, repo, run_id)
}

#[get("/repos/{owner}/{repo}/actions/secrets", operation_id = "actions/list-repo-secrets")]
async fn list_repo_secrets(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/list-repo-secrets\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/actions/secrets/public-key", operation_id = "actions/get-repo-public-key")]
async fn get_repo_public_key(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/get-repo-public-key\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/actions/secrets/{secret_name}", operation_id = "actions/get-repo-secret")]
async fn get_repo_secret(Path((owner, repo, secret_name)): Path<(&str, &str, &str)>) -> String {
    format!("actions/get-repo-secret\n{}\n{}\n{}", owner, repo, secret_name)
}

#[put("/repos/{owner}/{repo}/actions/secrets/{secret_name}", operation_id = "actions/create-or-update-repo-secret")]
async fn create_or_update_repo_secret(Path((owner, repo, secret_name)): Path<(&str, &str, &str)>) -> String {
    format!("actions/create-or-update-repo-secret\n{}\n{}\n{}", owner, repo, secret_name)
}

#[delete("/repos/{owner}/{repo}/actions/secrets/{secret_name}", operation_id = "actions/delete-repo-secret")]
async fn delete_repo_secret(Path((owner, repo, secret_name)): Path<(&str, &str, &str)>) -> String {
    format!("actions/delete-repo-secret\n{}\n{}\n{}", owner, repo, secret_name)
}

#[get("/repos/{owner}/{repo}/actions/variables", operation_id = "actions/list-repo-variables")]
async fn list_repo_variables(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/list-repo-variables\n{}\n{}", owner, repo)
}

#[post("/repos/{owner}/{repo}/actions/variables", operation_id = "actions/create-repo-variable")]
async fn create_repo_variable(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/create-repo-variable\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/actions/variables/{name}", operation_id = "actions/get-repo-variable")]
async fn get_repo_variable(Path((owner, repo, name)): Path<(&str, &str, &str)>) -> String {
    format!("actions/get-repo-variable\n{}\n{}\n{}", owner, repo, name)
}

#[patch("/repos/{owner}/{repo}/actions/variables/{name}", operation_id = "actions/update-repo-variable")]
async fn update_repo_variable(Path((owner, repo, name)): Path<(&str, &str, &str)>) -> String {
    format!("actions/update-repo-variable\n{}\n{}\n{}", owner, repo, name)
}

#[delete("/repos/{owner}/{repo}/actions/variables/{name}", operation_id = "actions/delete-repo-variable")]
async fn delete_repo_variable(Path((owner, repo, name)): Path<(&str, &str, &str)>) -> String {
    format!("actions/delete-repo-variable\n{}\n{}\n{}", owner, repo, name)
}

#[get("/repos/{owner}/{repo}/actions/workflows", operation_id = "actions/list-repo-workflows")]
async fn list_repo_workflows(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("actions/list-repo-workflows\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/actions/workflows/{workflow_id}", operation_id = "actions/get-workflow")]
async fn get_workflow(Path((owner, repo, workflow_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/get-workflow\n{}\n{}\n{}", owner, repo, workflow_id)
}

#[put("/repos/{owner}/{repo}/actions/workflows/{workflow_id}/disable", operation_id = "actions/disable-workflow")]
async fn disable_workflow(Path((owner, repo, workflow_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/disable-workflow\n{}\n{}\n{}", owner, repo, workflow_id)
}

#[post(
    "/repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches",
    operation_id = "actions/create-workflow-dispatch"
)]
async fn create_workflow_dispatch(Path((owner, repo, workflow_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/create-workflow-dispatch\n{}\n{}\n{}", owner, repo, workflow_id)
}

#[put("/repos/{owner}/{repo}/actions/workflows/{workflow_id}/enable", operation_id = "actions/enable-workflow")]
async fn enable_workflow(Path((owner, repo, workflow_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/enable-workflow\n{}\n{}\n{}", owner, repo, workflow_id)
}

#[get("/repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs", operation_id = "actions/list-workflow-runs")]
async fn list_workflow_runs(Path((owner, repo, workflow_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/list-workflow-runs\n{}\n{}\n{}", owner, repo, workflow_id)
}

#[get("/repos/{owner}/{repo}/actions/workflows/{workflow_id}/timing", operation_id = "actions/get-workflow-usage")]
async fn get_workflow_usage(Path((owner, repo, workflow_id)): Path<(&str, &str, &str)>) -> String {
    format!("actions/get-workflow-usage\n{}\n{}\n{}", owner, repo, workflow_id)
}

#[get(
    "/repos/{owner}/{repo}/environments/{environment_name}/secrets",
    operation_id = "actions/list-environment-secrets"
)]
async fn list_environment_secrets(Path((owner, repo, environment_name)): Path<(&str, &str, &str)>) -> String {
    format!("actions/list-environment-secrets\n{}\n{}\n{}", owner, repo, environment_name)
}

#[get(
    "/repos/{owner}/{repo}/environments/{environment_name}/secrets/public-key",
    operation_id = "actions/get-environment-public-key"
)]
async fn get_environment_public_key(Path((owner, repo, environment_name)): Path<(&str, &str, &str)>) -> String {
    format!("actions/get-environment-public-key\n{}\n{}\n{}", owner, repo, environment_name)
}

#[derive(Schema)]
struct GetEnvironmentSecret<'r> {
    owner: &'r str,
    repo: &'r str,
    environment_name: &'r str,
    secret_name: &'r str,
}

#[get(
    "/repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}",
    operation_id = "actions/get-environment-secret"
)]
async fn get_environment_secret(Path(params): Path<GetEnvironmentSecret<'_>>) -> String {
    format!(
        "actions/get-environment-secret\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.environment_name, params.secret_name
    )
}

#[derive(Schema)]
struct CreateOrUpdateEnvironmentSecret<'r> {
    owner: &'r str,
    repo: &'r str,
    environment_name: &'r str,
    secret_name: &'r str,
}

#[put(
    "/repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}",
    operation_id = "actions/create-or-update-environment-secret"
)]
async fn create_or_update_environment_secret(Path(params): Path<CreateOrUpdateEnvironmentSecret<'_>>) -> String {
    format!(
        "actions/create-or-update-environment-secret\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.environment_name, params.secret_name
    )
}

#[derive(Schema)]
struct DeleteEnvironmentSecret<'r> {
    owner: &'r str,
    repo: &'r str,
    environment_name: &'r str,
    secret_name: &'r str,
}

#[delete(
    "/repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}",
    operation_id = "actions/delete-environment-secret"
)]
async fn delete_environment_secret(Path(params): Path<DeleteEnvironmentSecret<'_>>) -> String {
    format!(
        "actions/delete-environment-secret\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.environment_name, params.secret_name
    )
}

#[get(
    "/repos/{owner}/{repo}/environments/{environment_name}/variables",
    operation_id = "actions/list-environment-variables"
)]
async fn list_environment_variables(Path((owner, repo, environment_name)): Path<(&str, &str, &str)>) -> String {
    format!("actions/list-environment-variables\n{}\n{}\n{}", owner, repo, environment_name)
}

#[post(
    "/repos/{owner}/{repo}/environments/{environment_name}/variables",
    operation_id = "actions/create-environment-variable"
)]
async fn create_environment_variable(Path((owner, repo, environment_name)): Path<(&str, &str, &str)>) -> String {
    format!("actions/create-environment-variable\n{}\n{}\n{}", owner, repo, environment_name)
}

#[derive(Schema)]
struct GetEnvironmentVariable<'r> {
    owner: &'r str,
    repo: &'r str,
    environment_name: &'r str,
    name: &'r str,
}

#[get(
    "/repos/{owner}/{repo}/environments/{environment_name}/variables/{name}",
    operation_id = "actions/get-environment-variable"
)]
async fn get_environment_variable(Path(params): Path<GetEnvironmentVariable<'_>>) -> String {
    format!(
        "actions/get-environment-variable\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.environment_name, params.name
    )
}

#[derive(Schema)]
struct UpdateEnvironmentVariable<'r> {
    owner: &'r str,
    repo: &'r str,
    environment_name: &'r str,
    name: &'r str,
}

#[patch(
    "/repos/{owner}/{repo}/environments/{environment_name}/variables/{name}",
    operation_id = "actions/update-environment-variable"
)]
async fn update_environment_variable(Path(params): Path<UpdateEnvironmentVariable<'_>>) -> String {
    format!(
        "actions/update-environment-variable\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.environment_name, params.name
    )
}

#[derive(Schema)]
struct DeleteEnvironmentVariable<'r> {
    owner: &'r str,
    repo: &'r str,
    environment_name: &'r str,
    name: &'r str,
}

#[delete(
    "/repos/{owner}/{repo}/environments/{environment_name}/variables/{name}",
    operation_id = "actions/delete-environment-variable"
)]
async fn delete_environment_variable(Path(params): Path<DeleteEnvironmentVariable<'_>>) -> String {
    format!(
        "actions/delete-environment-variable\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.environment_name, params.name
    )
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    get_actions_cache_retention_limit_for_enterprise,
    set_actions_cache_retention_limit_for_enterprise,
    get_actions_cache_storage_limit_for_enterprise,
    set_actions_cache_storage_limit_for_enterprise,
    get_actions_cache_retention_limit_for_organization,
    set_actions_cache_retention_limit_for_organization,
    get_actions_cache_storage_limit_for_organization,
    set_actions_cache_storage_limit_for_organization,
    get_actions_cache_usage_for_org,
    get_actions_cache_usage_by_repo_for_org,
    list_hosted_runners_for_org,
    create_hosted_runner_for_org,
    list_custom_images_for_org,
    get_custom_image_for_org,
    delete_custom_image_from_org,
    list_custom_image_versions_for_org,
    get_custom_image_version_for_org,
    delete_custom_image_version_from_org,
    get_hosted_runners_github_owned_images_for_org,
    get_hosted_runners_partner_images_for_org,
    get_hosted_runners_limits_for_org,
    get_hosted_runners_machine_specs_for_org,
    get_hosted_runners_platforms_for_org,
    get_hosted_runner_for_org,
    update_hosted_runner_for_org,
    delete_hosted_runner_for_org,
    get_github_actions_permissions_organization,
    set_github_actions_permissions_organization,
    get_artifact_and_log_retention_settings_organization,
    set_artifact_and_log_retention_settings_organization,
    get_fork_pr_contributor_approval_permissions_organization,
    set_fork_pr_contributor_approval_permissions_organization,
    get_private_repo_fork_pr_workflows_settings_organization,
    set_private_repo_fork_pr_workflows_settings_organization,
    list_selected_repositories_enabled_github_actions_organization,
    set_selected_repositories_enabled_github_actions_organization,
    enable_selected_repository_github_actions_organization,
    disable_selected_repository_github_actions_organization,
    get_allowed_actions_organization,
    set_allowed_actions_organization,
    get_self_hosted_runners_permissions_organization,
    set_self_hosted_runners_permissions_organization,
    list_selected_repositories_self_hosted_runners_organization,
    set_selected_repositories_self_hosted_runners_organization,
    enable_selected_repository_self_hosted_runners_organization,
    disable_selected_repository_self_hosted_runners_organization,
    get_github_actions_default_workflow_permissions_organization,
    set_github_actions_default_workflow_permissions_organization,
    list_self_hosted_runner_groups_for_org,
    create_self_hosted_runner_group_for_org,
    get_self_hosted_runner_group_for_org,
    update_self_hosted_runner_group_for_org,
    delete_self_hosted_runner_group_from_org,
    list_github_hosted_runners_in_group_for_org,
    list_repo_access_to_self_hosted_runner_group_in_org,
    set_repo_access_to_self_hosted_runner_group_in_org,
    add_repo_access_to_self_hosted_runner_group_in_org,
    remove_repo_access_to_self_hosted_runner_group_in_org,
    list_self_hosted_runners_in_group_for_org,
    set_self_hosted_runners_in_group_for_org,
    add_self_hosted_runner_to_group_for_org,
    remove_self_hosted_runner_from_group_for_org,
    list_self_hosted_runners_for_org,
    list_runner_applications_for_org,
    generate_runner_jitconfig_for_org,
    create_registration_token_for_org,
    create_remove_token_for_org,
    get_self_hosted_runner_for_org,
    delete_self_hosted_runner_from_org,
    list_labels_for_self_hosted_runner_for_org,
    add_custom_labels_to_self_hosted_runner_for_org,
    set_custom_labels_for_self_hosted_runner_for_org,
    remove_all_custom_labels_from_self_hosted_runner_for_org,
    remove_custom_label_from_self_hosted_runner_for_org,
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
    list_artifacts_for_repo,
    get_artifact,
    delete_artifact,
    download_artifact,
    get_actions_cache_retention_limit_for_repository,
    set_actions_cache_retention_limit_for_repository,
    get_actions_cache_storage_limit_for_repository,
    set_actions_cache_storage_limit_for_repository,
    get_actions_cache_usage,
    get_actions_cache_list,
    delete_actions_cache_by_key,
    delete_actions_cache_by_id,
    list_concurrency_groups_for_repository,
    get_concurrency_group_for_repository,
    get_job_for_workflow_run,
    download_job_logs_for_workflow_run,
    re_run_job_for_workflow_run,
    get_custom_oidc_sub_claim_for_repo,
    set_custom_oidc_sub_claim_for_repo,
    list_repo_organization_secrets,
    list_repo_organization_variables,
    get_github_actions_permissions_repository,
    set_github_actions_permissions_repository,
    get_workflow_access_to_repository,
    set_workflow_access_to_repository,
    get_artifact_and_log_retention_settings_repository,
    set_artifact_and_log_retention_settings_repository,
    get_fork_pr_contributor_approval_permissions_repository,
    set_fork_pr_contributor_approval_permissions_repository,
    get_private_repo_fork_pr_workflows_settings_repository,
    set_private_repo_fork_pr_workflows_settings_repository,
    get_allowed_actions_repository,
    set_allowed_actions_repository,
    get_github_actions_default_workflow_permissions_repository,
    set_github_actions_default_workflow_permissions_repository,
    list_self_hosted_runners_for_repo,
    list_runner_applications_for_repo,
    generate_runner_jitconfig_for_repo,
    create_registration_token_for_repo,
    create_remove_token_for_repo,
    get_self_hosted_runner_for_repo,
    delete_self_hosted_runner_from_repo,
    list_labels_for_self_hosted_runner_for_repo,
    add_custom_labels_to_self_hosted_runner_for_repo,
    set_custom_labels_for_self_hosted_runner_for_repo,
    remove_all_custom_labels_from_self_hosted_runner_for_repo,
    remove_custom_label_from_self_hosted_runner_for_repo,
    list_workflow_runs_for_repo,
    get_workflow_run,
    delete_workflow_run,
    get_reviews_for_run,
    approve_workflow_run,
    list_workflow_run_artifacts,
    get_workflow_run_attempt,
    list_jobs_for_workflow_run_attempt,
    download_workflow_run_attempt_logs,
    cancel_workflow_run,
    list_concurrency_groups_for_workflow_run,
    review_custom_gates_for_run,
    force_cancel_workflow_run,
    list_jobs_for_workflow_run,
    download_workflow_run_logs,
    delete_workflow_run_logs,
    get_pending_deployments_for_run,
    review_pending_deployments_for_run,
    re_run_workflow,
    re_run_workflow_failed_jobs,
    get_workflow_run_usage,
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
    list_repo_workflows,
    get_workflow,
    disable_workflow,
    create_workflow_dispatch,
    enable_workflow,
    list_workflow_runs,
    get_workflow_usage,
    list_environment_secrets,
    get_environment_public_key,
    get_environment_secret,
    create_or_update_environment_secret,
    delete_environment_secret,
    list_environment_variables,
    create_environment_variable,
    get_environment_variable,
    update_environment_variable,
    delete_environment_variable,
))]
pub(crate) struct Actions {}
