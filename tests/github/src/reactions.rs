// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/repos/{owner}/{repo}/comments/{comment_id}/reactions", operation_id = "reactions/list-for-commit-comment")]
async fn list_for_commit_comment(Path((owner, repo, comment_id)): Path<(&str, &str, &str)>) -> String {
    format!("reactions/list-for-commit-comment\n{}\n{}\n{}", owner, repo, comment_id)
}

#[post("/repos/{owner}/{repo}/comments/{comment_id}/reactions", operation_id = "reactions/create-for-commit-comment")]
async fn create_for_commit_comment(Path((owner, repo, comment_id)): Path<(&str, &str, &str)>) -> String {
    format!("reactions/create-for-commit-comment\n{}\n{}\n{}", owner, repo, comment_id)
}

#[derive(Schema)]
struct DeleteForCommitComment<'r> {
    owner: &'r str,
    repo: &'r str,
    comment_id: &'r str,
    reaction_id: &'r str,
}

#[delete(
    "/repos/{owner}/{repo}/comments/{comment_id}/reactions/{reaction_id}",
    operation_id = "reactions/delete-for-commit-comment"
)]
async fn delete_for_commit_comment(Path(params): Path<DeleteForCommitComment<'_>>) -> String {
    format!(
        "reactions/delete-for-commit-comment\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.comment_id, params.reaction_id
    )
}

#[get(
    "/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions",
    operation_id = "reactions/list-for-issue-comment"
)]
async fn list_for_issue_comment(Path((owner, repo, comment_id)): Path<(&str, &str, &str)>) -> String {
    format!("reactions/list-for-issue-comment\n{}\n{}\n{}", owner, repo, comment_id)
}

#[post(
    "/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions",
    operation_id = "reactions/create-for-issue-comment"
)]
async fn create_for_issue_comment(Path((owner, repo, comment_id)): Path<(&str, &str, &str)>) -> String {
    format!("reactions/create-for-issue-comment\n{}\n{}\n{}", owner, repo, comment_id)
}

#[derive(Schema)]
struct DeleteForIssueComment<'r> {
    owner: &'r str,
    repo: &'r str,
    comment_id: &'r str,
    reaction_id: &'r str,
}

#[delete(
    "/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions/{reaction_id}",
    operation_id = "reactions/delete-for-issue-comment"
)]
async fn delete_for_issue_comment(Path(params): Path<DeleteForIssueComment<'_>>) -> String {
    format!(
        "reactions/delete-for-issue-comment\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.comment_id, params.reaction_id
    )
}

#[get("/repos/{owner}/{repo}/issues/{issue_number}/reactions", operation_id = "reactions/list-for-issue")]
async fn list_for_issue(Path((owner, repo, issue_number)): Path<(&str, &str, u64)>) -> String {
    format!("reactions/list-for-issue\n{}\n{}\n{}", owner, repo, issue_number)
}

#[post("/repos/{owner}/{repo}/issues/{issue_number}/reactions", operation_id = "reactions/create-for-issue")]
async fn create_for_issue(Path((owner, repo, issue_number)): Path<(&str, &str, u64)>) -> String {
    format!("reactions/create-for-issue\n{}\n{}\n{}", owner, repo, issue_number)
}

#[derive(Schema)]
struct DeleteForIssue<'r> {
    owner: &'r str,
    repo: &'r str,
    issue_number: u64,
    reaction_id: &'r str,
}

#[delete(
    "/repos/{owner}/{repo}/issues/{issue_number}/reactions/{reaction_id}",
    operation_id = "reactions/delete-for-issue"
)]
async fn delete_for_issue(Path(params): Path<DeleteForIssue<'_>>) -> String {
    format!(
        "reactions/delete-for-issue\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.issue_number, params.reaction_id
    )
}

#[get(
    "/repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions",
    operation_id = "reactions/list-for-pull-request-review-comment"
)]
async fn list_for_pull_request_review_comment(Path((owner, repo, comment_id)): Path<(&str, &str, &str)>) -> String {
    format!("reactions/list-for-pull-request-review-comment\n{}\n{}\n{}", owner, repo, comment_id)
}

#[post(
    "/repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions",
    operation_id = "reactions/create-for-pull-request-review-comment"
)]
async fn create_for_pull_request_review_comment(Path((owner, repo, comment_id)): Path<(&str, &str, &str)>) -> String {
    format!("reactions/create-for-pull-request-review-comment\n{}\n{}\n{}", owner, repo, comment_id)
}

#[derive(Schema)]
struct DeleteForPullRequestComment<'r> {
    owner: &'r str,
    repo: &'r str,
    comment_id: &'r str,
    reaction_id: &'r str,
}

#[delete(
    "/repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions/{reaction_id}",
    operation_id = "reactions/delete-for-pull-request-comment"
)]
async fn delete_for_pull_request_comment(Path(params): Path<DeleteForPullRequestComment<'_>>) -> String {
    format!(
        "reactions/delete-for-pull-request-comment\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.comment_id, params.reaction_id
    )
}

#[get("/repos/{owner}/{repo}/releases/{release_id}/reactions", operation_id = "reactions/list-for-release")]
async fn list_for_release(Path((owner, repo, release_id)): Path<(&str, &str, &str)>) -> String {
    format!("reactions/list-for-release\n{}\n{}\n{}", owner, repo, release_id)
}

#[post("/repos/{owner}/{repo}/releases/{release_id}/reactions", operation_id = "reactions/create-for-release")]
async fn create_for_release(Path((owner, repo, release_id)): Path<(&str, &str, &str)>) -> String {
    format!("reactions/create-for-release\n{}\n{}\n{}", owner, repo, release_id)
}

#[derive(Schema)]
struct DeleteForRelease<'r> {
    owner: &'r str,
    repo: &'r str,
    release_id: &'r str,
    reaction_id: &'r str,
}

#[delete(
    "/repos/{owner}/{repo}/releases/{release_id}/reactions/{reaction_id}",
    operation_id = "reactions/delete-for-release"
)]
async fn delete_for_release(Path(params): Path<DeleteForRelease<'_>>) -> String {
    format!(
        "reactions/delete-for-release\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.release_id, params.reaction_id
    )
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    list_for_commit_comment,
    create_for_commit_comment,
    delete_for_commit_comment,
    list_for_issue_comment,
    create_for_issue_comment,
    delete_for_issue_comment,
    list_for_issue,
    create_for_issue,
    delete_for_issue,
    list_for_pull_request_review_comment,
    create_for_pull_request_review_comment,
    delete_for_pull_request_comment,
    list_for_release,
    create_for_release,
    delete_for_release,
))]
pub(crate) struct Reactions {}
