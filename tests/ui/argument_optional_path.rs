use sweet::prelude::*;

#[get("/users/{id}")]
async fn user(id: Option<Path<u64>>) -> String {
    format!("{:?}", id.map(|Path(id)| id))
}

#[derive(Api)]
#[api(routes(user))]
struct App {}

fn main() {
    sweet::TestClient::new(App {});
}
