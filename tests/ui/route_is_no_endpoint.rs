use sweet::prelude::*;

#[get("/users")]
async fn users() -> &'static str {
    ""
}

#[derive(Api)]
#[api(routes(users, plain))]
struct App {}

async fn plain() -> String {
    String::new()
}

fn main() {}
