// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/orgs/{org}/repos", operation_id = "repos/list-for-org")]
async fn list_for_org(Path(org): Path<&str>) -> String {
    format!("repos/list-for-org\n{}", org)
}

#[post("/orgs/{org}/repos", operation_id = "repos/create-in-org")]
async fn create_in_org(Path(org): Path<&str>) -> String {
    format!("repos/create-in-org\n{}", org)
}

#[get("/orgs/{org}/rulesets", operation_id = "repos/get-org-rulesets")]
async fn get_org_rulesets(Path(org): Path<&str>) -> String {
    format!("repos/get-org-rulesets\n{}", org)
}

#[post("/orgs/{org}/rulesets", operation_id = "repos/create-org-ruleset")]
async fn create_org_ruleset(Path(org): Path<&str>) -> String {
    format!("repos/create-org-ruleset\n{}", org)
}

#[get("/orgs/{org}/rulesets/rule-suites", operation_id = "repos/get-org-rule-suites")]
async fn get_org_rule_suites(Path(org): Path<&str>) -> String {
    format!("repos/get-org-rule-suites\n{}", org)
}

#[get("/orgs/{org}/rulesets/rule-suites/{rule_suite_id}", operation_id = "repos/get-org-rule-suite")]
async fn get_org_rule_suite(Path((org, rule_suite_id)): Path<(&str, &str)>) -> String {
    format!("repos/get-org-rule-suite\n{}\n{}", org, rule_suite_id)
}

#[get("/orgs/{org}/rulesets/{ruleset_id}", operation_id = "repos/get-org-ruleset")]
async fn get_org_ruleset(Path((org, ruleset_id)): Path<(&str, &str)>) -> String {
    format!("repos/get-org-ruleset\n{}\n{}", org, ruleset_id)
}

#[put("/orgs/{org}/rulesets/{ruleset_id}", operation_id = "repos/update-org-ruleset")]
async fn update_org_ruleset(Path((org, ruleset_id)): Path<(&str, &str)>) -> String {
    format!("repos/update-org-ruleset\n{}\n{}", org, ruleset_id)
}

#[delete("/orgs/{org}/rulesets/{ruleset_id}", operation_id = "repos/delete-org-ruleset")]
async fn delete_org_ruleset(Path((org, ruleset_id)): Path<(&str, &str)>) -> String {
    format!("repos/delete-org-ruleset\n{}\n{}", org, ruleset_id)
}

#[get("/repos/{owner}/{repo}", operation_id = "repos/get")]
async fn get(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/get\n{}\n{}", owner, repo)
}

#[patch("/repos/{owner}/{repo}", operation_id = "repos/update")]
async fn update(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/update\n{}\n{}", owner, repo)
}

#[delete("/repos/{owner}/{repo}", operation_id = "repos/delete")]
async fn delete(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/delete\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/activity", operation_id = "repos/list-activities")]
async fn list_activities(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/list-activities\n{}\n{}", owner, repo)
}

#[post("/repos/{owner}/{repo}/attestations", operation_id = "repos/create-attestation")]
async fn create_attestation(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/create-attestation\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/attestations/{subject_digest}", operation_id = "repos/list-attestations")]
async fn list_attestations(Path((owner, repo, subject_digest)): Path<(&str, &str, &str)>) -> String {
    format!("repos/list-attestations\n{}\n{}\n{}", owner, repo, subject_digest)
}

#[get("/repos/{owner}/{repo}/autolinks", operation_id = "repos/list-autolinks")]
async fn list_autolinks(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/list-autolinks\n{}\n{}", owner, repo)
}

#[post("/repos/{owner}/{repo}/autolinks", operation_id = "repos/create-autolink")]
async fn create_autolink(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/create-autolink\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/autolinks/{autolink_id}", operation_id = "repos/get-autolink")]
async fn get_autolink(Path((owner, repo, autolink_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-autolink\n{}\n{}\n{}", owner, repo, autolink_id)
}

#[delete("/repos/{owner}/{repo}/autolinks/{autolink_id}", operation_id = "repos/delete-autolink")]
async fn delete_autolink(Path((owner, repo, autolink_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/delete-autolink\n{}\n{}\n{}", owner, repo, autolink_id)
}

#[get("/repos/{owner}/{repo}/automated-security-fixes", operation_id = "repos/check-automated-security-fixes")]
async fn check_automated_security_fixes(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/check-automated-security-fixes\n{}\n{}", owner, repo)
}

#[put("/repos/{owner}/{repo}/automated-security-fixes", operation_id = "repos/enable-automated-security-fixes")]
async fn enable_automated_security_fixes(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/enable-automated-security-fixes\n{}\n{}", owner, repo)
}

#[delete("/repos/{owner}/{repo}/automated-security-fixes", operation_id = "repos/disable-automated-security-fixes")]
async fn disable_automated_security_fixes(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/disable-automated-security-fixes\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/branches", operation_id = "repos/list-branches")]
async fn list_branches(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/list-branches\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/branches/{branch}", operation_id = "repos/get-branch")]
async fn get_branch(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-branch\n{}\n{}\n{}", owner, repo, branch)
}

#[get("/repos/{owner}/{repo}/branches/{branch}/protection", operation_id = "repos/get-branch-protection")]
async fn get_branch_protection(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-branch-protection\n{}\n{}\n{}", owner, repo, branch)
}

#[put("/repos/{owner}/{repo}/branches/{branch}/protection", operation_id = "repos/update-branch-protection")]
async fn update_branch_protection(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/update-branch-protection\n{}\n{}\n{}", owner, repo, branch)
}

#[delete("/repos/{owner}/{repo}/branches/{branch}/protection", operation_id = "repos/delete-branch-protection")]
async fn delete_branch_protection(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/delete-branch-protection\n{}\n{}\n{}", owner, repo, branch)
}

#[get(
    "/repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins",
    operation_id = "repos/get-admin-branch-protection"
)]
async fn get_admin_branch_protection(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-admin-branch-protection\n{}\n{}\n{}", owner, repo, branch)
}

#[post(
    "/repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins",
    operation_id = "repos/set-admin-branch-protection"
)]
async fn set_admin_branch_protection(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/set-admin-branch-protection\n{}\n{}\n{}", owner, repo, branch)
}

#[delete(
    "/repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins",
    operation_id = "repos/delete-admin-branch-protection"
)]
async fn delete_admin_branch_protection(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/delete-admin-branch-protection\n{}\n{}\n{}", owner, repo, branch)
}

#[get(
    "/repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews",
    operation_id = "repos/get-pull-request-review-protection"
)]
async fn get_pull_request_review_protection(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-pull-request-review-protection\n{}\n{}\n{}", owner, repo, branch)
}

#[patch(
    "/repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews",
    operation_id = "repos/update-pull-request-review-protection"
)]
async fn update_pull_request_review_protection(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/update-pull-request-review-protection\n{}\n{}\n{}", owner, repo, branch)
}

#[delete(
    "/repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews",
    operation_id = "repos/delete-pull-request-review-protection"
)]
async fn delete_pull_request_review_protection(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/delete-pull-request-review-protection\n{}\n{}\n{}", owner, repo, branch)
}

#[get(
    "/repos/{owner}/{repo}/branches/{branch}/protection/required_signatures",
    operation_id = "repos/get-commit-signature-protection"
)]
async fn get_commit_signature_protection(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-commit-signature-protection\n{}\n{}\n{}", owner, repo, branch)
}

#[post(
    "/repos/{owner}/{repo}/branches/{branch}/protection/required_signatures",
    operation_id = "repos/create-commit-signature-protection"
)]
async fn create_commit_signature_protection(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/create-commit-signature-protection\n{}\n{}\n{}", owner, repo, branch)
}

#[delete(
    "/repos/{owner}/{repo}/branches/{branch}/protection/required_signatures",
    operation_id = "repos/delete-commit-signature-protection"
)]
async fn delete_commit_signature_protection(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/delete-commit-signature-protection\n{}\n{}\n{}", owner, repo, branch)
}

#[get(
    "/repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks",
    operation_id = "repos/get-status-checks-protection"
)]
async fn get_status_checks_protection(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-status-checks-protection\n{}\n{}\n{}", owner, repo, branch)
}

#[patch(
    "/repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks",
    operation_id = "repos/update-status-check-protection"
)]
async fn update_status_check_protection(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/update-status-check-protection\n{}\n{}\n{}", owner, repo, branch)
}

#[delete(
    "/repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks",
    operation_id = "repos/remove-status-check-protection"
)]
async fn remove_status_check_protection(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/remove-status-check-protection\n{}\n{}\n{}", owner, repo, branch)
}

#[get(
    "/repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
    operation_id = "repos/get-all-status-check-contexts"
)]
async fn get_all_status_check_contexts(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-all-status-check-contexts\n{}\n{}\n{}", owner, repo, branch)
}

#[post(
    "/repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
    operation_id = "repos/add-status-check-contexts"
)]
async fn add_status_check_contexts(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/add-status-check-contexts\n{}\n{}\n{}", owner, repo, branch)
}

#[put(
    "/repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
    operation_id = "repos/set-status-check-contexts"
)]
async fn set_status_check_contexts(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/set-status-check-contexts\n{}\n{}\n{}", owner, repo, branch)
}

#[delete(
    "/repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
    operation_id = "repos/remove-status-check-contexts"
)]
async fn remove_status_check_contexts(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/remove-status-check-contexts\n{}\n{}\n{}", owner, repo, branch)
}

#[get(
    "/repos/{owner}/{repo}/branches/{branch}/protection/restrictions",
    operation_id = "repos/get-access-restrictions"
)]
async fn get_access_restrictions(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-access-restrictions\n{}\n{}\n{}", owner, repo, branch)
}

#[delete(
    "/repos/{owner}/{repo}/branches/{branch}/protection/restrictions",
    operation_id = "repos/delete-access-restrictions"
)]
async fn delete_access_restrictions(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/delete-access-restrictions\n{}\n{}\n{}", owner, repo, branch)
}

#[get(
    "/repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
    operation_id = "repos/get-apps-with-access-to-protected-branch"
)]
async fn get_apps_with_access_to_protected_branch(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-apps-with-access-to-protected-branch\n{}\n{}\n{}", owner, repo, branch)
}

#[post(
    "/repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
    operation_id = "repos/add-app-access-restrictions"
)]
async fn add_app_access_restrictions(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/add-app-access-restrictions\n{}\n{}\n{}", owner, repo, branch)
}

#[put(
    "/repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
    operation_id = "repos/set-app-access-restrictions"
)]
async fn set_app_access_restrictions(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/set-app-access-restrictions\n{}\n{}\n{}", owner, repo, branch)
}

#[delete(
    "/repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
    operation_id = "repos/remove-app-access-restrictions"
)]
async fn remove_app_access_restrictions(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/remove-app-access-restrictions\n{}\n{}\n{}", owner, repo, branch)
}

#[get(
    "/repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
    operation_id = "repos/get-teams-with-access-to-protected-branch"
)]
async fn get_teams_with_access_to_protected_branch(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-teams-with-access-to-protected-branch\n{}\n{}\n{}", owner, repo, branch)
}

#[post(
    "/repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
    operation_id = "repos/add-team-access-restrictions"
)]
async fn add_team_access_restrictions(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/add-team-access-restrictions\n{}\n{}\n{}", owner, repo, branch)
}

#[put(
    "/repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
    operation_id = "repos/set-team-access-restrictions"
)]
async fn set_team_access_restrictions(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/set-team-access-restrictions\n{}\n{}\n{}", owner, repo, branch)
}

#[delete(
    "/repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
    operation_id = "repos/remove-team-access-restrictions"
)]
async fn remove_team_access_restrictions(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/remove-team-access-restrictions\n{}\n{}\n{}", owner, repo, branch)
}

#[get(
    "/repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
    operation_id = "repos/get-users-with-access-to-protected-branch"
)]
async fn get_users_with_access_to_protected_branch(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-users-with-access-to-protected-branch\n{}\n{}\n{}", owner, repo, branch)
}

#[post(
    "/repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
    operation_id = "repos/add-user-access-restrictions"
)]
async fn add_user_access_restrictions(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/add-user-access-restrictions\n{}\n{}\n{}", owner, repo, branch)
}

#[put(
    "/repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
    operation_id = "repos/set-user-access-restrictions"
)]
async fn set_user_access_restrictions(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/set-user-access-restrictions\n{}\n{}\n{}", owner, repo, branch)
}

#[delete(
    "/repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
    operation_id = "repos/remove-user-access-restrictions"
)]
async fn remove_user_access_restrictions(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/remove-user-access-restrictions\n{}\n{}\n{}", owner, repo, branch)
}

#[post("/repos/{owner}/{repo}/branches/{branch}/rename", operation_id = "repos/rename-branch")]
async fn rename_branch(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/rename-branch\n{}\n{}\n{}", owner, repo, branch)
}

#[get("/repos/{owner}/{repo}/codeowners/errors", operation_id = "repos/codeowners-errors")]
async fn codeowners_errors(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/codeowners-errors\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/collaborators", operation_id = "repos/list-collaborators")]
async fn list_collaborators(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/list-collaborators\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/collaborators/{username}", operation_id = "repos/check-collaborator")]
async fn check_collaborator(Path((owner, repo, username)): Path<(&str, &str, &str)>) -> String {
    format!("repos/check-collaborator\n{}\n{}\n{}", owner, repo, username)
}

#[put("/repos/{owner}/{repo}/collaborators/{username}", operation_id = "repos/add-collaborator")]
async fn add_collaborator(Path((owner, repo, username)): Path<(&str, &str, &str)>) -> String {
    format!("repos/add-collaborator\n{}\n{}\n{}", owner, repo, username)
}

#[delete("/repos/{owner}/{repo}/collaborators/{username}", operation_id = "repos/remove-collaborator")]
async fn remove_collaborator(Path((owner, repo, username)): Path<(&str, &str, &str)>) -> String {
    format!("repos/remove-collaborator\n{}\n{}\n{}", owner, repo, username)
}

#[get(
    "/repos/{owner}/{repo}/collaborators/{username}/permission",
    operation_id = "repos/get-collaborator-permission-level"
)]
async fn get_collaborator_permission_level(Path((owner, repo, username)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-collaborator-permission-level\n{}\n{}\n{}", owner, repo, username)
}

#[get("/repos/{owner}/{repo}/comments", operation_id = "repos/list-commit-comments-for-repo")]
async fn list_commit_comments_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/list-commit-comments-for-repo\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/comments/{comment_id}", operation_id = "repos/get-commit-comment")]
async fn get_commit_comment(Path((owner, repo, comment_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-commit-comment\n{}\n{}\n{}", owner, repo, comment_id)
}

#[patch("/repos/{owner}/{repo}/comments/{comment_id}", operation_id = "repos/update-commit-comment")]
async fn update_commit_comment(Path((owner, repo, comment_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/update-commit-comment\n{}\n{}\n{}", owner, repo, comment_id)
}

#[delete("/repos/{owner}/{repo}/comments/{comment_id}", operation_id = "repos/delete-commit-comment")]
async fn delete_commit_comment(Path((owner, repo, comment_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/delete-commit-comment\n{}\n{}\n{}", owner, repo, comment_id)
}

#[get("/repos/{owner}/{repo}/commits", operation_id = "repos/list-commits")]
async fn list_commits(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/list-commits\n{}\n{}", owner, repo)
}

#[get(
    "/repos/{owner}/{repo}/commits/{commit_sha}/branches-where-head",
    operation_id = "repos/list-branches-for-head-commit"
)]
async fn list_branches_for_head_commit(Path((owner, repo, commit_sha)): Path<(&str, &str, &str)>) -> String {
    format!("repos/list-branches-for-head-commit\n{}\n{}\n{}", owner, repo, commit_sha)
}

#[get("/repos/{owner}/{repo}/commits/{commit_sha}/comments", operation_id = "repos/list-comments-for-commit")]
async fn list_comments_for_commit(Path((owner, repo, commit_sha)): Path<(&str, &str, &str)>) -> String {
    format!("repos/list-comments-for-commit\n{}\n{}\n{}", owner, repo, commit_sha)
}

#[post("/repos/{owner}/{repo}/commits/{commit_sha}/comments", operation_id = "repos/create-commit-comment")]
async fn create_commit_comment(Path((owner, repo, commit_sha)): Path<(&str, &str, &str)>) -> String {
    format!("repos/create-commit-comment\n{}\n{}\n{}", owner, repo, commit_sha)
}

#[get(
    "/repos/{owner}/{repo}/commits/{commit_sha}/pulls",
    operation_id = "repos/list-pull-requests-associated-with-commit"
)]
async fn list_pull_requests_associated_with_commit(
    Path((owner, repo, commit_sha)): Path<(&str, &str, &str)>,
) -> String {
    format!("repos/list-pull-requests-associated-with-commit\n{}\n{}\n{}", owner, repo, commit_sha)
}

#[get("/repos/{owner}/{repo}/commits/{ref}", operation_id = "repos/get-commit")]
async fn get_commit(Path((owner, repo, ref_)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-commit\n{}\n{}\n{}", owner, repo, ref_)
}

#[get("/repos/{owner}/{repo}/commits/{ref}/status", operation_id = "repos/get-combined-status-for-ref")]
async fn get_combined_status_for_ref(Path((owner, repo, ref_)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-combined-status-for-ref\n{}\n{}\n{}", owner, repo, ref_)
}

#[get("/repos/{owner}/{repo}/commits/{ref}/statuses", operation_id = "repos/list-commit-statuses-for-ref")]
async fn list_commit_statuses_for_ref(Path((owner, repo, ref_)): Path<(&str, &str, &str)>) -> String {
    format!("repos/list-commit-statuses-for-ref\n{}\n{}\n{}", owner, repo, ref_)
}

#[get("/repos/{owner}/{repo}/community/profile", operation_id = "repos/get-community-profile-metrics")]
async fn get_community_profile_metrics(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/get-community-profile-metrics\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/compare/{basehead}", operation_id = "repos/compare-commits-with-basehead")]
async fn compare_commits_with_basehead(Path((owner, repo, basehead)): Path<(&str, &str, &str)>) -> String {
    format!("repos/compare-commits-with-basehead\n{}\n{}\n{}", owner, repo, basehead)
}

#[get("/repos/{owner}/{repo}/contents/{path}", operation_id = "repos/get-content")]
async fn get_content(Path((owner, repo, path)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-content\n{}\n{}\n{}", owner, repo, path)
}

#[put("/repos/{owner}/{repo}/contents/{path}", operation_id = "repos/create-or-update-file-contents")]
async fn create_or_update_file_contents(Path((owner, repo, path)): Path<(&str, &str, &str)>) -> String {
    format!("repos/create-or-update-file-contents\n{}\n{}\n{}", owner, repo, path)
}

#[delete("/repos/{owner}/{repo}/contents/{path}", operation_id = "repos/delete-file")]
async fn delete_file(Path((owner, repo, path)): Path<(&str, &str, &str)>) -> String {
    format!("repos/delete-file\n{}\n{}\n{}", owner, repo, path)
}

#[get("/repos/{owner}/{repo}/contributors", operation_id = "repos/list-contributors")]
async fn list_contributors(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/list-contributors\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/deployments", operation_id = "repos/list-deployments")]
async fn list_deployments(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/list-deployments\n{}\n{}", owner, repo)
}

#[post("/repos/{owner}/{repo}/deployments", operation_id = "repos/create-deployment")]
async fn create_deployment(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/create-deployment\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/deployments/{deployment_id}", operation_id = "repos/get-deployment")]
async fn get_deployment(Path((owner, repo, deployment_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-deployment\n{}\n{}\n{}", owner, repo, deployment_id)
}

#[delete("/repos/{owner}/{repo}/deployments/{deployment_id}", operation_id = "repos/delete-deployment")]
async fn delete_deployment(Path((owner, repo, deployment_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/delete-deployment\n{}\n{}\n{}", owner, repo, deployment_id)
}

#[get("/repos/{owner}/{repo}/deployments/{deployment_id}/statuses", operation_id = "repos/list-deployment-statuses")]
async fn list_deployment_statuses(Path((owner, repo, deployment_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/list-deployment-statuses\n{}\n{}\n{}", owner, repo, deployment_id)
}

#[post("/repos/{owner}/{repo}/deployments/{deployment_id}/statuses", operation_id = "repos/create-deployment-status")]
async fn create_deployment_status(Path((owner, repo, deployment_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/create-deployment-status\n{}\n{}\n{}", owner, repo, deployment_id)
}

#[derive(Schema)]
struct GetDeploymentStatus<'r> {
    owner: &'r str,
    repo: &'r str,
    deployment_id: &'r str,
    status_id: &'r str,
}

#[get(
    "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses/{status_id}",
    operation_id = "repos/get-deployment-status"
)]
async fn get_deployment_status(Path(params): Path<GetDeploymentStatus<'_>>) -> String {
    format!(
        "repos/get-deployment-status\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.deployment_id, params.status_id
    )
}

#[post("/repos/{owner}/{repo}/dispatches", operation_id = "repos/create-dispatch-event")]
async fn create_dispatch_event(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/create-dispatch-event\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/environments", operation_id = "repos/get-all-environments")]
async fn get_all_environments(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/get-all-environments\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/environments/{environment_name}", operation_id = "repos/get-environment")]
async fn get_environment(Path((owner, repo, environment_name)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-environment\n{}\n{}\n{}", owner, repo, environment_name)
}

#[put("/repos/{owner}/{repo}/environments/{environment_name}", operation_id = "repos/create-or-update-environment")]
async fn create_or_update_environment(Path((owner, repo, environment_name)): Path<(&str, &str, &str)>) -> String {
    format!("repos/create-or-update-environment\n{}\n{}\n{}", owner, repo, environment_name)
}

#[delete("/repos/{owner}/{repo}/environments/{environment_name}", operation_id = "repos/delete-an-environment")]
async fn delete_an_environment(Path((owner, repo, environment_name)): Path<(&str, &str, &str)>) -> String {
    format!("repos/delete-an-environment\n{}\n{}\n{}", owner, repo, environment_name)
}

#[get(
    "/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies",
    operation_id = "repos/list-deployment-branch-policies"
)]
async fn list_deployment_branch_policies(Path((owner, repo, environment_name)): Path<(&str, &str, &str)>) -> String {
    format!("repos/list-deployment-branch-policies\n{}\n{}\n{}", owner, repo, environment_name)
}

#[post(
    "/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies",
    operation_id = "repos/create-deployment-branch-policy"
)]
async fn create_deployment_branch_policy(Path((owner, repo, environment_name)): Path<(&str, &str, &str)>) -> String {
    format!("repos/create-deployment-branch-policy\n{}\n{}\n{}", owner, repo, environment_name)
}

#[derive(Schema)]
struct GetDeploymentBranchPolicy<'r> {
    owner: &'r str,
    repo: &'r str,
    environment_name: &'r str,
    branch_policy_id: &'r str,
}

#[get(
    "/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}",
    operation_id = "repos/get-deployment-branch-policy"
)]
async fn get_deployment_branch_policy(Path(params): Path<GetDeploymentBranchPolicy<'_>>) -> String {
    format!(
        "repos/get-deployment-branch-policy\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.environment_name, params.branch_policy_id
    )
}

#[derive(Schema)]
struct UpdateDeploymentBranchPolicy<'r> {
    owner: &'r str,
    repo: &'r str,
    environment_name: &'r str,
    branch_policy_id: &'r str,
}

#[put(
    "/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}",
    operation_id = "repos/update-deployment-branch-policy"
)]
async fn update_deployment_branch_policy(Path(params): Path<UpdateDeploymentBranchPolicy<'_>>) -> String {
    format!(
        "repos/update-deployment-branch-policy\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.environment_name, params.branch_policy_id
    )
}

#[derive(Schema)]
struct DeleteDeploymentBranchPolicy<'r> {
    owner: &'r str,
    repo: &'r str,
    environment_name: &'r str,
    branch_policy_id: &'r str,
}

#[delete(
    "/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}",
    operation_id = "repos/delete-deployment-branch-policy"
)]
async fn delete_deployment_branch_policy(Path(params): Path<DeleteDeploymentBranchPolicy<'_>>) -> String {
    format!(
        "repos/delete-deployment-branch-policy\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.environment_name, params.branch_policy_id
    )
}

#[get(
    "/repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules",
    operation_id = "repos/get-all-deployment-protection-rules"
)]
async fn get_all_deployment_protection_rules(
    Path((owner, repo, environment_name)): Path<(&str, &str, &str)>,
) -> String {
    format!("repos/get-all-deployment-protection-rules\n{}\n{}\n{}", owner, repo, environment_name)
}

#[post(
    "/repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules",
    operation_id = "repos/create-deployment-protection-rule"
)]
async fn create_deployment_protection_rule(Path((owner, repo, environment_name)): Path<(&str, &str, &str)>) -> String {
    format!("repos/create-deployment-protection-rule\n{}\n{}\n{}", owner, repo, environment_name)
}

#[get(
    "/repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/apps",
    operation_id = "repos/list-custom-deployment-rule-integrations"
)]
async fn list_custom_deployment_rule_integrations(
    Path((owner, repo, environment_name)): Path<(&str, &str, &str)>,
) -> String {
    format!("repos/list-custom-deployment-rule-integrations\n{}\n{}\n{}", owner, repo, environment_name)
}

#[derive(Schema)]
struct GetCustomDeploymentProtectionRule<'r> {
    owner: &'r str,
    repo: &'r str,
    environment_name: &'r str,
    protection_rule_id: &'r str,
}

#[get(
    "/repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}",
    operation_id = "repos/get-custom-deployment-protection-rule"
)]
async fn get_custom_deployment_protection_rule(Path(params): Path<GetCustomDeploymentProtectionRule<'_>>) -> String {
    format!(
        "repos/get-custom-deployment-protection-rule\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.environment_name, params.protection_rule_id
    )
}

#[derive(Schema)]
struct DisableDeploymentProtectionRule<'r> {
    owner: &'r str,
    repo: &'r str,
    environment_name: &'r str,
    protection_rule_id: &'r str,
}

#[delete(
    "/repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}",
    operation_id = "repos/disable-deployment-protection-rule"
)]
async fn disable_deployment_protection_rule(Path(params): Path<DisableDeploymentProtectionRule<'_>>) -> String {
    format!(
        "repos/disable-deployment-protection-rule\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.environment_name, params.protection_rule_id
    )
}

#[get("/repos/{owner}/{repo}/forks", operation_id = "repos/list-forks")]
async fn list_forks(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/list-forks\n{}\n{}", owner, repo)
}

#[post("/repos/{owner}/{repo}/forks", operation_id = "repos/create-fork")]
async fn create_fork(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/create-fork\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/hash-algorithm", operation_id = "repos/get-hash-algorithm")]
async fn get_hash_algorithm(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/get-hash-algorithm\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/hooks", operation_id = "repos/list-webhooks")]
async fn list_webhooks(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/list-webhooks\n{}\n{}", owner, repo)
}

#[post("/repos/{owner}/{repo}/hooks", operation_id = "repos/create-webhook")]
async fn create_webhook(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/create-webhook\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/hooks/{hook_id}", operation_id = "repos/get-webhook")]
async fn get_webhook(Path((owner, repo, hook_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-webhook\n{}\n{}\n{}", owner, repo, hook_id)
}

#[patch("/repos/{owner}/{repo}/hooks/{hook_id}", operation_id = "repos/update-webhook")]
async fn update_webhook(Path((owner, repo, hook_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/update-webhook\n{}\n{}\n{}", owner, repo, hook_id)
}

#[delete("/repos/{owner}/{repo}/hooks/{hook_id}", operation_id = "repos/delete-webhook")]
async fn delete_webhook(Path((owner, repo, hook_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/delete-webhook\n{}\n{}\n{}", owner, repo, hook_id)
}

#[get("/repos/{owner}/{repo}/hooks/{hook_id}/config", operation_id = "repos/get-webhook-config-for-repo")]
async fn get_webhook_config_for_repo(Path((owner, repo, hook_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-webhook-config-for-repo\n{}\n{}\n{}", owner, repo, hook_id)
}

#[patch("/repos/{owner}/{repo}/hooks/{hook_id}/config", operation_id = "repos/update-webhook-config-for-repo")]
async fn update_webhook_config_for_repo(Path((owner, repo, hook_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/update-webhook-config-for-repo\n{}\n{}\n{}", owner, repo, hook_id)
}

#[get("/repos/{owner}/{repo}/hooks/{hook_id}/deliveries", operation_id = "repos/list-webhook-deliveries")]
async fn list_webhook_deliveries(Path((owner, repo, hook_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/list-webhook-deliveries\n{}\n{}\n{}", owner, repo, hook_id)
}

#[derive(Schema)]
struct GetWebhookDelivery<'r> {
    owner: &'r str,
    repo: &'r str,
    hook_id: &'r str,
    delivery_id: &'r str,
}

#[get("/repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}", operation_id = "repos/get-webhook-delivery")]
async fn get_webhook_delivery(Path(params): Path<GetWebhookDelivery<'_>>) -> String {
    format!("repos/get-webhook-delivery\n{}\n{}\n{}\n{}", params.owner, params.repo, params.hook_id, params.delivery_id)
}

#[derive(Schema)]
struct RedeliverWebhookDelivery<'r> {
    owner: &'r str,
    repo: &'r str,
    hook_id: &'r str,
    delivery_id: &'r str,
}

#[post(
    "/repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}/attempts",
    operation_id = "repos/redeliver-webhook-delivery"
)]
async fn redeliver_webhook_delivery(Path(params): Path<RedeliverWebhookDelivery<'_>>) -> String {
    format!(
        "repos/redeliver-webhook-delivery\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.hook_id, params.delivery_id
    )
}

#[post("/repos/{owner}/{repo}/hooks/{hook_id}/pings", operation_id = "repos/ping-webhook")]
async fn ping_webhook(Path((owner, repo, hook_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/ping-webhook\n{}\n{}\n{}", owner, repo, hook_id)
}

#[post("/repos/{owner}/{repo}/hooks/{hook_id}/tests", operation_id = "repos/test-push-webhook")]
async fn test_push_webhook(Path((owner, repo, hook_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/test-push-webhook\n{}\n{}\n{}", owner, repo, hook_id)
}

#[get("/repos/{owner}/{repo}/immutable-releases", operation_id = "repos/check-immutable-releases")]
async fn check_immutable_releases(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/check-immutable-releases\n{}\n{}", owner, repo)
}

#[put("/repos/{owner}/{repo}/immutable-releases", operation_id = "repos/enable-immutable-releases")]
async fn enable_immutable_releases(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/enable-immutable-releases\n{}\n{}", owner, repo)
}

#[delete("/repos/{owner}/{repo}/immutable-releases", operation_id = "repos/disable-immutable-releases")]
async fn disable_immutable_releases(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/disable-immutable-releases\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/invitations", operation_id = "repos/list-invitations")]
async fn list_invitations(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/list-invitations\n{}\n{}", owner, repo)
}

#[patch("/repos/{owner}/{repo}/invitations/{invitation_id}", operation_id = "repos/update-invitation")]
async fn update_invitation(Path((owner, repo, invitation_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/update-invitation\n{}\n{}\n{}", owner, repo, invitation_id)
}

#[delete("/repos/{owner}/{repo}/invitations/{invitation_id}", operation_id = "repos/delete-invitation")]
async fn delete_invitation(Path((owner, repo, invitation_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/delete-invitation\n{}\n{}\n{}", owner, repo, invitation_id)
}

#[get("/repos/{owner}/{repo}/issue-types", operation_id = "repos/list-issue-types")]
async fn list_issue_types(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/list-issue-types\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/keys", operation_id = "repos/list-deploy-keys")]
async fn list_deploy_keys(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/list-deploy-keys\n{}\n{}", owner, repo)
}

#[post("/repos/{owner}/{repo}/keys", operation_id = "repos/create-deploy-key")]
async fn create_deploy_key(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/create-deploy-key\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/keys/{key_id}", operation_id = "repos/get-deploy-key")]
async fn get_deploy_key(Path((owner, repo, key_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-deploy-key\n{}\n{}\n{}", owner, repo, key_id)
}

#[delete("/repos/{owner}/{repo}/keys/{key_id}", operation_id = "repos/delete-deploy-key")]
async fn delete_deploy_key(Path((owner, repo, key_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/delete-deploy-key\n{}\n{}\n{}", owner, repo, key_id)
}

#[get("/repos/{owner}/{repo}/languages", operation_id = "repos/list-languages")]
async fn list_languages(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/list-languages\n{}\n{}", owner, repo)
}

#[post("/repos/{owner}/{repo}/merge-upstream", operation_id = "repos/merge-upstream")]
async fn merge_upstream(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/merge-upstream\n{}\n{}", owner, repo)
}

#[post("/repos/{owner}/{repo}/merges", operation_id = "repos/merge")]
async fn merge(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/merge\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/pages", operation_id = "repos/get-pages")]
async fn get_pages(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/get-pages\n{}\n{}", owner, repo)
}

#[post("/repos/{owner}/{repo}/pages", operation_id = "repos/create-pages-site")]
async fn create_pages_site(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/create-pages-site\n{}\n{}", owner, repo)
}

#[put("/repos/{owner}/{repo}/pages", operation_id = "repos/update-information-about-pages-site")]
async fn update_information_about_pages_site(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/update-information-about-pages-site\n{}\n{}", owner, repo)
}

#[delete("/repos/{owner}/{repo}/pages", operation_id = "repos/delete-pages-site")]
async fn delete_pages_site(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/delete-pages-site\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/pages/builds", operation_id = "repos/list-pages-builds")]
async fn list_pages_builds(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/list-pages-builds\n{}\n{}", owner, repo)
}

#[post("/repos/{owner}/{repo}/pages/builds", operation_id = "repos/request-pages-build")]
async fn request_pages_build(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/request-pages-build\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/pages/builds/latest", operation_id = "repos/get-latest-pages-build")]
async fn get_latest_pages_build(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/get-latest-pages-build\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/pages/builds/{build_id}", operation_id = "repos/get-pages-build")]
async fn get_pages_build(Path((owner, repo, build_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-pages-build\n{}\n{}\n{}", owner, repo, build_id)
}

#[post("/repos/{owner}/{repo}/pages/deployments", operation_id = "repos/create-pages-deployment")]
async fn create_pages_deployment(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/create-pages-deployment\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}", operation_id = "repos/get-pages-deployment")]
async fn get_pages_deployment(Path((owner, repo, pages_deployment_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-pages-deployment\n{}\n{}\n{}", owner, repo, pages_deployment_id)
}

#[post(
    "/repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}/cancel",
    operation_id = "repos/cancel-pages-deployment"
)]
async fn cancel_pages_deployment(Path((owner, repo, pages_deployment_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/cancel-pages-deployment\n{}\n{}\n{}", owner, repo, pages_deployment_id)
}

#[get("/repos/{owner}/{repo}/pages/health", operation_id = "repos/get-pages-health-check")]
async fn get_pages_health_check(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/get-pages-health-check\n{}\n{}", owner, repo)
}

#[get(
    "/repos/{owner}/{repo}/private-vulnerability-reporting",
    operation_id = "repos/check-private-vulnerability-reporting"
)]
async fn check_private_vulnerability_reporting(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/check-private-vulnerability-reporting\n{}\n{}", owner, repo)
}

#[put(
    "/repos/{owner}/{repo}/private-vulnerability-reporting",
    operation_id = "repos/enable-private-vulnerability-reporting"
)]
async fn enable_private_vulnerability_reporting(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/enable-private-vulnerability-reporting\n{}\n{}", owner, repo)
}

#[delete(
    "/repos/{owner}/{repo}/private-vulnerability-reporting",
    operation_id = "repos/disable-private-vulnerability-reporting"
)]
async fn disable_private_vulnerability_reporting(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/disable-private-vulnerability-reporting\n{}\n{}", owner, repo)
}

#[get(
    "/repos/{owner}/{repo}/properties/values",
    operation_id = "repos/custom-properties-for-repos-get-repository-values"
)]
async fn custom_properties_for_repos_get_repository_values(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/custom-properties-for-repos-get-repository-values\n{}\n{}", owner, repo)
}

#[patch(
    "/repos/{owner}/{repo}/properties/values",
    operation_id = "repos/custom-properties-for-repos-create-or-update-repository-values"
)]
async fn custom_properties_for_repos_create_or_update_repository_values(
    Path((owner, repo)): Path<(&str, &str)>,
) -> String {
    format!("repos/custom-properties-for-repos-create-or-update-repository-values\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/readme", operation_id = "repos/get-readme")]
async fn get_readme(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/get-readme\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/readme/{dir}", operation_id = "repos/get-readme-in-directory")]
async fn get_readme_in_directory(Path((owner, repo, dir)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-readme-in-directory\n{}\n{}\n{}", owner, repo, dir)
}

#[get("/repos/{owner}/{repo}/releases", operation_id = "repos/list-releases")]
async fn list_releases(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/list-releases\n{}\n{}", owner, repo)
}

#[post("/repos/{owner}/{repo}/releases", operation_id = "repos/create-release")]
async fn create_release(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/create-release\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/releases/assets/{asset_id}", operation_id = "repos/get-release-asset")]
async fn get_release_asset(Path((owner, repo, asset_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-release-asset\n{}\n{}\n{}", owner, repo, asset_id)
}

#[patch("/repos/{owner}/{repo}/releases/assets/{asset_id}", operation_id = "repos/update-release-asset")]
async fn update_release_asset(Path((owner, repo, asset_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/update-release-asset\n{}\n{}\n{}", owner, repo, asset_id)
}

#[delete("/repos/{owner}/{repo}/releases/assets/{asset_id}", operation_id = "repos/delete-release-asset")]
async fn delete_release_asset(Path((owner, repo, asset_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/delete-release-asset\n{}\n{}\n{}", owner, repo, asset_id)
}

#[post("/repos/{owner}/{repo}/releases/generate-notes", operation_id = "repos/generate-release-notes")]
async fn generate_release_notes(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/generate-release-notes\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/releases/latest", operation_id = "repos/get-latest-release")]
async fn get_latest_release(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/get-latest-release\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/releases/tags/{tag}", operation_id = "repos/get-release-by-tag")]
async fn get_release_by_tag(Path((owner, repo, tag)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-release-by-tag\n{}\n{}\n{}", owner, repo, tag)
}

#[get("/repos/{owner}/{repo}/releases/{release_id}", operation_id = "repos/get-release")]
async fn get_release(Path((owner, repo, release_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-release\n{}\n{}\n{}", owner, repo, release_id)
}

#[patch("/repos/{owner}/{repo}/releases/{release_id}", operation_id = "repos/update-release")]
async fn update_release(Path((owner, repo, release_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/update-release\n{}\n{}\n{}", owner, repo, release_id)
}

#[delete("/repos/{owner}/{repo}/releases/{release_id}", operation_id = "repos/delete-release")]
async fn delete_release(Path((owner, repo, release_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/delete-release\n{}\n{}\n{}", owner, repo, release_id)
}

#[get("/repos/{owner}/{repo}/releases/{release_id}/assets", operation_id = "repos/list-release-assets")]
async fn list_release_assets(Path((owner, repo, release_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/list-release-assets\n{}\n{}\n{}", owner, repo, release_id)
}

#[post("/repos/{owner}/{repo}/releases/{release_id}/assets", operation_id = "repos/upload-release-asset")]
async fn upload_release_asset(Path((owner, repo, release_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/upload-release-asset\n{}\n{}\n{}", owner, repo, release_id)
}

#[get("/repos/{owner}/{repo}/rules/branches/{branch}", operation_id = "repos/get-branch-rules")]
async fn get_branch_rules(Path((owner, repo, branch)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-branch-rules\n{}\n{}\n{}", owner, repo, branch)
}

#[get("/repos/{owner}/{repo}/rulesets", operation_id = "repos/get-repo-rulesets")]
async fn get_repo_rulesets(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/get-repo-rulesets\n{}\n{}", owner, repo)
}

#[post("/repos/{owner}/{repo}/rulesets", operation_id = "repos/create-repo-ruleset")]
async fn create_repo_ruleset(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/create-repo-ruleset\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/rulesets/rule-suites", operation_id = "repos/get-repo-rule-suites")]
async fn get_repo_rule_suites(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/get-repo-rule-suites\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/rulesets/rule-suites/{rule_suite_id}", operation_id = "repos/get-repo-rule-suite")]
async fn get_repo_rule_suite(Path((owner, repo, rule_suite_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-repo-rule-suite\n{}\n{}\n{}", owner, repo, rule_suite_id)
}

#[get("/repos/{owner}/{repo}/rulesets/{ruleset_id}", operation_id = "repos/get-repo-ruleset")]
async fn get_repo_ruleset(Path((owner, repo, ruleset_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-repo-ruleset\n{}\n{}\n{}", owner, repo, ruleset_id)
}

#[put("/repos/{owner}/{repo}/rulesets/{ruleset_id}", operation_id = "repos/update-repo-ruleset")]
async fn update_repo_ruleset(Path((owner, repo, ruleset_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/update-repo-ruleset\n{}\n{}\n{}", owner, repo, ruleset_id)
}

#[delete("/repos/{owner}/{repo}/rulesets/{ruleset_id}", operation_id = "repos/delete-repo-ruleset")]
async fn delete_repo_ruleset(Path((owner, repo, ruleset_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/delete-repo-ruleset\n{}\n{}\n{}", owner, repo, ruleset_id)
}

#[get("/repos/{owner}/{repo}/rulesets/{ruleset_id}/history", operation_id = "repos/get-repo-ruleset-history")]
async fn get_repo_ruleset_history(Path((owner, repo, ruleset_id)): Path<(&str, &str, &str)>) -> String {
    format!("repos/get-repo-ruleset-history\n{}\n{}\n{}", owner, repo, ruleset_id)
}

#[derive(Schema)]
struct GetRepoRulesetVersion<'r> {
    owner: &'r str,
    repo: &'r str,
    ruleset_id: &'r str,
    version_id: &'r str,
}

#[get(
    "/repos/{owner}/{repo}/rulesets/{ruleset_id}/history/{version_id}",
    operation_id = "repos/get-repo-ruleset-version"
)]
async fn get_repo_ruleset_version(Path(params): Path<GetRepoRulesetVersion<'_>>) -> String {
    format!(
        "repos/get-repo-ruleset-version\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.ruleset_id, params.version_id
    )
}

#[get("/repos/{owner}/{repo}/stats/code_frequency", operation_id = "repos/get-code-frequency-stats")]
async fn get_code_frequency_stats(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/get-code-frequency-stats\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/stats/commit_activity", operation_id = "repos/get-commit-activity-stats")]
async fn get_commit_activity_stats(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/get-commit-activity-stats\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/stats/contributors", operation_id = "repos/get-contributors-stats")]
async fn get_contributors_stats(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/get-contributors-stats\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/stats/participation", operation_id = "repos/get-participation-stats")]
async fn get_participation_stats(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/get-participation-stats\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/stats/punch_card", operation_id = "repos/get-punch-card-stats")]
async fn get_punch_card_stats(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/get-punch-card-stats\n{}\n{}", owner, repo)
}

#[post("/repos/{owner}/{repo}/statuses/{sha}", operation_id = "repos/create-commit-status")]
async fn create_commit_status(Path((owner, repo, sha)): Path<(&str, &str, &str)>) -> String {
    format!("repos/create-commit-status\n{}\n{}\n{}", owner, repo, sha)
}

#[get("/repos/{owner}/{repo}/tags", operation_id = "repos/list-tags")]
async fn list_tags(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/list-tags\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/tarball/{ref}", operation_id = "repos/download-tarball-archive")]
async fn download_tarball_archive(Path((owner, repo, ref_)): Path<(&str, &str, &str)>) -> String {
    format!("repos/download-tarball-archive\n{}\n{}\n{}", owner, repo, ref_)
}

#[get("/repos/{owner}/{repo}/teams", operation_id = "repos/list-teams")]
async fn list_teams(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/list-teams\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/topics", operation_id = "repos/get-all-topics")]
async fn get_all_topics(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/get-all-topics\n{}\n{}", owner, repo)
}

#[put("/repos/{owner}/{repo}/topics", operation_id = "repos/replace-all-topics")]
async fn replace_all_topics(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/replace-all-topics\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/traffic/clones", operation_id = "repos/get-clones")]
async fn get_clones(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/get-clones\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/traffic/popular/paths", operation_id = "repos/get-top-paths")]
async fn get_top_paths(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/get-top-paths\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/traffic/popular/referrers", operation_id = "repos/get-top-referrers")]
async fn get_top_referrers(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/get-top-referrers\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/traffic/views", operation_id = "repos/get-views")]
async fn get_views(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/get-views\n{}\n{}", owner, repo)
}

#[post("/repos/{owner}/{repo}/transfer", operation_id = "repos/transfer")]
async fn transfer(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/transfer\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/vulnerability-alerts", operation_id = "repos/check-vulnerability-alerts")]
async fn check_vulnerability_alerts(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/check-vulnerability-alerts\n{}\n{}", owner, repo)
}

#[put("/repos/{owner}/{repo}/vulnerability-alerts", operation_id = "repos/enable-vulnerability-alerts")]
async fn enable_vulnerability_alerts(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/enable-vulnerability-alerts\n{}\n{}", owner, repo)
}

#[delete("/repos/{owner}/{repo}/vulnerability-alerts", operation_id = "repos/disable-vulnerability-alerts")]
async fn disable_vulnerability_alerts(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("repos/disable-vulnerability-alerts\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/zipball/{ref}", operation_id = "repos/download-zipball-archive")]
async fn download_zipball_archive(Path((owner, repo, ref_)): Path<(&str, &str, &str)>) -> String {
    format!("repos/download-zipball-archive\n{}\n{}\n{}", owner, repo, ref_)
}

#[post("/repos/{template_owner}/{template_repo}/generate", operation_id = "repos/create-using-template")]
async fn create_using_template(Path((template_owner, template_repo)): Path<(&str, &str)>) -> String {
    format!("repos/create-using-template\n{}\n{}", template_owner, template_repo)
}

#[get("/repositories", operation_id = "repos/list-public")]
async fn list_public() -> &'static str {
    "repos/list-public"
}

#[get("/user/repos", operation_id = "repos/list-for-authenticated-user")]
async fn list_for_authenticated_user() -> &'static str {
    "repos/list-for-authenticated-user"
}

#[post("/user/repos", operation_id = "repos/create-for-authenticated-user")]
async fn create_for_authenticated_user() -> &'static str {
    "repos/create-for-authenticated-user"
}

#[get("/user/repository_invitations", operation_id = "repos/list-invitations-for-authenticated-user")]
async fn list_invitations_for_authenticated_user() -> &'static str {
    "repos/list-invitations-for-authenticated-user"
}

#[patch(
    "/user/repository_invitations/{invitation_id}",
    operation_id = "repos/accept-invitation-for-authenticated-user"
)]
async fn accept_invitation_for_authenticated_user(Path(invitation_id): Path<&str>) -> String {
    format!("repos/accept-invitation-for-authenticated-user\n{}", invitation_id)
}

#[delete(
    "/user/repository_invitations/{invitation_id}",
    operation_id = "repos/decline-invitation-for-authenticated-user"
)]
async fn decline_invitation_for_authenticated_user(Path(invitation_id): Path<&str>) -> String {
    format!("repos/decline-invitation-for-authenticated-user\n{}", invitation_id)
}

#[get("/users/{username}/repos", operation_id = "repos/list-for-user")]
async fn list_for_user(Path(username): Path<&str>) -> String {
    format!("repos/list-for-user\n{}", username)
}

#[derive(Schema)]
struct CompareCommits<'r> {
    owner: &'r str,
    repo: &'r str,
    base: &'r str,
    head: &'r str,
}

#[get("/repos/{owner}/{repo}/compare/{base}...{head}", operation_id = "repos/compare-commits")]
async fn compare_commits(Path(params): Path<CompareCommits<'_>>) -> String {
    format!("repos/compare-commits\n{}\n{}\n{}\n{}", params.owner, params.repo, params.base, params.head)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    list_for_org,
    create_in_org,
    get_org_rulesets,
    create_org_ruleset,
    get_org_rule_suites,
    get_org_rule_suite,
    get_org_ruleset,
    update_org_ruleset,
    delete_org_ruleset,
    get,
    update,
    delete,
    list_activities,
    create_attestation,
    list_attestations,
    list_autolinks,
    create_autolink,
    get_autolink,
    delete_autolink,
    check_automated_security_fixes,
    enable_automated_security_fixes,
    disable_automated_security_fixes,
    list_branches,
    get_branch,
    get_branch_protection,
    update_branch_protection,
    delete_branch_protection,
    get_admin_branch_protection,
    set_admin_branch_protection,
    delete_admin_branch_protection,
    get_pull_request_review_protection,
    update_pull_request_review_protection,
    delete_pull_request_review_protection,
    get_commit_signature_protection,
    create_commit_signature_protection,
    delete_commit_signature_protection,
    get_status_checks_protection,
    update_status_check_protection,
    remove_status_check_protection,
    get_all_status_check_contexts,
    add_status_check_contexts,
    set_status_check_contexts,
    remove_status_check_contexts,
    get_access_restrictions,
    delete_access_restrictions,
    get_apps_with_access_to_protected_branch,
    add_app_access_restrictions,
    set_app_access_restrictions,
    remove_app_access_restrictions,
    get_teams_with_access_to_protected_branch,
    add_team_access_restrictions,
    set_team_access_restrictions,
    remove_team_access_restrictions,
    get_users_with_access_to_protected_branch,
    add_user_access_restrictions,
    set_user_access_restrictions,
    remove_user_access_restrictions,
    rename_branch,
    codeowners_errors,
    list_collaborators,
    check_collaborator,
    add_collaborator,
    remove_collaborator,
    get_collaborator_permission_level,
    list_commit_comments_for_repo,
    get_commit_comment,
    update_commit_comment,
    delete_commit_comment,
    list_commits,
    list_branches_for_head_commit,
    list_comments_for_commit,
    create_commit_comment,
    list_pull_requests_associated_with_commit,
    get_commit,
    get_combined_status_for_ref,
    list_commit_statuses_for_ref,
    get_community_profile_metrics,
    compare_commits_with_basehead,
    get_content,
    create_or_update_file_contents,
    delete_file,
    list_contributors,
    list_deployments,
    create_deployment,
    get_deployment,
    delete_deployment,
    list_deployment_statuses,
    create_deployment_status,
    get_deployment_status,
    create_dispatch_event,
    get_all_environments,
    get_environment,
    create_or_update_environment,
    delete_an_environment,
    list_deployment_branch_policies,
    create_deployment_branch_policy,
    get_deployment_branch_policy,
    update_deployment_branch_policy,
    delete_deployment_branch_policy,
    get_all_deployment_protection_rules,
    create_deployment_protection_rule,
    list_custom_deployment_rule_integrations,
    get_custom_deployment_protection_rule,
    disable_deployment_protection_rule,
    list_forks,
    create_fork,
    get_hash_algorithm,
    list_webhooks,
    create_webhook,
    get_webhook,
    update_webhook,
    delete_webhook,
    get_webhook_config_for_repo,
    update_webhook_config_for_repo,
    list_webhook_deliveries,
    get_webhook_delivery,
    redeliver_webhook_delivery,
    ping_webhook,
    test_push_webhook,
    check_immutable_releases,
    enable_immutable_releases,
    disable_immutable_releases,
    list_invitations,
    update_invitation,
    delete_invitation,
    list_issue_types,
    list_deploy_keys,
    create_deploy_key,
    get_deploy_key,
    delete_deploy_key,
    list_languages,
    merge_upstream,
    merge,
    get_pages,
    create_pages_site,
    update_information_about_pages_site,
    delete_pages_site,
    list_pages_builds,
    request_pages_build,
    get_latest_pages_build,
    get_pages_build,
    create_pages_deployment,
    get_pages_deployment,
    cancel_pages_deployment,
    get_pages_health_check,
    check_private_vulnerability_reporting,
    enable_private_vulnerability_reporting,
    disable_private_vulnerability_reporting,
    custom_properties_for_repos_get_repository_values,
    custom_properties_for_repos_create_or_update_repository_values,
    get_readme,
    get_readme_in_directory,
    list_releases,
    create_release,
    get_release_asset,
    update_release_asset,
    delete_release_asset,
    generate_release_notes,
    get_latest_release,
    get_release_by_tag,
    get_release,
    update_release,
    delete_release,
    list_release_assets,
    upload_release_asset,
    get_branch_rules,
    get_repo_rulesets,
    create_repo_ruleset,
    get_repo_rule_suites,
    get_repo_rule_suite,
    get_repo_ruleset,
    update_repo_ruleset,
    delete_repo_ruleset,
    get_repo_ruleset_history,
    get_repo_ruleset_version,
    get_code_frequency_stats,
    get_commit_activity_stats,
    get_contributors_stats,
    get_participation_stats,
    get_punch_card_stats,
    create_commit_status,
    list_tags,
    download_tarball_archive,
    list_teams,
    get_all_topics,
    replace_all_topics,
    get_clones,
    get_top_paths,
    get_top_referrers,
    get_views,
    transfer,
    check_vulnerability_alerts,
    enable_vulnerability_alerts,
    disable_vulnerability_alerts,
    download_zipball_archive,
    create_using_template,
    list_public,
    list_for_authenticated_user,
    create_for_authenticated_user,
    list_invitations_for_authenticated_user,
    accept_invitation_for_authenticated_user,
    decline_invitation_for_authenticated_user,
    list_for_user,
    compare_commits,
))]
pub(crate) struct Repos {}
