// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/events", operation_id = "activity/list-public-events")]
async fn list_public_events() -> &'static str {
    "activity/list-public-events"
}

#[get("/feeds", operation_id = "activity/get-feeds")]
async fn get_feeds() -> &'static str {
    "activity/get-feeds"
}

#[get("/networks/{owner}/{repo}/events", operation_id = "activity/list-public-events-for-repo-network")]
async fn list_public_events_for_repo_network(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("activity/list-public-events-for-repo-network\n{}\n{}", owner, repo)
}

#[get("/notifications", operation_id = "activity/list-notifications-for-authenticated-user")]
async fn list_notifications_for_authenticated_user() -> &'static str {
    "activity/list-notifications-for-authenticated-user"
}

#[put("/notifications", operation_id = "activity/mark-notifications-as-read")]
async fn mark_notifications_as_read() -> &'static str {
    "activity/mark-notifications-as-read"
}

#[get("/notifications/threads/{thread_id}", operation_id = "activity/get-thread")]
async fn get_thread(Path(thread_id): Path<&str>) -> String {
    format!("activity/get-thread\n{}", thread_id)
}

#[patch("/notifications/threads/{thread_id}", operation_id = "activity/mark-thread-as-read")]
async fn mark_thread_as_read(Path(thread_id): Path<&str>) -> String {
    format!("activity/mark-thread-as-read\n{}", thread_id)
}

#[delete("/notifications/threads/{thread_id}", operation_id = "activity/mark-thread-as-done")]
async fn mark_thread_as_done(Path(thread_id): Path<&str>) -> String {
    format!("activity/mark-thread-as-done\n{}", thread_id)
}

#[get(
    "/notifications/threads/{thread_id}/subscription",
    operation_id = "activity/get-thread-subscription-for-authenticated-user"
)]
async fn get_thread_subscription_for_authenticated_user(Path(thread_id): Path<&str>) -> String {
    format!("activity/get-thread-subscription-for-authenticated-user\n{}", thread_id)
}

#[put("/notifications/threads/{thread_id}/subscription", operation_id = "activity/set-thread-subscription")]
async fn set_thread_subscription(Path(thread_id): Path<&str>) -> String {
    format!("activity/set-thread-subscription\n{}", thread_id)
}

#[delete("/notifications/threads/{thread_id}/subscription", operation_id = "activity/delete-thread-subscription")]
async fn delete_thread_subscription(Path(thread_id): Path<&str>) -> String {
    format!("activity/delete-thread-subscription\n{}", thread_id)
}

#[get("/orgs/{org}/events", operation_id = "activity/list-public-org-events")]
async fn list_public_org_events(Path(org): Path<&str>) -> String {
    format!("activity/list-public-org-events\n{}", org)
}

#[get("/repos/{owner}/{repo}/events", operation_id = "activity/list-repo-events")]
async fn list_repo_events(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("activity/list-repo-events\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/notifications", operation_id = "activity/list-repo-notifications-for-authenticated-user")]
async fn list_repo_notifications_for_authenticated_user(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("activity/list-repo-notifications-for-authenticated-user\n{}\n{}", owner, repo)
}

#[put("/repos/{owner}/{repo}/notifications", operation_id = "activity/mark-repo-notifications-as-read")]
async fn mark_repo_notifications_as_read(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("activity/mark-repo-notifications-as-read\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/stargazers", operation_id = "activity/list-stargazers-for-repo")]
async fn list_stargazers_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("activity/list-stargazers-for-repo\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/stargazers/count", operation_id = "activity/get-stargazer-count-for-repo")]
async fn get_stargazer_count_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("activity/get-stargazer-count-for-repo\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/subscribers", operation_id = "activity/list-watchers-for-repo")]
async fn list_watchers_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("activity/list-watchers-for-repo\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/subscription", operation_id = "activity/get-repo-subscription")]
async fn get_repo_subscription(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("activity/get-repo-subscription\n{}\n{}", owner, repo)
}

#[put("/repos/{owner}/{repo}/subscription", operation_id = "activity/set-repo-subscription")]
async fn set_repo_subscription(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("activity/set-repo-subscription\n{}\n{}", owner, repo)
}

#[delete("/repos/{owner}/{repo}/subscription", operation_id = "activity/delete-repo-subscription")]
async fn delete_repo_subscription(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("activity/delete-repo-subscription\n{}\n{}", owner, repo)
}

#[get("/user/starred", operation_id = "activity/list-repos-starred-by-authenticated-user")]
async fn list_repos_starred_by_authenticated_user() -> &'static str {
    "activity/list-repos-starred-by-authenticated-user"
}

#[get("/user/starred/{owner}/{repo}", operation_id = "activity/check-repo-is-starred-by-authenticated-user")]
async fn check_repo_is_starred_by_authenticated_user(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("activity/check-repo-is-starred-by-authenticated-user\n{}\n{}", owner, repo)
}

#[put("/user/starred/{owner}/{repo}", operation_id = "activity/star-repo-for-authenticated-user")]
async fn star_repo_for_authenticated_user(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("activity/star-repo-for-authenticated-user\n{}\n{}", owner, repo)
}

#[delete("/user/starred/{owner}/{repo}", operation_id = "activity/unstar-repo-for-authenticated-user")]
async fn unstar_repo_for_authenticated_user(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("activity/unstar-repo-for-authenticated-user\n{}\n{}", owner, repo)
}

#[get("/user/subscriptions", operation_id = "activity/list-watched-repos-for-authenticated-user")]
async fn list_watched_repos_for_authenticated_user() -> &'static str {
    "activity/list-watched-repos-for-authenticated-user"
}

#[get("/users/{username}/events", operation_id = "activity/list-events-for-authenticated-user")]
async fn list_events_for_authenticated_user(Path(username): Path<&str>) -> String {
    format!("activity/list-events-for-authenticated-user\n{}", username)
}

#[get("/users/{username}/events/orgs/{org}", operation_id = "activity/list-org-events-for-authenticated-user")]
async fn list_org_events_for_authenticated_user(Path((username, org)): Path<(&str, &str)>) -> String {
    format!("activity/list-org-events-for-authenticated-user\n{}\n{}", username, org)
}

#[get("/users/{username}/events/public", operation_id = "activity/list-public-events-for-user")]
async fn list_public_events_for_user(Path(username): Path<&str>) -> String {
    format!("activity/list-public-events-for-user\n{}", username)
}

#[get("/users/{username}/received_events", operation_id = "activity/list-received-events-for-user")]
async fn list_received_events_for_user(Path(username): Path<&str>) -> String {
    format!("activity/list-received-events-for-user\n{}", username)
}

#[get("/users/{username}/received_events/public", operation_id = "activity/list-received-public-events-for-user")]
async fn list_received_public_events_for_user(Path(username): Path<&str>) -> String {
    format!("activity/list-received-public-events-for-user\n{}", username)
}

#[get("/users/{username}/starred", operation_id = "activity/list-repos-starred-by-user")]
async fn list_repos_starred_by_user(Path(username): Path<&str>) -> String {
    format!("activity/list-repos-starred-by-user\n{}", username)
}

#[get("/users/{username}/subscriptions", operation_id = "activity/list-repos-watched-by-user")]
async fn list_repos_watched_by_user(Path(username): Path<&str>) -> String {
    format!("activity/list-repos-watched-by-user\n{}", username)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    list_public_events,
    get_feeds,
    list_public_events_for_repo_network,
    list_notifications_for_authenticated_user,
    mark_notifications_as_read,
    get_thread,
    mark_thread_as_read,
    mark_thread_as_done,
    get_thread_subscription_for_authenticated_user,
    set_thread_subscription,
    delete_thread_subscription,
    list_public_org_events,
    list_repo_events,
    list_repo_notifications_for_authenticated_user,
    mark_repo_notifications_as_read,
    list_stargazers_for_repo,
    get_stargazer_count_for_repo,
    list_watchers_for_repo,
    get_repo_subscription,
    set_repo_subscription,
    delete_repo_subscription,
    list_repos_starred_by_authenticated_user,
    check_repo_is_starred_by_authenticated_user,
    star_repo_for_authenticated_user,
    unstar_repo_for_authenticated_user,
    list_watched_repos_for_authenticated_user,
    list_events_for_authenticated_user,
    list_org_events_for_authenticated_user,
    list_public_events_for_user,
    list_received_events_for_user,
    list_received_public_events_for_user,
    list_repos_starred_by_user,
    list_repos_watched_by_user,
))]
pub(crate) struct Activity {}
