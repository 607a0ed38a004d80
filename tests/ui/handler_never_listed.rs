#![deny(dead_code)]

use sweet::prelude::*;

#[get("/users")]
async fn users() -> &'static str {
    ""
}

#[get("/forgotten")]
async fn forgotten() -> &'static str {
    ""
}

#[derive(Api)]
#[api(routes(users))]
struct App {}

fn main() {
    sweet::TestClient::new(App {});
}
