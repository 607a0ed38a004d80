use sweet::auth::{ApiKey, ApiKeys};
use sweet::prelude::*;

#[get("/")]
async fn index(_: ApiKey<ApiKeys<u64>>) -> &'static str {
    ""
}

#[derive(Api)]
#[api(routes(index))]
struct App {}

fn main() {
    sweet::TestClient::new(App {});
}
