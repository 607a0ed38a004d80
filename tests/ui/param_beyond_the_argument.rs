use sweet::prelude::*;

#[get("/users/{id}/posts/{post}")]
async fn post_of(Path(_id): Path<u64>) -> &'static str {
    ""
}

fn main() {}
