use sweet::prelude::*;

struct Users;

#[dependency]
async fn session(_users: State<'_, Users>) -> u32 {
    1
}

#[get("/")]
async fn index(session: Depends<'_, session>) -> String {
    session.to_string()
}

#[derive(Api)]
#[api(routes(index))]
struct App {}

fn main() {}
