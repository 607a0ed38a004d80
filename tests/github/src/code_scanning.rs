// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/orgs/{org}/code-scanning/alerts", operation_id = "code-scanning/list-alerts-for-org")]
async fn list_alerts_for_org(Path(org): Path<&str>) -> String {
    format!("code-scanning/list-alerts-for-org\n{}", org)
}

#[get("/repos/{owner}/{repo}/code-scanning/alerts", operation_id = "code-scanning/list-alerts-for-repo")]
async fn list_alerts_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("code-scanning/list-alerts-for-repo\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/code-scanning/alerts/{alert_number}", operation_id = "code-scanning/get-alert")]
async fn get_alert(Path((owner, repo, alert_number)): Path<(&str, &str, u64)>) -> String {
    format!("code-scanning/get-alert\n{}\n{}\n{}", owner, repo, alert_number)
}

#[patch("/repos/{owner}/{repo}/code-scanning/alerts/{alert_number}", operation_id = "code-scanning/update-alert")]
async fn update_alert(Path((owner, repo, alert_number)): Path<(&str, &str, u64)>) -> String {
    format!("code-scanning/update-alert\n{}\n{}\n{}", owner, repo, alert_number)
}

#[get("/repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix", operation_id = "code-scanning/get-autofix")]
async fn get_autofix(Path((owner, repo, alert_number)): Path<(&str, &str, u64)>) -> String {
    format!("code-scanning/get-autofix\n{}\n{}\n{}", owner, repo, alert_number)
}

#[post(
    "/repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix",
    operation_id = "code-scanning/create-autofix"
)]
async fn create_autofix(Path((owner, repo, alert_number)): Path<(&str, &str, u64)>) -> String {
    format!("code-scanning/create-autofix\n{}\n{}\n{}", owner, repo, alert_number)
}

#[post(
    "/repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix/commits",
    operation_id = "code-scanning/commit-autofix"
)]
async fn commit_autofix(Path((owner, repo, alert_number)): Path<(&str, &str, u64)>) -> String {
    format!("code-scanning/commit-autofix\n{}\n{}\n{}", owner, repo, alert_number)
}

#[get(
    "/repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances",
    operation_id = "code-scanning/list-alert-instances"
)]
async fn list_alert_instances(Path((owner, repo, alert_number)): Path<(&str, &str, u64)>) -> String {
    format!("code-scanning/list-alert-instances\n{}\n{}\n{}", owner, repo, alert_number)
}

#[get("/repos/{owner}/{repo}/code-scanning/analyses", operation_id = "code-scanning/list-recent-analyses")]
async fn list_recent_analyses(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("code-scanning/list-recent-analyses\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}", operation_id = "code-scanning/get-analysis")]
async fn get_analysis(Path((owner, repo, analysis_id)): Path<(&str, &str, &str)>) -> String {
    format!("code-scanning/get-analysis\n{}\n{}\n{}", owner, repo, analysis_id)
}

#[delete("/repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}", operation_id = "code-scanning/delete-analysis")]
async fn delete_analysis(Path((owner, repo, analysis_id)): Path<(&str, &str, &str)>) -> String {
    format!("code-scanning/delete-analysis\n{}\n{}\n{}", owner, repo, analysis_id)
}

#[get("/repos/{owner}/{repo}/code-scanning/codeql/databases", operation_id = "code-scanning/list-codeql-databases")]
async fn list_codeql_databases(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("code-scanning/list-codeql-databases\n{}\n{}", owner, repo)
}

#[get(
    "/repos/{owner}/{repo}/code-scanning/codeql/databases/{language}",
    operation_id = "code-scanning/get-codeql-database"
)]
async fn get_codeql_database(Path((owner, repo, language)): Path<(&str, &str, &str)>) -> String {
    format!("code-scanning/get-codeql-database\n{}\n{}\n{}", owner, repo, language)
}

#[delete(
    "/repos/{owner}/{repo}/code-scanning/codeql/databases/{language}",
    operation_id = "code-scanning/delete-codeql-database"
)]
async fn delete_codeql_database(Path((owner, repo, language)): Path<(&str, &str, &str)>) -> String {
    format!("code-scanning/delete-codeql-database\n{}\n{}\n{}", owner, repo, language)
}

#[post(
    "/repos/{owner}/{repo}/code-scanning/codeql/variant-analyses",
    operation_id = "code-scanning/create-variant-analysis"
)]
async fn create_variant_analysis(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("code-scanning/create-variant-analysis\n{}\n{}", owner, repo)
}

#[get(
    "/repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}",
    operation_id = "code-scanning/get-variant-analysis"
)]
async fn get_variant_analysis(Path((owner, repo, codeql_variant_analysis_id)): Path<(&str, &str, &str)>) -> String {
    format!("code-scanning/get-variant-analysis\n{}\n{}\n{}", owner, repo, codeql_variant_analysis_id)
}

#[derive(Schema)]
struct GetVariantAnalysisRepoTask<'r> {
    owner: &'r str,
    repo: &'r str,
    codeql_variant_analysis_id: &'r str,
    repo_owner: &'r str,
    repo_name: &'r str,
}

#[get(
    "/repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}/repos/{repo_owner}/{repo_name}",
    operation_id = "code-scanning/get-variant-analysis-repo-task"
)]
async fn get_variant_analysis_repo_task(Path(params): Path<GetVariantAnalysisRepoTask<'_>>) -> String {
    format!(
        "code-scanning/get-variant-analysis-repo-task\n{}\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.codeql_variant_analysis_id, params.repo_owner, params.repo_name
    )
}

#[get("/repos/{owner}/{repo}/code-scanning/default-setup", operation_id = "code-scanning/get-default-setup")]
async fn get_default_setup(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("code-scanning/get-default-setup\n{}\n{}", owner, repo)
}

#[patch("/repos/{owner}/{repo}/code-scanning/default-setup", operation_id = "code-scanning/update-default-setup")]
async fn update_default_setup(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("code-scanning/update-default-setup\n{}\n{}", owner, repo)
}

#[post("/repos/{owner}/{repo}/code-scanning/sarifs", operation_id = "code-scanning/upload-sarif")]
async fn upload_sarif(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("code-scanning/upload-sarif\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}", operation_id = "code-scanning/get-sarif")]
async fn get_sarif(Path((owner, repo, sarif_id)): Path<(&str, &str, &str)>) -> String {
    format!("code-scanning/get-sarif\n{}\n{}\n{}", owner, repo, sarif_id)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    list_alerts_for_org,
    list_alerts_for_repo,
    get_alert,
    update_alert,
    get_autofix,
    create_autofix,
    commit_autofix,
    list_alert_instances,
    list_recent_analyses,
    get_analysis,
    delete_analysis,
    list_codeql_databases,
    get_codeql_database,
    delete_codeql_database,
    create_variant_analysis,
    get_variant_analysis,
    get_variant_analysis_repo_task,
    get_default_setup,
    update_default_setup,
    upload_sarif,
    get_sarif,
))]
pub(crate) struct CodeScanning {}
