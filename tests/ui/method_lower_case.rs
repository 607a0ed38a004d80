use sweet::prelude::*;

#[route("/users", method = "get")]
async fn users() -> &'static str {
    ""
}

fn main() {}
