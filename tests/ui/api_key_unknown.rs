use sweet::prelude::*;

#[get("/users")]
async fn users() -> &'static str {
    ""
}

#[derive(Api)]
#[api(route(users), title = "Users", verson = "1.0.0")]
struct App {}

fn main() {}
