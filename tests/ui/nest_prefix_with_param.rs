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
    #[api(nest = "/orgs/{org}", operation_prefix = "a_")]
    one: Users,
    #[api(nest = "/v2/", operation_prefix = "b_")]
    two: Users,
    #[api(nest = "v3", operation_prefix = "c_")]
    three: Users,
}

fn main() {}
