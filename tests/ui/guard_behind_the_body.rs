use sweet::auth::{ApiKey, ApiKeys};
use sweet::prelude::*;

#[post("/books")]
async fn add(Json(book): Json<String>, _: ApiKey<ApiKeys<u64>>) -> String {
    book
}

fn main() {}
