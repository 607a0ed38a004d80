// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/orgs/{org}/projectsV2", operation_id = "projects/list-for-org")]
async fn list_for_org(Path(org): Path<&str>) -> String {
    format!("projects/list-for-org\n{}", org)
}

#[get("/orgs/{org}/projectsV2/{project_number}", operation_id = "projects/get-for-org")]
async fn get_for_org(Path((org, project_number)): Path<(&str, u64)>) -> String {
    format!("projects/get-for-org\n{}\n{}", org, project_number)
}

#[post("/orgs/{org}/projectsV2/{project_number}/drafts", operation_id = "projects/create-draft-item-for-org")]
async fn create_draft_item_for_org(Path((org, project_number)): Path<(&str, u64)>) -> String {
    format!("projects/create-draft-item-for-org\n{}\n{}", org, project_number)
}

#[get("/orgs/{org}/projectsV2/{project_number}/fields", operation_id = "projects/list-fields-for-org")]
async fn list_fields_for_org(Path((org, project_number)): Path<(&str, u64)>) -> String {
    format!("projects/list-fields-for-org\n{}\n{}", org, project_number)
}

#[post("/orgs/{org}/projectsV2/{project_number}/fields", operation_id = "projects/add-field-for-org")]
async fn add_field_for_org(Path((org, project_number)): Path<(&str, u64)>) -> String {
    format!("projects/add-field-for-org\n{}\n{}", org, project_number)
}

#[get("/orgs/{org}/projectsV2/{project_number}/fields/{field_id}", operation_id = "projects/get-field-for-org")]
async fn get_field_for_org(Path((org, project_number, field_id)): Path<(&str, u64, &str)>) -> String {
    format!("projects/get-field-for-org\n{}\n{}\n{}", org, project_number, field_id)
}

#[get("/orgs/{org}/projectsV2/{project_number}/items", operation_id = "projects/list-items-for-org")]
async fn list_items_for_org(Path((org, project_number)): Path<(&str, u64)>) -> String {
    format!("projects/list-items-for-org\n{}\n{}", org, project_number)
}

#[post("/orgs/{org}/projectsV2/{project_number}/items", operation_id = "projects/add-item-for-org")]
async fn add_item_for_org(Path((org, project_number)): Path<(&str, u64)>) -> String {
    format!("projects/add-item-for-org\n{}\n{}", org, project_number)
}

#[get("/orgs/{org}/projectsV2/{project_number}/items/{item_id}", operation_id = "projects/get-org-item")]
async fn get_org_item(Path((org, project_number, item_id)): Path<(&str, u64, &str)>) -> String {
    format!("projects/get-org-item\n{}\n{}\n{}", org, project_number, item_id)
}

#[patch("/orgs/{org}/projectsV2/{project_number}/items/{item_id}", operation_id = "projects/update-item-for-org")]
async fn update_item_for_org(Path((org, project_number, item_id)): Path<(&str, u64, &str)>) -> String {
    format!("projects/update-item-for-org\n{}\n{}\n{}", org, project_number, item_id)
}

#[delete("/orgs/{org}/projectsV2/{project_number}/items/{item_id}", operation_id = "projects/delete-item-for-org")]
async fn delete_item_for_org(Path((org, project_number, item_id)): Path<(&str, u64, &str)>) -> String {
    format!("projects/delete-item-for-org\n{}\n{}\n{}", org, project_number, item_id)
}

#[post("/orgs/{org}/projectsV2/{project_number}/views", operation_id = "projects/create-view-for-org")]
async fn create_view_for_org(Path((org, project_number)): Path<(&str, u64)>) -> String {
    format!("projects/create-view-for-org\n{}\n{}", org, project_number)
}

#[get(
    "/orgs/{org}/projectsV2/{project_number}/views/{view_number}/items",
    operation_id = "projects/list-view-items-for-org"
)]
async fn list_view_items_for_org(Path((org, project_number, view_number)): Path<(&str, u64, u64)>) -> String {
    format!("projects/list-view-items-for-org\n{}\n{}\n{}", org, project_number, view_number)
}

#[post(
    "/user/{user_id}/projectsV2/{project_number}/drafts",
    operation_id = "projects/create-draft-item-for-authenticated-user"
)]
async fn create_draft_item_for_authenticated_user(Path((user_id, project_number)): Path<(&str, u64)>) -> String {
    format!("projects/create-draft-item-for-authenticated-user\n{}\n{}", user_id, project_number)
}

#[post("/users/{user_id}/projectsV2/{project_number}/views", operation_id = "projects/create-view-for-user")]
async fn create_view_for_user(Path((user_id, project_number)): Path<(&str, u64)>) -> String {
    format!("projects/create-view-for-user\n{}\n{}", user_id, project_number)
}

#[get("/users/{username}/projectsV2", operation_id = "projects/list-for-user")]
async fn list_for_user(Path(username): Path<&str>) -> String {
    format!("projects/list-for-user\n{}", username)
}

#[get("/users/{username}/projectsV2/{project_number}", operation_id = "projects/get-for-user")]
async fn get_for_user(Path((username, project_number)): Path<(&str, u64)>) -> String {
    format!("projects/get-for-user\n{}\n{}", username, project_number)
}

#[get("/users/{username}/projectsV2/{project_number}/fields", operation_id = "projects/list-fields-for-user")]
async fn list_fields_for_user(Path((username, project_number)): Path<(&str, u64)>) -> String {
    format!("projects/list-fields-for-user\n{}\n{}", username, project_number)
}

#[post("/users/{username}/projectsV2/{project_number}/fields", operation_id = "projects/add-field-for-user")]
async fn add_field_for_user(Path((username, project_number)): Path<(&str, u64)>) -> String {
    format!("projects/add-field-for-user\n{}\n{}", username, project_number)
}

#[get("/users/{username}/projectsV2/{project_number}/fields/{field_id}", operation_id = "projects/get-field-for-user")]
async fn get_field_for_user(Path((username, project_number, field_id)): Path<(&str, u64, &str)>) -> String {
    format!("projects/get-field-for-user\n{}\n{}\n{}", username, project_number, field_id)
}

#[get("/users/{username}/projectsV2/{project_number}/items", operation_id = "projects/list-items-for-user")]
async fn list_items_for_user(Path((username, project_number)): Path<(&str, u64)>) -> String {
    format!("projects/list-items-for-user\n{}\n{}", username, project_number)
}

#[post("/users/{username}/projectsV2/{project_number}/items", operation_id = "projects/add-item-for-user")]
async fn add_item_for_user(Path((username, project_number)): Path<(&str, u64)>) -> String {
    format!("projects/add-item-for-user\n{}\n{}", username, project_number)
}

#[get("/users/{username}/projectsV2/{project_number}/items/{item_id}", operation_id = "projects/get-user-item")]
async fn get_user_item(Path((username, project_number, item_id)): Path<(&str, u64, &str)>) -> String {
    format!("projects/get-user-item\n{}\n{}\n{}", username, project_number, item_id)
}

#[patch(
    "/users/{username}/projectsV2/{project_number}/items/{item_id}",
    operation_id = "projects/update-item-for-user"
)]
async fn update_item_for_user(Path((username, project_number, item_id)): Path<(&str, u64, &str)>) -> String {
    format!("projects/update-item-for-user\n{}\n{}\n{}", username, project_number, item_id)
}

#[delete(
    "/users/{username}/projectsV2/{project_number}/items/{item_id}",
    operation_id = "projects/delete-item-for-user"
)]
async fn delete_item_for_user(Path((username, project_number, item_id)): Path<(&str, u64, &str)>) -> String {
    format!("projects/delete-item-for-user\n{}\n{}\n{}", username, project_number, item_id)
}

#[get(
    "/users/{username}/projectsV2/{project_number}/views/{view_number}/items",
    operation_id = "projects/list-view-items-for-user"
)]
async fn list_view_items_for_user(Path((username, project_number, view_number)): Path<(&str, u64, u64)>) -> String {
    format!("projects/list-view-items-for-user\n{}\n{}\n{}", username, project_number, view_number)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    list_for_org,
    get_for_org,
    create_draft_item_for_org,
    list_fields_for_org,
    add_field_for_org,
    get_field_for_org,
    list_items_for_org,
    add_item_for_org,
    get_org_item,
    update_item_for_org,
    delete_item_for_org,
    create_view_for_org,
    list_view_items_for_org,
    create_draft_item_for_authenticated_user,
    create_view_for_user,
    list_for_user,
    get_for_user,
    list_fields_for_user,
    add_field_for_user,
    get_field_for_user,
    list_items_for_user,
    add_item_for_user,
    get_user_item,
    update_item_for_user,
    delete_item_for_user,
    list_view_items_for_user,
))]
pub(crate) struct Projects {}
