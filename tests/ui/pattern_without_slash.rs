use sweet::prelude::*;

#[get("users")]
async fn users() -> &'static str {
    ""
}

fn main() {}
