use sweet::prelude::*;

#[get("/users")]
async fn users() -> &'static str {
    ""
}

#[get("/openapi.json")]
async fn document() -> &'static str {
    ""
}

#[derive(Api)]
#[api(title = "Users", version = "1.0.0", routes(users, document))]
struct App {}

fn main() {}
