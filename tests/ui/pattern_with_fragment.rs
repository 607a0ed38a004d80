use sweet::prelude::*;

#[get("/users#first")]
async fn users() -> &'static str {
    ""
}

fn main() {}
