use sweet::prelude::*;

#[route("/users", method = "CONNECT")]
async fn users() -> &'static str {
    ""
}

fn main() {}
