use sweet::prelude::*;

#[get("/users", status = 404)]
async fn users() -> &'static str {
    ""
}

fn main() {}
