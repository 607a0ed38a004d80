// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/orgs/{org}/copilot-spaces", operation_id = "copilot-spaces/list-for-org")]
async fn list_for_org(Path(org): Path<&str>) -> String {
    format!("copilot-spaces/list-for-org\n{}", org)
}

#[post("/orgs/{org}/copilot-spaces", operation_id = "copilot-spaces/create-for-org")]
async fn create_for_org(Path(org): Path<&str>) -> String {
    format!("copilot-spaces/create-for-org\n{}", org)
}

#[get("/orgs/{org}/copilot-spaces/{space_number}", operation_id = "copilot-spaces/get-for-org")]
async fn get_for_org(Path((org, space_number)): Path<(&str, u64)>) -> String {
    format!("copilot-spaces/get-for-org\n{}\n{}", org, space_number)
}

#[put("/orgs/{org}/copilot-spaces/{space_number}", operation_id = "copilot-spaces/update-for-org")]
async fn update_for_org(Path((org, space_number)): Path<(&str, u64)>) -> String {
    format!("copilot-spaces/update-for-org\n{}\n{}", org, space_number)
}

#[delete("/orgs/{org}/copilot-spaces/{space_number}", operation_id = "copilot-spaces/delete-for-org")]
async fn delete_for_org(Path((org, space_number)): Path<(&str, u64)>) -> String {
    format!("copilot-spaces/delete-for-org\n{}\n{}", org, space_number)
}

#[get(
    "/orgs/{org}/copilot-spaces/{space_number}/collaborators",
    operation_id = "copilot-spaces/list-collaborators-for-org"
)]
async fn list_collaborators_for_org(Path((org, space_number)): Path<(&str, u64)>) -> String {
    format!("copilot-spaces/list-collaborators-for-org\n{}\n{}", org, space_number)
}

#[post(
    "/orgs/{org}/copilot-spaces/{space_number}/collaborators",
    operation_id = "copilot-spaces/add-collaborator-for-org"
)]
async fn add_collaborator_for_org(Path((org, space_number)): Path<(&str, u64)>) -> String {
    format!("copilot-spaces/add-collaborator-for-org\n{}\n{}", org, space_number)
}

#[derive(Schema)]
struct UpdateCollaboratorForOrg<'r> {
    org: &'r str,
    space_number: u64,
    actor_type: &'r str,
    actor_identifier: &'r str,
}

#[put(
    "/orgs/{org}/copilot-spaces/{space_number}/collaborators/{actor_type}/{actor_identifier}",
    operation_id = "copilot-spaces/update-collaborator-for-org"
)]
async fn update_collaborator_for_org(Path(params): Path<UpdateCollaboratorForOrg<'_>>) -> String {
    format!(
        "copilot-spaces/update-collaborator-for-org\n{}\n{}\n{}\n{}",
        params.org, params.space_number, params.actor_type, params.actor_identifier
    )
}

#[derive(Schema)]
struct RemoveCollaboratorForOrg<'r> {
    org: &'r str,
    space_number: u64,
    actor_type: &'r str,
    actor_identifier: &'r str,
}

#[delete(
    "/orgs/{org}/copilot-spaces/{space_number}/collaborators/{actor_type}/{actor_identifier}",
    operation_id = "copilot-spaces/remove-collaborator-for-org"
)]
async fn remove_collaborator_for_org(Path(params): Path<RemoveCollaboratorForOrg<'_>>) -> String {
    format!(
        "copilot-spaces/remove-collaborator-for-org\n{}\n{}\n{}\n{}",
        params.org, params.space_number, params.actor_type, params.actor_identifier
    )
}

#[get("/orgs/{org}/copilot-spaces/{space_number}/resources", operation_id = "copilot-spaces/list-resources-for-org")]
async fn list_resources_for_org(Path((org, space_number)): Path<(&str, u64)>) -> String {
    format!("copilot-spaces/list-resources-for-org\n{}\n{}", org, space_number)
}

#[post("/orgs/{org}/copilot-spaces/{space_number}/resources", operation_id = "copilot-spaces/create-resource-for-org")]
async fn create_resource_for_org(Path((org, space_number)): Path<(&str, u64)>) -> String {
    format!("copilot-spaces/create-resource-for-org\n{}\n{}", org, space_number)
}

#[get(
    "/orgs/{org}/copilot-spaces/{space_number}/resources/{space_resource_id}",
    operation_id = "copilot-spaces/get-resource-for-org"
)]
async fn get_resource_for_org(Path((org, space_number, space_resource_id)): Path<(&str, u64, &str)>) -> String {
    format!("copilot-spaces/get-resource-for-org\n{}\n{}\n{}", org, space_number, space_resource_id)
}

#[put(
    "/orgs/{org}/copilot-spaces/{space_number}/resources/{space_resource_id}",
    operation_id = "copilot-spaces/update-resource-for-org"
)]
async fn update_resource_for_org(Path((org, space_number, space_resource_id)): Path<(&str, u64, &str)>) -> String {
    format!("copilot-spaces/update-resource-for-org\n{}\n{}\n{}", org, space_number, space_resource_id)
}

#[delete(
    "/orgs/{org}/copilot-spaces/{space_number}/resources/{space_resource_id}",
    operation_id = "copilot-spaces/delete-resource-for-org"
)]
async fn delete_resource_for_org(Path((org, space_number, space_resource_id)): Path<(&str, u64, &str)>) -> String {
    format!("copilot-spaces/delete-resource-for-org\n{}\n{}\n{}", org, space_number, space_resource_id)
}

#[get("/users/{username}/copilot-spaces", operation_id = "copilot-spaces/list-for-user")]
async fn list_for_user(Path(username): Path<&str>) -> String {
    format!("copilot-spaces/list-for-user\n{}", username)
}

#[post("/users/{username}/copilot-spaces", operation_id = "copilot-spaces/create-for-user")]
async fn create_for_user(Path(username): Path<&str>) -> String {
    format!("copilot-spaces/create-for-user\n{}", username)
}

#[get("/users/{username}/copilot-spaces/{space_number}", operation_id = "copilot-spaces/get-for-user")]
async fn get_for_user(Path((username, space_number)): Path<(&str, u64)>) -> String {
    format!("copilot-spaces/get-for-user\n{}\n{}", username, space_number)
}

#[put("/users/{username}/copilot-spaces/{space_number}", operation_id = "copilot-spaces/update-for-user")]
async fn update_for_user(Path((username, space_number)): Path<(&str, u64)>) -> String {
    format!("copilot-spaces/update-for-user\n{}\n{}", username, space_number)
}

#[delete("/users/{username}/copilot-spaces/{space_number}", operation_id = "copilot-spaces/delete-for-user")]
async fn delete_for_user(Path((username, space_number)): Path<(&str, u64)>) -> String {
    format!("copilot-spaces/delete-for-user\n{}\n{}", username, space_number)
}

#[get(
    "/users/{username}/copilot-spaces/{space_number}/collaborators",
    operation_id = "copilot-spaces/list-collaborators-for-user"
)]
async fn list_collaborators_for_user(Path((username, space_number)): Path<(&str, u64)>) -> String {
    format!("copilot-spaces/list-collaborators-for-user\n{}\n{}", username, space_number)
}

#[post(
    "/users/{username}/copilot-spaces/{space_number}/collaborators",
    operation_id = "copilot-spaces/add-collaborator-for-user"
)]
async fn add_collaborator_for_user(Path((username, space_number)): Path<(&str, u64)>) -> String {
    format!("copilot-spaces/add-collaborator-for-user\n{}\n{}", username, space_number)
}

#[derive(Schema)]
struct UpdateCollaboratorForUser<'r> {
    username: &'r str,
    space_number: u64,
    actor_type: &'r str,
    actor_identifier: &'r str,
}

#[put(
    "/users/{username}/copilot-spaces/{space_number}/collaborators/{actor_type}/{actor_identifier}",
    operation_id = "copilot-spaces/update-collaborator-for-user"
)]
async fn update_collaborator_for_user(Path(params): Path<UpdateCollaboratorForUser<'_>>) -> String {
    format!(
        "copilot-spaces/update-collaborator-for-user\n{}\n{}\n{}\n{}",
        params.username, params.space_number, params.actor_type, params.actor_identifier
    )
}

#[derive(Schema)]
struct RemoveCollaboratorForUser<'r> {
    username: &'r str,
    space_number: u64,
    actor_type: &'r str,
    actor_identifier: &'r str,
}

#[delete(
    "/users/{username}/copilot-spaces/{space_number}/collaborators/{actor_type}/{actor_identifier}",
    operation_id = "copilot-spaces/remove-collaborator-for-user"
)]
async fn remove_collaborator_for_user(Path(params): Path<RemoveCollaboratorForUser<'_>>) -> String {
    format!(
        "copilot-spaces/remove-collaborator-for-user\n{}\n{}\n{}\n{}",
        params.username, params.space_number, params.actor_type, params.actor_identifier
    )
}

#[get(
    "/users/{username}/copilot-spaces/{space_number}/resources",
    operation_id = "copilot-spaces/list-resources-for-user"
)]
async fn list_resources_for_user(Path((username, space_number)): Path<(&str, u64)>) -> String {
    format!("copilot-spaces/list-resources-for-user\n{}\n{}", username, space_number)
}

#[post(
    "/users/{username}/copilot-spaces/{space_number}/resources",
    operation_id = "copilot-spaces/create-resource-for-user"
)]
async fn create_resource_for_user(Path((username, space_number)): Path<(&str, u64)>) -> String {
    format!("copilot-spaces/create-resource-for-user\n{}\n{}", username, space_number)
}

#[get(
    "/users/{username}/copilot-spaces/{space_number}/resources/{space_resource_id}",
    operation_id = "copilot-spaces/get-resource-for-user"
)]
async fn get_resource_for_user(Path((username, space_number, space_resource_id)): Path<(&str, u64, &str)>) -> String {
    format!("copilot-spaces/get-resource-for-user\n{}\n{}\n{}", username, space_number, space_resource_id)
}

#[put(
    "/users/{username}/copilot-spaces/{space_number}/resources/{space_resource_id}",
    operation_id = "copilot-spaces/update-resource-for-user"
)]
async fn update_resource_for_user(
    Path((username, space_number, space_resource_id)): Path<(&str, u64, &str)>,
) -> String {
    format!("copilot-spaces/update-resource-for-user\n{}\n{}\n{}", username, space_number, space_resource_id)
}

#[delete(
    "/users/{username}/copilot-spaces/{space_number}/resources/{space_resource_id}",
    operation_id = "copilot-spaces/delete-resource-for-user"
)]
async fn delete_resource_for_user(
    Path((username, space_number, space_resource_id)): Path<(&str, u64, &str)>,
) -> String {
    format!("copilot-spaces/delete-resource-for-user\n{}\n{}\n{}", username, space_number, space_resource_id)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    list_for_org,
    create_for_org,
    get_for_org,
    update_for_org,
    delete_for_org,
    list_collaborators_for_org,
    add_collaborator_for_org,
    update_collaborator_for_org,
    remove_collaborator_for_org,
    list_resources_for_org,
    create_resource_for_org,
    get_resource_for_org,
    update_resource_for_org,
    delete_resource_for_org,
    list_for_user,
    create_for_user,
    get_for_user,
    update_for_user,
    delete_for_user,
    list_collaborators_for_user,
    add_collaborator_for_user,
    update_collaborator_for_user,
    remove_collaborator_for_user,
    list_resources_for_user,
    create_resource_for_user,
    get_resource_for_user,
    update_resource_for_user,
    delete_resource_for_user,
))]
pub(crate) struct CopilotSpaces {}
