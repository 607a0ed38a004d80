use sweet::prelude::*;

#[get("/caf%C3%A9")]
async fn cafe() -> &'static str {
    ""
}

fn main() {}
