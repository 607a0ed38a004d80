use std::collections::HashMap;

use sweet::prelude::*;

#[get("/users")]
async fn users(Query(wanted): Query<HashMap<String, String>>) -> String {
    format!("{wanted:?}")
}

#[derive(Api)]
#[api(routes(users))]
struct App {}

fn main() {
    sweet::TestClient::new(App {});
}
