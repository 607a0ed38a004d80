//! One mistake, one message, however the type is used.

use sweet::Schema;
use sweet::prelude::*;

#[derive(Schema)]
struct User {
    #[serde(nmae = "x")]
    id: u64,
}

#[derive(Schema)]
struct View {
    #[serde(defualt)]
    size: u32,
}

#[derive(Schema)]
struct Id(#[validate(rang(min = 1))] u64);

#[post("/users/{id}")]
async fn replace(Path(_): Path<Id>, Query(_): Query<View>, Json(user): Json<User>) -> Json<User> {
    Json(user)
}

fn main() {}
