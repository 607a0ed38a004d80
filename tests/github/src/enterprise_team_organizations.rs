// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get(
    "/enterprises/{enterprise}/teams/{enterprise-team}/organizations",
    operation_id = "enterprise-team-organizations/get-assignments"
)]
async fn get_assignments(Path((enterprise, enterprise_team)): Path<(&str, &str)>) -> String {
    format!("enterprise-team-organizations/get-assignments\n{}\n{}", enterprise, enterprise_team)
}

#[post(
    "/enterprises/{enterprise}/teams/{enterprise-team}/organizations/add",
    operation_id = "enterprise-team-organizations/bulk-add"
)]
async fn bulk_add(Path((enterprise, enterprise_team)): Path<(&str, &str)>) -> String {
    format!("enterprise-team-organizations/bulk-add\n{}\n{}", enterprise, enterprise_team)
}

#[post(
    "/enterprises/{enterprise}/teams/{enterprise-team}/organizations/remove",
    operation_id = "enterprise-team-organizations/bulk-remove"
)]
async fn bulk_remove(Path((enterprise, enterprise_team)): Path<(&str, &str)>) -> String {
    format!("enterprise-team-organizations/bulk-remove\n{}\n{}", enterprise, enterprise_team)
}

#[get(
    "/enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}",
    operation_id = "enterprise-team-organizations/get-assignment"
)]
async fn get_assignment(Path((enterprise, enterprise_team, org)): Path<(&str, &str, &str)>) -> String {
    format!("enterprise-team-organizations/get-assignment\n{}\n{}\n{}", enterprise, enterprise_team, org)
}

#[put(
    "/enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}",
    operation_id = "enterprise-team-organizations/add"
)]
async fn add(Path((enterprise, enterprise_team, org)): Path<(&str, &str, &str)>) -> String {
    format!("enterprise-team-organizations/add\n{}\n{}\n{}", enterprise, enterprise_team, org)
}

#[delete(
    "/enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}",
    operation_id = "enterprise-team-organizations/delete"
)]
async fn delete(Path((enterprise, enterprise_team, org)): Path<(&str, &str, &str)>) -> String {
    format!("enterprise-team-organizations/delete\n{}\n{}\n{}", enterprise, enterprise_team, org)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(get_assignments, bulk_add, bulk_remove, get_assignment, add, delete,))]
pub(crate) struct EnterpriseTeamOrganizations {}
