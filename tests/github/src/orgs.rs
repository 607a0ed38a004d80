// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/organizations", operation_id = "orgs/list")]
async fn list() -> &'static str {
    "orgs/list"
}

#[get("/orgs/{org}", operation_id = "orgs/get")]
async fn get(Path(org): Path<&str>) -> String {
    format!("orgs/get\n{}", org)
}

#[patch("/orgs/{org}", operation_id = "orgs/update")]
async fn update(Path(org): Path<&str>) -> String {
    format!("orgs/update\n{}", org)
}

#[delete("/orgs/{org}", operation_id = "orgs/delete")]
async fn delete(Path(org): Path<&str>) -> String {
    format!("orgs/delete\n{}", org)
}

#[post("/orgs/{org}/artifacts/metadata/deployment-record", operation_id = "orgs/create-artifact-deployment-record")]
async fn create_artifact_deployment_record(Path(org): Path<&str>) -> String {
    format!("orgs/create-artifact-deployment-record\n{}", org)
}

#[post(
    "/orgs/{org}/artifacts/metadata/deployment-record/cluster/{cluster}",
    operation_id = "orgs/set-cluster-deployment-records"
)]
async fn set_cluster_deployment_records(Path((org, cluster)): Path<(&str, &str)>) -> String {
    format!("orgs/set-cluster-deployment-records\n{}\n{}", org, cluster)
}

#[post(
    "/orgs/{org}/artifacts/metadata/deployment-record/cluster/{cluster}/jobs",
    operation_id = "orgs/create-cluster-deployment-records-job"
)]
async fn create_cluster_deployment_records_job(Path((org, cluster)): Path<(&str, &str)>) -> String {
    format!("orgs/create-cluster-deployment-records-job\n{}\n{}", org, cluster)
}

#[get(
    "/orgs/{org}/artifacts/metadata/deployment-record/cluster/{cluster}/jobs/{job_id}",
    operation_id = "orgs/get-cluster-deployment-records-job"
)]
async fn get_cluster_deployment_records_job(Path((org, cluster, job_id)): Path<(&str, &str, &str)>) -> String {
    format!("orgs/get-cluster-deployment-records-job\n{}\n{}\n{}", org, cluster, job_id)
}

#[post("/orgs/{org}/artifacts/metadata/storage-record", operation_id = "orgs/create-artifact-storage-record")]
async fn create_artifact_storage_record(Path(org): Path<&str>) -> String {
    format!("orgs/create-artifact-storage-record\n{}", org)
}

#[get(
    "/orgs/{org}/artifacts/{subject_digest}/metadata/deployment-records",
    operation_id = "orgs/list-artifact-deployment-records"
)]
async fn list_artifact_deployment_records(Path((org, subject_digest)): Path<(&str, &str)>) -> String {
    format!("orgs/list-artifact-deployment-records\n{}\n{}", org, subject_digest)
}

#[get(
    "/orgs/{org}/artifacts/{subject_digest}/metadata/storage-records",
    operation_id = "orgs/list-artifact-storage-records"
)]
async fn list_artifact_storage_records(Path((org, subject_digest)): Path<(&str, &str)>) -> String {
    format!("orgs/list-artifact-storage-records\n{}\n{}", org, subject_digest)
}

#[post("/orgs/{org}/attestations/bulk-list", operation_id = "orgs/list-attestations-bulk")]
async fn list_attestations_bulk(Path(org): Path<&str>) -> String {
    format!("orgs/list-attestations-bulk\n{}", org)
}

#[post("/orgs/{org}/attestations/delete-request", operation_id = "orgs/delete-attestations-bulk")]
async fn delete_attestations_bulk(Path(org): Path<&str>) -> String {
    format!("orgs/delete-attestations-bulk\n{}", org)
}

#[delete(
    "/orgs/{org}/attestations/digest/{subject_digest}",
    operation_id = "orgs/delete-attestations-by-subject-digest"
)]
async fn delete_attestations_by_subject_digest(Path((org, subject_digest)): Path<(&str, &str)>) -> String {
    format!("orgs/delete-attestations-by-subject-digest\n{}\n{}", org, subject_digest)
}

#[get("/orgs/{org}/attestations/repositories", operation_id = "orgs/list-attestation-repositories")]
async fn list_attestation_repositories(Path(org): Path<&str>) -> String {
    format!("orgs/list-attestation-repositories\n{}", org)
}

#[delete("/orgs/{org}/attestations/{attestation_id}", operation_id = "orgs/delete-attestations-by-id")]
async fn delete_attestations_by_id(Path((org, attestation_id)): Path<(&str, &str)>) -> String {
    format!("orgs/delete-attestations-by-id\n{}\n{}", org, attestation_id)
}

#[get("/orgs/{org}/attestations/{subject_digest}", operation_id = "orgs/list-attestations")]
async fn list_attestations(Path((org, subject_digest)): Path<(&str, &str)>) -> String {
    format!("orgs/list-attestations\n{}\n{}", org, subject_digest)
}

#[get("/orgs/{org}/blocks", operation_id = "orgs/list-blocked-users")]
async fn list_blocked_users(Path(org): Path<&str>) -> String {
    format!("orgs/list-blocked-users\n{}", org)
}

#[get("/orgs/{org}/blocks/{username}", operation_id = "orgs/check-blocked-user")]
async fn check_blocked_user(Path((org, username)): Path<(&str, &str)>) -> String {
    format!("orgs/check-blocked-user\n{}\n{}", org, username)
}

#[put("/orgs/{org}/blocks/{username}", operation_id = "orgs/block-user")]
async fn block_user(Path((org, username)): Path<(&str, &str)>) -> String {
    format!("orgs/block-user\n{}\n{}", org, username)
}

#[delete("/orgs/{org}/blocks/{username}", operation_id = "orgs/unblock-user")]
async fn unblock_user(Path((org, username)): Path<(&str, &str)>) -> String {
    format!("orgs/unblock-user\n{}\n{}", org, username)
}

#[get("/orgs/{org}/failed_invitations", operation_id = "orgs/list-failed-invitations")]
async fn list_failed_invitations(Path(org): Path<&str>) -> String {
    format!("orgs/list-failed-invitations\n{}", org)
}

#[get("/orgs/{org}/hooks", operation_id = "orgs/list-webhooks")]
async fn list_webhooks(Path(org): Path<&str>) -> String {
    format!("orgs/list-webhooks\n{}", org)
}

#[post("/orgs/{org}/hooks", operation_id = "orgs/create-webhook")]
async fn create_webhook(Path(org): Path<&str>) -> String {
    format!("orgs/create-webhook\n{}", org)
}

#[get("/orgs/{org}/hooks/{hook_id}", operation_id = "orgs/get-webhook")]
async fn get_webhook(Path((org, hook_id)): Path<(&str, &str)>) -> String {
    format!("orgs/get-webhook\n{}\n{}", org, hook_id)
}

#[patch("/orgs/{org}/hooks/{hook_id}", operation_id = "orgs/update-webhook")]
async fn update_webhook(Path((org, hook_id)): Path<(&str, &str)>) -> String {
    format!("orgs/update-webhook\n{}\n{}", org, hook_id)
}

#[delete("/orgs/{org}/hooks/{hook_id}", operation_id = "orgs/delete-webhook")]
async fn delete_webhook(Path((org, hook_id)): Path<(&str, &str)>) -> String {
    format!("orgs/delete-webhook\n{}\n{}", org, hook_id)
}

#[get("/orgs/{org}/hooks/{hook_id}/config", operation_id = "orgs/get-webhook-config-for-org")]
async fn get_webhook_config_for_org(Path((org, hook_id)): Path<(&str, &str)>) -> String {
    format!("orgs/get-webhook-config-for-org\n{}\n{}", org, hook_id)
}

#[patch("/orgs/{org}/hooks/{hook_id}/config", operation_id = "orgs/update-webhook-config-for-org")]
async fn update_webhook_config_for_org(Path((org, hook_id)): Path<(&str, &str)>) -> String {
    format!("orgs/update-webhook-config-for-org\n{}\n{}", org, hook_id)
}

#[get("/orgs/{org}/hooks/{hook_id}/deliveries", operation_id = "orgs/list-webhook-deliveries")]
async fn list_webhook_deliveries(Path((org, hook_id)): Path<(&str, &str)>) -> String {
    format!("orgs/list-webhook-deliveries\n{}\n{}", org, hook_id)
}

#[get("/orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}", operation_id = "orgs/get-webhook-delivery")]
async fn get_webhook_delivery(Path((org, hook_id, delivery_id)): Path<(&str, &str, &str)>) -> String {
    format!("orgs/get-webhook-delivery\n{}\n{}\n{}", org, hook_id, delivery_id)
}

#[post(
    "/orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}/attempts",
    operation_id = "orgs/redeliver-webhook-delivery"
)]
async fn redeliver_webhook_delivery(Path((org, hook_id, delivery_id)): Path<(&str, &str, &str)>) -> String {
    format!("orgs/redeliver-webhook-delivery\n{}\n{}\n{}", org, hook_id, delivery_id)
}

#[post("/orgs/{org}/hooks/{hook_id}/pings", operation_id = "orgs/ping-webhook")]
async fn ping_webhook(Path((org, hook_id)): Path<(&str, &str)>) -> String {
    format!("orgs/ping-webhook\n{}\n{}", org, hook_id)
}

#[get(
    "/orgs/{org}/insights/api/route-stats/{actor_type}/{actor_id}",
    operation_id = "api-insights/get-route-stats-by-actor"
)]
async fn api_insights_get_route_stats_by_actor(Path((org, actor_type, actor_id)): Path<(&str, &str, &str)>) -> String {
    format!("api-insights/get-route-stats-by-actor\n{}\n{}\n{}", org, actor_type, actor_id)
}

#[get("/orgs/{org}/insights/api/subject-stats", operation_id = "api-insights/get-subject-stats")]
async fn api_insights_get_subject_stats(Path(org): Path<&str>) -> String {
    format!("api-insights/get-subject-stats\n{}", org)
}

#[get("/orgs/{org}/insights/api/summary-stats", operation_id = "api-insights/get-summary-stats")]
async fn api_insights_get_summary_stats(Path(org): Path<&str>) -> String {
    format!("api-insights/get-summary-stats\n{}", org)
}

#[get(
    "/orgs/{org}/insights/api/summary-stats/users/{user_id}",
    operation_id = "api-insights/get-summary-stats-by-user"
)]
async fn api_insights_get_summary_stats_by_user(Path((org, user_id)): Path<(&str, &str)>) -> String {
    format!("api-insights/get-summary-stats-by-user\n{}\n{}", org, user_id)
}

#[get(
    "/orgs/{org}/insights/api/summary-stats/{actor_type}/{actor_id}",
    operation_id = "api-insights/get-summary-stats-by-actor"
)]
async fn api_insights_get_summary_stats_by_actor(
    Path((org, actor_type, actor_id)): Path<(&str, &str, &str)>,
) -> String {
    format!("api-insights/get-summary-stats-by-actor\n{}\n{}\n{}", org, actor_type, actor_id)
}

#[get("/orgs/{org}/insights/api/time-stats", operation_id = "api-insights/get-time-stats")]
async fn api_insights_get_time_stats(Path(org): Path<&str>) -> String {
    format!("api-insights/get-time-stats\n{}", org)
}

#[get("/orgs/{org}/insights/api/time-stats/users/{user_id}", operation_id = "api-insights/get-time-stats-by-user")]
async fn api_insights_get_time_stats_by_user(Path((org, user_id)): Path<(&str, &str)>) -> String {
    format!("api-insights/get-time-stats-by-user\n{}\n{}", org, user_id)
}

#[get(
    "/orgs/{org}/insights/api/time-stats/{actor_type}/{actor_id}",
    operation_id = "api-insights/get-time-stats-by-actor"
)]
async fn api_insights_get_time_stats_by_actor(Path((org, actor_type, actor_id)): Path<(&str, &str, &str)>) -> String {
    format!("api-insights/get-time-stats-by-actor\n{}\n{}\n{}", org, actor_type, actor_id)
}

#[get("/orgs/{org}/insights/api/user-stats/{user_id}", operation_id = "api-insights/get-user-stats")]
async fn api_insights_get_user_stats(Path((org, user_id)): Path<(&str, &str)>) -> String {
    format!("api-insights/get-user-stats\n{}\n{}", org, user_id)
}

#[get("/orgs/{org}/installations", operation_id = "orgs/list-app-installations")]
async fn list_app_installations(Path(org): Path<&str>) -> String {
    format!("orgs/list-app-installations\n{}", org)
}

#[get("/orgs/{org}/invitations", operation_id = "orgs/list-pending-invitations")]
async fn list_pending_invitations(Path(org): Path<&str>) -> String {
    format!("orgs/list-pending-invitations\n{}", org)
}

#[post("/orgs/{org}/invitations", operation_id = "orgs/create-invitation")]
async fn create_invitation(Path(org): Path<&str>) -> String {
    format!("orgs/create-invitation\n{}", org)
}

#[delete("/orgs/{org}/invitations/{invitation_id}", operation_id = "orgs/cancel-invitation")]
async fn cancel_invitation(Path((org, invitation_id)): Path<(&str, &str)>) -> String {
    format!("orgs/cancel-invitation\n{}\n{}", org, invitation_id)
}

#[get("/orgs/{org}/invitations/{invitation_id}/teams", operation_id = "orgs/list-invitation-teams")]
async fn list_invitation_teams(Path((org, invitation_id)): Path<(&str, &str)>) -> String {
    format!("orgs/list-invitation-teams\n{}\n{}", org, invitation_id)
}

#[get("/orgs/{org}/issue-fields", operation_id = "orgs/list-issue-fields")]
async fn list_issue_fields(Path(org): Path<&str>) -> String {
    format!("orgs/list-issue-fields\n{}", org)
}

#[post("/orgs/{org}/issue-fields", operation_id = "orgs/create-issue-field")]
async fn create_issue_field(Path(org): Path<&str>) -> String {
    format!("orgs/create-issue-field\n{}", org)
}

#[patch("/orgs/{org}/issue-fields/{issue_field_id}", operation_id = "orgs/update-issue-field")]
async fn update_issue_field(Path((org, issue_field_id)): Path<(&str, &str)>) -> String {
    format!("orgs/update-issue-field\n{}\n{}", org, issue_field_id)
}

#[delete("/orgs/{org}/issue-fields/{issue_field_id}", operation_id = "orgs/delete-issue-field")]
async fn delete_issue_field(Path((org, issue_field_id)): Path<(&str, &str)>) -> String {
    format!("orgs/delete-issue-field\n{}\n{}", org, issue_field_id)
}

#[get("/orgs/{org}/issue-types", operation_id = "orgs/list-issue-types")]
async fn list_issue_types(Path(org): Path<&str>) -> String {
    format!("orgs/list-issue-types\n{}", org)
}

#[post("/orgs/{org}/issue-types", operation_id = "orgs/create-issue-type")]
async fn create_issue_type(Path(org): Path<&str>) -> String {
    format!("orgs/create-issue-type\n{}", org)
}

#[put("/orgs/{org}/issue-types/{issue_type_id}", operation_id = "orgs/update-issue-type")]
async fn update_issue_type(Path((org, issue_type_id)): Path<(&str, &str)>) -> String {
    format!("orgs/update-issue-type\n{}\n{}", org, issue_type_id)
}

#[delete("/orgs/{org}/issue-types/{issue_type_id}", operation_id = "orgs/delete-issue-type")]
async fn delete_issue_type(Path((org, issue_type_id)): Path<(&str, &str)>) -> String {
    format!("orgs/delete-issue-type\n{}\n{}", org, issue_type_id)
}

#[get("/orgs/{org}/members", operation_id = "orgs/list-members")]
async fn list_members(Path(org): Path<&str>) -> String {
    format!("orgs/list-members\n{}", org)
}

#[get("/orgs/{org}/members/{username}", operation_id = "orgs/check-membership-for-user")]
async fn check_membership_for_user(Path((org, username)): Path<(&str, &str)>) -> String {
    format!("orgs/check-membership-for-user\n{}\n{}", org, username)
}

#[delete("/orgs/{org}/members/{username}", operation_id = "orgs/remove-member")]
async fn remove_member(Path((org, username)): Path<(&str, &str)>) -> String {
    format!("orgs/remove-member\n{}\n{}", org, username)
}

#[get("/orgs/{org}/memberships/{username}", operation_id = "orgs/get-membership-for-user")]
async fn get_membership_for_user(Path((org, username)): Path<(&str, &str)>) -> String {
    format!("orgs/get-membership-for-user\n{}\n{}", org, username)
}

#[put("/orgs/{org}/memberships/{username}", operation_id = "orgs/set-membership-for-user")]
async fn set_membership_for_user(Path((org, username)): Path<(&str, &str)>) -> String {
    format!("orgs/set-membership-for-user\n{}\n{}", org, username)
}

#[delete("/orgs/{org}/memberships/{username}", operation_id = "orgs/remove-membership-for-user")]
async fn remove_membership_for_user(Path((org, username)): Path<(&str, &str)>) -> String {
    format!("orgs/remove-membership-for-user\n{}\n{}", org, username)
}

#[get("/orgs/{org}/organization-roles", operation_id = "orgs/list-org-roles")]
async fn list_org_roles(Path(org): Path<&str>) -> String {
    format!("orgs/list-org-roles\n{}", org)
}

#[delete("/orgs/{org}/organization-roles/teams/{team_slug}", operation_id = "orgs/revoke-all-org-roles-team")]
async fn revoke_all_org_roles_team(Path((org, team_slug)): Path<(&str, &str)>) -> String {
    format!("orgs/revoke-all-org-roles-team\n{}\n{}", org, team_slug)
}

#[put("/orgs/{org}/organization-roles/teams/{team_slug}/{role_id}", operation_id = "orgs/assign-team-to-org-role")]
async fn assign_team_to_org_role(Path((org, team_slug, role_id)): Path<(&str, &str, &str)>) -> String {
    format!("orgs/assign-team-to-org-role\n{}\n{}\n{}", org, team_slug, role_id)
}

#[delete("/orgs/{org}/organization-roles/teams/{team_slug}/{role_id}", operation_id = "orgs/revoke-org-role-team")]
async fn revoke_org_role_team(Path((org, team_slug, role_id)): Path<(&str, &str, &str)>) -> String {
    format!("orgs/revoke-org-role-team\n{}\n{}\n{}", org, team_slug, role_id)
}

#[delete("/orgs/{org}/organization-roles/users/{username}", operation_id = "orgs/revoke-all-org-roles-user")]
async fn revoke_all_org_roles_user(Path((org, username)): Path<(&str, &str)>) -> String {
    format!("orgs/revoke-all-org-roles-user\n{}\n{}", org, username)
}

#[put("/orgs/{org}/organization-roles/users/{username}/{role_id}", operation_id = "orgs/assign-user-to-org-role")]
async fn assign_user_to_org_role(Path((org, username, role_id)): Path<(&str, &str, &str)>) -> String {
    format!("orgs/assign-user-to-org-role\n{}\n{}\n{}", org, username, role_id)
}

#[delete("/orgs/{org}/organization-roles/users/{username}/{role_id}", operation_id = "orgs/revoke-org-role-user")]
async fn revoke_org_role_user(Path((org, username, role_id)): Path<(&str, &str, &str)>) -> String {
    format!("orgs/revoke-org-role-user\n{}\n{}\n{}", org, username, role_id)
}

#[get("/orgs/{org}/organization-roles/{role_id}", operation_id = "orgs/get-org-role")]
async fn get_org_role(Path((org, role_id)): Path<(&str, &str)>) -> String {
    format!("orgs/get-org-role\n{}\n{}", org, role_id)
}

#[get("/orgs/{org}/organization-roles/{role_id}/teams", operation_id = "orgs/list-org-role-teams")]
async fn list_org_role_teams(Path((org, role_id)): Path<(&str, &str)>) -> String {
    format!("orgs/list-org-role-teams\n{}\n{}", org, role_id)
}

#[get("/orgs/{org}/organization-roles/{role_id}/users", operation_id = "orgs/list-org-role-users")]
async fn list_org_role_users(Path((org, role_id)): Path<(&str, &str)>) -> String {
    format!("orgs/list-org-role-users\n{}\n{}", org, role_id)
}

#[get("/orgs/{org}/outside_collaborators", operation_id = "orgs/list-outside-collaborators")]
async fn list_outside_collaborators(Path(org): Path<&str>) -> String {
    format!("orgs/list-outside-collaborators\n{}", org)
}

#[put("/orgs/{org}/outside_collaborators/{username}", operation_id = "orgs/convert-member-to-outside-collaborator")]
async fn convert_member_to_outside_collaborator(Path((org, username)): Path<(&str, &str)>) -> String {
    format!("orgs/convert-member-to-outside-collaborator\n{}\n{}", org, username)
}

#[delete("/orgs/{org}/outside_collaborators/{username}", operation_id = "orgs/remove-outside-collaborator")]
async fn remove_outside_collaborator(Path((org, username)): Path<(&str, &str)>) -> String {
    format!("orgs/remove-outside-collaborator\n{}\n{}", org, username)
}

#[get("/orgs/{org}/personal-access-token-requests", operation_id = "orgs/list-pat-grant-requests")]
async fn list_pat_grant_requests(Path(org): Path<&str>) -> String {
    format!("orgs/list-pat-grant-requests\n{}", org)
}

#[post("/orgs/{org}/personal-access-token-requests", operation_id = "orgs/review-pat-grant-requests-in-bulk")]
async fn review_pat_grant_requests_in_bulk(Path(org): Path<&str>) -> String {
    format!("orgs/review-pat-grant-requests-in-bulk\n{}", org)
}

#[post("/orgs/{org}/personal-access-token-requests/{pat_request_id}", operation_id = "orgs/review-pat-grant-request")]
async fn review_pat_grant_request(Path((org, pat_request_id)): Path<(&str, &str)>) -> String {
    format!("orgs/review-pat-grant-request\n{}\n{}", org, pat_request_id)
}

#[get(
    "/orgs/{org}/personal-access-token-requests/{pat_request_id}/repositories",
    operation_id = "orgs/list-pat-grant-request-repositories"
)]
async fn list_pat_grant_request_repositories(Path((org, pat_request_id)): Path<(&str, &str)>) -> String {
    format!("orgs/list-pat-grant-request-repositories\n{}\n{}", org, pat_request_id)
}

#[get("/orgs/{org}/personal-access-tokens", operation_id = "orgs/list-pat-grants")]
async fn list_pat_grants(Path(org): Path<&str>) -> String {
    format!("orgs/list-pat-grants\n{}", org)
}

#[post("/orgs/{org}/personal-access-tokens", operation_id = "orgs/update-pat-accesses")]
async fn update_pat_accesses(Path(org): Path<&str>) -> String {
    format!("orgs/update-pat-accesses\n{}", org)
}

#[post("/orgs/{org}/personal-access-tokens/{pat_id}", operation_id = "orgs/update-pat-access")]
async fn update_pat_access(Path((org, pat_id)): Path<(&str, &str)>) -> String {
    format!("orgs/update-pat-access\n{}\n{}", org, pat_id)
}

#[get("/orgs/{org}/personal-access-tokens/{pat_id}/repositories", operation_id = "orgs/list-pat-grant-repositories")]
async fn list_pat_grant_repositories(Path((org, pat_id)): Path<(&str, &str)>) -> String {
    format!("orgs/list-pat-grant-repositories\n{}\n{}", org, pat_id)
}

#[get("/orgs/{org}/properties/schema", operation_id = "orgs/custom-properties-for-repos-get-organization-definitions")]
async fn custom_properties_for_repos_get_organization_definitions(Path(org): Path<&str>) -> String {
    format!("orgs/custom-properties-for-repos-get-organization-definitions\n{}", org)
}

#[patch(
    "/orgs/{org}/properties/schema",
    operation_id = "orgs/custom-properties-for-repos-create-or-update-organization-definitions"
)]
async fn custom_properties_for_repos_create_or_update_organization_definitions(Path(org): Path<&str>) -> String {
    format!("orgs/custom-properties-for-repos-create-or-update-organization-definitions\n{}", org)
}

#[get(
    "/orgs/{org}/properties/schema/{custom_property_name}",
    operation_id = "orgs/custom-properties-for-repos-get-organization-definition"
)]
async fn custom_properties_for_repos_get_organization_definition(
    Path((org, custom_property_name)): Path<(&str, &str)>,
) -> String {
    format!("orgs/custom-properties-for-repos-get-organization-definition\n{}\n{}", org, custom_property_name)
}

#[put(
    "/orgs/{org}/properties/schema/{custom_property_name}",
    operation_id = "orgs/custom-properties-for-repos-create-or-update-organization-definition"
)]
async fn custom_properties_for_repos_create_or_update_organization_definition(
    Path((org, custom_property_name)): Path<(&str, &str)>,
) -> String {
    format!(
        "orgs/custom-properties-for-repos-create-or-update-organization-definition\n{}\n{}",
        org, custom_property_name
    )
}

#[delete(
    "/orgs/{org}/properties/schema/{custom_property_name}",
    operation_id = "orgs/custom-properties-for-repos-delete-organization-definition"
)]
async fn custom_properties_for_repos_delete_organization_definition(
    Path((org, custom_property_name)): Path<(&str, &str)>,
) -> String {
    format!("orgs/custom-properties-for-repos-delete-organization-definition\n{}\n{}", org, custom_property_name)
}

#[get("/orgs/{org}/properties/values", operation_id = "orgs/custom-properties-for-repos-get-organization-values")]
async fn custom_properties_for_repos_get_organization_values(Path(org): Path<&str>) -> String {
    format!("orgs/custom-properties-for-repos-get-organization-values\n{}", org)
}

#[patch(
    "/orgs/{org}/properties/values",
    operation_id = "orgs/custom-properties-for-repos-create-or-update-organization-values"
)]
async fn custom_properties_for_repos_create_or_update_organization_values(Path(org): Path<&str>) -> String {
    format!("orgs/custom-properties-for-repos-create-or-update-organization-values\n{}", org)
}

#[get("/orgs/{org}/public_members", operation_id = "orgs/list-public-members")]
async fn list_public_members(Path(org): Path<&str>) -> String {
    format!("orgs/list-public-members\n{}", org)
}

#[get("/orgs/{org}/public_members/{username}", operation_id = "orgs/check-public-membership-for-user")]
async fn check_public_membership_for_user(Path((org, username)): Path<(&str, &str)>) -> String {
    format!("orgs/check-public-membership-for-user\n{}\n{}", org, username)
}

#[put("/orgs/{org}/public_members/{username}", operation_id = "orgs/set-public-membership-for-authenticated-user")]
async fn set_public_membership_for_authenticated_user(Path((org, username)): Path<(&str, &str)>) -> String {
    format!("orgs/set-public-membership-for-authenticated-user\n{}\n{}", org, username)
}

#[delete(
    "/orgs/{org}/public_members/{username}",
    operation_id = "orgs/remove-public-membership-for-authenticated-user"
)]
async fn remove_public_membership_for_authenticated_user(Path((org, username)): Path<(&str, &str)>) -> String {
    format!("orgs/remove-public-membership-for-authenticated-user\n{}\n{}", org, username)
}

#[get("/orgs/{org}/rulesets/{ruleset_id}/history", operation_id = "orgs/get-org-ruleset-history")]
async fn get_org_ruleset_history(Path((org, ruleset_id)): Path<(&str, &str)>) -> String {
    format!("orgs/get-org-ruleset-history\n{}\n{}", org, ruleset_id)
}

#[get("/orgs/{org}/rulesets/{ruleset_id}/history/{version_id}", operation_id = "orgs/get-org-ruleset-version")]
async fn get_org_ruleset_version(Path((org, ruleset_id, version_id)): Path<(&str, &str, &str)>) -> String {
    format!("orgs/get-org-ruleset-version\n{}\n{}\n{}", org, ruleset_id, version_id)
}

#[get("/orgs/{org}/security-managers", operation_id = "orgs/list-security-manager-teams")]
async fn list_security_manager_teams(Path(org): Path<&str>) -> String {
    format!("orgs/list-security-manager-teams\n{}", org)
}

#[put("/orgs/{org}/security-managers/teams/{team_slug}", operation_id = "orgs/add-security-manager-team")]
async fn add_security_manager_team(Path((org, team_slug)): Path<(&str, &str)>) -> String {
    format!("orgs/add-security-manager-team\n{}\n{}", org, team_slug)
}

#[delete("/orgs/{org}/security-managers/teams/{team_slug}", operation_id = "orgs/remove-security-manager-team")]
async fn remove_security_manager_team(Path((org, team_slug)): Path<(&str, &str)>) -> String {
    format!("orgs/remove-security-manager-team\n{}\n{}", org, team_slug)
}

#[get("/orgs/{org}/settings/immutable-releases", operation_id = "orgs/get-immutable-releases-settings")]
async fn get_immutable_releases_settings(Path(org): Path<&str>) -> String {
    format!("orgs/get-immutable-releases-settings\n{}", org)
}

#[put("/orgs/{org}/settings/immutable-releases", operation_id = "orgs/set-immutable-releases-settings")]
async fn set_immutable_releases_settings(Path(org): Path<&str>) -> String {
    format!("orgs/set-immutable-releases-settings\n{}", org)
}

#[get(
    "/orgs/{org}/settings/immutable-releases/repositories",
    operation_id = "orgs/get-immutable-releases-settings-repositories"
)]
async fn get_immutable_releases_settings_repositories(Path(org): Path<&str>) -> String {
    format!("orgs/get-immutable-releases-settings-repositories\n{}", org)
}

#[put(
    "/orgs/{org}/settings/immutable-releases/repositories",
    operation_id = "orgs/set-immutable-releases-settings-repositories"
)]
async fn set_immutable_releases_settings_repositories(Path(org): Path<&str>) -> String {
    format!("orgs/set-immutable-releases-settings-repositories\n{}", org)
}

#[put(
    "/orgs/{org}/settings/immutable-releases/repositories/{repository_id}",
    operation_id = "orgs/enable-selected-repository-immutable-releases-organization"
)]
async fn enable_selected_repository_immutable_releases_organization(
    Path((org, repository_id)): Path<(&str, &str)>,
) -> String {
    format!("orgs/enable-selected-repository-immutable-releases-organization\n{}\n{}", org, repository_id)
}

#[delete(
    "/orgs/{org}/settings/immutable-releases/repositories/{repository_id}",
    operation_id = "orgs/disable-selected-repository-immutable-releases-organization"
)]
async fn disable_selected_repository_immutable_releases_organization(
    Path((org, repository_id)): Path<(&str, &str)>,
) -> String {
    format!("orgs/disable-selected-repository-immutable-releases-organization\n{}\n{}", org, repository_id)
}

#[post(
    "/orgs/{org}/{security_product}/{enablement}",
    operation_id = "orgs/enable-or-disable-security-product-on-all-org-repos"
)]
async fn enable_or_disable_security_product_on_all_org_repos(
    Path((org, security_product, enablement)): Path<(&str, &str, &str)>,
) -> String {
    format!("orgs/enable-or-disable-security-product-on-all-org-repos\n{}\n{}\n{}", org, security_product, enablement)
}

#[get("/user/memberships/orgs", operation_id = "orgs/list-memberships-for-authenticated-user")]
async fn list_memberships_for_authenticated_user() -> &'static str {
    "orgs/list-memberships-for-authenticated-user"
}

#[get("/user/memberships/orgs/{org}", operation_id = "orgs/get-membership-for-authenticated-user")]
async fn get_membership_for_authenticated_user(Path(org): Path<&str>) -> String {
    format!("orgs/get-membership-for-authenticated-user\n{}", org)
}

#[patch("/user/memberships/orgs/{org}", operation_id = "orgs/update-membership-for-authenticated-user")]
async fn update_membership_for_authenticated_user(Path(org): Path<&str>) -> String {
    format!("orgs/update-membership-for-authenticated-user\n{}", org)
}

#[get("/user/orgs", operation_id = "orgs/list-for-authenticated-user")]
async fn list_for_authenticated_user() -> &'static str {
    "orgs/list-for-authenticated-user"
}

#[get("/users/{username}/orgs", operation_id = "orgs/list-for-user")]
async fn list_for_user(Path(username): Path<&str>) -> String {
    format!("orgs/list-for-user\n{}", username)
}

#[get(
    "/orgs/{org}/organization-fine-grained-permissions",
    operation_id = "orgs/list-organization-fine-grained-permissions"
)]
async fn list_organization_fine_grained_permissions(Path(org): Path<&str>) -> String {
    format!("orgs/list-organization-fine-grained-permissions\n{}", org)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    list,
    get,
    update,
    delete,
    create_artifact_deployment_record,
    set_cluster_deployment_records,
    create_cluster_deployment_records_job,
    get_cluster_deployment_records_job,
    create_artifact_storage_record,
    list_artifact_deployment_records,
    list_artifact_storage_records,
    list_attestations_bulk,
    delete_attestations_bulk,
    delete_attestations_by_subject_digest,
    list_attestation_repositories,
    delete_attestations_by_id,
    list_attestations,
    list_blocked_users,
    check_blocked_user,
    block_user,
    unblock_user,
    list_failed_invitations,
    list_webhooks,
    create_webhook,
    get_webhook,
    update_webhook,
    delete_webhook,
    get_webhook_config_for_org,
    update_webhook_config_for_org,
    list_webhook_deliveries,
    get_webhook_delivery,
    redeliver_webhook_delivery,
    ping_webhook,
    api_insights_get_route_stats_by_actor,
    api_insights_get_subject_stats,
    api_insights_get_summary_stats,
    api_insights_get_summary_stats_by_user,
    api_insights_get_summary_stats_by_actor,
    api_insights_get_time_stats,
    api_insights_get_time_stats_by_user,
    api_insights_get_time_stats_by_actor,
    api_insights_get_user_stats,
    list_app_installations,
    list_pending_invitations,
    create_invitation,
    cancel_invitation,
    list_invitation_teams,
    list_issue_fields,
    create_issue_field,
    update_issue_field,
    delete_issue_field,
    list_issue_types,
    create_issue_type,
    update_issue_type,
    delete_issue_type,
    list_members,
    check_membership_for_user,
    remove_member,
    get_membership_for_user,
    set_membership_for_user,
    remove_membership_for_user,
    list_org_roles,
    revoke_all_org_roles_team,
    assign_team_to_org_role,
    revoke_org_role_team,
    revoke_all_org_roles_user,
    assign_user_to_org_role,
    revoke_org_role_user,
    get_org_role,
    list_org_role_teams,
    list_org_role_users,
    list_outside_collaborators,
    convert_member_to_outside_collaborator,
    remove_outside_collaborator,
    list_pat_grant_requests,
    review_pat_grant_requests_in_bulk,
    review_pat_grant_request,
    list_pat_grant_request_repositories,
    list_pat_grants,
    update_pat_accesses,
    update_pat_access,
    list_pat_grant_repositories,
    custom_properties_for_repos_get_organization_definitions,
    custom_properties_for_repos_create_or_update_organization_definitions,
    custom_properties_for_repos_get_organization_definition,
    custom_properties_for_repos_create_or_update_organization_definition,
    custom_properties_for_repos_delete_organization_definition,
    custom_properties_for_repos_get_organization_values,
    custom_properties_for_repos_create_or_update_organization_values,
    list_public_members,
    check_public_membership_for_user,
    set_public_membership_for_authenticated_user,
    remove_public_membership_for_authenticated_user,
    get_org_ruleset_history,
    get_org_ruleset_version,
    list_security_manager_teams,
    add_security_manager_team,
    remove_security_manager_team,
    get_immutable_releases_settings,
    set_immutable_releases_settings,
    get_immutable_releases_settings_repositories,
    set_immutable_releases_settings_repositories,
    enable_selected_repository_immutable_releases_organization,
    disable_selected_repository_immutable_releases_organization,
    enable_or_disable_security_product_on_all_org_repos,
    list_memberships_for_authenticated_user,
    get_membership_for_authenticated_user,
    update_membership_for_authenticated_user,
    list_for_authenticated_user,
    list_for_user,
    list_organization_fine_grained_permissions,
))]
pub(crate) struct Orgs {}
