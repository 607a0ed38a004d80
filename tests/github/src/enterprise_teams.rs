// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/enterprises/{enterprise}/teams", operation_id = "enterprise-teams/list")]
async fn list(Path(enterprise): Path<&str>) -> String {
    format!("enterprise-teams/list\n{}", enterprise)
}

#[post("/enterprises/{enterprise}/teams", operation_id = "enterprise-teams/create")]
async fn create(Path(enterprise): Path<&str>) -> String {
    format!("enterprise-teams/create\n{}", enterprise)
}

#[get("/enterprises/{enterprise}/teams/{team_slug}", operation_id = "enterprise-teams/get")]
async fn get(Path((enterprise, team_slug)): Path<(&str, &str)>) -> String {
    format!("enterprise-teams/get\n{}\n{}", enterprise, team_slug)
}

#[patch("/enterprises/{enterprise}/teams/{team_slug}", operation_id = "enterprise-teams/update")]
async fn update(Path((enterprise, team_slug)): Path<(&str, &str)>) -> String {
    format!("enterprise-teams/update\n{}\n{}", enterprise, team_slug)
}

#[delete("/enterprises/{enterprise}/teams/{team_slug}", operation_id = "enterprise-teams/delete")]
async fn delete(Path((enterprise, team_slug)): Path<(&str, &str)>) -> String {
    format!("enterprise-teams/delete\n{}\n{}", enterprise, team_slug)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(list, create, get, update, delete,))]
pub(crate) struct EnterpriseTeams {}
