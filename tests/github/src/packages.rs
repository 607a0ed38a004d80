// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get(
    "/orgs/{org}/docker/conflicts",
    operation_id = "packages/list-docker-migration-conflicting-packages-for-organization"
)]
async fn list_docker_migration_conflicting_packages_for_organization(Path(org): Path<&str>) -> String {
    format!("packages/list-docker-migration-conflicting-packages-for-organization\n{}", org)
}

#[get("/orgs/{org}/packages", operation_id = "packages/list-packages-for-organization")]
async fn list_packages_for_organization(Path(org): Path<&str>) -> String {
    format!("packages/list-packages-for-organization\n{}", org)
}

#[get("/orgs/{org}/packages/{package_type}/{package_name}", operation_id = "packages/get-package-for-organization")]
async fn get_package_for_organization(Path((org, package_type, package_name)): Path<(&str, &str, &str)>) -> String {
    format!("packages/get-package-for-organization\n{}\n{}\n{}", org, package_type, package_name)
}

#[delete("/orgs/{org}/packages/{package_type}/{package_name}", operation_id = "packages/delete-package-for-org")]
async fn delete_package_for_org(Path((org, package_type, package_name)): Path<(&str, &str, &str)>) -> String {
    format!("packages/delete-package-for-org\n{}\n{}\n{}", org, package_type, package_name)
}

#[post("/orgs/{org}/packages/{package_type}/{package_name}/restore", operation_id = "packages/restore-package-for-org")]
async fn restore_package_for_org(Path((org, package_type, package_name)): Path<(&str, &str, &str)>) -> String {
    format!("packages/restore-package-for-org\n{}\n{}\n{}", org, package_type, package_name)
}

#[get(
    "/orgs/{org}/packages/{package_type}/{package_name}/versions",
    operation_id = "packages/get-all-package-versions-for-package-owned-by-org"
)]
async fn get_all_package_versions_for_package_owned_by_org(
    Path((org, package_type, package_name)): Path<(&str, &str, &str)>,
) -> String {
    format!("packages/get-all-package-versions-for-package-owned-by-org\n{}\n{}\n{}", org, package_type, package_name)
}

#[derive(Schema)]
struct GetPackageVersionForOrganization<'r> {
    org: &'r str,
    package_type: &'r str,
    package_name: &'r str,
    package_version_id: &'r str,
}

#[get(
    "/orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}",
    operation_id = "packages/get-package-version-for-organization"
)]
async fn get_package_version_for_organization(Path(params): Path<GetPackageVersionForOrganization<'_>>) -> String {
    format!(
        "packages/get-package-version-for-organization\n{}\n{}\n{}\n{}",
        params.org, params.package_type, params.package_name, params.package_version_id
    )
}

#[derive(Schema)]
struct DeletePackageVersionForOrg<'r> {
    org: &'r str,
    package_type: &'r str,
    package_name: &'r str,
    package_version_id: &'r str,
}

#[delete(
    "/orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}",
    operation_id = "packages/delete-package-version-for-org"
)]
async fn delete_package_version_for_org(Path(params): Path<DeletePackageVersionForOrg<'_>>) -> String {
    format!(
        "packages/delete-package-version-for-org\n{}\n{}\n{}\n{}",
        params.org, params.package_type, params.package_name, params.package_version_id
    )
}

#[derive(Schema)]
struct RestorePackageVersionForOrg<'r> {
    org: &'r str,
    package_type: &'r str,
    package_name: &'r str,
    package_version_id: &'r str,
}

#[post(
    "/orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore",
    operation_id = "packages/restore-package-version-for-org"
)]
async fn restore_package_version_for_org(Path(params): Path<RestorePackageVersionForOrg<'_>>) -> String {
    format!(
        "packages/restore-package-version-for-org\n{}\n{}\n{}\n{}",
        params.org, params.package_type, params.package_name, params.package_version_id
    )
}

#[get(
    "/user/docker/conflicts",
    operation_id = "packages/list-docker-migration-conflicting-packages-for-authenticated-user"
)]
async fn list_docker_migration_conflicting_packages_for_authenticated_user() -> &'static str {
    "packages/list-docker-migration-conflicting-packages-for-authenticated-user"
}

#[get("/user/packages", operation_id = "packages/list-packages-for-authenticated-user")]
async fn list_packages_for_authenticated_user() -> &'static str {
    "packages/list-packages-for-authenticated-user"
}

#[get("/user/packages/{package_type}/{package_name}", operation_id = "packages/get-package-for-authenticated-user")]
async fn get_package_for_authenticated_user(Path((package_type, package_name)): Path<(&str, &str)>) -> String {
    format!("packages/get-package-for-authenticated-user\n{}\n{}", package_type, package_name)
}

#[delete(
    "/user/packages/{package_type}/{package_name}",
    operation_id = "packages/delete-package-for-authenticated-user"
)]
async fn delete_package_for_authenticated_user(Path((package_type, package_name)): Path<(&str, &str)>) -> String {
    format!("packages/delete-package-for-authenticated-user\n{}\n{}", package_type, package_name)
}

#[post(
    "/user/packages/{package_type}/{package_name}/restore",
    operation_id = "packages/restore-package-for-authenticated-user"
)]
async fn restore_package_for_authenticated_user(Path((package_type, package_name)): Path<(&str, &str)>) -> String {
    format!("packages/restore-package-for-authenticated-user\n{}\n{}", package_type, package_name)
}

#[get(
    "/user/packages/{package_type}/{package_name}/versions",
    operation_id = "packages/get-all-package-versions-for-package-owned-by-authenticated-user"
)]
async fn get_all_package_versions_for_package_owned_by_authenticated_user(
    Path((package_type, package_name)): Path<(&str, &str)>,
) -> String {
    format!(
        "packages/get-all-package-versions-for-package-owned-by-authenticated-user\n{}\n{}",
        package_type, package_name
    )
}

#[get(
    "/user/packages/{package_type}/{package_name}/versions/{package_version_id}",
    operation_id = "packages/get-package-version-for-authenticated-user"
)]
async fn get_package_version_for_authenticated_user(
    Path((package_type, package_name, package_version_id)): Path<(&str, &str, &str)>,
) -> String {
    format!(
        "packages/get-package-version-for-authenticated-user\n{}\n{}\n{}",
        package_type, package_name, package_version_id
    )
}

#[delete(
    "/user/packages/{package_type}/{package_name}/versions/{package_version_id}",
    operation_id = "packages/delete-package-version-for-authenticated-user"
)]
async fn delete_package_version_for_authenticated_user(
    Path((package_type, package_name, package_version_id)): Path<(&str, &str, &str)>,
) -> String {
    format!(
        "packages/delete-package-version-for-authenticated-user\n{}\n{}\n{}",
        package_type, package_name, package_version_id
    )
}

#[post(
    "/user/packages/{package_type}/{package_name}/versions/{package_version_id}/restore",
    operation_id = "packages/restore-package-version-for-authenticated-user"
)]
async fn restore_package_version_for_authenticated_user(
    Path((package_type, package_name, package_version_id)): Path<(&str, &str, &str)>,
) -> String {
    format!(
        "packages/restore-package-version-for-authenticated-user\n{}\n{}\n{}",
        package_type, package_name, package_version_id
    )
}

#[get(
    "/users/{username}/docker/conflicts",
    operation_id = "packages/list-docker-migration-conflicting-packages-for-user"
)]
async fn list_docker_migration_conflicting_packages_for_user(Path(username): Path<&str>) -> String {
    format!("packages/list-docker-migration-conflicting-packages-for-user\n{}", username)
}

#[get("/users/{username}/packages", operation_id = "packages/list-packages-for-user")]
async fn list_packages_for_user(Path(username): Path<&str>) -> String {
    format!("packages/list-packages-for-user\n{}", username)
}

#[get("/users/{username}/packages/{package_type}/{package_name}", operation_id = "packages/get-package-for-user")]
async fn get_package_for_user(Path((username, package_type, package_name)): Path<(&str, &str, &str)>) -> String {
    format!("packages/get-package-for-user\n{}\n{}\n{}", username, package_type, package_name)
}

#[delete("/users/{username}/packages/{package_type}/{package_name}", operation_id = "packages/delete-package-for-user")]
async fn delete_package_for_user(Path((username, package_type, package_name)): Path<(&str, &str, &str)>) -> String {
    format!("packages/delete-package-for-user\n{}\n{}\n{}", username, package_type, package_name)
}

#[post(
    "/users/{username}/packages/{package_type}/{package_name}/restore",
    operation_id = "packages/restore-package-for-user"
)]
async fn restore_package_for_user(Path((username, package_type, package_name)): Path<(&str, &str, &str)>) -> String {
    format!("packages/restore-package-for-user\n{}\n{}\n{}", username, package_type, package_name)
}

#[get(
    "/users/{username}/packages/{package_type}/{package_name}/versions",
    operation_id = "packages/get-all-package-versions-for-package-owned-by-user"
)]
async fn get_all_package_versions_for_package_owned_by_user(
    Path((username, package_type, package_name)): Path<(&str, &str, &str)>,
) -> String {
    format!(
        "packages/get-all-package-versions-for-package-owned-by-user\n{}\n{}\n{}",
        username, package_type, package_name
    )
}

#[derive(Schema)]
struct GetPackageVersionForUser<'r> {
    username: &'r str,
    package_type: &'r str,
    package_name: &'r str,
    package_version_id: &'r str,
}

#[get(
    "/users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}",
    operation_id = "packages/get-package-version-for-user"
)]
async fn get_package_version_for_user(Path(params): Path<GetPackageVersionForUser<'_>>) -> String {
    format!(
        "packages/get-package-version-for-user\n{}\n{}\n{}\n{}",
        params.username, params.package_type, params.package_name, params.package_version_id
    )
}

#[derive(Schema)]
struct DeletePackageVersionForUser<'r> {
    username: &'r str,
    package_type: &'r str,
    package_name: &'r str,
    package_version_id: &'r str,
}

#[delete(
    "/users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}",
    operation_id = "packages/delete-package-version-for-user"
)]
async fn delete_package_version_for_user(Path(params): Path<DeletePackageVersionForUser<'_>>) -> String {
    format!(
        "packages/delete-package-version-for-user\n{}\n{}\n{}\n{}",
        params.username, params.package_type, params.package_name, params.package_version_id
    )
}

#[derive(Schema)]
struct RestorePackageVersionForUser<'r> {
    username: &'r str,
    package_type: &'r str,
    package_name: &'r str,
    package_version_id: &'r str,
}

#[post(
    "/users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore",
    operation_id = "packages/restore-package-version-for-user"
)]
async fn restore_package_version_for_user(Path(params): Path<RestorePackageVersionForUser<'_>>) -> String {
    format!(
        "packages/restore-package-version-for-user\n{}\n{}\n{}\n{}",
        params.username, params.package_type, params.package_name, params.package_version_id
    )
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    list_docker_migration_conflicting_packages_for_organization,
    list_packages_for_organization,
    get_package_for_organization,
    delete_package_for_org,
    restore_package_for_org,
    get_all_package_versions_for_package_owned_by_org,
    get_package_version_for_organization,
    delete_package_version_for_org,
    restore_package_version_for_org,
    list_docker_migration_conflicting_packages_for_authenticated_user,
    list_packages_for_authenticated_user,
    get_package_for_authenticated_user,
    delete_package_for_authenticated_user,
    restore_package_for_authenticated_user,
    get_all_package_versions_for_package_owned_by_authenticated_user,
    get_package_version_for_authenticated_user,
    delete_package_version_for_authenticated_user,
    restore_package_version_for_authenticated_user,
    list_docker_migration_conflicting_packages_for_user,
    list_packages_for_user,
    get_package_for_user,
    delete_package_for_user,
    restore_package_for_user,
    get_all_package_versions_for_package_owned_by_user,
    get_package_version_for_user,
    delete_package_version_for_user,
    restore_package_version_for_user,
))]
pub(crate) struct Packages {}
