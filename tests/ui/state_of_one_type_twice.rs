use sweet::prelude::*;

#[get("/users")]
async fn users() -> &'static str {
    ""
}

#[derive(Api)]
#[api(routes(users))]
struct App {
    name: String,
    address: String,
}

fn main() {}
