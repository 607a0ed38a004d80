// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/repos/{owner}/{repo}/code-quality/findings", operation_id = "code-quality/list-findings-for-repo")]
async fn list_findings_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("code-quality/list-findings-for-repo\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/code-quality/findings/{finding_number}", operation_id = "code-quality/get-finding")]
async fn get_finding(Path((owner, repo, finding_number)): Path<(&str, &str, u64)>) -> String {
    format!("code-quality/get-finding\n{}\n{}\n{}", owner, repo, finding_number)
}

#[get("/repos/{owner}/{repo}/code-quality/setup", operation_id = "code-quality/get-setup")]
async fn get_setup(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("code-quality/get-setup\n{}\n{}", owner, repo)
}

#[patch("/repos/{owner}/{repo}/code-quality/setup", operation_id = "code-quality/update-setup")]
async fn update_setup(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("code-quality/update-setup\n{}\n{}", owner, repo)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(list_findings_for_repo, get_finding, get_setup, update_setup,))]
pub(crate) struct CodeQuality {}
