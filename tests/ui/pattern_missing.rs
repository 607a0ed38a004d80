use sweet::prelude::*;

#[get(tag = "users")]
async fn users() -> &'static str {
    ""
}

fn main() {}
