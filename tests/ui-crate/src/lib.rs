//! An app of another crate, for the tests of conflicts across crates.

use sweet::prelude::*;

/// Everybody.
#[get("/users", operation_id = "neighbours")]
pub async fn users() -> &'static str {
    ""
}

/// The app.
#[derive(Api, Debug)]
#[api(routes(users))]
pub struct Neighbour {}
