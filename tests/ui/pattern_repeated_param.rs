use sweet::prelude::*;

#[get("/users/{id}/friends/{id}")]
async fn friend() -> &'static str {
    ""
}

fn main() {}
