use sweet::prelude::*;

#[get("/users/{*rest}.json")]
async fn user() -> &'static str {
    ""
}

fn main() {}
