use sweet::prelude::*;

#[get("/users")]
async fn users() -> &'static str {
    ""
}

#[derive(Api)]
#[api(routes(users))]
struct App {
    #[api(nest = "/admin")]
    admin: String,
}

fn main() {}
