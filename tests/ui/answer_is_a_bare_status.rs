use sweet::prelude::*;

#[get("/health")]
async fn health() -> StatusCode {
    StatusCode::OK
}

fn main() {}
