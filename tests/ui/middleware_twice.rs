use sweet::middleware::RateLimit;
use sweet::prelude::*;

#[derive(Api)]
struct App {
    #[api(middleware)]
    all: RateLimit,
    login: RateLimit,
}

fn main() {}
