use std::convert::Infallible;

use sweet::prelude::*;
use sweet::Middleware;

struct Limit {}

impl<A> Middleware<A> for Limit {
    type Passage = ();
    type Answer = Infallible;
}

#[get("/users", middleware(State<Limit>))]
async fn users() -> &'static str {
    ""
}

#[derive(Api)]
#[api(routes(users))]
struct Listing {}

#[derive(Api)]
#[api(routes(), middleware(State<Limit>))]
struct Inner {}

#[derive(Api)]
#[api(routes())]
struct App {
    #[api(nest = "/inner", middleware(State<Limit>))]
    inner: Inner,
}

fn main() {}
