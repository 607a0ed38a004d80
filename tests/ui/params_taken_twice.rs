use sweet::prelude::*;

#[get("/users/{id}")]
async fn user(Path(_id): Path<u64>, Path(_again): Path<u64>) -> &'static str {
    ""
}

fn main() {}
