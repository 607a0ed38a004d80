// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/issues", operation_id = "issues/list")]
async fn list() -> &'static str {
    "issues/list"
}

#[get("/orgs/{org}/issues", operation_id = "issues/list-for-org")]
async fn list_for_org(Path(org): Path<&str>) -> String {
    format!("issues/list-for-org\n{}", org)
}

#[get("/repos/{owner}/{repo}/assignees", operation_id = "issues/list-assignees")]
async fn list_assignees(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("issues/list-assignees\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/assignees/{assignee}", operation_id = "issues/check-user-can-be-assigned")]
async fn check_user_can_be_assigned(Path((owner, repo, assignee)): Path<(&str, &str, &str)>) -> String {
    format!("issues/check-user-can-be-assigned\n{}\n{}\n{}", owner, repo, assignee)
}

#[get("/repos/{owner}/{repo}/issues", operation_id = "issues/list-for-repo")]
async fn list_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("issues/list-for-repo\n{}\n{}", owner, repo)
}

#[post("/repos/{owner}/{repo}/issues", operation_id = "issues/create")]
async fn create(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("issues/create\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/issues/comments", operation_id = "issues/list-comments-for-repo")]
async fn list_comments_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("issues/list-comments-for-repo\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/issues/comments/{comment_id}", operation_id = "issues/get-comment")]
async fn get_comment(Path((owner, repo, comment_id)): Path<(&str, &str, &str)>) -> String {
    format!("issues/get-comment\n{}\n{}\n{}", owner, repo, comment_id)
}

#[patch("/repos/{owner}/{repo}/issues/comments/{comment_id}", operation_id = "issues/update-comment")]
async fn update_comment(Path((owner, repo, comment_id)): Path<(&str, &str, &str)>) -> String {
    format!("issues/update-comment\n{}\n{}\n{}", owner, repo, comment_id)
}

#[delete("/repos/{owner}/{repo}/issues/comments/{comment_id}", operation_id = "issues/delete-comment")]
async fn delete_comment(Path((owner, repo, comment_id)): Path<(&str, &str, &str)>) -> String {
    format!("issues/delete-comment\n{}\n{}\n{}", owner, repo, comment_id)
}

#[put("/repos/{owner}/{repo}/issues/comments/{comment_id}/pin", operation_id = "issues/pin-comment")]
async fn pin_comment(Path((owner, repo, comment_id)): Path<(&str, &str, &str)>) -> String {
    format!("issues/pin-comment\n{}\n{}\n{}", owner, repo, comment_id)
}

#[delete("/repos/{owner}/{repo}/issues/comments/{comment_id}/pin", operation_id = "issues/unpin-comment")]
async fn unpin_comment(Path((owner, repo, comment_id)): Path<(&str, &str, &str)>) -> String {
    format!("issues/unpin-comment\n{}\n{}\n{}", owner, repo, comment_id)
}

#[get("/repos/{owner}/{repo}/issues/events", operation_id = "issues/list-events-for-repo")]
async fn list_events_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("issues/list-events-for-repo\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/issues/events/{event_id}", operation_id = "issues/get-event")]
async fn get_event(Path((owner, repo, event_id)): Path<(&str, &str, &str)>) -> String {
    format!("issues/get-event\n{}\n{}\n{}", owner, repo, event_id)
}

#[get("/repos/{owner}/{repo}/issues/{issue_number}", operation_id = "issues/get")]
async fn get(Path((owner, repo, issue_number)): Path<(&str, &str, u64)>) -> String {
    format!("issues/get\n{}\n{}\n{}", owner, repo, issue_number)
}

#[patch("/repos/{owner}/{repo}/issues/{issue_number}", operation_id = "issues/update")]
async fn update(Path((owner, repo, issue_number)): Path<(&str, &str, u64)>) -> String {
    format!("issues/update\n{}\n{}\n{}", owner, repo, issue_number)
}

#[post("/repos/{owner}/{repo}/issues/{issue_number}/assignees", operation_id = "issues/add-assignees")]
async fn add_assignees(Path((owner, repo, issue_number)): Path<(&str, &str, u64)>) -> String {
    format!("issues/add-assignees\n{}\n{}\n{}", owner, repo, issue_number)
}

#[delete("/repos/{owner}/{repo}/issues/{issue_number}/assignees", operation_id = "issues/remove-assignees")]
async fn remove_assignees(Path((owner, repo, issue_number)): Path<(&str, &str, u64)>) -> String {
    format!("issues/remove-assignees\n{}\n{}\n{}", owner, repo, issue_number)
}

#[derive(Schema)]
struct CheckUserCanBeAssignedToIssue<'r> {
    owner: &'r str,
    repo: &'r str,
    issue_number: u64,
    assignee: &'r str,
}

#[get(
    "/repos/{owner}/{repo}/issues/{issue_number}/assignees/{assignee}",
    operation_id = "issues/check-user-can-be-assigned-to-issue"
)]
async fn check_user_can_be_assigned_to_issue(Path(params): Path<CheckUserCanBeAssignedToIssue<'_>>) -> String {
    format!(
        "issues/check-user-can-be-assigned-to-issue\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.issue_number, params.assignee
    )
}

#[get("/repos/{owner}/{repo}/issues/{issue_number}/comments", operation_id = "issues/list-comments")]
async fn list_comments(Path((owner, repo, issue_number)): Path<(&str, &str, u64)>) -> String {
    format!("issues/list-comments\n{}\n{}\n{}", owner, repo, issue_number)
}

#[post("/repos/{owner}/{repo}/issues/{issue_number}/comments", operation_id = "issues/create-comment")]
async fn create_comment(Path((owner, repo, issue_number)): Path<(&str, &str, u64)>) -> String {
    format!("issues/create-comment\n{}\n{}\n{}", owner, repo, issue_number)
}

#[get(
    "/repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by",
    operation_id = "issues/list-dependencies-blocked-by"
)]
async fn list_dependencies_blocked_by(Path((owner, repo, issue_number)): Path<(&str, &str, u64)>) -> String {
    format!("issues/list-dependencies-blocked-by\n{}\n{}\n{}", owner, repo, issue_number)
}

#[post(
    "/repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by",
    operation_id = "issues/add-blocked-by-dependency"
)]
async fn add_blocked_by_dependency(Path((owner, repo, issue_number)): Path<(&str, &str, u64)>) -> String {
    format!("issues/add-blocked-by-dependency\n{}\n{}\n{}", owner, repo, issue_number)
}

#[derive(Schema)]
struct RemoveDependencyBlockedBy<'r> {
    owner: &'r str,
    repo: &'r str,
    issue_number: u64,
    issue_id: &'r str,
}

#[delete(
    "/repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by/{issue_id}",
    operation_id = "issues/remove-dependency-blocked-by"
)]
async fn remove_dependency_blocked_by(Path(params): Path<RemoveDependencyBlockedBy<'_>>) -> String {
    format!(
        "issues/remove-dependency-blocked-by\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.issue_number, params.issue_id
    )
}

#[get(
    "/repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocking",
    operation_id = "issues/list-dependencies-blocking"
)]
async fn list_dependencies_blocking(Path((owner, repo, issue_number)): Path<(&str, &str, u64)>) -> String {
    format!("issues/list-dependencies-blocking\n{}\n{}\n{}", owner, repo, issue_number)
}

#[get("/repos/{owner}/{repo}/issues/{issue_number}/events", operation_id = "issues/list-events")]
async fn list_events(Path((owner, repo, issue_number)): Path<(&str, &str, u64)>) -> String {
    format!("issues/list-events\n{}\n{}\n{}", owner, repo, issue_number)
}

#[get(
    "/repos/{owner}/{repo}/issues/{issue_number}/issue-field-values",
    operation_id = "issues/list-issue-field-values-for-issue"
)]
async fn list_issue_field_values_for_issue(Path((owner, repo, issue_number)): Path<(&str, &str, u64)>) -> String {
    format!("issues/list-issue-field-values-for-issue\n{}\n{}\n{}", owner, repo, issue_number)
}

#[post(
    "/repos/{owner}/{repo}/issues/{issue_number}/issue-field-values",
    operation_id = "issues/add-issue-field-values"
)]
async fn add_issue_field_values(Path((owner, repo, issue_number)): Path<(&str, &str, u64)>) -> String {
    format!("issues/add-issue-field-values\n{}\n{}\n{}", owner, repo, issue_number)
}

#[put("/repos/{owner}/{repo}/issues/{issue_number}/issue-field-values", operation_id = "issues/set-issue-field-values")]
async fn set_issue_field_values(Path((owner, repo, issue_number)): Path<(&str, &str, u64)>) -> String {
    format!("issues/set-issue-field-values\n{}\n{}\n{}", owner, repo, issue_number)
}

#[derive(Schema)]
struct DeleteIssueFieldValue<'r> {
    owner: &'r str,
    repo: &'r str,
    issue_number: u64,
    issue_field_id: &'r str,
}

#[delete(
    "/repos/{owner}/{repo}/issues/{issue_number}/issue-field-values/{issue_field_id}",
    operation_id = "issues/delete-issue-field-value"
)]
async fn delete_issue_field_value(Path(params): Path<DeleteIssueFieldValue<'_>>) -> String {
    format!(
        "issues/delete-issue-field-value\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.issue_number, params.issue_field_id
    )
}

#[get("/repos/{owner}/{repo}/issues/{issue_number}/labels", operation_id = "issues/list-labels-on-issue")]
async fn list_labels_on_issue(Path((owner, repo, issue_number)): Path<(&str, &str, u64)>) -> String {
    format!("issues/list-labels-on-issue\n{}\n{}\n{}", owner, repo, issue_number)
}

#[post("/repos/{owner}/{repo}/issues/{issue_number}/labels", operation_id = "issues/add-labels")]
async fn add_labels(Path((owner, repo, issue_number)): Path<(&str, &str, u64)>) -> String {
    format!("issues/add-labels\n{}\n{}\n{}", owner, repo, issue_number)
}

#[put("/repos/{owner}/{repo}/issues/{issue_number}/labels", operation_id = "issues/set-labels")]
async fn set_labels(Path((owner, repo, issue_number)): Path<(&str, &str, u64)>) -> String {
    format!("issues/set-labels\n{}\n{}\n{}", owner, repo, issue_number)
}

#[delete("/repos/{owner}/{repo}/issues/{issue_number}/labels", operation_id = "issues/remove-all-labels")]
async fn remove_all_labels(Path((owner, repo, issue_number)): Path<(&str, &str, u64)>) -> String {
    format!("issues/remove-all-labels\n{}\n{}\n{}", owner, repo, issue_number)
}

#[derive(Schema)]
struct RemoveLabel<'r> {
    owner: &'r str,
    repo: &'r str,
    issue_number: u64,
    name: &'r str,
}

#[delete("/repos/{owner}/{repo}/issues/{issue_number}/labels/{name}", operation_id = "issues/remove-label")]
async fn remove_label(Path(params): Path<RemoveLabel<'_>>) -> String {
    format!("issues/remove-label\n{}\n{}\n{}\n{}", params.owner, params.repo, params.issue_number, params.name)
}

#[put("/repos/{owner}/{repo}/issues/{issue_number}/lock", operation_id = "issues/lock")]
async fn lock(Path((owner, repo, issue_number)): Path<(&str, &str, u64)>) -> String {
    format!("issues/lock\n{}\n{}\n{}", owner, repo, issue_number)
}

#[delete("/repos/{owner}/{repo}/issues/{issue_number}/lock", operation_id = "issues/unlock")]
async fn unlock(Path((owner, repo, issue_number)): Path<(&str, &str, u64)>) -> String {
    format!("issues/unlock\n{}\n{}\n{}", owner, repo, issue_number)
}

#[get("/repos/{owner}/{repo}/issues/{issue_number}/parent", operation_id = "issues/get-parent")]
async fn get_parent(Path((owner, repo, issue_number)): Path<(&str, &str, u64)>) -> String {
    format!("issues/get-parent\n{}\n{}\n{}", owner, repo, issue_number)
}

#[delete("/repos/{owner}/{repo}/issues/{issue_number}/sub_issue", operation_id = "issues/remove-sub-issue")]
async fn remove_sub_issue(Path((owner, repo, issue_number)): Path<(&str, &str, u64)>) -> String {
    format!("issues/remove-sub-issue\n{}\n{}\n{}", owner, repo, issue_number)
}

#[get("/repos/{owner}/{repo}/issues/{issue_number}/sub_issues", operation_id = "issues/list-sub-issues")]
async fn list_sub_issues(Path((owner, repo, issue_number)): Path<(&str, &str, u64)>) -> String {
    format!("issues/list-sub-issues\n{}\n{}\n{}", owner, repo, issue_number)
}

#[post("/repos/{owner}/{repo}/issues/{issue_number}/sub_issues", operation_id = "issues/add-sub-issue")]
async fn add_sub_issue(Path((owner, repo, issue_number)): Path<(&str, &str, u64)>) -> String {
    format!("issues/add-sub-issue\n{}\n{}\n{}", owner, repo, issue_number)
}

#[patch(
    "/repos/{owner}/{repo}/issues/{issue_number}/sub_issues/priority",
    operation_id = "issues/reprioritize-sub-issue"
)]
async fn reprioritize_sub_issue(Path((owner, repo, issue_number)): Path<(&str, &str, u64)>) -> String {
    format!("issues/reprioritize-sub-issue\n{}\n{}\n{}", owner, repo, issue_number)
}

#[get("/repos/{owner}/{repo}/issues/{issue_number}/suggestions", operation_id = "issues/list-suggestions")]
async fn list_suggestions(Path((owner, repo, issue_number)): Path<(&str, &str, u64)>) -> String {
    format!("issues/list-suggestions\n{}\n{}\n{}", owner, repo, issue_number)
}

#[derive(Schema)]
struct ApproveSuggestion<'r> {
    owner: &'r str,
    repo: &'r str,
    issue_number: u64,
    suggestion_id: &'r str,
}

#[post(
    "/repos/{owner}/{repo}/issues/{issue_number}/suggestions/{suggestion_id}/approve",
    operation_id = "issues/approve-suggestion"
)]
async fn approve_suggestion(Path(params): Path<ApproveSuggestion<'_>>) -> String {
    format!(
        "issues/approve-suggestion\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.issue_number, params.suggestion_id
    )
}

#[derive(Schema)]
struct DismissSuggestion<'r> {
    owner: &'r str,
    repo: &'r str,
    issue_number: u64,
    suggestion_id: &'r str,
}

#[post(
    "/repos/{owner}/{repo}/issues/{issue_number}/suggestions/{suggestion_id}/dismiss",
    operation_id = "issues/dismiss-suggestion"
)]
async fn dismiss_suggestion(Path(params): Path<DismissSuggestion<'_>>) -> String {
    format!(
        "issues/dismiss-suggestion\n{}\n{}\n{}\n{}",
        params.owner, params.repo, params.issue_number, params.suggestion_id
    )
}

#[get("/repos/{owner}/{repo}/issues/{issue_number}/timeline", operation_id = "issues/list-events-for-timeline")]
async fn list_events_for_timeline(Path((owner, repo, issue_number)): Path<(&str, &str, u64)>) -> String {
    format!("issues/list-events-for-timeline\n{}\n{}\n{}", owner, repo, issue_number)
}

#[get("/repos/{owner}/{repo}/labels", operation_id = "issues/list-labels-for-repo")]
async fn list_labels_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("issues/list-labels-for-repo\n{}\n{}", owner, repo)
}

#[post("/repos/{owner}/{repo}/labels", operation_id = "issues/create-label")]
async fn create_label(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("issues/create-label\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/labels/{name}", operation_id = "issues/get-label")]
async fn get_label(Path((owner, repo, name)): Path<(&str, &str, &str)>) -> String {
    format!("issues/get-label\n{}\n{}\n{}", owner, repo, name)
}

#[patch("/repos/{owner}/{repo}/labels/{name}", operation_id = "issues/update-label")]
async fn update_label(Path((owner, repo, name)): Path<(&str, &str, &str)>) -> String {
    format!("issues/update-label\n{}\n{}\n{}", owner, repo, name)
}

#[delete("/repos/{owner}/{repo}/labels/{name}", operation_id = "issues/delete-label")]
async fn delete_label(Path((owner, repo, name)): Path<(&str, &str, &str)>) -> String {
    format!("issues/delete-label\n{}\n{}\n{}", owner, repo, name)
}

#[get("/repos/{owner}/{repo}/milestones", operation_id = "issues/list-milestones")]
async fn list_milestones(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("issues/list-milestones\n{}\n{}", owner, repo)
}

#[post("/repos/{owner}/{repo}/milestones", operation_id = "issues/create-milestone")]
async fn create_milestone(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("issues/create-milestone\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/milestones/{milestone_number}", operation_id = "issues/get-milestone")]
async fn get_milestone(Path((owner, repo, milestone_number)): Path<(&str, &str, u64)>) -> String {
    format!("issues/get-milestone\n{}\n{}\n{}", owner, repo, milestone_number)
}

#[patch("/repos/{owner}/{repo}/milestones/{milestone_number}", operation_id = "issues/update-milestone")]
async fn update_milestone(Path((owner, repo, milestone_number)): Path<(&str, &str, u64)>) -> String {
    format!("issues/update-milestone\n{}\n{}\n{}", owner, repo, milestone_number)
}

#[delete("/repos/{owner}/{repo}/milestones/{milestone_number}", operation_id = "issues/delete-milestone")]
async fn delete_milestone(Path((owner, repo, milestone_number)): Path<(&str, &str, u64)>) -> String {
    format!("issues/delete-milestone\n{}\n{}\n{}", owner, repo, milestone_number)
}

#[get("/repos/{owner}/{repo}/milestones/{milestone_number}/labels", operation_id = "issues/list-labels-for-milestone")]
async fn list_labels_for_milestone(Path((owner, repo, milestone_number)): Path<(&str, &str, u64)>) -> String {
    format!("issues/list-labels-for-milestone\n{}\n{}\n{}", owner, repo, milestone_number)
}

#[get("/user/issues", operation_id = "issues/list-for-authenticated-user")]
async fn list_for_authenticated_user() -> &'static str {
    "issues/list-for-authenticated-user"
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    list,
    list_for_org,
    list_assignees,
    check_user_can_be_assigned,
    list_for_repo,
    create,
    list_comments_for_repo,
    get_comment,
    update_comment,
    delete_comment,
    pin_comment,
    unpin_comment,
    list_events_for_repo,
    get_event,
    get,
    update,
    add_assignees,
    remove_assignees,
    check_user_can_be_assigned_to_issue,
    list_comments,
    create_comment,
    list_dependencies_blocked_by,
    add_blocked_by_dependency,
    remove_dependency_blocked_by,
    list_dependencies_blocking,
    list_events,
    list_issue_field_values_for_issue,
    add_issue_field_values,
    set_issue_field_values,
    delete_issue_field_value,
    list_labels_on_issue,
    add_labels,
    set_labels,
    remove_all_labels,
    remove_label,
    lock,
    unlock,
    get_parent,
    remove_sub_issue,
    list_sub_issues,
    add_sub_issue,
    reprioritize_sub_issue,
    list_suggestions,
    approve_suggestion,
    dismiss_suggestion,
    list_events_for_timeline,
    list_labels_for_repo,
    create_label,
    get_label,
    update_label,
    delete_label,
    list_milestones,
    create_milestone,
    get_milestone,
    update_milestone,
    delete_milestone,
    list_labels_for_milestone,
    list_for_authenticated_user,
))]
pub(crate) struct Issues {}
