// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/orgs/{org}/private-registries", operation_id = "private-registries/list-org-private-registries")]
async fn list_org_private_registries(Path(org): Path<&str>) -> String {
    format!("private-registries/list-org-private-registries\n{}", org)
}

#[post("/orgs/{org}/private-registries", operation_id = "private-registries/create-org-private-registry")]
async fn create_org_private_registry(Path(org): Path<&str>) -> String {
    format!("private-registries/create-org-private-registry\n{}", org)
}

#[get("/orgs/{org}/private-registries/public-key", operation_id = "private-registries/get-org-public-key")]
async fn get_org_public_key(Path(org): Path<&str>) -> String {
    format!("private-registries/get-org-public-key\n{}", org)
}

#[get("/orgs/{org}/private-registries/{secret_name}", operation_id = "private-registries/get-org-private-registry")]
async fn get_org_private_registry(Path((org, secret_name)): Path<(&str, &str)>) -> String {
    format!("private-registries/get-org-private-registry\n{}\n{}", org, secret_name)
}

#[patch(
    "/orgs/{org}/private-registries/{secret_name}",
    operation_id = "private-registries/update-org-private-registry"
)]
async fn update_org_private_registry(Path((org, secret_name)): Path<(&str, &str)>) -> String {
    format!("private-registries/update-org-private-registry\n{}\n{}", org, secret_name)
}

#[delete(
    "/orgs/{org}/private-registries/{secret_name}",
    operation_id = "private-registries/delete-org-private-registry"
)]
async fn delete_org_private_registry(Path((org, secret_name)): Path<(&str, &str)>) -> String {
    format!("private-registries/delete-org-private-registry\n{}\n{}", org, secret_name)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    list_org_private_registries,
    create_org_private_registry,
    get_org_public_key,
    get_org_private_registry,
    update_org_private_registry,
    delete_org_private_registry,
))]
pub(crate) struct PrivateRegistries {}
