use sweet::prelude::*;

#[get("/files/{*path}/size")]
async fn size() -> &'static str {
    ""
}

fn main() {}
