use sweet::prelude::*;

#[derive(ApiError)]
#[status(429)]
struct Often {
    #[header("Retry-After")]
    after: Vec<u64>,
}

fn main() {}
