use sweet::prelude::*;

#[get("/users")]
async fn users() -> &'static str {
    ""
}

#[derive(Api)]
#[api(routes(users))]
struct App {
    #[api(middleware)]
    id: u64,
}

fn main() {}
