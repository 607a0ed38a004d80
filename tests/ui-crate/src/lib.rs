//! An app of another crate, which has another name for Sweet.

use web::prelude::*;

/// Everybody.
#[get("/users", operation_id = "neighbours")]
pub async fn users() -> &'static str {
    ""
}

/// The app.
#[derive(Api, Debug)]
#[api(routes(users))]
pub struct Neighbour {}

/// A value and an error, which are derived under that name too.
#[derive(Schema)]
pub struct Person {
    /// A name.
    pub name: String,
}

/// Nobody.
#[derive(ApiError, Debug)]
#[status(404)]
pub struct Nobody;
