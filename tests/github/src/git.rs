// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[post("/repos/{owner}/{repo}/git/blobs", operation_id = "git/create-blob")]
async fn create_blob(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("git/create-blob\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/git/blobs/{file_sha}", operation_id = "git/get-blob")]
async fn get_blob(Path((owner, repo, file_sha)): Path<(&str, &str, &str)>) -> String {
    format!("git/get-blob\n{}\n{}\n{}", owner, repo, file_sha)
}

#[post("/repos/{owner}/{repo}/git/commits", operation_id = "git/create-commit")]
async fn create_commit(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("git/create-commit\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/git/commits/{commit_sha}", operation_id = "git/get-commit")]
async fn get_commit(Path((owner, repo, commit_sha)): Path<(&str, &str, &str)>) -> String {
    format!("git/get-commit\n{}\n{}\n{}", owner, repo, commit_sha)
}

#[get("/repos/{owner}/{repo}/git/matching-refs/{ref}", operation_id = "git/list-matching-refs")]
async fn list_matching_refs(Path((owner, repo, ref_)): Path<(&str, &str, &str)>) -> String {
    format!("git/list-matching-refs\n{}\n{}\n{}", owner, repo, ref_)
}

#[get("/repos/{owner}/{repo}/git/ref/{ref}", operation_id = "git/get-ref")]
async fn get_ref(Path((owner, repo, ref_)): Path<(&str, &str, &str)>) -> String {
    format!("git/get-ref\n{}\n{}\n{}", owner, repo, ref_)
}

#[post("/repos/{owner}/{repo}/git/refs", operation_id = "git/create-ref")]
async fn create_ref(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("git/create-ref\n{}\n{}", owner, repo)
}

#[patch("/repos/{owner}/{repo}/git/refs/{ref}", operation_id = "git/update-ref")]
async fn update_ref(Path((owner, repo, ref_)): Path<(&str, &str, &str)>) -> String {
    format!("git/update-ref\n{}\n{}\n{}", owner, repo, ref_)
}

#[delete("/repos/{owner}/{repo}/git/refs/{ref}", operation_id = "git/delete-ref")]
async fn delete_ref(Path((owner, repo, ref_)): Path<(&str, &str, &str)>) -> String {
    format!("git/delete-ref\n{}\n{}\n{}", owner, repo, ref_)
}

#[post("/repos/{owner}/{repo}/git/tags", operation_id = "git/create-tag")]
async fn create_tag(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("git/create-tag\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/git/tags/{tag_sha}", operation_id = "git/get-tag")]
async fn get_tag(Path((owner, repo, tag_sha)): Path<(&str, &str, &str)>) -> String {
    format!("git/get-tag\n{}\n{}\n{}", owner, repo, tag_sha)
}

#[post("/repos/{owner}/{repo}/git/trees", operation_id = "git/create-tree")]
async fn create_tree(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("git/create-tree\n{}\n{}", owner, repo)
}

#[get("/repos/{owner}/{repo}/git/trees/{tree_sha}", operation_id = "git/get-tree")]
async fn get_tree(Path((owner, repo, tree_sha)): Path<(&str, &str, &str)>) -> String {
    format!("git/get-tree\n{}\n{}\n{}", owner, repo, tree_sha)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    create_blob,
    get_blob,
    create_commit,
    get_commit,
    list_matching_refs,
    get_ref,
    create_ref,
    update_ref,
    delete_ref,
    create_tag,
    get_tag,
    create_tree,
    get_tree,
))]
pub(crate) struct Git {}
