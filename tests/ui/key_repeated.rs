use sweet::prelude::*;

#[get("/users", tag = "users", hidden, tag = "people")]
async fn users() -> &'static str {
    ""
}

fn main() {}
