// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/gists", operation_id = "gists/list")]
async fn list() -> &'static str {
    "gists/list"
}

#[post("/gists", operation_id = "gists/create")]
async fn create() -> &'static str {
    "gists/create"
}

#[get("/gists/public", operation_id = "gists/list-public")]
async fn list_public() -> &'static str {
    "gists/list-public"
}

#[get("/gists/starred", operation_id = "gists/list-starred")]
async fn list_starred() -> &'static str {
    "gists/list-starred"
}

#[get("/gists/{gist_id}", operation_id = "gists/get")]
async fn get(Path(gist_id): Path<&str>) -> String {
    format!("gists/get\n{}", gist_id)
}

#[patch("/gists/{gist_id}", operation_id = "gists/update")]
async fn update(Path(gist_id): Path<&str>) -> String {
    format!("gists/update\n{}", gist_id)
}

#[delete("/gists/{gist_id}", operation_id = "gists/delete")]
async fn delete(Path(gist_id): Path<&str>) -> String {
    format!("gists/delete\n{}", gist_id)
}

#[get("/gists/{gist_id}/comments", operation_id = "gists/list-comments")]
async fn list_comments(Path(gist_id): Path<&str>) -> String {
    format!("gists/list-comments\n{}", gist_id)
}

#[post("/gists/{gist_id}/comments", operation_id = "gists/create-comment")]
async fn create_comment(Path(gist_id): Path<&str>) -> String {
    format!("gists/create-comment\n{}", gist_id)
}

#[get("/gists/{gist_id}/comments/{comment_id}", operation_id = "gists/get-comment")]
async fn get_comment(Path((gist_id, comment_id)): Path<(&str, &str)>) -> String {
    format!("gists/get-comment\n{}\n{}", gist_id, comment_id)
}

#[patch("/gists/{gist_id}/comments/{comment_id}", operation_id = "gists/update-comment")]
async fn update_comment(Path((gist_id, comment_id)): Path<(&str, &str)>) -> String {
    format!("gists/update-comment\n{}\n{}", gist_id, comment_id)
}

#[delete("/gists/{gist_id}/comments/{comment_id}", operation_id = "gists/delete-comment")]
async fn delete_comment(Path((gist_id, comment_id)): Path<(&str, &str)>) -> String {
    format!("gists/delete-comment\n{}\n{}", gist_id, comment_id)
}

#[get("/gists/{gist_id}/commits", operation_id = "gists/list-commits")]
async fn list_commits(Path(gist_id): Path<&str>) -> String {
    format!("gists/list-commits\n{}", gist_id)
}

#[get("/gists/{gist_id}/forks", operation_id = "gists/list-forks")]
async fn list_forks(Path(gist_id): Path<&str>) -> String {
    format!("gists/list-forks\n{}", gist_id)
}

#[post("/gists/{gist_id}/forks", operation_id = "gists/fork")]
async fn fork(Path(gist_id): Path<&str>) -> String {
    format!("gists/fork\n{}", gist_id)
}

#[get("/gists/{gist_id}/star", operation_id = "gists/check-is-starred")]
async fn check_is_starred(Path(gist_id): Path<&str>) -> String {
    format!("gists/check-is-starred\n{}", gist_id)
}

#[put("/gists/{gist_id}/star", operation_id = "gists/star")]
async fn star(Path(gist_id): Path<&str>) -> String {
    format!("gists/star\n{}", gist_id)
}

#[delete("/gists/{gist_id}/star", operation_id = "gists/unstar")]
async fn unstar(Path(gist_id): Path<&str>) -> String {
    format!("gists/unstar\n{}", gist_id)
}

#[get("/gists/{gist_id}/{sha}", operation_id = "gists/get-revision")]
async fn get_revision(Path((gist_id, sha)): Path<(&str, &str)>) -> String {
    format!("gists/get-revision\n{}\n{}", gist_id, sha)
}

#[get("/users/{username}/gists", operation_id = "gists/list-for-user")]
async fn list_for_user(Path(username): Path<&str>) -> String {
    format!("gists/list-for-user\n{}", username)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    list,
    create,
    list_public,
    list_starred,
    get,
    update,
    delete,
    list_comments,
    create_comment,
    get_comment,
    update_comment,
    delete_comment,
    list_commits,
    list_forks,
    fork,
    check_is_starred,
    star,
    unstar,
    get_revision,
    list_for_user,
))]
pub(crate) struct Gists {}
