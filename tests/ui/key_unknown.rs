use sweet::prelude::*;

#[get("/users", sumary = "All users", frobnicate)]
async fn users() -> &'static str {
    ""
}

fn main() {}
