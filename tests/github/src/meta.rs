// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/", operation_id = "meta/root")]
async fn root() -> &'static str {
    "meta/root"
}

#[get("/meta", operation_id = "meta/get")]
async fn get() -> &'static str {
    "meta/get"
}

#[get("/octocat", operation_id = "meta/get-octocat")]
async fn get_octocat() -> &'static str {
    "meta/get-octocat"
}

#[get("/versions", operation_id = "meta/get-all-versions")]
async fn get_all_versions() -> &'static str {
    "meta/get-all-versions"
}

#[get("/zen", operation_id = "meta/get-zen")]
async fn get_zen() -> &'static str {
    "meta/get-zen"
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(root, get, get_octocat, get_all_versions, get_zen,))]
pub(crate) struct Meta {}
