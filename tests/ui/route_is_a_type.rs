use sweet::prelude::*;

#[get("/users")]
async fn users() -> &'static str {
    ""
}

#[derive(Api)]
#[api(routes(users, Plain))]
struct App {}

struct Plain;

fn main() {}
