use sweet::prelude::*;

#[route("/users")]
async fn users() -> &'static str {
    ""
}

fn main() {}
