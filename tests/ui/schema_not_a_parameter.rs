use sweet::Schema;
use sweet::prelude::*;

#[derive(Schema)]
struct Inner {
    x: u8,
}

#[derive(Schema)]
struct View {
    inner: Inner,
}

#[get("/users")]
async fn users(Query(_): Query<View>) -> &'static str {
    ""
}

#[derive(Api)]
#[api(routes(users))]
struct App {}

fn main() {}
