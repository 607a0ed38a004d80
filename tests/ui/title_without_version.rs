use sweet::prelude::*;

#[get("/users")]
async fn users() -> &'static str {
    ""
}

#[derive(Api)]
#[api(title = "Users", routes(users))]
struct App {}

fn main() {}
