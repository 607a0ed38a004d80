use sweet::prelude::*;

#[get("/files/*path")]
async fn file() -> &'static str {
    ""
}

fn main() {}
