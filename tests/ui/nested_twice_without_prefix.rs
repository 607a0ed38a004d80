use sweet::prelude::*;

#[get("/users")]
async fn users() -> &'static str {
    ""
}

#[derive(Api)]
#[api(routes(users))]
struct Users {}

#[derive(Api)]
struct App {
    #[api(nest = "/v1")]
    one: Users,
    #[api(nest = "/v2")]
    two: Users,
}

fn main() {}
