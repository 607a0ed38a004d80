use sweet::prelude::*;

#[derive(ApiError)]
#[status(500)]
enum Error {
    Io(#[source] u64),
}

fn main() {}
