use sweet::prelude::*;

#[get("/users")]
async fn users() -> &'static str {
    ""
}

mod v1 {
    #[derive(sweet::Schema)]
    pub struct User {
        id: u64,
    }
}

mod v2 {
    #[derive(sweet::Schema)]
    pub struct User {
        id: u64,
        name: String,
    }
}

#[get("/v1/users")]
async fn one() -> Json<Vec<v1::User>> {
    Json(vec![])
}

#[get("/v2/users")]
async fn two() -> Json<Vec<v2::User>> {
    Json(vec![])
}

#[derive(Api)]
#[api(routes(one, two))]
struct App {}

fn main() {}
