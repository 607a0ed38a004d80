use sweet::prelude::*;

#[get("/users")]
async fn users(view: impl Default) -> &'static str {
    ""
}

fn main() {}
