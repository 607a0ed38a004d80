use sweet::prelude::*;

#[derive(Api)]
struct Admin {}

#[derive(Api)]
struct App {
    #[api(nest = "admin/")]
    admin: Admin,
}

fn main() {
    sweet::TestClient::new(App { admin: Admin {} });
}
