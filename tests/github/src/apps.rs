// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/app", operation_id = "apps/get-authenticated")]
async fn get_authenticated() -> &'static str {
    "apps/get-authenticated"
}

#[post("/app-manifests/{code}/conversions", operation_id = "apps/create-from-manifest")]
async fn create_from_manifest(Path(code): Path<&str>) -> String {
    format!("apps/create-from-manifest\n{}", code)
}

#[get("/app/hook/config", operation_id = "apps/get-webhook-config-for-app")]
async fn get_webhook_config_for_app() -> &'static str {
    "apps/get-webhook-config-for-app"
}

#[patch("/app/hook/config", operation_id = "apps/update-webhook-config-for-app")]
async fn update_webhook_config_for_app() -> &'static str {
    "apps/update-webhook-config-for-app"
}

#[get("/app/hook/deliveries", operation_id = "apps/list-webhook-deliveries")]
async fn list_webhook_deliveries() -> &'static str {
    "apps/list-webhook-deliveries"
}

#[get("/app/hook/deliveries/{delivery_id}", operation_id = "apps/get-webhook-delivery")]
async fn get_webhook_delivery(Path(delivery_id): Path<&str>) -> String {
    format!("apps/get-webhook-delivery\n{}", delivery_id)
}

#[post("/app/hook/deliveries/{delivery_id}/attempts", operation_id = "apps/redeliver-webhook-delivery")]
async fn redeliver_webhook_delivery(Path(delivery_id): Path<&str>) -> String {
    format!("apps/redeliver-webhook-delivery\n{}", delivery_id)
}

#[get("/app/installation-requests", operation_id = "apps/list-installation-requests-for-authenticated-app")]
async fn list_installation_requests_for_authenticated_app() -> &'static str {
    "apps/list-installation-requests-for-authenticated-app"
}

#[get("/app/installations", operation_id = "apps/list-installations")]
async fn list_installations() -> &'static str {
    "apps/list-installations"
}

#[get("/app/installations/{installation_id}", operation_id = "apps/get-installation")]
async fn get_installation(Path(installation_id): Path<&str>) -> String {
    format!("apps/get-installation\n{}", installation_id)
}

#[delete("/app/installations/{installation_id}", operation_id = "apps/delete-installation")]
async fn delete_installation(Path(installation_id): Path<&str>) -> String {
    format!("apps/delete-installation\n{}", installation_id)
}

#[post("/app/installations/{installation_id}/access_tokens", operation_id = "apps/create-installation-access-token")]
async fn create_installation_access_token(Path(installation_id): Path<&str>) -> String {
    format!("apps/create-installation-access-token\n{}", installation_id)
}

#[put("/app/installations/{installation_id}/suspended", operation_id = "apps/suspend-installation")]
async fn suspend_installation(Path(installation_id): Path<&str>) -> String {
    format!("apps/suspend-installation\n{}", installation_id)
}

#[delete("/app/installations/{installation_id}/suspended", operation_id = "apps/unsuspend-installation")]
async fn unsuspend_installation(Path(installation_id): Path<&str>) -> String {
    format!("apps/unsuspend-installation\n{}", installation_id)
}

#[delete("/applications/{client_id}/grant", operation_id = "apps/delete-authorization")]
async fn delete_authorization(Path(client_id): Path<&str>) -> String {
    format!("apps/delete-authorization\n{}", client_id)
}

#[post("/applications/{client_id}/token", operation_id = "apps/check-token")]
async fn check_token(Path(client_id): Path<&str>) -> String {
    format!("apps/check-token\n{}", client_id)
}

#[patch("/applications/{client_id}/token", operation_id = "apps/reset-token")]
async fn reset_token(Path(client_id): Path<&str>) -> String {
    format!("apps/reset-token\n{}", client_id)
}

#[delete("/applications/{client_id}/token", operation_id = "apps/delete-token")]
async fn delete_token(Path(client_id): Path<&str>) -> String {
    format!("apps/delete-token\n{}", client_id)
}

#[post("/applications/{client_id}/token/scoped", operation_id = "apps/scope-token")]
async fn scope_token(Path(client_id): Path<&str>) -> String {
    format!("apps/scope-token\n{}", client_id)
}

#[get("/apps/{app_slug}", operation_id = "apps/get-by-slug")]
async fn get_by_slug(Path(app_slug): Path<&str>) -> String {
    format!("apps/get-by-slug\n{}", app_slug)
}

#[get("/installation/repositories", operation_id = "apps/list-repos-accessible-to-installation")]
async fn list_repos_accessible_to_installation() -> &'static str {
    "apps/list-repos-accessible-to-installation"
}

#[delete("/installation/token", operation_id = "apps/revoke-installation-access-token")]
async fn revoke_installation_access_token() -> &'static str {
    "apps/revoke-installation-access-token"
}

#[get("/marketplace_listing/accounts/{account_id}", operation_id = "apps/get-subscription-plan-for-account")]
async fn get_subscription_plan_for_account(Path(account_id): Path<&str>) -> String {
    format!("apps/get-subscription-plan-for-account\n{}", account_id)
}

#[get("/marketplace_listing/plans", operation_id = "apps/list-plans")]
async fn list_plans() -> &'static str {
    "apps/list-plans"
}

#[get("/marketplace_listing/plans/{plan_id}/accounts", operation_id = "apps/list-accounts-for-plan")]
async fn list_accounts_for_plan(Path(plan_id): Path<&str>) -> String {
    format!("apps/list-accounts-for-plan\n{}", plan_id)
}

#[get(
    "/marketplace_listing/stubbed/accounts/{account_id}",
    operation_id = "apps/get-subscription-plan-for-account-stubbed"
)]
async fn get_subscription_plan_for_account_stubbed(Path(account_id): Path<&str>) -> String {
    format!("apps/get-subscription-plan-for-account-stubbed\n{}", account_id)
}

#[get("/marketplace_listing/stubbed/plans", operation_id = "apps/list-plans-stubbed")]
async fn list_plans_stubbed() -> &'static str {
    "apps/list-plans-stubbed"
}

#[get("/marketplace_listing/stubbed/plans/{plan_id}/accounts", operation_id = "apps/list-accounts-for-plan-stubbed")]
async fn list_accounts_for_plan_stubbed(Path(plan_id): Path<&str>) -> String {
    format!("apps/list-accounts-for-plan-stubbed\n{}", plan_id)
}

#[get("/orgs/{org}/installation", operation_id = "apps/get-org-installation")]
async fn get_org_installation(Path(org): Path<&str>) -> String {
    format!("apps/get-org-installation\n{}", org)
}

#[get("/repos/{owner}/{repo}/installation", operation_id = "apps/get-repo-installation")]
async fn get_repo_installation(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("apps/get-repo-installation\n{}\n{}", owner, repo)
}

#[get("/user/installations", operation_id = "apps/list-installations-for-authenticated-user")]
async fn list_installations_for_authenticated_user() -> &'static str {
    "apps/list-installations-for-authenticated-user"
}

#[get(
    "/user/installations/{installation_id}/repositories",
    operation_id = "apps/list-installation-repos-for-authenticated-user"
)]
async fn list_installation_repos_for_authenticated_user(Path(installation_id): Path<&str>) -> String {
    format!("apps/list-installation-repos-for-authenticated-user\n{}", installation_id)
}

#[put(
    "/user/installations/{installation_id}/repositories/{repository_id}",
    operation_id = "apps/add-repo-to-installation-for-authenticated-user"
)]
async fn add_repo_to_installation_for_authenticated_user(
    Path((installation_id, repository_id)): Path<(&str, &str)>,
) -> String {
    format!("apps/add-repo-to-installation-for-authenticated-user\n{}\n{}", installation_id, repository_id)
}

#[delete(
    "/user/installations/{installation_id}/repositories/{repository_id}",
    operation_id = "apps/remove-repo-from-installation-for-authenticated-user"
)]
async fn remove_repo_from_installation_for_authenticated_user(
    Path((installation_id, repository_id)): Path<(&str, &str)>,
) -> String {
    format!("apps/remove-repo-from-installation-for-authenticated-user\n{}\n{}", installation_id, repository_id)
}

#[get("/user/marketplace_purchases", operation_id = "apps/list-subscriptions-for-authenticated-user")]
async fn list_subscriptions_for_authenticated_user() -> &'static str {
    "apps/list-subscriptions-for-authenticated-user"
}

#[get("/user/marketplace_purchases/stubbed", operation_id = "apps/list-subscriptions-for-authenticated-user-stubbed")]
async fn list_subscriptions_for_authenticated_user_stubbed() -> &'static str {
    "apps/list-subscriptions-for-authenticated-user-stubbed"
}

#[get("/users/{username}/installation", operation_id = "apps/get-user-installation")]
async fn get_user_installation(Path(username): Path<&str>) -> String {
    format!("apps/get-user-installation\n{}", username)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    get_authenticated,
    create_from_manifest,
    get_webhook_config_for_app,
    update_webhook_config_for_app,
    list_webhook_deliveries,
    get_webhook_delivery,
    redeliver_webhook_delivery,
    list_installation_requests_for_authenticated_app,
    list_installations,
    get_installation,
    delete_installation,
    create_installation_access_token,
    suspend_installation,
    unsuspend_installation,
    delete_authorization,
    check_token,
    reset_token,
    delete_token,
    scope_token,
    get_by_slug,
    list_repos_accessible_to_installation,
    revoke_installation_access_token,
    get_subscription_plan_for_account,
    list_plans,
    list_accounts_for_plan,
    get_subscription_plan_for_account_stubbed,
    list_plans_stubbed,
    list_accounts_for_plan_stubbed,
    get_org_installation,
    get_repo_installation,
    list_installations_for_authenticated_user,
    list_installation_repos_for_authenticated_user,
    add_repo_to_installation_for_authenticated_user,
    remove_repo_from_installation_for_authenticated_user,
    list_subscriptions_for_authenticated_user,
    list_subscriptions_for_authenticated_user_stubbed,
    get_user_installation,
))]
pub(crate) struct Apps {}
