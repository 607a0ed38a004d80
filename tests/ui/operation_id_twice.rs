use sweet::prelude::*;

#[get("/users")]
async fn users() -> &'static str {
    ""
}

#[get("/people", operation_id = "users")]
async fn people() -> &'static str {
    ""
}

#[derive(Api)]
#[api(routes(users, people))]
struct App {}

fn main() {}
