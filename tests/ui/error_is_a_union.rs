use sweet::prelude::*;

#[derive(ApiError)]
#[status(500)]
union Error {
    number: u64,
    text: i64,
}

fn main() {}
