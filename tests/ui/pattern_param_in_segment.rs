use sweet::prelude::*;

#[get("/users/{id}.json")]
async fn user() -> &'static str {
    ""
}

fn main() {}
