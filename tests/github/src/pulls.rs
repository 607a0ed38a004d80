// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/repos/{owner}/{repo}/pulls", operation_id = "pulls/list")]
async fn list(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("pulls/list\n{}\n{}", owner, repo)
}

#[post("/repos/{owner}/{repo}/pulls", operation_id = "pulls/create")]
async fn create(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("pulls/create\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/pulls/comments", operation_id = "pulls/list-review-comments-for-repo")]
async fn list_review_comments_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("pulls/list-review-comments-for-repo\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/pulls/comments/{comment_id}", operation_id = "pulls/get-review-comment")]
async fn get_review_comment(Path((owner, repo, comment_id)): Path<(&str, &str, &str)>) -> String {
    format!("pulls/get-review-comment\n{}\n{}\n{}", owner, repo, comment_id)
}

#[patch("/repos/{owner}/{repo}/pulls/comments/{comment_id}", operation_id = "pulls/update-review-comment")]
async fn update_review_comment(Path((owner, repo, comment_id)): Path<(&str, &str, &str)>) -> String {
    format!("pulls/update-review-comment\n{}\n{}\n{}", owner, repo, comment_id)
}

#[delete("/repos/{owner}/{repo}/pulls/comments/{comment_id}", operation_id = "pulls/delete-review-comment")]
async fn delete_review_comment(Path((owner, repo, comment_id)): Path<(&str, &str, &str)>) -> String {
    format!("pulls/delete-review-comment\n{}\n{}\n{}", owner, repo, comment_id)
}

#[get("/repos/{owner}/{repo}/pulls/{pull_number}", operation_id = "pulls/get")]
async fn get(Path((owner, repo, pull_number)): Path<(&str, &str, u64)>) -> String {
    format!("pulls/get\n{}\n{}\n{}", owner, repo, pull_number)
}

#[patch("/repos/{owner}/{repo}/pulls/{pull_number}", operation_id = "pulls/update")]
async fn update(Path((owner, repo, pull_number)): Path<(&str, &str, u64)>) -> String {
    format!("pulls/update\n{}\n{}\n{}", owner, repo, pull_number)
}

#[get("/repos/{owner}/{repo}/pulls/{pull_number}/comments", operation_id = "pulls/list-review-comments")]
async fn list_review_comments(Path((owner, repo, pull_number)): Path<(&str, &str, u64)>) -> String {
    format!("pulls/list-review-comments\n{}\n{}\n{}", owner, repo, pull_number)
}

#[post("/repos/{owner}/{repo}/pulls/{pull_number}/comments", operation_id = "pulls/create-review-comment")]
async fn create_review_comment(Path((owner, repo, pull_number)): Path<(&str, &str, u64)>) -> String {
    format!("pulls/create-review-comment\n{}\n{}\n{}", owner, repo, pull_number)
}

#[derive(Schema)]
struct CreateReplyForReviewComment<'r> {
    owner: &'r str,
    repo: &'r str,
    pull_number: u64,
    comment_id: &'r str,
}

#[post(
    "/repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies",
    operation_id = "pulls/create-reply-for-review-comment"
)]
async fn create_reply_for_review_comment(Path(params): Path<CreateReplyForReviewComment<'_>>) -> String {
    format!(
        "pulls/create-reply-for-review-comment\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.pull_number, params.comment_id
    )
}

#[get("/repos/{owner}/{repo}/pulls/{pull_number}/commits", operation_id = "pulls/list-commits")]
async fn list_commits(Path((owner, repo, pull_number)): Path<(&str, &str, u64)>) -> String {
    format!("pulls/list-commits\n{}\n{}\n{}", owner, repo, pull_number)
}

#[get("/repos/{owner}/{repo}/pulls/{pull_number}/files", operation_id = "pulls/list-files")]
async fn list_files(Path((owner, repo, pull_number)): Path<(&str, &str, u64)>) -> String {
    format!("pulls/list-files\n{}\n{}\n{}", owner, repo, pull_number)
}

#[get("/repos/{owner}/{repo}/pulls/{pull_number}/merge", operation_id = "pulls/check-if-merged")]
async fn check_if_merged(Path((owner, repo, pull_number)): Path<(&str, &str, u64)>) -> String {
    format!("pulls/check-if-merged\n{}\n{}\n{}", owner, repo, pull_number)
}

#[put("/repos/{owner}/{repo}/pulls/{pull_number}/merge", operation_id = "pulls/merge")]
async fn merge(Path((owner, repo, pull_number)): Path<(&str, &str, u64)>) -> String {
    format!("pulls/merge\n{}\n{}\n{}", owner, repo, pull_number)
}

#[put("/repos/{owner}/{repo}/pulls/{pull_number}/merge-async", operation_id = "pulls/merge-async")]
async fn merge_async(Path((owner, repo, pull_number)): Path<(&str, &str, u64)>) -> String {
    format!("pulls/merge-async\n{}\n{}\n{}", owner, repo, pull_number)
}

#[derive(Schema)]
struct GetMergeAsyncResult<'r> {
    owner: &'r str,
    repo: &'r str,
    pull_number: u64,
    uuid: &'r str,
}

#[get("/repos/{owner}/{repo}/pulls/{pull_number}/merge-async/{uuid}", operation_id = "pulls/get-merge-async-result")]
async fn get_merge_async_result(Path(params): Path<GetMergeAsyncResult<'_>>) -> String {
    format!("pulls/get-merge-async-result\n{}\n{}\n{}\n{}", params.owner, params.repo, params.pull_number, params.uuid)
}

#[get("/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers", operation_id = "pulls/list-requested-reviewers")]
async fn list_requested_reviewers(Path((owner, repo, pull_number)): Path<(&str, &str, u64)>) -> String {
    format!("pulls/list-requested-reviewers\n{}\n{}\n{}", owner, repo, pull_number)
}

#[post("/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers", operation_id = "pulls/request-reviewers")]
async fn request_reviewers(Path((owner, repo, pull_number)): Path<(&str, &str, u64)>) -> String {
    format!("pulls/request-reviewers\n{}\n{}\n{}", owner, repo, pull_number)
}

#[delete(
    "/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers",
    operation_id = "pulls/remove-requested-reviewers"
)]
async fn remove_requested_reviewers(Path((owner, repo, pull_number)): Path<(&str, &str, u64)>) -> String {
    format!("pulls/remove-requested-reviewers\n{}\n{}\n{}", owner, repo, pull_number)
}

#[get("/repos/{owner}/{repo}/pulls/{pull_number}/reviews", operation_id = "pulls/list-reviews")]
async fn list_reviews(Path((owner, repo, pull_number)): Path<(&str, &str, u64)>) -> String {
    format!("pulls/list-reviews\n{}\n{}\n{}", owner, repo, pull_number)
}

#[post("/repos/{owner}/{repo}/pulls/{pull_number}/reviews", operation_id = "pulls/create-review")]
async fn create_review(Path((owner, repo, pull_number)): Path<(&str, &str, u64)>) -> String {
    format!("pulls/create-review\n{}\n{}\n{}", owner, repo, pull_number)
}

#[derive(Schema)]
struct GetReview<'r> {
    owner: &'r str,
    repo: &'r str,
    pull_number: u64,
    review_id: &'r str,
}

#[get("/repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}", operation_id = "pulls/get-review")]
async fn get_review(Path(params): Path<GetReview<'_>>) -> String {
    format!("pulls/get-review\n{}\n{}\n{}\n{}", params.owner, params.repo, params.pull_number, params.review_id)
}

#[derive(Schema)]
struct UpdateReview<'r> {
    owner: &'r str,
    repo: &'r str,
    pull_number: u64,
    review_id: &'r str,
}

#[put("/repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}", operation_id = "pulls/update-review")]
async fn update_review(Path(params): Path<UpdateReview<'_>>) -> String {
    format!("pulls/update-review\n{}\n{}\n{}\n{}", params.owner, params.repo, params.pull_number, params.review_id)
}

#[derive(Schema)]
struct DeletePendingReview<'r> {
    owner: &'r str,
    repo: &'r str,
    pull_number: u64,
    review_id: &'r str,
}

#[delete("/repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}", operation_id = "pulls/delete-pending-review")]
async fn delete_pending_review(Path(params): Path<DeletePendingReview<'_>>) -> String {
    format!(
        "pulls/delete-pending-review\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.pull_number, params.review_id
    )
}

#[derive(Schema)]
struct ListCommentsForReview<'r> {
    owner: &'r str,
    repo: &'r str,
    pull_number: u64,
    review_id: &'r str,
}

#[get(
    "/repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/comments",
    operation_id = "pulls/list-comments-for-review"
)]
async fn list_comments_for_review(Path(params): Path<ListCommentsForReview<'_>>) -> String {
    format!(
        "pulls/list-comments-for-review\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.pull_number, params.review_id
    )
}

#[derive(Schema)]
struct DismissReview<'r> {
    owner: &'r str,
    repo: &'r str,
    pull_number: u64,
    review_id: &'r str,
}

#[put(
    "/repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals",
    operation_id = "pulls/dismiss-review"
)]
async fn dismiss_review(Path(params): Path<DismissReview<'_>>) -> String {
    format!("pulls/dismiss-review\n{}\n{}\n{}\n{}", params.owner, params.repo, params.pull_number, params.review_id)
}

#[derive(Schema)]
struct SubmitReview<'r> {
    owner: &'r str,
    repo: &'r str,
    pull_number: u64,
    review_id: &'r str,
}

#[post("/repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/events", operation_id = "pulls/submit-review")]
async fn submit_review(Path(params): Path<SubmitReview<'_>>) -> String {
    format!("pulls/submit-review\n{}\n{}\n{}\n{}", params.owner, params.repo, params.pull_number, params.review_id)
}

#[put("/repos/{owner}/{repo}/pulls/{pull_number}/update-branch", operation_id = "pulls/update-branch")]
async fn update_branch(Path((owner, repo, pull_number)): Path<(&str, &str, u64)>) -> String {
    format!("pulls/update-branch\n{}\n{}\n{}", owner, repo, pull_number)
}

#[get("/repos/{owner}/{repo}/stacks", operation_id = "pull-request-stacks/list")]
async fn pull_request_stacks_list(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("pull-request-stacks/list\n{}\n{}", owner, repo)
}

#[post("/repos/{owner}/{repo}/stacks", operation_id = "pull-request-stacks/create")]
async fn pull_request_stacks_create(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("pull-request-stacks/create\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/stacks/{stack_number}", operation_id = "pull-request-stacks/get")]
async fn pull_request_stacks_get(Path((owner, repo, stack_number)): Path<(&str, &str, u64)>) -> String {
    format!("pull-request-stacks/get\n{}\n{}\n{}", owner, repo, stack_number)
}

#[post("/repos/{owner}/{repo}/stacks/{stack_number}/add", operation_id = "pull-request-stacks/add")]
async fn pull_request_stacks_add(Path((owner, repo, stack_number)): Path<(&str, &str, u64)>) -> String {
    format!("pull-request-stacks/add\n{}\n{}\n{}", owner, repo, stack_number)
}

#[post("/repos/{owner}/{repo}/stacks/{stack_number}/unstack", operation_id = "pull-request-stacks/unstack")]
async fn pull_request_stacks_unstack(Path((owner, repo, stack_number)): Path<(&str, &str, u64)>) -> String {
    format!("pull-request-stacks/unstack\n{}\n{}\n{}", owner, repo, stack_number)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    list,
    create,
    list_review_comments_for_repo,
    get_review_comment,
    update_review_comment,
    delete_review_comment,
    get,
    update,
    list_review_comments,
    create_review_comment,
    create_reply_for_review_comment,
    list_commits,
    list_files,
    check_if_merged,
    merge,
    merge_async,
    get_merge_async_result,
    list_requested_reviewers,
    request_reviewers,
    remove_requested_reviewers,
    list_reviews,
    create_review,
    get_review,
    update_review,
    delete_pending_review,
    list_comments_for_review,
    dismiss_review,
    submit_review,
    update_branch,
    pull_request_stacks_list,
    pull_request_stacks_create,
    pull_request_stacks_get,
    pull_request_stacks_add,
    pull_request_stacks_unstack,
))]
pub(crate) struct Pulls {}
