use sweet::prelude::*;

#[get("/users")]
async fn users() -> &'static str {
    ""
}

#[get("/count")]
async fn count(counter: State<'_, Counter>) -> String {
    counter.count.to_string()
}

struct Counter {
    count: u64,
}

#[derive(Api)]
#[api(routes(users, count))]
struct App {}

fn main() {}
