use sweet::prelude::*;

#[get("/users")]
async fn users() -> &'static str {
    ""
}

#[derive(Api)]
#[api(routes(users))]
struct App {
    #[api(nest = "")]
    neighbour: neighbour::Neighbour,
}

fn main() {}
