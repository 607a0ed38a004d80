use sweet::prelude::*;

#[derive(ApiError)]
enum Error {
    #[problem(transparent)]
    Io(#[from] std::io::Error),
}

fn main() {}
