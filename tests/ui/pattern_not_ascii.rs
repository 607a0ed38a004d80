use sweet::prelude::*;

#[get("/café")]
async fn cafe() -> &'static str {
    ""
}

fn main() {}
