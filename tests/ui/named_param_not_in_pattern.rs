use sweet::prelude::*;

#[get("/users/{id}")]
async fn user(Path(_key): Path<Key>) -> &'static str {
    ""
}

#[derive(Schema)]
struct Key {
    id: u64,
    post: u64,
}

fn main() {}
