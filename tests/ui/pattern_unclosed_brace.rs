use sweet::prelude::*;

#[get("/users/{id")]
async fn user() -> &'static str {
    ""
}

fn main() {}
