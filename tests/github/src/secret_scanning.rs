// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/orgs/{org}/secret-scanning/alerts", operation_id = "secret-scanning/list-alerts-for-org")]
async fn list_alerts_for_org(Path(org): Path<&str>) -> String {
    format!("secret-scanning/list-alerts-for-org\n{}", org)
}

#[get("/orgs/{org}/secret-scanning/custom-patterns", operation_id = "secret-scanning/list-org-custom-patterns")]
async fn list_org_custom_patterns(Path(org): Path<&str>) -> String {
    format!("secret-scanning/list-org-custom-patterns\n{}", org)
}

#[post("/orgs/{org}/secret-scanning/custom-patterns", operation_id = "secret-scanning/bulk-create-org-custom-patterns")]
async fn bulk_create_org_custom_patterns(Path(org): Path<&str>) -> String {
    format!("secret-scanning/bulk-create-org-custom-patterns\n{}", org)
}

#[delete(
    "/orgs/{org}/secret-scanning/custom-patterns",
    operation_id = "secret-scanning/bulk-delete-org-custom-patterns"
)]
async fn bulk_delete_org_custom_patterns(Path(org): Path<&str>) -> String {
    format!("secret-scanning/bulk-delete-org-custom-patterns\n{}", org)
}

#[patch(
    "/orgs/{org}/secret-scanning/custom-patterns/{pattern_id}",
    operation_id = "secret-scanning/update-org-custom-pattern"
)]
async fn update_org_custom_pattern(Path((org, pattern_id)): Path<(&str, &str)>) -> String {
    format!("secret-scanning/update-org-custom-pattern\n{}\n{}", org, pattern_id)
}

#[get("/orgs/{org}/secret-scanning/pattern-configurations", operation_id = "secret-scanning/list-org-pattern-configs")]
async fn list_org_pattern_configs(Path(org): Path<&str>) -> String {
    format!("secret-scanning/list-org-pattern-configs\n{}", org)
}

#[patch(
    "/orgs/{org}/secret-scanning/pattern-configurations",
    operation_id = "secret-scanning/update-org-pattern-configs"
)]
async fn update_org_pattern_configs(Path(org): Path<&str>) -> String {
    format!("secret-scanning/update-org-pattern-configs\n{}", org)
}

#[get("/repos/{owner}/{repo}/secret-scanning/alerts", operation_id = "secret-scanning/list-alerts-for-repo")]
async fn list_alerts_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("secret-scanning/list-alerts-for-repo\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}", operation_id = "secret-scanning/get-alert")]
async fn get_alert(Path((owner, repo, alert_number)): Path<(&str, &str, u64)>) -> String {
    format!("secret-scanning/get-alert\n{}\n{}\n{}", owner, repo, alert_number)
}

#[patch("/repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}", operation_id = "secret-scanning/update-alert")]
async fn update_alert(Path((owner, repo, alert_number)): Path<(&str, &str, u64)>) -> String {
    format!("secret-scanning/update-alert\n{}\n{}\n{}", owner, repo, alert_number)
}

#[get(
    "/repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}/locations",
    operation_id = "secret-scanning/list-locations-for-alert"
)]
async fn list_locations_for_alert(Path((owner, repo, alert_number)): Path<(&str, &str, u64)>) -> String {
    format!("secret-scanning/list-locations-for-alert\n{}\n{}\n{}", owner, repo, alert_number)
}

#[get(
    "/repos/{owner}/{repo}/secret-scanning/custom-patterns",
    operation_id = "secret-scanning/list-repo-custom-patterns"
)]
async fn list_repo_custom_patterns(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("secret-scanning/list-repo-custom-patterns\n{}\n{}", owner, repo)
}

#[post(
    "/repos/{owner}/{repo}/secret-scanning/custom-patterns",
    operation_id = "secret-scanning/bulk-create-repo-custom-patterns"
)]
async fn bulk_create_repo_custom_patterns(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("secret-scanning/bulk-create-repo-custom-patterns\n{}\n{}", owner, repo)
}

#[delete(
    "/repos/{owner}/{repo}/secret-scanning/custom-patterns",
    operation_id = "secret-scanning/bulk-delete-repo-custom-patterns"
)]
async fn bulk_delete_repo_custom_patterns(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("secret-scanning/bulk-delete-repo-custom-patterns\n{}\n{}", owner, repo)
}

#[patch(
    "/repos/{owner}/{repo}/secret-scanning/custom-patterns/{pattern_id}",
    operation_id = "secret-scanning/update-repo-custom-pattern"
)]
async fn update_repo_custom_pattern(Path((owner, repo, pattern_id)): Path<(&str, &str, &str)>) -> String {
    format!("secret-scanning/update-repo-custom-pattern\n{}\n{}\n{}", owner, repo, pattern_id)
}

#[post(
    "/repos/{owner}/{repo}/secret-scanning/push-protection-bypasses",
    operation_id = "secret-scanning/create-push-protection-bypass"
)]
async fn create_push_protection_bypass(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("secret-scanning/create-push-protection-bypass\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/secret-scanning/scan-history", operation_id = "secret-scanning/get-scan-history")]
async fn get_scan_history(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("secret-scanning/get-scan-history\n{}\n{}", owner, repo)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    list_alerts_for_org,
    list_org_custom_patterns,
    bulk_create_org_custom_patterns,
    bulk_delete_org_custom_patterns,
    update_org_custom_pattern,
    list_org_pattern_configs,
    update_org_pattern_configs,
    list_alerts_for_repo,
    get_alert,
    update_alert,
    list_locations_for_alert,
    list_repo_custom_patterns,
    bulk_create_repo_custom_patterns,
    bulk_delete_repo_custom_patterns,
    update_repo_custom_pattern,
    create_push_protection_bypass,
    get_scan_history,
))]
pub(crate) struct SecretScanning {}
