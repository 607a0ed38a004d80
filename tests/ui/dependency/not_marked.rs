use sweet::prelude::*;

async fn session() -> u32 {
    1
}

#[get("/")]
async fn index(_session: Depends<'_, session>) -> &'static str {
    ""
}

fn main() {}
