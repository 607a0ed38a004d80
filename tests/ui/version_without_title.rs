use sweet::prelude::*;

#[get("/users")]
async fn users() -> &'static str {
    ""
}

#[derive(Api)]
#[api(version = "1.0.0", docs = "/docs", routes(users))]
struct App {}

fn main() {}
