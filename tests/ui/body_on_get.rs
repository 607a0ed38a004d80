use sweet::prelude::*;

#[get("/users")]
async fn users(Json(_name): Json<String>) -> &'static str {
    ""
}

fn main() {}
