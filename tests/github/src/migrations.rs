// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/orgs/{org}/migrations", operation_id = "migrations/list-for-org")]
async fn list_for_org(Path(org): Path<&str>) -> String {
    format!("migrations/list-for-org\n{}", org)
}

#[post("/orgs/{org}/migrations", operation_id = "migrations/start-for-org")]
async fn start_for_org(Path(org): Path<&str>) -> String {
    format!("migrations/start-for-org\n{}", org)
}

#[get("/orgs/{org}/migrations/{migration_id}", operation_id = "migrations/get-status-for-org")]
async fn get_status_for_org(Path((org, migration_id)): Path<(&str, &str)>) -> String {
    format!("migrations/get-status-for-org\n{}\n{}", org, migration_id)
}

#[get("/orgs/{org}/migrations/{migration_id}/archive", operation_id = "migrations/download-archive-for-org")]
async fn download_archive_for_org(Path((org, migration_id)): Path<(&str, &str)>) -> String {
    format!("migrations/download-archive-for-org\n{}\n{}", org, migration_id)
}

#[delete("/orgs/{org}/migrations/{migration_id}/archive", operation_id = "migrations/delete-archive-for-org")]
async fn delete_archive_for_org(Path((org, migration_id)): Path<(&str, &str)>) -> String {
    format!("migrations/delete-archive-for-org\n{}\n{}", org, migration_id)
}

#[delete(
    "/orgs/{org}/migrations/{migration_id}/repos/{repo_name}/lock",
    operation_id = "migrations/unlock-repo-for-org"
)]
async fn unlock_repo_for_org(Path((org, migration_id, repo_name)): Path<(&str, &str, &str)>) -> String {
    format!("migrations/unlock-repo-for-org\n{}\n{}\n{}", org, migration_id, repo_name)
}

#[get("/orgs/{org}/migrations/{migration_id}/repositories", operation_id = "migrations/list-repos-for-org")]
async fn list_repos_for_org(Path((org, migration_id)): Path<(&str, &str)>) -> String {
    format!("migrations/list-repos-for-org\n{}\n{}", org, migration_id)
}

#[get("/repos/{owner}/{repo}/import", operation_id = "migrations/get-import-status")]
async fn get_import_status(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("migrations/get-import-status\n{}\n{}", owner, repo)
}

#[put("/repos/{owner}/{repo}/import", operation_id = "migrations/start-import")]
async fn start_import(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("migrations/start-import\n{}\n{}", owner, repo)
}

#[patch("/repos/{owner}/{repo}/import", operation_id = "migrations/update-import")]
async fn update_import(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("migrations/update-import\n{}\n{}", owner, repo)
}

#[delete("/repos/{owner}/{repo}/import", operation_id = "migrations/cancel-import")]
async fn cancel_import(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("migrations/cancel-import\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/import/authors", operation_id = "migrations/get-commit-authors")]
async fn get_commit_authors(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("migrations/get-commit-authors\n{}\n{}", owner, repo)
}

#[patch("/repos/{owner}/{repo}/import/authors/{author_id}", operation_id = "migrations/map-commit-author")]
async fn map_commit_author(Path((owner, repo, author_id)): Path<(&str, &str, &str)>) -> String {
    format!("migrations/map-commit-author\n{}\n{}\n{}", owner, repo, author_id)
}

#[get("/repos/{owner}/{repo}/import/large_files", operation_id = "migrations/get-large-files")]
async fn get_large_files(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("migrations/get-large-files\n{}\n{}", owner, repo)
}

#[patch("/repos/{owner}/{repo}/import/lfs", operation_id = "migrations/set-lfs-preference")]
async fn set_lfs_preference(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("migrations/set-lfs-preference\n{}\n{}", owner, repo)
}

#[get("/user/migrations", operation_id = "migrations/list-for-authenticated-user")]
async fn list_for_authenticated_user() -> &'static str {
    "migrations/list-for-authenticated-user"
}

#[post("/user/migrations", operation_id = "migrations/start-for-authenticated-user")]
async fn start_for_authenticated_user() -> &'static str {
    "migrations/start-for-authenticated-user"
}

#[get("/user/migrations/{migration_id}", operation_id = "migrations/get-status-for-authenticated-user")]
async fn get_status_for_authenticated_user(Path(migration_id): Path<&str>) -> String {
    format!("migrations/get-status-for-authenticated-user\n{}", migration_id)
}

#[get("/user/migrations/{migration_id}/archive", operation_id = "migrations/get-archive-for-authenticated-user")]
async fn get_archive_for_authenticated_user(Path(migration_id): Path<&str>) -> String {
    format!("migrations/get-archive-for-authenticated-user\n{}", migration_id)
}

#[delete("/user/migrations/{migration_id}/archive", operation_id = "migrations/delete-archive-for-authenticated-user")]
async fn delete_archive_for_authenticated_user(Path(migration_id): Path<&str>) -> String {
    format!("migrations/delete-archive-for-authenticated-user\n{}", migration_id)
}

#[delete(
    "/user/migrations/{migration_id}/repos/{repo_name}/lock",
    operation_id = "migrations/unlock-repo-for-authenticated-user"
)]
async fn unlock_repo_for_authenticated_user(Path((migration_id, repo_name)): Path<(&str, &str)>) -> String {
    format!("migrations/unlock-repo-for-authenticated-user\n{}\n{}", migration_id, repo_name)
}

#[get("/user/migrations/{migration_id}/repositories", operation_id = "migrations/list-repos-for-authenticated-user")]
async fn list_repos_for_authenticated_user(Path(migration_id): Path<&str>) -> String {
    format!("migrations/list-repos-for-authenticated-user\n{}", migration_id)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    list_for_org,
    start_for_org,
    get_status_for_org,
    download_archive_for_org,
    delete_archive_for_org,
    unlock_repo_for_org,
    list_repos_for_org,
    get_import_status,
    start_import,
    update_import,
    cancel_import,
    get_commit_authors,
    map_commit_author,
    get_large_files,
    set_lfs_preference,
    list_for_authenticated_user,
    start_for_authenticated_user,
    get_status_for_authenticated_user,
    get_archive_for_authenticated_user,
    delete_archive_for_authenticated_user,
    unlock_repo_for_authenticated_user,
    list_repos_for_authenticated_user,
))]
pub(crate) struct Migrations {}
