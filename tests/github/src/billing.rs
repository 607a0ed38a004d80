// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get(
    "/organizations/{org}/settings/billing/ai_credit/usage",
    operation_id = "billing/get-github-billing-ai-credit-usage-report-org"
)]
async fn get_github_billing_ai_credit_usage_report_org(Path(org): Path<&str>) -> String {
    format!("billing/get-github-billing-ai-credit-usage-report-org\n{}", org)
}

#[get("/organizations/{org}/settings/billing/budgets", operation_id = "billing/get-all-budgets-org")]
async fn get_all_budgets_org(Path(org): Path<&str>) -> String {
    format!("billing/get-all-budgets-org\n{}", org)
}

#[post("/organizations/{org}/settings/billing/budgets", operation_id = "billing/create-organization-budget")]
async fn create_organization_budget(Path(org): Path<&str>) -> String {
    format!("billing/create-organization-budget\n{}", org)
}

#[get("/organizations/{org}/settings/billing/budgets/{budget_id}", operation_id = "billing/get-budget-org")]
async fn get_budget_org(Path((org, budget_id)): Path<(&str, &str)>) -> String {
    format!("billing/get-budget-org\n{}\n{}", org, budget_id)
}

#[patch("/organizations/{org}/settings/billing/budgets/{budget_id}", operation_id = "billing/update-budget-org")]
async fn update_budget_org(Path((org, budget_id)): Path<(&str, &str)>) -> String {
    format!("billing/update-budget-org\n{}\n{}", org, budget_id)
}

#[delete("/organizations/{org}/settings/billing/budgets/{budget_id}", operation_id = "billing/delete-budget-org")]
async fn delete_budget_org(Path((org, budget_id)): Path<(&str, &str)>) -> String {
    format!("billing/delete-budget-org\n{}\n{}", org, budget_id)
}

#[get(
    "/organizations/{org}/settings/billing/premium_request/usage",
    operation_id = "billing/get-github-billing-premium-request-usage-report-org"
)]
async fn get_github_billing_premium_request_usage_report_org(Path(org): Path<&str>) -> String {
    format!("billing/get-github-billing-premium-request-usage-report-org\n{}", org)
}

#[get("/organizations/{org}/settings/billing/usage", operation_id = "billing/get-github-billing-usage-report-org")]
async fn get_github_billing_usage_report_org(Path(org): Path<&str>) -> String {
    format!("billing/get-github-billing-usage-report-org\n{}", org)
}

#[get(
    "/organizations/{org}/settings/billing/usage/summary",
    operation_id = "billing/get-github-billing-usage-summary-report-org"
)]
async fn get_github_billing_usage_summary_report_org(Path(org): Path<&str>) -> String {
    format!("billing/get-github-billing-usage-summary-report-org\n{}", org)
}

#[get(
    "/users/{username}/settings/billing/ai_credit/usage",
    operation_id = "billing/get-github-billing-ai-credit-usage-report-user"
)]
async fn get_github_billing_ai_credit_usage_report_user(Path(username): Path<&str>) -> String {
    format!("billing/get-github-billing-ai-credit-usage-report-user\n{}", username)
}

#[get(
    "/users/{username}/settings/billing/premium_request/usage",
    operation_id = "billing/get-github-billing-premium-request-usage-report-user"
)]
async fn get_github_billing_premium_request_usage_report_user(Path(username): Path<&str>) -> String {
    format!("billing/get-github-billing-premium-request-usage-report-user\n{}", username)
}

#[get("/users/{username}/settings/billing/usage", operation_id = "billing/get-github-billing-usage-report-user")]
async fn get_github_billing_usage_report_user(Path(username): Path<&str>) -> String {
    format!("billing/get-github-billing-usage-report-user\n{}", username)
}

#[get(
    "/users/{username}/settings/billing/usage/summary",
    operation_id = "billing/get-github-billing-usage-summary-report-user"
)]
async fn get_github_billing_usage_summary_report_user(Path(username): Path<&str>) -> String {
    format!("billing/get-github-billing-usage-summary-report-user\n{}", username)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    get_github_billing_ai_credit_usage_report_org,
    get_all_budgets_org,
    create_organization_budget,
    get_budget_org,
    update_budget_org,
    delete_budget_org,
    get_github_billing_premium_request_usage_report_org,
    get_github_billing_usage_report_org,
    get_github_billing_usage_summary_report_org,
    get_github_billing_ai_credit_usage_report_user,
    get_github_billing_premium_request_usage_report_user,
    get_github_billing_usage_report_user,
    get_github_billing_usage_summary_report_user,
))]
pub(crate) struct Billing {}
