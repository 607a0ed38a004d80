//! Forty-nine parametrised paths of the GitHub REST API, in its own order; each answers the pattern that matched.

use sweet::prelude::*;

/// The pattern that matched.
#[derive(Schema)]
pub(crate) struct Matched {
    route: &'static str,
}

macro_rules! routes {
    ($($name:ident($params:ty) = $pattern:literal,)*) => {
        $(
            #[get($pattern)]
            async fn $name(_: Path<$params>) -> Json<Matched> {
                Json(Matched { route: $pattern })
            }
        )*

        /// The forty-nine routes.
        #[derive(Api)]
        #[api(routes($($name),*))]
        pub(crate) struct Github {}
    };
}

routes! {
    applications_client_id_tokens_access_token((&str, &str)) = "/applications/{client_id}/tokens/{access_token}",
    networks_owner_repo_events((&str, &str)) = "/networks/{owner}/{repo}/events",
    repos_owner_repo_events((&str, &str)) = "/repos/{owner}/{repo}/events",
    orgs_org_events(&str) = "/orgs/{org}/events",
    users_user_id_received_events(&str) = "/users/{user_id}/received_events",
    users_user_id_received_events_public(&str) = "/users/{user_id}/received_events/public",
    users_user_id_events(&str) = "/users/{user_id}/events",
    users_user_id_events_public(&str) = "/users/{user_id}/events/public",
    users_user_id_events_orgs_org((&str, &str)) = "/users/{user_id}/events/orgs/{org}",
    repos_owner_repo_stargazers((&str, &str)) = "/repos/{owner}/{repo}/stargazers",
    users_user_id_starred(&str) = "/users/{user_id}/starred",
    user_starred_owner_repo((&str, &str)) = "/user/starred/{owner}/{repo}",
    repos_owner_repo_subscribers((&str, &str)) = "/repos/{owner}/{repo}/subscribers",
    users_user_id_subscriptions(&str) = "/users/{user_id}/subscriptions",
    repos_owner_repo_subscription((&str, &str)) = "/repos/{owner}/{repo}/subscription",
    user_subscriptions_owner_repo((&str, &str)) = "/user/subscriptions/{owner}/{repo}",
    repos_owner_repo_notifications((&str, &str)) = "/repos/{owner}/{repo}/notifications",
    notifications_threads_id(&str) = "/notifications/threads/{id}",
    notifications_threads_id_subscription(&str) = "/notifications/threads/{id}/subscription",
    users_user_id_gists(&str) = "/users/{user_id}/gists",
    gists_id(&str) = "/gists/{id}",
    gists_id_star(&str) = "/gists/{id}/star",
    repos_owner_repo_git_blobs_sha((&str, &str, &str)) = "/repos/{owner}/{repo}/git/blobs/{sha}",
    repos_owner_repo_git_commits_sha((&str, &str, &str)) = "/repos/{owner}/{repo}/git/commits/{sha}",
    repos_owner_repo_git_refs((&str, &str)) = "/repos/{owner}/{repo}/git/refs",
    repos_owner_repo_git_tags_sha((&str, &str, &str)) = "/repos/{owner}/{repo}/git/tags/{sha}",
    repos_owner_repo_git_trees_sha((&str, &str, &str)) = "/repos/{owner}/{repo}/git/trees/{sha}",
    repos_owner_repo_issues((&str, &str)) = "/repos/{owner}/{repo}/issues",
    repos_owner_repo_assignees((&str, &str)) = "/repos/{owner}/{repo}/assignees",
    repos_owner_repo_assignees_assignee((&str, &str, &str)) = "/repos/{owner}/{repo}/assignees/{assignee}",
    repos_owner_repo_issues_number_comments((&str, &str, &str)) = "/repos/{owner}/{repo}/issues/{number}/comments",
    repos_owner_repo_issues_number_events((&str, &str, &str)) = "/repos/{owner}/{repo}/issues/{number}/events",
    repos_owner_repo_labels((&str, &str)) = "/repos/{owner}/{repo}/labels",
    repos_owner_repo_labels_name((&str, &str, &str)) = "/repos/{owner}/{repo}/labels/{name}",
    repos_owner_repo_issues_number_labels((&str, &str, &str)) = "/repos/{owner}/{repo}/issues/{number}/labels",
    repos_owner_repo_milestones_number_labels((&str, &str, &str)) = "/repos/{owner}/{repo}/milestones/{number}/labels",
    repos_owner_repo_milestones((&str, &str)) = "/repos/{owner}/{repo}/milestones",
    repos_owner_repo_milestones_number((&str, &str, &str)) = "/repos/{owner}/{repo}/milestones/{number}",
    gitignore_templates_name(&str) = "/gitignore/templates/{name}",
    users_user_id_orgs(&str) = "/users/{user_id}/orgs",
    orgs_org(&str) = "/orgs/{org}",
    orgs_org_members(&str) = "/orgs/{org}/members",
    orgs_org_members_user((&str, &str)) = "/orgs/{org}/members/{user}",
    orgs_org_public_members(&str) = "/orgs/{org}/public_members",
    orgs_org_public_members_user((&str, &str)) = "/orgs/{org}/public_members/{user}",
    orgs_org_teams(&str) = "/orgs/{org}/teams",
    teams_id(&str) = "/teams/{id}",
    teams_id_members(&str) = "/teams/{id}/members",
    teams_id_members_user((&str, &str)) = "/teams/{id}/members/{user}",
}
