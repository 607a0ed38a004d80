use sweet::prelude::*;

#[get("/users")]
async fn users() -> std::time::Duration {
    std::time::Duration::ZERO
}

fn main() {}
