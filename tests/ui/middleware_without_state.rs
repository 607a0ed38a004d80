use std::convert::Infallible;

use sweet::prelude::*;
use sweet::Middleware;

struct Limit {}

impl<A> Middleware<A> for Limit {
    type Passage = ();
    type Answer = Infallible;
}

#[get("/users", middleware(Limit))]
async fn users() -> &'static str {
    ""
}

#[derive(Api)]
#[api(routes(users))]
struct Listing {
    limit: Limit,
}

#[derive(Api)]
#[api(routes(), middleware(Limit))]
struct App {
    limit: Limit,
}

fn main() {}
