use sweet::prelude::*;

#[get("/users/{id}")]
async fn user(_id: u64) -> &'static str {
    ""
}

fn main() {}
