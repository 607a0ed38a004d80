use sweet::prelude::*;

#[get("/users")]
async fn users(Query(page): Query<u32>, Header(agent): Header<String>) -> String {
    format!("{page} {agent}")
}

fn main() {}
