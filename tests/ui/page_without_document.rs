use sweet::prelude::*;

#[get("/users")]
async fn users() -> &'static str {
    ""
}

#[derive(Api)]
#[api(title = "Users", version = "1.0.0", openapi = false, docs = "/docs", routes(users))]
struct App {}

fn main() {}
