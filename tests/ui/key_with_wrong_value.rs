use sweet::prelude::*;

#[get("/users", hidden = true, summary = 1, tags("users", 2), status = "ok", tag)]
async fn users() -> &'static str {
    ""
}

fn main() {}
