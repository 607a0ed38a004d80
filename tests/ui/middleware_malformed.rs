use sweet::prelude::*;

#[middleware]
async fn check() {}

#[get("/a", middleware)]
async fn a() {}

#[get("/b", middleware = "check")]
async fn b() {}

#[get("/c", middleware("check", check))]
async fn c() {}

#[get("/d", middleware(check), middleware(check))]
async fn d() {}

#[get("/e", middleware())]
async fn e() {}

#[get("/f", middleware(check, State<u8>, check))]
async fn f() {}

#[derive(Api)]
#[api(routes(a, b, c, d, e, f))]
struct Inner {}

#[derive(Api)]
#[api(middleware = check)]
struct App {
    #[api(middleware(check))]
    limit: u64,
    #[api(middleware = "check")]
    other: u32,
    #[api(middleware, tags("x"))]
    tagged: u16,
    #[api(nest = "/inner", middleware)]
    inner: Inner,
}

fn main() {}
