// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get(
    "/enterprises/{enterprise}/teams/{enterprise-team}/memberships",
    operation_id = "enterprise-team-memberships/list"
)]
async fn list(Path((enterprise, enterprise_team)): Path<(&str, &str)>) -> String {
    format!("enterprise-team-memberships/list\n{}\n{}", enterprise, enterprise_team)
}

#[post(
    "/enterprises/{enterprise}/teams/{enterprise-team}/memberships/add",
    operation_id = "enterprise-team-memberships/bulk-add"
)]
async fn bulk_add(Path((enterprise, enterprise_team)): Path<(&str, &str)>) -> String {
    format!("enterprise-team-memberships/bulk-add\n{}\n{}", enterprise, enterprise_team)
}

#[post(
    "/enterprises/{enterprise}/teams/{enterprise-team}/memberships/remove",
    operation_id = "enterprise-team-memberships/bulk-remove"
)]
async fn bulk_remove(Path((enterprise, enterprise_team)): Path<(&str, &str)>) -> String {
    format!("enterprise-team-memberships/bulk-remove\n{}\n{}", enterprise, enterprise_team)
}

#[get(
    "/enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}",
    operation_id = "enterprise-team-memberships/get"
)]
async fn get(Path((enterprise, enterprise_team, username)): Path<(&str, &str, &str)>) -> String {
    format!("enterprise-team-memberships/get\n{}\n{}\n{}", enterprise, enterprise_team, username)
}

#[put(
    "/enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}",
    operation_id = "enterprise-team-memberships/add"
)]
async fn add(Path((enterprise, enterprise_team, username)): Path<(&str, &str, &str)>) -> String {
    format!("enterprise-team-memberships/add\n{}\n{}\n{}", enterprise, enterprise_team, username)
}

#[delete(
    "/enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}",
    operation_id = "enterprise-team-memberships/remove"
)]
async fn remove(Path((enterprise, enterprise_team, username)): Path<(&str, &str, &str)>) -> String {
    format!("enterprise-team-memberships/remove\n{}\n{}\n{}", enterprise, enterprise_team, username)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(list, bulk_add, bulk_remove, get, add, remove,))]
pub(crate) struct EnterpriseTeamMemberships {}
