use sweet::prelude::*;

#[get("/users?page={page}")]
async fn users() -> &'static str {
    ""
}

fn main() {}
