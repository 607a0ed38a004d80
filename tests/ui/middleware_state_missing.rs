use sweet::prelude::*;

struct Switch {}

#[middleware]
async fn open(_: State<'_, Switch>) {}

#[get("/users", middleware(open))]
async fn users() -> &'static str {
    ""
}

#[derive(Api)]
#[api(routes(users))]
struct Listing {}

#[derive(Api)]
#[api(routes(), middleware(open))]
struct Inner {}

#[derive(Api)]
#[api(routes())]
struct App {
    #[api(nest = "/inner", middleware(open))]
    inner: Inner,
}

fn main() {}
