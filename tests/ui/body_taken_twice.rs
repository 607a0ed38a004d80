use sweet::prelude::*;

#[post("/users")]
async fn register(Json(_name): Json<String>, Json(_email): Json<String>) -> &'static str {
    ""
}

fn main() {}
