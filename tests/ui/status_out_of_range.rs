use sweet::prelude::*;

#[get("/users", status = 99)]
async fn users() -> &'static str {
    ""
}

fn main() {}
