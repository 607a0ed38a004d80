// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get(
    "/enterprises/{enterprise}/copilot/metrics/reports/enterprise-1-day",
    operation_id = "copilot/copilot-enterprise-one-day-usage-metrics"
)]
async fn copilot_enterprise_one_day_usage_metrics(Path(enterprise): Path<&str>) -> String {
    format!("copilot/copilot-enterprise-one-day-usage-metrics\n{}", enterprise)
}

#[get(
    "/enterprises/{enterprise}/copilot/metrics/reports/enterprise-28-day/latest",
    operation_id = "copilot/copilot-enterprise-usage-metrics"
)]
async fn copilot_enterprise_usage_metrics(Path(enterprise): Path<&str>) -> String {
    format!("copilot/copilot-enterprise-usage-metrics\n{}", enterprise)
}

#[get(
    "/enterprises/{enterprise}/copilot/metrics/reports/repos-1-day",
    operation_id = "copilot/copilot-enterprise-repos-one-day-report"
)]
async fn copilot_enterprise_repos_one_day_report(Path(enterprise): Path<&str>) -> String {
    format!("copilot/copilot-enterprise-repos-one-day-report\n{}", enterprise)
}

#[get(
    "/enterprises/{enterprise}/copilot/metrics/reports/user-teams-1-day",
    operation_id = "copilot/copilot-enterprise-user-teams-one-day-report"
)]
async fn copilot_enterprise_user_teams_one_day_report(Path(enterprise): Path<&str>) -> String {
    format!("copilot/copilot-enterprise-user-teams-one-day-report\n{}", enterprise)
}

#[get(
    "/enterprises/{enterprise}/copilot/metrics/reports/users-1-day",
    operation_id = "copilot/copilot-users-one-day-usage-metrics"
)]
async fn copilot_users_one_day_usage_metrics(Path(enterprise): Path<&str>) -> String {
    format!("copilot/copilot-users-one-day-usage-metrics\n{}", enterprise)
}

#[get(
    "/enterprises/{enterprise}/copilot/metrics/reports/users-28-day/latest",
    operation_id = "copilot/copilot-users-usage-metrics"
)]
async fn copilot_users_usage_metrics(Path(enterprise): Path<&str>) -> String {
    format!("copilot/copilot-users-usage-metrics\n{}", enterprise)
}

#[put(
    "/enterprises/{enterprise}/copilot/policies/coding_agent",
    operation_id = "copilot/set-enterprise-coding-agent-policy"
)]
async fn set_enterprise_coding_agent_policy(Path(enterprise): Path<&str>) -> String {
    format!("copilot/set-enterprise-coding-agent-policy\n{}", enterprise)
}

#[post(
    "/enterprises/{enterprise}/copilot/policies/coding_agent/organizations",
    operation_id = "copilot/add-organizations-to-enterprise-coding-agent-policy"
)]
async fn add_organizations_to_enterprise_coding_agent_policy(Path(enterprise): Path<&str>) -> String {
    format!("copilot/add-organizations-to-enterprise-coding-agent-policy\n{}", enterprise)
}

#[delete(
    "/enterprises/{enterprise}/copilot/policies/coding_agent/organizations",
    operation_id = "copilot/remove-organizations-from-enterprise-coding-agent-policy"
)]
async fn remove_organizations_from_enterprise_coding_agent_policy(Path(enterprise): Path<&str>) -> String {
    format!("copilot/remove-organizations-from-enterprise-coding-agent-policy\n{}", enterprise)
}

#[get("/orgs/{org}/copilot/billing", operation_id = "copilot/get-copilot-organization-details")]
async fn get_copilot_organization_details(Path(org): Path<&str>) -> String {
    format!("copilot/get-copilot-organization-details\n{}", org)
}

#[get("/orgs/{org}/copilot/billing/seats", operation_id = "copilot/list-copilot-seats")]
async fn list_copilot_seats(Path(org): Path<&str>) -> String {
    format!("copilot/list-copilot-seats\n{}", org)
}

#[post("/orgs/{org}/copilot/billing/selected_teams", operation_id = "copilot/add-copilot-seats-for-teams")]
async fn add_copilot_seats_for_teams(Path(org): Path<&str>) -> String {
    format!("copilot/add-copilot-seats-for-teams\n{}", org)
}

#[delete(
    "/orgs/{org}/copilot/billing/selected_teams",
    operation_id = "copilot/cancel-copilot-seat-assignment-for-teams"
)]
async fn cancel_copilot_seat_assignment_for_teams(Path(org): Path<&str>) -> String {
    format!("copilot/cancel-copilot-seat-assignment-for-teams\n{}", org)
}

#[post("/orgs/{org}/copilot/billing/selected_users", operation_id = "copilot/add-copilot-seats-for-users")]
async fn add_copilot_seats_for_users(Path(org): Path<&str>) -> String {
    format!("copilot/add-copilot-seats-for-users\n{}", org)
}

#[delete(
    "/orgs/{org}/copilot/billing/selected_users",
    operation_id = "copilot/cancel-copilot-seat-assignment-for-users"
)]
async fn cancel_copilot_seat_assignment_for_users(Path(org): Path<&str>) -> String {
    format!("copilot/cancel-copilot-seat-assignment-for-users\n{}", org)
}

#[get(
    "/orgs/{org}/copilot/coding-agent/permissions",
    operation_id = "copilot/get-copilot-coding-agent-permissions-organization"
)]
async fn get_copilot_coding_agent_permissions_organization(Path(org): Path<&str>) -> String {
    format!("copilot/get-copilot-coding-agent-permissions-organization\n{}", org)
}

#[put(
    "/orgs/{org}/copilot/coding-agent/permissions",
    operation_id = "copilot/set-copilot-coding-agent-permissions-organization"
)]
async fn set_copilot_coding_agent_permissions_organization(Path(org): Path<&str>) -> String {
    format!("copilot/set-copilot-coding-agent-permissions-organization\n{}", org)
}

#[get(
    "/orgs/{org}/copilot/coding-agent/permissions/repositories",
    operation_id = "copilot/list-copilot-coding-agent-selected-repositories-for-organization"
)]
async fn list_copilot_coding_agent_selected_repositories_for_organization(Path(org): Path<&str>) -> String {
    format!("copilot/list-copilot-coding-agent-selected-repositories-for-organization\n{}", org)
}

#[put(
    "/orgs/{org}/copilot/coding-agent/permissions/repositories",
    operation_id = "copilot/set-copilot-coding-agent-selected-repositories-for-organization"
)]
async fn set_copilot_coding_agent_selected_repositories_for_organization(Path(org): Path<&str>) -> String {
    format!("copilot/set-copilot-coding-agent-selected-repositories-for-organization\n{}", org)
}

#[put(
    "/orgs/{org}/copilot/coding-agent/permissions/repositories/{repository_id}",
    operation_id = "copilot/enable-copilot-coding-agent-for-repository-in-organization"
)]
async fn enable_copilot_coding_agent_for_repository_in_organization(
    Path((org, repository_id)): Path<(&str, &str)>,
) -> String {
    format!("copilot/enable-copilot-coding-agent-for-repository-in-organization\n{}\n{}", org, repository_id)
}

#[delete(
    "/orgs/{org}/copilot/coding-agent/permissions/repositories/{repository_id}",
    operation_id = "copilot/disable-copilot-coding-agent-for-repository-in-organization"
)]
async fn disable_copilot_coding_agent_for_repository_in_organization(
    Path((org, repository_id)): Path<(&str, &str)>,
) -> String {
    format!("copilot/disable-copilot-coding-agent-for-repository-in-organization\n{}\n{}", org, repository_id)
}

#[get("/orgs/{org}/copilot/content_exclusion", operation_id = "copilot/copilot-content-exclusion-for-organization")]
async fn copilot_content_exclusion_for_organization(Path(org): Path<&str>) -> String {
    format!("copilot/copilot-content-exclusion-for-organization\n{}", org)
}

#[put("/orgs/{org}/copilot/content_exclusion", operation_id = "copilot/set-copilot-content-exclusion-for-organization")]
async fn set_copilot_content_exclusion_for_organization(Path(org): Path<&str>) -> String {
    format!("copilot/set-copilot-content-exclusion-for-organization\n{}", org)
}

#[get(
    "/orgs/{org}/copilot/metrics/reports/organization-1-day",
    operation_id = "copilot/copilot-organization-one-day-usage-metrics"
)]
async fn copilot_organization_one_day_usage_metrics(Path(org): Path<&str>) -> String {
    format!("copilot/copilot-organization-one-day-usage-metrics\n{}", org)
}

#[get(
    "/orgs/{org}/copilot/metrics/reports/organization-28-day/latest",
    operation_id = "copilot/copilot-organization-usage-metrics"
)]
async fn copilot_organization_usage_metrics(Path(org): Path<&str>) -> String {
    format!("copilot/copilot-organization-usage-metrics\n{}", org)
}

#[get(
    "/orgs/{org}/copilot/metrics/reports/repos-1-day",
    operation_id = "copilot/copilot-organization-repos-one-day-report"
)]
async fn copilot_organization_repos_one_day_report(Path(org): Path<&str>) -> String {
    format!("copilot/copilot-organization-repos-one-day-report\n{}", org)
}

#[get(
    "/orgs/{org}/copilot/metrics/reports/user-teams-1-day",
    operation_id = "copilot/copilot-organization-user-teams-one-day-report"
)]
async fn copilot_organization_user_teams_one_day_report(Path(org): Path<&str>) -> String {
    format!("copilot/copilot-organization-user-teams-one-day-report\n{}", org)
}

#[get(
    "/orgs/{org}/copilot/metrics/reports/users-1-day",
    operation_id = "copilot/copilot-organization-users-one-day-usage-metrics"
)]
async fn copilot_organization_users_one_day_usage_metrics(Path(org): Path<&str>) -> String {
    format!("copilot/copilot-organization-users-one-day-usage-metrics\n{}", org)
}

#[get(
    "/orgs/{org}/copilot/metrics/reports/users-28-day/latest",
    operation_id = "copilot/copilot-organization-users-usage-metrics"
)]
async fn copilot_organization_users_usage_metrics(Path(org): Path<&str>) -> String {
    format!("copilot/copilot-organization-users-usage-metrics\n{}", org)
}

#[get("/orgs/{org}/members/{username}/copilot", operation_id = "copilot/get-copilot-seat-details-for-user")]
async fn get_copilot_seat_details_for_user(Path((org, username)): Path<(&str, &str)>) -> String {
    format!("copilot/get-copilot-seat-details-for-user\n{}\n{}", org, username)
}

#[get(
    "/repos/{owner}/{repo}/copilot/cloud-agent/configuration",
    operation_id = "copilot/get-copilot-cloud-agent-configuration"
)]
async fn get_copilot_cloud_agent_configuration(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("copilot/get-copilot-cloud-agent-configuration\n{}\n{}", owner, repo)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    copilot_enterprise_one_day_usage_metrics,
    copilot_enterprise_usage_metrics,
    copilot_enterprise_repos_one_day_report,
    copilot_enterprise_user_teams_one_day_report,
    copilot_users_one_day_usage_metrics,
    copilot_users_usage_metrics,
    set_enterprise_coding_agent_policy,
    add_organizations_to_enterprise_coding_agent_policy,
    remove_organizations_from_enterprise_coding_agent_policy,
    get_copilot_organization_details,
    list_copilot_seats,
    add_copilot_seats_for_teams,
    cancel_copilot_seat_assignment_for_teams,
    add_copilot_seats_for_users,
    cancel_copilot_seat_assignment_for_users,
    get_copilot_coding_agent_permissions_organization,
    set_copilot_coding_agent_permissions_organization,
    list_copilot_coding_agent_selected_repositories_for_organization,
    set_copilot_coding_agent_selected_repositories_for_organization,
    enable_copilot_coding_agent_for_repository_in_organization,
    disable_copilot_coding_agent_for_repository_in_organization,
    copilot_content_exclusion_for_organization,
    set_copilot_content_exclusion_for_organization,
    copilot_organization_one_day_usage_metrics,
    copilot_organization_usage_metrics,
    copilot_organization_repos_one_day_report,
    copilot_organization_user_teams_one_day_report,
    copilot_organization_users_one_day_usage_metrics,
    copilot_organization_users_usage_metrics,
    get_copilot_seat_details_for_user,
    get_copilot_cloud_agent_configuration,
))]
pub(crate) struct Copilot {}
