use sweet::prelude::*;

#[get("/users/{}")]
async fn user() -> &'static str {
    ""
}

fn main() {}
