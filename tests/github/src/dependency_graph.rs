// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/repos/{owner}/{repo}/dependency-graph/compare/{basehead}", operation_id = "dependency-graph/diff-range")]
async fn diff_range(Path((owner, repo, basehead)): Path<(&str, &str, &str)>) -> String {
    format!("dependency-graph/diff-range\n{}\n{}\n{}", owner, repo, basehead)
}

#[get("/repos/{owner}/{repo}/dependency-graph/sbom", operation_id = "dependency-graph/export-sbom")]
async fn export_sbom(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("dependency-graph/export-sbom\n{}\n{}", owner, repo)
}

#[get(
    "/repos/{owner}/{repo}/dependency-graph/sbom/fetch-report/{sbom_uuid}",
    operation_id = "dependency-graph/fetch-sbom-report"
)]
async fn fetch_sbom_report(Path((owner, repo, sbom_uuid)): Path<(&str, &str, &str)>) -> String {
    format!("dependency-graph/fetch-sbom-report\n{}\n{}\n{}", owner, repo, sbom_uuid)
}

#[get(
    "/repos/{owner}/{repo}/dependency-graph/sbom/generate-report",
    operation_id = "dependency-graph/generate-sbom-report"
)]
async fn generate_sbom_report(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("dependency-graph/generate-sbom-report\n{}\n{}", owner, repo)
}

#[post(
    "/repos/{owner}/{repo}/dependency-graph/snapshots",
    operation_id = "dependency-graph/create-repository-snapshot"
)]
async fn create_repository_snapshot(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("dependency-graph/create-repository-snapshot\n{}\n{}", owner, repo)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(diff_range, export_sbom, fetch_sbom_report, generate_sbom_report, create_repository_snapshot,))]
pub(crate) struct DependencyGraph {}
