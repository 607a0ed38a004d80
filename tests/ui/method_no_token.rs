use sweet::prelude::*;

#[route("/users", method = "LIST ALL")]
async fn users() -> &'static str {
    ""
}

fn main() {}
