use sweet::prelude::*;

#[get("/users")]
async fn users() -> &'static str {
    ""
}

#[derive(Api)]
#[api(routes(users))]
struct App {
    #[api(nested = "/admin")]
    admin: u64,
    #[api(tags("a"))]
    other: u8,
}

fn main() {}
