use sweet::prelude::*;

#[get("/users", status = 204)]
async fn users() -> &'static str {
    ""
}

fn main() {}
