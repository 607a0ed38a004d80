use sweet::prelude::*;

struct Session;

#[get("/")]
async fn index(_session: Depends<'_, Session>) -> &'static str {
    ""
}

fn main() {}
