// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/licenses", operation_id = "licenses/get-all-commonly-used")]
async fn get_all_commonly_used() -> &'static str {
    "licenses/get-all-commonly-used"
}

#[get("/licenses/{license}", operation_id = "licenses/get")]
async fn get(Path(license): Path<&str>) -> String {
    format!("licenses/get\n{}", license)
}

#[get("/repos/{owner}/{repo}/license", operation_id = "licenses/get-for-repo")]
async fn get_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("licenses/get-for-repo\n{}\n{}", owner, repo)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(get_all_commonly_used, get, get_for_repo,))]
pub(crate) struct Licenses {}
